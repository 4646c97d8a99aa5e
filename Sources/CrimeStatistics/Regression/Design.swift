/// The explanatory columns of a regression, one after the other in memory, all of the same length.
struct Design: Sendable {
    let rows: Int
    private(set) var columns = 0
    /// Column by column: the value of row i in column j stands at `j * rows + i`.
    private(set) var values: [Double] = []

    init(rows: Int) { self.rows = rows }

    /// A design that begins with a column of ones.
    static func withIntercept(rows: Int) -> Design {
        var design = Design(rows: rows)
        design.append([Double](repeating: 1, count: rows))
        return design
    }

    mutating func append(_ column: [Double]) {
        precondition(column.count == rows, "a column of a design is as long as the others")
        values += column
        columns += 1
    }

    func value(row: Int, column: Int) -> Double { values[column * rows + row] }

    /// The design times a vector: one number for each row.
    func times(_ coefficients: [Double]) -> [Double] {
        precondition(coefficients.count == columns, "one coefficient for each column")
        var result = [Double](repeating: 0, count: rows)
        for column in 0..<columns {
            let coefficient = coefficients[column]
            let start = column * rows
            for row in 0..<rows { result[row] += coefficient * values[start + row] }
        }
        return result
    }
}
