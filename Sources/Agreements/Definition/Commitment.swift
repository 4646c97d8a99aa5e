package import Vocabulary

/// One thing promised: what, by whom, how often, how strongly, and what shows that it was done (åtagande).
package struct Commitment: Hashable, Sendable {
    package enum Origin: String, Sendable { case forum, commitment, activity }
    /// What becomes of an occasion that was not done in time: *missed* cannot be mended, *overdue* is still worth doing.
    package enum Lateness: String, Sendable { case missed, overdue }
    package struct Base: Hashable, Sendable {
        package let on: ImpreciseDate
        package let document: String?
        package let rows: [RowID]
    }

    package var key: CommitmentKey
    /// The number people use. Nil for ongoing duties.
    package let number: Int?
    /// True when it comes from the law that is joined to every agreement.
    package var isLaw = false
    package let origin: Origin
    package let title: Title
    package let reading: Bilingual
    package var group: String?
    /// Who owes it.
    package let owners: [ActorKey]
    /// Who takes part besides.
    package let participants: [ActorKey]
    /// Who receives what comes of it; counted over only where the cadence is `per recipient`.
    package let recipients: [ActorKey]
    /// Who is expected each time.
    package let seats: [ActorKey]
    package let openSeats: Bool
    /// Each occasion shows when one party had nobody there.
    package let bothParties: Bool
    /// Standing items.
    package let takesUp: [String]
    package let cadence: Cadence
    /// What sets an *on event* duty going, in words.
    package let event: Bilingual?
    /// What "per place" and the like count over, in the order of the cadence.
    package let dimensions: [Dimension]
    package var evidence: Evidence
    package let lateness: Lateness
    package let base: Base?
    /// An occasion is met only when all of these have taken part, in one act or several.
    package let countsOnlyWith: [ActorKey]
    package let areas: [String]
    package let details: Details
    package let basis: Basis

    /// What people call it: `K7`, or `L2` when it is the law's.
    package var label: String? { number.map { (isLaw ? "L" : "K") + String($0) } }

    /// What an activity says of itself besides.
    package struct Details: Hashable, Sendable {
        package var level: String?
        package var type: String?
        package var targets: [String] = []
        package var effectGoal: Bilingual?
        package var leadUntil: String?
        package var ages: String?
        package init() {}
    }

    package struct Dimension: Hashable, Sendable {
        package let per: Cadence.Per
        package let values: [String]
    }

    /// A row of the board: a forum, or anything that can yield occasions. The rest are standing duties.
    package var isBoardRow: Bool {
        switch cadence.main {
        case .ongoing, .whenNeeded: false
        default: number != nil
        }
    }
}

/// What shows that a commitment was met: a kind of act, and the thing it concerns.
package struct Evidence: Hashable, Sendable {
    package enum Kind: String, Sendable, CaseIterable, Codable {
        case meeting
        case documentAdopted = "document adopted"
        case documentPresented = "document presented"
        case documentReviewed = "document reviewed"
        case delivery, report, mailing, activity, survey, dialogue
        case safetyWalk = "safety walk"
        case successor
        case finalFollowUp = "final follow-up"

        /// Meetings in a series are missed; what leaves a paper behind is overdue (settlement 5).
        package var isSeries: Bool {
            switch self {
            case .meeting, .activity, .mailing, .safetyWalk, .dialogue: true
            default: false
            }
        }

        /// People come together for it. Papers and data are handed over: nobody is present at them.
        package var gathersPeople: Bool {
            switch self {
            case .meeting, .documentReviewed, .activity, .survey, .dialogue, .safetyWalk, .finalFollowUp: true
            case .documentAdopted, .documentPresented, .delivery, .report, .mailing, .successor: false
            }
        }
    }
    package let kind: Kind
    /// The forum, document, source … by key.
    package let subject: String
    package init(kind: Kind, subject: String) {
        self.kind = kind
        self.subject = subject
    }
}
