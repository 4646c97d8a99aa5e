import Testing
import Vocabulary

@testable import WebServer

@Suite("When something is to be done, seen from today")
struct OwnTaskTests {
    // 20 November 2025 is a Thursday: its week ends on Sunday 23.
    private let today = CivilDate(year: 2025, month: 11, day: 20)

    @Test(
        "This week to its Sunday, next week to the Sunday after, and 45 days in all",
        arguments: [
            ("2025-11-20", OwnTask.Bucket.thisWeek), ("2025-11-23", .thisWeek), ("2025-11-24", .nextWeek),
            ("2025-11-30", .nextWeek), ("2025-12-01", .later), ("2026-01-04", .later), ("2026-01-05", nil),
        ] as [(String, OwnTask.Bucket?)])
    func buckets(last: String, expected: OwnTask.Bucket?) throws {
        let today = try #require(today)
        let last = try #require(CivilDate(last))
        #expect(OwnTask.Bucket(last: last, isLate: false, today: today) == expected)
        #expect(OwnTask.Bucket(last: last, isLate: true, today: today) == .late)
    }
}
