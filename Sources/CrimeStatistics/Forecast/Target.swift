/// Is "at most so many" a target? The chance of reaching it if nothing changes.
///
/// From the same law as ``Forecast``. A target that luck alone reaches one time in ten says little when it is reached.
/// Checked against scipy: chances 1e-12, whole numbers exactly.
public struct Target: Equatable, Sendable {
    public let atMost: Int
    public let forecast: Forecast
    /// The chance of at most so many events if nothing changes.
    public let chance: Double
    /// The largest target that luck reaches with a chance of at most `telling`; nothing when even no event at all is likelier than that.
    public let tellingTarget: Int?
    /// The chance of luck that one is ready to take for a result.
    public let telling: Double

    /// - Throws: `negative` for a target below none; `outOfRange` unless 0 < telling < 1; what ``Forecast`` throws.
    public init(
        atMost target: Int, from past: PastCount, over futurePeriods: Double, dispersion: Double = 1,
        telling: Double = 0.025
    ) throws(StatisticsError) {
        try requireNotNegative(target, "target")
        guard telling > 0, telling < 1 else { throw .outOfRange("telling", telling) }
        let forecast = try Forecast(from: past, over: futurePeriods, dispersion: dispersion)
        let law = past.predictive(future: futurePeriods, dispersion: dispersion)
        atMost = target
        self.forecast = forecast
        self.telling = telling
        chance = try NegativeBinomial.cdf(target, mean: law.mean, size: law.size)
        // The first count whose chance reaches `telling` may itself be exactly that; else the one before.
        let first = try NegativeBinomial.quantile(telling, mean: law.mean, size: law.size)
        let isExact = try NegativeBinomial.cdf(first, mean: law.mean, size: law.size) <= telling
        tellingTarget = isExact ? first : (first > 0 ? first - 1 : nil)
    }

    public var reading: Reading {
        Reading(swedish: sentence(.swedish), english: sentence(.english))
    }

    private func sentence(_ tongue: Tongue) -> String {
        let target = numeral(Double(atMost), tongue)
        let chance = chanceInWords(chance, tongue)
        let told = tellingTarget.map { numeral(Double($0), tongue) }
        let luck = percent(telling, decimals: telling * 100 == (telling * 100).rounded() ? 0 : 1, tongue)
        switch tongue {
        case .swedish:
            let first = "Målet högst \(target) nås med \(chance) sannolikhet även om ingenting ändras."
            guard let told else {
                return first + " Det är för få händelser för att något mål ska kunna skiljas från slumpen."
            }
            if atMost <= tellingTarget ?? -1 { return first + " Nås det räknas det som ett resultat." }
            return first
                + " Sätt målet vid högst \(told) om utfallet ska kunna räknas som ett resultat (högst \(luck) av en slump)."
        case .english:
            let first = "The target of at most \(target) is reached with a chance of \(chance) even if nothing changes."
            guard let told else { return first + " There are too few events for any target to be told from chance." }
            if atMost <= tellingTarget ?? -1 { return first + " If it is reached, that counts as a result." }
            return first
                + " Set it at \(told) at most if the outcome is to count as a result (at most \(luck) by chance)."
        }
    }
}

/// A chance in per cent; never 0 or 100 unless it is.
func chanceInWords(_ chance: Double, _ tongue: Tongue) -> String {
    let isSwedish = tongue == .swedish
    if chance > 0, chance < 0.005 { return (isSwedish ? "mindre än " : "less than ") + percent(0.01, tongue) }
    if chance < 1, chance > 0.995 { return (isSwedish ? "mer än " : "more than ") + percent(0.99, tongue) }
    return percent(chance, tongue)
}
