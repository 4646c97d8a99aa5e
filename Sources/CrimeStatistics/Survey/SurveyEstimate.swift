/// A number from a survey, with what its interval comes from.
public struct SurveyEstimate: Equatable, Sendable {
    /// `count` is the number of answers it was worked out from.
    public let estimate: Estimate
    public let standardError: Double
    /// Degrees of freedom of the design.
    public let freedom: Int
    /// How many times larger the variance is than that of as many answers drawn at random without replacement; 1 when both are 0.
    public let designEffect: Double
    /// Whether the value is a share of all, to be told in per cent.
    public let isShare: Bool
    /// Fewer answers than this are not shown.
    public let fewestAnswers: Int

    /// Whether there are enough answers to be shown.
    public var isShown: Bool { estimate.count >= fewestAnswers }

    public var reading: Reading {
        Reading(swedish: sentence(.swedish), english: sentence(.english))
    }

    private func sentence(_ tongue: Tongue) -> String {
        let isSwedish = tongue == .swedish
        let answers =
            isSwedish
            ? counted(estimate.count, "svar", "svar", tongue) : counted(estimate.count, "answer", "answers", tongue)
        guard isShown else {
            return isSwedish ? "\(answers) är för få för att visas." : "\(answers): too few to be shown."
        }
        let scale = isShare ? 100.0 : 1
        let width = (estimate.upper - estimate.lower) * scale
        let decimals = isShare ? (width < 2 ? 1 : 0) : decimalsTelling(estimate.lower, estimate.upper)
        func say(_ value: Double) -> String { numeral(value * scale, decimals: decimals, tongue) }
        let unit = isShare ? (isSwedish ? "\u{a0}%" : "%") : ""
        return isSwedish
            ? "\(say(estimate.value))\(unit) (mellan \(say(estimate.lower)) och \(say(estimate.upper))\(unit)), av \(answers)."
            : "\(say(estimate.value))\(unit) (between \(say(estimate.lower)) and \(say(estimate.upper))\(unit)), from \(answers)."
    }

    /// How much this is above an earlier round, as a difference of the two values.
    ///
    /// d -+ z sqrt(se1^2 + se2^2 - 2 covariance). Hypothesis: the rounds are drawn apart; when the same people answer, hand in the covariance. A new
    /// wording or a new way of asking is not a change among people.
    /// - Throws: `outOfRange` for the level, or a covariance larger than the two errors allow.
    public func change(
        from earlier: SurveyEstimate, covariance: Double = 0, level: Double = 0.95
    ) throws(StatisticsError) -> SurveyChange {
        let z = try Normal.twoSided(level: level)
        try requireFinite(covariance, "covariance")
        let variance =
            standardError * standardError + earlier.standardError * earlier.standardError - 2 * covariance
        guard variance >= 0 else { throw .outOfRange("covariance", covariance) }
        let difference = estimate.value - earlier.estimate.value
        let half = z * variance.squareRoot()
        return SurveyChange(
            now: self, before: earlier,
            estimate: Estimate(
                value: difference, lower: difference - half, upper: difference + half, level: level,
                method: "independent rounds", count: estimate.count + earlier.estimate.count))
    }
}

/// A change between two rounds of a survey.
public struct SurveyChange: Equatable, Sendable {
    public let now: SurveyEstimate
    public let before: SurveyEstimate
    public let estimate: Estimate

    public var reading: Reading {
        guard now.isShown, before.isShown else { return now.isShown ? before.reading : now.reading }
        guard !now.isShare else { return pointsReading(estimate) }
        func sentence(_ tongue: Tongue) -> String {
            let decimals = decimalsTelling(estimate.lower, estimate.upper)
            func say(_ value: Double) -> String { numeral(value, decimals: decimals, tongue) }
            let verdict = certaintyInWords(estimate, tongue)
            return tongue == .swedish
                ? "Skillnaden är \(say(estimate.value)) (mellan \(say(estimate.lower)) och \(say(estimate.upper))). \(verdict)"
                : "The difference is \(say(estimate.value)) (between \(say(estimate.lower)) and \(say(estimate.upper))). \(verdict)"
        }
        return Reading(swedish: sentence(.swedish), english: sentence(.english))
    }
}
