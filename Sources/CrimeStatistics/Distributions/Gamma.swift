/// The gamma law with density x^(shape - 1) exp(-x / scale) / (gamma(shape) scale^shape) for x > 0: how sure a rate is when
/// so many events have been seen.
///
/// Shape and scale are finite and above zero, or `outOfRange` is thrown; x that is not a number throws `notFinite`.
public enum Gamma {
    /// The density at this value.
    /// - Throws: `notFinite` and `outOfRange` for what is no number, and for a shape or scale that is not above 0.
    public static func density(_ x: Double, shape: Double, scale: Double = 1) throws(StatisticsError) -> Double {
        let scaled = try standardised(x, shape: shape, scale: scale)
        return try settled(gammaDensity(scaled, shape: shape) / scale)
    }

    /// The share below x.
    /// - Throws: `notFinite` and `outOfRange` for what is no number, and for a shape or scale that is not above 0.
    public static func cdf(_ x: Double, shape: Double, scale: Double = 1) throws(StatisticsError) -> Double {
        try settled(gammaTails(shape: shape, try standardised(x, shape: shape, scale: scale)).lower)
    }

    /// The share above x, with its own digits.
    /// - Throws: `notFinite` and `outOfRange` for what is no number, and for a shape or scale that is not above 0.
    public static func survival(_ x: Double, shape: Double, scale: Double = 1) throws(StatisticsError) -> Double {
        try settled(gammaTails(shape: shape, try standardised(x, shape: shape, scale: scale)).upper)
    }

    /// The x with the share `p` below it; infinite for 1.
    /// - Throws: `notFinite` and `outOfRange` for what is no number, and for a shape or scale that is not above 0; `outOfRange` for a probability outside 0…1.
    public static func quantile(_ p: Double, shape: Double, scale: Double = 1) throws(StatisticsError) -> Double {
        try requirePositive(shape, "shape")
        try requirePositive(scale, "scale")
        return try gammaQuantile(try wantedTails(p), shape: shape) * scale
    }

    private static func standardised(_ x: Double, shape: Double, scale: Double) throws(StatisticsError) -> Double {
        try requireNumber(x, "x")
        try requirePositive(shape, "shape")
        try requirePositive(scale, "scale")
        return x / scale
    }
}

/// The density for scale 1; infinite at 0 for a shape below 1.
func gammaDensity(_ x: Double, shape: Double) -> Double {
    guard x >= 0, x < .infinity else { return 0 }
    guard x > 0 else { return shape < 1 ? .infinity : (shape == 1 ? 1 : 0) }
    return shape < 1 ? poissonPart(shape, mean: x) * shape / x : poissonPart(shape - 1, mean: x)
}

func gammaQuantile(_ wanted: Tails, shape: Double) throws(StatisticsError) -> Double {
    if wanted.lower == 0 { return 0 }
    if wanted.upper == 0 { return .infinity }
    return try invertedTail(
        wanted, start: try gammaStart(wanted, shape: shape), end: .infinity, tails: { gammaTails(shape: shape, $0) },
        density: { gammaDensity($0, shape: shape) })
}

/// Wilson and Hilferty's cube of a normal quantile; towards zero, and for small shapes, the first term of the series.
private func gammaStart(_ wanted: Tails, shape: Double) throws(StatisticsError) -> Double {
    let z = wanted.lower < 0.5 ? try Normal.quantile(wanted.lower) : -(try Normal.quantile(wanted.upper))
    let root = 1 - 1 / (9 * shape) + z / (3 * shape.squareRoot())
    if shape > 0.5, root > 0.2 { return shape * root * root * root }
    return Double.exp((Double.log(wanted.lower) + Double.logGamma(shape + 1)) / shape)
}
