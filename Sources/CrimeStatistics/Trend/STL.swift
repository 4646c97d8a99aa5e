/// A series taken apart into season, trend and what is left, by local regression: the picture of a trend, not a proof.
///
/// value_i = seasonal_i + trend_i + remainder_i, all in the unit of the values. Season and trend are smoothed by turns; with
/// `robust` passes, values far from both are weighed down (bisquare, six median residuals).
///
/// Source: Cleveland, Cleveland, McRae and Terpenning, STL, Journal of Official Statistics 1990. Checked against R 4.2.2
/// `stl` on two public series: 1e-9, and 1e-6 with robust weights. Two defaults leave R's: 5 robust passes and not 15, for
/// more only amplify rounding; and counts should come as log(count + 1), see `decompose(counts:)`.
public struct STL: Equatable, Sendable {
    /// The season: its own loess, or the same every year.
    public enum SeasonalWindow: Equatable, Sendable {
        /// Years that a place in the year is judged by; 7 or more, even ones are made odd.
        case years(Int)
        /// The same pattern every year.
        case periodic
    }

    /// How it is done; `nil` takes the paper's default.
    public struct Settings: Equatable, Sendable {
        public var seasonalWindow: SeasonalWindow = .periodic
        public var seasonalDegree = 0
        /// The next odd number above 1.5 P / (1 - 1.5 / seasonal window).
        public var trendWindow: Int?
        public var trendDegree = 1
        /// The next odd number from P.
        public var lowPassWindow: Int?
        /// As `trendDegree` when `nil`.
        public var lowPassDegree: Int?
        /// A tenth of the window, rounded up. Without the same jumps no two programs agree past three digits.
        public var seasonalJump: Int?
        public var trendJump: Int?
        public var lowPassJump: Int?
        /// Rounds of season and trend within a pass: 2, or 1 when there are robust passes.
        public var innerPasses: Int?
        /// Passes that weigh down outliers: 0 for none, 5 for a robust picture.
        public var robustPasses = 0

        /// The settings of the paper, with five robust passes.
        public init() {}
    }

    public let seasonal: [Double]
    public let trend: [Double]
    public let remainder: [Double]
    /// How far each value was trusted, 0 to 1; all 1 without robust passes.
    public let weights: [Double]
    /// Values a year.
    public let period: Int

    /// - Parameters:
    ///   - values: in the order of time, none missing, more than two years of them.
    ///   - period: values a year, 2 or more.
    ///   - settings: windows, degrees and passes.
    /// - Throws: `empty`, `notFinite`, `outOfRange`, `tooFew`, and `overflow` above 1e150.
    public static func decompose(
        _ values: [Double], period: Int, settings: Settings = Settings()
    ) throws(StatisticsError) -> STL {
        try requireFinite(values, "values")
        guard period >= 2, period <= 100_000 else { throw .outOfRange("period", Double(period)) }
        try requireAtLeast(2 * period + 1, values.count, "values")
        for value in values where value.magnitude > 1e150 { throw .overflow("values") }
        return try SeasonalSmoother(values: values, period: period, settings: settings).run()
    }

    /// The same for counts, on the scale of log(count + 1), where a small and a large month weigh alike.
    /// - Throws: `negative` for a count, and what ``decompose(_:period:settings:)`` throws.
    public static func decompose(
        counts: [Int], period: Int, settings: Settings = Settings()
    ) throws(StatisticsError) -> STL {
        try requireNotNegative(counts, "counts")
        return try decompose(counts.map { Double.log(onePlus: Double($0)) }, period: period, settings: settings)
    }

    /// How much of the swing within the year is season: 0 none, 1 all (Wang, Smith and Hyndman 2006).
    public var seasonalStrength: Double {
        let both = variance(zip(seasonal, remainder).map { $0 + $1 })
        return both > 0 ? min(max(0, 1 - variance(remainder) / both), 1) : 0
    }

    /// What the picture shows; it claims nothing about up or down.
    public var reading: Reading {
        Reading(
            swedish:
                "Bilden delar upp serien i årstid, utveckling och det som blir över. Årstiden står för \(percent(seasonalStrength, .swedish)) av svängningarna kring utvecklingen. Bilden beskriver, men säger inte om en förändring är säker.",
            english:
                "The picture splits the series into season, trend and the rest. The season makes up \(percent(seasonalStrength, .english)) of the swings around the trend. The picture describes; it does not say whether a change is certain."
        )
    }

    private func variance(_ values: [Double]) -> Double {
        let mean = compensatedSum(values) / Double(values.count)
        return compensatedSum(values.lazy.map { ($0 - mean) * ($0 - mean) }) / Double(values.count)
    }
}
