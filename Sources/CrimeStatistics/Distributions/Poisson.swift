/// The Poisson law of counts that come independently: mean^k exp(-mean) / k!.
///
/// The mean is finite and zero or more, or `outOfRange` (`notFinite`) is thrown. A count below zero has no chance.
public enum Poisson {
    /// The chance of exactly this count.
    /// - Throws: `notFinite` and `outOfRange` for a mean that is no number or below 0.
    public static func mass(_ count: Int, mean: Double) throws(StatisticsError) -> Double {
        Double.exp(try logMass(count, mean: mean))
    }

    /// Its logarithm, also where the chance itself is too small to be written; minus infinity for none.
    /// - Throws: `notFinite` and `outOfRange` for a mean that is no number or below 0.
    public static func logMass(_ count: Int, mean: Double) throws(StatisticsError) -> Double {
        try require(mean)
        guard count >= 0 else { return -.infinity }
        guard mean > 0 else { return count == 0 ? 0 : -.infinity }
        return try settled(logPoissonPart(Double(count), mean: mean))
    }

    /// The chance of this count or fewer.
    /// - Throws: `notFinite` and `outOfRange` for a mean that is no number or below 0.
    public static func cdf(_ count: Int, mean: Double) throws(StatisticsError) -> Double {
        try require(mean)
        return try settled(tails(count, mean: mean).lower)
    }

    /// The chance of more than this count, with its own digits.
    /// - Throws: `notFinite` and `outOfRange` for a mean that is no number or below 0.
    public static func survival(_ count: Int, mean: Double) throws(StatisticsError) -> Double {
        try require(mean)
        return try settled(tails(count, mean: mean).upper)
    }

    /// The smallest count with at least the chance `p` of it or fewer.
    /// - Throws: `outOfRange` unless 0 <= p < 1; `overflow` when the count is beyond 2^53.
    public static func quantile(_ p: Double, mean: Double) throws(StatisticsError) -> Int {
        try require(mean)
        let wanted = try wantedTails(p)
        guard wanted.upper > 0 else { throw .outOfRange("probability", p) }
        if wanted.lower == 0 || mean == 0 { return 0 }
        let z = wanted.lower < 0.5 ? try Normal.quantile(wanted.lower) : -(try Normal.quantile(wanted.upper))
        return try smallestCount(
            reaching: wanted, start: mean + z * mean.squareRoot() + (z * z - 1) / 6, end: .max,
            tails: { tails($0, mean: mean) })
    }

    static func tails(_ count: Int, mean: Double) -> Tails {
        guard count >= 0 else { return .allAbove }
        guard mean > 0 else { return .allBelow }
        return gammaTails(shape: Double(count) + 1, mean).swapped
    }

    private static func require(_ mean: Double) throws(StatisticsError) {
        try requireFinite(mean, "mean")
        guard mean >= 0 else { throw .outOfRange("mean", mean) }
    }
}
