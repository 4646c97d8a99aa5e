import Testing
import Vocabulary

@Suite("Days in the calendar")
struct CivilDateTests {
    @Test("Only days that exist are read, and only in the one way of writing")
    func reading() {
        let rows: [(given: String, expected: String?)] = [
            ("2025-03-09", "2025-03-09"), ("0001-01-01", "0001-01-01"), ("9999-12-31", "9999-12-31"),
            // Leap years: divisible by 4, not by 100 unless by 400.
            ("2024-02-29", "2024-02-29"), ("2000-02-29", "2000-02-29"), ("1900-02-29", nil), ("2023-02-29", nil),
            ("2025-04-31", nil), ("2025-13-01", nil), ("2025-00-10", nil), ("2025-01-00", nil), ("0000-01-01", nil),
            ("2025-3-9", nil), ("25-03-09", nil), ("2025-03-09 ", nil), ("2025/03/09", nil), ("", nil), ("--", nil),
            ("2025-03", nil), ("+025-03-09", nil), ("٢٠٢٥-٠٣-٠٩", nil), ("20250-03-09", nil), ("2025-03-09-", nil),
        ]
        #expect(mismatches(rows) { CivilDate($0).map(String.init(describing:)) } == [])
        // Planted: a reader that takes every year divisible by 4 for a leap year.
        #expect(catches(rows) { $0 == "1900-02-29" ? $0 : CivilDate($0).map(String.init(describing:)) })
    }

    /// Day numbers known without this program.
    private let known: [(given: String, expected: Int)] = [
        ("1970-01-01", 0),
        ("1969-12-31", -1),
        ("2000-01-01", 10_957),  // 946 684 800 s / 86 400
        ("2000-03-01", 11_017),  // 31 + 29 days later
        ("2038-01-19", 24_855),  // 2^31 s = 24 855.13 days
        ("0001-01-01", -719_162),  // Rata Die 1 is 0001-01-01; 1970-01-01 is Rata Die 719 163
        ("9999-12-31", 2_932_896),
    ]

    @Test("However many days are added, the answer is a day")
    func addingFarTooMany() {
        let day = CivilDate(dayNumber: 20_000)
        #expect(day.adding(days: .max) == CivilDate("9999-12-31"))
        #expect(day.adding(days: .min) == CivilDate("0001-01-01"))
        #expect(day.adding(days: 1).days(since: day) == 1)
    }

    @Test("Days are numbered from 1970, backwards too")
    func numbering() {
        #expect(mismatches(known) { CivilDate($0)?.dayNumber ?? .min } == [])
        #expect(
            mismatches(known.map { (given: $0.expected, expected: $0.given) }) { "\(CivilDate(dayNumber: $0))" } == [])
        // Planted: one day too many after February.
        #expect(
            catches(known) { text in
                let number = CivilDate(text)?.dayNumber ?? 0
                return text.contains("-03-") ? number + 1 : number
            })
    }

    @Test("Going through 400 years day by day meets every date once and in order")
    func fourHundredYears() throws {
        let first = try #require(CivilDate("1800-01-01"))
        var expected = (year: 1800, month: 1, day: 1)
        var wrong = 0
        // 400 Gregorian years hold 146 097 days.
        for offset in 0..<146_097 {
            let found = first.adding(days: offset).components
            if found != expected { wrong += 1 }
            expected.day += 1
            if expected.day > CivilDate.daysIn(month: expected.month, of: expected.year) {
                expected = (expected.year, expected.month + 1, 1)
            }
            if expected.month > 12 { expected = (expected.year + 1, 1, 1) }
        }
        #expect(wrong == 0)
        #expect(expected == (2200, 1, 1))
    }

    @Test("A month later is the same day, or the last day of a shorter month")
    func months() {
        struct Step: Hashable { let from: String, months: Int }
        let rows: [(given: Step, expected: String)] = [
            (Step(from: "2025-01-31", months: 1), "2025-02-28"), (Step(from: "2024-01-31", months: 1), "2024-02-29"),
            (Step(from: "2025-01-31", months: 2), "2025-03-31"), (Step(from: "2024-02-29", months: 12), "2025-02-28"),
            (Step(from: "2024-02-29", months: 48), "2028-02-29"), (Step(from: "2025-12-15", months: 1), "2026-01-15"),
            (Step(from: "2025-01-15", months: -1), "2024-12-15"), (Step(from: "2025-03-31", months: -1), "2025-02-28"),
            (Step(from: "2022-11-30", months: 24), "2024-11-30"), (Step(from: "2025-10-31", months: 0), "2025-10-31"),
            (Step(from: "2025-05-05", months: -29), "2022-12-05"),
            // Beyond the calendar it stays at the edge.
            (Step(from: "9999-12-01", months: 1), "9999-12-31"), (Step(from: "0001-01-15", months: -1), "0001-01-01"),
        ]
        let real = { (step: Step) in CivilDate(step.from).map { "\($0.adding(months: step.months))" } ?? "" }
        #expect(mismatches(rows, real) == [])
        // Planted: thirty days for a month.
        #expect(catches(rows) { step in CivilDate(step.from).map { "\($0.adding(days: 30 * step.months))" } ?? "" })
    }

    @Test("Weekdays are right: 1970-01-01 was a Thursday, 2000-01-01 a Saturday")
    func weekdays() {
        let rows: [(given: String, expected: Int)] = [
            ("1970-01-01", 4), ("2000-01-01", 6), ("2024-02-29", 4), ("1969-12-28", 7), ("1900-01-01", 1),
            // 1712 had a 30 February in Sweden; here the Gregorian calendar runs on backwards. 0001-01-01 is a Monday.
            ("0001-01-01", 1),
        ]
        #expect(mismatches(rows) { CivilDate($0)?.weekday ?? 0 } == [])
        #expect(catches(rows) { (CivilDate($0)?.weekday ?? 0) % 7 + 1 })
    }

    @Test("A range holds its first and last day, and is never turned round")
    func ranges() throws {
        let first = try #require(CivilDate("2025-02-27"))
        let last = try #require(CivilDate("2025-03-02"))
        let range = try #require(DayRange(first, last))
        // 27 and 28 February, 1 and 2 March.
        #expect(range.days == 4)
        #expect(range.contains(first) && range.contains(last))
        #expect(!range.contains(first.adding(days: -1)) && !range.contains(last.adding(days: 1)))
        #expect(DayRange(last, first) == nil)
        #expect(DayRange.month(of: first).days == 28)
        #expect(DayRange.year(2024).days == 366)
        #expect(range.clipped(to: .month(of: last))?.days == 2)
        #expect(range.clipped(to: .year(2024)) == nil)
        #expect(range.overlaps(DayRange(day: last)) && !range.overlaps(DayRange(day: last.adding(days: 1))))
    }
}
