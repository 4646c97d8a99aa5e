/// When in the week things happen: the hour of each day, with how sure that is.
///
/// An event whose time is known only as a span counts for each hour by the share of the span that falls in it (aoristic
/// weights): an hour's number is the sum over events of minutes of the span in that hour over minutes of the span. A span
/// without an end, turned round, or of a minute or less counts wholly for its first hour; one of a week or more for each
/// hour alike. An hour's interval is Fay and Feuer's for a weighted sum, with 1 as the largest weight, since one more event
/// could fall wholly in the hour; with weights of 1 it is Garwood's exact one.
///
/// Source: Ratcliffe 2002; Fay and Feuer 1997. Checked against R aoristic 1.1.1 on 1,025 burglaries to 1e-12, and against the
/// package's own table. The reference has no intervals and knows no change of the clock.
public struct WeekRhythm: Equatable, Sendable {
    /// How finely a span is cut.
    public enum Unit: Int, Equatable, Sendable {
        /// Whole minutes, as the reference: seconds are dropped.
        case minutes = 60
        case seconds = 1
    }

    /// Events an hour of the week, Monday 00-01 first; they add up to `events`.
    public let weights: [Double]
    /// Sums of the squares of the weights: how far the hour's number may be chance.
    public let squares: [Double]
    /// Events by the hour they began, or may have begun.
    public let startCounts: [Int]
    public let events: Int
    /// Events with a known time, or a span of at most 12 hours: these carry the pattern.
    public let narrow: Int
    /// The median span in minutes, of those that have one; `nil` when none has.
    public let medianMinutes: Double?
    /// Events without a span at exactly 00:00 or 12:00 of the wall: often "unknown".
    public let atMidnightOrNoon: Int

    /// Every event wholly in the hour of its moment.
    ///
    /// - Parameters:
    ///   - moments: seconds from the beginning of 1970 UTC, or of the wall with `LocalClock.alreadyLocal`.
    ///   - clock: how the wall's clock goes.
    /// - Throws: `empty`; `outOfRange` beyond 10^12 seconds.
    public static func count(_ moments: [Int], clock: LocalClock = .centralEuropean) throws(StatisticsError)
        -> WeekRhythm
    {
        try aoristic(from: moments, to: [Int?](repeating: nil, count: moments.count), clock: clock)
    }

    /// Every event spread over the span in which it may have happened.
    ///
    /// - Parameters:
    ///   - from: when each event began, or may first have happened: seconds from the beginning of 1970 UTC.
    ///   - to: when each span ended, not itself part of it; `nil` when unknown.
    ///   - clock: how the wall's clock goes.
    ///   - unit: whether spans are measured in minutes, as the reference does, or in seconds.
    ///   - leavingOutMidnightAndNoon: whether events without a span at exactly 00:00 or 12:00 are left out.
    /// - Throws: `empty` (also when all were left out), `lengths`, `outOfRange` beyond 10^12 seconds.
    public static func aoristic(
        from: [Int], to: [Int?], clock: LocalClock = .centralEuropean, unit: Unit = .minutes,
        leavingOutMidnightAndNoon: Bool = false
    ) throws(StatisticsError) -> WeekRhythm {
        let zones = [Int](repeating: 0, count: from.count)
        let found = try byArea(
            from: from, to: to, area: zones, areas: 1, clock: clock, unit: unit,
            leavingOutMidnightAndNoon: leavingOutMidnightAndNoon)
        guard let whole = found.first, whole.events > 0 else { throw .empty("from") }
        return whole
    }

    /// The same for each area in one pass; an area without events has zeros.
    ///
    /// - Parameters:
    ///   - from: when each event began, or may first have happened: seconds from the beginning of 1970 UTC.
    ///   - to: when each span ended, not itself part of it; `nil` when unknown.
    ///   - area: a number from 0 to `areas` - 1 for each event; `areas` at most 100,000.
    ///   - areas: how many areas there are, at most 100,000.
    ///   - clock: how the wall's clock goes.
    ///   - unit: whether spans are measured in minutes, as the reference does, or in seconds.
    ///   - leavingOutMidnightAndNoon: whether events without a span at exactly 00:00 or 12:00 are left out.
    /// - Throws: `empty`, `lengths`, and `outOfRange` for an area or a moment.
    public static func byArea(
        from: [Int], to: [Int?], area: [Int], areas: Int, clock: LocalClock = .centralEuropean, unit: Unit = .minutes,
        leavingOutMidnightAndNoon: Bool = false
    ) throws(StatisticsError) -> [WeekRhythm] {
        try requireSome(from, "from")
        try requireLength(from.count, to.count, "to")
        try requireLength(from.count, area.count, "area")
        guard (1...100_000).contains(areas) else { throw .outOfRange("areas", Double(areas)) }
        for one in area where one < 0 || one >= areas { throw .outOfRange("area", Double(one)) }
        let allowed = -1_000_000_000_000...1_000_000_000_000
        for moment in from where !allowed.contains(moment) { throw .outOfRange("from", Double(moment)) }
        for case let moment? in to where !allowed.contains(moment) { throw .outOfRange("to", Double(moment)) }
        var tallies = [WeekTally](repeating: WeekTally(), count: areas)
        for event in from.indices {
            let span = EventSpan(from: from[event], to: to[event], unit: unit, clock: clock)
            let isUnsure = span.isMoment && span.isMidnightOrNoon
            if isUnsure && leavingOutMidnightAndNoon { continue }
            tallies[area[event]].add(span, isMidnightOrNoon: isUnsure)
        }
        return tallies.map { WeekRhythm(tally: $0) }
    }

    private init(tally: WeekTally) {
        (weights, squares) = tally.sums
        startCounts = tally.startCounts
        events = tally.events
        narrow = tally.narrow
        atMidnightOrNoon = tally.atMidnightOrNoon
        let spans = tally.minutes.sorted()
        let middle = spans.count / 2
        if spans.isEmpty {
            medianMinutes = nil
        } else {
            medianMinutes = spans.count.isMultiple(of: 2) ? (spans[middle - 1] + spans[middle]) / 2 : spans[middle]
        }
    }

    /// The number of events of one hour, with its interval.
    ///
    /// - Parameters:
    ///   - hour: 0 (Monday 00-01) to 167 (Sunday 23-24).
    ///   - level: how often such an interval holds the truth.
    /// - Throws: `outOfRange` for the hour or the level.
    public func events(inHour hour: Int, level: Double = 0.95) throws(StatisticsError) -> Estimate {
        try requireLevel(level)
        guard weights.indices.contains(hour) else { throw .outOfRange("hour", Double(hour)) }
        let (sum, square) = (weights[hour], squares[hour])
        let half = (1 - level) / 2
        var lower = 0.0
        if sum > 0, square > 0 {
            lower = try square / (2 * sum) * ChiSquared.quantile(half, freedom: 2 * sum * sum / square)
        }
        let (next, spread) = (sum + 1, square + 1)
        let upper = try spread / (2 * next) * ChiSquared.quantile(1 - half, freedom: 2 * next * next / spread)
        return Estimate(
            value: sum, lower: lower, upper: upper, level: level, method: "Fay-Feuer", count: events,
            warnings: sum < 20 ? [.smallNumbers] : [])
    }
}
