/// The regularised incomplete beta function I(x; a, b) and what is left of 1, for a, b > 0 and x + y = 1, both in 0...1.
///
/// The continued fraction of DiDonato and Morris (1992), the even part of DLMF 8.17.22 written so that nothing cancels, on
/// the side of the mean where all its terms are positive; its factor by the saddle point. `y` is handed in beside `x` so that no digit
/// is lost near either end. Relative error below 1e-12 in both tails.
/// - Throws: `notConverged` for parameters so large (beyond some 10^9) that 100,000 steps do not settle it.
func betaTails(_ a: Double, _ b: Double, x: Double, y: Double) throws(StatisticsError) -> Tails {
    guard x > 0 else { return .allAbove }
    guard y > 0 else { return .allBelow }
    // a - (a + b) x: how far below the mean x lies.
    let below = x <= y ? a - (a + b) * x : (a + b) * y - b
    if below >= 0 { return Tails(lower: try betaLower(a, b, x: x, y: y, below: below)) }
    return Tails(upper: try betaLower(b, a, x: y, y: x, below: -below))
}

private func betaLower(
    _ a: Double, _ b: Double, x: Double, y: Double, below: Double
) throws(StatisticsError) -> Double {
    // x^a y^b / B(a, b) = binomial part x a b / (a + b).
    let factor = Double.exp(logBinomialPart(a, rest: b, p: x, q: y)) * (a * (b / (a + b)))
    guard factor > 0 else { return 0 }
    return factor / (try betaFraction(a, b, x: x, y: y, below: below))
}

/// What x^a y^b / B(a, b) is divided by: `x` at or below the mean, and `below` is a - (a + b) x.
func betaFraction(
    _ a: Double, _ b: Double, x: Double, y: Double, below: Double
) throws(StatisticsError) -> Double {
    var fraction = ContinuedFraction(first: a / (a + 1) * (below + 1))
    for step in 1...100_000 {
        let n = Double(step)
        let odd = a + 2 * n - 1
        let numerator = (a + n - 1) / odd * ((a + b + n - 1) / odd) * (n * (b - n) * x * x)
        let denominator = n + n * (b - n) * x / odd + (a + n) / (odd + 2) * (below + 1 + n * (1 + y))
        fraction.take(numerator, denominator)
        if (fraction.change - 1).magnitude < 1e-15 { return fraction.value }
    }
    throw .notConverged("incomplete beta function")
}
