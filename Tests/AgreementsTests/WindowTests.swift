import Agreements
import Testing
import Vocabulary

@Suite("Windows of each kind of cadence")
struct WindowTests {
    private let calendar = LocalCalendar(years: [
        2023: .init(
            terms: [.init(name: "ht", range: stretch("2023-08-21", "2023-12-20"))],
            periods: ["summer": stretch("2023-06-19", "2023-08-13"), "jullov": stretch("2023-12-21", "2024-01-08")],
            days: ["Valborg": day("2023-04-30"), "skolstart": day("2023-08-21")]),
        2024: .init(
            terms: [
                .init(name: "vt", range: stretch("2024-01-09", "2024-06-13")),
                .init(name: "ht", range: stretch("2024-08-19", "2024-12-20")),
            ],
            periods: ["summer": stretch("2024-06-17", "2024-08-18"), "jullov": stretch("2024-12-21", "2025-01-07")],
            days: ["Valborg": day("2024-04-30"), "skolstart": day("2024-08-19"), "nyår": day("2024-01-01")]),
    ])

    private struct Case { let due: String, period: String, from: String, through: String }
    private func row(
        _ due: String, _ period: String, _ windows: String...
    ) -> (given: Case, expected: [String]) {
        let ends = period.split(separator: " ").map(String.init)
        return (Case(due: due, period: period, from: ends[0], through: ends[1]), windows)
    }

    private var table: [(given: Case, expected: [String])] {
        [
            // Calendar: the period is the window, clipped at the agreement's ends.
            row(
                "every year", "2023-07-01 2025-06-30", "2023 2023-07-01..2023-12-31 partial",
                "2024 2024-01-01..2024-12-31",
                "2025 2025-01-01..2025-06-30 partial"),
            row(
                "2 per month", "2024-01-15 2024-03-31", "2024-01 2024-01-15..2024-01-31 partial",
                "2024-02 2024-02-01..2024-02-29", "2024-03 2024-03-01..2024-03-31"),
            // 2024-12-26 is a Thursday: its week began on Monday 23, and the next is the first of 2025.
            row(
                "every week", "2024-12-26 2025-01-06", "2024-W52 2024-12-26..2024-12-29 partial",
                "2025-W01 2024-12-30..2025-01-05", "2025-W02 2025-01-06..2025-01-06 partial"),
            // Summer 2024-06-17..08-18 is weeks 25-33; a week goes with its Thursday.
            row(
                "every week except summer", "2024-06-10 2024-08-25", "2024-W24 2024-06-10..2024-06-16",
                "2024-W34 2024-08-19..2024-08-25"),
            // The Christmas holiday entered under 2024 runs to 2025-01-07, so week 52 and week 1 (Thursday 2 January) fall
            // in it; 2025 has no calendar of its own, so week 2 (Thursday 9) cannot be known.
            row(
                "every week except jullov", "2024-12-16 2025-01-12", "2024-W51 2024-12-16..2024-12-22",
                "2025-W02 2025-01-06..2025-01-12 no calendar"),
            // A month goes with its fifteenth day.
            row(
                "every month except summer", "2024-05-01 2024-09-30", "2024-05 2024-05-01..2024-05-31",
                "2024-06 2024-06-01..2024-06-30",
                "2024-09 2024-09-01..2024-09-30"),
            row("every month except summer", "2025-06-01 2025-06-30", "2025-06 2025-06-01..2025-06-30 no calendar"),
            row(
                "every term", "2023-09-01 2024-12-31", "2023-ht 2023-09-01..2023-12-20 partial",
                "2024-vt 2024-01-09..2024-06-13", "2024-ht 2024-08-19..2024-12-20"),
            row(
                "every term", "2025-01-01 2025-12-31", "2025-vt 2025-01-01..2025-06-30 no calendar",
                "2025-ht 2025-07-01..2025-12-31 no calendar"),
            row(
                "every school year", "2023-07-01 2024-06-30", "2023-24 2023-08-21..2024-06-13"),
            row(
                "every school year", "2024-08-01 2025-12-31", "2024-25 2024-08-01..2025-06-30 partial no calendar",
                "2025-26 2025-07-01..2025-12-31 partial no calendar"),
            // About a period: the window is the one after, also after the end, and is never cut.
            row(
                "about every month", "2024-11-15 2024-12-31",
                "2024-11 2024-12-01..2024-12-31 about 2024-11-15..2024-11-30",
                "2024-12 2025-01-01..2025-01-31 about 2024-12-01..2024-12-31"),
            row(
                "about every year", "2023-07-01 2024-12-31",
                "2023 2024-01-01..2024-12-31 about 2023-07-01..2023-12-31",
                "2024 2025-01-01..2025-12-31 about 2024-01-01..2024-12-31"),
            // Fixed steps: the step day begins the window; counted from the anchor, so 31 Jan, 29 Feb, 31 Mar.
            row(
                "every 2 weeks", "2024-01-01 2024-02-04", "2024-01-01 2024-01-01..2024-01-14",
                "2024-01-15 2024-01-15..2024-01-28", "2024-01-29 2024-01-29..2024-02-04 partial"),
            row(
                "every 1 months from 2024-01-31", "2024-02-10 2024-04-15", "2024-01-31 2024-02-10..2024-02-28 partial",
                "2024-02-29 2024-02-29..2024-03-30", "2024-03-31 2024-03-31..2024-04-15 partial"),
            row(
                "every 2 years", "2023-07-01 2026-12-31", "2023-07-01 2023-07-01..2025-06-30",
                "2025-07-01 2025-07-01..2026-12-31 partial"),
            row("every 2 weeks from 2025-01-01", "2024-01-01 2024-12-31"),
            // Summer 2024-06-17..08-18 holds the steps of 24 June, 8 and 22 July and 5 August; that of 10 June reaches out.
            row(
                "every 2 weeks except summer", "2024-06-10 2024-08-25", "2024-06-10 2024-06-10..2024-06-23",
                "2024-08-19 2024-08-19..2024-08-25 partial"),
            row(
                "every 2 weeks except summer", "2025-06-02 2025-06-15", "2025-06-02 2025-06-02..2025-06-15 no calendar"),
            // 1 January 1900 is 45,290 days before 1 January 2024: 3,235 steps of 14 days.
            row("every 2 weeks from 1900-01-01", "2024-01-01 2024-01-14", "2024-01-01 2024-01-01..2024-01-14"),
            row(
                "every 5 months from 1900-01-31", "2024-01-01 2024-02-29", "2023-10-31 2024-01-01..2024-02-29 partial"),
            // Before an anchor: from 1 January to the day before; nothing when the anchor is 1 January itself.
            row(
                "before each of Valborg, nyår", "2024-01-01 2024-12-31", "2024-Valborg 2024-01-01..2024-04-29"),
            row(
                "before each of Valborg", "2024-02-01 2025-12-31", "2024-Valborg 2024-02-01..2024-04-29 partial",
                "2025-Valborg 2025-01-01..2025-12-31 no calendar"),
            row("before each of Valborg", "2023-07-01 2023-12-31"),
            // From an anchor: from the day to 31 December.
            row(
                "from each of skolstart", "2023-07-01 2024-09-30", "2023-skolstart 2023-08-21..2023-12-31",
                "2024-skolstart 2024-08-19..2024-09-30 partial"),
            // Once, in five forms.
            row("once", "2023-07-01 2026-12-31", "once 2023-07-01..2026-12-31 open"),
            row("once during 2023 autumn", "2023-07-01 2026-12-31", "once 2023-09-01..2023-11-30"),
            row("once during 2027", "2023-07-01 2027-06-30", "once 2027-01-01..2027-12-31"),
            row("once by 2024-07-01", "2023-07-01 2026-12-31", "once 2023-07-01..2024-07-01"),
            row("once by 2023-05", "2023-07-01 2026-12-31", "once 2023-05-31..2023-05-31"),
            row("once after the period", "2023-07-01 2026-12-31", "once 2027-01-01..2027-01-01 open"),
            // Open, event and rolling duties have no windows of their own.
            row("regularly", "2023-07-01 2026-12-31"), row("ongoing", "2023-07-01 2026-12-31"),
            row("when needed", "2023-07-01 2026-12-31"), row("within 12 months of the last", "2023-07-01 2026-12-31"),
        ]
    }

    private func read(_ one: Case) -> [Window] {
        guard
            case .sound(let agreement) = readDefinition(
                invented(due: one.due, period: "{from: \(one.from), through: \(one.through)}")),
            let duty = agreement.commitments.first
        else { return [] }
        return windows(of: duty, in: agreement, calendar: calendar, horizon: day("2030-12-31"))
    }

    @Test("A duty without end is reckoned for a hundred years at the most, whatever day is asked for")
    func endless() throws {
        let endless = try sound(invented(due: "every week", period: "{from: 2024-01-01}"))
        let found = obligations(
            of: endless.commitments[0], in: endless, calendar: calendar, horizon: day("9999-12-31"))
        #expect(found.last?.window.last == day("2124-01-01"))
    }

    @Test("Every kind gives the windows worked out by hand")
    func kinds() {
        #expect(mismatches(table) { read($0).map(line) } == [])
        // Planted: windows that are never marked as partial; a last day that is not counted in.
        #expect(catches(table) { read($0).map { line($0).replacing(" partial", with: "") } })
        #expect(
            catches(table) { one in
                read(one).map { window in
                    "\(window.period) \(window.range.first)..\(window.range.last.adding(days: -1))"
                }
            })
    }

    @Test("A rolling duty runs from the day after it was done to the same day N months later")
    func rolling() {
        struct Case { let length: RollingLength, start: String, done: [String] }
        let rows: [(given: Case, expected: [String])] = [
            (Case(length: .months(24), start: "2022-12-01", done: []), ["2022-12-01..2024-11-30"]),
            // Done early: the next runs from the day after, not from the old end.
            (
                Case(length: .months(24), start: "2022-12-01", done: ["2024-03-10"]),
                ["2022-12-01..2024-11-30", "2024-03-11..2026-03-10"]
            ),
            // Done late: no next one began while the first was open.
            (
                Case(length: .months(12), start: "2023-01-01", done: ["2025-02-28"]),
                ["2023-01-01..2023-12-31", "2025-03-01..2026-02-28"]
            ),
            // A leap day and the end of a month: 29 February + 12 months = 28 February.
            (
                Case(length: .months(12), start: "2023-01-01", done: ["2024-02-29"]),
                ["2023-01-01..2023-12-31", "2024-03-01..2025-02-28"]
            ),
            // Out of order and twice on one day; a day before the start closes nothing.
            (
                Case(
                    length: .months(1), start: "2024-01-01",
                    done: ["2024-02-10", "2023-12-24", "2024-01-20", "2024-02-10"]),
                ["2024-01-01..2024-01-31", "2024-01-21..2024-02-20", "2024-02-11..2024-03-10"]
            ),
            // By a local choice in days: ninety days, first and last counted in.
            (Case(length: .days(90), start: "2024-01-01", done: []), ["2024-01-01..2024-03-30"]),
        ]
        let made = { (one: Case) in
            rollingWindows(one.length, start: day(one.start), done: one.done.map { day($0) })
                .map { "\($0.first)..\($0.last)" }
        }
        #expect(mismatches(rows, made) == [])
        // Planted: counting from the day it was done instead of the day after.
        #expect(
            catches(rows) { one in
                rollingWindows(one.length, start: day(one.start), done: one.done.map { day($0).adding(days: -1) })
                    .map { "\($0.first)..\($0.last)" }
            })
    }

    @Test("A rolling duty counts from the last day of its base, or from the agreement's first day")
    func rollingStart() throws {
        let plain = try sound(invented(due: "within 24 months of the last"))
        #expect(plain.commitments[0].rollingStart(in: plain) == day("2023-07-01"))
        let based = try sound(invented(due: "within 24 months of the last", more: ["base: {on: 2022 autumn}"]))
        // Autumn ends on 30 November.
        #expect(based.commitments[0].rollingStart(in: based) == day("2022-12-01"))
    }

    @Test("Each place and grade has its own obligation")
    func units() throws {
        let both = try sound(
            invented(due: "2 per year per place per grade", more: ["places: [Norr, Söder]", "grades: [5, 7]"]))
        let found = obligations(of: both.commitments[0], in: both, calendar: calendar, horizon: day("2030-01-01"))
        // Two places, two grades, the years 2023-2026: sixteen, each with a count of two.
        #expect(found.count == 16)
        #expect(Set(found.map(\.id.unit)) == ["Norr 5", "Norr 7", "Söder 5", "Söder 7"])
        #expect(found.allSatisfy { $0.count == 2 })
        #expect(Set(found.map(\.id)).count == 16)
    }
}
