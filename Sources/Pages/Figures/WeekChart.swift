/// Counts by week as a line against the band that an ordinary week holds, with the same numbers as a table.
package struct WeekChart: Hashable, Sendable {
    /// One week.
    package struct Week: Hashable, Sendable {
        /// `v. 35`.
        package var name: String
        package var count: Int
        /// The least and the most of an ordinary week; nil when the week could not be judged.
        package var band: ClosedRange<Int>?
        /// What is expected of the week, in the middle of the band.
        package var expected: Double?
        /// Above the band, and said to stand out.
        package var standsOut: Bool
        /// Said beside its point.
        package var callout: String?

        package init(
            name: String, count: Int, band: ClosedRange<Int>? = nil, expected: Double? = nil, standsOut: Bool = false,
            callout: String? = nil
        ) {
            self.name = name
            self.count = count
            self.band = band
            self.expected = expected
            self.standsOut = standsOut
            self.callout = callout
        }
    }

    /// Words below the axis at a week: the months.
    package struct Tick: Hashable, Sendable {
        package var name: String
        package var week: Int
        package init(name: String, week: Int) {
            self.name = name
            self.week = week
        }
    }

    package var weeks: [Week]
    package var ticks: [Tick]
    /// What the line shows, in a sentence, for those who do not see it.
    package var summary: String

    package init(weeks: [Week], ticks: [Tick] = [], summary: String) {
        self.weeks = weeks
        self.ticks = ticks
        self.summary = summary
    }
}
