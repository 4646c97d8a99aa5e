/// The agreement board: how every commitment stands and who acts next.
package struct BoardPage: Page {
    package var frame: Frame
    /// The agreement's name, the page's heading.
    package var name: Name
    /// The parties.
    package var parties: [PartyMark]
    /// The period, in words.
    package var period: String
    /// Further facts in the heading: registry number, signed.
    package var facts: [Fact] = []
    /// Whether both parties have accepted the reading; otherwise everything is shown as proposed.
    package var reading: ReadingState
    /// The summary.
    package var summary: BoardSummary
    /// What needs a decision or action, most urgent first.
    package var todos: [ToDo] = []
    /// What is odd in the agreement itself: signed after its start, days assumed.
    package var warnings: [WarningLine] = []
    /// What is filtered for, and what can be.
    package var filter: BoardFilter
    /// The commitments that pass the filter, by heading.
    package var groups: [BoardGroup]
    /// Ongoing rules and methods, readable with when they were last heard of.
    package var standing: [StandingDuty] = []
    /// The rules of the agreement in our reading: steps, gates, bodies, money.
    package var rules: [RuleSection] = []
    /// The numbers behind the statuses.
    package var method: MethodSettings = MethodSettings()
    /// Where the header's buttons lead.
    package var actions: BoardActions

    package init(
        frame: Frame, name: Name, parties: [PartyMark], period: String, facts: [Fact] = [], reading: ReadingState,
        summary: BoardSummary, todos: [ToDo] = [], warnings: [WarningLine] = [], filter: BoardFilter,
        groups: [BoardGroup], standing: [StandingDuty] = [], rules: [RuleSection] = [],
        method: MethodSettings = MethodSettings(),
        actions: BoardActions
    ) {
        self.frame = frame
        self.name = name
        self.parties = parties
        self.period = period
        self.facts = facts
        self.reading = reading
        self.summary = summary
        self.todos = todos
        self.warnings = warnings
        self.filter = filter
        self.groups = groups
        self.standing = standing
        self.rules = rules
        self.method = method
        self.actions = actions
    }
}

/// Whether the parties have accepted our reading of the text.
package enum ReadingState: Hashable, Sendable {
    case accepted
    /// Still proposed: what is missing, in a sentence, and where to accept.
    case proposed(String, path: String)
}

/// Where the board's buttons lead; nil leaves a button out.
package struct BoardActions: Hashable, Sendable {
    /// Registering something for this agreement.
    package var register: String?
    /// Downloads, each with its words.
    package var downloads: [Link] = []
    /// The agreement's own life: signatures, readings, calendar.
    package var life: String?
    /// The yearly wheel.
    package var wheel: String?
    /// Other pages of the agreement, such as the plan of measures and its papers.
    package var pages: [Link] = []

    package init(register: String? = nil, downloads: [Link] = [], life: String? = nil, wheel: String? = nil) {
        self.register = register
        self.downloads = downloads
        self.life = life
        self.wheel = wheel
    }
}

/// The card at the top.
package struct BoardSummary: Hashable, Sendable {
    /// The finding, set in bold: "9 av 18 åtaganden är uppfyllda eller i fas."
    package var verdict: String
    /// The rest of the finding.
    package var detail: String
    /// The counts.
    package var tally: BoardTally
    /// Who acts next, with what.
    package var nextStep: NextStep?
    /// The agreement's period.
    package var lifeLine: LifeLine?

    package init(
        verdict: String, detail: String, tally: BoardTally, nextStep: NextStep? = nil, lifeLine: LifeLine? = nil
    ) {
        self.verdict = verdict
        self.detail = detail
        self.tally = tally
        self.nextStep = nextStep
        self.lifeLine = lifeLine
    }
}

/// Who acts next, and with what.
package struct NextStep: Hashable, Sendable {
    /// Whose turn it is.
    package var responsible: Responsible
    /// What to do, and when.
    package var what: String
    /// Where it is done.
    package var path: String

    package init(responsible: Responsible, what: String, path: String) {
        self.responsible = responsible
        self.what = what
        self.path = path
    }
}

/// The agreement's period as a line from its first to its last day.
package struct LifeLine: Hashable, Sendable {
    /// How much has gone, 0 to 1000.
    package var elapsedPermille: Int
    /// The first day's month, in words: "jul 2023".
    package var start: String
    /// The last day's month, in words.
    package var end: String
    /// Points on the way; at most three are drawn.
    package var points: [Point] = []
    /// What the picture shows, in a sentence for those who do not see it.
    package var summary: String

    package init(elapsedPermille: Int, start: String, end: String, points: [Point] = [], summary: String) {
        self.elapsedPermille = elapsedPermille
        self.start = start
        self.end = end
        self.points = points
        self.summary = summary
    }

    /// Something on the way.
    package struct Point: Hashable, Sendable {
        /// Where on the line, 0 to 1000.
        package var permille: Int
        /// When, in words: "feb 2025".
        package var when: String
        /// What, in one or two words.
        package var what: String
        /// Whether it has happened.
        package var isDone: Bool = true

        package init(permille: Int, when: String, what: String, isDone: Bool = true) {
            self.permille = permille
            self.when = when
            self.what = what
            self.isDone = isDone
        }
    }
}

/// Something odd about the agreement itself.
package struct WarningLine: Hashable, Sendable {
    /// What is odd.
    package var text: String
    /// What it means for the page.
    package var consequence: String?
    /// Where it is mended or explained.
    package var link: Link?

    package init(text: String, consequence: String? = nil, link: Link? = nil) {
        self.text = text
        self.consequence = consequence
        self.link = link
    }
}
