package import Agreements

extension Cadence {
    /// Days from one time to the next where the text says how often; nil where it leaves that open.
    package var daysBetween: Int? {
        switch main {
        case .inEach(let unit, let count, _): max(1, unit.usualDays / max(1, count))
        case .steps(let count, let unit, _):
            switch unit {
            case .week: 7 * count
            case .month: 30 * count
            case .year: 365 * count
            }
        case .rolling(let months): 30 * months
        case .about(let unit): unit.usualDays
        case .before, .from, .once, .onEvent, .regularly, .ongoing, .whenNeeded: nil
        }
    }
}

extension Cadence.PeriodUnit {
    fileprivate var usualDays: Int {
        switch self {
        case .week: 7
        case .month: 30
        case .term: 182
        case .year, .schoolYear: 365
        }
    }
}

extension Agreement {
    /// The forums whose meetings have a board: those that meet most often first, those of which the text does not say how often last.
    package var forums: [Commitment] {
        let all = commitments.filter { $0.origin == .forum && !$0.isLaw && $0.evidence.kind == .meeting }
        return all.enumerated().sorted { one, other in
            (one.element.cadence.daysBetween ?? .max, one.offset) < (
                other.element.cadence.daysBetween ?? .max, other.offset
            )
        }.map(\.element)
    }

    /// The forum of the short cycle: the one that by the text meets most often. Nil where the text says of none how often.
    package var forumOfTheWeek: Commitment? { forums.first { $0.cadence.daysBetween != nil } }
}
