/// The own account: what others see, how to sign in, which post to act in, where one is signed in.
package struct AccountPage: Page {
    package var frame: Frame
    /// Facts of the account: address, post.
    package var facts: [Fact]
    /// Choosing another post; nil with one post only.
    package var acting: FormModel?
    /// The forms that change the account, each folded under its heading.
    package var changes: [FormModel]
    /// Where one is signed in, latest first.
    package var sessions: [SessionLine]
    /// Ends every session.
    package var endAll: FormModel
    /// Secret letters that a telephone needs, in the form that takes its first code.
    package var secret: Secret?
    /// Codes to print or write down, shown once.
    package var recovery: [String]

    package init(
        frame: Frame, facts: [Fact], acting: FormModel?, changes: [FormModel], sessions: [SessionLine],
        endAll: FormModel, secret: Secret? = nil, recovery: [String] = []
    ) {
        self.frame = frame
        self.facts = facts
        self.acting = acting
        self.changes = changes
        self.sessions = sessions
        self.endAll = endAll
        self.secret = secret
        self.recovery = recovery
    }

    package var forms: [FormModel] {
        [acting].compactMap { $0 } + changes + [endAll] + [secret?.form].compactMap { $0 }
    }

    /// What a telephone is told once, so that it can show codes.
    package struct Secret: Sendable {
        /// The letters, in groups of four.
        package var letters: String
        /// Asks for the first code.
        package var form: FormModel

        package init(letters: String, form: FormModel) {
            self.letters = letters
            self.form = form
        }
    }

    /// One session, in words.
    package struct SessionLine: Hashable, Sendable {
        /// When it began.
        package var began: String
        /// When it was last used.
        package var seen: String
        /// Whether it is the one that asks.
        package var isThis: Bool

        package init(began: String, seen: String, isThis: Bool) {
            self.began = began
            self.seen = seen
            self.isThis = isThis
        }
    }
}
