/// The chi-square law: the gamma law of shape df / 2 and scale 2. Degrees of freedom need not be whole.
///
/// `freedom` is finite and above zero, or `outOfRange` is thrown; x that is not a number throws `notFinite`.
public enum ChiSquared {
    /// The density at this value.
    /// - Throws: `notFinite` and `outOfRange` for what is no number, and for degrees of freedom that are not above 0.
    public static func density(_ x: Double, freedom: Double) throws(StatisticsError) -> Double {
        try Gamma.density(x, shape: freedom / 2, scale: 2)
    }

    /// The share below x.
    /// - Throws: `notFinite` and `outOfRange` for what is no number, and for degrees of freedom that are not above 0.
    public static func cdf(_ x: Double, freedom: Double) throws(StatisticsError) -> Double {
        try Gamma.cdf(x, shape: freedom / 2, scale: 2)
    }

    /// The share above x, with its own digits.
    /// - Throws: `notFinite` and `outOfRange` for what is no number, and for degrees of freedom that are not above 0.
    public static func survival(_ x: Double, freedom: Double) throws(StatisticsError) -> Double {
        try Gamma.survival(x, shape: freedom / 2, scale: 2)
    }

    /// The x with the share `p` below it; infinite for 1.
    /// - Throws: `notFinite` and `outOfRange` for what is no number, and for degrees of freedom that are not above 0; `outOfRange` for a probability outside 0…1.
    public static func quantile(_ p: Double, freedom: Double) throws(StatisticsError) -> Double {
        try Gamma.quantile(p, shape: freedom / 2, scale: 2)
    }
}
