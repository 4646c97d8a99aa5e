/// How gathered events are on few places.
///
/// - Formula: with x₁ ≤ … ≤ x_n, Gini G = 2 Σ i x_i / (n Σ x) − (n+1)/n. Events fewer than places are gathered by necessity; the generalised
///   G' = max(1, n/c)(G − 1) + 1 takes that away (Bernasco and Steenbeek 2017), c the number of events. The unbiased forms are times m/(m−1) with m = n,
///   and m = the smaller of n and c.
/// - Shape: one count for each place, places without events too. No unit; 0 is even, 1 all on one place.
/// - Limits: "20 % of the places have 80 % of the crime" is true of any sparse chance. Beside every share stands therefore what chance alone
///   gives: counts of a Poisson distribution with the same mean.
/// - Checked against: documented values of the R package lorenzgini and an independent program, to 1e-12.
public struct Concentration: Sendable, Equatable {
    public let places: Int
    public let events: Int
    public let gini: Double
    public let giniGeneralised: Double
    /// Counts from the largest.
    let descending: [Int]

    /// - Throws: `empty`, `negative`, `overflow`, and `noEvents` when nothing happened anywhere.
    public init(counts: [Int]) throws(StatisticsError) {
        try requireSome(counts, "counts")
        try requireNotNegative(counts, "counts")
        events = try exactSum(counts, "counts")
        guard events > 0 else { throw .noEvents }
        places = counts.count
        descending = counts.sorted(by: >)
        let (n, c) = (Double(places), Double(events))
        var ranked = RunningSum()
        for (index, count) in descending.enumerated() { ranked.add((n - Double(index)) * (Double(count) / c)) }
        gini = 2 * ranked.total / n - (n + 1) / n
        giniGeneralised = max(1, n / c) * (gini - 1) + 1
    }

    /// Nothing with a single place.
    public var giniUnbiased: Double? { places > 1 ? gini * Double(places) / Double(places - 1) : nil }

    /// Nothing with a single place or a single event.
    public var giniGeneralisedUnbiased: Double? {
        let fewest = min(places, events)
        return fewest > 1 ? giniGeneralised * Double(fewest) / Double(fewest - 1) : nil
    }

    /// How many places had any event.
    public var placesWithAny: Int { descending.prefix { $0 > 0 }.count }

    /// The fewest places that hold this share of the events.
    /// - Parameter share: above 0, at most 1.
    /// - Throws: `outOfRange` for the share.
    public func placesHolding(_ share: Double) throws(StatisticsError) -> Int {
        guard share > 0, share <= 1 else { throw .outOfRange("share", share) }
        let needed = share * Double(events) * (1 - 1e-12)
        var held = 0
        for (index, count) in descending.enumerated() {
            held += count
            if Double(held) >= needed { return index + 1 }
        }
        return places
    }

    /// The share of the events on the places with most, as many as this share of the places makes up, rounded down.
    /// - Throws: `outOfRange` for the share, which is above 0 and at most 1.
    public func shareHeld(byTop share: Double) throws(StatisticsError) -> Double {
        guard share > 0, share <= 1 else { throw .outOfRange("share", share) }
        let top = Int((share * Double(places) + 1e-9).rounded(.down))
        return Double(descending.prefix(top).reduce(0, +)) / Double(events)
    }

    /// The fewest places that would hold this share if only chance spread the events: on average n P(count = k) places have k events, and the
    /// fullest are taken first.
    /// - Throws: `outOfRange` for the share, which is above 0 and at most 1.
    public func placesHoldingByChance(_ share: Double) throws(StatisticsError) -> Int {
        guard share > 0, share <= 1 else { throw .outOfRange("share", share) }
        let mean = Double(events) / Double(places)
        let taken = mean > 10_000 ? fullestOfMany(share, mean) : try fullest(share, mean)
        return min(places, max(1, Int((taken - 1e-6).rounded(.up))))
    }

    private func fullest(_ share: Double, _ mean: Double) throws(StatisticsError) -> Double {
        var remaining = share * Double(events)
        var taken = 0.0
        var count = Int(mean + 12 * mean.squareRoot() + 40)
        while count > 0, remaining > 0 {
            let expected = Double(places) * (try Poisson.mass(count, mean: mean))
            let used = min(expected, remaining / Double(count))
            taken += used
            remaining -= used * Double(count)
            count -= 1
        }
        return taken
    }

    /// With very many events on each place counts are normal, and the places above the quantile z hold Φ(−z) + φ(z)/√mean of all.
    private func fullestOfMany(_ share: Double, _ mean: Double) -> Double {
        var (low, high) = (-40.0, 40.0)
        for _ in 0..<80 {
            let z = (low + high) / 2
            let held = Normal.lowerTail(-z) + Double.exp(-z * z / 2) / (2 * Double.pi * mean).squareRoot()
            if held > share { low = z } else { high = z }
        }
        return Double(places) * Normal.lowerTail(-low)
    }

    /// The fewest places that held this share in each of some tries in which dice spread the events over the places, from the least to the most.
    /// - Parameters:
    ///   - share: above 0, at most 1.
    ///   - replicates: 1 to 10,000. Try r throws the dice of stream r.
    ///   - seed: of the dice; the same seed gives the same answer.
    /// - Throws: `outOfRange`, and `overflow` when events times replicates are more than 2·10⁹.
    public func placesHoldingByDice(_ share: Double, replicates: Int = 99, seed: UInt64) throws(StatisticsError)
        -> ClosedRange<Int>
    {
        guard (1...10_000).contains(replicates) else { throw .outOfRange("replicates", Double(replicates)) }
        guard events <= 2_000_000_000 / replicates, places <= Int(UInt32.max) else { throw .overflow("events") }
        var (least, most) = (places, 1)
        for replicate in 0..<replicates {
            var dice = StreamGenerator(seed: seed, stream: UInt64(replicate))
            var counts = [Int](repeating: 0, count: places)
            for _ in 0..<events { counts[Int(dice.below(UInt32(places)))] += 1 }
            let held = try Concentration(counts: counts).placesHolding(share)
            (least, most) = (min(least, held), max(most, held))
        }
        return min(least, most)...most
    }

    /// Places that hold half of the events, beside what dice give. More gathered than chance is told only when all of 99 tries took more places.
    /// - Throws: what ``placesHoldingByDice(_:replicates:seed:)`` throws.
    public func reading(seed: UInt64) throws(StatisticsError) -> Reading {
        let half = try placesHolding(0.5)
        let chance = try placesHoldingByDice(0.5, seed: seed)
        func range(_ tongue: Tongue) -> String {
            let (low, high) = (numeral(Double(chance.lowerBound), tongue), numeral(Double(chance.upperBound), tongue))
            guard low != high else { return low }
            return tongue == .swedish ? "mellan \(low) och \(high)" : "\(low) to \(high)"
        }
        let swedish =
            "\(numeral(Double(half), .swedish)) av \(counted(places, "plats", "platser", .swedish)) står för minst hälften av "
            + (events == 1 ? "den enda händelsen" : "\(numeral(Double(events), .swedish)) händelser")
            + " (slumpen ensam: \(range(.swedish)))."
        let english =
            "\(numeral(Double(half), .english)) of \(counted(places, "place", "places", .english)) \(half == 1 ? "holds" : "hold") at least half of "
            + (events == 1 ? "the only event" : "\(numeral(Double(events), .english)) events")
            + " (chance alone: \(range(.english)))."
        let verdict: Reading =
            if events < 20 {
                Reading(
                    swedish: "Det är för få händelser för att säga om de är samlade.",
                    english: "There are too few events to say whether they are gathered.")
            } else if half >= chance.lowerBound {
                Reading(
                    swedish: "Det är inte säkert mer samlat än slumpen ger.",
                    english: "That is not surely more gathered than chance gives.")
            } else {
                Reading(
                    swedish: "Det är mer samlat än slumpen ger.", english: "That is more gathered than chance gives.")
            }
        return Reading(swedish: swedish, english: english).followed(by: verdict)
    }
}
