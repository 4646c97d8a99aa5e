import Setup
import Testing

@Suite("Text out of a PDF is mended")
struct CleaningTests {
    private func paragraphs(_ text: String) -> [String] { AgreementText(text).passages.map(\.text) }

    @Test("A hyphen at the end of a line joins; one that belongs there stays")
    func hyphens() {
        #expect(
            paragraphs("Parterna ska träffas i sam-\nverkansgruppen varje vecka.") == [
                "Parterna ska träffas i samverkansgruppen varje vecka."
            ])
        #expect(paragraphs("Arbetet är brotts-\noch drogförebyggande.") == ["Arbetet är brotts- och drogförebyggande."])
    }

    @Test("Page numbers and running heads go, and a sentence over the page break is one")
    func pages() {
        let pages = (1...4).map { page in
            "Avtal om trygghet 2026\n\nStycket på sida nummer \(page) är långt och slutar inte\n\nSida \(page) (4)\n\u{0C}"
                + "Avtal om trygghet 2026\n\nförrän på nästa sida.\n\nEn rad till här.\n\n\(page)"
        }
        let found = paragraphs(pages.joined(separator: "\u{0C}"))
        #expect(!found.contains { $0.contains("Sida") })
        #expect(found.count { $0.contains("Avtal om trygghet") } <= 1)
        #expect(found.contains("Stycket på sida nummer 1 är långt och slutar inte förrän på nästa sida."))
    }

    @Test("A year alone is no page number")
    func year() {
        #expect(paragraphs("Rubrik\n\n2026\n\nText här.").contains("2026"))
    }

    @Test("A list of contents is no heading")
    func contents() {
        #expect(paragraphs("Bakgrund.......3\nMöten\t4\n\nMöten\n\nVi ska träffas.") == ["Möten", "Vi ska träffas."])
    }

    @Test("A torn word is put together when the whole stands elsewhere")
    func torn() {
        #expect(
            paragraphs("En åtgärdsplan ska finnas. En åtgärds plan ska revideras.") == [
                "En åtgärdsplan ska finnas. En åtgärdsplan ska revideras."
            ])
        #expect(paragraphs("Vi tar hand om rådet i området.") == ["Vi tar hand om rådet i området."])
    }

    @Test("Odd bullets make items", arguments: ["-", "–", "•", "\u{F0B7}", "o", "▪", "*"])
    func bullets(mark: String) {
        let text = AgreementText("Följande ska göras:\n\(mark) Ett möte\n\(mark) En vandring")
        #expect(text.passages.map(\.kind) == [.paragraph, .item, .item])
        #expect(text.passages.last?.lead == "Följande ska göras:")
    }

    @Test("Abbreviations and days end no sentence")
    func sentences() {
        let text = AgreementText("Polisen m.fl. ska träffas t.ex. den 1 maj. Kommunen kallar. Se s. 4.")
        #expect(
            text.passages.first?.sentences.map(\.text) == [
                "Polisen m.fl. ska träffas t.ex. den 1 maj.", "Kommunen kallar.", "Se s. 4.",
            ])
    }

    @Test("What never ends is cut, so that no sentence is longer than one can be")
    func endless() {
        let text = AgreementText(String(repeating: "gruppen ska träffas ", count: 200))
        #expect(text.passages.first?.sentences.count == 4)
    }

    @Test("A span gives back the sentence it was taken from")
    func spans() throws {
        let text = AgreementText("Möten\n\nRådet ska träffas årligen. Gruppen ska träffas varje vecka.")
        let bytes = Array(text.text.utf8)
        for passage in text.passages {
            for sentence in passage.sentences {
                #expect(String(decoding: bytes[sentence.range], as: UTF8.self) == sentence.text)
            }
        }
    }
}
