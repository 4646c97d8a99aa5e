/// A day of the local calendar, without time and zone.
public struct LocalDay: Hashable, Comparable, Sendable {
    /// Days since Thursday 1 January 1970.
    public let number: Int

    /// - Throws: `outOfRange` for a day outside the years 1 to 9999.
    public init(number: Int) throws(StatisticsError) {
        guard Self.numbers.contains(number) else { throw .outOfRange("day", Double(number)) }
        self.number = number
    }

    /// - Throws: `outOfRange` for a day that is not in the calendar.
    public init(year: Int, month: Int, day: Int) throws(StatisticsError) {
        guard (1...9999).contains(year) else { throw .outOfRange("year", Double(year)) }
        guard (1...12).contains(month) else { throw .outOfRange("month", Double(month)) }
        guard day >= 1, day <= Self.length(year: year, month: month) else { throw .outOfRange("day", Double(day)) }
        number = Self.number(year: year, month: month, day: day)
    }

    /// For days that are known to be in the calendar.
    init(known number: Int) { self.number = number }

    public static func < (a: LocalDay, b: LocalDay) -> Bool { a.number < b.number }

    /// Monday is 0, Sunday 6.
    public var weekday: Int { floorRemainder(number + 3, 7) }

    public var year: Int { parts.year }
    public var month: Int { parts.month }
    public var day: Int { parts.day }

    /// Years are counted from 1 March, so that the odd day comes last; 146,097 days are 400 years.
    private var parts: (year: Int, month: Int, day: Int) {
        let fromMarch = number + 719_468
        let era = floorQuotient(fromMarch, 146_097)
        let dayOfEra = fromMarch - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shifted = (5 * dayOfYear + 2) / 153
        let month = shifted < 10 ? shifted + 3 : shifted - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shifted + 2) / 5 + 1)
    }

    static func number(year: Int, month: Int, day: Int) -> Int {
        let fromMarch = month <= 2 ? year - 1 : year
        let era = floorQuotient(fromMarch, 400)
        let yearOfEra = fromMarch - era * 400
        let shifted = month > 2 ? month - 3 : month + 9
        let dayOfYear = (153 * shifted + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    private static func length(year: Int, month: Int) -> Int {
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
    }

    private static let numbers = number(year: 1, month: 1, day: 1)...number(year: 9999, month: 12, day: 31)
}

/// A week by ISO 8601: Monday to Sunday, week 1 holds the year's first Thursday.
public struct LocalWeek: Hashable, Comparable, Sendable {
    /// Weeks since the one that holds 1 January 1970.
    public let number: Int

    init(number: Int) { self.number = number }

    /// The week that a day lies in.
    public init(of day: LocalDay) { number = floorQuotient(day.number + 3, 7) }

    public var monday: LocalDay { LocalDay(known: number * 7 - 3) }
    public var year: Int { LocalDay(known: number * 7).year }
    public var week: Int { (number * 7 - LocalDay.number(year: year, month: 1, day: 1)) / 7 + 1 }

    public static func < (a: LocalWeek, b: LocalWeek) -> Bool { a.number < b.number }
}

/// Towards minus infinity, as calendars count.
@inline(__always) func floorQuotient(_ value: Int, _ divisor: Int) -> Int {
    let quotient = value / divisor
    return value % divisor < 0 ? quotient - 1 : quotient
}

@inline(__always) func floorRemainder(_ value: Int, _ divisor: Int) -> Int {
    let remainder = value % divisor
    return remainder < 0 ? remainder + divisor : remainder
}
