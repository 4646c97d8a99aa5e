/// One measure: what it says, where it stands, who has said yes, and what has come of it.
package struct MeasurePage: Page {
    package var frame: Frame
    /// `A3`.
    package var number: String
    package var title: Name
    package var agreement: Link
    package var plan: Link
    /// How far it has come, in a word.
    package var progress: String
    package var status: StatusLabel
    package var reason: String
    package var proposal: String?
    /// What it says, in the order people ask.
    package var terms: [Fact]
    /// What stands beside: not tied to a problem yet, who has said it goes no further.
    package var remarks: [String] = []
    /// A change that waits for somebody: what would be different, and whose yes is missing.
    package var proposed: ProposedChange?
    /// What it answers to, what is missing, what was decided, and how it went.
    package var chain = MeasureChain()
    /// Forms of one button: agree, begun, done.
    package var oneClick: [FormModel] = []
    /// Folded forms: follow up, change, done another day, stop.
    package var registering: [FormModel] = []
    /// What has been registered, newest first.
    package var events: [EventLine] = []

    package struct ProposedChange: Hashable, Sendable {
        package var lead: String
        package var differences: [Fact]
        package init(lead: String, differences: [Fact]) {
            self.lead = lead
            self.differences = differences
        }
    }

    package init(
        frame: Frame, number: String, title: Name, agreement: Link, plan: Link, progress: String, status: StatusLabel,
        reason: String, terms: [Fact]
    ) {
        self.frame = frame
        self.number = number
        self.title = title
        self.agreement = agreement
        self.plan = plan
        self.progress = progress
        self.status = status
        self.reason = reason
        self.terms = terms
    }

    package var forms: [FormModel] { oneClick + registering }
}
