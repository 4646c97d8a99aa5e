/// The beta law with density x^(alpha - 1) (1 - x)^(beta - 1) / B(alpha, beta) on 0...1: how sure a share is.
///
/// Both parameters are finite and above zero, or `outOfRange` is thrown; x that is not a number throws `notFinite`.
public enum Beta {
    /// The density at this value.
    /// - Throws: `notFinite` and `outOfRange` for what is no number, and for parameters that are not above 0; `notConverged` beyond some 10⁹.
    public static func density(_ x: Double, alpha: Double, beta: Double) throws(StatisticsError) -> Double {
        try require(x, alpha, beta)
        guard x >= 0, x <= 1 else { return 0 }
        return try settled(betaDensity(Split(x: x), alpha, beta))
    }

    /// The share below x.
    /// - Throws: `notFinite` and `outOfRange` for what is no number, and for parameters that are not above 0; `notConverged` beyond some 10⁹.
    public static func cdf(_ x: Double, alpha: Double, beta: Double) throws(StatisticsError) -> Double {
        try require(x, alpha, beta)
        return try settled(betaTails(alpha, beta, x: x, y: 1 - x).lower)
    }

    /// The share above x, with its own digits.
    /// - Throws: `notFinite` and `outOfRange` for what is no number, and for parameters that are not above 0; `notConverged` beyond some 10⁹.
    public static func survival(_ x: Double, alpha: Double, beta: Double) throws(StatisticsError) -> Double {
        try require(x, alpha, beta)
        return try settled(betaTails(alpha, beta, x: x, y: 1 - x).upper)
    }

    /// The x with the share `p` below it.
    /// - Throws: `notFinite` and `outOfRange` for what is no number, and for parameters that are not above 0; `notConverged` beyond some 10⁹; `outOfRange` for a probability outside 0…1.
    public static func quantile(_ p: Double, alpha: Double, beta: Double) throws(StatisticsError) -> Double {
        try require(0, alpha, beta)
        return try settled(betaQuantile(try wantedTails(p), alpha, beta).x)
    }

    private static func require(_ x: Double, _ alpha: Double, _ beta: Double) throws(StatisticsError) {
        try requireNumber(x, "x")
        try requirePositive(alpha, "alpha")
        try requirePositive(beta, "beta")
    }
}

/// A number between 0 and 1 together with what is left of 1, each with its own digits.
struct Split: Equatable, Sendable {
    let x: Double
    let y: Double

    init(x: Double) {
        self.x = x
        self.y = 1 - x
    }

    init(x: Double, y: Double) {
        self.x = x
        self.y = y
    }
}

func betaDensity(_ at: Split, _ a: Double, _ b: Double) -> Double {
    guard at.x > 0 else { return a < 1 ? .infinity : (a == 1 ? b : 0) }
    guard at.y > 0 else { return b < 1 ? .infinity : (b == 1 ? a : 0) }
    return Double.exp(logBinomialPart(a, rest: b, p: at.x, q: at.y)) * (a * b / (a + b)) / at.x / at.y
}

/// Solved from the end that the answer is nearer to, where it has most digits.
func betaQuantile(_ wanted: Tails, _ a: Double, _ b: Double) throws(StatisticsError) -> Split {
    if wanted.lower == 0 { return Split(x: 0) }
    if wanted.upper == 0 { return Split(x: 1) }
    let half = try betaTails(a, b, x: 0.5, y: 0.5)
    let isAboveHalf = wanted.lower <= wanted.upper ? half.lower < wanted.lower : half.upper > wanted.upper
    if isAboveHalf {
        let y = try nearZeroBetaQuantile(wanted.swapped, b, a)
        return Split(x: 1 - y, y: y)
    }
    return Split(x: try nearZeroBetaQuantile(wanted, a, b))
}

private func nearZeroBetaQuantile(_ wanted: Tails, _ a: Double, _ b: Double) throws(StatisticsError) -> Double {
    try invertedTail(
        wanted, start: try betaStart(wanted, a, b), end: 1,
        tails: { (x) throws(StatisticsError) -> Tails in try betaTails(a, b, x: x, y: 1 - x) },
        density: { betaDensity(Split(x: $0), a, b) })
}

/// Abramowitz and Stegun 26.5.22 where both parameters are above 1; else the first term of the series.
func betaStart(_ wanted: Tails, _ a: Double, _ b: Double) throws(StatisticsError) -> Double {
    if a > 1, b > 1 {
        let z = wanted.lower < wanted.upper ? -(try Normal.quantile(wanted.lower)) : try Normal.quantile(wanted.upper)
        let lambda = (z * z - 3) / 6
        let (u, v) = (1 / (2 * a - 1), 1 / (2 * b - 1))
        let h = 2 / (u + v)
        let inside = h + lambda
        guard inside > 0 else { return a / (a + b) }
        let w = z * inside.squareRoot() / h - (v - u) * (lambda + 5.0 / 6 - 2 / (3 * h))
        return a / (a + b * Double.exp(2 * w))
    }
    let logBeta = Double.logGamma(a) + Double.logGamma(b) - Double.logGamma(a + b)
    return min(Double.exp((Double.log(wanted.lower) + Double.log(a) + logBeta) / a), 0.5)
}
