/// How the interval of a ratio of two rates is worked out, given the sum of the two counts: the first is then binomial with chance
/// p = R n1 / (R n1 + n0), and limits of p give limits of R = p / (1 - p) n0 / n1.
public enum RatioLimits: String, Equatable, Sendable, CaseIterable {
    /// Conditional mid-P; the default. Checked against roots of 40 digits to 1e-9. (epitools' limits of the same name are solved to three digits.)
    case midP = "conditional mid-P"
    /// Conditional exact (Clopper-Pearson): never covers less than the level.
    case exact = "conditional exact"
    /// Conditional score (Wilson).
    case score = "conditional score"
    /// log R -+ z sqrt(1/x1 + 1/x0); everything when one count is 0.
    case logWald = "log Wald"
    /// The same with half an event added to each count.
    case logWaldHalf = "log Wald, halves added"
}

/// How many times as high one rate is as another: two periods, or two areas.
///
/// Hypothesis: two independent Poisson counts; say with `dispersion` how much more they vary, and the interval is
/// widened as in ``PoissonRate``. The periods must be over: fresh registrations come late (leave the last four weeks
/// out, or what the owner of the data says).
public struct RateRatio: Equatable, Sendable {
    public let now: EventCount
    public let before: EventCount
    /// (x1/n1) / (x0/n0): infinite when there was nothing before.
    public let estimate: Estimate
    public let policy: ComparisonPolicy

    /// - Throws: `noEvents` when nothing happened in either; `outOfRange` for level, dispersion, or exposures more than 10^100 apart; `notConverged` for counts beyond 10^9.
    public init(
        _ now: EventCount, to before: EventCount, level: Double = 0.95, limits: RatioLimits = .midP,
        dispersion: Double = 1, policy: ComparisonPolicy = .standard
    ) throws(StatisticsError) {
        let widened = try widenedLevel(level, dispersion: dispersion)
        guard now.events > 0 || before.events > 0 else { throw .noEvents }
        let ratio = now.exposure / before.exposure
        guard ratio > 1e-100, ratio < 1e100 else { throw .outOfRange("exposure", now.exposure) }
        let found = try limits.limits(now, before, level: widened)
        self.now = now
        self.before = before
        self.policy = policy
        estimate = Estimate(
            value: Double(now.events) / Double(before.events) / ratio, lower: found.lower, upper: found.upper,
            level: level, method: limits.rawValue,
            count: now.events + before.events,
            warnings: policy.warnings(events: now.events + before.events, dispersion: dispersion))
    }

    /// The ratio under which the count is as likely to be exceeded as to fall short: solved as the mid-P limits are.
    /// Kinder than `estimate.value` when a count is small.
    /// - Throws: `notConverged` when the search for it does not settle.
    public func medianUnbiased() throws(StatisticsError) -> Double {
        ratio(
            try midPShare(Tails(lower: 0.5, upper: 0.5), Double(now.events), Double(before.events)), now, before)
    }
}

/// R = p / (1 - p) n0 / n1.
private func ratio(_ share: Split, _ now: EventCount, _ before: EventCount) -> Double {
    share.x / share.y * (before.exposure / now.exposure)
}

extension RatioLimits {
    fileprivate func limits(
        _ now: EventCount, _ before: EventCount, level: Double
    ) throws(StatisticsError) -> (lower: Double, upper: Double) {
        switch self {
        case .midP: try conditional(.midP, now, before, level)
        case .exact: try conditional(.exact, now, before, level)
        case .score: try conditional(.wilson, now, before, level)
        case .logWald: try wald(now, before, level, added: 0)
        case .logWaldHalf: try wald(now, before, level, added: 0.5)
        }
    }

    private func conditional(
        _ limits: ShareLimits, _ now: EventCount, _ before: EventCount, _ level: Double
    ) throws(StatisticsError) -> (lower: Double, upper: Double) {
        let found = try limits.limits(now.events, of: now.events + before.events, level: level)
        return (ratio(found.lower, now, before), ratio(found.upper, now, before))
    }

    private func wald(
        _ now: EventCount, _ before: EventCount, _ level: Double, added: Double
    ) throws(StatisticsError) -> (lower: Double, upper: Double) {
        let (x, y) = (Double(now.events) + added, Double(before.events) + added)
        guard x > 0, y > 0 else { return (0, .infinity) }
        let width = Double.exp(try Normal.twoSided(level: level) * (1 / x + 1 / y).squareRoot())
        let middle = x / y * (before.exposure / now.exposure)
        return (middle / width, middle * width)
    }
}
