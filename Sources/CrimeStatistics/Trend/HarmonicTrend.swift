/// How a series of counts changes from year to year when the season has been taken away, and how sure that is.
///
/// Hypothesis: log mean_i = log exposure_i + b0 + b1 t_i + sum over k of (a_k sin 2 pi k s_i / P + c_k cos 2 pi k s_i / P),
/// where t is years from the first value, s the place in the year and P the steps of a year. The counts vary round the
/// mean with variance phi x mean (quasi-Poisson) or mean + mean^2/theta (negative binomial).
///
/// Source: McCullagh and Nelder 1989; Venables and Ripley 2002, 7.4; Newey and West 1987. Checked against R 4.2.2 `glm`
/// and MASS 7.3.58.2 `glm.nb` on two public series to 1e-9.
///
/// Three defaults leave the papers': the interval never becomes narrower than Poisson's (phi below 1 counts as 1); it is
/// taken from Newey and West's errors when neighbouring periods are alike and these errors are the larger; and under 20
/// events the reading says only that there are too few.
public struct HarmonicTrend: Equatable, Sendable {
    /// The law of the counts about the trend.
    public enum Family: Equatable, Sendable {
        case quasiPoisson
        case negativeBinomial
        /// Quasi-Poisson, and negative binomial when the dispersion is above 3.
        case automatic
    }

    /// The family that was used in the end; never `automatic`.
    public let family: Family
    /// b0, b1, then a sine and a cosine for each harmonic; in logarithms, b1 per year.
    public let coefficients: [Double]
    /// Errors of the family: with dispersion for quasi-Poisson, without for the negative binomial.
    public let standardErrors: [Double]
    /// The same without any dispersion: Poisson's own.
    public let modelStandardErrors: [Double]
    /// Errors that allow for neighbouring periods being alike.
    public let neweyWestErrors: [Double]
    /// Pearson's phi under Poisson: 1 when the counts vary as chance has it.
    public let dispersion: Double
    /// Theta of the negative binomial and its error; `nil` for quasi-Poisson.
    public let size: Double?
    public let sizeStandardError: Double?
    public let deviance: Double
    public let logLikelihood: Double
    /// The expected count of each period.
    public let fitted: [Double]
    /// How alike neighbouring residuals are, -1 to 1.
    public let lagOneAutocorrelation: Double
    /// This year's number divided by last year's, season apart: 0.96 is 4 % fewer a year.
    public let yearlyChange: Estimate
    /// How likely a yearly pattern this strong is by chance (F test); 1 without harmonics.
    public let seasonProbability: Double
    /// The month of the year when most is expected (0 = January); `nil` unless the pattern is sure (below 0.05).
    public let peakMonth: Int?

    /// - Parameters:
    ///   - counts: events a period, in the order of time, none missing. At least two years when there are harmonics.
    ///   - exposure: what the counts are out of (inhabitants, nights open); above zero. Without it, the counts themselves.
    ///   - clock: where in the year the series begins.
    ///   - harmonics: pairs of sine and cosine, 0 to 6, and fewer than half the steps of a year.
    ///   - family: the law of the counts; chosen by their dispersion when not said.
    ///   - level: how often the interval holds the truth.
    /// - Throws: `empty`, `negative`, `notFinite`, `lengths`, `outOfRange` for the arguments; `tooFew` for less than two
    ///   years; `noEvents`; `singular` when season and trend cannot be told apart; `notConverged`.
    public static func fit(
        _ counts: [Int], exposure: [Double]? = nil, clock: SeasonClock, harmonics: Int = 2,
        family: Family = .automatic, level: Double = 0.95
    ) throws(StatisticsError) -> HarmonicTrend {
        try requireNotNegative(counts, "counts")
        try requireLevel(level)
        try clock.checkHarmonics(harmonics)
        let years = harmonics > 0 ? Int(2 * clock.stepsPerYear) : 0
        try requireAtLeast(max(2 * harmonics + 4, years), counts.count, "counts")
        let offset = try logarithms(ofExposure: exposure, count: counts.count)
        let events = try exactSum(counts, "counts")
        let fit = try Fit(
            counts: counts, offset: offset, design: design(counts.count, clock, harmonics), family: family)
        return try HarmonicTrend(fit: fit, events: events, harmonics: harmonics, level: level)
    }

    private static func design(_ rows: Int, _ clock: SeasonClock, _ harmonics: Int) -> Design {
        var design = Design.withIntercept(rows: rows)
        design.append((0..<rows).map { Double($0) / clock.stepsPerYear })
        clock.appendWaves(harmonics, to: &design)
        return design
    }
}

/// The regression of the family that was asked for, or that the dispersion asks for.
private struct Fit {
    let poisson: CountRegression
    let used: CountRegression
    let family: HarmonicTrend.Family
    let negativeBinomial: NegativeBinomialRegression?

    init(counts: [Int], offset: [Double]?, design: Design, family: HarmonicTrend.Family) throws(StatisticsError) {
        let values = counts.map(Double.init)
        poisson = try CountRegression.fit(design, counts: values, offset: offset)
        let wanted = family == .automatic ? (poisson.dispersion > 3 ? .negativeBinomial : .quasiPoisson) : family
        // Counts that vary no more than chance have no size: quasi-Poisson says the same.
        let fitted =
            wanted == .negativeBinomial
            ? try NegativeBinomialRegression.fit(design, counts: values, offset: offset) : nil
        negativeBinomial = fitted?.size.isFinite == true ? fitted : nil
        used = negativeBinomial?.regression ?? poisson
        self.family = negativeBinomial == nil ? .quasiPoisson : .negativeBinomial
    }
}

extension HarmonicTrend {
    private init(
        fit: Fit, events: Int, harmonics: Int, level: Double
    ) throws(StatisticsError) {
        let used = fit.used
        family = fit.family
        coefficients = used.coefficients
        dispersion = fit.poisson.dispersion
        modelStandardErrors = used.inverseInformation.standardErrors
        let scale = fit.family == .quasiPoisson ? fit.poisson.dispersion : 1
        standardErrors = used.inverseInformation.scaled(by: scale).standardErrors
        let errors = SerialErrors(used, scale: scale)
        neweyWestErrors = errors.neweyWest
        size = fit.negativeBinomial?.size
        sizeStandardError = fit.negativeBinomial?.sizeStandardError
        deviance = used.deviance
        logLikelihood = used.logLikelihood
        fitted = used.fitted
        lagOneAutocorrelation = used.lagOneAutocorrelation
        let covariance = used.inverseInformation.scaled(by: max(scale, 1))
        let season = try Season(
            coefficients: used.coefficients, covariance: covariance, harmonics: harmonics,
            freedom: used.degreesOfFreedom)
        seasonProbability = season.probability
        peakMonth = season.peakMonth
        yearlyChange = try errors.ratio(
            used, column: 1, level: level,
            method: fit.family == .quasiPoisson ? "harmonic quasi-Poisson" : "harmonic negative binomial",
            events: events, warnings: used.warnings(events: events, dispersion: dispersion))
    }

    /// Whether the series goes up or down from year to year, as far as the interval lets anyone say; never from fewer than
    /// 20 events.
    public var change: Change { Change(yearlyChange) }

    /// The yearly change with its interval, and the time of year when most happens.
    public var reading: Reading {
        Reading(swedish: sentence(.swedish), english: sentence(.english)).followed(by: seasonReading)
    }

    private func sentence(_ tongue: Tongue) -> String {
        let events = counted(
            yearlyChange.count, tongue == .swedish ? "händelse" : "event", tongue == .swedish ? "händelser" : "events",
            tongue)
        if change == .tooFew { return "\(events). \(change.verdict(tongue))" }
        let words = changeInWords(yearlyChange, tongue)
        return tongue == .swedish
            ? "\(events). När årstiderna räknats bort blir det \(words) för varje år. \(change.verdict(tongue))"
            : "\(events). With the seasons taken away there are \(words) each year. \(change.verdict(tongue))"
    }

    private var seasonReading: Reading {
        guard coefficients.count > 2 else {
            return Reading(swedish: "Årstiderna är inte medräknade.", english: "Seasons are left out.")
        }
        guard let peakMonth, yearlyChange.count >= 20 else {
            return Reading(swedish: "Inget säkert mönster över året.", english: "No certain pattern over the year.")
        }
        return Reading(
            swedish: "Flest brukar det vara i \(monthName(peakMonth, .swedish)).",
            english: "There are usually most in \(monthName(peakMonth, .english)).")
    }
}

/// The yearly pattern of a fit: whether there is one, and when it is highest.
private struct Season {
    let probability: Double
    let peakMonth: Int?

    init(
        coefficients: [Double], covariance: SymmetricMatrix, harmonics: Int, freedom: Int
    ) throws(StatisticsError) {
        let waves = Array(coefficients.dropFirst(2))
        guard harmonics > 0, let form = covariance.block(2..<coefficients.count).inverseForm(waves) else {
            probability = 1
            peakMonth = nil
            return
        }
        probability = try FisherF.survival(
            form / Double(waves.count), numerator: Double(waves.count), denominator: Double(freedom))
        peakMonth = probability < 0.05 ? Self.peak(waves) : nil
    }

    private static func peak(_ waves: [Double]) -> Int {
        var best = (day: 0, height: -Double.infinity)
        for day in 0..<365 {
            var height = 0.0
            for pair in 0..<(waves.count / 2) {
                let angle = 2 * .pi * Double(pair + 1) * (Double(day) + 0.5) / 365.2425
                height += waves[2 * pair] * Double.sin(angle) + waves[2 * pair + 1] * Double.cos(angle)
            }
            if height > best.height { best = (day, height) }
        }
        return SeasonClock.daysBefore.lastIndex { $0 <= best.day } ?? 0
    }
}
