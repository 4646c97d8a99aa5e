import Agreements
import Collaboration
import Foundation
import Ledger
import Logging
import Pages
import Storage
import Vocabulary
import WebServer

private let clients = 50

/// The board of 80 commitments with 5,000 entries: made in this process, then asked for over loopback.
func boardFigures(in folder: URL, _ arguments: Arguments) throws -> [Figure] {
    let made = try makeBoard(in: folder, runs: arguments.runs)
    return made + (try servedFigures(in: folder, arguments))
}

private func journalPath(_ folder: String) -> String { "\(folder)/board.sqlite" }

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

/// The same board from the real server, a process of its own on one core.
private func servedFigures(in folder: URL, _ arguments: Arguments) throws -> [Figure] {
    let cores = ProcessInfo.processInfo.activeProcessorCount
    let server = try Child(
        ownProgram.path(), ["--serve-board", folder.path()],
        output: folder.appending(path: "server.txt"), core: 0)
    defer { server.stop() }
    let port = try server.port(within: 30)
    let form = "post=\(InventedAgreement.id)/\(InventedAgreement.post)"
    guard let token = Loopback.post("/logga-in", form, port: port)?.cookie("overens") else {
        throw BenchFailure(text: "signing in gave no session")
    }
    let cookie = "overens=\(token)"
    let path = "/overenskommelser/\(InventedAgreement.id)"
    guard let page = Loopback.get(path, port: port, cookie: cookie), page.status == 200 else {
        throw BenchFailure(text: "the board did not answer 200")
    }
    let rows = String(decoding: page.body, as: UTF8.self).split(separator: "Påhittat åtagande nummer ").count - 1
    guard rows >= InventedAgreement.commitments else { throw BenchFailure(text: "the page shows \(rows) commitments") }

    var figures = [Figure("Board: size of the page", "kB", .atMost(250), [Double(page.body.count) / 1000])]
    let rate = "Board: pages a second, \(clients) clients"
    let slow = "Board: slowest of a hundred (p99)"
    guard let wrk = Wrk() else {
        let why = "wrk is not installed (Debian package wrk)"
        figures.append(Figure(rate, "/s", .atLeast(500), outcome: .notMeasured(why: why)))
        figures.append(Figure(slow, "ms", .atMost(50), outcome: .notMeasured(why: why)))
        return figures
    }
    var processor: [Double] = []
    func runs(_ path: String, _ name: String, seconds: [Int]) throws -> [Wrk.Run] {
        try seconds.enumerated().map { number, seconds in
            let before = server.processorSeconds
            let run = try wrk.run(
                "http://127.0.0.1:\(port)\(path)", cookie: cookie, clients: clients, seconds: seconds,
                pageBytes: page.body.count, output: folder.appending(path: "wrk-\(name)-\(number).txt"),
                core: cores > 1 ? 1 : 0)
            if name == "board", let before, let after = server.processorSeconds, run.pages > 0 {
                processor.append((after - before) * 1000 / run.pages)
            }
            return run
        }
    }
    _ = try runs(path, "warm", seconds: [1])
    let asked = try runs(path, "board", seconds: Array(repeating: arguments.seconds, count: 3))
    // A word that every row holds: the same page, of which the server has kept nothing but the statuses.
    let searched = try runs(path + "?q=trygghet", "search", seconds: [arguments.seconds])
    figures.append(Figure(rate, "/s", .atLeast(500), asked.map(\.pagesPerSecond)))
    figures.append(Figure(slow, "ms", .atMost(50), asked.map(\.slowestOfHundred)))
    figures.append(Figure("  CPU of the server for a page", "ms", .none, processor))
    figures.append(Figure("  pages for a second of CPU", "/s", .none, processor.map { 1000 / $0 }))
    figures.append(
        Figure("  with a search, so that only statuses are kept", "/s", .none, searched.map(\.pagesPerSecond)))
    figures.append(Figure("  its slowest of a hundred", "ms", .none, searched.map(\.slowestOfHundred)))
    if let memory = server.residentMegabytes {
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
