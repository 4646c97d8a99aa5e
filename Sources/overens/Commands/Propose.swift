import Agreements
import ArgumentParser
import Setup
import Vocabulary
import Wording

struct Propose: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Proposes a card for each commitment in an agreement's text; with --against measures them.",
        discussion: "Example: overens propose agreement.txt --against definition.yaml")
    @Argument(help: "The text, as it was copied or taken out of a PDF.") var file: String
    @Option(help: "A definition of the same agreement, by id or file, to hold the cards against.") var against: String?
    @Flag(help: "Writes the cards as a definition file instead.") var definition = false
    @OptionGroup var saying: Saying

    func run() throws {
        let raw = try readText(file)
        let proposals: Proposals
        do {
            proposals = try propose(raw)
        } catch {
            throw Refused(lines: ["\(file): \(saying.wording.fault(error))"])
        }
        if let against {
            return measure(Comparison(proposals, with: try Bundled.agreement(against)))
        }
        if definition { return try writeDefinition(proposals) }
        if saying.format == .json { return try printCards(proposals) }
        show(proposals)
    }

    private func writeDefinition(_ proposals: Proposals) throws {
        guard let draft = DefinitionDraft(proposals: proposals) else {
            throw Refused(lines: ["\(file): \(saying.wording.headMissing)"])
        }
        print(write(draft, in: Wording.ofCards), terminator: "")
    }

    private func printCards(_ proposals: Proposals) throws {
        struct Line: Encodable { let id, title, heading, cadence, shownBy, quote: String, owners, why: [String] }
        try printJSON(
            proposals.cards.map {
                Line(
                    id: $0.id, title: $0.title, heading: $0.heading, cadence: $0.cadence.written,
                    shownBy: $0.evidence.rawValue, quote: $0.quote, owners: $0.owners.map(\.name),
                    why: $0.whys.map(saying.wording.why))
            })
    }

    private func show(_ proposals: Proposals) {
        let wording = saying.wording
        for line in wording.head(proposals.head) { print(line) }
        for card in proposals.cards {
            print("\n\(card.id)  \(card.title)  [\(wording.cadence(card.cadence))]  (\(card.heading))")
            for why in card.whys { print("    \(wording.why(why))") }
        }
    }

    private func measure(_ comparison: Comparison) {
        for line in comparison.lines {
            let mark = line.isHit ? "✓" : line.card == nil ? "–" : "·"
            let missing = Comparison.Field.allCases.filter { !line.same.contains($0) }.map(\.rawValue)
            let own = "\(mark) \(padded(line.commitment.label ?? "", 4)) \(padded(line.commitment.key.text, 30))"
            print(
                own,
                line.card.map {
                    "\($0.id)  [\($0.cadence.written)]  \(missing.isEmpty ? "" : "≠ " + missing.joined(separator: ", "))"
                } ?? "")
        }
        print("")
        for (name, lines) in [("rows", comparison.rows), ("all", comparison.lines)] {
            let hits = lines.count(where: \.isHit)
            let fields = Comparison.Field.allCases.map { "\($0.rawValue) \(comparison.share($0, of: lines))" }
            print(
                "\(name): \(hits) of \(lines.count) unchanged; found \(lines.count { $0.card != nil }); "
                    + fields.joined(separator: ", "))
        }
        print("cards without a commitment: \(comparison.extra.map(\.id).joined(separator: ", "))")
    }
}
