/// What has been counted so far: so many events in so many periods (months, weeks) of one length.
public struct PastCount: Equatable, Sendable {
    public let events: Int
    public let periods: Double

    /// - Throws: `negative`, `overflow` beyond 2^53 events, `notFinite` or `outOfRange` for periods that are not above zero.
    public init(events: Int, periods: Double) throws(StatisticsError) {
        let count = try EventCount(events: events, exposure: periods)
        self.events = count.events
        self.periods = count.exposure
    }

    /// Of whole periods, one count each.
    /// - Throws: `empty`, `negative`, `overflow`.
    public init(_ counts: [Int]) throws(StatisticsError) {
        try requireSome(counts, "counts")
        try requireNotNegative(counts, "counts")
        try self.init(events: try exactSum(counts, "counts"), periods: Double(counts.count))
    }

    /// Mean (y + 1/2) n / m; variance mean (1 + n / m), times the dispersion.
    func predictive(future: Double, dispersion: Double) -> (mean: Double, size: Double) {
        let ratio = future / periods
        let mean = (Double(events) + 0.5) * ratio
        // With no more spread than chance the size is y + 1/2 itself.
        let size = dispersion <= 1 ? Double(events) + 0.5 : mean / (dispersion * (1 + ratio) - 1)
        return (mean, size)
    }
}

/// How many events to expect if nothing changes, and within what range.
///
/// Hypothesis: the rate is one and the same, before and to come: no trend, and whole years on both sides, or the season will mislead. Crime varies more
/// than chance; hand in the dispersion of the weekly or monthly series, and the variance is multiplied by it (for Jeffreys' law; the
/// others are taken at a wider level). Forecasts are told with 80 % here, as a range people can plan by; ask for what you need.
public struct Forecast: Equatable, Sendable {
    public let past: PastCount
    public let futurePeriods: Double
    public let dispersion: Double
    /// The expected count and its range; the limits of Jeffreys' law are whole numbers.
    public let estimate: Estimate

    /// - Throws: `outOfRange` for periods, level or dispersion; `overflow` when the range is too large to be held.
    public init(
        from past: PastCount, over futurePeriods: Double, level: Double = 0.8, limits: PredictionLimits = .jeffreys,
        dispersion: Double = 1
    ) throws(StatisticsError) {
        try requirePositive(futurePeriods, "futurePeriods")
        try requirePositive(dispersion, "dispersion")
        try requireLevel(level)
        let ratio = futurePeriods / past.periods
        guard ratio > 1e-9, ratio < 1e9 else { throw .outOfRange("futurePeriods", futurePeriods) }
        let mean = limits == .jeffreys ? (Double(past.events) + 0.5) * ratio : Double(past.events) * ratio
        let found = try limits.limits(past, future: futurePeriods, level: level, dispersion: dispersion)
        self.past = past
        self.futurePeriods = futurePeriods
        self.dispersion = dispersion
        estimate = Estimate(
            value: mean, lower: found.lower, upper: found.upper, level: level, method: limits.rawValue,
            count: past.events,
            warnings: ComparisonPolicy.standard.warnings(events: past.events, dispersion: dispersion))
    }

    public var reading: Reading {
        func sentence(_ tongue: Tongue) -> String {
            let (lower, upper) = (
                numeral(estimate.lower.rounded(.down), tongue), numeral(estimate.upper.rounded(.up), tongue)
            )
            let level = percent(estimate.level, tongue)
            if lower == upper {
                return tongue == .swedish
                    ? "Om ingenting ändras väntas \(lower) (\(level) sannolikhet)."
                    : "If nothing changes, \(lower) can be expected (\(level) chance)."
            }
            return tongue == .swedish
                ? "Om ingenting ändras väntas mellan \(lower) och \(upper) (\(level) sannolikhet)."
                : "If nothing changes, between \(lower) and \(upper) can be expected (\(level) chance)."
        }
        return Reading(swedish: sentence(.swedish), english: sentence(.english))
    }
}
