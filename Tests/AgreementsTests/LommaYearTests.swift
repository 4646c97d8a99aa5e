import Agreements
import Testing
import Vocabulary

@Suite("Lomma's year 2025")
struct LommaYearTests {
    /// Summer is ISO weeks 25-33, terms 01-08..06-12 and 08-18..12-19.
    private let local = """
        calendar:
          2024:
            summer: weeks 25-33
            terms: {vt: 2024-01-09..2024-06-13, ht: 2024-08-19..2024-12-20}
            days: {Valborg: 04-30, sommarlov: 06-14, jullov: 12-21}
          2025:
            summer: weeks 25-33
            terms: {vt: 2025-01-08..2025-06-12, ht: 2025-08-18..2025-12-19}
            days: {Valborg: 04-30, sommarlov: 06-13, jullov: 12-20}
          2026:
            summer: weeks 25-33
        """

    /// An obligation belongs to the year that holds its window's last day.
    private func year2025(_ key: String, _ text: String) throws -> [Obligation] {
        let agreement = try definition("lomma-2023")
        let calendar = try readCalendar(text).get()
        let commitment = try #require(agreement.commitment(CommitmentKey(key)))
        return obligations(of: commitment, in: agreement, calendar: calendar, horizon: day("2030-12-31"))
            .filter { $0.window.last.year == 2025 }
    }

    private let rules: [(key: String, number: Int, times: Int)] = [
        // 52 weeks end in 2025 (2025-W01 on 5 January … 2025-W52 on 28 December); 9 of them are summer: 43.
        ("veckolägesbild", 43, 43),
        ("polisdata", 12, 12),
        // Two places and two terms, two meetings in each.
        ("interaktionsmöte", 4, 8),
        ("trygghetsdagar", 2, 2),
        ("informationsutskick", 3, 3),
    ]

    private func wrong(_ text: String) throws -> [String] {
        try rules.compactMap { rule in
            let found = try year2025(rule.key, text)
            let times = found.reduce(0) { $0 + $1.count }
            guard found.count != rule.number || times != rule.times else { return nil }
            return "\(rule.key): \(found.count) obligations, \(times) times"
        }
    }

    @Test("43 weekly pictures, 12 police deliveries, 8 interaction meetings, 2 safety days, 3 mailings")
    func counts() throws {
        #expect(try wrong(local) == [])
        // Planted: a summer one week shorter, and a year without terms.
        #expect(
            try wrong(local.replacing("  2025:\n    summer: weeks 25-33", with: "  2025:\n    summer: weeks 25-32"))
                != [])
    }

    @Test("The mailings are due before 30 April, 13 June and 20 December")
    func mailings() throws {
        let found = try year2025("informationsutskick", local)
        #expect(
            found.map { "\($0.window.first)..\($0.window.last)" } == [
                "2025-01-01..2025-04-29", "2025-01-01..2025-06-12", "2025-01-01..2025-12-19",
            ])
        #expect(found.map(\.id.period) == ["2025-Valborg", "2025-sommarlov", "2025-jullov"])
    }

    @Test("The deliveries of 2025 are about December 2024 to November 2025")
    func deliveries() throws {
        let found = try year2025("polisdata", local)
        #expect(found.first?.id.period == "2024-12" && found.last?.id.period == "2025-11")
        #expect(found.first?.window == stretch("2025-01-01", "2025-01-31"))
        #expect(found.first?.about == stretch("2024-12-01", "2024-12-31"))
    }

    @Test("The interaction meetings are counted per place and term")
    func meetings() throws {
        let found = try year2025("interaktionsmöte", local)
        #expect(Set(found.map(\.id.unit)) == ["Lomma", "Bjärred"])
        #expect(Set(found.map(\.window)) == [stretch("2025-01-08", "2025-06-12"), stretch("2025-08-18", "2025-12-19")])
        #expect(try year2025("trygghetsdagar", local).map(\.id.unit).sorted() == ["5", "7"])
    }

    @Test("The calendar carried with the project gives the same year")
    func carried() throws {
        #expect(try wrong(try projectFile("local/lomma-2023.yaml")) == [])
    }
}
