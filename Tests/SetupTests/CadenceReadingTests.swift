import Agreements
import Setup
import Testing

/// The cadence of the first card that a text gives; "-" when it gives none.
func cadence(in sentence: String) throws -> String {
    try propose("Möten\n\n\(sentence)").cards.first?.cadence.written ?? "-"
}

@Suite("How often, as sentences say it")
struct CadenceReadingTests {
    /// Read by hand from the sentence, in the words of docs/definition-format.md.
    static let counted: [(String, String)] = [
        ("Styrgruppen ska träffas varje vecka.", "every week"),
        ("Styrgruppen skall träffas en gång i månaden.", "every month"),
        ("Styrgruppen ska sammanträda minst fyra gånger per år.", "at least 4 per year"),
        ("Styrgruppen ska hålla möten vid minst två tillfällen per termin.", "at least 2 per term"),
        ("Styrgruppen träffas varannan vecka.", "every 2 weeks"),
        ("Styrgruppen träffas var tredje vecka, med undantag för sommaren.", "every 3 weeks except summer"),
        ("Styrgruppen ska träffas varje vecka (förutom under sommaren).", "every week except summer"),
        ("Styrgruppen ska träffas kvartalsvis.", "every 3 months"),
        ("Kommunen arrangerar varje läsår en temadag om trygghet.", "every school year"),
        ("En lägesbild ska tas fram årligen.", "every year"),
        ("En lägesbild ska revideras minst vartannat år.", "within 24 months of the last"),
        ("En lägesbild ska revideras minst vart annat år.", "within 24 months of the last"),
        ("En trygghetsmätning ska genomföras vartannat år.", "every 2 years"),
        ("Polisen ska varje månad lämna statistik.", "about every month"),
        ("Kommunen ska årligen redovisa arbetet till kommunstyrelsen.", "about every year"),
        ("Ett utskick ska göras inför Valborg, sommarlov och jullov.", "before each of Valborg, sommarlov, jullov"),
        ("Skolan ska vid skolstart anordna en utbildning.", "from each of skolstart"),
        ("Lägesbilden ska presenteras före den 1 mars.", "before each of 1-mars"),
        // The fifteenth counts too: the window ends the day before the sixteenth.
        ("En rapport ska lämnas senast den 15 november.", "before each of 16-november"),
        ("En strategi ska tas fram senast den 30 juni 2027.", "once by 2027-06-30"),
        ("En strategi ska tas fram under hösten 2026.", "once during 2026 autumn"),
        ("En ny överenskommelse ska tas fram under 2028.", "once during 2028"),
        ("Efter perioden görs en slutlig uppföljning av parterna.", "once after the period"),
    ]

    @Test("A number and a unit give a cadence", arguments: counted)
    func counts(sentence: String, expected: String) throws {
        #expect(try cadence(in: sentence) == expected)
    }

    static let loose: [(String, String)] = [
        ("Nätverket ska träffas regelbundet.", "regularly"),
        ("Nätverket ska träffas.", "regularly"),
        ("En kommunikationsplan ska upprättas.", "once"),
        ("Kommunen och polisen ska samverka.", "ongoing"),
        ("Vid behov ska en medborgardialog genomföras.", "when needed"),
        ("Efter avslutat arbete ska en utvärdering göras.", "on event: efter avslutat arbete"),
        ("Styrgruppen ska träffas varje månad och vid behov.", "every month also when needed"),
    ]

    @Test("Words without a number give nothing that falls due", arguments: loose)
    func looseWords(sentence: String, expected: String) throws {
        #expect(try cadence(in: sentence) == expected)
    }

    static let strengths: [(String, Cadence.Strength)] = [
        ("Styrgruppen ska träffas varje månad.", .must), ("Styrgruppen bör träffas varje månad.", .should),
        ("Styrgruppen ska träffas varje månad när det är möjligt.", .whenPossible),
        ("Målet är att styrgruppen ska träffas varje månad.", .aim), ("Styrgruppen träffas varje månad.", .must),
    ]

    @Test("The verb and what softens it give the strength", arguments: strengths)
    func strength(sentence: String, expected: Cadence.Strength) throws {
        #expect(try propose("Möten\n\n\(sentence)").cards.first?.strength == expected)
    }

    @Test(
        "What binds nobody gives no card",
        arguments: [
            "Gruppen kan bjuda in andra.", "Texten säger vem som ska träffas och när det ska göras.",
            "Planen ska vara tydlig.", "Arbetet ska präglas av långsiktighet.",
            "I planen ska det framgå vem som ansvarar.", "Trygghet är viktigt för alla.",
        ])
    func silence(sentence: String) throws {
        #expect(try cadence(in: sentence) == "-")
    }

    @Test("Silence is said, with a wording to propose, and yields no cadence")
    func noCadence() throws {
        let card = try #require(try propose("Möten\n\nNätverket ska träffas.").cards.first)
        #expect(card.main == nil)
        #expect(card.whys.contains(.noCadence))
    }

    @Test("Every reason names the words it came from")
    func whys() throws {
        let card = try #require(try propose("Möten\n\nStyrgruppen ska träffas varje vecka.").cards.first)
        #expect(card.whys.contains(.main(words: "varje vecka", .inEach(.week, count: 1, atLeast: false))))
        #expect(card.whys.contains(.modal(words: "ska", .must)))
        #expect(card.whys.contains(.owners(words: "Styrgruppen")))
        #expect(card.whys.contains(.evidence(words: "träffas", .meeting)))
    }

    @Test("Planted: another number in the sentence gives another cadence")
    func planted() throws {
        #expect(try cadence(in: "Styrgruppen ska sammanträda minst fem gånger per år.") != "at least 4 per year")
    }
}

@Suite("Cadences written and read again")
struct CadenceWriterTests {
    @Test(
        "What is written is read as the same cadence",
        arguments: [
            "every week except summer", "at least 2 per term per place", "every 2 weeks", "every 3 months",
            "within 24 months of the last", "about every month", "before each of Valborg, sommarlov also when needed",
            "from each of skolstart", "once during 2027", "once by 2027-06-30", "once after the period", "once",
            "regularly",
            "ongoing preferably when possible and suitable", "when needed", "every month when possible",
            "1 per year per grade", "every 2 weeks from 2023-07-03", "once during 2023 autumn", "ongoing as an aim",
            "on event: measure decided",
        ])
    func roundTrip(text: String) throws {
        let cadence = try Cadence(reading: text)
        #expect(try Cadence(reading: cadence.written) == cadence)
    }
}
