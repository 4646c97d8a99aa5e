/// Whether areas with much lie beside areas with much: Moran's I for a whole map.
///
/// - Hypothesis tested: the values are strewn over the areas at random.
/// - Formula: I = n/S0 · Σ w_ij z_i z_j / Σ z², with z the deviations from the mean. Expected −1/(n−1). The variance *by randomisation*
///   holds for any values shuffled over the areas, the one *by normality* for values drawn from a normal distribution (Cliff and Ord 1981).
/// - Shape: one value for each area, at least four. I is about −1 to 1; it has no unit.
/// - Limits: counts follow where people live, so take rates (``EmpiricalBayes``) rather than counts. With few areas the normal
///   approximation is rough: ask for permutations. Areas without neighbours count in n and add nothing else.
/// - Source: Moran 1950; Cliff and Ord 1981, section 1.5.
/// - Checked against: spdep 1.2.7 and esda 2.9.0 (Columbus, North Carolina, St Louis), to 1e-10. esda's p is two-sided, spdep's
///   one-sided; both are here.
public struct Moran: Sendable, Equatable {
    /// I.
    public let value: Double
    /// What chance gives on average, −1/(n−1).
    public let expected: Double
    public let varianceByRandomisation: Double
    public let varianceByNormality: Double
    /// How many areas.
    public let count: Int
    /// How many of them have no neighbour.
    public let islands: Int

    /// How many standard deviations I lies over what chance gives, when values are shuffled; 0 where chance always gives the same.
    public var z: Double { standardised(value - expected, variance: varianceByRandomisation) }
    public var zByNormality: Double { standardised(value - expected, variance: varianceByNormality) }
    /// How often chance alone gives a map at least so gathered.
    public var pGathered: Double { Normal.lowerTail(-z) }
    /// How often chance alone gives a map at least so gathered or so spread.
    public var pTwoSided: Double { min(1, 2 * Normal.lowerTail(-z.magnitude)) }

    /// Where I falls 95 times in 100 when only chance is at work.
    public var chanceRange: ClosedRange<Double> {
        // Rounding of what always comes out the same is no pattern.
        let reach = max(1.959963984540054 * varianceByRandomisation.squareRoot(), 1e-9 * expected.magnitude)
        return (expected - reach)...(expected + reach)
    }

    /// What the map may be said to show.
    public var reading: Reading {
        let swedish = "Morans I är \(numeral(value, decimals: 2, .swedish))"
        let english = "Moran's I is \(numeral(value, decimals: 2, .english))"
        let (low, high) = (chanceRange.lowerBound, chanceRange.upperBound)
        let range = Reading(
            swedish:
                "slumpen ensam ger mellan \(numeral(low, decimals: 2, .swedish)) och \(numeral(high, decimals: 2, .swedish))",
            english:
                "chance alone gives \(numeral(low, decimals: 2, .english)) to \(numeral(high, decimals: 2, .english))")
        if value > high {
            return Reading(
                swedish:
                    "Områden med höga tal ligger intill varandra, mer än slumpen ger (\(swedish); \(range.swedish)).",
                english:
                    "Areas with high numbers lie beside each other, more than chance gives (\(english); \(range.english))."
            )
        }
        if value < low {
            return Reading(
                swedish:
                    "Områden med höga och låga tal ligger om vartannat, mer än slumpen ger (\(swedish); \(range.swedish)).",
                english:
                    "Areas with high and with low numbers take turns, more than chance gives (\(english); \(range.english))."
            )
        }
        return Reading(
            swedish: "Inget säkert mönster mellan områden som ligger intill varandra (\(swedish); \(range.swedish)).",
            english: "No certain pattern between areas beside each other (\(english); \(range.english)).")
    }
}

extension Neighbours {
    /// Moran's I of one value for each area.
    /// - Throws: what ``Neighbours/patterns(of:weights:)`` throws.
    public func moran(of values: [Double], weights: Weights = .rowStandardised) throws(StatisticsError) -> Moran {
        let centred = try CentredValues(values, areas: count)
        return try moran(centred, neighbourSums(of: centred.deviations), weights)
    }

    func moran(_ centred: CentredValues, _ sums: [Double], _ weights: Weights) throws(StatisticsError) -> Moran {
        let weight = self.sums(weights)
        guard weight.all > 0 else { throw .empty("neighbours") }
        var products = RunningSum()
        for area in sums.indices {
            let own = degree(area)
            let lag = weights == .binary || own == 0 ? sums[area] : sums[area] / own
            products.add(centred.deviations[area] * lag)
        }
        return moran(centred, products: products.total, weight)
    }

    func moran(_ centred: CentredValues, products: Double, _ weight: WeightSums) -> Moran {
        let n = Double(count)
        let expected = -1 / (n - 1)
        let (s0, s1, s2) = (weight.all * weight.all, weight.pairs, weight.margins)
        let normality = (n * n * s1 - n * s2 + 3 * s0) / ((n * n - 1) * s0) - expected * expected
        let shuffled = n * ((n * n - 3 * n + 3) * s1 - n * s2 + 3 * s0)
        let peaked = centred.kurtosis * ((n * n - n) * s1 - 2 * n * s2 + 6 * s0)
        let randomisation = (shuffled - peaked) / ((n - 1) * (n - 2) * (n - 3) * s0) - expected * expected
        return Moran(
            value: n / weight.all * products / centred.squares, expected: expected,
            varianceByRandomisation: varianceLeft(randomisation, of: expected * expected),
            varianceByNormality: varianceLeft(normality, of: expected * expected), count: count,
            islands: islands.count)
    }
}

/// A variance that is what is left of terms of the size `terms`. Where all areas are neighbours of all, every map gives the same and the terms
/// cancel; what rounding leaves of them, above or below zero, is none.
func varianceLeft(_ variance: Double, of terms: Double) -> Double { variance > 1e-12 * terms ? variance : 0 }

/// How many standard deviations; 0 where nothing can vary.
func standardised(_ apart: Double, variance: Double) -> Double { variance > 0 ? apart / variance.squareRoot() : 0 }
