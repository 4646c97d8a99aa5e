import Testing
import Vocabulary

@Suite("Weeks and seasons")
struct WeekAndSeasonTests {
    /// Source: the examples of ISO 8601 as given at en.wikipedia.org/wiki/ISO_week_date, and Swedish almanacs
    /// (2015, 2020 and 2026 have a week 53).
    private let published: [(given: String, expected: String)] = [
        ("1977-01-01", "1976-W53"), ("1977-01-02", "1976-W53"), ("1977-12-31", "1977-W52"), ("1978-01-01", "1977-W52"),
        ("1978-01-02", "1978-W01"), ("1978-12-31", "1978-W52"), ("1979-12-30", "1979-W52"), ("1979-12-31", "1980-W01"),
        ("1980-12-28", "1980-W52"), ("1980-12-29", "1981-W01"), ("1981-12-31", "1981-W53"), ("1982-01-03", "1981-W53"),
        ("2020-12-31", "2020-W53"), ("2021-01-03", "2020-W53"), ("2021-01-04", "2021-W01"), ("2024-12-29", "2024-W52"),
        ("2024-12-30", "2025-W01"), ("2026-12-28", "2026-W53"), ("2027-01-03", "2026-W53"), ("2027-01-04", "2027-W01"),
        ("2025-06-16", "2025-W25"), ("2025-08-17", "2025-W33"),
    ]

    @Test("Every day lies in its published week")
    func weeks() {
        let week = { (text: String) in CivilDate(text).map { "\(ISOWeek(of: $0))" } ?? "" }
        #expect(mismatches(published, week) == [])
        // Planted: the week's year taken from the day itself.
        #expect(
            catches(published) { text in
                CivilDate(text).map { day in
                    "\(day.year)-W\(week(text).suffix(2))"
                } ?? ""
            })
    }

    @Test("Only some years have a week 53")
    func week53() {
        // Source: ISO 8601, years beginning on a Thursday, and leap years beginning on a Wednesday.
        let long = (2000...2030).filter { ISOWeek(year: $0, week: 53) != nil }
        #expect(long == [2004, 2009, 2015, 2020, 2026])
        #expect(ISOWeek(year: 2025, week: 0) == nil && ISOWeek(year: 2025, week: 54) == nil)
        #expect(ISOWeek(year: 0, week: 1) == nil)
        #expect(ISOWeek(year: 2025, week: 1)?.monday == CivilDate("2024-12-30"))
        #expect(ISOWeek(year: 2026, week: 53)?.range.last == CivilDate("2027-01-03"))
    }

    @Test("The edges of the calendar do not stop a week from being made")
    func edges() {
        for text in ["0001-01-01", "0001-01-07", "9999-12-31", "9999-12-26"] {
            let day = CivilDate(text)
            #expect(day.map { ISOWeek(of: $0).range.days } ?? 0 >= 1)
        }
    }

    /// Autumn ends on its last day (settlement 4); winter begins in December and ends the February after.
    private let dates: [(given: String, expected: String)] = [
        ("2023 autumn", "2023-09-01..2023-11-30"), ("2023 summer", "2023-06-01..2023-08-31"),
        ("2023 spring", "2023-03-01..2023-05-31"), ("2023 winter", "2023-12-01..2024-02-29"),
        ("2024 winter", "2024-12-01..2025-02-28"), ("2023", "2023-01-01..2023-12-31"),
        ("2024-02", "2024-02-01..2024-02-29"), ("2023-07-01", "2023-07-01..2023-07-01"),
        ("2023-13", "-"), ("23", "-"), ("2023 fall", "-"), ("autumn 2023", "-"), ("2023-7", "-"), ("", "-"),
        ("2023 autumn late", "-"), ("0000", "-"), ("2023-", "-"), ("-2023", "-"),
    ]

    @Test("A date is as exact as it is written, and is written back the same")
    func impreciseDates() {
        let range = { (text: String) in
            ImpreciseDate(text).map { "\($0.range.first)..\($0.range.last)" } ?? "-"
        }
        #expect(mismatches(dates, range) == [])
        for row in dates where row.expected != "-" { #expect(ImpreciseDate(row.given)?.description == row.given) }
        // Planted: winter as the first months of its own year.
        #expect(catches(dates) { $0 == "2023 winter" ? "2023-01-01..2023-02-28" : range($0) })
    }
}
