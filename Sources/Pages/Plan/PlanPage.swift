/// The plan of an agreement (plan): every measure in a table or along a line of time.
package struct PlanPage: Page {
    package var frame: Frame
    /// The agreement and its board.
    package var agreement: Link
    /// How many measures, what they cost and take, in words.
    package var facts: [Fact] = []
    /// How many stand in each group; nil when the plan is empty.
    package var summary: String?
    /// What the text asks of each measure and that is not there.
    package var lacks: [WarningLine] = []
    /// Says yes to everything that waits for the reader's organisation.
    package var agreeing: FormModel?
    /// What is filtered for, and what can be.
    package var filter: PlanFilter
    /// Which of the two ways to show it.
    package var view: View
    /// The same page shown the other ways, in the order of `View.allCases`.
    package var views: [Link]
    /// The measures that pass the filter, by focus area.
    package var groups: [PlanGroup]
    /// The line of time over all that is shown.
    package var timeline: Timeline?
    /// What has changed since a day.
    package var changes: PlanChangesModel?
    /// The plan as a document, and what the chain lacks.
    package var chain = PlanChain()
    /// Where the buttons lead; nil leaves a button out.
    package var add: String?
    package var paste: String?

    package enum View: String, Hashable, Sendable, CaseIterable {
        case table = "tabell"
        case timeline = "tidslinje"
    }

    package init(
        frame: Frame, agreement: Link, filter: PlanFilter, view: View = .table, views: [Link], groups: [PlanGroup]
    ) {
        self.frame = frame
        self.agreement = agreement
        self.filter = filter
        self.view = view
        self.views = views
        self.groups = groups
    }

    package var forms: [FormModel] { agreeing.map { [$0] } ?? [] }
}

/// What a plan can be filtered by, and what is chosen.
package struct PlanFilter: Hashable, Sendable {
    /// The plan's own address.
    package var path: String
    /// Each question with its choices; the first choice of each is "all".
    package var questions: [Question]
    package var shown: Int
    package var total: Int

    package struct Question: Hashable, Sendable {
        package var name: String
        package var label: String
        package var choices: [Choice]
        package var chosen: String
        package init(name: String, label: String, choices: [Choice], chosen: String) {
            self.name = name
            self.label = label
            self.choices = choices
            self.chosen = chosen
        }
    }

    package init(path: String, questions: [Question], shown: Int, total: Int) {
        self.path = path
        self.questions = questions
        self.shown = shown
        self.total = total
    }

    package var isActive: Bool { questions.contains { !$0.chosen.isEmpty } }
}

/// The measures of one focus area.
package struct PlanGroup: Hashable, Sendable {
    package var heading: Label
    package var rows: [PlanRow]
    package init(heading: Label, rows: [PlanRow]) {
        self.heading = heading
        self.rows = rows
    }
}

/// One measure in the plan.
package struct PlanRow: Hashable, Sendable {
    /// `A3`.
    package var number: String
    package var title: Name
    package var path: String
    package var responsible: Responsible
    /// The days in words; nil when none is set.
    package var due: String?
    package var followUp: String?
    package var status: StatusLabel
    package var reason: String
    package var proposal: ProposalLine?
    /// Set when a change waits for somebody's yes.
    package var proposed: String?
    /// The goals it serves and the causes it meets.
    package var whys: [MeasureChain.Tie] = []
    /// Further areas that it belongs to: it stands, and is counted, under the first.
    package var also: [Label] = []
    /// Where it lies on the line of time; nil without a last day.
    package var bar: Bar?

    package init(
        number: String, title: Name, path: String, responsible: Responsible, status: StatusLabel, reason: String
    ) {
        self.number = number
        self.title = title
        self.path = path
        self.responsible = responsible
        self.status = status
        self.reason = reason
    }

    /// In thousandths of the whole line.
    package struct Bar: Hashable, Sendable {
        package var start: Int
        package var end: Int
        package var followUp: Int?
        /// Done days of it are filled.
        package var isDone: Bool
        /// The same in words.
        package var words: String
        package init(start: Int, end: Int, followUp: Int?, isDone: Bool, words: String) {
            self.start = start
            self.end = end
            self.followUp = followUp
            self.isDone = isDone
            self.words = words
        }
    }
}

/// The line of time over the rows.
package struct Timeline: Hashable, Sendable {
    /// The beginnings of quarters, in thousandths of the line, with their words.
    package var ticks: [Tick]
    /// Today, when it lies on the line.
    package var today: Int?

    package struct Tick: Hashable, Sendable {
        package var place: Int
        package var words: String
        package init(place: Int, words: String) {
            self.place = place
            self.words = words
        }
    }

    package init(ticks: [Tick], today: Int?) {
        self.ticks = ticks
        self.today = today
    }
}

/// What has changed in the plan since a day.
package struct PlanChangesModel: Hashable, Sendable {
    /// The day compared with, as 2025-11-20.
    package var since: String
    /// In a sentence: "2 tillkom, 1 togs bort, 3 fick nytt datum".
    package var summary: String
    /// Days to choose: the last adopted plan, a month ago.
    package var choices: [Link]
    package var lines: [Line]
    /// What was wrong with the day asked for.
    package var fault: String?

    package struct Line: Hashable, Sendable {
        package var number: String
        package var title: Name
        /// Nil when it is no longer in the plan.
        package var path: String?
        package var what: [String]
        package init(number: String, title: Name, path: String?, what: [String]) {
            self.number = number
            self.title = title
            self.path = path
            self.what = what
        }
    }

    package init(since: String, summary: String, choices: [Link], lines: [Line], fault: String? = nil) {
        self.since = since
        self.summary = summary
        self.choices = choices
        self.lines = lines
        self.fault = fault
    }
}
