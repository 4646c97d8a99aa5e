/// One problem with everything that hangs together with it, in one view: from what it is to how it went.
package struct ProblemPage: Page {
    package var frame: Frame
    /// `P2`.
    package var number: String
    package var title: Name
    /// The way of working, the round, the day, the agreement.
    package var facts: [Fact]
    /// Said when the words are the reader's own organisation's alone.
    package var own: String?
    /// What the way of working is called; nil where the text has none.
    package var model: Name?
    package var steps: [StepLine]
    /// What is proposed to be done next, and where.
    package var next: ProposalLine?
    /// What else the reader may do: rewrite it, move it on or back.
    package var ways: [Link] = []
    /// What, where, when, whom it harms, since when.
    package var about: [Fact]
    /// The pictures it builds on, with their findings.
    package var basis: DocumentSection
    package var analyses: [AnalysisBlock] = []
    /// Questions to begin with where there is no analysis.
    package var starters: [String] = []
    package var addAnalysis: Link?
    package var goals: [GoalBlock] = []
    package var addGoal: Link?
    package var measures: [MeasureBlock] = []
    package var addMeasure: Link?
    package var gaps: [GapGroup] = []
    package var reviews: [ReviewLine] = []
    package var childNotes: DocumentSection
    package var followUps: [FollowUpBlock] = []
    package var addFollowUp: Link?
    /// Plans and groups.
    package var beside: [DocumentRow] = []
    package var versions: [VersionLine] = []
    package var events: [EventLine] = []

    package init(
        frame: Frame, number: String, title: Name, facts: [Fact], steps: [StepLine], about: [Fact],
        basis: DocumentSection, childNotes: DocumentSection
    ) {
        self.frame = frame
        self.number = number
        self.title = title
        self.facts = facts
        self.steps = steps
        self.about = about
        self.basis = basis
        self.childNotes = childNotes
    }

    package var forms: [FormModel] { reviews.compactMap(\.form) }
}

/// A goal with what shows that it is reached, and which of the agreement's criteria it meets.
package struct GoalBlock: Hashable, Sendable {
    package var number: String
    package var path: String
    package var text: Name
    /// Its level and its day.
    package var facts: [String] = []
    /// What is measured, from what to what, and from where; empty without an indicator.
    package var figures: [Fact] = []
    package var criteria: [Criterion] = []
    /// That it cannot be measured, and what could be.
    package var unmeasurable: Unmeasurable?
    /// Said when it lacks something: `Mål utan mått`.
    package var lacks: [String] = []

    package struct Criterion: Hashable, Sendable {
        package var word: String
        package var isMet: Bool
        package init(word: String, isMet: Bool) {
            self.word = word
            self.isMet = isMet
        }
    }

    package struct Unmeasurable: Hashable, Sendable {
        package var words: String
        package var proposal: Name?
        package init(words: String, proposal: Name?) {
            self.words = words
            self.proposal = proposal
        }
    }

    package init(number: String, path: String, text: Name) {
        self.number = number
        self.path = path
        self.text = text
    }
}

/// A measure with the causes that it answers.
package struct MeasureBlock: Hashable, Sendable {
    package var number: String
    package var title: Name
    package var path: String
    package var responsible: Responsible
    package var status: StatusLabel
    /// Each cause by its number and its words.
    package var causes: [Cause] = []
    /// Numbers of the goals it serves.
    package var goals: [String] = []
    package var lacks: [String] = []
    /// The next step of a body, where one is asked for.
    package var step: Link?

    package struct Cause: Hashable, Sendable {
        package var number: String
        package var text: Name?
        package init(number: String, text: Name?) {
            self.number = number
            self.text = text
        }
    }

    package init(number: String, title: Name, path: String, responsible: Responsible, status: StatusLabel) {
        self.number = number
        self.title = title
        self.path = path
        self.responsible = responsible
        self.status = status
    }
}

/// How it went: done, how, and what came of it.
package struct FollowUpBlock: Hashable, Sendable {
    package var number: String
    package var path: String
    package var about: String
    package var lines: [Fact]

    package init(number: String, path: String, about: String, lines: [Fact]) {
        self.number = number
        self.path = path
        self.about = about
        self.lines = lines
    }
}

/// One version of a document: the day, who wrote it, and what can be done with it.
package struct VersionLine: Hashable, Sendable {
    package var day: String
    package var who: Name
    /// Whether it is own, or the one that holds now.
    package var tag: String?
    package var links: [Link]

    package init(day: String, who: Name, tag: String? = nil, links: [Link]) {
        self.day = day
        self.who = who
        self.tag = tag
        self.links = links
    }
}
