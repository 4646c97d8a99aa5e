/// Whether areas with a measure changed more, or less, than areas without, over the same periods.
///
/// Hypothesis: without the measure the areas would have kept their ratio. `groups`: log mean = log exposure + b0 +
/// b1 treated + b2 post + b3 treated x post. `areasAndPeriods`: an effect of each area and of each period instead of the first
/// three. The effect is exp(b3). Errors allow the periods of one area to be alike in any way (clustered by area, times
/// G/(G-1) (n-1)/(n-k)); Student's interval with G - 1 degrees of freedom.
///
/// Source: Liang and Zeger 1986; Cameron and Miller 2015. Checked against R 4.2.2 `glm` and sandwich 3.0.2 to 1e-9. Clustered
/// errors are too small with few areas: with fewer than 10 on either side the verdict also asks for p below 1 - level when
/// which areas are treated is drawn again and again (seeded, 999 times).
public struct DifferenceInDifferences: Equatable, Sendable {
    /// One area: its counts by period, and whether it has the measure.
    public struct Area: Equatable, Sendable {
        public var counts: [Int]
        /// What the counts are out of, by period; without it, the counts themselves.
        public var exposure: [Double]?
        public var isTreated: Bool

        /// One area's counts by period. What they must hold is asked where they are compared.
        public init(counts: [Int], exposure: [Double]? = nil, isTreated: Bool) {
            self.counts = counts
            self.exposure = exposure
            self.isTreated = isTreated
        }
    }

    /// What the regression knows the areas and the periods by.
    public enum Model: Equatable, Sendable {
        case groups
        case areasAndPeriods
    }

    /// `groups`: b0 to b3. `areasAndPeriods`: the level, the other areas, the other periods, and last b3.
    public let coefficients: [Double]
    public let modelStandardErrors: [Double]
    /// Clustered by area: as they are, times G/(G-1), and times (n-1)/(n-k) as well.
    public let clusterErrors: [Double]
    public let clusterErrorsFewClusters: [Double]
    public let clusterErrorsAdjusted: [Double]
    public let deviance: Double
    /// exp(b3).
    public let effect: Estimate
    public let treatedAreas: Int
    public let controlAreas: Int
    /// How often treated areas drawn at random differ at least as much, and its standard error; from 999 draws.
    public let permutationProbability: Double
    public let permutationError: Double

    /// Rows times columns that are held in memory: some 600 areas and 48 months.
    static let largestDesign = 20_000_000

    /// - Parameters:
    ///   - areas: at least two on either side, all with the same periods.
    ///   - start: the first period of the measure, counted from 0; at least one before.
    ///   - model: what the areas and the periods are known by.
    ///   - seed: of the draws.
    ///   - level: how often the interval holds the truth.
    /// - Throws: `tooFew` areas, `lengths`, `negative`, `notFinite`, `outOfRange` (also for more areas and periods than can be
    ///   held with an effect of each), `noEvents`, `overflow`, `singular`,
    ///   `notConverged`.
    public static func fit(
        _ areas: [Area], start: Int, model: Model = .groups, seed: UInt64 = 1, level: Double = 0.95
    ) throws(StatisticsError) -> DifferenceInDifferences {
        try requireLevel(level)
        let panel = try Panel(areas, start: start)
        let columns = areas.count + panel.periods
        guard model == .groups || columns * panel.counts.count <= largestDesign else {
            throw .outOfRange("areas", Double(areas.count))
        }
        let design = model == .groups ? panel.groupDesign : panel.areaAndPeriodDesign
        let regression = try CountRegression.fit(design, counts: panel.counts, offset: panel.offset)
        return try DifferenceInDifferences(regression, panel: panel, seed: seed, level: level)
    }

    private init(
        _ regression: CountRegression, panel: Panel, seed: UInt64, level: Double
    ) throws(StatisticsError) {
        let column = regression.design.columns - 1
        func errors(_ factor: ClusterFactor) -> [Double] {
            regression.clusteredCovariance(panel.area, factor: factor).standardErrors
        }
        coefficients = regression.coefficients
        modelStandardErrors = regression.inverseInformation.standardErrors
        clusterErrors = errors(.none)
        clusterErrorsFewClusters = errors(.clusters)
        clusterErrorsAdjusted = errors(.clustersAndRows)
        deviance = regression.deviance
        treatedAreas = panel.isTreated.count { $0 }
        controlAreas = panel.isTreated.count - treatedAreas
        let draws = panel.permutations(999, seed: seed)
        permutationProbability = draws.probability
        permutationError = draws.error
        let freedom = Double(panel.isTreated.count - 1)
        // Few areas may leave no residual at all: then Poisson's own error is the least that is believed.
        let error = max(clusterErrorsAdjusted[column], modelStandardErrors[column])
        let reach = try StudentT.twoSided(level: level, freedom: freedom) * error
        let middle = regression.coefficients[column]
        effect = Estimate(
            value: Double.exp(middle), lower: Double.exp(middle - reach), upper: Double.exp(middle + reach),
            level: level, method: "difference in differences, clustered by area", count: panel.events,
            warnings: regression.warnings(events: panel.events, dispersion: regression.dispersion))
    }

    public var change: Change {
        let change = Change(effect)
        guard change == .increased || change == .decreased, min(treatedAreas, controlAreas) < 10 else { return change }
        return permutationProbability < 1 - effect.level ? change : .noCertainChange
    }

    public var reading: Reading { Reading(swedish: sentence(.swedish), english: sentence(.english)) }

    private func sentence(_ tongue: Tongue) -> String {
        if change == .tooFew { return change.verdict(tongue) }
        let words = changeInWords(effect, tongue)
        let treated = counted(
            treatedAreas, tongue == .swedish ? "område" : "area", tongue == .swedish ? "områden" : "areas", tongue)
        let control = numeral(Double(controlAreas), tongue)
        return tongue == .swedish
            ? "\(treated) med åtgärden jämfört med \(control) utan: \(words) när utvecklingen i de andra räknats bort. \(change.verdict(tongue))"
            : "\(treated) with the measure compared with \(control) without: \(words) with the change in the others taken away. \(change.verdict(tongue))"
    }
}
