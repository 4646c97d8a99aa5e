// The masses of Poisson and binomial laws by their saddle points (Loader 2000): the large parts are cancelled on paper, so
// what is left keeps its digits out in the tails. Whole numbers are not asked for: incomplete gamma and beta functions use
// the same parts.

/// log(n!) less Stirling's formula for it, log(sqrt(2 pi n) (n / e)^n), for n > 0.
func stirlingError(_ n: Double) -> Double {
    guard n > 15 else {
        return Double.logGamma(n + 1) - (n + 0.5) * Double.log(n) + n - halfLogTwoPi
    }
    let square = n * n
    let inner = 1.0 / 1260 - (1.0 / 1680 - (1.0 / 1188 - 691.0 / 360360 / square) / square) / square
    return (1.0 / 12 - (1.0 / 360 - inner / square) / square) / n
}

/// x log(x / mean) + mean - x, for x >= 0 and mean > 0: never negative, and exact also where x is near the mean.
func deviancePart(_ x: Double, mean: Double) -> Double { deviancePart(x, mean: mean, apart: x - mean) }

/// The same, with `apart` = x - mean known better than by subtracting.
func deviancePart(_ x: Double, mean: Double, apart: Double) -> Double {
    guard x > 0 else { return mean }
    guard apart.magnitude < 0.1 * (x + mean) else {
        let ratio = x / mean
        let logRatio = ratio.isNormal ? Double.log(ratio) : Double.log(x) - Double.log(mean)
        return x * logRatio - apart
    }
    let v = apart / (x + mean)
    var sum = apart * v
    var term = 2 * x * v
    for odd in stride(from: 3.0, through: 2001, by: 2) {
        term *= v * v
        let next = sum + term / odd
        if next == sum { break }
        sum = next
    }
    return sum
}

/// The logarithm of mean^x exp(-mean) / gamma(x + 1), for x >= 0 and mean > 0.
func logPoissonPart(_ x: Double, mean: Double) -> Double {
    guard x > 0 else { return -mean }
    return -stirlingError(x) - deviancePart(x, mean: mean) - halfLogTwoPi - 0.5 * Double.log(x)
}

/// The same, not as a logarithm.
func poissonPart(_ x: Double, mean: Double) -> Double {
    guard x > 0 else { return Double.exp(-mean) }
    return Double.exp(-stirlingError(x) - deviancePart(x, mean: mean)) / (2 * Double.pi * x).squareRoot()
}

/// The logarithm of gamma(n + 1) / (gamma(x + 1) gamma(n - x + 1)) p^x q^(n - x), for 0 <= x <= n and p + q = 1, both above
/// zero. `rest` is n - x, handed in so that no digit is lost.
func logBinomialPart(_ x: Double, rest: Double, p: Double, q: Double) -> Double {
    let n = x + rest
    guard n > 0 else { return 0 }
    guard x > 0 else { return rest * logOfShare(q, other: p) }
    guard rest > 0 else { return x * logOfShare(p, other: q) }
    // x - n p and rest - n q are the same but for the sign; the smaller share has lost nothing.
    let apart = p <= q ? x - n * p : n * q - rest
    return stirlingError(n) - stirlingError(x) - stirlingError(rest) - deviancePart(x, mean: n * p, apart: apart)
        - deviancePart(rest, mean: n * q, apart: -apart) - halfLogTwoPi - 0.5 * (Double.log(x) + Double.log(rest / n))
}

/// log(share), where `other` is 1 - share: taken from the other when the share is near 1.
private func logOfShare(_ share: Double, other: Double) -> Double {
    share > 0.5 ? Double.log(onePlus: -other) : Double.log(share)
}

/// log(2 pi) / 2.
let halfLogTwoPi = 0.918_938_533_204_672_741_78
