/// Linear programs: the least Σ c_j x_j with A x = b and 0 ≤ x_j ≤ u_j.
///
/// The bounded primal simplex method in a dense table (Dantzig 1963; for bounds Chvátal 1983, chapter 8), in two phases; Bland's rule takes
/// over when it has turned many times without gain, so it ends. Small integers in, and vertices out that are whole for tables in two ways; nothing
/// relies on that: who uses an answer checks it in whole numbers.
struct SimplexTable {
    private let columns: Int
    private let rows: Int
    private let upper: [Double]
    private var table: [Double]
    /// The value of the variable that each row stands for.
    private var held: [Double]
    /// Which variable each row stands for; from `columns` on it is the row's own slack, which is 0 in an answer.
    private var basis: [Int]
    private var isBasic: [Bool]
    private var isAtUpper: [Bool]

    private static let hair = 1e-9

    /// - Parameter matrix: rows of coefficients, all of them as long as `upper`; `upper` may hold infinity.
    init(_ matrix: [[Double]], equals right: [Double], upper: [Double]) {
        precondition(
            matrix.count == right.count && matrix.allSatisfy { $0.count == upper.count }, "A row for each right side.")
        columns = upper.count
        rows = matrix.count
        self.upper = upper
        table = []
        table.reserveCapacity(rows * columns)
        for (row, side) in zip(matrix, right) { table += side < 0 ? row.map { -$0 } : row }
        held = right.map(\.magnitude)
        basis = (0..<matrix.count).map { upper.count + $0 }
        isBasic = Array(repeating: false, count: upper.count)
        isAtUpper = Array(repeating: false, count: upper.count)
    }

    /// The cheapest x, or nothing when none fits or the table would not settle.
    mutating func solve(costs: [Double]) -> [Double]? {
        precondition(costs.count == columns, "A cost for each variable.")
        var first = [Double](repeating: 0, count: columns)
        for row in 0..<rows { for column in 0..<columns { first[column] -= table[row * columns + column] } }
        guard descend(&first) else { return nil }
        let left = basis.indices.reduce(0) { basis[$1] >= columns ? $0 + held[$1].magnitude : $0 }
        guard left < 1e-6 else { return nil }
        var reduced = costs
        for row in 0..<rows where basis[row] < columns && costs[basis[row]] != 0 {
            let cost = costs[basis[row]]
            for column in 0..<columns { reduced[column] -= cost * table[row * columns + column] }
        }
        guard descend(&reduced) else { return nil }
        return solution
    }

    private var solution: [Double] {
        var x = (0..<columns).map { isAtUpper[$0] && !isBasic[$0] ? upper[$0] : 0 }
        for row in 0..<rows where basis[row] < columns { x[basis[row]] = held[row] }
        return x
    }

    /// Turns until no variable can lower the cost. False when it would not settle or nothing bounds it.
    private mutating func descend(_ reduced: inout [Double]) -> Bool {
        var idle = 0
        for _ in 0..<(50 * (rows + columns) + 1000) {
            guard let entering = entering(reduced, byNumber: idle > rows + columns) else { return true }
            guard let step = step(entering) else { return false }
            idle = step.length > Self.hair ? 0 : idle + 1
            move(entering, step, &reduced)
        }
        return false
    }

    private func entering(_ reduced: [Double], byNumber: Bool) -> Int? {
        var best: (column: Int, gain: Double)?
        for column in 0..<columns where !isBasic[column] && upper[column] > 0 {
            let gain = isAtUpper[column] ? reduced[column] : -reduced[column]
            guard gain > Self.hair, gain > best?.gain ?? 0 else { continue }
            if byNumber { return column }
            best = (column, gain)
        }
        return best?.column
    }

    private struct Step {
        let length: Double
        /// The row whose variable reaches a bound; nothing when the entering variable itself goes to its other bound.
        let row: Int?
        let leavesAtUpper: Bool
    }

    /// How far a variable can go before it or another meets a bound.
    private func step(_ entering: Int) -> Step? {
        let sign: Double = isAtUpper[entering] ? -1 : 1
        var best = Step(length: upper[entering], row: nil, leavesAtUpper: false)
        var pivot = 0.0
        for row in 0..<rows {
            let slope = sign * table[row * columns + entering]
            guard slope.magnitude > Self.hair else { continue }
            // A slack is at 0 in an answer, so it may not grow once it is there.
            let bound = basis[row] < columns ? upper[basis[row]] : (held[row] > Self.hair ? .infinity : 0)
            let room = slope > 0 ? max(0, held[row]) / slope : max(0, bound - held[row]) / -slope
            guard
                room < best.length - 1e-12
                    || (room <= best.length + 1e-12 && best.row != nil && slope.magnitude > pivot)
            else { continue }
            best = Step(length: min(room, best.length), row: row, leavesAtUpper: slope < 0)
            pivot = slope.magnitude
        }
        return best.length.isFinite ? best : nil
    }

    private mutating func move(_ entering: Int, _ step: Step, _ reduced: inout [Double]) {
        let change = isAtUpper[entering] ? -step.length : step.length
        for row in 0..<rows { held[row] -= change * table[row * columns + entering] }
        guard let pivot = step.row else {
            isAtUpper[entering].toggle()
            return
        }
        let value = (isAtUpper[entering] ? upper[entering] : 0) + change
        let leaving = basis[pivot]
        if leaving < columns {
            isBasic[leaving] = false
            isAtUpper[leaving] = step.leavesAtUpper
        }
        basis[pivot] = entering
        isBasic[entering] = true
        isAtUpper[entering] = false
        held[pivot] = value
        turn(pivot, entering, &reduced)
    }

    /// Clears the entering variable's column in every other row.
    private mutating func turn(_ pivot: Int, _ entering: Int, _ reduced: inout [Double]) {
        let base = pivot * columns
        let inverse = 1 / table[base + entering]
        for column in 0..<columns { table[base + column] *= inverse }
        for row in 0..<rows where row != pivot {
            let factor = table[row * columns + entering]
            guard factor != 0 else { continue }
            let own = row * columns
            for column in 0..<columns where table[base + column] != 0 {
                table[own + column] -= factor * table[base + column]
            }
        }
        let factor = reduced[entering]
        guard factor != 0 else { return }
        for column in 0..<columns { reduced[column] -= factor * table[base + column] }
    }
}
