/// Where much, or little, gathers: Getis and Ord's Gi and Gi* for each area.
///
/// - Hypothesis tested, area by area: what the area and its neighbours hold together (Gi*), or the neighbours alone (Gi), is what as many
///   areas drawn at random would hold.
/// - Formula: Gi* = (Σ_j w_ij x_j − x̄ w_i) / (s √((n w2_i − w_i²)/(n−1))), the area counted in, s with n. Gi leaves the area out of the sum, of
///   the mean and of s, with n−1 for n.
/// - Shape: one value for each area, at least four; a z score for each, nothing where it is not defined (everything is a neighbour).
/// - Limits: the z is normal when an area has about eight neighbours or more and the values are not mostly zeros; for a sparse grid use
///   ``Neighbours/shuffled(_:replicates:seed:)``. So many areas are judged at once that 5 % of an even map would look red: the classes are
///   taken after Benjamini and Hochberg's correction.
/// - Source: Ord and Getis 1995. Checked against: spdep 1.2.7 and esda 2.9.0, to 1e-10.
public struct HotSpots: Sendable, Equatable {
    /// What may be said of an area. Four, and no shades: a map with more of them says more than it knows.
    public enum Class: Sendable, Hashable {
        case surelyAbove
        case surelyBelow
        case notSure
        case notJudged
    }

    /// The z of each area; NaN where it is not defined, which never leaves this type.
    let scores: [Double]

    public var count: Int { scores.count }

    /// The z score of an area; nothing where it is not defined.
    public subscript(_ area: Int) -> Double? {
        guard scores.indices.contains(area), scores[area].isFinite else { return nil }
        return scores[area]
    }

    /// How often chance alone gives an area so far from the mean, either way; nothing where the z is not defined.
    public func pTwoSided(_ area: Int) -> Double? {
        self[area].map { min(1, 2 * Normal.lowerTail(-$0.magnitude)) }
    }

    /// What may be said of each area when all of them are judged at once.
    /// - Parameter rate: of the areas pointed out, the share that chance alone may have put there on average.
    /// - Throws: `outOfRange` for the rate, which is above 0 and below 1.
    public func classes(falseDiscoveryRate rate: Double = 0.05) throws(StatisticsError) -> [Class] {
        guard rate > 0, rate < 1 else { throw .outOfRange("rate", rate) }
        let judged = scores.indices.filter { self[$0] != nil }
        guard !judged.isEmpty else { return scores.map { _ in .notJudged } }
        let adjusted = try Correction.benjaminiHochberg.adjusted(judged.map { pTwoSided($0) ?? 1 })
        var classes = [Class](repeating: .notJudged, count: count)
        for (area, p) in zip(judged, adjusted) {
            classes[area] = p > rate ? .notSure : scores[area] > 0 ? .surelyAbove : .surelyBelow
        }
        return classes
    }
}

extension HotSpots.Class {
    /// What may be said of one area on the map.
    public var reading: Reading {
        switch self {
        case .surelyAbove:
            Reading(
                swedish: "Området och dess grannar ligger över snittet, mer än slumpen ger.",
                english: "The area and its neighbours lie above the average, more than chance gives.")
        case .surelyBelow:
            Reading(
                swedish: "Området och dess grannar ligger under snittet, mer än slumpen ger.",
                english: "The area and its neighbours lie below the average, more than chance gives.")
        case .notSure:
            Reading(
                swedish: "Ingen säker skillnad mot snittet.", english: "No certain difference from the average.")
        case .notJudged:
            Reading(swedish: "Området kan inte bedömas.", english: "The area cannot be judged.")
        }
    }
}

/// Moran's I of a map and Gi* of its areas, worked out together.
public struct Patterns: Sendable, Equatable {
    public let moran: Moran
    public let hotSpots: HotSpots
}

extension Neighbours {
    /// Moran's I and Gi* from one walk through the neighbours.
    /// - Throws: `lengths`, `notFinite` and `overflow` for values that are none, `tooFew` under four areas, `noEvents` when all are 0, `singular` when all
    ///   are the same, `empty` when nothing has a neighbour.
    public func patterns(of values: [Double], weights: Weights = .rowStandardised) throws(StatisticsError) -> Patterns {
        let centred = try CentredValues(values, areas: count)
        let sums = neighbourSums(of: centred.deviations)
        return Patterns(moran: try moran(centred, sums, weights), hotSpots: hotSpotsWithSelf(centred, sums, .binary))
    }

    /// Gi* of one value for each area: what the area and its neighbours hold together.
    /// - Parameters:
    ///   - values: one for each area.
    ///   - weights: 1 each, or equal weights that are 1 together; the z is the same but for rounding.
    /// - Throws: `lengths` and `notFinite` for the values, `tooFew` under four areas, `noEvents` when all are 0, `singular` when all are the same, `overflow`.
    public func hotSpots(of values: [Double], weights: Weights = .binary) throws(StatisticsError) -> HotSpots {
        let centred = try CentredValues(values, areas: count)
        return hotSpotsWithSelf(centred, neighbourSums(of: centred.deviations), weights)
    }

    /// Gi of one value for each area: what the neighbours alone hold.
    /// - Throws: `lengths` and `notFinite` for the values, `tooFew` under four areas, `noEvents` when all are 0, `singular` when all are the same, `overflow`.
    public func hotSpotsOfNeighbours(of values: [Double]) throws(StatisticsError) -> HotSpots {
        let centred = try CentredValues(values, areas: count)
        let sums = neighbourSums(of: centred.deviations)
        let others = Double(count - 1)
        return HotSpots(
            scores: sums.indices.map { area in
                let (z, degree) = (centred.deviations[area], degree(area))
                let mean = -z / others
                let left = (centred.squares - z * z) / others - mean * mean
                let variance = varianceLeft(left, of: centred.squares / others)
                let spread = variance * (others * degree - degree * degree) / (others - 1)
                return spread > 0 ? (sums[area] - degree * mean) / spread.squareRoot() : .nan
            })
    }

    private func hotSpotsWithSelf(_ centred: CentredValues, _ sums: [Double], _ weights: Weights) -> HotSpots {
        let n = Double(count)
        let scale = (centred.variance / (n - 1)).squareRoot()
        let even = weights == .rowStandardised
        return HotSpots(
            scores: sums.indices.map { area in
                let members = degree(area) + 1
                let held = sums[area] + centred.deviations[area]
                // With equal weights 1/members numerator and root both shrink by the number of members.
                let (sum, spread) = even ? (held / members, n / members - 1) : (held, n * members - members * members)
                return spread > 0 ? sum / (scale * spread.squareRoot()) : .nan
            })
    }
}
