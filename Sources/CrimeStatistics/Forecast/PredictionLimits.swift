/// How the range of a coming count is worked out from a past one, y events in m periods, for n periods to come.
public enum PredictionLimits: String, Equatable, Sendable, CaseIterable {
    /// Jeffreys' rule for the rate, so that the count to come is negative binomial with size y + 1/2 and p = m / (m + n). The
    /// default. Checked against scipy to 1e-12.
    case jeffreys = "Jeffreys predictive"
    /// Nelson's conditional limits (1982), solved and not rounded: with x = n / (m + n), L solves I(x; L + 1, y) = 1 - a/2 and U
    /// solves I(x; U, y + 1) = a/2. Never covers less than the level. Checked to 1e-9 against roots of the F equations they are usually written as.
    case conditional
    /// Gibbons' normal approximation (1987): c y -+ (K^2 c / 2 + K c sqrt(y (1 + 1/c) + K^2 / 4)), c = n / m, K normal. Held at 0.
    case normal = "normal approximation"
    /// The same with K from Student's t with m - 1 degrees of freedom; needs at least two periods.
    case studentT = "Student's t approximation"

    func limits(
        _ past: PastCount, future: Double, level: Double, dispersion: Double
    ) throws(StatisticsError) -> (lower: Double, upper: Double) {
        let tail = (1 - level) / 2
        switch self {
        case .jeffreys:
            let law = past.predictive(future: future, dispersion: dispersion)
            return (
                Double(try NegativeBinomial.quantile(tail, mean: law.mean, size: law.size)),
                Double(try NegativeBinomial.quantile(1 - tail, mean: law.mean, size: law.size))
            )
        case .conditional: return try conditional(past, future, level: try widenedLevel(level, dispersion: dispersion))
        case .normal:
            return gibbons(past, future, try Normal.twoSided(level: try widenedLevel(level, dispersion: dispersion)))
        case .studentT:
            guard past.periods >= 2 else { throw .outOfRange("periods", past.periods) }
            let widened = try widenedLevel(level, dispersion: dispersion)
            return gibbons(past, future, try StudentT.twoSided(level: widened, freedom: past.periods - 1))
        }
    }

    private func conditional(
        _ past: PastCount, _ future: Double, level: Double
    ) throws(StatisticsError) -> (lower: Double, upper: Double) {
        let (y, tail) = (Double(past.events), (1 - level) / 2)
        let share = Split(x: future / (past.periods + future), y: past.periods / (past.periods + future))
        let reach = max(1, (y + 1) * future / past.periods)
        let lower =
            y == 0
            ? 0
            : try fallingRoot(reach: reach) { (count) throws(StatisticsError) in
                // The upper tail against a/2: 1 - a/2 would have lost its digits.
                tail - (try betaTails(count + 1, y, x: share.x, y: share.y).upper)
            }
        let upper = try fallingRoot(reach: reach) { (count) throws(StatisticsError) in
            try betaTails(count, y + 1, x: share.x, y: share.y).lower - tail
        }
        return (lower, upper)
    }

    private func gibbons(_ past: PastCount, _ future: Double, _ k: Double) -> (lower: Double, upper: Double) {
        let (y, c) = (Double(past.events), future / past.periods)
        let half = k * k * c / 2 + k * c * (y * (1 + 1 / c) + k * k / 4).squareRoot()
        return (max(c * y - half, 0), c * y + half)
    }
}

/// Where a function that falls passes zero, above 0; 0 when it is below zero from the start. Halved until nothing lies between.
private func fallingRoot(
    reach: Double, _ value: (Double) throws(StatisticsError) -> Double
) throws(StatisticsError) -> Double {
    var (low, high) = (0.0, reach)
    while try value(high) > 0 {
        low = high
        high *= 2
        guard high < 1e15 else { throw .overflow("limit") }
    }
    while true {
        let middle = low + (high - low) / 2
        guard middle > low, middle < high else { return high }
        if try value(middle) > 0 { low = middle } else { high = middle }
    }
}
