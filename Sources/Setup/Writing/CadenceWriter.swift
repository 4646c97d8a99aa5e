package import Agreements

extension Cadence {
    /// The cadence in the words of the definition format: reading it gives the same cadence.
    package var written: String {
        var text = main.written
        if case .onEvent = main { return text }
        for per in per { text += " per \(per.rawValue)" }
        if let except { text += " except \(except)" }
        switch strength {
        case .must, .whenNeeded: break
        case .should: text += " preferably"
        case .aim: text += " as an aim"
        case .whenPossible: if !whenSuitable { text += " when possible" }
        }
        if whenSuitable { text += " when possible and suitable" }
        if alsoWhenNeeded { text += " also when needed" }
        return text
    }
}

extension Cadence.Main {
    var written: String {
        switch self {
        case .inEach(let unit, 1, false): "every \(unit.rawValue)"
        case .inEach(let unit, let count, let atLeast): "\(atLeast ? "at least " : "")\(count) per \(unit.rawValue)"
        case .steps(let count, let unit, let from):
            "every \(count) \(unit.rawValue)s" + (from.map { " from \($0)" } ?? "")
        case .rolling(let months): "within \(months) months of the last"
        case .about(let unit): "about every \(unit.rawValue)"
        case .before(let names): "before each of \(names.joined(separator: ", "))"
        case .from(let names): "from each of \(names.joined(separator: ", "))"
        case .once(.undated): "once"
        case .once(.during(let date)): "once during \(date)"
        case .once(.by(let date)): "once by \(date)"
        case .once(.afterPeriod): "once after the period"
        case .onEvent(let words): "on event: \(words)"
        case .regularly: "regularly"
        case .ongoing: "ongoing"
        case .whenNeeded: "when needed"
        }
    }
}
