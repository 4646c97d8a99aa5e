/// A count out of a sum as mid-P looks at it: half the chance of the very count is left on each side.
///
/// P(X > x) + P(X = x) / 2 is the even mixture of the lower tails of Beta(x + 1, rest) and Beta(x, rest + 1), and those differ by the chance of the very
/// count. So one of them is worked out, on the side where it is small, and half that chance added: nothing is subtracted, and neither factor is
/// reckoned twice.
struct MidPLaw {
    let x: Double
    let rest: Double
    /// What of the logarithm of the very count's chance no share changes.
    private let fixed: Double

    init(_ x: Double, _ rest: Double) {
        self.x = x
        self.rest = rest
        let n = x + rest
        fixed =
            x > 0 && rest > 0
            ? stirlingError(n) - stirlingError(x) - stirlingError(rest) - halfLogTwoPi
                - 0.5 * (Double.log(x) + Double.log(rest / n)) : 0
    }

    /// The share under which the lower tail is the wanted one. Solved from the end that it lies nearer to.
    func share(below wanted: Tails) throws(StatisticsError) -> Split {
        if wanted.lower == 0 || (x == 0 && wanted.lower <= 0.5) { return Split(x: 0) }
        if wanted.upper == 0 || (rest == 0 && wanted.upper <= 0.5) { return Split(x: 1) }
        let half = try at(Split(x: 0.5)).tails
        let isAboveHalf = wanted.lower <= wanted.upper ? half.lower < wanted.lower : half.upper > wanted.upper
        if isAboveHalf {
            let y = try MidPLaw(rest, x).nearZero(wanted.swapped)
            return Split(x: 1 - y, y: y)
        }
        return Split(x: try nearZero(wanted))
    }

    private func nearZero(_ wanted: Tails) throws(StatisticsError) -> Double {
        try invertedTail(
            wanted, start: try betaStart(wanted, x + 0.5, rest + 0.5), end: 1,
            at: { (share) throws(StatisticsError) in try at(Split(x: share)) })
    }

    /// P(X > x) + P(X = x) / 2 and P(X < x) + P(X = x) / 2, and how fast the first grows with the share.
    func at(_ chance: Split) throws(StatisticsError) -> (tails: Tails, density: Double) {
        let (p, q) = (chance.x, chance.y)
        guard p > 0 else { return (Tails(lower: x > 0 ? 0 : 0.5), 0) }
        guard q > 0 else { return (Tails(upper: rest > 0 ? 0 : 0.5), 0) }
        // x - n p and rest - n q are the same but for the sign; the smaller share has lost nothing.
        let apart = p <= q ? x - (x + rest) * p : (x + rest) * q - rest
        let mass = mass(chance, apart: apart)
        let density = mass * (x / p + rest / q) / 2
        if apart >= 0 {
            let above = rest > 0 ? mass * p * rest / (try betaFraction(x + 1, rest, x: p, y: q, below: apart + q)) : 0
            return (Tails(lower: above + mass / 2), density)
        }
        let below = x > 0 ? mass * q * x / (try betaFraction(rest + 1, x, x: q, y: p, below: p - apart)) : 0
        return (Tails(upper: below + mass / 2), density)
    }

    private func mass(_ chance: Split, apart: Double) -> Double {
        guard x > 0, rest > 0 else { return Double.exp(logBinomialPart(x, rest: rest, p: chance.x, q: chance.y)) }
        let n = x + rest
        return Double.exp(
            fixed - deviancePart(x, mean: n * chance.x, apart: apart)
                - deviancePart(rest, mean: n * chance.y, apart: -apart))
    }
}

/// The share under which P(X > x) + P(X = x) / 2 is the wanted lower tail.
func midPShare(_ wanted: Tails, _ x: Double, _ rest: Double) throws(StatisticsError) -> Split {
    try MidPLaw(x, rest).share(below: wanted)
}

/// P(X > x) + P(X = x) / 2, and P(X < x) + P(X = x) / 2.
func midPTails(_ x: Double, _ rest: Double, _ chance: Split) throws(StatisticsError) -> Tails {
    try MidPLaw(x, rest).at(chance).tails
}
