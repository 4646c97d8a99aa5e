package import Vocabulary

/// The months over which a goal is followed: whole ones, so that months that are delivered as sums count too.
///
/// The baseline is the twelve months that had ended on its day. What came since is the months after them, the latest twelve at most. They are
/// compared with the same months of the baseline, so that neither summer nor winter looks like a change; after more than a year with all of it.
package struct SinceBaseline: Hashable, Sendable {
    package let baseline: DayRange
    /// Nil until a whole month has gone by.
    package let now: DayRange?
    /// What `now` is compared with.
    package let compared: DayRange?

    private static let year = 12

    /// - Parameters:
    ///   - day: the day of the baseline.
    ///   - through: the last day that is asked about.
    package init(_ day: CivilDate, through: CivilDate) {
        let end = Self.lastMonth(endedBy: day)
        let latest = Self.lastMonth(endedBy: through)
        baseline = Self.months(Self.year, through: end)
        let since = (latest.first.year - end.first.year) * Self.year + latest.first.month - end.first.month
        guard since > 0 else {
            (now, compared) = (nil, nil)
            return
        }
        now = Self.months(min(since, Self.year), through: latest)
        compared =
            since < Self.year
            ? Self.months(since, through: .month(of: latest.first.adding(months: -Self.year))) : baseline
    }

    private static func lastMonth(endedBy day: CivilDate) -> DayRange {
        let own = DayRange.month(of: day)
        return own.last <= day ? own : .month(of: own.first.adding(days: -1))
    }

    private static func months(_ count: Int, through last: DayRange) -> DayRange {
        DayRange(last.first.adding(months: 1 - count), last.last) ?? last
    }
}
