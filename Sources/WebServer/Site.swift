import Agreements
import Collaboration
package import Ledger
import Pages
import People
import Synchronization
package import Vocabulary
import Wording

/// What the routes work with.
package struct Site: Sendable {
    let ledger: Ledger
    let sessions: Sessions
    /// Lets people in by their accounts; nil where posts are chosen, as in the demo.
    let reception: Reception?
    /// Where the pages are for everybody else; nil on this machine alone.
    let address: SiteAddress?
    /// The moment; in the demo it may stand still on a chosen day.
    let clock: @Sendable () -> Instant
    let isDemo: Bool
    private let statuses = Kept<Standings>()
    private let boards = Kept<BoardPage>()

    package init(
        ledger: Ledger, isDemo: Bool, clock: @escaping @Sendable () -> Instant,
        token: @escaping @Sendable () -> String = Sessions.freshToken, entrance: Entrance = .choosing,
        address: SiteAddress? = nil
    ) {
        self.ledger = ledger
        self.isDemo = isDemo
        self.clock = clock
        sessions = Sessions(token: token)
        self.address = address
        reception =
            switch entrance {
            case .choosing: nil
            case .accounts(let send, let key): Reception(ledger: ledger, clock: clock, send: send, key: key)
            }
    }

    var agreements: [Agreement] { ledger.shelf.agreements }

    func today(_ agreement: Agreement) -> CivilDate { ledger.day(of: clock(), in: agreement) }

    /// The agreement as the organisation sees it today; nil when it is no party to it.
    func desk(_ id: AgreementID, as who: SignedIn, _ language: Language) throws -> Desk? {
        guard let viewer = who.viewer(of: id), let base = ledger.shelf.agreement(id) else { return nil }
        let day = today(base)
        guard let matter = try ledger.matter(id, as: viewer, horizon: day) else { return nil }
        let question = Question(agreement: id, viewer: viewer, day: day, head: matter.state.head)
        let standings = statuses.value(question) {
            Standings(matter.statuses(on: day), measures: matter.measures(on: day))
        }
        return Desk(matter: matter, standings: standings, who: who, day: day, wording: Wording(language))
    }

    func desks(_ who: SignedIn, _ language: Language) throws -> [Desk] {
        try agreements.compactMap { try desk($0.id, as: who, language) }
    }

    /// The board of `desk` with all its rows, without a frame.
    func wholeBoard(of desk: Desk) -> BoardPage {
        guard let viewer = desk.who.viewer(of: desk.agreement.id) else { return desk.wholeBoard }
        let question = Question(
            agreement: desk.agreement.id, viewer: viewer, day: desk.day, head: desk.matter.state.head,
            language: desk.language)
        return boards.value(question) { desk.wholeBoard }
    }
}

/// Every commitment's status on a day, and those of the board: chosen once, since a status is much to copy.
struct Standings: Sendable {
    let all: [CommitmentStatus]
    /// Rows of the board, in the order of the text.
    let rows: [CommitmentStatus]
    /// The plan.
    let measures: [MeasureStatus]

    init(_ all: [CommitmentStatus], measures: [MeasureStatus]) {
        self.all = all
        self.measures = measures
        rows = all.filter(\.commitment.isBoardRow)
    }
}

/// What statuses and boards hang on: the same until the journal or the day moves.
struct Question: Hashable {
    let agreement: AgreementID
    let viewer: Viewer
    let day: CivilDate
    let head: Int
    var language: Language?
}

/// Keeps the latest answers.
final class Kept<Value: Sendable>: Sendable {
    private let known = Mutex<[Question: Value]>([:])

    func value(_ question: Question, compute: () -> Value) -> Value {
        if let found = known.withLock({ $0[question] }) { return found }
        let found = compute()
        known.withLock { known in
            if known.count >= 64 { known.removeAll() }
            known[question] = found
        }
        return found
    }
}
