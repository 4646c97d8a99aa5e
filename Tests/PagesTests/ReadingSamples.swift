import Testing
import Vocabulary

@testable import Pages

extension Samples {
    var readingCards: ReadingPage {
        let cards = ReadingCard.State.allCases.enumerated().map { place, state in readingCard("\(place)", state) }
        return ReadingPage(
            frame: frame(.words(words("Tolkningen kort för kort", "The reading card by card"))),
            agreement: Link(text: .name("Ekhamra 2025–2027"), path: path("/e")),
            lead: [words("Läs korten.", "Read the cards.")],
            answers: [
                Fact(label: words("Kommunen", "The municipality"), value: .words(words("Godkänd", "Accepted")))
            ],
            form: FormModel(
                id: "svar", title: words("Svara", "Answer"), action: path("/tolkning"), key: "k1",
                fields: (0..<2).map { place in
                    Field(
                        name: "kort-\(place)",
                        label: .words(words("Vad ska vara annorlunda?", "What should be different?")), kind: .note(""),
                        isOptional: true)
                }, submit: words("Svara", "Answer")), asked: Array(cards.prefix(2)), others: Array(cards.dropFirst(2)))
    }

    var refusedCards: ReadingPage {
        var page = readingCards
        page.form?.fields[1].kind = .note("19121212-1212")
        page.form?.fields[1].error = words("Ta bort personnumret.", "Take the identity number out.")
        return page
    }

    private func readingCard(_ id: String, _ state: ReadingCard.State) -> ReadingCard {
        ReadingCard(
            id: "kort-c\(id)", title: .name(Name("Styrgruppsmöte \(id)")), clause: "Möten",
            reading: words("Styrgruppen träffas.", "The steering group meets."),
            facts: [Fact(label: words("Hur ofta", "How often"), value: .words(words("Varje år", "Every year")))],
            state: state,
            words: state == .returned
                ? [ReturnedWords(party: nil, text: "Vartannat år räcker.", day: words("5 mars", "5 March"))] : [],
            change: Link(text: .words(words("Föreslå en ändring", "Propose a change")), path: path("/a\(id)")))
    }
}

@Suite("The reading card by card")
struct ReadingPageTests {
    private func markup(_ page: ReadingPage) -> String { HTML { page.write(to: &$0) }.string }

    @Test("Each card that waits has a question of its own, folded until something stands in it")
    func questions() {
        let open = "<details class=\"fold\" open>"
        let refused = markup(Samples(language: .swedish).refusedCards)
        #expect(refused.split(separator: "<textarea").count == 3)
        #expect(refused.split(separator: open).count == 2)
        #expect(!markup(Samples(language: .swedish).readingCards).contains(open))
    }

    @Test("Nothing that is only proposed is red")
    func red() {
        let page = markup(Samples(language: .swedish).readingCards)
        #expect(page.contains("st na") && !page.contains("st late"))
    }
}
