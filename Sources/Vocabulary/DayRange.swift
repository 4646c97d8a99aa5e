/// A first and a last day, both counted in: the window in which something is to be done.
package struct DayRange: Hashable, Sendable {
    package let first: CivilDate
    package let last: CivilDate

    /// Nil when the last day is before the first.
    package init?(_ first: CivilDate, _ last: CivilDate) {
        guard first <= last else { return nil }
        self.first = first
        self.last = last
    }

    package init(day: CivilDate) {
        first = day
        last = day
    }

    package var days: Int { last.days(since: first) + 1 }

    package func contains(_ day: CivilDate) -> Bool { first <= day && day <= last }
    package func overlaps(_ other: DayRange) -> Bool { first <= other.last && other.first <= last }

    /// The days both have, or nil.
    package func clipped(to other: DayRange) -> DayRange? {
        DayRange(max(first, other.first), min(last, other.last))
    }

    package static func year(_ year: Int) -> DayRange {
        DayRange(unchecked: .firstOf(year: year), .lastOf(year: year))
    }

    /// The month that holds `day`.
    package static func month(of day: CivilDate) -> DayRange {
        let first = day.adding(days: 1 - day.day)
        return DayRange(unchecked: first, first.adding(months: 1).adding(days: -1))
    }

    private init(unchecked first: CivilDate, _ last: CivilDate) {
        self.first = first
        self.last = max(first, last)
    }
}

extension DayRange: Codable {
    private enum Field: String, CodingKey { case first, last }

    package init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: Field.self)
        let first = try fields.decode(CivilDate.self, forKey: .first)
        guard let range = DayRange(first, try fields.decode(CivilDate.self, forKey: .last)) else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "the last day is before the first"))
        }
        self = range
    }

    package func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: Field.self)
        try fields.encode(first, forKey: .first)
        try fields.encode(last, forKey: .last)
    }
}
