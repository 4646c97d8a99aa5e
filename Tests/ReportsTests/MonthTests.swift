import Agreements
import Collaboration
import Reports
import Testing
import Vocabulary
import Wording

@Suite("What a party is asked to confirm at the turn of a month")
struct MonthTests {
    private func rows(
        _ party: String, _ month: String, _ language: Language = .swedish, isAgreed: Bool = true,
        more: [(day: String, fact: Fact, by: String)] = []
    ) throws -> [String] {
        try list(party, month, language, isAgreed: isAgreed, more: more).rows.map(\.text)
    }

    /// Asked on 20 November 2025.
    private func list(
        _ party: String, _ month: String, _ language: Language, isAgreed: Bool,
        more: [(day: String, fact: Fact, by: String)]
    ) throws -> MonthList {
        let agreement = try Ekhamra.agreement()
        let state = fold(try Ekhamra.entries(Ekhamra.usual + more))
        let matter = Matter(base: agreement, state: state, horizon: .lastOf(year: 2028)) { _ in agreement }
        return MonthList(
            of: ActorKey(party), .month(of: try Ekhamra.day("\(month)-01")),
            matter.statuses(on: try Ekhamra.day("2025-11-20")), state, in: agreement, isAgreed: isAgreed,
            wording: Wording(language))
    }

    // The samples: the municipality registered the council of 9 September (entry 10), the police that of 4 November.
    @Test("What the other registered in the month, of what one owes oneself")
    func registered() throws {
        let september = "Rådsmöte, 9 september 2025. Registrerat av Ekhamra kommun."
        #expect(try rows("polis", "2025-09") == [september])
        #expect(
            try rows("polis", "2025-09", .english) == [
                "Council meeting, 9 September 2025. Registered by Ekhamra kommun."
            ])
        #expect(try rows("kommun", "2025-09") == [])
        #expect(try rows("polis", "2025-11") == [])
        #expect(
            try rows("kommun", "2025-11") == ["Rådsmöte, 4 november 2025. Registrerat av Lokalpolisområde Ekhamra."])
        // Plans and reports are the municipality's alone: nothing for the police to say.
        #expect(try rows("polis", "2025-02") == [])
    }

    @Test("What has been confirmed, denied or registered by oneself too is not asked for again")
    func answered() throws {
        let polis = ActorKey("polis")
        for fact in [
            Fact.word(.confirmed(.init(entry: 10, party: polis))), .word(.denied(.init(entry: 10, party: polis))),
            Ekhamra.meeting(["kommunpolis"]),
        ] {
            let day = if case .done = fact { "2025-09-09" } else { "2025-10-01" }
            #expect(try rows("polis", "2025-09", more: [(day, fact, "polis")]) == [])
        }
        // The other party's word is not one's own.
        let others = Fact.word(.confirmed(.init(entry: 10, party: ActorKey("kommun"))))
        #expect(try rows("polis", "2025-09", more: [("2025-10-01", others, "kommun")]).count == 1)
    }

    // The police owe the mapping by 30 June 2025, and nobody has registered it.
    @Test("What nobody registered, of what one owes, until one has said that it was not done")
    func open() throws {
        let found = try list("polis", "2025-06", .swedish, isAgreed: true, more: [])
        let row = try #require(found.rows.first)
        #expect(found.rows.count == 1)
        #expect(row.text.hasPrefix("Kartläggning (") && row.text.hasSuffix("), senast 30 juni 2025. Inte registrerat."))
        #expect(try rows("kommun", "2025-06") == [])
        #expect(try rows("polis", "2025-06", isAgreed: false) == [])
        guard case .open(let id) = row.thing else {
            Issue.record("not an occasion")
            return
        }
        let word = Fact.word(.notDone(.init(obligation: id, party: ActorKey("polis"))))
        #expect(try rows("polis", "2025-06", more: [("2025-07-02", word, "polis")]) == [])
    }

    @Test("The letter has one line each and one link, and does not come when there is nothing")
    func letter() throws {
        let list = try list("polis", "2025-09", .swedish, isAgreed: true, more: [])
        let part = MonthLetter.Part(name: "Ekhamra", list: list, page: "https://o.example/bekrafta/1")
        let month = try Ekhamra.day("2025-09-30")
        let letter = try #require(
            MonthLetter([part], month: month, choices: "https://o.example/konto", wording: Wording(.swedish)))
        #expect(letter.subject == "Bekräfta september 2025: 1 att svara på")
        #expect(
            letter.text == """
                Ekhamra

                - Rådsmöte, 9 september 2025. Registrerat av Ekhamra kommun.

                Svara på allt på en sida:
                https://o.example/bekrafta/1

                Du väljer själv vilka brev du får, hur ofta och på vilket språk:
                https://o.example/konto

                """)
        #expect(MonthLetter([], month: month, choices: "", wording: Wording(.swedish)) == nil)
    }
}
