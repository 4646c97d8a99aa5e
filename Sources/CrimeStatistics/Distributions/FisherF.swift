/// Fisher's F, the ratio of two mean squares. Degrees of freedom need not be whole.
///
/// Both are finite and above zero, or `outOfRange` is thrown; x that is not a number throws `notFinite`.
public enum FisherF {
    /// The density at this value.
    /// - Throws: `notFinite` and `outOfRange` for what is no number, and for degrees of freedom that are not above 0.
    public static func density(
        _ x: Double, numerator: Double, denominator: Double
    ) throws(StatisticsError) -> Double {
        try require(x, numerator, denominator)
        guard x >= 0, x < .infinity else { return 0 }
        let split = share(x, numerator, denominator)
        if x == 0 { return numerator < 2 ? .infinity : (numerator == 2 ? 1 : 0) }
        return try settled(betaDensity(split, numerator / 2, denominator / 2) * split.x * split.y / x)
    }

    /// The share below x.
    /// - Throws: `notFinite` and `outOfRange` for what is no number, and for degrees of freedom that are not above 0.
    public static func cdf(_ x: Double, numerator: Double, denominator: Double) throws(StatisticsError) -> Double {
        try settled(tails(x, numerator, denominator).lower)
    }

    /// The share above x, with its own digits.
    /// - Throws: `notFinite` and `outOfRange` for what is no number, and for degrees of freedom that are not above 0.
    public static func survival(_ x: Double, numerator: Double, denominator: Double) throws(StatisticsError) -> Double {
        try settled(tails(x, numerator, denominator).upper)
    }

    /// The x with the share `p` below it; infinite for 1.
    /// - Throws: `notFinite` and `outOfRange` for what is no number, and for degrees of freedom that are not above 0; `outOfRange` for a probability outside 0…1.
    public static func quantile(_ p: Double, numerator: Double, denominator: Double) throws(StatisticsError) -> Double {
        try require(0, numerator, denominator)
        let split = try betaQuantile(try wantedTails(p), numerator / 2, denominator / 2)
        return try settled(split.x / split.y * (denominator / numerator))
    }

    private static func tails(_ x: Double, _ numerator: Double, _ denominator: Double) throws(StatisticsError) -> Tails
    {
        try require(x, numerator, denominator)
        guard x > 0 else { return .allAbove }
        let split = share(x, numerator, denominator)
        return try betaTails(numerator / 2, denominator / 2, x: split.x, y: split.y)
    }

    /// d1 x / (d1 x + d2), and d2 / (d1 x + d2).
    private static func share(_ x: Double, _ numerator: Double, _ denominator: Double) -> Split {
        let ratio = x * (numerator / denominator)
        guard ratio.isFinite else { return Split(x: 1, y: 0) }
        return Split(x: ratio / (1 + ratio), y: 1 / (1 + ratio))
    }

    private static func require(_ x: Double, _ numerator: Double, _ denominator: Double) throws(StatisticsError) {
        try requireNumber(x, "x")
        try requirePositive(numerator, "numerator")
        try requirePositive(denominator, "denominator")
    }
}
