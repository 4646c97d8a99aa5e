import Agreements
import ArgumentParser
import Vocabulary
import Wording

struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Reads a definition file: every fault at once, or what it says in plain sentences.",
        discussion: "Example: overens check agreements/lomma-2023.yaml --language en")
    @Argument(help: "Definition files.") var files: [String]
    @OptionGroup var saying: Saying
    @Flag(help: "Only faults; nothing when the file is sound.") var quiet = false

    func run() throws {
        let rows = Dictionary(try Bundled.rows().map { ($0.id, $0.kind) }, uniquingKeysWith: { first, _ in first })
        var faults: [String] = []
        for file in files {
            switch readDefinition(try readText(file), knownRows: rows) {
            case .faulty(let found): faults += describe(found, in: file, language: saying.language)
            case .sound(let agreement): if !quiet { try explain(agreement) }
            }
        }
        if !faults.isEmpty { throw Refused(lines: faults) }
    }

    private func explain(_ agreement: Agreement) throws {
        let sections = saying.wording.explain(agreement)
        if saying.format == .json {
            struct Section: Encodable { let heading: String, lines: [String] }
            return try printJSON(sections.map { Section(heading: $0.heading, lines: $0.lines) })
        }
        for section in sections {
            print("\n\(section.heading)")
            for line in section.lines { print("  \(line)") }
        }
    }
}
