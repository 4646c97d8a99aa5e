/// A month of the calendar.
public struct Month: Hashable, Comparable, Sendable {
    /// Months since January of year 0.
    let number: Int

    /// - Throws: `outOfRange` for a month that is none.
    public init(year: Int, month: Int) throws(StatisticsError) {
        guard (1...9999).contains(year) else { throw .outOfRange("year", Double(year)) }
        guard (1...12).contains(month) else { throw .outOfRange("month", Double(month)) }
        number = year * 12 + month - 1
    }

    init(number: Int) { self.number = number }

    public var year: Int { number / 12 }
    public var month: Int { number % 12 + 1 }

    public static func < (a: Month, b: Month) -> Bool { a.number < b.number }
}

/// Counts that come ready-made, kind by month, from a source without single incidents. Months that the source has not told are
/// nothing, not zero.
public struct MonthCounts: Equatable, Sendable {
    public let firstMonth: Month
    /// [category][month]; nothing where the source has no number.
    public let counts: [[Int?]]

    /// - Throws: `empty` without a kind or a month, `lengths` when kinds have different numbers of months, `negative`, `overflow`.
    public init(firstMonth: Month, counts: [[Int?]]) throws(StatisticsError) {
        try requireSome(counts, "counts")
        let months = counts[0].count
        guard months > 0 else { throw .empty("months") }
        for series in counts {
            try requireLength(months, series.count, "months")
            for (month, count) in series.enumerated() {
                guard let count else { continue }
                if count < 0 { throw .negative("counts", at: month) }
                if count > EventCount.largest / 24 { throw .overflow("counts") }
            }
        }
        self.firstMonth = firstMonth
        self.counts = counts
    }

    public var categories: Int { counts.count }
    public var months: Int { counts[0].count }

    /// - Throws: `outOfRange` for a kind that is not there. A month outside the table has no number.
    public func count(category: Int, month: Month) throws(StatisticsError) -> Int? {
        guard counts.indices.contains(category) else { throw .outOfRange("category", Double(category)) }
        let place = month.number - firstMonth.number
        return place >= 0 && place < months ? counts[category][place] : nil
    }

    /// Twelve months ending with one, and the same months a year earlier. Exposed by their days, so that a leap day counts.
    /// - Throws: `tooFew` when a month of the twenty-four has no number.
    public func lastTwelve(category: Int, through month: Month) throws(StatisticsError) -> (
        now: EventCount, before: EventCount
    ) {
        (
            try twelve(category, through: month.number), try twelve(category, through: month.number - 12)
        )
    }

    private func twelve(_ category: Int, through last: Int) throws(StatisticsError) -> EventCount {
        var (sum, known) = (0, 0)
        for number in last - 11...last {
            guard let count = try count(category: category, month: Month(number: number)) else { continue }
            // Twelve of the largest are below 2^53: the table refuses a larger count.
            sum += count
            known += 1
        }
        guard known == 12 else { throw .tooFew("months", needed: 12, found: known) }
        return try EventCount(events: sum, exposure: Double(Self.days(from: last - 11, through: last)))
    }

    private static func days(from first: Int, through last: Int) -> Int {
        let end = last + 1
        return LocalDay.number(year: end / 12, month: end % 12 + 1, day: 1)
            - LocalDay.number(year: first / 12, month: first % 12 + 1, day: 1)
    }
}

extension IncidentTable {
    /// The same form from single incidents, so that both kinds of source can be told alike; nothing of an empty table. The first and
    /// the last month may be cut short by where the table begins and ends.
    public func monthCounts(clock: LocalClock = .centralEuropean) -> MonthCounts? {
        var series: [[Int?]] = []
        var first: Int?
        for run in HourRuns(self, clock) {
            let day = LocalDay(known: floorQuotient(run.hour, 24))
            let month = day.year * 12 + day.month - 1
            let start = first ?? month
            first = start
            let place = max(month - start, 0)
            while series.count <= place { series.append(Array(repeating: 0, count: categories)) }
            for row in run.rows {
                let category = Int(cells[row]) / (areas + 1)
                series[place][category] = (series[place][category] ?? 0) + 1
            }
        }
        guard let first else { return nil }
        let turned = (0..<categories).map { category in series.map { $0[category] } }
        // Counts of rows are never below zero, nor too many, and every kind has the same months.
        return try? MonthCounts(firstMonth: Month(number: first), counts: turned)
    }
}
