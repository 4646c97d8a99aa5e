/// How the interval of a share is worked out, the answers taken to be independent (binomial).
public enum ShareLimits: String, Equatable, Sendable, CaseIterable {
    /// Wilson (1927), the score interval; the default.
    case wilson = "Wilson"
    /// Wilson's with continuity correction, min(1/2, |x - n/2|) as R's prop.test has it.
    case wilsonContinuity = "Wilson, continuity corrected"
    /// Clopper and Pearson (1934): never covers less than the level, often more.
    case exact = "Clopper-Pearson"
    /// Mid-P: half the chance of the very count on each side.
    case midP = "mid-P"
    /// Agresti and Coull (1998): Wald's interval around Wilson's middle.
    case agrestiCoull = "Agresti-Coull"
    /// Quantiles of Beta(x + 1/2, n - x + 1/2), also for none and for all: the share 0 itself lies below its interval then (Brown, Cai and DasGupta 2001
    /// would set that limit to 0; the programs compared with do not).
    case jeffreys = "Jeffreys"

    func limits(_ count: Int, of total: Int, level: Double) throws(StatisticsError) -> (lower: Split, upper: Split) {
        try requireLevel(level)
        let (x, rest) = (Double(count), Double(total - count))
        let low = Tails(lower: (1 - level) / 2, upper: (1 + level) / 2)
        switch self {
        case .wilson: return try wilsonLimits(x, rest, level: level, continuity: 0)
        case .wilsonContinuity:
            return try wilsonLimits(x, rest, level: level, continuity: min(0.5, (x - rest).magnitude / 2))
        case .exact:
            return (
                count == 0 ? Split(x: 0) : try betaQuantile(low, x, rest + 1),
                count == total ? Split(x: 1) : try betaQuantile(low.swapped, x + 1, rest)
            )
        case .midP:
            let law = MidPLaw(x, rest)
            return (try law.share(below: low), try law.share(below: low.swapped))
        case .agrestiCoull: return try agrestiCoullLimits(x, rest, level: level)
        case .jeffreys:
            return (try betaQuantile(low, x + 0.5, rest + 0.5), try betaQuantile(low.swapped, x + 0.5, rest + 0.5))
        }
    }
}

/// (p + z^2/2n -+ z sqrt(p q / n + z^2/4n^2)) / (1 + z^2/n), p moved outwards by the correction for each limit.
func wilsonLimits(
    _ x: Double, _ rest: Double, level: Double, continuity: Double
) throws(StatisticsError) -> (lower: Split, upper: Split) {
    let n = x + rest
    let z = try Normal.twoSided(level: level)
    let square = z * z / n
    /// The limit on the low side of x out of n.
    func low(_ x: Double, _ rest: Double) -> Double {
        guard x - continuity > 0 else { return 0 }
        let p = (x - continuity) / n
        let q = (rest + continuity) / n
        return max((p + square / 2 - z * (p * q / n + square / n / 4).squareRoot()) / (1 + square), 0)
    }
    let (lower, upper) = (low(x, rest), low(rest, x))
    return (Split(x: lower), Split(x: 1 - upper, y: upper))
}

private func agrestiCoullLimits(
    _ x: Double, _ rest: Double, level: Double
) throws(StatisticsError) -> (lower: Split, upper: Split) {
    let z = try Normal.twoSided(level: level)
    let n = x + rest + z * z
    let p = (x + z * z / 2) / n
    let half = z * (p * (1 - p) / n).squareRoot()
    return (Split(x: max(p - half, 0)), Split(x: min(p + half, 1)))
}
