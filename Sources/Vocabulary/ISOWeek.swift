/// A week by ISO 8601: Monday to Sunday, week 1 holds the year's first Thursday.
package struct ISOWeek: Hashable, Sendable, Comparable {
    package let year: Int
    package let week: Int

    package init(of day: CivilDate) {
        // A week belongs to the year of its Thursday.
        let thursday = day.adding(days: 4 - day.weekday)
        year = thursday.year
        week = thursday.days(since: .firstOf(year: year)) / 7 + 1
    }

    /// Nil when the year has no such week (week 53 of most years).
    package init?(year: Int, week: Int) {
        guard CivilDate.allowedYears.contains(year), (1...53).contains(week) else { return nil }
        let monday = Self.firstMonday(of: year).adding(days: (week - 1) * 7)
        self.init(of: monday)
        guard self.year == year, self.week == week else { return nil }
    }

    private static func firstMonday(of year: Int) -> CivilDate {
        guard let fourth = CivilDate(year: year, month: 1, day: 4) else {
            preconditionFailure("A week is only made for a year that CivilDate allows.")
        }
        return fourth.adding(days: 1 - fourth.weekday)
    }

    package var monday: CivilDate { Self.firstMonday(of: year).adding(days: (week - 1) * 7) }

    package var range: DayRange {
        guard let range = DayRange(monday, monday.adding(days: 6)) else {
            preconditionFailure("Sunday comes after Monday.")
        }
        return range
    }

    package static func < (a: ISOWeek, b: ISOWeek) -> Bool { (a.year, a.week) < (b.year, b.week) }
}

extension ISOWeek: CustomStringConvertible {
    package var description: String { "\(zeroPadded: year, 4)-W\(zeroPadded: week, 2)" }
}

extension ISOWeek {
    /// Reads `2025-W47`, nothing else.
    package init?(text: some StringProtocol) {
        let parts = text.split(separator: "-W", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[0].utf8.count == 4, parts[1].utf8.count == 2, let year = Int(plain: parts[0]),
            let week = Int(plain: parts[1])
        else { return nil }
        self.init(year: year, week: week)
    }
}
