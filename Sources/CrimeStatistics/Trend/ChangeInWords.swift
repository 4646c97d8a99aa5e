extension Change {
    /// What a ratio says: sure only when there are enough events and the interval leaves out 1.
    init(_ ratio: Estimate, policy: ComparisonPolicy = .standard) {
        if ratio.count < policy.fewestEvents {
            self = .tooFew
        } else if ratio.excludes(1) {
            self = ratio.value > 1 ? .increased : .decreased
        } else {
            self = .noCertainChange
        }
    }

    func verdict(_ tongue: Tongue) -> String {
        switch (self, tongue) {
        case (.increased, .swedish): "Ökningen är säkerställd."
        case (.increased, .english): "The increase is statistically significant."
        case (.decreased, .swedish): "Minskningen är säkerställd."
        case (.decreased, .english): "The decrease is statistically significant."
        case (.noCertainChange, .swedish): "Ingen säker förändring."
        case (.noCertainChange, .english): "No certain change."
        case (.tooFew, .swedish): "Det är för få händelser för att säga något."
        case (.tooFew, .english): "There are too few events to say anything."
        }
    }
}

/// A ratio with its interval: "4 % färre (mellan 9 % färre och 2 % fler)".
func changeInWords(_ ratio: Estimate, _ tongue: Tongue) -> String {
    // A limit that is not "no change" is not said to be, however near.
    let near = min((ratio.lower - 1).magnitude, (ratio.upper - 1).magnitude)
    let decimals = near >= 0.005 || !ratio.excludes(1) ? 0 : (near >= 0.0005 ? 1 : 2)
    let value = changeInWords(ratio.value, decimals: decimals, tongue)
    let lower = changeInWords(ratio.lower, decimals: decimals, tongue)
    let upper = changeInWords(ratio.upper, decimals: decimals, tongue)
    switch tongue {
    case .swedish: return "\(value) (mellan \(lower) och \(upper))"
    case .english: return "\(value) (between \(lower) and \(upper))"
    }
}
