/// Whether a series goes up or down at all, with no model of how: each value is compared with each later one.
///
/// Hypothesis tested: no trend. S = sum over pairs i < j of sign(y_j - y_i); var S = [n(n-1)(2n+5) - sum over ties of
/// t(t-1)(2t+5)] / 18; z = (S - sign S) / sqrt(var S), two-sided normal. The slope is Sen's: the median of
/// (y_j - y_i) / (j - i), in events a step, with limits at the ranks (N -+ z sqrt(var S)) / 2 of the N pair slopes.
///
/// Source: Mann 1945; Kendall 1975; Sen 1968; Gilbert 1987, 16.4; Hamed and Rao 1998; Hirsch, Slack and Smith 1982. Checked
/// against pymannkendall 1.4.3 to 1e-10. Needs no law of the counts, but values near in time that are alike make it too
/// sure: Hamed and Rao's variance is therefore the default, where the literature takes the plain one.
public struct MannKendall: Equatable, Sendable {
    /// Whether values that are alike are allowed for in the variance.
    public enum Variance: Equatable, Sendable {
        /// As if each period were independent of its neighbours.
        case independent
        /// Stretched by the autocorrelation of the ranks (Hamed and Rao 1998), all lags that stand out at 95 %.
        case autocorrelated
    }

    /// Pairs that go up minus pairs that go down.
    public let s: Double
    public let variance: Double
    /// S over the number of pairs, -1 to 1.
    public let tau: Double
    public let z: Double
    /// Two-sided.
    public let p: Double
    /// Events a step; a step is a year when `seasonal` was asked.
    public let slope: Estimate
    /// The median of the values minus the slope to the median place; `nil` for the seasonal test.
    public let intercept: Double?

    /// The most values that are taken: their pairs are held in memory.
    public static let limit = 5_000

    /// - Parameters:
    ///   - values: in the order of time, none missing; 4 to 5,000 of them.
    ///   - kind: whether neighbouring values may be alike.
    ///   - level: of the interval of the slope.
    /// - Throws: `empty`, `notFinite`, `tooFew`, `outOfRange` above 5,000 values, `overflow` above 1e150.
    public static func test(
        _ values: [Double], variance kind: Variance = .autocorrelated, level: Double = 0.95
    ) throws(StatisticsError) -> MannKendall {
        try check(values, level: level)
        let slopes = pairSlopes(values)
        let middle = median(ofSorted: slopes)
        let plain = tiedVariance(values)
        let variance = kind == .independent ? plain : try max(plain * correction(values, slope: middle), 0)
        let s = signs(values)
        let pairs = Double(values.count) * Double(values.count - 1) / 2
        let intercept = median(ofSorted: values.sorted()) - middle * Double(values.count - 1) / 2
        return try MannKendall(
            s: s, variance: variance, pairs: pairs, slopes: slopes, intercept: intercept, level: level,
            count: values.count, method: kind == .independent ? "Mann-Kendall" : "Mann-Kendall, Hamed-Rao")
    }

    /// The same within each place of the year, so that the season does not matter: Januaries with Januaries.
    ///
    /// - Parameters:
    ///   - values: in the order of time, none missing.
    ///   - period: values a year, 2 or more; at least two years of them.
    ///   - level: how often the interval holds the truth.
    /// - Throws: `empty`, `notFinite`, `tooFew` under two years, `outOfRange` for the period and the level, `overflow` for more values than pairs can be held of.
    public static func seasonal(
        _ values: [Double], period: Int, level: Double = 0.95
    ) throws(StatisticsError) -> MannKendall {
        try check(values, level: level)
        guard period >= 2, period <= limit else { throw .outOfRange("period", Double(period)) }
        try requireAtLeast(2 * period, values.count, "values")
        var s = 0.0
        var variance = 0.0
        var pairs = 0.0
        var slopes: [Double] = []
        for place in 0..<period {
            let part = stride(from: place, to: values.count, by: period).map { values[$0] }
            s += signs(part)
            variance += tiedVariance(part)
            pairs += Double(part.count) * Double(part.count - 1) / 2
            slopes += pairSlopes(part)
        }
        slopes.sort()
        return try MannKendall(
            s: s, variance: variance, pairs: pairs, slopes: slopes, intercept: nil, level: level, count: values.count,
            method: "seasonal Mann-Kendall")
    }

    private init(
        s: Double, variance: Double, pairs: Double, slopes: [Double], intercept: Double?, level: Double, count: Int,
        method: String
    ) throws(StatisticsError) {
        self.s = s
        self.variance = variance
        self.intercept = intercept
        tau = s / pairs
        let spread = variance.squareRoot()
        z = s == 0 || spread == 0 ? 0 : (s - (s > 0 ? 1 : -1)) / spread
        p = try min(1, 2 * Normal.survival(z.magnitude))
        let reach = try Normal.twoSided(level: level) * spread
        let n = Double(slopes.count)
        slope = Estimate(
            value: Self.median(ofSorted: slopes), lower: Self.ranked(slopes, (n - reach) / 2),
            upper: Self.ranked(slopes, (n + reach) / 2 + 1), level: level, method: "Sen, \(method)", count: count)
    }

    /// Sure only when the interval of the slope leaves 0 out and the test agrees.
    public var change: Change {
        guard p < 1 - slope.level, slope.excludes(0) else { return .noCertainChange }
        return slope.value > 0 ? .increased : .decreased
    }

    public var reading: Reading {
        Reading(
            swedish:
                "Från ett värde till nästa är förändringen omkring \(numeral(slope.value, decimals: 2, .swedish)) (mellan \(numeral(slope.lower, decimals: 2, .swedish)) och \(numeral(slope.upper, decimals: 2, .swedish))). \(change.verdict(.swedish))",
            english:
                "From one value to the next the change is about \(numeral(slope.value, decimals: 2, .english)) (between \(numeral(slope.lower, decimals: 2, .english)) and \(numeral(slope.upper, decimals: 2, .english))). \(change.verdict(.english))"
        )
    }
}

extension MannKendall {
    private static func check(_ values: [Double], level: Double) throws(StatisticsError) {
        try requireFinite(values, "values")
        try requireLevel(level)
        try requireAtLeast(4, values.count, "values")
        guard values.count <= limit else { throw .outOfRange("values", Double(values.count)) }
        for value in values where value.magnitude > 1e150 { throw .overflow("values") }
    }

    private static func signs(_ values: [Double]) -> Double {
        var sum = 0
        for later in values.indices {
            let value = values[later]
            for earlier in 0..<later {
                if values[earlier] < value { sum += 1 } else if values[earlier] > value { sum -= 1 }
            }
        }
        return Double(sum)
    }

    private static func tiedVariance(_ values: [Double]) -> Double {
        let n = Double(values.count)
        var sum = n * (n - 1) * (2 * n + 5)
        for tie in ties(values.sorted()) {
            let t = Double(tie.count)
            sum -= t * (t - 1) * (2 * t + 5)
        }
        return sum / 18
    }

    /// Runs of equal values in sorted ones, as ranges of places.
    private static func ties(_ sorted: [Double]) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        var start = 0
        for index in 1..<(sorted.count + 1) where index == sorted.count || sorted[index] != sorted[start] {
            runs.append(start..<index)
            start = index
        }
        return runs
    }

    private static func pairSlopes(_ values: [Double]) -> [Double] {
        var slopes: [Double] = []
        slopes.reserveCapacity(values.count * (values.count - 1) / 2)
        for earlier in values.indices {
            for later in (earlier + 1)..<max(values.count, earlier + 1) {
                slopes.append((values[later] - values[earlier]) / Double(later - earlier))
            }
        }
        return slopes.sorted()
    }

    private static func median(ofSorted values: [Double]) -> Double {
        let middle = values.count / 2
        return values.count.isMultiple(of: 2) ? (values[middle - 1] + values[middle]) / 2 : values[middle]
    }

    /// The value at a rank (from 1) that may lie between two, or outside; outside nothing bounds it.
    private static func ranked(_ sorted: [Double], _ rank: Double) -> Double {
        if !(rank >= 1) { return -.infinity }
        if rank > Double(sorted.count) { return .infinity }
        let place = Int(rank)
        let share = rank - Double(place)
        guard place < sorted.count, share > 0 else { return sorted[place - 1] }
        return sorted[place - 1] + share * (sorted[place] - sorted[place - 1])
    }

    /// How many times the variance grows by the ranks' autocorrelation, with the slope taken away.
    private static func correction(_ values: [Double], slope: Double) throws(StatisticsError) -> Double {
        let n = values.count
        let ranks = ranks(values.indices.map { values[$0] - Double($0 + 1) * slope })
        let correlations = autocorrelation(ranks, lags: n - 1)
        let edge = try Normal.twoSided(level: 0.95) / Double(n).squareRoot()
        var sum = 0.0
        for lag in 1..<n where correlations[lag].magnitude > edge {
            let left = Double(n - lag)
            sum += left * (left - 1) * (left - 2) * correlations[lag]
        }
        let scale = Double(n) * Double(n - 1) * Double(n - 2)
        return 1 + 2 * sum / scale
    }

    /// Ranks from 1, ties at their mean.
    private static func ranks(_ values: [Double]) -> [Double] {
        let order = values.indices.sorted { values[$0] < values[$1] }
        var ranks = [Double](repeating: 0, count: values.count)
        for tie in ties(order.map { values[$0] }) {
            let rank = Double(tie.lowerBound + tie.upperBound + 1) / 2
            for place in tie { ranks[order[place]] = rank }
        }
        return ranks
    }
}
