/// How the neighbours of each area look when the other areas' values are dealt out at random: p values where the normal
/// distribution does not hold.
///
/// - Hypothesis tested: the area keeps its value, its neighbours are drawn at random from all others (conditional permutation, Anselin 1995).
/// - Formula: p = (1 + k) / (R + 1), k the smaller of how many of R replicates gave the neighbours at least, or at most, as much as there is. One
///   p serves the local Moran statistic and Gi alike, since for a given area both rise and fall with its neighbours' sum.
/// - Reproducible: area i throws the dice of stream i, so the order of work does not matter.
/// - Checked against: esda 2.9.0 (`p_sim`), within Monte Carlo error.
public struct Shuffled: Sendable, Equatable {
    /// R.
    public let replicates: Int
    /// For each area how many replicates gave at least as much as there is.
    let atLeast: [Int]
    let atMost: [Int]
    let hasNeighbours: [Bool]

    /// The one-sided p of an area, towards the side it leans to; nothing for an area without neighbours.
    public func p(_ area: Int) -> Double? {
        guard atLeast.indices.contains(area), hasNeighbours[area] else { return nil }
        return Double(1 + min(atLeast[area], atMost[area])) / Double(replicates + 1)
    }

    /// How exact that p is: its standard error from the dice.
    public func standardError(_ area: Int) -> Double? {
        p(area).map { ($0 * (1 - $0) / Double(replicates + 1)).squareRoot() }
    }
}

extension Neighbours {
    /// - Parameters:
    ///   - values: one for each area.
    ///   - replicates: 1 to 1,000,000.
    ///   - seed: of the dice; the same seed gives the same answer.
    /// - Throws: as ``Neighbours/patterns(of:weights:)``, and `outOfRange` for the replicates.
    public func shuffled(_ values: [Double], replicates: Int = 999, seed: UInt64) throws(StatisticsError) -> Shuffled {
        guard (1...1_000_000).contains(replicates) else { throw .outOfRange("replicates", Double(replicates)) }
        let centred = try CentredValues(values, areas: count)
        let sums = neighbourSums(of: centred.deviations)
        var (atLeast, atMost) = ([Int](repeating: 0, count: count), [Int](repeating: 0, count: count))
        var dealt: [Int] = []
        for area in 0..<count where starts[area] < starts[area + 1] {
            var dice = StreamGenerator(seed: seed, stream: UInt64(area))
            for _ in 0..<replicates {
                deal(starts[area + 1] - starts[area], of: count - 1, into: &dealt, &dice)
                // The area itself is passed over.
                let sum = dealt.reduce(0) { $0 + centred.deviations[$1 < area ? $1 : $1 + 1] }
                // Sums of the same values in another order may differ in the last digit; they count as equal.
                let hair = 1e-12 * (sum.magnitude + sums[area].magnitude)
                if sum >= sums[area] - hair { atLeast[area] += 1 }
                if sum <= sums[area] + hair { atMost[area] += 1 }
            }
        }
        return Shuffled(
            replicates: replicates, atLeast: atLeast, atMost: atMost,
            hasNeighbours: (0..<count).map { starts[$0] < starts[$0 + 1] })
    }

    /// Some different numbers below `others`, each set as likely (Floyd's method: no list of all the others is needed).
    private func deal(_ some: Int, of others: Int, into dealt: inout [Int], _ dice: inout StreamGenerator) {
        dealt.removeAll(keepingCapacity: true)
        for last in (others - some)..<others {
            let drawn = Int.random(in: 0...last, using: &dice)
            dealt.append(dealt.contains(drawn) ? last : drawn)
        }
    }
}

/// Moran's I of a map against many in which the values are shuffled over the areas.
public struct ShuffledMoran: Sendable, Equatable {
    public let value: Double
    public let replicates: Int
    /// (1 + replicates at least as large) / (replicates + 1).
    public let pGathered: Double
    /// How exact that p is.
    public let standardError: Double
    /// Mean and standard deviation of the shuffled maps, beside those that the formula gives.
    public let mean: Double
    public let deviation: Double
}

extension Neighbours {
    /// Moran's I, tested by shuffling all values over the areas. Replicate r throws the dice of stream r.
    public func shuffledMoran(
        of values: [Double], weights: Weights = .rowStandardised, replicates: Int = 999, seed: UInt64
    ) throws(StatisticsError) -> ShuffledMoran {
        guard (1...1_000_000).contains(replicates) else { throw .outOfRange("replicates", Double(replicates)) }
        let centred = try CentredValues(values, areas: count)
        let observed = try moran(of: values, weights: weights).value
        let scale = Double(count) / sums(weights).all / centred.squares
        let even = (0..<count).map { weights == .binary ? 1 : 1 / max(1, degree($0)) }
        var (larger, first, second) = (0, RunningSum(), RunningSum())
        for replicate in 0..<replicates {
            var dice = StreamGenerator(seed: seed, stream: UInt64(replicate))
            let shuffled = centred.deviations.shuffled(using: &dice)
            var products = RunningSum()
            for (area, sum) in neighbourSums(of: shuffled).enumerated() {
                products.add(shuffled[area] * even[area] * sum)
            }
            let found = scale * products.total
            if found >= observed - 1e-12 * observed.magnitude { larger += 1 }
            first.add(found)
            second.add(found * found)
        }
        let mean = first.total / Double(replicates)
        let p = Double(1 + larger) / Double(replicates + 1)
        return ShuffledMoran(
            value: observed, replicates: replicates, pGathered: p,
            standardError: (p * (1 - p) / Double(replicates + 1)).squareRoot(), mean: mean,
            deviation: max(0, second.total / Double(replicates) - mean * mean).squareRoot())
    }
}
