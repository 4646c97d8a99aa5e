/// Rates of small areas, drawn towards the common rate as far as their own events leave them unsure.
///
/// - Model: an area's true rate varies around the common rate b with variance a; its events are Poisson. a and b are estimated by moments
///   (Marshall 1991): b = Σ x/Σ N, s² = Σ N (r − b)²/Σ N, a = max(0, s² − b/mean(N)), estimate b + a (r − b)/(a + b/N).
/// - *Local*: b, s² and mean(N) over the area and its neighbours; each area's deviation in s² is from its own local b.
/// - Interval: with a gamma prior of mean b and variance a the estimate is the posterior mean, and the limits are its quantiles. a and b are taken
///   as known, so the limits are a little too narrow with few areas.
/// - Shape: events (0 or more) and population (above 0) for each area; rates are events per head of `population`.
/// - Limits: population must be of the same year. Places of visitors (centres, stations) have no meaningful rate: show counts there.
/// - Checked against: spdep 1.2.7 `EBest`, `EBlocal`, `choynowski` (North Carolina), to 1e-10.
public struct EmpiricalBayes: Sendable, Equatable {
    public let events: [Int]
    public let population: [Double]
    /// b, the rate of all areas together.
    public let common: Double
    /// s² − b/mean(N): below zero when the areas vary less than chance has them vary.
    let excess: Double

    /// a, how much true rates vary between areas; 0 when chance alone explains all of it.
    public var variance: Double { max(0, excess) }

    /// - Throws: `empty`, `lengths`, `negative`, `notFinite`, `outOfRange` for a population of 0, `noEvents`, `overflow`.
    public init(events: [Int], population: [Double]) throws(StatisticsError) {
        try requireSome(events, "events")
        try requireLength(events.count, population.count, "population")
        try requireNotNegative(events, "events")
        for index in population.indices {
            guard population[index].isFinite else { throw .notFinite("population", at: index) }
            guard population[index] > 0 else { throw .outOfRange("population", population[index]) }
        }
        guard try exactSum(events, "events") > 0 else { throw .noEvents }
        self.events = events
        self.population = population
        let all = Array(events.indices)
        let moments = Self.moments(of: all, events, population)
        guard moments.common.isFinite, moments.common > 0 else { throw .overflow("population") }
        let squares = all.map { population[$0] * Self.square(Double(events[$0]) / population[$0] - moments.common) }
        common = moments.common
        excess = pairwiseSum(squares) / moments.population - moments.common / (moments.population / Double(all.count))
        guard excess.isFinite else { throw .overflow("population") }
    }

    /// Events per head, as counted.
    public var raw: [Double] { zip(events, population).map { Double($0) / $1 } }

    /// The smoothed rates.
    public var rates: [Double] {
        zip(raw, population).map { rate, people in
            common + variance * (rate - common) / (variance + common / people)
        }
    }

    /// The smoothed rate of one area with its limits.
    /// - Parameters:
    ///   - area: which area, counted from 0.
    ///   - level: between 0 and 1.
    /// - Throws: `outOfRange` for the level, or when there is no such area.
    public func estimate(_ area: Int, level: Double = 0.95) throws(StatisticsError) -> Estimate {
        try requireLevel(level)
        guard events.indices.contains(area) else { throw .outOfRange("area", Double(area)) }
        let value = rates[area]
        var warnings: [Warning] = [.manyCompared(events.count)]
        if events[area] < 20 { warnings.insert(.smallNumbers, at: 0) }
        guard variance > 0 else {
            return Estimate(
                value: value, lower: value, upper: value, level: level, method: Self.method, count: events[area],
                warnings: warnings + [.clipped])
        }
        let shape = Double(events[area]) + common * common / variance
        let scale = 1 / (population[area] + common / variance)
        return Estimate(
            value: value, lower: try Gamma.quantile((1 - level) / 2, shape: shape, scale: scale),
            upper: try Gamma.quantile((1 + level) / 2, shape: shape, scale: scale), level: level, method: Self.method,
            count: events[area], warnings: warnings)
    }

    private static let method = "empirical Bayes (Marshall), gamma"

    /// How often chance alone gives an area so few events, or so many, when every area has the common rate (Choynowski 1959).
    /// - Throws: `outOfRange` when there is no such area.
    public func pAgainstCommon(_ area: Int) throws(StatisticsError) -> Double {
        guard events.indices.contains(area) else { throw .outOfRange("area", Double(area)) }
        let expected = common * population[area]
        return Double(events[area]) < expected
            ? try Poisson.cdf(events[area], mean: expected)
            : events[area] == 0 ? 1 : try Poisson.survival(events[area] - 1, mean: expected)
    }

    /// Rates drawn towards those of the area and its neighbours.
    /// - Throws: `lengths` when the neighbours are of another map.
    public func localRates(_ neighbours: Neighbours) throws(StatisticsError) -> [Double] {
        try requireLength(events.count, neighbours.count, "neighbours")
        let around = events.indices.map { neighbours[$0] + [$0] }
        let local = around.map { Self.moments(of: $0, events, population) }
        let raw = raw
        return events.indices.map { area in
            let (common, people) = (local[area].common, local[area].population)
            guard common > 0 else { return 0 }
            let squares = around[area].map { population[$0] * Self.square(raw[$0] - local[$0].common) }
            let spread = compensatedSum(squares) / people - common / (people / Double(around[area].count))
            let variance = max(0, spread)
            return common + variance * (raw[area] - common) / (variance + common / population[area])
        }
    }

    /// Moran's I of rates that are measured in their own standard errors (Assunção and Reis 1999): Moran for counts over unequal populations.
    /// - Throws: `lengths` when the neighbours are of another map, and what ``Neighbours/moran(of:weights:)`` throws.
    public func moran(_ neighbours: Neighbours, weights: Neighbours.Weights = .rowStandardised) throws(StatisticsError)
        -> Moran
    {
        try requireLength(events.count, neighbours.count, "neighbours")
        let standardised = zip(raw, population).map { rate, people in
            let variance = excess + common / people
            return (rate - common) / (variance > 0 ? variance : common / people).squareRoot()
        }
        return try neighbours.moran(of: standardised, weights: weights)
    }

    private static func moments(
        of areas: [Int], _ events: [Int], _ population: [Double]
    ) -> (common: Double, population: Double) {
        let people = compensatedSum(areas.map { population[$0] })
        return (compensatedSum(areas.map { Double(events[$0]) }) / people, people)
    }

    private static func square(_ x: Double) -> Double { x * x }
}

extension EmpiricalBayes {
    /// What may be said of an area's rate, when every area is read: the interval is taken at the level 1 − 0.05/areas (Bonferroni), so that an
    /// interval leaves the common rate out exactly where a difference is told.
    /// - Parameters:
    ///   - area: its place among the events that were handed in.
    ///   - per: how many heads the rate is told for.
    /// - Throws: `outOfRange` when there is no such area or nothing to reckon per.
    public func reading(_ area: Int, per: Double = 1000) throws(StatisticsError) -> Reading {
        try requirePositive(per, "per")
        let estimate = try estimate(area, level: 1 - 0.05 / Double(events.count))
        func text(_ value: Double, _ tongue: Tongue) -> String { numeral(value * per, decimals: 1, tongue) }
        let head = Reading(
            swedish:
                "\(text(estimate.value, .swedish)) per \(numeral(per, .swedish)) invånare, utjämnat mot kommunens \(text(common, .swedish))",
            english:
                "\(text(estimate.value, .english)) per \(numeral(per, .english)) inhabitants, smoothed towards the municipality's \(text(common, .english))"
        )
        guard variance > 0 else {
            return Reading(
                swedish: head.swedish + ": områdena skiljer sig inte mer än slumpen ger.",
                english: head.english + ": the areas do not differ more than chance gives.")
        }
        let (swedish, english) =
            !estimate.excludes(common)
            ? ("ingen säker skillnad mot snittet", "no certain difference from the average")
            : estimate.value > common
                ? ("högre än snittet", "higher than the average") : ("lägre än snittet", "lower than the average")
        return Reading(
            swedish:
                "\(head.swedish) (mellan \(text(estimate.lower, .swedish)) och \(text(estimate.upper, .swedish))): \(swedish).",
            english:
                "\(head.english) (\(text(estimate.lower, .english)) to \(text(estimate.upper, .english))): \(english).")
    }
}
