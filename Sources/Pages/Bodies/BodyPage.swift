/// One body: what it is there for, who sits there, what waits for it, and what it has done.
package struct BodyPage: Page {
    package var frame: Frame
    package var name: Name
    package var facts: [Fact] = []
    /// What the text gives it to do, a sentence each.
    package var mandates: [String] = []
    /// What may not be handed to anybody else.
    package var notes: [String] = []
    /// Seats that the text asks for and that stand empty.
    package var warnings: [WarningLine] = []
    package var seats: [SeatLine] = []
    package var agenda: [AgendaLine] = []
    package var days: [DecisionDay] = []
    /// Says who holds a seat; nil for those who may only read, and for posts.
    package var form: FormModel?
    /// A post or a party has no seats of its own.
    package var hasSeats = true

    package init(frame: Frame, name: Name) {
        self.frame = frame
        self.name = name
    }

    package var forms: [FormModel] { [form].compactMap { $0 } }
}

/// One seat of a body.
package struct SeatLine: Hashable, Sendable {
    package var seat: Name
    /// Who holds it; nil when it stands empty.
    package var holder: Label?
    package var isVacant: Bool
    /// The text itself names the seat.
    package var isRequired: Bool

    package init(seat: Name, holder: Label?, isVacant: Bool, isRequired: Bool) {
        self.seat = seat
        self.holder = holder
        self.isVacant = isVacant
        self.isRequired = isRequired
    }
}

/// Something that waits for a body.
package struct AgendaLine: Hashable, Sendable {
    /// What is asked: "Beslut".
    package var step: String
    package var subject: Label
    package var path: String
    /// Since when it waits, in a sentence.
    package var since: String
    /// How much is missing, in a sentence.
    package var verdict: String
    package var lacks: [LackLine]
    /// Who comes after.
    package var then: String?
    /// The paper, and the form that takes the step.
    package var ways: [Link]

    package init(
        step: String, subject: Label, path: String, since: String, verdict: String, lacks: [LackLine] = [],
        then: String? = nil, ways: [Link]
    ) {
        self.step = step
        self.subject = subject
        self.path = path
        self.since = since
        self.verdict = verdict
        self.lacks = lacks
        self.then = then
        self.ways = ways
    }
}

/// What a body did on one day.
package struct DecisionDay: Hashable, Sendable {
    package var day: Link
    package var lines: [String]

    package init(day: Link, lines: [String]) {
        self.day = day
        self.lines = lines
    }
}

/// The agreement's bodies, and what each party has to answer for itself.
package struct BodiesPage: Page {
    package var frame: Frame
    package var bodies: [BodyLine]
    /// Where no body decides for all: what waits for a party's yes.
    package var parties: [AgendaLine] = []
    package var links: [Link] = []

    package init(frame: Frame, bodies: [BodyLine]) {
        self.frame = frame
        self.bodies = bodies
    }
}

/// One body among the others.
package struct BodyLine: Hashable, Sendable {
    package var name: Name
    package var path: String
    package var partOf: Name?
    package var mandates: [String]
    /// What waits there, and seats that stand empty, each in a phrase.
    package var counts: [String]

    package init(name: Name, path: String, partOf: Name? = nil, mandates: [String] = [], counts: [String] = []) {
        self.name = name
        self.path = path
        self.partOf = partOf
        self.mandates = mandates
        self.counts = counts
    }
}
