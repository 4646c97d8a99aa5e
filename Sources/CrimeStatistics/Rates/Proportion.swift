/// A share of so many, with its interval.
///
/// Hypothesis: each of the many is counted or not, independently and with one chance. For weighted answers of a survey use
/// ``SurveyDesign``; this interval is then too narrow. Checked against R's prop.test and binom.test, and statsmodels.
public struct Proportion: Equatable, Sendable {
    public let count: Int
    public let total: Int
    /// The share, between 0 and 1.
    public let estimate: Estimate

    /// - Throws: `empty` for a share of none, `negative`, `overflow`, `outOfRange` for more than there are or a level outside 0...1.
    public init(
        _ count: Int, of total: Int, level: Double = 0.95, limits: ShareLimits = .wilson,
        policy: ComparisonPolicy = .standard
    ) throws(StatisticsError) {
        try requireNotNegative(count, "count")
        try requireNotNegative(total, "total")
        guard total > 0 else { throw .empty("total") }
        guard total <= EventCount.largest else { throw .overflow("total") }
        guard count <= total else { throw .outOfRange("count", Double(count)) }
        let found = try limits.limits(count, of: total, level: level)
        self.count = count
        self.total = total
        estimate = Estimate(
            value: Double(count) / Double(total), lower: found.lower.x, upper: found.upper.x, level: level,
            method: limits.rawValue, count: total, warnings: policy.warnings(events: total))
    }

    public var reading: Reading {
        Reading(swedish: sentence(.swedish), english: sentence(.english))
    }

    private func sentence(_ tongue: Tongue) -> String {
        let decimals = max(decimalsTelling(estimate.lower * 100, estimate.upper * 100) - 1, 0)
        let (value, lower, upper) = (
            percent(estimate.value, decimals: decimals, tongue), percent(estimate.lower, decimals: decimals, tongue),
            percent(estimate.upper, decimals: decimals, tongue)
        )
        let (some, all) = (numeral(Double(count), tongue), numeral(Double(total), tongue))
        return tongue == .swedish
            ? "\(some) av \(all). Det är \(value) (mellan \(lower) och \(upper))."
            : "\(some) of \(all). That is \(value) (between \(lower) and \(upper))."
    }
}
