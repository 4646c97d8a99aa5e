import Agreements
import Foundation
import Proof
import Setup
import Testing
import Vocabulary

/// The invented sixth agreement, docs/examples/norrvassa.txt.
func norrvassa() throws -> String {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    return try String(contentsOf: root.appending(path: "docs/examples/norrvassa.txt"), encoding: .utf8)
}

/// What a person wrote from it, docs/examples/norrvassa.yaml.
func norrvassaDefinition() throws -> String {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    return try String(contentsOf: root.appending(path: "docs/examples/norrvassa.yaml"), encoding: .utf8)
}

@Suite("An invented agreement of other bodies, parties and cadences")
struct InventedAgreementTests {
    /// Read by hand from the text: heading, cadence. Every one has a word for how often.
    static let byHand: [(heading: String, cadence: String)] = [
        ("Trygghetsberedningen", "at least 4 per year"), ("Trygghetsberedningen", "every year"),
        ("Vardagsgruppen", "every 3 weeks except summer"), ("Avstämning mellan chefer", "every month preferably"),
        ("Kunskap och lägesbilder", "about every month"), ("Kunskap och lägesbilder", "every 3 months"),
        ("Kunskap och lägesbilder", "within 24 months of the last"), ("Kunskap och lägesbilder", "every 2 years"),
        ("Kunskap och lägesbilder", "at least 1 per year per district"),
        ("Barn och unga", "at least 2 per term per district"), ("Barn och unga", "from each of skolstart"),
        ("Barn och unga", "before each of skolavslutning, Valborg, midsommar"),
        ("Barn och unga", "every school year per grade"), ("Barn och unga", "at least 1 per school year preferably"),
        ("Boende och utemiljö", "at least 1 per year per district"), ("Boende och utemiljö", "every year"),
        ("Alkohol, narkotika och tobak", "at least 6 per year"), ("Alkohol, narkotika och tobak", "once during 2027"),
        ("Våld i nära relation", "regularly"), ("Våld i nära relation", "when needed"),
        ("Kommunikation", "once"), ("Kommunikation", "before each of jullov"),
        ("Uppföljning och revidering", "every term"), ("Uppföljning och revidering", "every year"),
        ("Uppföljning och revidering", "once during 2028"), ("Uppföljning och revidering", "once after the period"),
    ]

    private func missing(_ text: String) throws -> [String] {
        var rest = try propose(text).cards.map { "\($0.heading): \($0.cadence.written)" }
        return Self.byHand.compactMap { row in
            let wanted = "\(row.heading): \(row.cadence)"
            guard let place = rest.firstIndex(of: wanted) else { return wanted }
            rest.remove(at: place)
            return nil
        }
    }

    @Test("What a person reads from the text, the tables read too")
    func read() throws {
        #expect(try missing(norrvassa()) == [])
    }

    @Test("The same text as a program takes it out of a PDF gives the same")
    func throughPDF() throws {
        #expect(try missing(asFromPDF(norrvassa())) == [])
    }

    @Test("Planted: a text without its numbers is found out")
    func planted() throws {
        let text = try norrvassa().replacing("var tredje vecka", with: "ibland")
        #expect(try missing(text) == ["Vardagsgruppen: every 3 weeks except summer"])
    }

    @Test("Each is counted over what the text lists under its own word, and is owed by whom the sentence names")
    func counted() throws {
        let cards = try propose(norrvassa()).cards
        func counted(_ words: String) -> [String]? { cards.first { $0.quote.contains(words) }?.counted.first?.values }
        #expect(counted("i varje skolområde") == ["Björken", "Linden", "Rönnen"])
        #expect(counted("Medborgardialog ska hållas") == ["Norra Vassa", "Storsjön", "Bruket"])
        let quarterly = cards.first { $0.quote.contains("varje kvartal") }
        #expect(quarterly?.owners.map(\.name) == ["Stiftelsen Vassahem"])
        let group = cards.first { $0.quote.contains("var tredje vecka") }
        #expect(group?.owners.map(\.name) == ["vardagsgrupp"])
    }

    @Test("A step that waits for another is a gate, and no card")
    func gates() throws {
        let proposals = try propose(norrvassa())
        #expect(proposals.marked.count { $0.outcome == .gate } >= 1)
        #expect(!proposals.cards.contains { $0.quote.contains("innan beslut") })
    }

    @Test("The same text gives the same cards, each with an id of its own")
    func stable() throws {
        let first = try propose(norrvassa()).cards
        #expect(try propose(norrvassa()).cards == first)
        #expect(Set(first.map(\.id)).count == first.count)
    }

    @Test("Parties of four kinds are found, and who signs for whom")
    func head() throws {
        let head = try propose(norrvassa()).head
        #expect(
            head.parties.map(\.name) == [
                "Norrvassa kommun", "Lokalpolisområde Vassbygden", "Region Mellansjö", "Stiftelsen Vassahem",
            ])
        #expect(head.signatures.map(\.party) == [.municipality, .policeArea, .region, .other])
        #expect(head.from?.description == "2026-02-01" && head.through?.description == "2029-01-31")
    }

    @Test("A text of its length is read at once")
    func quick() throws {
        let text = try norrvassa() + norrvassa().prefix(4_000)
        let time = try worked { _ = try propose(text) }
        // A debug build on a busy machine; a release build is measured by `make bench`.
        #expect(time < .seconds(3), "\(time)")
    }
}

/// Wraps lines at 80 letters, breaks a long word at the end of a line with a hyphen, and puts a head and a number on each page.
private func asFromPDF(_ text: String) -> String {
    var lines: [String] = []
    for paragraph in text.split(separator: "\n", omittingEmptySubsequences: false) {
        var line = ""
        for word in paragraph.split(separator: " ") {
            if line.count + word.count > 80, line.count > 60 {
                let fits = max(0, 80 - line.count)
                let isLong = word.count > 12 && word.allSatisfy(\.isLetter) && (4...word.count - 4).contains(fits)
                lines.append(isLong ? "\(line) \(word.prefix(fits))-" : line)
                line = String(isLong ? word.dropFirst(fits) : word)
            } else {
                line += line.isEmpty ? String(word) : " \(word)"
            }
        }
        lines.append(line)
    }
    var pages = ""
    for (place, line) in lines.enumerated() {
        if place % 45 == 0 {
            pages += place == 0 ? "" : "\n\(place / 45)\n\u{0C}Samverkan mot brott, Norrvassa kommun\n\n"
        }
        pages += line + "\n"
    }
    return pages
}
