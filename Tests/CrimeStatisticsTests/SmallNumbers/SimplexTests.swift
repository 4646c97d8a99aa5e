import Testing

@testable import CrimeStatistics

@Suite("Linear programs")
struct SimplexTests {
    /// Greatest 3a + 2b with a + b ≤ 4 and a + 3b ≤ 6, a ≤ 3 (slacks s, t): at a = 3, b = 1 it is 11 (corners by hand: (3, 1), (3, 0), (0, 2)).
    @Test func `A textbook problem has its textbook answer`() throws {
        var simplex = SimplexTable(
            [[1, 1, 1, 0], [1, 3, 0, 1]], equals: [4, 6], upper: [3, .infinity, .infinity, .infinity])
        let answer = simplex.solve(costs: [-3, -2, 0, 0])
        let found = try #require(answer)
        #expect(zip(found, [3, 1, 0, 0]).allSatisfy { abs($0 - $1) < 1e-9 })
    }

    @Test func `What cannot be met has no answer, and what nothing bounds has none either`() {
        var impossible = SimplexTable([[1, 1]], equals: [5], upper: [2, 2])
        let first = impossible.solve(costs: [1, 1])
        #expect(first == nil)
        var contradiction = SimplexTable([[1, 1], [1, 1]], equals: [1, 2], upper: [9, 9])
        let second = contradiction.solve(costs: [0, 0])
        #expect(second == nil)
        var endless = SimplexTable([[1, -1]], equals: [0], upper: [.infinity, .infinity])
        let third = endless.solve(costs: [-1, 0])
        #expect(third == nil)
    }

    @Test func `A negative right side, a row said twice, and no rows at all are answered`() {
        var simplex = SimplexTable([[-1, -1], [-2, -2]], equals: [-3, -6], upper: [2, 2])
        let twice = simplex.solve(costs: [1, 2])
        #expect(twice.map { abs($0[0] - 2) < 1e-9 && abs($0[1] - 1) < 1e-9 } == true)
        var free = SimplexTable([], equals: [], upper: [7])
        let most = free.solve(costs: [-1])
        #expect(most == [7])
    }

    /// The cheapest way to send goods through small random nets, by trying every whole way.
    @Test func `On small problems it is as cheap as the best of all`() {
        var dice = StreamGenerator(seed: 30, stream: 0)
        for _ in 0..<60 {
            let matrix = (0..<2).map { _ in (0..<4).map { _ in Double(Int.random(in: -1...1, using: &dice)) } }
            let costs = (0..<4).map { _ in Double(Int.random(in: 0...5, using: &dice)) }
            let point = (0..<4).map { _ in Double(Int.random(in: 0...3, using: &dice)) }
            let right = matrix.map { row in zip(row, point).reduce(0) { $0 + $1.0 * $1.1 } }
            var best = Double.infinity
            for code in 0..<256 {
                let x = (0..<4).map { Double(code >> (2 * $0) & 3) }
                let fits = zip(matrix, right).allSatisfy { row, side in
                    zip(row, x).reduce(0) { $0 + $1.0 * $1.1 } == side
                }
                if fits { best = min(best, zip(costs, x).reduce(0) { $0 + $1.0 * $1.1 }) }
            }
            var simplex = SimplexTable(matrix, equals: right, upper: [3, 3, 3, 3])
            let found = simplex.solve(costs: costs).map { zip(costs, $0).reduce(0) { $0 + $1.0 * $1.1 } } ?? .infinity
            // Fractions may be cheaper than whole numbers, never dearer.
            #expect(found <= best + 1e-9)
            #expect(found >= 0)
        }
    }
}
