/// A day in the calendar, without clock or time zone. Range: years 1 to 9999.
package struct CivilDate: Hashable, Sendable, Comparable {
    /// Days since 1970-01-01.
    package let dayNumber: Int

    package static let allowedYears = 1...9999

    package init(dayNumber: Int) {
        self.dayNumber = min(max(dayNumber, Self.firstDayNumber), Self.lastDayNumber)
    }

    /// Nil when there is no such day (31 April, year 0).
    package init?(year: Int, month: Int, day: Int) {
        guard Self.allowedYears.contains(year), (1...12).contains(month),
            day >= 1, day <= Self.daysIn(month: month, of: year)
        else { return nil }
        dayNumber = Self.dayNumber(year: year, month: month, day: day)
    }

    /// Reads `2025-03-09`, nothing else.
    package init?(_ text: some StringProtocol) { self.init(bytes: text.utf8) }

    /// Reads `2025-03-09`, nothing else. Beside the other one since most days are read from whole texts, a million of them in one file.
    package init?(_ text: String) { self.init(bytes: text.utf8) }

    private init?(bytes: some Sequence<UInt8>) {
        var parts = (year: 0, month: 0, day: 0)
        var length = 0
        for byte in bytes {
            length += 1
            switch (length, byte) {
            case (5, UInt8(ascii: "-")), (8, UInt8(ascii: "-")): continue
            case (1...4, 0x30...0x39): parts.year = parts.year * 10 + Int(byte & 15)
            case (6...7, 0x30...0x39): parts.month = parts.month * 10 + Int(byte & 15)
            case (9...10, 0x30...0x39): parts.day = parts.day * 10 + Int(byte & 15)
            default: return nil
            }
        }
        guard length == 10 else { return nil }
        self.init(year: parts.year, month: parts.month, day: parts.day)
    }

    package static func < (a: CivilDate, b: CivilDate) -> Bool { a.dayNumber < b.dayNumber }

    // Howard Hinnant's days-from-civil, years counted from March so that leap days come last.
    private static func dayNumber(year: Int, month: Int, day: Int) -> Int {
        let y = month <= 2 ? year - 1 : year
        let era = y / 400
        let yearOfEra = y - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    private static let firstDayNumber = dayNumber(year: 1, month: 1, day: 1)
    private static let lastDayNumber = dayNumber(year: 9999, month: 12, day: 31)

    /// Year, month and day in one go.
    package var components: (year: Int, month: Int, day: Int) {
        let z = dayNumber + 719_468
        let era = z / 146_097
        let dayOfEra = z - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shifted = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * shifted + 2) / 5 + 1
        let month = shifted < 10 ? shifted + 3 : shifted - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
    }

    package var year: Int { components.year }
    package var month: Int { components.month }
    package var day: Int { components.day }

    /// Monday is 1, Sunday 7.
    package var weekday: Int { ((dayNumber + 3) % 7 + 7) % 7 + 1 }

    /// Stops at the first and the last day there is, however many days are asked for.
    package func adding(days: Int) -> CivilDate {
        let (sum, isTooMany) = dayNumber.addingReportingOverflow(days)
        return CivilDate(dayNumber: isTooMany ? (days < 0 ? .min : .max) : sum)
    }

    /// The same day of a later month, or its last day when it is shorter: 31 January + 1 month = 28 or 29 February.
    package func adding(months: Int) -> CivilDate {
        let (year, month, day) = components
        let index = year * 12 + (month - 1) + months
        let target = (year: index / 12, month: index % 12 + 1)
        guard Self.allowedYears.contains(target.year) else {
            return CivilDate(dayNumber: months < 0 ? .min / 2 : .max / 2)
        }
        let clipped = min(day, Self.daysIn(month: target.month, of: target.year))
        return CivilDate(dayNumber: Self.dayNumber(year: target.year, month: target.month, day: clipped))
    }

    /// Days from `other` to this day; negative when this day is earlier.
    package func days(since other: CivilDate) -> Int { dayNumber - other.dayNumber }

    package static func isLeap(_ year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }

    package static func daysIn(month: Int, of year: Int) -> Int {
        switch month {
        case 2: isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    package static func firstOf(year: Int) -> CivilDate {
        CivilDate(dayNumber: dayNumber(year: clip(year), month: 1, day: 1))
    }
    package static func lastOf(year: Int) -> CivilDate {
        CivilDate(dayNumber: dayNumber(year: clip(year), month: 12, day: 31))
    }
    private static func clip(_ year: Int) -> Int { min(max(year, allowedYears.lowerBound), allowedYears.upperBound) }
}

extension CivilDate: CustomStringConvertible {
    package var description: String {
        let (year, month, day) = components
        return "\(zeroPadded: year, 4)-\(zeroPadded: month, 2)-\(zeroPadded: day, 2)"
    }
}

extension CivilDate: Codable {
    package init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        guard let date = CivilDate(text) else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "not a day such as 2025-03-09"))
        }
        self = date
    }
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}

extension Int {
    /// Digits only, no sign, at most nine of them: what a person may write as a number.
    package init?(plain text: some StringProtocol) {
        let bytes = text.utf8
        guard !bytes.isEmpty, bytes.count <= 9 else { return nil }
        var value = 0
        for byte in bytes {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
            value = value * 10 + Int(byte - UInt8(ascii: "0"))
        }
        self = value
    }
}

extension DefaultStringInterpolation {
    package mutating func appendInterpolation(zeroPadded number: Int, _ width: Int) {
        let digits = String(number)
        appendLiteral(String(repeating: "0", count: max(0, width - digits.utf8.count)))
        appendLiteral(digits)
    }
}
