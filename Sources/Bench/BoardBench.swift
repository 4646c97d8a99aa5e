import Agreements
import Collaboration
import Foundation
import Ledger
import Logging
import Pages
import People
import Storage
import Vocabulary
import WebServer

/// How many ask at once.
let clients = 50

/// The board of 80 commitments with 5,000 entries: made in this process, then asked for over loopback.
func boardFigures(in folder: URL, _ arguments: Arguments) throws -> [Figure] {
    let made = try makeBoard(in: folder, runs: arguments.runs)
    return made + (try servedFigures(in: folder, arguments))
}

func journalPath(_ folder: String) -> String { "\(folder)/board.sqlite" }

/// Writes the journal, and times each step from the database to the bytes of the page.
private func makeBoard(in folder: URL, runs: Int) throws -> [Figure] {
    let ledger = Ledger(journal: try Journal(path: journalPath(folder.path())), shelf: try InventedAgreement.shelf())
    try InventedAgreement.write(to: ledger)
    guard let agreement = ledger.shelf.agreement(InventedAgreement.id),
        let who = SignedIn(post: InventedAgreement.post, of: agreement, among: ledger.shelf.agreements),
        let viewer = who.viewer(of: InventedAgreement.id),
        let matter = try ledger.matter(InventedAgreement.id, as: viewer, horizon: InventedAgreement.today)
    else { throw BenchFailure(text: "the invented agreement could not be opened") }
    try check(matter)
    let clock = Instant.noon(of: InventedAgreement.today)
    let site = Site(ledger: ledger, isDemo: true, clock: { clock })
    func board() throws -> BoardPage {
        guard let page = try site.board(InventedAgreement.id, as: who, .swedish) else {
            throw BenchFailure(text: "no board")
        }
        return page
    }
    let statuses = Timing(runs: runs) { matter.statuses(on: InventedAgreement.today).count }
    let opening = try Timing(runs: runs) {
        try ledger.matter(InventedAgreement.id, as: viewer, horizon: InventedAgreement.today)?.state.head ?? 0
    }
    let whole = try Timing(runs: runs) { try board().html().bytes.count }
    let page = try board()
    let markup = Timing(runs: runs) { page.html().bytes.count }
    return statuses.figures("Board: 80 statuses without cache") + opening.figures("Board: looking for new entries")
        + whole.figures("Board: a page, statuses known") + markup.figures("Board: its markup alone")
}

/// The board has to be the one that the limits are about.
private func check(_ matter: Matter) throws {
    let statuses = matter.statuses(on: InventedAgreement.today)
    let groups = Set(statuses.map(\.group))
    guard statuses.count == InventedAgreement.commitments, statuses.allSatisfy(\.commitment.isBoardRow),
        matter.state.head == InventedAgreement.entries, !statuses.contains(where: \.isProposed), groups.count >= 4
    else {
        throw BenchFailure(
            text:
                "the invented board is not as it should be: \(statuses.count) rows, \(matter.state.head) entries, \(groups)"
        )
    }
}

/// The same board from the real server, a process of its own: on one core, where the limits hold, and on all.
private func servedFigures(in folder: URL, _ arguments: Arguments) throws -> [Figure] {
    let cores = ProcessInfo.processInfo.activeProcessorCount
    var figures = try figuresOnOneCore(in: folder, arguments, clientCore: cores > 1 ? 1 : 0)
    if cores > 1, Wrk() != nil {
        let all = try ServedBoard(in: folder, core: nil)
        defer { all.stop() }
        let runs = try all.runs(arguments, name: "all", times: 3, clientCore: nil)
        figures.append(
            Figure("  on all \(cores) cores, shared with the clients", "/s", .none, runs.map(\.pagesPerSecond)))
        figures.append(Figure("  its slowest of a hundred", "ms", .none, runs.map(\.slowestOfHundred)))
    }
    return figures
}

private func figuresOnOneCore(in folder: URL, _ arguments: Arguments, clientCore: Int) throws -> [Figure] {
    let board = try ServedBoard(in: folder, core: 0)
    defer { board.stop() }
    var figures = [Figure("Board: size of the page", "kB", .atMost(250), [Double(board.pageBytes) / 1000])]
    let rate = "Board: pages a second, \(clients) clients, one core"
    let slow = "Board: slowest of a hundred (p99)"
    guard Wrk() != nil else {
        let why = "wrk is not installed (Debian package wrk)"
        figures.append(Figure(rate, "/s", .atLeast(500), outcome: .notMeasured(why: why)))
        figures.append(Figure(slow, "ms", .atMost(50), outcome: .notMeasured(why: why)))
        return figures
    }
    let asked = try board.runs(arguments, name: "board", times: 3, clientCore: clientCore)
    figures.append(Figure(rate, "/s", .atLeast(500), asked.map(\.pagesPerSecond)))
    figures.append(Figure(slow, "ms", .atMost(50), asked.map(\.slowestOfHundred)))
    figures.append(Figure("  CPU of the server for a page", "ms", .none, asked.compactMap(\.processorForPage)))
    // A word that every row holds: the same page, of which the server has kept nothing but the statuses.
    let searched = try board.runs(
        arguments, name: "search", query: "?q=trygghet", times: 1, clientCore: clientCore)
    figures.append(
        Figure("  with a search, so that only statuses are kept", "/s", .none, searched.map(\.pagesPerSecond)))
    figures.append(Figure("  its slowest of a hundred", "ms", .none, searched.map(\.slowestOfHundred)))
    if let memory = board.residentMegabytes {
        figures.append(Figure("  memory of the server after it", "MB", .none, [memory]))
    }
    return figures
}

/// The process that serves the invented board until it is told to stop.
func serveBoard(in folder: String) async throws {
    let ledger = Ledger(journal: try Journal(path: journalPath(folder)), shelf: try InventedAgreement.shelf())
    let clock = Instant.noon(of: InventedAgreement.today)
    var logger = Logger(label: "overens-bench")
    logger.logLevel = .warning
    try await serve(Site(ledger: ledger, isDemo: true, clock: { clock }), port: 0, logger: logger) { port in
        FileHandle.standardOutput.write(Data("http://127.0.0.1:\(port)/\n".utf8))
    }
}
