/// The regularised incomplete beta function I(x; a, b) and what is left of 1, for a, b > 0 and x + y = 1, both in 0...1.
///
/// The continued fraction DLMF 8.17.22 on the side of the mean where it settles fast, its factor by the saddle point. `y` is
/// handed in beside `x` so that no digit is lost near either end. Relative error below 1e-12 in both tails.
/// - Throws: `notConverged` for parameters so large (beyond some 10^9) that 100,000 steps do not settle it.
func betaTails(_ a: Double, _ b: Double, x: Double, y: Double) throws(StatisticsError) -> Tails {
    guard x > 0 else { return .allAbove }
    guard y > 0 else { return .allBelow }
    if x <= (a + 1) / (a + b + 2) {
        return Tails(lower: try betaLower(a, b, x: x, y: y))
    }
    return Tails(upper: try betaLower(b, a, x: y, y: x))
}

private func betaLower(_ a: Double, _ b: Double, x: Double, y: Double) throws(StatisticsError) -> Double {
    // x^a y^b / B(a, b) = binomial part x a b / (a + b); the fraction is divided by a.
    let factor = Double.exp(logBinomialPart(a, rest: b, p: x, q: y)) * (b / (a + b))
    guard factor > 0 else { return 0 }
    return factor * (try betaFraction(a, b, x: x))
}

/// 1 / (1 + d1 / (1 + d2 / (1 + ...))).
private func betaFraction(_ a: Double, _ b: Double, x: Double) throws(StatisticsError) -> Double {
    var fraction = ContinuedFraction(first: 1)
    fraction.take(-(a + b) * x / (a + 1), 1)
    for step in 1...100_000 {
        let m = Double(step)
        fraction.take(m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m)), 1)
        fraction.take(-(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1)), 1)
        if (fraction.change - 1).magnitude < 1e-15 { return 1 / fraction.value }
    }
    throw .notConverged("incomplete beta function")
}
