import Agreements
import Collaboration
package import Ledger
import Pages
import Synchronization
package import Vocabulary
import Wording

/// What the routes work with.
package struct Site: Sendable {
    let ledger: Ledger
    let sessions: Sessions
    /// The moment; in the demo it may stand still on a chosen day.
    let clock: @Sendable () -> Instant
    let isDemo: Bool
    let statuses = StatusCache()

    package init(
        ledger: Ledger, isDemo: Bool, clock: @escaping @Sendable () -> Instant,
        token: @escaping @Sendable () -> String = Sessions.freshToken
    ) {
        self.ledger = ledger
        self.isDemo = isDemo
        self.clock = clock
        sessions = Sessions(token: token)
    }

    var agreements: [Agreement] { ledger.shelf.agreements }

    func today(_ agreement: Agreement) -> CivilDate { ledger.day(of: clock(), in: agreement) }

    /// The agreement as the organisation sees it today; nil when it is no party to it.
    func desk(_ id: AgreementID, as who: SignedIn, _ language: Language) throws -> Desk? {
        guard let viewer = who.viewer(of: id), let base = ledger.shelf.agreement(id) else { return nil }
        let day = today(base)
        guard let matter = try ledger.matter(id, as: viewer, horizon: day) else { return nil }
        let question = StatusCache.Question(agreement: id, viewer: viewer, day: day, head: matter.state.head)
        let found = statuses.statuses(question) { matter.statuses(on: day) }
        return Desk(matter: matter, statuses: found, who: who, day: day, wording: Wording(language))
    }

    func desks(_ who: SignedIn, _ language: Language) throws -> [Desk] {
        try agreements.compactMap { try desk($0.id, as: who, language) }
    }
}

/// Statuses by (head, authority, day): the same until the journal or the day moves.
final class StatusCache: Sendable {
    struct Question: Hashable {
        let agreement: AgreementID
        let viewer: Viewer
        let day: CivilDate
        let head: Int
    }
    private let known = Mutex<[Question: [CommitmentStatus]]>([:])

    func statuses(_ question: Question, compute: () -> [CommitmentStatus]) -> [CommitmentStatus] {
        if let found = known.withLock({ $0[question] }) { return found }
        let found = compute()
        known.withLock { known in
            if known.count >= 64 { known.removeAll() }
            known[question] = found
        }
        return found
    }
}
