/// The hours in a row that hold most, and whether that is more than chance.
public struct PeakHours: Equatable, Sendable {
    /// 0 (Monday 00-01) to 167.
    public let firstHour: Int
    public let hours: Int
    /// The share of all events, with Wilson's interval at a level corrected for the 168 windows it was chosen from.
    public let share: Estimate
    /// What the share would be, were all hours alike.
    public let even: Double

    /// Whether the interval leaves out what an even week would have.
    public var isSure: Bool { share.lower > even && share.count >= ComparisonPolicy.standard.fewestEvents }

    /// "fredag 22–02".
    func words(_ tongue: Tongue) -> String {
        let (first, last) = (firstHour % 24, (firstHour + hours) % 24)
        func two(_ hour: Int) -> String { hour < 10 ? "0\(hour)" : "\(hour)" }
        let day = dayName(firstHour / 24, tongue)
        return tongue == .swedish
            ? "\(day) klockan \(two(first))–\(two(last))" : "\(day) \(two(first)):00–\(two(last)):00"
    }
}

func dayName(_ day: Int, _ tongue: Tongue) -> String {
    let swedish = ["måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag"]
    let english = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
    let place = floorRemainder(day, 7)
    return tongue == .swedish ? swedish[place] : english[place]
}

extension WeekRhythm {
    /// The window of so many hours in a row with most weight; it may run past midnight and past Sunday.
    ///
    /// The share's variance is at most that of whole events, so Wilson's interval on the number of events is safe for weights.
    /// The window was chosen because it was highest: the level is therefore raised to 1 - (1 - level) / 168 (Bonferroni).
    ///
    /// - Throws: `outOfRange` unless 1 to 24 hours; `noEvents`.
    public func peak(hours: Int = 4, level: Double = 0.95) throws(StatisticsError) -> PeakHours {
        guard (1...24).contains(hours) else { throw .outOfRange("hours", Double(hours)) }
        try requireLevel(level)
        guard events > 0 else { throw .noEvents }
        var best = (first: 0, weight: -1.0)
        for first in weights.indices {
            var sum = 0.0
            for hour in first..<(first + hours) { sum += weights[hour % HourOfWeek.count] }
            // A later window wins only by more than rounding.
            if sum > best.weight + 1e-9 { best = (first, sum) }
        }
        let share = min(best.weight / Double(events), 1)
        let corrected = 1 - (1 - level) / Double(HourOfWeek.count)
        return PeakHours(
            firstHour: best.first, hours: hours, share: try wilson(share, level: corrected),
            even: Double(hours) / Double(HourOfWeek.count))
    }

    /// The share of all events in these hours of the week, named beforehand.
    ///
    /// - Throws: `outOfRange` for an hour outside 0 to 167; `noEvents`.
    public func share(ofHours hours: Set<Int>, level: Double = 0.95) throws(StatisticsError) -> Estimate {
        for hour in hours where !weights.indices.contains(hour) { throw .outOfRange("hours", Double(hour)) }
        try requireLevel(level)
        guard events > 0 else { throw .noEvents }
        let sum = compensatedSum(hours.sorted().lazy.map { weights[$0] })
        return try wilson(min(sum / Double(events), 1), level: level)
    }

    /// How the share of these hours compares with that of another period or kind: a ratio, by the logarithm
    /// (Katz et al. 1978), variance (1 - p)/(n p) of each.
    ///
    /// - Throws: `noEvents` when either has nothing in these hours.
    public func shareRatio(
        ofHours hours: Set<Int>, to other: WeekRhythm, level: Double = 0.95
    ) throws(StatisticsError) -> Estimate {
        let (mine, theirs) = (try share(ofHours: hours, level: level), try other.share(ofHours: hours, level: level))
        guard mine.value > 0, theirs.value > 0 else { throw .noEvents }
        let variance =
            (1 - mine.value) / (Double(events) * mine.value)
            + (1 - theirs.value) / (Double(other.events) * theirs.value)
        let reach = try Normal.twoSided(level: level) * variance.squareRoot()
        let ratio = mine.value / theirs.value
        return Estimate(
            value: ratio, lower: ratio * Double.exp(-reach), upper: ratio * Double.exp(reach), level: level,
            method: "Katz", count: min(events, other.events), warnings: mine.warnings)
    }

    private func wilson(_ share: Double, level: Double) throws(StatisticsError) -> Estimate {
        let sum = share * Double(events)
        let limits = try wilsonLimits(sum, Double(events) - sum, level: level, continuity: 0)
        return Estimate(
            value: share, lower: limits.lower.x, upper: limits.upper.x, level: level, method: "Wilson",
            count: events, warnings: events < 20 ? [.smallNumbers] : [])
    }

    /// The peak of four hours with its share, and how many events carry the pattern.
    public var reading: Reading { Reading(swedish: sentence(.swedish), english: sentence(.english)) }

    private func sentence(_ tongue: Tongue) -> String {
        let isSwedish = tongue == .swedish
        guard events >= ComparisonPolicy.standard.fewestEvents, let peak = try? peak() else {
            return Change.tooFew.verdict(tongue)
        }
        return [peakSentence(peak, isSwedish), spanSentence(isSwedish), unsureSentence(isSwedish)].compactMap { $0 }
            .joined(separator: " ")
    }

    private func peakSentence(_ peak: PeakHours, _ isSwedish: Bool) -> String {
        let tongue = isSwedish ? Tongue.swedish : .english
        guard peak.isSure else {
            return isSwedish ? "Inget säkert mönster över veckan." : "No certain pattern over the week."
        }
        let share = percent(peak.share.value, tongue)
        let range = (percent(peak.share.lower, tongue), percent(peak.share.upper, tongue))
        let even = percent(peak.even, decimals: 1, tongue)
        return isSwedish
            ? "Flest händelser faller på \(peak.words(tongue)): \(share) av dem (mellan \(range.0) och \(range.1)), mot \(even) om alla timmar vore lika."
            : "The busiest time is \(peak.words(tongue)): \(share) of the events (between \(range.0) and \(range.1)), against \(even) were all hours alike."
    }

    private func spanSentence(_ isSwedish: Bool) -> String {
        let tongue = isSwedish ? Tongue.swedish : .english
        let (some, all) = (numeral(Double(narrow), tongue), numeral(Double(events), tongue))
        return isSwedish
            ? "\(some) av \(all) har en tidsram på högst 12 timmar."
            : "\(some) of \(all) have a time frame of at most 12 hours."
    }

    /// Said when a tenth or more stand at exactly midnight or noon.
    private func unsureSentence(_ isSwedish: Bool) -> String? {
        guard atMidnightOrNoon * 10 >= events else { return nil }
        let tongue = isSwedish ? Tongue.swedish : .english
        let many = numeral(Double(atMidnightOrNoon), tongue)
        return isSwedish
            ? "\(many) står på exakt klockan 00 eller 12, vilket ofta betyder att tiden är okänd."
            : "\(many) stand at exactly 00:00 or 12:00, which often means that the time is unknown."
    }
}
