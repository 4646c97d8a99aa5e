/// How many crimes fewer or more than the comparison areas gave reason to expect, in the area of a measure and round it: the
/// weighted displacement difference (WDD).
///
/// WDD = (T1 - T0) - (C1 - C0) + (D1 - D0) - (E1 - E0), with T the treated area, C its comparison, D the surroundings of the one
/// and E those of the other, 0 before and 1 after; its variance is the sum of the eight counts (Poisson). With weights each count
/// is divided by the weight of its period and area, and its variance by the square. An answer in crimes, so areas must be of like
/// size or weighted.
///
/// Source: Wheeler and Ratcliffe 2018; the quotient (WDQ) Bowers and Johnson 2003. Checked against ptools 2.0.0 to 1e-12. One
/// default leaves the paper's: the interval is of 95 %, where the paper has 90 %.
public struct DisplacementDifference: Equatable, Sendable {
    /// The areas of one evaluation; surroundings may be left out, both or none.
    public struct Areas: Equatable, Sendable {
        public var treated: BeforeAfterCounts
        public var control: BeforeAfterCounts
        public var roundTreated: BeforeAfterCounts?
        public var roundControl: BeforeAfterCounts?

        /// The counts of the treated area and its control, and of the surroundings of both where displacement is looked for.
        public init(
            treated: BeforeAfterCounts, control: BeforeAfterCounts, roundTreated: BeforeAfterCounts? = nil,
            roundControl: BeforeAfterCounts? = nil
        ) {
            self.treated = treated
            self.control = control
            self.roundTreated = roundTreated
            self.roundControl = roundControl
        }
    }

    /// What counts are divided by: lengths of the periods, sizes of the areas. All above 0.
    public struct Weights: Equatable, Sendable {
        public var before = 1.0
        public var after = 1.0
        public var treated = 1.0
        public var control = 1.0
        public var roundTreated = 1.0
        public var roundControl = 1.0

        /// Every count weighs 1.
        public init() {}

        var all: [Double] { [before, after, treated, control, roundTreated, roundControl] }
    }

    public let areas: Areas
    /// In the area itself, against its comparison.
    public let local: Estimate
    /// Round it, against the surroundings of the comparison; `nil` when none were handed in.
    public let displacement: Estimate?
    /// Both together.
    public let total: Estimate
    public let totalStandardError: Double

    /// - Throws: `negative`, `notFinite`, `outOfRange` for weights and level, `lengths` when only one of the surroundings is
    ///   there, `noEvents` when all counts are 0, `overflow` for weights too large or too small for the sums.
    public init(_ areas: Areas, weights: Weights = Weights(), level: Double = 0.95) throws(StatisticsError) {
        try Self.check(areas, weights)
        let z = try Normal.twoSided(level: level)
        let events = Self.events(areas)
        guard events > 0 else { throw .noEvents }
        let treated = Part(areas.treated, weights, area: weights.treated)
        let control = Part(areas.control, weights, area: weights.control)
        let local = treated.minus(control)
        var round = Part.nothing
        if let near = areas.roundTreated, let other = areas.roundControl {
            round = Part(near, weights, area: weights.roundTreated)
                .minus(Part(other, weights, area: weights.roundControl))
        }
        let total = local.plus(round)
        guard local.isFinite, round.isFinite, total.isFinite, total.variance > 0 else { throw .overflow("weights") }
        let warnings: [Warning] = events < 20 ? [.smallNumbers] : []
        let count = Int(min(events, 9e18))
        func estimate(_ part: Part) -> Estimate { part.estimate(z: z, level: level, count: count, warnings: warnings) }
        self.areas = areas
        self.local = estimate(local)
        displacement = areas.roundTreated == nil ? nil : estimate(round)
        self.total = estimate(total)
        totalStandardError = total.variance.squareRoot()
    }

    /// The total over its standard error.
    public var z: Double { total.value / totalStandardError }

    /// Several kinds of crime together, each weighed by its harm: the sum of weight x total, variances by the squares.
    ///
    /// - Throws: `empty`, `lengths`, `notFinite`, `negative` for a harm below 0, `overflow` for harms too large for the sums.
    public static func harm(
        _ kinds: [DisplacementDifference], weights: [Double], level: Double = 0.95
    ) throws(StatisticsError) -> Estimate {
        try requireSome(kinds, "kinds")
        try requireLength(kinds.count, weights.count, "weights")
        try requireNotNegative(weights, "weights")
        let parts = zip(kinds, weights).map {
            Part(value: $0.total.value * $1, variance: $0.totalStandardError * $0.totalStandardError * $1 * $1)
        }
        let sum = parts.reduce(Part.nothing) { $0.plus($1) }
        guard sum.isFinite else { throw .overflow("weights") }
        let counts = kinds.reduce(0.0) { $0 + Double($1.total.count) }
        return sum.estimate(
            z: try Normal.twoSided(level: level), level: level, count: Int(min(counts, 9e18)), warnings: [])
    }

    private static func check(_ areas: Areas, _ weights: Weights) throws(StatisticsError) {
        try areas.treated.check("treated")
        try areas.control.check("control")
        try areas.roundTreated?.check("roundTreated")
        try areas.roundControl?.check("roundControl")
        guard (areas.roundTreated == nil) == (areas.roundControl == nil) else {
            throw .lengths("surroundings", expected: 2, found: 1)
        }
        for weight in weights.all { try requirePositive(weight, "weights") }
    }

    private static func events(_ areas: Areas) -> Double {
        [areas.treated, areas.control, areas.roundTreated, areas.roundControl].reduce(0) { $0 + ($1?.sum ?? 0) }
    }
}

/// A number of crimes and its variance.
private struct Part {
    var value: Double
    var variance: Double

    static let nothing = Part(value: 0, variance: 0)

    /// Whether it can be held, and its interval with it.
    var isFinite: Bool { value.magnitude < 1e300 && variance < 1e300 }

    init(value: Double, variance: Double) {
        self.value = value
        self.variance = variance
    }

    init(_ counts: BeforeAfterCounts, _ weights: DisplacementDifference.Weights, area: Double) {
        let (first, second) = (weights.before * area, weights.after * area)
        value = Double(counts.after) / second - Double(counts.before) / first
        variance = Double(counts.after) / (second * second) + Double(counts.before) / (first * first)
    }

    func plus(_ other: Part) -> Part { Part(value: value + other.value, variance: variance + other.variance) }
    func minus(_ other: Part) -> Part { Part(value: value - other.value, variance: variance + other.variance) }

    func estimate(z: Double, level: Double, count: Int, warnings: [Warning]) -> Estimate {
        let reach = z * variance.squareRoot()
        return Estimate(
            value: value, lower: value - reach, upper: value + reach, level: level,
            method: "weighted displacement difference", count: count, warnings: warnings)
    }
}
