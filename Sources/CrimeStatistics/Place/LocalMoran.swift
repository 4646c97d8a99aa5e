/// How each area and its neighbours lie together: the local Moran statistics.
///
/// - Hypothesis tested, area by area: the area's neighbours are drawn at random from the others.
/// - Formula: I_i = z_i Σ_j w_ij z_j / m2, m2 = Σ z²/n. *Conditional* moments hold the area's own value fixed (Sokal et al. 1998):
///   E = −z_i² w_i/((n−1) m2), Var = (z_i/m2)² n/(n−2) (w2_i − w_i²/(n−1)) (m2 − z_i²/(n−1)). *Total* moments shuffle it too (Anselin 1995).
/// - Limits: an area without neighbours, or exactly at the mean, has no variance and so no z.
/// - Checked against: spdep 1.2.7, to 1e-10. esda divides by Σ z²/(n−1): its I_i is ours times (n−1)/n.
public struct LocalMoran: Sendable, Equatable {
    /// Which quarter of the scatter plot of value against neighbours an area lies in.
    public enum Quarter: Int, Sendable {
        case highAmongHigh = 1
        case lowAmongHigh = 2
        case lowAmongLow = 3
        case highAmongLow = 4
    }

    /// I_i.
    public let values: [Double]
    public let conditional: Moments
    public let total: Moments
    public let quarters: [Quarter]

    /// What chance gives for each area.
    public struct Moments: Sendable, Equatable {
        public let expected: [Double]
        public let variances: [Double]
        let scores: [Double?]

        /// How many standard deviations an area's I lies over what chance gives; nothing where it has none.
        public func z(_ area: Int) -> Double? { scores.indices.contains(area) ? scores[area] : nil }

        init(values: [Double], expected: [Double], variances: [Double]) {
            self.expected = expected
            self.variances = variances
            scores = values.indices.map { area in
                variances[area] > 0 ? (values[area] - expected[area]) / variances[area].squareRoot() : nil
            }
        }
    }
}

extension Neighbours {
    /// The local Moran statistics of one value for each area.
    /// - Throws: `lengths` and `notFinite` for the values, `tooFew` under four areas, `noEvents` when all are 0, `singular` when all are the same, `overflow`, `empty` without neighbours.
    public func localMoran(of values: [Double], weights: Weights = .rowStandardised) throws(StatisticsError)
        -> LocalMoran
    {
        let centred = try CentredValues(values, areas: count)
        guard sums(weights).all > 0 else { throw .empty("neighbours") }
        let sums = neighbourSums(of: centred.deviations)
        let n = Double(count)
        let (m2, b2) = (centred.variance, centred.kurtosis)
        var (local, quarters) = ([Double](), [LocalMoran.Quarter]())
        var (conditional, total) = (([Double](), [Double]()), ([Double](), [Double]()))
        for area in 0..<count {
            let z = centred.deviations[area]
            let degree = degree(area)
            let weight = weights == .binary || degree == 0 ? 1 : 1 / degree
            let (all, squares) = (weight * degree, weight * weight * degree)
            let lag = weight * sums[area]
            local.append(z * lag / m2)
            quarters.append(Self.quarter(z, lag))
            conditional.0.append(-z * z * all / ((n - 1) * m2))
            // None where all are neighbours of all, or where the other areas are all the same.
            let spread =
                varianceLeft(squares - all * all / (n - 1), of: squares) * varianceLeft(m2 - z * z / (n - 1), of: m2)
            conditional.1.append(max(0, z * z / (m2 * m2) * n / (n - 2) * spread))
            total.0.append(-all / (n - 1))
            let joint = (all * all - squares) * (2 * b2 - n) / ((n - 1) * (n - 2))
            total.1.append(squares * (n - b2) / (n - 1) + joint - all * all / ((n - 1) * (n - 1)))
        }
        return LocalMoran(
            values: local, conditional: .init(values: local, expected: conditional.0, variances: conditional.1),
            total: .init(values: local, expected: total.0, variances: total.1), quarters: quarters)
    }

    /// A value at the mean counts as low.
    private static func quarter(_ z: Double, _ lag: Double) -> LocalMoran.Quarter {
        switch (z > 0, lag > 0) {
        case (true, true): .highAmongHigh
        case (false, true): .lowAmongHigh
        case (false, false): .lowAmongLow
        case (true, false): .highAmongLow
        }
    }
}
