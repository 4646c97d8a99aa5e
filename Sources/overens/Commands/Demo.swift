import Agreements
import ArgumentParser
import Collaboration
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
    @Option(help: "Acts to play on top of the history, as AGREEMENT=FILE, one JSON object a line (docs/acts.md).")
    var acts: [String] = []
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
            try DemoRows(ledger: ledger, today: on ?? today()).readIn()
            for one in acts { try play(one, on: ledger) }
        }
        if !buildOnly { try await serveLedger(ledger, port: port, clock: standing(on), isDemo: true) }
        if data == nil { try? FileManager.default.removeItem(at: folder) }
    }

    /// Plays a file of acts at the demo's own moment; the first that is refused stops it.
    private func play(_ text: String, on ledger: Ledger) throws {
        let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
        guard parts.count == 2 else { throw ValidationError("Write --acts as AGREEMENT=FILE.") }
        let agreement = try Bundled.agreement(parts[0])
        let now = Instant.noon(of: on ?? today())
        let lines = try readText(parts[1]).split(separator: "\n").filter { !$0.allSatisfy(\.isWhitespace) }
        for (place, text) in lines.enumerated() {
            let line = try ActLine(line: String(text))
            guard let actor = line.actor else { throw ValidationError("Line \(place + 1) says no actor.") }
            let request = ActRequest(
                try line.meaning(), by: actor, on: line.on ?? on ?? today(), key: line.key ?? "demo-line-\(place + 1)")
            guard case .recorded = try ledger.perform(request, on: agreement.id, now: now) else {
                throw ValidationError("Line \(place + 1) of \(parts[1]) was refused; overens replay says why.")
            }
        }
    }
}
