package import Agreements
package import Vocabulary

/// The periods that a delivery or a report may still be about, on a day.
package struct OpenPeriods: Sendable {
    /// One occasion for each period, oldest first; at most the last 24. Those that never applied are left out.
    package let shown: [Obligation]
    /// The oldest that is asked for and missing, of each place, recipient …
    package let oldestOfEach: [Obligation]

    package init(_ status: CommitmentStatus, on day: CivilDate) {
        let isFollowing = status.commitment.cadence.main.followsWhatIsDone
        let open = status.occasions.filter {
            !isFollowing && !$0.standing.isMet && $0.standing != .notApplicable && $0.obligation.window.first <= day
        }.sorted { $0.obligation.window.last < $1.obligation.window.last }
        let missing = open.filter { $0.standing != .excused && $0.standing != .notRegistered }.map(\.obligation)
        var units: Set<String> = []
        oldestOfEach = missing.filter { units.insert($0.id.unit).inserted }
        let asked = Set(oldestOfEach.map(\.id.period))
        var periods: Set<String> = []
        let all = open.map(\.obligation).filter { periods.insert($0.id.period).inserted }
        let latest = Set(all.suffix(24).map(\.id.period))
        shown = all.filter { latest.contains($0.id.period) || asked.contains($0.id.period) }
    }

    /// The oldest that is missing, where it is the same for all that it is counted for.
    package var oldest: Obligation? {
        Set(oldestOfEach.map(\.id.period)).count == 1 ? oldestOfEach.first : nil
    }
}

extension Cadence.Main {
    /// Each window begins when the one before was met: then there is no period to choose.
    package var followsWhatIsDone: Bool {
        switch self {
        case .rolling, .regularly: true
        default: false
        }
    }
}
