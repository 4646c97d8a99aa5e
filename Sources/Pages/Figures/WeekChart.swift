/// Counts by week as a line against the band that an ordinary week holds, with the same numbers as a table.
package struct WeekChart: Hashable, Sendable {
    /// One week.
    package struct Week: Hashable, Sendable {
        /// `v. 35`.
        package var name: String
        /// Nil when it is not published or not known: the line has a gap.
        package var count: Int?
        /// The least and the most of an ordinary week; nil when the week could not be judged.
        package var band: ClosedRange<Int>?
        /// What is expected of the week, in the middle of the band.
        package var expected: Double?
        /// Above the band, and said to stand out.
        package var standsOut: Bool
        /// Said beside its point.
        package var callout: String?

        package init(
            name: String, count: Int?, band: ClosedRange<Int>? = nil, expected: Double? = nil, standsOut: Bool = false,
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

    /// Weeks that are not like others, such as a school holiday: drawn as a field behind the line.
    package struct Span: Hashable, Sendable {
        package var name: String
        /// Places in `weeks`.
        package var weeks: ClosedRange<Int>
        package init(name: String, weeks: ClosedRange<Int>) {
            self.name = name
            self.weeks = weeks
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
    package var spans: [Span]
    package var ticks: [Tick]
    /// What the line shows, in a sentence, for those who do not see it.
    package var summary: String
    /// What a count that is not there is called: `färre än 5`, or a dash.
    package var hidden: String

    package init(weeks: [Week], spans: [Span] = [], ticks: [Tick] = [], summary: String, hidden: String) {
        self.weeks = weeks
        self.spans = spans
        self.ticks = ticks
        self.summary = summary
        self.hidden = hidden
    }
}
