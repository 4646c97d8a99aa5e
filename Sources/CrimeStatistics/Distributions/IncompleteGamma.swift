/// The two parts of a distribution at a point. The smaller one carries its own digits, so neither tail is taken as
/// 1 minus the other.
struct Tails: Equatable, Sendable {
    let lower: Double
    let upper: Double

    static let allAbove = Tails(lower: 0, upper: 1)
    static let allBelow = Tails(lower: 1, upper: 0)

    init(lower: Double, upper: Double) {
        self.lower = lower
        self.upper = upper
    }

    init(lower: Double) { self.init(lower: min(lower, 1), upper: max(1 - lower, 0)) }
    init(upper: Double) { self.init(lower: max(1 - upper, 0), upper: min(upper, 1)) }

    var swapped: Tails { Tails(lower: upper, upper: lower) }
}

/// The regularised incomplete gamma functions P(shape, x) and Q(shape, x), shape > 0, x >= 0.
///
/// Below the mean the power series, above it the continued fraction (DLMF 8.7.1, 8.9.2), for shapes above 100,000 the uniform
/// expansion around the normal law (Temme 1979, DLMF 8.12). Relative error below 1e-12 in both tails.
func gammaTails(shape: Double, _ x: Double) -> Tails {
    guard x > 0 else { return .allAbove }
    guard x < .infinity else { return .allBelow }
    if shape > 100_000 { return gammaTailsAroundNormal(shape: shape, x) }
    if shape < 1, x < 1.5 { return gammaTailsOfSmallShape(shape, x) }
    if x < shape + 1 { return Tails(lower: gammaSeries(shape: shape, x)) }
    return Tails(upper: gammaFraction(shape: shape, x))
}

/// x^a e^-x / gamma(a + 1) (1 + x / (a + 1) + x^2 / ((a + 1)(a + 2)) + ...)
private func gammaSeries(shape: Double, _ x: Double) -> Double {
    var sum = 1.0
    var term = 1.0
    var denominator = shape
    repeat {
        denominator += 1
        term *= x / denominator
        sum += term
    } while term > sum * 1e-17
    return sum * poissonPart(shape, mean: x)
}

/// x^a e^-x / gamma(a) / (x + 1 - a - 1 (1 - a) / (x + 3 - a - ...)).
private func gammaFraction(shape: Double, _ x: Double) -> Double {
    var fraction = ContinuedFraction(first: x + 1 - shape)
    for step in 1...200_000 {
        let n = Double(step)
        fraction.take(-n * (n - shape), x + 1 - shape + 2 * n)
        if (fraction.change - 1).magnitude < 1e-16 { break }
    }
    return shape * poissonPart(shape, mean: x) / fraction.value
}

/// For a shape below 1 and a small x both parts come from x^a / gamma(a + 1) (1 + sum of a (-x)^n / ((a + n) n!)), the
/// upper one without taking the lower from 1.
private func gammaTailsOfSmallShape(_ shape: Double, _ x: Double) -> Tails {
    var sum = 0.0
    var power = 1.0
    for step in 1...60 {
        let n = Double(step)
        power *= -x / n
        let term = shape * power / (shape + n)
        sum += term
        if term.magnitude < sum.magnitude * 1e-18 { break }
    }
    let exponent = shape * Double.log(x) - Double.logGamma(shape + 1)
    let factor = Double.exp(exponent)
    return Tails(lower: factor * (1 + sum), upper: max(-Double.expMinusOne(exponent) - factor * sum, 0))
}

private func gammaTailsAroundNormal(shape: Double, _ x: Double) -> Tails {
    let half = deviancePart(shape, mean: x)
    let side = x < shape ? -1.0 : 1.0
    let eta = side * (2 * half / shape).squareRoot()
    let correction =
        Double.exp(-half) / (2 * Double.pi * shape).squareRoot()
        * Temme.coefficients.reversed().reduce(0) { $0 / shape + polynomial($1, at: eta) }
    let tail = 0.5 * Double.erfc(half.squareRoot()) + side * correction
    return side < 0 ? Tails(lower: max(tail, 0)) : Tails(upper: max(tail, 0))
}

/// The sum of c[i] x^i.
func polynomial(_ coefficients: [Double], at x: Double) -> Double {
    coefficients.reversed().reduce(0) { $0 * x + $1 }
}

/// The first coefficients of DLMF 8.12.9-8.12.11 as power series in eta, worked out in fractions from
/// eta^2 / 2 = mu - log(1 + mu), c0 = 1/mu - 1/eta and the recurrence for the next.
private enum Temme {
    static let coefficients: [[Double]] = [
        [
            -0.3333333333333333, 0.08333333333333333, -0.014814814814814815, 0.0011574074074074073,
            0.0003527336860670194, -0.0001787551440329218, 3.919263178522438e-05, -2.185448510679992e-06,
            -1.85406221071516e-06, 8.296711340953087e-07, -1.7665952736826078e-07, 6.707853543401498e-09,
        ],
        [
            -0.001851851851851852, -0.003472222222222222, 0.0026455026455026454, -0.0009902263374485596,
            0.00020576131687242798, -4.018775720164609e-07, -1.8098550334489977e-05, 7.64916091608111e-06,
        ],
        [0.004133597883597883, -0.0026813271604938273, 0.0007716049382716049, 2.0093878600823047e-06],
        [0.0006494341563786008],
    ]
}
