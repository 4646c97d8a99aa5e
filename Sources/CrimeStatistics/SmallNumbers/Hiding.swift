/// The choice of what to hide.
struct Hiding {
    let figures: Figures
    let policy: SuppressionPolicy
    var reasons: [Suppression.Reason?]
    private let isTotal: [Bool]

    init(_ figures: Figures, _ policy: SuppressionPolicy) {
        self.figures = figures
        self.policy = policy
        reasons = figures.values.indices.map { cell in
            policy.isSmall(figures.values[cell]) && !figures.published.contains(cell) ? .small : nil
        }
        var isTotal = [Bool](repeating: false, count: figures.values.count)
        for sum in figures.sums { isTotal[sum.total] = true }
        self.isTotal = isTotal
    }

    /// Small cells in the order of their counts, smallest last: those near the threshold need the least room and may leave it to others.
    mutating func hidePartners() {
        let alternatives = Alternatives(figures: figures, least: policy.least)
        let small = reasons.indices.filter { reasons[$0] == .small }.sorted {
            (figures.values[$1], $0) < (figures.values[$0], $1)
        }
        for cell in small {
            for shift in [policy.threshold - figures.values[cell], policy.least - figures.values[cell]] where shift != 0
            {
                hide(alternatives.change(cell, by: shift, costs: costs))
            }
        }
        // A partner alone in a sum would be known: it needs one that moves with it, be it by one.
        for cell in reasons.indices where reasons[cell] == .partner {
            if alternatives.change(cell, by: 1, costs: hiddenCosts) == nil,
                alternatives.change(cell, by: -1, costs: hiddenCosts) == nil
            {
                hide(alternatives.change(cell, by: 1, costs: costs))
            }
        }
    }

    private mutating func hide(_ change: [Int]?) {
        guard let change else { return }
        for cell in change.indices where change[cell] != 0 && reasons[cell] == nil { reasons[cell] = .partner }
    }

    var exposed: [Int] { Audit(figures, policy, hidden: reasons.map { $0 != nil }).exposed() }

    /// Hides all that stands in a sum with one of these cells and may be hidden. False when there was nothing more.
    mutating func widen(around cells: [Int]) -> Bool {
        let wanted = Set(cells)
        var found = false
        for sum in figures.sums where wanted.contains(sum.total) || sum.parts.contains(where: wanted.contains) {
            for cell in sum.parts + [sum.total] where reasons[cell] == nil {
                guard !figures.published.contains(cell), figures.values[cell] >= policy.least else { continue }
                reasons[cell] = .partner
                found = true
            }
        }
        return found
    }

    /// What is hidden costs next to nothing; what was published, and a 0 that must be shown as it is, cannot change at all.
    private var costs: [Double?] {
        figures.values.indices.map { cell in
            if reasons[cell] != nil { return 1e-4 }
            if figures.published.contains(cell) || figures.values[cell] < policy.least { return nil }
            return (isTotal[cell] ? 4 : 1) * (1 + 0.02 * Double(min(figures.values[cell], 50)))
        }
    }

    private var hiddenCosts: [Double?] { reasons.map { $0 == nil ? nil : 1 } }
}
