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

    /// "mellan 9 % färre och 2 % fler", or one of them when both round to the same.
    static func range(_ lower: Double, _ upper: Double, _ tongue: Tongue) -> String {
        let low = ChangeInWords(ratio: lower).text(tongue)
        let high = ChangeInWords(ratio: upper).text(tongue)
        switch tongue {
        case .swedish: return low == high ? "omkring \(low)" : "mellan \(low) och \(high)"
        case .english: return low == high ? "about \(low)" : "between \(low) and \(high)"
        }
    }
}

extension Estimate {
    /// What a ratio says about up and down: sure only when the interval leaves 1 out.
    var direction: Direction {
        if lower > 1 { return .increase }
        if upper < 1 { return .decrease }
        return .unsure
    }
}

/// Which way a number has gone, as far as its interval lets anyone say.
public enum Direction: Equatable, Sendable {
    case increase
    case decrease
    /// The interval holds no change: nothing may be claimed.
    case unsure

    func words(_ tongue: Tongue) -> String {
        switch (self, tongue) {
        case (.increase, .swedish): "en säker ökning"
        case (.increase, .english): "a certain increase"
        case (.decrease, .swedish): "en säker minskning"
        case (.decrease, .english): "a certain decrease"
        case (.unsure, .swedish): "ingen säker förändring"
        case (.unsure, .english): "no certain change"
        }
    }
}
