/// Counts that vary more than Poisson's: the negative binomial law with this mean and variance mean + mean^2 / size.
///
/// Mass gamma(k + size) / (gamma(size) k!) p^size q^k with p = size / (size + mean). The size need not be whole; infinite, it
/// is Poisson's law. The mean is finite and zero or more, the size above zero, or `outOfRange` (`notFinite`) is thrown.
public enum NegativeBinomial {
    /// The chance of exactly this count.
    /// - Throws: `notFinite` and `outOfRange` for a mean below 0 or a size that is not above 0.
    public static func mass(_ count: Int, mean: Double, size: Double) throws(StatisticsError) -> Double {
        Double.exp(try logMass(count, mean: mean, size: size))
    }

    /// Its logarithm; minus infinity for no chance at all.
    /// - Throws: `notFinite` and `outOfRange` for a mean below 0 or a size that is not above 0.
    public static func logMass(_ count: Int, mean: Double, size: Double) throws(StatisticsError) -> Double {
        try require(mean, size)
        guard size.isFinite else { return try Poisson.logMass(count, mean: mean) }
        guard count >= 0 else { return -.infinity }
        guard mean > 0 else { return count == 0 ? 0 : -.infinity }
        let split = share(mean, size)
        let k = Double(count)
        return try settled(logBinomialPart(size, rest: k, p: split.x, q: split.y) + Double.log(size / (size + k)))
    }

    /// The chance of this count or fewer.
    /// - Throws: `notFinite` and `outOfRange` for a mean below 0 or a size that is not above 0.
    public static func cdf(_ count: Int, mean: Double, size: Double) throws(StatisticsError) -> Double {
        try require(mean, size)
        return try settled(tails(count, mean: mean, size: size).lower)
    }

    /// The chance of more than this count, with its own digits.
    /// - Throws: `notFinite` and `outOfRange` for a mean below 0 or a size that is not above 0.
    public static func survival(_ count: Int, mean: Double, size: Double) throws(StatisticsError) -> Double {
        try require(mean, size)
        return try settled(tails(count, mean: mean, size: size).upper)
    }

    /// The smallest count with at least the chance `p` of it or fewer.
    /// - Throws: `outOfRange` unless 0 <= p < 1; `overflow` when the count is beyond 2^53.
    public static func quantile(_ p: Double, mean: Double, size: Double) throws(StatisticsError) -> Int {
        try require(mean, size)
        let wanted = try wantedTails(p)
        guard wanted.upper > 0 else { throw .outOfRange("probability", p) }
        if wanted.lower == 0 || mean == 0 { return 0 }
        // The law is Poisson's over a gamma law of rates: its quantile, near enough to begin at.
        let shape = min(size, 1e12)
        let rate = try gammaQuantile(wanted, shape: shape) * (mean / shape)
        return try smallestCount(
            reaching: wanted, start: rate, end: .max,
            tails: { (count) throws(StatisticsError) -> Tails in try tails(count, mean: mean, size: size) })
    }

    private static func tails(_ count: Int, mean: Double, size: Double) throws(StatisticsError) -> Tails {
        guard count >= 0 else { return .allAbove }
        guard mean > 0 else { return .allBelow }
        guard size.isFinite else { return Poisson.tails(count, mean: mean) }
        let split = share(mean, size)
        return try betaTails(size, Double(count) + 1, x: split.x, y: split.y)
    }

    /// size / (size + mean), and mean / (size + mean).
    private static func share(_ mean: Double, _ size: Double) -> Split {
        let ratio = mean / size
        guard ratio.isFinite else { return Split(x: 0, y: 1) }
        return Split(x: 1 / (1 + ratio), y: ratio / (1 + ratio))
    }

    private static func require(_ mean: Double, _ size: Double) throws(StatisticsError) {
        try requireFinite(mean, "mean")
        guard mean >= 0 else { throw .outOfRange("mean", mean) }
        guard size > 0 else { throw .outOfRange("size", size) }
    }
}
