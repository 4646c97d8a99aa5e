import Foundation
import Ledger
import Storage
import Vocabulary

/// Fifty people who send quick reports at once, and again as soon as they have their answer: each answer stands on the disk.
func reportFigures(in folder: URL, _ arguments: Arguments) throws -> [Figure] {
    let cores = ProcessInfo.processInfo.activeProcessorCount
    let path = journalPath(folder.path())
    if !FileManager.default.fileExists(atPath: path) {
        try InventedAgreement.write(
            to: Ledger(journal: try Journal(path: path), shelf: try InventedAgreement.shelf()))
    }
    let before = try reports(path)
    let board = try ServedBoard(in: folder, core: 0)
    let run: ServedBoard.Run
    do {
        defer { board.stop() }
        run = try board.reports(arguments.seconds, clientCore: cores > 1 ? 1 : 0)
    }
    let written = try reports(path) - before
    guard written >= Int(run.pages), written <= Int(run.pages) + clients else {
        throw BenchFailure(text: "\(Int(run.pages)) were answered and \(written) reports are kept")
    }
    return [
        Figure("Quick report: \(clients) people at once, one core", "/s", .none, [run.pagesPerSecond]),
        Figure("  slowest of a hundred (p99), on disk", "ms", .atMost(20), [run.slowestOfHundred]),
    ]
}

private func reports(_ path: String) throws -> Int {
    try Journal.readingOnly(path: path).incidents.count(of: InventedAgreement.id, as: .keeper)
}
