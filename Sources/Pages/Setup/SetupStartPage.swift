/// Where setting an agreement up begins: own drafts, and the ways to begin a new one.
package struct SetupStartPage: Page {
    package var frame: Frame
    /// Own drafts, the latest changed first.
    package var drafts: [SetupDraftLine]
    /// One form for each way to begin.
    package var ways: [FormModel]

    package init(frame: Frame, drafts: [SetupDraftLine], ways: [FormModel]) {
        self.frame = frame
        self.drafts = drafts
        self.ways = ways
    }

    package var forms: [FormModel] { ways }
}

/// A draft of the reader's own organisation.
package struct SetupDraftLine: Hashable, Sendable {
    /// Where the work goes on.
    package var link: Link
    /// How far it has come, in words.
    package var detail: String

    package init(link: Link, detail: String) {
        self.link = link
        self.detail = detail
    }
}
