import Foundation
import Ledger
import Storage
import Vocabulary

/// Fifty people who send quick reports at once, and again as soon as they have their answer: each answer stands on the disk. The server has every
/// core of the machine, one of them together with the client. The middle of five runs counts, when the server is warm.
func reportFigures(in folder: URL, _ arguments: Arguments) throws -> [Figure] {
    let cores = ProcessInfo.processInfo.activeProcessorCount
    let path = journalPath(folder.path())
    if !FileManager.default.fileExists(atPath: path) {
        try InventedAgreement.write(
            to: Ledger(journal: try Journal(path: path), shelf: try InventedAgreement.shelf()))
    }
    let before = try reports(path)
    let board = try ServedBoard(in: folder, core: nil)
    let runs: [ServedBoard.Run]
    do {
        defer { board.stop() }
        runs = try board.reports(arguments.seconds, times: 5, clientCore: cores > 1 ? 1 : nil)
    }
    let (written, answered) = (try reports(path) - before, runs.reduce(0) { $0 + Int($1.pages) })
    // What was on its way when a run ended is kept, and not counted as answered.
    guard written >= answered, written <= answered + runs.count * clients else {
        throw BenchFailure(text: "\(answered) were answered and \(written) reports are kept")
    }
    let warm = runs.dropFirst()
    return [
        Figure("Quick report: \(clients) people at once, who never pause", "/s", .none, warm.map(\.pagesPerSecond)),
        Figure("  slowest of a hundred (p99), on disk", "ms", .atMost(20), warm.map(\.slowestOfHundred)),
        Figure("  processor for one", "ms", .none, warm.compactMap(\.processorForPage)),
    ]
}

private func reports(_ path: String) throws -> Int {
    try Journal.readingOnly(path: path).incidents.count(of: InventedAgreement.id, as: .keeper)
}
