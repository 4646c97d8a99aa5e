import Agreements
import Collaboration
import Reports
import Testing
import Vocabulary
import Wording

@Suite("What letters ask for")
struct LetterTests {
    private static let added = "2025-10-01"

    private func terms(_ text: String, by: String, due: String, followUp: String? = nil, followsUp: String? = nil)
        -> MeasureTerms
    {
        var terms = MeasureTerms(text)
        terms.performs = [ActorKey(by)]
        terms.due = ImpreciseDate(due)
        terms.followUp = followUp.flatMap { ImpreciseDate($0) }
        terms.followsUp = followsUp.map { [ActorKey($0)] } ?? []
        return terms
    }

    private func add(_ number: Int, _ terms: MeasureTerms, by party: String) -> (day: String, fact: Fact, by: String) {
        (Self.added, .measure(.added(.init(measure: MeasureNumber(number), terms: terms))), party)
    }

    /// As entries 5 to 11. Thursday 20 November 2025: the week ends on Sunday 23, the next on Sunday 30.
    /// - A1, the municipality's, by the 22nd: this week.
    /// - A2, the municipality's, by the 10th: late.
    /// - A3, the police's, done, which the municipality follows up by the 29th: next week. Both answer for it, and both agreed.
    /// - A4, proposed by the police for the municipality to do by the 21st: waits for the municipality's yes.
    private var plan: [(day: String, fact: Fact, by: String)] {
        let a3 = terms("Trygghetsvärdar", by: "polis", due: "2025-10-31", followUp: "2025-11-29", followsUp: "kommun")
        return [
            add(1, terms("Lysa upp\ntunneln.", by: "kommun", due: "2025-11-22"), by: "kommun"),  // 5
            add(2, terms("Ta bort klotter", by: "kommun", due: "2025-11-10"), by: "kommun"),  // 6
            add(3, a3, by: "polis"),  // 7
            (
                Self.added, .measure(.agreed(.init(measure: MeasureNumber(3), entry: 7, party: ActorKey("kommun")))),
                "kommun"
            ),
            ("2025-10-30", .measure(.done(.init(measure: MeasureNumber(3)))), "polis"),  // 9
            add(4, terms("Klippa buskar", by: "kommun", due: "2025-11-21"), by: "polis"),  // 10
        ]
    }

    private func matter(_ more: [(day: String, fact: Fact, by: String)]) throws -> Matter {
        let agreement = try Ekhamra.agreement()
        let state = fold(try Ekhamra.entries(more))
        return Matter(base: agreement, state: state, horizon: .lastOf(year: 2028)) { _ in agreement }
    }

    private func list(_ party: String, _ language: Language = .swedish, isAgreed: Bool = true) throws -> MondayList {
        let day = try Ekhamra.day("2025-11-20")
        return MondayList(
            of: ActorKey(party), [], try matter(plan).measures(on: day), in: try Ekhamra.agreement(), on: day,
            isAgreed: isAgreed, wording: Wording(language))
    }

    @Test("The Monday letter holds the measures that the party does or follows up, and none that waits for a yes")
    func monday() throws {
        let list = try list("kommun")
        #expect(list.late.map(\.text) == ["A2 Ta bort klotter. Sista dagen var 10 november 2025."])
        #expect(list.thisWeek.map(\.text) == ["A1 Lysa upp tunneln. Senast 22 november 2025."])
        #expect(list.nextWeek.map(\.text) == ["Följ upp: A3 Trygghetsvärdar. Senast 29 november 2025."])
        #expect(
            list.asks.map(\.thing)
                == [.measure(MeasureNumber(2)), .measure(MeasureNumber(1)), .followUp(MeasureNumber(3))])
        #expect(try self.list("polis").asks.isEmpty)
        #expect(try self.list("kommun", isAgreed: false).late.isEmpty)
    }

    @Test("In an English letter a measure is its number: what it says is somebody's own Swedish")
    func english() throws {
        #expect(
            try list("kommun", .english).asks.map(\.text) == [
                "Measure A2. The last day was 10 November 2025.", "Measure A1. By 22 November 2025.",
                "Follow up: Measure A3. By 29 November 2025.",
            ])
    }

    @Test("A line that one press registers has its link, another its page; the foot leads to the choices")
    func letter() throws {
        let part = MondayLetter.Part(
            name: "Ekhamra", board: "https://o.example/b", list: try list("kommun"),
            register: [.measure(MeasureNumber(1)): "https://o.example/klart/1"],
            pages: [.followUp(MeasureNumber(3)): "https://o.example/A3"])
        let week = ISOWeek(of: try Ekhamra.day("2025-11-20"))
        let letter = try #require(
            MondayLetter([part], week: week, choices: "https://o.example/konto", wording: Wording(.swedish)))
        #expect(letter.subject == "Vecka 47: 3 att göra")
        #expect(
            letter.text == """
                Ekhamra
                https://o.example/b

                Sent:
                - A2 Ta bort klotter. Sista dagen var 10 november 2025.

                Den här veckan:
                - A1 Lysa upp tunneln. Senast 22 november 2025.
                  Gjort: https://o.example/klart/1

                Nästa vecka:
                - Följ upp: A3 Trygghetsvärdar. Senast 29 november 2025.
                  Registrera på sidan: https://o.example/A3

                Du väljer själv vilka brev du får, hur ofta och på vilket språk:
                https://o.example/konto

                """)
    }

    // MARK: What waits

    private func waiting(_ party: String, _ more: [(day: String, fact: Fact, by: String)]) throws -> [WaitingList.Thing]
    {
        let day = try Ekhamra.day("2025-11-20")
        let matter = try matter(more)
        let entries = try Ekhamra.entries(more)
        return WaitingList(for: ActorKey(party), matter, matter.measures(on: day), entries, on: day).things
    }

    private func said(_ things: [WaitingList.Thing], _ language: Language = .swedish) throws -> [String] {
        let agreement = try Ekhamra.agreement()
        return things.map { $0.text(in: agreement, Wording(language)) }
    }

    @Test("A measure waits for the party that answers for it and has not said yes, and for nobody else")
    func measures() throws {
        let things = try waiting("kommun", plan)
        #expect(things.map(\.kind) == [.measure(MeasureNumber(4), entry: 10)])
        #expect(things.map(\.since) == [try Ekhamra.day(Self.added)])
        #expect(try said(things) == ["Ny åtgärd: A4 Klippa buskar"])
        #expect(try said(things, .english) == ["New: Measure A4"])
        #expect(try waiting("polis", plan).isEmpty)
        let yes = Fact.measure(.agreed(.init(measure: MeasureNumber(4), entry: 10, party: ActorKey("kommun"))))
        #expect(try waiting("kommun", plan + [("2025-10-02", yes, "kommun")]).isEmpty)
    }

    @Test("A new reading, another day to count from and the word to end wait for the other party, each by its own name")
    func life() throws {
        let start = try Ekhamra.day("2025-11-01")
        let more: [(day: String, fact: Fact, by: String)] = [
            ("2025-11-01", .readingProposed(.init(digest: "ny", effective: start)), "polis"),
            ("2025-11-02", .countedFrom(.init(from: start, party: ActorKey("polis"))), "polis"),
            (
                "2025-11-03",
                .terminated(.init(effective: try Ekhamra.day("2026-06-30"), party: ActorKey("polis"), jointly: true)),
                "polis"
            ),
        ]
        let things = try waiting("kommun", more)
        #expect(
            try said(things) == [
                "Tolkningen, föreslagen av Lokalpolisområde Ekhamra",
                "Räkna från och med 1 november 2025, valt av Lokalpolisområde Ekhamra",
                "Överenskommelsen upphör 30 juni 2026, sagt av Lokalpolisområde Ekhamra",
            ])
        #expect(Set(things.map(\.name)).count == 3)
        // Whoever spoke last waits for the other, and for nothing itself: also where the two have said different things.
        #expect(try waiting("polis", more).isEmpty)
        let same = Fact.countedFrom(.init(from: start, party: ActorKey("kommun")))
        #expect(try waiting("kommun", more + [("2025-11-04", same, "kommun")]).map(\.name).count == 2)
    }

    @Test("A meeting's joint decision waits for the party that has not answered, until it has said yes or no")
    func decision() throws {
        let meeting = WeekMeeting(forum: CommitmentKey("råd"), day: try Ekhamra.day("2025-11-04"))
        let decided: [(day: String, fact: Fact, by: String)] = [
            ("2025-11-04", .week(.decided(.init(meeting: meeting, by: nil))), "polis"),
            // One that a body decides alone waits for nobody.
            ("2025-11-04", .week(.decided(.init(meeting: meeting, by: ActorKey("rådet")))), "polis"),
        ]
        let things = try waiting("kommun", decided)
        #expect(things.map(\.kind) == [.decision(meeting, entry: 5)])
        #expect(things.map(\.since) == [try Ekhamra.day("2025-11-04")])
        #expect(
            try said(things) == [
                "Beslut på möte: Rådsmöte, 4 november 2025, skrivet av Lokalpolisområde Ekhamra"
            ])
        #expect(try waiting("polis", decided).isEmpty)
        for answer in [true, false] {
            let said = Fact.week(.answered(.init(decision: 5, party: ActorKey("kommun"), yes: answer)))
            #expect(try waiting("kommun", decided + [("2025-11-05", said, "kommun")]).isEmpty)
        }
    }

    @Test("Nothing waits where all have said the same")
    func nothing() throws { #expect(try waiting("kommun", Ekhamra.usual).isEmpty) }
}
