/// Whether a series took a step when a measure began, its trend and its season allowed for.
///
/// Hypothesis: log mean_i = log exposure_i + b0 + b1 step_i + b2 t_i + harmonic pairs (+ b3 (t_i - t0) step_i), t in steps
/// from 1, step 0 before and 1 from the change on; t0 is the last step before. Variance phi x mean. The effect is exp(b1):
/// with a change of slope, the effect at t0.
///
/// Source: Lopez Bernal, Cummins and Gasparrini 2017; Newey and West 1987. Checked against R 4.2.2 `glm` and sandwich 3.0.2
/// on the authors' data (Sicily's smoking ban): 1e-9. Defaults that leave the paper's: Student's interval, never narrower than
/// Poisson's, and Newey and West's errors where months are alike and these are larger. Limits: nothing else may have begun at
/// the same time; there is no comparison area in it.
public struct InterruptedTimeSeries: Equatable, Sendable {
    /// b0, b1 (step), b2 (a step of time), sine and cosine pairs, and b3 where asked for.
    public let coefficients: [Double]
    /// With dispersion.
    public let standardErrors: [Double]
    /// Without.
    public let modelStandardErrors: [Double]
    /// White's, without and with n / (n - p).
    public let robustErrors: [Double]
    public let smallSampleRobustErrors: [Double]
    public let neweyWestErrors: [Double]
    public let dispersion: Double
    public let deviance: Double
    public let degreesOfFreedom: Int
    public let fitted: [Double]
    /// Of the deviance residuals, at lags 0 to 12 or as far as the series reaches.
    public let residualAutocorrelation: [Double]
    /// exp(b1): 0.89 is a fall of 11 %.
    public let effect: Estimate
    /// Events before and from the change on.
    public let events: BeforeAfterCounts

    /// - Parameters:
    ///   - counts: events a period, in the order of time, none missing.
    ///   - exposure: what they are out of, above 0; without it, the counts themselves.
    ///   - change: the first period of the measure, counted from 0; at least three periods on either side.
    ///   - clock: the season; `harmonics` pairs of it, 0 for none.
    ///   - harmonics: pairs of sine and cosine for the season, 0 to 6.
    ///   - slope: whether the trend may change as well.
    ///   - lag: how far back Newey and West look; by rule of thumb when `nil`.
    ///   - level: how often the interval holds the truth.
    /// - Throws: `empty`, `negative`, `notFinite`, `lengths`, `outOfRange`, `tooFew`, `noEvents`, `overflow`, `singular`,
    ///   `notConverged`.
    public static func fit(
        _ counts: [Int], exposure: [Double]? = nil, change: Int, clock: SeasonClock, harmonics: Int = 2,
        slope: Bool = false, lag: Int? = nil, level: Double = 0.95
    ) throws(StatisticsError) -> InterruptedTimeSeries {
        try requireNotNegative(counts, "counts")
        try requireLevel(level)
        try clock.checkHarmonics(harmonics)
        try requireAtLeast(2 * harmonics + (slope ? 6 : 5), counts.count, "counts")
        guard change >= 3, change <= counts.count - 3 else { throw .outOfRange("change", Double(change)) }
        if let lag, lag < 0 { throw .outOfRange("lag", Double(lag)) }
        let before = try exactSum(counts[..<change], "counts")
        let after = try exactSum(counts[change...], "counts")
        _ = try exactSum([before, after], "counts")
        var design = Design.withIntercept(rows: counts.count)
        design.append(counts.indices.map { $0 >= change ? 1 : 0 })
        design.append(counts.indices.map { Double($0 + 1) })
        clock.appendWaves(harmonics, to: &design)
        if slope { design.append(counts.indices.map { $0 >= change ? Double($0 + 1 - change) : 0 }) }
        let regression = try CountRegression.fit(
            design, counts: counts.map(Double.init), offset: logarithms(ofExposure: exposure, count: counts.count))
        return try InterruptedTimeSeries(
            regression, events: BeforeAfterCounts(before: before, after: after), lag: lag, level: level)
    }

    private init(
        _ regression: CountRegression, events: BeforeAfterCounts, lag: Int?, level: Double
    ) throws(StatisticsError) {
        let errors = SerialErrors(regression, scale: regression.dispersion, lag: lag)
        coefficients = regression.coefficients
        modelStandardErrors = regression.inverseInformation.standardErrors
        standardErrors = regression.inverseInformation.scaled(by: regression.dispersion).standardErrors
        robustErrors = regression.heteroscedasticCovariance().standardErrors
        smallSampleRobustErrors = regression.heteroscedasticCovariance(smallSample: true).standardErrors
        neweyWestErrors = errors.neweyWest
        dispersion = regression.dispersion
        deviance = regression.deviance
        degreesOfFreedom = regression.degreesOfFreedom
        fitted = regression.fitted
        residualAutocorrelation = regression.devianceAutocorrelation(lags: 12)
        self.events = events
        let count = events.before + events.after
        effect = try errors.ratio(
            regression, column: 1, level: level, method: "interrupted time series", events: count,
            warnings: regression.warnings(events: count, dispersion: regression.dispersion))
    }

    public var change: Change { Change(effect) }

    public var reading: Reading { Reading(swedish: sentence(.swedish), english: sentence(.english)) }

    private func sentence(_ tongue: Tongue) -> String {
        if change == .tooFew { return change.verdict(tongue) }
        let words = changeInWords(effect, tongue)
        let isSwedish = tongue == .swedish
        let first =
            isSwedish
            ? "När utveckling och årstid räknats bort blev det \(words) när åtgärden började. \(change.verdict(tongue))"
            : "With trend and season taken away there were \(words) when the measure began. \(change.verdict(tongue))"
        guard change != .noCertainChange else { return first }
        return first
            + (isSwedish
                ? " Det kan bero på något annat som började samtidigt."
                : " Something else that began at the same time may be the cause.")
    }
}
