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
        let decimals = ChangeInWords.decimals(for: estimate)
        let lower = ChangeInWords(ratio: estimate.lower, decimals: decimals).text(tongue)
        let upper = ChangeInWords(ratio: estimate.upper, decimals: decimals).text(tongue)
        let verdict = verdict(tongue)
        guard estimate.value.isFinite else {
            return tongue == .swedish
                ? "\(counts) \(verdict) Intervallet går från \(lower) och uppåt."
                : "\(counts) \(verdict) The interval runs from \(lower) upwards."
        }
        let value = ChangeInWords(ratio: estimate.value, decimals: decimals).text(tongue)
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
        if change == .noCertainChange, estimate.excludes(1) {
            let least = percent(policy.smallestChange, tongue)
            return tongue == .swedish
                ? "En säker förändring, men mindre än \(least)." : "A certain change, but below \(least)."
        }
        return change.verdict(tongue)
    }
}
