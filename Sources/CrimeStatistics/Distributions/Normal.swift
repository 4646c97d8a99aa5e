/// The standard normal law.
///
/// Checked against R to 1e-12 (cdf, its logarithm) and 1e-10 (quantile), far tails included.
public enum Normal {
    /// exp(-z^2 / 2) / sqrt(2 pi).
    /// - Throws: `notFinite` when z is not a number. Infinity is answered by its limit.
    public static func density(_ z: Double) throws(StatisticsError) -> Double {
        try requireNumber(z, "z")
        return Double.exp(-0.5 * z * z) / (2 * Double.pi).squareRoot()
    }

    /// The share below z.
    /// - Throws: `notFinite` when z is not a number.
    public static func cdf(_ z: Double) throws(StatisticsError) -> Double {
        try requireNumber(z, "z")
        return lowerTail(z)
    }

    /// The share above z, with its own digits: 1e-300 is not 0.
    /// - Throws: `notFinite` when z is no number.
    public static func survival(_ z: Double) throws(StatisticsError) -> Double {
        try requireNumber(z, "z")
        return lowerTail(-z)
    }

    /// The logarithm of the share below z, also where the share itself is too small to be written.
    /// - Throws: `notFinite` when z is no number.
    public static func logCDF(_ z: Double) throws(StatisticsError) -> Double {
        try requireNumber(z, "z")
        return logLowerTail(z)
    }

    /// The z with the share `p` below it; infinite for 0 and 1. For a small share above, take the negative of the quantile
    /// of that share: it keeps its digits.
    ///
    /// By Newton's method on log(cdf), in the middle on the error function, until nothing moves.
    /// - Throws: `outOfRange` unless 0 <= p <= 1.
    public static func quantile(_ p: Double) throws(StatisticsError) -> Double {
        let wanted = try wantedTails(p)
        if wanted.lower == 0 { return -.infinity }
        if wanted.upper == 0 { return .infinity }
        if (p - 0.5).magnitude < 0.25 { return middleQuantile(p - 0.5) }
        return p < 0.5 ? tailQuantile(wanted.lower) : -tailQuantile(wanted.upper)
    }

    /// The z of a two-sided interval: 1.96 for 0.95.
    /// - Throws: `outOfRange` unless 0 < level < 1.
    public static func twoSided(level: Double) throws(StatisticsError) -> Double {
        try requireLevel(level)
        return -(try quantile((1 - level) / 2))
    }

    static func lowerTail(_ z: Double) -> Double { 0.5 * Double.erfc(-z * 0.5.squareRoot()) }

    static func logLowerTail(_ z: Double) -> Double {
        if z > 0 { return Double.log(onePlus: -lowerTail(-z)) }
        if z > -5 { return Double.log(lowerTail(z)) }
        guard z > -.infinity else { return -.infinity }
        return -0.5 * z * z - halfLogTwoPi - Double.log(inverseMills(-z))
    }

    /// density / survival at x >= 5, by Laplace's continued fraction x + 1 / (x + 2 / (x + 3 / ...)).
    private static func inverseMills(_ x: Double) -> Double {
        stride(from: 60.0, through: 1, by: -1).reduce(x) { x + $1 / $0 }
    }

    /// erf(z / sqrt 2) = 2 q.
    private static func middleQuantile(_ q: Double) -> Double {
        var z = q * (2 * Double.pi).squareRoot()
        for _ in 0..<20 {
            let gap = 0.5 * Double.erf(z * 0.5.squareRoot()) - q
            let step = gap * (2 * Double.pi).squareRoot() * Double.exp(0.5 * z * z)
            // Halley's correction: the second derivative over the first is -z.
            z -= step / (1 + 0.5 * step * z)
            if step.magnitude <= 1e-16 * z.magnitude { break }
        }
        return z
    }

    /// The z below zero with this lower tail, at most a quarter.
    private static func tailQuantile(_ p: Double) -> Double {
        let logarithm = Double.log(p)
        let t = (-2 * logarithm).squareRoot()
        // Abramowitz and Stegun 26.2.23: within 4.5e-4.
        var z =
            -(t - (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308))))
        for _ in 0..<20 {
            let current = logLowerTail(z)
            let step = (current - logarithm) * Double.exp(current + 0.5 * z * z + halfLogTwoPi)
            z -= step
            if step.magnitude <= 4e-16 * z.magnitude { break }
        }
        return z
    }
}

func requireNumber(_ value: Double, _ name: String) throws(StatisticsError) {
    guard !value.isNaN else { throw .notFinite(name, at: 0) }
}
