package import Vocabulary

/// What a picture is about: some days, and the days it is compared with.
package struct PicturePeriod: Hashable, Sendable, Codable {
    package enum Horizon: String, Hashable, Sendable, Codable, CaseIterable {
        case week, month, year
        case twoYears = "two-years"
        /// Any days, when something has happened.
        case acute
    }

    package let horizon: Horizon
    package let days: DayRange
    package let comparison: DayRange

    /// The week, compared with the same week of the year before: 52 weeks earlier.
    package init(week: ISOWeek) {
        horizon = .week
        days = week.range
        comparison = Self.moved(days, by: -364)
    }

    /// The month that holds a day, compared with the same month of the year before.
    package init(monthOf day: CivilDate) {
        horizon = .month
        days = .month(of: day)
        comparison = .month(of: days.first.adding(months: -12))
    }

    /// The year, compared with the one before.
    package init(year: Int) {
        horizon = .year
        days = .year(year)
        comparison = .year(year - 1)
    }

    /// The two years that end with this one, compared with the two before.
    package init(twoYearsThrough year: Int) {
        horizon = .twoYears
        days = Self.years(year - 1, year)
        comparison = Self.years(year - 3, year - 2)
    }

    /// Any days, compared with as many just before them.
    package init(acute days: DayRange) {
        horizon = .acute
        self.days = days
        comparison = Self.moved(days, by: -days.days)
    }

    /// The same days compared with others; nil unless they are as many, within the day that a leap year has more.
    package func compared(with other: DayRange) -> PicturePeriod? {
        guard abs(other.days - days.days) <= 1 + days.days / 366, !other.overlaps(days) else { return nil }
        return PicturePeriod(horizon, days, other)
    }

    private init(_ horizon: Horizon, _ days: DayRange, _ comparison: DayRange) {
        self.horizon = horizon
        self.days = days
        self.comparison = comparison
    }

    private static func years(_ first: Int, _ last: Int) -> DayRange {
        DayRange(.firstOf(year: first), .lastOf(year: last)) ?? .year(last)
    }

    private static func moved(_ days: DayRange, by distance: Int) -> DayRange {
        let (first, last) = (days.first.adding(days: distance), days.last.adding(days: distance))
        return DayRange(first, last) ?? DayRange(day: first)
    }
}

extension PicturePeriod {
    /// As it stands in an address: `2025`, `2025-11`, `2025-v47`, `2024-2025`, `fran/2025-11-01/till/2025-11-20`.
    package var address: String {
        let (first, last) = (days.first, days.last)
        switch horizon {
        case .week:
            let week = ISOWeek(of: first)
            return "\(zeroPadded: week.year, 4)-v\(zeroPadded: week.week, 2)"
        case .month: return "\(zeroPadded: first.year, 4)-\(zeroPadded: first.month, 2)"
        case .year: return "\(zeroPadded: first.year, 4)"
        case .twoYears: return "\(zeroPadded: first.year, 4)-\(zeroPadded: last.year, 4)"
        case .acute: return "fran/\(first)/till/\(last)"
        }
    }

    /// Reads what ``address`` writes, and nothing else. Years from 1900 up to 2199.
    package init?(address: String) {
        guard let period = Self.read(address), period.address == address,
            (1900...2199).contains(period.days.first.year), (1900...2199).contains(period.days.last.year)
        else { return nil }
        self = period
    }

    private static func read(_ text: String) -> PicturePeriod? {
        let steps = text.split(separator: "/", omittingEmptySubsequences: false)
        if steps.count == 4, steps[0] == "fran", steps[2] == "till" {
            guard let first = CivilDate(steps[1]), let last = CivilDate(steps[3]) else { return nil }
            return DayRange(first, last).map(PicturePeriod.init(acute:))
        }
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard let year = parts.first.flatMap({ Int(plain: $0) }), CivilDate.allowedYears.contains(year) else {
            return nil
        }
        guard parts.count == 2 else { return parts.count == 1 ? PicturePeriod(year: year) : nil }
        if parts[1].hasPrefix("v") {
            return Int(plain: parts[1].dropFirst()).flatMap { ISOWeek(year: year, week: $0) }.map(
                PicturePeriod.init(week:))
        }
        guard let number = Int(plain: parts[1]) else { return nil }
        if parts[1].utf8.count == 2 {
            return CivilDate(year: year, month: number, day: 1).map(PicturePeriod.init(monthOf:))
        }
        return number == year + 1 && CivilDate.allowedYears.contains(number)
            ? PicturePeriod(twoYearsThrough: number) : nil
    }
}
