/// The agreement's own life: signed, decided, read, counted, renewed.
package struct AgreementLifePage: Page {
    package var frame: Frame
    /// The agreement and its board.
    package var agreement: Link
    /// Whether it binds, in a sentence.
    package var state: String
    /// The period, the length and other facts.
    package var facts: [Fact] = []
    /// What is odd in it.
    package var warnings: [WarningLine] = []
    /// One line per signature the text asks for.
    package var signatures: [LifeItem] = []
    /// The decisions it needs, and those taken.
    package var decisions: [LifeItem] = []
    /// Blanks in the text that must be filled.
    package var placeholders: [LifeItem] = []
    /// The readings, newest first.
    package var readings: [ReadingVersion] = []
    /// From which day it is counted.
    package var trackingStart: LifeItem?
    /// Commitments counted from a later day.
    package var laterStarts: [LifeItem] = []
    /// Local facts the text does not hold: terms, holidays, places.
    package var calendars: [CalendarCard] = []
    /// Renewal and termination.
    package var renewal: [LifeItem] = []

    package init(
        frame: Frame, agreement: Link, state: String, facts: [Fact] = [], warnings: [WarningLine] = [],
        signatures: [LifeItem] = [], decisions: [LifeItem] = [], placeholders: [LifeItem] = [],
        readings: [ReadingVersion] = [], trackingStart: LifeItem? = nil, laterStarts: [LifeItem] = [],
        calendars: [CalendarCard] = [], renewal: [LifeItem] = []
    ) {
        self.frame = frame
        self.agreement = agreement
        self.state = state
        self.facts = facts
        self.warnings = warnings
        self.signatures = signatures
        self.decisions = decisions
        self.placeholders = placeholders
        self.readings = readings
        self.trackingStart = trackingStart
        self.laterStarts = laterStarts
        self.calendars = calendars
        self.renewal = renewal
    }

    package var forms: [FormModel] {
        let items = signatures + decisions + placeholders + (trackingStart.map { [$0] } ?? []) + laterStarts + renewal
        let accepting = readings.flatMap { $0.acceptances.compactMap(\.form) }
        return items.compactMap(\.form) + accepting + calendars.compactMap(\.form)
    }
}

/// One thing in the agreement's life, done or still to do.
package struct LifeItem: Hashable, Sendable {
    /// What: a signature of a party, a decision, a blank.
    package var title: Label
    /// The party it belongs to.
    package var party: PartyMark?
    /// When it was done, in words; nil when it has not been.
    package var day: String?
    /// What was said or decided, or what is missing.
    package var detail: Label?
    /// Whether it is done.
    package var isDone: Bool
    /// Nothing that anybody has to do: then nothing says that it remains.
    package var isOptional: Bool
    /// The form that does it.
    package var form: FormModel?

    package init(
        title: Label, party: PartyMark? = nil, day: String? = nil, detail: Label? = nil, isDone: Bool,
        isOptional: Bool = false, form: FormModel? = nil
    ) {
        self.title = title
        self.party = party
        self.day = day
        self.detail = detail
        self.isDone = isDone
        self.isOptional = isOptional
        self.form = form
    }
}

/// One version of our reading of the text.
package struct ReadingVersion: Hashable, Sendable {
    /// Its number.
    package var version: Int
    /// From which day it holds, in words.
    package var effective: String
    /// The first characters of its digest.
    package var digest: String
    /// Who has accepted it, one line per party.
    package var acceptances: [LifeItem]
    /// Where it can be read or fetched.
    package var link: Link?

    package init(version: Int, effective: String, digest: String, acceptances: [LifeItem], link: Link? = nil) {
        self.version = version
        self.effective = effective
        self.digest = digest
        self.acceptances = acceptances
        self.link = link
    }
}

/// A local calendar with what it yields.
package struct CalendarCard: Hashable, Sendable {
    /// What it holds, in words.
    package var title: String
    /// What needs it, in a sentence.
    package var purpose: String
    /// Whether it is filled in for the year.
    package var isComplete: Bool
    /// What is filled in, in words.
    package var facts: [Fact] = []
    /// The next dates it yields, six at most.
    package var nextDates: [String] = []
    /// The form that fills it in.
    package var form: FormModel?

    package init(
        title: String, purpose: String, isComplete: Bool, facts: [Fact] = [], nextDates: [String] = [],
        form: FormModel? = nil
    ) {
        self.title = title
        self.purpose = purpose
        self.isComplete = isComplete
        self.facts = facts
        self.nextDates = nextDates
        self.form = form
    }
}
