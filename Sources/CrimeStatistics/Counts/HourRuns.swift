/// The rows of a table that share an hour on the wall, run by run in order of time.
///
/// Rows come in order of time, so what is common to an hour (weekday, week, period) is worked out once for all of its rows.
struct HourRuns: Sequence, IteratorProtocol {
    struct Run {
        let rows: Range<Int>
        /// Whole hours since midnight, 1 January 1970, by the clock on the wall.
        let hour: Int
        /// Weeks since the one that holds 1 January 1970.
        let week: Int
        /// 0 to 167 from Monday's midnight.
        let hourOfWeek: Int
    }

    /// From the Monday that far before 1900 that no table reaches it, to 1 January 1970: above it every number is positive.
    private static let weeksBefore = 4_000
    private static let hoursBefore = weeksBefore * 168 + 72

    private let moments: [Int]
    private let clock: LocalClock
    private var row = 0
    private var offset: Int
    private var nextTransition: Int

    init(_ table: IncidentTable, _ clock: LocalClock) {
        moments = table.moments
        self.clock = clock
        let first = table.moments.first ?? 0
        nextTransition = firstIndex(from: 0, through: clock.transitions.count - 1) {
            clock.transitions[$0].from > first
        }
        offset = clock.offset(at: first)
    }

    mutating func next() -> Run? {
        guard row < moments.count else { return nil }
        let begin = row
        let moment = moments[begin]
        while nextTransition < clock.transitions.count, clock.transitions[nextTransition].from <= moment {
            offset = clock.transitions[nextTransition].offset
            nextTransition += 1
        }
        let sinceMonday = UInt(moment + offset + Self.hoursBefore * 3600) / 3600
        let (week, hourOfWeek) = sinceMonday.quotientAndRemainder(dividingBy: 168)
        let hour = Int(sinceMonday) - Self.hoursBefore
        var end = (hour + 1) * 3600 - offset
        if nextTransition < clock.transitions.count { end = Swift.min(end, clock.transitions[nextTransition].from) }
        row = begin + 1
        while row < moments.count, moments[row] < end { row += 1 }
        return Run(
            rows: begin..<row, hour: hour, week: Int(week) - Self.weeksBefore, hourOfWeek: Int(hourOfWeek))
    }
}
