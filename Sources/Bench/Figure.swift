/// Several runs of the same thing.
struct Samples {
    private let inOrder: [Double]

    init(_ values: [Double]) { inOrder = values.sorted() }

    var median: Double {
        guard !inOrder.isEmpty else { return .nan }
        let middle = inOrder.count / 2
        return inOrder.count % 2 == 1 ? inOrder[middle] : (inOrder[middle - 1] + inOrder[middle]) / 2
    }
    var min: Double { inOrder.first ?? .nan }
    var max: Double { inOrder.last ?? .nan }
    var count: Int { inOrder.count }
}

/// One line of the table.
struct Figure {
    enum Limit {
        case atMost(Double)
        case atLeast(Double)
        /// Shown beside the others, and never broken.
        case none
    }
    enum Outcome {
        case measured(Samples)
        /// It has a limit, and nobody knows whether it holds.
        case notMeasured(why: String)
        /// Another program that is not here; nothing of ours depends on it.
        case absent(why: String)
    }

    let name: String
    let unit: String
    let limit: Limit
    let outcome: Outcome

    init(_ name: String, _ unit: String, _ limit: Limit, _ values: [Double]) {
        self.init(name, unit, limit, outcome: .measured(Samples(values)))
    }

    init(_ name: String, _ unit: String, _ limit: Limit, outcome: Outcome) {
        self.name = name
        self.unit = unit
        self.limit = limit
        self.outcome = outcome
    }

    init(absent name: String, why: String) { self.init(name, "", .none, outcome: .absent(why: why)) }

    /// How much of what is allowed was used: 1 is all of it.
    var share: Double? {
        guard case .measured(let samples) = outcome else { return nil }
        return switch limit {
        case .atMost(let most): samples.median / most
        case .atLeast(let least): least / samples.median
        case .none: nil
        }
    }

    /// A value that is no number is broken too.
    var isBroken: Bool { share.map { !($0 <= 1) } ?? false }

    var isUnmeasured: Bool {
        if case .notMeasured = outcome { true } else { false }
    }
}

/// All figures, printed in columns.
struct Table {
    private(set) var figures: [Figure] = []

    mutating func add(_ more: [Figure]) { figures += more }

    var text: String {
        let head = ["figure", "measured (median, min–max)", "limit", "share"]
        let lines = [head] + figures.map(cells)
        let widths = head.indices.map { column in lines.map { $0[column].count }.max() ?? 0 }
        var rows = lines.map { cells in
            zip(cells, widths).map { cell, width in cell + String(repeating: " ", count: width - cell.count) }
                .joined(separator: "  ")
        }
        rows.insert(widths.map { String(repeating: "-", count: $0) }.joined(separator: "  "), at: 1)
        let broken = figures.filter(\.isBroken).map { "BROKEN: \($0.name)" }
        let unmeasured = figures.compactMap { figure in
            if case .notMeasured(let why) = figure.outcome { "NOT MEASURED: \(figure.name): \(why)" } else { nil }
        }
        return (rows + broken + unmeasured).joined(separator: "\n")
    }

    private func cells(_ figure: Figure) -> [String] {
        let limit =
            switch figure.limit {
            case .atMost(let most): "≤ \(number(most)) \(figure.unit)"
            case .atLeast(let least): "≥ \(number(least)) \(figure.unit)"
            case .none: "–"
            }
        switch figure.outcome {
        case .notMeasured: return [figure.name, "NOT MEASURED", limit, "?"]
        case .absent(let why): return [figure.name, why, limit, "–"]
        case .measured(let samples):
            let range =
                samples.count > 1 ? " (\(number(samples.min))–\(number(samples.max)), \(samples.count) runs)" : ""
            let share = figure.share.map { "\(number($0 * 100)) %\(figure.isBroken ? " BROKEN" : "")" } ?? "–"
            return [figure.name, "\(number(samples.median)) \(figure.unit)\(range)", limit, share]
        }
    }

    /// Three figures that say something: 0.124, 1.24, 12.4, 124, 1240.
    private func number(_ value: Double) -> String {
        guard value.isFinite else { return "?" }
        let decimals = abs(value) >= 100 ? 0 : abs(value) >= 10 ? 1 : abs(value) >= 1 ? 2 : 3
        let factor = [1.0, 10, 100, 1000][decimals]
        let scaled = Int((value * factor).rounded())
        let whole = String(scaled / Int(factor))
        let rest = String(abs(scaled) % Int(factor))
        if decimals == 0 || scaled % Int(factor) == 0 { return whole }
        return whole + "." + String(repeating: "0", count: decimals - rest.count) + rest
    }
}
