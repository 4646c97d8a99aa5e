/// Events per so many inhabitants (or weeks, or doors), with its interval.
///
/// Hypothesis: the events come independently at one rate, so their number is Poisson's. Reported crime varies more; say how
/// much with `dispersion` (of the area's own weekly series), and the interval is widened by its root: the limits are taken
/// at the level that belongs to z sqrt(dispersion). Limits: not for places of visitors (centres, stations), where those who
/// live there are not those who are there; show counts.
/// Checked against R's poisson.test, epitools and 40-digit roots.
public struct PoissonRate: Equatable, Sendable {
    public let count: EventCount
    /// The number of units the rate is told for: 1,000 inhabitants.
    public let per: Double
    /// Events per `per` units of exposure.
    public let estimate: Estimate
    public let policy: ComparisonPolicy

    /// - Throws: `outOfRange` unless 0 < level < 1, per > 0 and dispersion is finite and above 0; `overflow` when the rate cannot be held.
    public init(
        _ count: EventCount, per: Double = 1000, level: Double = 0.95, limits: CountLimits = .midP,
        dispersion: Double = 1, policy: ComparisonPolicy = .standard
    ) throws(StatisticsError) {
        try requirePositive(per, "per")
        let widened = try widenedLevel(level, dispersion: dispersion)
        let found = try limits.limits(count.events, level: widened)
        let scale = per / count.exposure
        let value = Double(count.events) * scale
        guard value.isFinite else { throw .overflow("rate") }
        self.count = count
        self.per = per
        self.policy = policy
        estimate = Estimate(
            value: value, lower: found.lower * scale, upper: found.upper * scale, level: level, method: limits.rawValue,
            count: count.events, warnings: policy.warnings(events: count.events, dispersion: dispersion))
    }

    /// The rate in a sentence; for few events the count alone.
    public var reading: Reading {
        Reading(swedish: sentence(.swedish), english: sentence(.english))
    }

    private func sentence(_ tongue: Tongue) -> String {
        let events = eventsInWords(count.events, tongue)
        let units = numeral(per, decimals: per == per.rounded() ? 0 : 2, tongue)
        guard count.events >= policy.fewestEvents else {
            return tongue == .swedish
                ? "\(events). Det är för få för att räknas om till antal per \(units)."
                : "\(events). That is too few to be told per \(units)."
        }
        let decimals = decimalsTelling(estimate.lower, estimate.upper)
        let (value, lower, upper) = (
            numeral(estimate.value, decimals: decimals, tongue), numeral(estimate.lower, decimals: decimals, tongue),
            numeral(estimate.upper, decimals: decimals, tongue)
        )
        return tongue == .swedish
            ? "\(events). Det är \(value) per \(units) (mellan \(lower) och \(upper))."
            : "\(events). That is \(value) per \(units) (between \(lower) and \(upper))."
    }
}

/// The level whose z is that of `level` times the root of the dispersion; never narrower than asked for.
func widenedLevel(_ level: Double, dispersion: Double) throws(StatisticsError) -> Double {
    try requireLevel(level)
    try requirePositive(dispersion, "dispersion")
    guard dispersion > 1 else { return level }
    let z = try Normal.twoSided(level: level) * dispersion.squareRoot()
    // Beyond this nothing is left outside, and a level of 1 has no interval but everything.
    return min(1 - 2 * Normal.lowerTail(-z), 1.0.nextDown)
}

/// "Ingen händelse", "1 händelse", "12 345 händelser".
func eventsInWords(_ count: Int, _ tongue: Tongue) -> String {
    switch tongue {
    case .swedish: count == 0 ? "Ingen händelse" : counted(count, "händelse", "händelser", tongue)
    case .english: count == 0 ? "No events" : counted(count, "event", "events", tongue)
    }
}

/// As many decimals as it takes to tell the ends of an interval apart to about two figures.
func decimalsTelling(_ lower: Double, _ upper: Double) -> Int {
    let width = upper - lower
    guard width.isFinite, width > 0 else { return 1 }
    let order = (Double.log(width) / Double.log(10)).rounded(.down)
    return Int(min(max(1 - order, 0), 6))
}
