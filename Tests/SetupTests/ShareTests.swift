import Agreements
import Foundation
import Setup
import Testing
import Vocabulary

/// The project's own folder, found from this file.
private let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

private func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
}

private func agreement(_ path: String) throws -> Agreement {
    switch readDefinition(try text(path)) {
    case .sound(let agreement): return agreement
    case .faulty(let faults):
        Issue.record("\(path): \(faults)")
        throw CocoaError(.fileReadCorruptFile)
    }
}

/// The rows of the table in decision 17: of each definition, the board's rows and all, kept unchanged.
private func documented(_ page: String) -> [String: String] {
    var found: [String: String] = [:]
    for line in page.split(separator: "\n") where line.hasPrefix("| `") {
        let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
        guard cells.count >= 3 else { continue }
        found[cells[0].replacing("`", with: "")] = "\(cells[1]); \(cells[2])"
    }
    return found
}

/// What a reading of a text keeps unchanged of a definition, in the words of the table.
private func measured(_ text: String, _ agreement: Agreement) throws -> String {
    let comparison = Comparison(try propose(text), with: agreement)
    func share(_ lines: [Comparison.Line]) -> String { "\(lines.count(where: \.isHit)) of \(lines.count)" }
    return "\(share(comparison.rows)); \(share(comparison.lines))"
}

@Suite("The share of the proposals that people keep unchanged is as documented")
struct ShareTests {
    private let page = "docs/decisions/0017-proposals-from-stated-rules.md"

    @Test("Of the invented text against the definition written by hand")
    func invented() throws {
        let found = try measured(text("docs/examples/norrvassa.txt"), agreement("docs/examples/norrvassa.yaml"))
        #expect(documented(try text(page))["norrvassa-2026"] == found)
    }

    /// The texts of the five agreements are not the project's own. `OVERENS_TEXTS` names a folder that has them, as
    /// `lomma.txt` and so on.
    @Test(
        "Of the five agreements' texts, where they are at hand",
        .enabled(if: ProcessInfo.processInfo.environment["OVERENS_TEXTS"] != nil),
        arguments: ["lomma-2023", "molndal-2023", "svedala-2023", "eslov-2021", "burlov-2023"])
    func five(id: String) throws {
        let folder = URL(filePath: ProcessInfo.processInfo.environment["OVERENS_TEXTS"] ?? "")
        let name = id.prefix { $0 != "-" }
        let own = try String(contentsOf: folder.appending(path: "\(name).txt"), encoding: .utf8)
        #expect(documented(try text(page))[id] == (try measured(own, agreement("agreements/\(id).yaml"))))
    }

    @Test("Planted: a text that has lost its weeks is not as documented")
    func planted() throws {
        let poorer = try text("docs/examples/norrvassa.txt").replacing("var tredje vecka", with: "ibland")
        let found = try measured(poorer, agreement("docs/examples/norrvassa.yaml"))
        #expect(documented(try text(page))["norrvassa-2026"] != found)
    }

    @Test("All six stand in the table")
    func table() throws {
        #expect(documented(try text(page)).count == 6)
    }
}
