import Foundation
import Ledger
import Storage
import Vocabulary

/// Fifty people who register at once, and again as soon as they have their answer: each answer stands on the disk.
func registerFigures(in folder: URL, _ arguments: Arguments) throws -> [Figure] {
    let cores = ProcessInfo.processInfo.activeProcessorCount
    let path = journalPath(folder.path())
    if !FileManager.default.fileExists(atPath: path) {
        // Let go of at once: one process writes at a time.
        try InventedAgreement.write(
            to: Ledger(journal: try Journal(path: path), shelf: try InventedAgreement.shelf()))
    }
    let before = try head(path)
    let board = try ServedBoard(in: folder, core: 0)
    let run: ServedBoard.Run
    do {
        defer { board.stop() }
        run = try board.registrations(arguments.seconds, clientCore: cores > 1 ? 1 : 0)
    }
    let written = try head(path) - before
    // What was under way when the client stopped is written too, though nobody heard.
    guard written >= Int(run.pages), written <= Int(run.pages) + clients else {
        throw BenchFailure(text: "\(Int(run.pages)) were answered and \(written) stand in the journal")
    }
    return [
        Figure("Registering: \(clients) people at once, one core", "/s", .none, [run.pagesPerSecond]),
        Figure("  slowest of a hundred (p99), on disk", "ms", .atMost(100), [run.slowestOfHundred]),
        Figure("  CPU of the server for one", "ms", .none, [run.processorForPage].compactMap { $0 }),
    ]
}

private func head(_ path: String) throws -> Int {
    try Journal.readingOnly(path: path).head(of: InventedAgreement.id).number
}
