/// Student's t. Degrees of freedom need not be whole.
///
/// `freedom` is above zero (infinity gives the normal law), or `outOfRange` is thrown; t that is not a number throws
/// `notFinite`.
public enum StudentT {
    /// The density at this value.
    /// - Throws: `notFinite` when t is no number, `outOfRange` for degrees of freedom that are not above 0.
    public static func density(_ t: Double, freedom: Double) throws(StatisticsError) -> Double {
        try require(t, freedom)
        if isNormal(freedom) { return try Normal.density(t) }
        guard t.isFinite else { return 0 }
        let split = share(t, freedom)
        // In terms of the beta law of t^2 / (df + t^2): |dx/dt| taken together with the factor of the beta density.
        let half = freedom / 2
        let logConstant =
            Double.logGamma(half + 0.5) - Double.logGamma(half) - 0.5 * Double.log(freedom * Double.pi)
        let logShape = (half + 0.5) * (split.y > 0.5 ? Double.log(onePlus: -split.x) : Double.log(split.y))
        return try settled(Double.exp(logConstant + logShape))
    }

    /// The share below t.
    /// - Throws: `notFinite` when t is no number, `outOfRange` for degrees of freedom that are not above 0.
    public static func cdf(_ t: Double, freedom: Double) throws(StatisticsError) -> Double {
        try settled(tails(t, freedom).lower)
    }

    /// The share above t, with its own digits.
    /// - Throws: `notFinite` when t is no number, `outOfRange` for degrees of freedom that are not above 0.
    public static func survival(_ t: Double, freedom: Double) throws(StatisticsError) -> Double {
        try settled(tails(t, freedom).upper)
    }

    /// The t with the share `p` below it; infinite for 0 and 1.
    /// - Throws: `notFinite` when t is no number, `outOfRange` for degrees of freedom that are not above 0; `outOfRange` for a probability outside 0…1.
    public static func quantile(_ p: Double, freedom: Double) throws(StatisticsError) -> Double {
        try require(0, freedom)
        if isNormal(freedom) { return try Normal.quantile(p) }
        let wanted = try wantedTails(p)
        let tail = min(wanted.lower, wanted.upper)
        if tail == 0 { return wanted.lower == 0 ? -.infinity : .infinity }
        // Both tails together are the share of the beta law beyond t^2 / (df + t^2).
        let outside = Tails(lower: 1 - 2 * tail, upper: 2 * tail)
        let split = try betaQuantile(outside, 0.5, freedom / 2)
        let t = (freedom * split.x / split.y).squareRoot()
        return try settled(wanted.lower < wanted.upper ? -t : t)
    }

    /// The t of a two-sided interval: 12.7 for 0.95 and one degree of freedom.
    /// - Throws: `outOfRange` unless 0 < level < 1.
    public static func twoSided(level: Double, freedom: Double) throws(StatisticsError) -> Double {
        try requireLevel(level)
        return -(try quantile((1 - level) / 2, freedom: freedom))
    }

    private static func tails(_ t: Double, _ freedom: Double) throws(StatisticsError) -> Tails {
        try require(t, freedom)
        if isNormal(freedom) { return Tails(lower: Normal.lowerTail(t), upper: Normal.lowerTail(-t)) }
        guard t.isFinite else { return t < 0 ? .allAbove : .allBelow }
        let split = share(t, freedom)
        let outside = try betaTails(0.5, freedom / 2, x: split.x, y: split.y).upper / 2
        return t < 0 ? Tails(lower: outside, upper: 1 - outside) : Tails(lower: 1 - outside, upper: outside)
    }

    /// t^2 / (df + t^2), and df / (df + t^2).
    private static func share(_ t: Double, _ freedom: Double) -> Split {
        let ratio = t / freedom.squareRoot()
        let square = ratio * ratio
        guard square.isFinite else { return Split(x: 1, y: 0) }
        return Split(x: square / (1 + square), y: 1 / (1 + square))
    }

    /// From here on the two laws differ by less than a unit in the last place.
    private static func isNormal(_ freedom: Double) -> Bool { freedom > 1e15 }

    private static func require(_ t: Double, _ freedom: Double) throws(StatisticsError) {
        try requireNumber(t, "t")
        guard freedom > 0 else { throw .outOfRange("freedom", freedom) }
    }
}
