/// A page of text that the program itself holds.
package struct TextPage: Page {
    package var frame: Frame
    /// Which page.
    package var kind: Kind

    package init(frame: Frame, kind: Kind) {
        self.frame = frame
        self.kind = kind
    }

    /// The pages of text.
    package enum Kind: Hashable, Sendable {
        case help
        case accessibility
        case personalData
        /// A link to sign in with has been sent, if the address has an account.
        case letterSent(minutes: Int)
        /// 410: a link to sign in with that was used or is too old.
        case linkGone
        /// 404
        case notFound
        /// 403
        case forbidden
        /// 422 outside a form: the reasons, in sentences.
        case refused(reasons: [String])
        /// 500 with the number under which it was logged.
        case failure(number: String)
    }
}
