import Agreements
import Collaboration
package import Intake
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
    /// Whether letters in the outbox are taken to a program that sends them.
    let sendsLetters: Bool
    /// The municipalities of the country, for files that give names alone.
    let municipalities: Municipalities
    /// Files that somebody has chosen and that are not read in.
    let chosenFiles = ChosenFiles()
    /// Who looks at the boards of meetings right now.
    let streams = BoardStreams()
    private let drawn = DrawnAreas()
    private let standings = LatestStandings()
    private let boards = Boards()

    package init(
        ledger: Ledger, isDemo: Bool, clock: @escaping @Sendable () -> Instant,
        token: @escaping @Sendable () -> String = Sessions.freshToken, entrance: Entrance = .choosing,
        address: SiteAddress? = nil, sendsLetters: Bool = false, municipalities: Municipalities = Municipalities([])
    ) {
        self.municipalities = municipalities
        self.sendsLetters = sendsLetters
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
        let standpoint = Standpoint(agreement: id, viewer: viewer, day: day)
        let standings = StandingsToBe { [standings] in standings.latest(standpoint, of: matter) }
        return Desk(matter: matter, standings: standings, who: who, day: day, wording: Wording(language))
    }

    /// Areas as they are drawn; nil when none of them is where Sweden is.
    func drawnAreas(_ areas: [Area]) -> MapPaths? { drawn.paths(of: areas) }

    func desks(_ who: SignedIn, _ language: Language) throws -> [Desk] {
        try agreements.compactMap { try desk($0.id, as: who, language) }
    }

    /// The board of `desk` with all its rows, in nobody's frame.
    func wholeBoard(of desk: Desk) -> WholeBoard {
        guard let viewer = desk.who.viewer(of: desk.agreement.id) else { return WholeBoard(desk.wholeBoard) }
        let standpoint = Standpoint(agreement: desk.agreement.id, viewer: viewer, day: desk.day)
        let question = Question(
            standpoint: standpoint, head: desk.matter.state.head, language: desk.language,
            administers: desk.mayAdminister, takesIn: desk.mayTakeIn)
        return boards.board(question) { WholeBoard(desk.wholeBoard) }
    }
}

/// What a board hangs on: the same until the journal or the day moves.
struct Question: Hashable {
    let standpoint: Standpoint
    let head: Int
    let language: Language
    /// Whether links lead to the settings and to files of rows: what on it hangs on a role.
    let administers: Bool
    let takesIn: Bool
}

/// Keeps the latest boards.
final class Boards: Sendable {
    private let known = Mutex<[Question: WholeBoard]>([:])

    func board(_ question: Question, compute: () -> WholeBoard) -> WholeBoard {
        if let found = known.withLock({ $0[question] }) { return found }
        let found = compute()
        known.withLock { known in
            if known.count >= 64 { known.removeAll() }
            known[question] = found
        }
        return found
    }
}
