/// What may be said of a change.
public enum Change: Equatable, Sendable {
    case increased
    case decreased
    /// The interval holds no change, or the change is too small to matter.
    case noCertainChange
    /// Too few events to compare at all.
    case tooFew
}

extension RateRatio {
    /// A change is told only when there are enough events, the interval leaves out 1, and it is large enough to matter.
    public var change: Change {
        guard now.events + before.events >= policy.fewestEvents else { return .tooFew }
        guard estimate.excludes(1), (estimate.value - 1).magnitude >= policy.smallestChange else {
            return .noCertainChange
        }
        return estimate.value > 1 ? .increased : .decreased
    }

    /// The two counts, the change and its interval, and what may be said of it.
    public var reading: Reading {
        Reading(swedish: sentence(.swedish), english: sentence(.english))
    }

    private func sentence(_ tongue: Tongue) -> String {
        let counts = countsInWords(tongue)
        if change == .tooFew {
            return counts
                + (tongue == .swedish
                    ? " Det är för få händelser för att jämföra." : " That is too few events to compare.")
        }
        let decimals = decimalsOfChange
        let lower = changeInWords(estimate.lower, decimals: decimals, tongue)
        let upper = changeInWords(estimate.upper, decimals: decimals, tongue)
        let verdict = verdict(tongue)
        guard estimate.value.isFinite else {
            return tongue == .swedish
                ? "\(counts) \(verdict) Intervallet går från \(lower) och uppåt."
                : "\(counts) \(verdict) The interval runs from \(lower) upwards."
        }
        let value = changeInWords(estimate.value, decimals: decimals, tongue)
        return tongue == .swedish
            ? "\(counts) Det är \(value) (mellan \(lower) och \(upper)). \(verdict)"
            : "\(counts) That is \(value) (between \(lower) and \(upper)). \(verdict)"
    }

    /// Exposures that differ are said, or "40 now, 20 before" would seem to be twice as many.
    private func countsInWords(_ tongue: Tongue) -> String {
        let (first, second) = (eventsInWords(now.events, tongue), numeral(Double(before.events), tongue))
        let isEven = now.exposure == before.exposure
        switch tongue {
        case .swedish:
            return isEven
                ? "\(first) mot \(second) tidigare."
                : "\(first) mot \(second) tidigare, räknat på olika stora underlag."
        case .english:
            return isEven
                ? "\(first) against \(second) before." : "\(first) against \(second) before, over unequal bases."
        }
    }

    private func verdict(_ tongue: Tongue) -> String {
        guard change == .noCertainChange, estimate.excludes(1) else { return change.verdict(tongue) }
        let least = percent(policy.smallestChange, tongue)
        return tongue == .swedish
            ? "Förändringen är säkerställd men mindre än \(least)." : "The change is significant but below \(least)."
    }

    /// Whole per cents, unless a limit that is not "no change" would then be said to be.
    private var decimalsOfChange: Int {
        let near = min((estimate.lower - 1).magnitude, (estimate.upper - 1).magnitude)
        return near >= 0.005 || !estimate.excludes(1) ? 0 : (near >= 0.0005 ? 1 : 2)
    }
}

/// A ratio as people say it: "26 % fler", "lika många", "4,2 gånger så många".
func changeInWords(_ ratio: Double, decimals: Int = 0, _ tongue: Tongue) -> String {
    let isSwedish = tongue == .swedish
    guard ratio.isFinite else { return isSwedish ? "hur många gånger fler som helst" : "any number of times as many" }
    if ratio >= 3 {
        let times = numeral(ratio, decimals: ratio < 20 ? 1 : 0, tongue)
        return isSwedish ? "\(times) gånger så många" : "\(times) times as many"
    }
    let share = (ratio - 1).magnitude
    let words = percent(share, decimals: decimals, tongue)
    if words == percent(0, decimals: decimals, tongue) { return isSwedish ? "lika många" : "as many" }
    if isSwedish { return words + (ratio > 1 ? " fler" : " färre") }
    return words + (ratio > 1 ? " more" : " fewer")
}
