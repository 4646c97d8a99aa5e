/// A ratio of two numbers of events as people say it: 0.96 is "4 % färre", 1.26 is "26 % fler".
struct ChangeInWords {
    let ratio: Double
    /// Of the per cent: more where whole ones would hide that a limit is not 1.
    var decimals = 0

    func text(_ tongue: Tongue) -> String {
        if ratio.isNaN { return tongue == .swedish ? "okänt" : "unknown" }
        if ratio >= 11 { return tongue == .swedish ? "mer än tio gånger fler" : "more than ten times more" }
        let share = ratio - 1
        let size = percent(share.magnitude, decimals: decimals, tongue)
        if size == percent(0, decimals: decimals, tongue) { return tongue == .swedish ? "lika många" : "as many" }
        switch (share > 0, tongue) {
        case (true, .swedish): return size + " fler"
        case (true, .english): return size + " more"
        case (false, .swedish): return size + " färre"
        case (false, .english): return size + " fewer"
        }
    }

    /// A ratio with its interval: "4 % färre (mellan 9 % färre och 2 % fler)".
    static func withRange(_ ratio: Estimate, _ tongue: Tongue) -> String {
        let decimals = decimals(for: ratio)
        func text(_ value: Double) -> String { ChangeInWords(ratio: value, decimals: decimals).text(tongue) }
        switch tongue {
        case .swedish: return "\(text(ratio.value)) (mellan \(text(ratio.lower)) och \(text(ratio.upper)))"
        case .english: return "\(text(ratio.value)) (between \(text(ratio.lower)) and \(text(ratio.upper)))"
        }
    }

    /// Whole per cents, unless a limit that is not "no change" would then be said to be.
    static func decimals(for ratio: Estimate) -> Int {
        let near = min((ratio.lower - 1).magnitude, (ratio.upper - 1).magnitude)
        return near >= 0.005 || !ratio.excludes(1) ? 0 : (near >= 0.0005 ? 1 : 2)
    }
}

extension Change {
    /// What a ratio says: sure only when there are enough events and the interval leaves out 1.
    init(_ ratio: Estimate, policy: ComparisonPolicy = .standard) { self.init(ratio, from: 1, policy: policy) }

    /// What a difference says, against the value that means none.
    init(_ estimate: Estimate, from none: Double, policy: ComparisonPolicy = .standard) {
        if estimate.count < policy.fewestEvents {
            self = .tooFew
        } else if estimate.excludes(none) {
            self = estimate.value > none ? .increased : .decreased
        } else {
            self = .noCertainChange
        }
    }

    /// A sentence of its own: "Ingen säker förändring."
    func verdict(_ tongue: Tongue) -> String {
        switch (self, tongue) {
        case (.increased, .swedish): "En säker ökning."
        case (.increased, .english): "A certain increase."
        case (.decreased, .swedish): "En säker minskning."
        case (.decreased, .english): "A certain decrease."
        case (.noCertainChange, .swedish): "Ingen säker förändring."
        case (.noCertainChange, .english): "No certain change."
        case (.tooFew, .swedish): "Det är för få händelser för att säga något."
        case (.tooFew, .english): "There are too few events to say anything."
        }
    }
}
