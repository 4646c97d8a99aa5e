import Agreements
import Testing
import Vocabulary

@Suite("A day that is the same every year needs no local calendar")
struct FixedDayTests {
    private func windows(_ due: String) throws -> [String] {
        let agreement = try sound(invented(due: due))
        let commitment = try #require(agreement.commitments.first)
        return obligations(
            of: commitment, in: agreement, calendar: LocalCalendar(), horizon: day("2026-12-31")
        ).map { "\($0.window.first)..\($0.window.last)\($0.lacksCalendar ? " no calendar" : "")" }
    }

    @Test("Before each 16 November: from 1 January, clipped at the agreement's first day, to the 15th")
    func before() throws {
        #expect(
            try windows("before each of 16-november") == [
                "2023-07-01..2023-11-15", "2024-01-01..2024-11-15", "2025-01-01..2025-11-15", "2026-01-01..2026-11-15",
            ])
        // Planted: a name that only the local calendar knows has no days without it.
        #expect(try windows("before each of Valborg").allSatisfy { $0.hasSuffix("no calendar") })
    }

    @Test("It is asked of nobody")
    func asked() throws {
        #expect(try Cadence(reading: "before each of 16-november, Valborg").localNames == ["Valborg"])
    }

    @Test(
        "Only days that are days, in Swedish months",
        arguments: ["31-april", "0-mars", "1-march", "1-mars-1", "mars", "-1-mars"])
    func names(name: String) {
        #expect(FixedDay(name: name) == nil)
    }

    @Test("29 February is 28 February in years without it")
    func leap() {
        let leap = FixedDay(name: "29-februari")
        #expect(leap?.of(year: 2024) == day("2024-02-29"))
        #expect(leap?.of(year: 2025) == day("2025-02-28"))
        #expect(FixedDay(name: "1-mars")?.name == "1-mars")
    }
}
