import Agreements
import ArgumentParser
import Ledger
import Vocabulary

struct Search: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Finds parties, posts, bodies, commitments, documents and terms, by any spelling in the texts.",
        discussion: "Example: overens search Kävlunge")
    @Argument(help: "Words; all must be there.") var words: [String]
    @OptionGroup var saying: Saying

    func run() throws {
        let shelf = try Bundled.shelf()
        let hits = search(words.joined(separator: " "), in: shelf.agreements)
        if saying.format == .json {
            struct Line: Encodable { let kind, name: String, agreements: [String], commitment, foundBy: String? }
            return try printJSON(
                hits.map {
                    Line(
                        kind: $0.kind.rawValue, name: $0.name, agreements: $0.agreements.map(\.text),
                        commitment: $0.commitment?.text, foundBy: $0.foundBy)
                })
        }
        for hit in hits {
            let places = hit.agreements.map(\.text).joined(separator: ", ")
            let count =
                hit.kind == .party
                ? (saying.language == .swedish
                    ? ", part i \(hit.agreements.count)" : ", party to \(hit.agreements.count)") : ""
            print(
                "\(padded(hit.kind.rawValue, 11)) \(hit.name)\(count)  [\(places)]\(hit.foundBy.map { "  ← \($0.prefix(80))" } ?? "")"
            )
        }
        let isOne = hits.count == 1
        print(
            saying.language == .swedish
                ? "\(hits.count) \(isOne ? "träff" : "träffar")" : "\(hits.count) \(isOne ? "hit" : "hits")")
    }
}
