/// Whether the events of an area changed more, or less, than those of a comparison area over the same time.
///
/// Hypothesis: without the measure both areas would have changed by the same factor. R = (T1/T0) / (C1/C0);
/// se(log R) = sqrt(phi (1/T1 + 1/T0 + 1/C1 + 1/C0)), interval exp(log R -+ z se). With a zero among the four the conditional
/// estimate and its exact limits are given instead (see `ConditionalOddsRatio`), where no dispersion can be allowed for.
/// R is a ratio of rates of events, not an odds ratio of people.
///
/// Source: Wilson 2022; Farrington and Welsh (variance inflation phi). Checked against R 4.2.2 to 1e-12. Limits: a place
/// chosen because it was worst falls back by itself, so the comparison must have been chosen in the same way; a publicised
/// start or a changed way of recording looks like an effect.
public struct BeforeAfter: Equatable, Sendable {
    public let treated: BeforeAfterCounts
    public let control: BeforeAfterCounts
    /// Pearson's phi of the areas' own series; 1 = chance.
    public let dispersion: Double
    /// R with its interval: 0.65 is 35 % fewer than the comparison area gave reason to expect.
    public let estimate: Estimate
    /// Of log R; `nil` with a zero among the counts.
    public let logStandardError: Double?

    /// - Parameters:
    ///   - treated: the area of the measure; `control`: the comparison. Both periods must be of one length for both areas.
    ///   - control: the comparison, chosen in the same way.
    ///   - dispersion: how many times more than chance weekly counts vary, at least 1; from a `HarmonicTrend` of the area.
    ///   - level: how often the interval holds the truth.
    /// - Throws: `negative`, `outOfRange` for dispersion and level, `noEvents` when an area, or a period in both, is empty.
    public init(
        treated: BeforeAfterCounts, control: BeforeAfterCounts, dispersion: Double = 1, level: Double = 0.95
    ) throws(StatisticsError) {
        try treated.check("treated")
        try control.check("control")
        try requireLevel(level)
        try requireFinite(dispersion, "dispersion")
        guard dispersion >= 1 else { throw .outOfRange("dispersion", dispersion) }
        guard treated.sum > 0, control.sum > 0, Double(treated.before) + Double(control.before) > 0,
            Double(treated.after) + Double(control.after) > 0
        else { throw .noEvents }
        self.treated = treated
        self.control = control
        self.dispersion = dispersion
        let counts = [treated.after, treated.before, control.after, control.before].map(Double.init)
        var warnings: [Warning] = min(treated.sum, control.sum) < 20 ? [.smallNumbers] : []
        if dispersion > 1 { warnings.append(.overdispersed(dispersion)) }
        // The reading asks for 20 events in the smaller area, not in both together.
        let events = Int(min(treated.sum, control.sum, 9e18))
        guard counts.allSatisfy({ $0 > 0 }) else {
            logStandardError = nil
            estimate = try ConditionalOddsRatio(treated: treated, control: control, level: level)
                .asEstimate(events: events, warnings: warnings)
            return
        }
        let error = (dispersion * counts.reduce(0) { $0 + 1 / $1 }).squareRoot()
        let reach = try Normal.twoSided(level: level) * error
        let middle = Double.log(counts[0] / counts[1]) - Double.log(counts[2] / counts[3])
        logStandardError = error
        estimate = Estimate(
            value: (counts[0] / counts[1]) / (counts[2] / counts[3]), lower: Double.exp(middle - reach),
            upper: Double.exp(middle + reach), level: level, method: "relative rate ratio", count: events,
            warnings: warnings)
    }

    public var change: Change { Change(estimate) }

    /// What happened in both areas, and what may be said of the difference.
    public var reading: Reading {
        Reading(swedish: sentence(.swedish), english: sentence(.english))
    }

    private func sentence(_ tongue: Tongue) -> String {
        let isSwedish = tongue == .swedish
        let counts =
            isSwedish
            ? "I området gick det \(treated.words(tongue)), i jämförelseområdet \(control.words(tongue))."
            : "In the area it went \(treated.words(tongue)), in the comparison area \(control.words(tongue))."
        switch change {
        case .tooFew:
            return counts
                + (isSwedish ? " För få händelser för att avgöra något." : " Too few events to decide anything.")
        case .noCertainChange:
            let range = changeInWords(estimate, tongue)
            return counts
                + (isSwedish
                    ? " Jämfört med jämförelseområdet är det \(range): går inte att avgöra om åtgärden gjort skillnad."
                    : " Compared with the comparison area that is \(range): it cannot be decided whether the measure made a difference.")
        case .increased, .decreased:
            let range = changeInWords(estimate, tongue)
            return counts
                + (isSwedish
                    ? " Jämfört med jämförelseområdet är det \(range). \(change.verdict(tongue)) Åtgärden kan vara orsaken, men siffrorna visar inte varför."
                    : " Compared with the comparison area that is \(range). \(change.verdict(tongue)) The measure may be the cause, but the numbers do not show why.")
        }
    }
}
