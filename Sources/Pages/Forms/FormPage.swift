/// A page that is one form, a few ways to the same end, or what came of one.
package struct FormPage: Page {
    package var frame: Frame
    /// The page's heading.
    package var heading: Label
    /// What the reader should know before filling it in.
    package var lead: [String] = []
    /// The form; nil when nothing is left to fill in.
    package var form: FormModel?
    /// Other ways to the same end, below it.
    package var further: [FormModel] = []
    /// Where to go for what the form needs first.
    package var links: [Link] = []
    /// Facts beside the form: the commitment, the window.
    package var facts: [Fact] = []

    package init(
        frame: Frame, heading: Label, lead: [String] = [], form: FormModel?, further: [FormModel] = [],
        facts: [Fact] = []
    ) {
        self.frame = frame
        self.heading = heading
        self.lead = lead
        self.form = form
        self.further = further
        self.facts = facts
    }

    package var forms: [FormModel] { [form].compactMap { $0 } + further }
}
