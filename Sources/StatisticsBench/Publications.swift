import CrimeStatistics
import Foundation

/// A publication as an attacker has it, and the truth to hold the attack against.
private struct Publication: Encodable {
    /// Whether it must not be published; what is hidden is then only what was tried.
    let refused: Bool
    /// The cells whose count was published before.
    let published: [Int]
    let threshold: Int
    /// The least that a hidden cell can hold, as the policy tells.
    let least: Int
    let values: [Int]
    let hidden: [Bool]
    let sums: [SumLine]

    struct SumLine: Encodable {
        let total: Int
        let parts: [Int]
    }
}

/// Sparse towns: areas by kind for two or three periods, each with totals, the periods added up cell by cell; some of them published before.
/// So many that may be published, and those that may not in between.
func printPublications(_ count: Int, _ seed: UInt64) throws {
    let encoder = JSONEncoder()
    var (stream, safe) = (UInt64(0), 0)
    while safe < count {
        var dice = StreamGenerator(seed: seed, stream: stream)
        stream += 1
        let (figures, policy) = try invented(&dice)
        let found = try Suppression(of: figures, policy: policy)
        safe += found.isSafe ? 1 : 0
        let publication = Publication(
            refused: !found.isSafe, published: figures.published.sorted(), threshold: policy.threshold,
            least: policy.showsZero ? 1 : 0, values: figures.values,
            hidden: found.reasons.map { $0 != nil }, sums: figures.sums.map { .init(total: $0.total, parts: $0.parts) })
        print(String(decoding: try encoder.encode(publication), as: UTF8.self))
    }
}

private func invented(_ dice: inout StreamGenerator) throws -> (Figures, SuppressionPolicy) {
    let (rows, columns) = (Int.random(in: 2...8, using: &dice), Int.random(in: 2...6, using: &dice))
    let periods = Int.random(in: 1...3, using: &dice)
    let size = Double.random(in: 10...80, using: &dice)
    let policy = try SuppressionPolicy(
        threshold: [3, 5, 5, 10].randomElement(using: &dice) ?? 5, showsZero: Bool.random(using: &dice))
    var figures = Figures()
    var tables: [FigureTable] = []
    for period in 0..<periods {
        let counts = (0..<rows).map { _ in
            (0..<columns).map { _ -> Int in
                let share = dice.unit()
                return Int(share * share * share * size)
            }
        }
        let table = try figures.addTable(counts)
        // The first period is out already where it has no small count: its figures cannot be hidden any more.
        if period == 0, periods > 1, Bool.random(using: &dice) {
            let alone = try Suppression(of: figures, policy: policy)
            if alone.isSafe { try figures.markPublished(figures.values.indices.filter { alone.shown($0) != nil }) }
        }
        tables.append(table)
    }
    if periods > 1 { try addYear(tables, &figures) }
    return (figures, policy)
}

/// Each cell over all periods, with totals of its own.
private func addYear(_ tables: [FigureTable], _ figures: inout Figures) throws {
    var year: [[Int]] = []
    for row in tables[0].cells.indices {
        var cells: [Int] = []
        for column in tables[0].cells[row].indices {
            cells.append(try figures.addTotal(of: tables.map { $0.cells[row][column] }))
        }
        year.append(cells)
    }
    for row in year.indices {
        let total = try figures.addTotal(of: tables.map { $0.rowTotals[row] })
        try figures.addSum(total, of: year[row])
    }
    for column in year[0].indices {
        let total = try figures.addTotal(of: tables.map { $0.columnTotals[column] })
        try figures.addSum(total, of: year.map { $0[column] })
    }
}
