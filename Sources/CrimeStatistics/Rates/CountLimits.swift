/// How the interval of one count is worked out, the events taken to come independently (Poisson).
public enum CountLimits: String, Equatable, Sendable, CaseIterable {
    /// Mid-P: half the chance of the very count is left on each side. Closest to the level that is asked for; the default.
    ///
    /// L solves P(X > x) + P(X = x) / 2 = a / 2 under mean L (0 when x = 0), U solves P(X < x) + P(X = x) / 2 = a / 2 under
    /// mean U. Checked against roots of 40 digits to 1e-10.
    case midP = "mid-P"
    /// Garwood (1936): never covers less than the level, often more. Chi-square quantiles; checked against R to 1e-12.
    case exact
    /// Byar's closed form with x + 1/2 in both limits, as epitools has it: (x + 1/2) (1 - 1 / (9 (x + 1/2)) -+ z / 3 /
    /// sqrt(x + 1/2))^3. English public-health manuals use x below and x + 1 above; that differs for small counts. The lower
    /// limit is held at 0.
    case byar = "Byar"
    /// Score: x + z^2 / 2 -+ z sqrt(x + z^2 / 4).
    case score

    /// The limits of the expected count.
    func limits(_ count: Int, level: Double) throws(StatisticsError) -> (lower: Double, upper: Double) {
        try requireLevel(level)
        let x = Double(count)
        let tail = (1 - level) / 2
        switch self {
        case .midP:
            return (
                try midPQuantile(Tails(lower: tail, upper: 1 - tail), count),
                try midPQuantile(Tails(lower: 1 - tail, upper: tail), count)
            )
        case .exact:
            return (
                x == 0 ? 0 : try gammaQuantile(Tails(lower: tail, upper: 1 - tail), shape: x),
                try gammaQuantile(Tails(lower: 1 - tail, upper: tail), shape: x + 1)
            )
        case .byar:
            let z = try Normal.twoSided(level: level)
            func cube(_ side: Double) -> Double {
                let root = 1 - 1 / (9 * (x + 0.5)) + side * z / 3 / (x + 0.5).squareRoot()
                return (x + 0.5) * root * root * root
            }
            return (max(cube(-1), 0), cube(1))
        case .score:
            let z = try Normal.twoSided(level: level)
            let half = z * (x + z * z / 4).squareRoot()
            return (max(x + z * z / 2 - half, 0), x + z * z / 2 + half)
        }
    }
}

/// P(X > x) + P(X = x) / 2 as a function of the mean is the even mixture of the gamma laws of shape x and x + 1, so a mid-P
/// limit is a quantile of it.
private func midPQuantile(_ wanted: Tails, _ count: Int) throws(StatisticsError) -> Double {
    let x = Double(count)
    guard wanted.lower > 0 else { return 0 }
    guard wanted.upper > 0 else { return .infinity }
    if count == 0 { return wanted.lower <= 0.5 ? 0 : -Double.log(2 * wanted.upper) }
    return try invertedTail(
        wanted, start: try gammaQuantile(wanted, shape: x + 0.5), end: .infinity,
        tails: { mean in
            let (above, at) = (gammaTails(shape: x + 1, mean), gammaTails(shape: x, mean))
            return Tails(lower: (above.lower + at.lower) / 2, upper: (above.upper + at.upper) / 2)
        },
        density: { (gammaDensity($0, shape: x + 1) + gammaDensity($0, shape: x)) / 2 })
}
