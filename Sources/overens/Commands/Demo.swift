import ArgumentParser
import Foundation
import Ledger
import Vocabulary

struct Demo: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Opens the five agreements with an invented history, on this machine only.",
        discussion: "Example: overens demo --on 2025-11-20 --port 8080")
    @Option(help: "The day to show; today when not given.") var on: CivilDate?
    @Option(help: "The port; 0 chooses a free one.") var port: Int = 8080
    @Option(help: "Where to keep the data; a temporary folder when not given.") var data: String?
    @Flag(help: "Only builds the history.") var buildOnly = false

    func run() async throws {
        let folder =
            data.map { URL(filePath: $0) }
            ?? FileManager.default.temporaryDirectory.appending(path: "overens-demo-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let file = folder.appending(path: "journal.sqlite")
        let isNew = !FileManager.default.fileExists(atPath: file.path())
        let ledger = try Desk.open(file.path(), shelf: try Bundled.shelf(), readingOnly: false)
        if isNew {
            try DemoHistory(ledger: ledger, today: on ?? today()).build {
                print($0)
                flush()
            }
        }
        if !buildOnly { try await serveLedger(ledger, port: port, clock: standing(on), isDemo: true) }
        if data == nil { try? FileManager.default.removeItem(at: folder) }
    }
}
