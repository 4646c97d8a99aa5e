/// A date as exact as a text gives it: a day, a month, a season or a year.
package struct ImpreciseDate: Hashable, Sendable {
    package enum Precision: String, Hashable, Sendable, Codable { case day, month, season, year }
    package enum Season: String, Hashable, Sendable, CaseIterable { case winter, spring, summer, autumn }

    package let precision: Precision
    /// The days it may mean, first and last counted in.
    package let range: DayRange
    package let season: Season?

    package init(day: CivilDate) {
        precision = .day
        range = DayRange(day: day)
        season = nil
    }

    /// Reads `2023`, `2023-05`, `2023 autumn` and `2023-07-01`.
    package init?(_ text: String) {
        if let day = CivilDate(text) {
            self.init(day: day)
            return
        }
        let words = text.split(separator: " ")
        if words.count == 2, let year = Self.year(words[0]), let season = Season(rawValue: String(words[1])) {
            guard let range = Self.range(of: season, year) else { return nil }
            self.init(precision: .season, range: range, season: season)
            return
        }
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        if parts.count == 2, let year = Self.year(parts[0]), parts[1].utf8.count == 2, let month = Int(plain: parts[1]),
            let first = CivilDate(year: year, month: month, day: 1)
        {
            self.init(precision: .month, range: .month(of: first), season: nil)
        } else if parts.count == 1, let year = Self.year(text) {
            self.init(precision: .year, range: .year(year), season: nil)
        } else {
            return nil
        }
    }

    private init(precision: Precision, range: DayRange, season: Season?) {
        self.precision = precision
        self.range = range
        self.season = season
    }

    private static func year(_ text: some StringProtocol) -> Int? {
        guard text.utf8.count == 4, let year = Int(plain: text), CivilDate.allowedYears.contains(year) else {
            return nil
        }
        return year
    }

    /// Three whole months; winter begins in December and ends in February of the next year.
    private static func range(of season: Season, _ year: Int) -> DayRange? {
        let month =
            switch season {
            case .winter: 12
            case .spring: 3
            case .summer: 6
            case .autumn: 9
            }
        guard let first = CivilDate(year: year, month: month, day: 1) else { return nil }
        return DayRange(first, first.adding(months: 3).adding(days: -1))
    }
}

extension ImpreciseDate: CustomStringConvertible {
    package var description: String {
        let (year, month, _) = range.first.components
        return switch precision {
        case .day: range.first.description
        case .month: "\(zeroPadded: year, 4)-\(zeroPadded: month, 2)"
        case .season: "\(zeroPadded: year, 4) \(season?.rawValue ?? "")"
        case .year: "\(zeroPadded: year, 4)"
        }
    }
}

extension ImpreciseDate: Codable {
    package init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        guard let date = ImpreciseDate(text) else {
            throw DecodingError.dataCorrupted(
                .init(
                    codingPath: decoder.codingPath,
                    debugDescription: "not a date such as 2025-03-09, 2025-03, 2025 autumn or 2025"))
        }
        self = date
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
