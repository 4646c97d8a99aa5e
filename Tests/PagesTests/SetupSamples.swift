import Vocabulary

@testable import Pages

extension Samples {
    var setupStart: SetupStartPage {
        SetupStartPage(
            frame: frame(.words(words("Lägg upp en överenskommelse", "Set up an agreement"))),
            drafts: [
                SetupDraftLine(
                    link: Link(text: .name("Samverkan mot brott i Ekhamra"), path: path("/lagg-upp/u")),
                    detail: words("3 av 7 kort godtagna.", "3 of 7 cards accepted."))
            ],
            ways: [
                FormModel(
                    id: "text", title: words("Från en text", "From a text"), action: path("/lagg-upp"), key: "k1",
                    fields: [
                        Field(
                            name: "text", label: .words(words("Överenskommelsens text", "The agreement's text")),
                            kind: .note(""), hint: words("Utkastet är ert eget.", "The draft is your own."))
                    ], submit: words("Läs texten", "Read the text")),
                oneClick("tom"),
            ])
    }

    var setupReview: SetupReviewPage {
        SetupReviewPage(
            frame: frame(.words(words("Text och kort", "Text and cards"))),
            heading: .name("Samverkan mot brott i Ekhamra"),
            facts: [Fact(label: words("Parter", "Parties"), value: .name("Ekhamra kommun"))],
            headLink: Link(
                text: .words(words("Titel, parter och tid", "Title, parties and period")), path: path("/huvud")),
            lacks: [words("Välj vilken part ni är.", "Choose which party you are.")],
            progress: words("1 av 3 kort har svar.", "1 of 3 cards has an answer."), acceptRest: oneClick("alla"),
            propose: Link(text: .words(words("Föreslå", "Propose")), path: path("/foresla")),
            add: Link(text: .words(words("Lägg till", "Add")), path: path("/nytt")),
            calendar: Link(text: .words(words("Lokal kalender", "Local calendar")), path: path("/kalender")),
            discard: FormModel(
                id: "kasta", title: words("Kasta utkastet", "Throw the draft away"), action: path("/kasta"), key: "k3",
                submit: words("Kasta", "Throw away"), weight: .secondary), passages: setupPassages,
            cards: [
                setupCard("a", .open), setupCard("b", .accepted), setupCard("c", .dropped),
            ])
    }

    private var setupPassages: [SetupPassage] {
        [
            SetupPassage(kind: .heading, spans: [.init("Möten")]),
            SetupPassage(
                kind: .paragraph,
                spans: [
                    .init("Styrgruppen "), .init("ska", .strength), .init(" träffas "), .init("varje månad", .cadence),
                    .init("."),
                ],
                anchor: "s7", cards: [Link(text: .name("Styrgruppsmöte"), path: "#kort-a")]),
            SetupPassage(
                kind: .item, spans: [.init("Analys "), .init("ska", .strength), .init(" göras innan beslut.")],
                why: words("En spärr.", "A gate.")),
        ]
    }

    private func setupCard(_ id: String, _ answer: SetupCard.Answer) -> SetupCard {
        SetupCard(
            id: "kort-\(id)", title: Name("Styrgruppsmöte \(id)"), clause: "Möten",
            facts: [
                Fact(label: words("Hur ofta", "How often"), value: .words(words("Varje månad", "Every month"))),
                Fact(label: words("Ger", "Gives"), value: .words(words("12 gånger 2026", "12 times in 2026"))),
            ],
            whys: [words("”varje månad” lästes som en gång per månad.", "“varje månad” was read as once per month.")],
            answer: answer, action: path("/lagg-upp/u"), key: "k-\(id)", value: id,
            change: Link(text: .words(words("Ändra", "Change")), path: path("/kort/\(id)")),
            source: answer == .dropped
                ? nil : Link(text: .words(words("Visa i texten", "Show in the text")), path: "#s7"))
    }
}
