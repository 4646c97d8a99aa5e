/// Other counts that would have given every figure that is shown: what a reader cannot rule out.
///
/// Found by linear program, and then checked in whole numbers: an alternative is a proof, whatever became of the rounding on the way.
struct Alternatives {
    let figures: Figures
    let least: Int

    /// The cheapest change of counts that moves `cell` by `shift`, keeps every sum, and changes only cells that have a cost.
    ///
    /// - Parameter costs: for each cell what a change of 1 costs; nothing for a cell that must stay.
    /// - Returns: the change of each cell, whole, checked against every sum; nothing when there is none, or none was found.
    func change(_ cell: Int, by shift: Int, costs: [Double?]) -> [Int]? {
        guard costs[cell] != nil, figures.values[cell] + shift >= least else { return nil }
        var costs = costs
        // In tables of three ways and more the cheapest change may be half a count here and there. Then one of those cells is held fast and it
        // is tried again: a dearer change in whole counts is as good a proof.
        for _ in 0..<8 {
            guard let moved = cheapest(cell, shift, costs) else { return nil }
            guard
                let broken = moved.indices.first(where: {
                    $0 != cell && (moved[$0] - moved[$0].rounded()).magnitude > 1e-6
                })
            else {
                let change = moved.map { Int($0.rounded()) }
                return holds(change, cell, shift, costs) ? change : nil
            }
            costs[broken] = nil
        }
        return nil
    }

    /// The change of each cell, not necessarily whole; nothing when there is none.
    private func cheapest(_ cell: Int, _ shift: Int, _ costs: [Double?]) -> [Double]? {
        let movable = figures.values.indices.filter { costs[$0] != nil }
        var column = [Int](repeating: -1, count: figures.values.count)
        for (number, own) in movable.enumerated() { column[own] = number }
        let touched = figures.sums.filter { sum in column[sum.total] >= 0 || sum.parts.contains { column[$0] >= 0 } }
        // Up and down are variables of their own; the cell itself is held at its shift.
        let width = 2 * movable.count
        var matrix: [[Double]] = []
        for sum in touched {
            var row = [Double](repeating: 0, count: width)
            for (own, sign) in sum.parts.map({ ($0, 1.0) }) + [(sum.total, -1.0)] where column[own] >= 0 {
                row[2 * column[own]] = sign
                row[2 * column[own] + 1] = -sign
            }
            matrix.append(row)
        }
        var held = [Double](repeating: 0, count: width)
        held[2 * column[cell]] = 1
        held[2 * column[cell] + 1] = -1
        matrix.append(held)
        var (upper, prices) = ([Double](), [Double]())
        for own in movable {
            upper += [Double.infinity, Double(max(0, figures.values[own] - least))]
            let price: Double = costs[own] ?? 0
            prices += [price, price]
        }
        var simplex = SimplexTable(
            matrix, equals: [Double](repeating: 0, count: touched.count) + [Double(shift)], upper: upper)
        guard let x = simplex.solve(costs: prices) else { return nil }
        var moved = [Double](repeating: 0, count: figures.values.count)
        for (number, own) in movable.enumerated() { moved[own] = x[2 * number] - x[2 * number + 1] }
        return moved.allSatisfy { $0.magnitude < 4e9 } ? moved : nil
    }

    /// Whether a change is a proof: in whole numbers, every sum, every bound, the shift itself.
    func holds(_ change: [Int], _ cell: Int, _ shift: Int, _ costs: [Double?]) -> Bool {
        guard change.count == figures.values.count, change[cell] == shift else { return false }
        for own in change.indices where change[own] != 0 {
            guard costs[own] != nil, figures.values[own] + change[own] >= least else { return false }
        }
        return figures.sums.allSatisfy { sum in change[sum.total] == sum.parts.reduce(0) { $0 + change[$1] } }
    }
}
