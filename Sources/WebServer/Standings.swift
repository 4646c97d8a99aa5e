import Agreements
import Collaboration
import Synchronization
import Vocabulary

/// Every commitment's status on a day, and those of the board: chosen once, since a status is much to copy.
struct Standings: Sendable {
    let all: [CommitmentStatus]
    /// Rows of the board, in the order of the text.
    let rows: [CommitmentStatus]
    /// The plan.
    let measures: [MeasureStatus]
    /// The last entry that they take in.
    fileprivate let head: Int

    /// - Parameter earlier: as they were, for the same agreement, viewer and day; only what has changed since is judged
    ///   anew. One registration is judged in a fiftieth of the time of a whole board.
    init(of matter: Matter, on day: CivilDate, after earlier: Standings? = nil) {
        head = matter.state.head
        all =
            earlier.map { matter.statuses(on: day, keeping: $0.all, knownThrough: $0.head) }
            ?? matter.statuses(on: day)
        rows = all.filter(\.commitment.isBoardRow)
        measures = matter.measures(on: day)
    }
}

/// Standings that are judged when somebody first looks: registering something needs none of them.
final class StandingsToBe: Sendable {
    private let judge: @Sendable () -> Standings
    private let judged = Mutex<Standings?>(nil)

    init(_ judge: @escaping @Sendable () -> Standings) { self.judge = judge }

    var found: Standings {
        judged.withLock { judged in
            if let judged { return judged }
            let found = judge()
            judged = found
            return found
        }
    }
}

/// Whose view of what, on which day.
struct Standpoint: Hashable {
    let agreement: AgreementID
    let viewer: Viewer
    let day: CivilDate
}

/// The latest standings from each standpoint.
final class LatestStandings: Sendable {
    private let known = Mutex<[Standpoint: Standings]>([:])

    func latest(_ standpoint: Standpoint, of matter: Matter) -> Standings {
        let earlier = known.withLock { $0[standpoint] }
        if let earlier, earlier.head == matter.state.head { return earlier }
        // A request that came first may be judged last: what it saw is older than what is known.
        let usable = earlier.flatMap { $0.head < matter.state.head ? $0 : nil }
        let found = Standings(of: matter, on: standpoint.day, after: usable)
        known.withLock { known in
            if known.count >= 64 { known.removeAll() }
            if known[standpoint].map({ $0.head < found.head }) ?? true { known[standpoint] = found }
        }
        return found
    }
}
