/// The proof, from nothing but which cells are hidden.
struct Audit {
    private let alternatives: Alternatives
    private let policy: SuppressionPolicy
    private let hidden: [Bool]

    init(_ figures: Figures, _ policy: SuppressionPolicy, hidden: [Bool]) {
        precondition(hidden.count == figures.values.count, "Each cell is hidden or not.")
        alternatives = Alternatives(figures: figures, least: policy.least)
        self.policy = policy
        self.hidden = hidden
    }

    /// The cells that a reader could find out about: hidden ones without an alternative, and small ones that are not hidden.
    func exposed() -> [Int] {
        let values = alternatives.figures.values
        var proven: [Int: [[Int]]] = [:]
        var exposed: [Int] = []
        for cell in values.indices {
            guard hidden[cell] else {
                if policy.isSmall(values[cell]) { exposed.append(cell) }
                continue
            }
            if !isProtected(cell, &proven) { exposed.append(cell) }
        }
        return exposed
    }

    private func isProtected(_ cell: Int, _ proven: inout [Int: [[Int]]]) -> Bool {
        let count = alternatives.figures.values[cell]
        guard policy.isSmall(count) else {
            if proven[cell] != nil { return true }
            return find(cell, 1, &proven) || find(cell, -1, &proven)
        }
        let known = (proven[cell] ?? []).map { count + $0[cell] }
        let up = known.contains { $0 >= policy.threshold } || find(cell, policy.threshold - count, &proven)
        let down =
            count == policy.least || known.contains { $0 <= policy.least } || find(cell, policy.least - count, &proven)
        return up && down
    }

    /// An alternative for one cell is one for every cell that it changes.
    private func find(_ cell: Int, _ shift: Int, _ proven: inout [Int: [[Int]]]) -> Bool {
        let costs = hidden.map { $0 ? Double?.some(1) : nil }
        guard let change = alternatives.change(cell, by: shift, costs: costs) else { return false }
        for own in change.indices where change[own] != 0 { proven[own, default: []].append(change) }
        return true
    }
}
