import Testing
import Vocabulary

@testable import WebServer

@Suite("Which week or month is asked for")
struct PeriodQuestionTests {
    private func question(_ query: String, today: String = "2025-11-20") throws -> PeriodQuestion? {
        PeriodQuestion(try FormBody(Array(query.utf8)), today: try #require(CivilDate(today)))
    }

    @Test(
        "A week, a month, or the week of today",
        arguments: [
            // 20 November 2025 is a Thursday; its Monday is the 17th.
            ("", "2025-11-17", "2025-11-23", "vecka=2025-W47"),
            ("vecka=2025-W01", "2024-12-30", "2025-01-05", "vecka=2025-W01"),
            ("vecka=2020-W53", "2020-12-28", "2021-01-03", "vecka=2020-W53"),
            ("manad=2024-02", "2024-02-01", "2024-02-29", "manad=2024-02"),
        ])
    func read(query: String, first: String, last: String, text: String) throws {
        let found = try #require(try question(query))
        #expect(found.range.first.description == first && found.range.last.description == last)
        #expect(found.text == text)
    }

    @Test(
        "What is no week or month is none",
        arguments: [
            "vecka=2025-W54", "vecka=2025-W00", "vecka=2025", "vecka=2025-47", "vecka=x-W1", "vecka=-1-W1",
            "manad=2025-13", "manad=2025", "manad=2025-1", "vecka=99999999999999999999-W1",
        ])
    func none(query: String) throws { #expect(try question(query) == nil) }

    @Test("Before, after, and the same time in the other measure")
    func ways() throws {
        let week = try #require(try question("vecka=2025-W01"))
        #expect(week.next(-1).text == "vecka=2024-W52" && week.next(1).text == "vecka=2025-W02")
        // The week begins in December; its month is the one that it ends in.
        #expect(week.turned.text == "manad=2025-01")
        let month = try #require(try question("manad=2025-12"))
        #expect(month.next(1).text == "manad=2026-01" && month.turned.text == "vecka=2025-W49")
    }
}
