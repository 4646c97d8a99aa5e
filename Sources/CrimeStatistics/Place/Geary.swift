/// How unlike neighbours are: Geary's C for a whole map.
///
/// - Hypothesis tested: the values are strewn over the areas at random.
/// - Formula: C = (n−1)/(2 S0) · Σ w_ij (x_i − x_j)² / Σ z². Expected 1; below 1 neighbours are alike.
/// - Source: Geary 1954; variances from Cliff and Ord 1981. Checked against spdep and esda, to 1e-10. Our z is negative when neighbours are
///   alike, as esda's; spdep turns the sign.
public struct Geary: Sendable, Equatable {
    /// C.
    public let value: Double
    public let varianceByRandomisation: Double
    public let varianceByNormality: Double

    /// 0 where chance always gives the same.
    public var z: Double { standardised(value - 1, variance: varianceByRandomisation) }
    public var zByNormality: Double { standardised(value - 1, variance: varianceByNormality) }
}

/// Whether high values, rather than low ones, lie beside each other: Getis and Ord's G for a whole map.
///
/// - Formula: G = Σ w_ij x_i x_j / Σ_{i≠j} x_i x_j, with every neighbour weighing 1. Expected S0 / (n(n−1)).
/// - Shape: values of zero or more.
/// - Source: Getis and Ord 1992. Checked against esda 2.9.0, to 1e-10.
public struct GeneralG: Sendable, Equatable {
    /// G.
    public let value: Double
    public let expected: Double
    public let variance: Double

    /// 0 where chance always gives the same.
    public var z: Double { standardised(value - expected, variance: variance) }
}

extension Neighbours {
    /// Geary's C of one value for each area.
    /// - Throws: `lengths` and `notFinite` for the values, `tooFew` under four areas, `noEvents` when all are 0, `singular` when all are the same, `overflow`, `empty` without neighbours.
    public func geary(of values: [Double], weights: Weights = .rowStandardised) throws(StatisticsError) -> Geary {
        let centred = try CentredValues(values, areas: count)
        let weight = sums(weights)
        guard weight.all > 0 else { throw .empty("neighbours") }
        var differences = RunningSum()
        for area in 0..<count {
            let own = weights == .binary ? 1 : 1 / max(1, degree(area))
            for target in targets[starts[area]..<starts[area + 1]] {
                let apart = centred.deviations[area] - centred.deviations[Int(target)]
                differences.add(own * apart * apart)
            }
        }
        let n = Double(count)
        let (b2, s0, s1, s2) = (centred.kurtosis, weight.all * weight.all, weight.pairs, weight.margins)
        let first = (n - 1) * s1 * (n * n - 3 * n + 3 - (n - 1) * b2)
        let second = (n - 1) * s2 / 4 * (n * n + 3 * n - 6 - (n * n - n + 2) * b2)
        let third = s0 * (n * n - 3 - (n - 1) * (n - 1) * b2)
        return Geary(
            value: (n - 1) / (2 * weight.all) * differences.total / centred.squares,
            varianceByRandomisation: varianceLeft((first - second + third) / (n * (n - 2) * (n - 3) * s0), of: 1 / n),
            varianceByNormality: varianceLeft(((2 * s1 + s2) * (n - 1) - 4 * s0) / (2 * (n + 1) * s0), of: 1 / n))
    }

    /// Getis and Ord's G of one value of zero or more for each area.
    /// - Throws: `lengths`, `notFinite` and `negative` for the values, `tooFew` under four areas, `noEvents` when all are 0, `singular` when all are the same, `overflow`, `empty` without neighbours.
    public func generalG(of values: [Double]) throws(StatisticsError) -> GeneralG {
        _ = try CentredValues(values, areas: count)
        try requireNotNegative(values, "values")
        let weight = sums(.binary)
        guard weight.all > 0 else { throw .empty("neighbours") }
        var (joined, moments) = (RunningSum(), [RunningSum](repeating: RunningSum(), count: 4))
        for (value, sum) in zip(values, neighbourSums(of: values)) {
            joined.add(value * sum)
            var power = 1.0
            for order in 0..<4 {
                power *= value
                moments[order].add(power)
            }
        }
        let m = moments.map(\.total)
        guard m[3].isFinite else { throw .overflow("values") }
        let pairs = m[0] * m[0] - m[1]
        guard pairs > 0 else { throw .singular("values") }
        let n = Double(count)
        let expected = weight.all / (n * (n - 1))
        let square = secondMoment(n, weight, m) / (pairs * pairs * n * (n - 1) * (n - 2) * (n - 3))
        return GeneralG(
            value: joined.total / pairs, expected: expected,
            variance: varianceLeft(square - expected * expected, of: expected * expected))
    }

    /// Getis and Ord 1992, appendix: the mean of the square of the numerator, times n(n−1)(n−2)(n−3).
    private func secondMoment(_ n: Double, _ weight: WeightSums, _ m: [Double]) -> Double {
        let (s0, s1, s2) = (weight.all * weight.all, weight.pairs, weight.margins)
        let b0 = (n * n - 3 * n + 3) * s1 - n * s2 + 3 * s0
        let b1 = -((n * n - n) * s1 - 2 * n * s2 + 6 * s0)
        let b2 = -(2 * n * s1 - (n + 3) * s2 + 6 * s0)
        let b3 = 4 * (n - 1) * s1 - 2 * (n + 1) * s2 + 8 * s0
        let b4 = s1 - s2 + s0
        return b0 * m[1] * m[1] + b1 * m[3] + b2 * m[0] * m[0] * m[1] + b3 * m[0] * m[2] + b4 * m[0] * m[0] * m[0]
            * m[0]
    }
}
