/// The coefficients that bring a design nearest to a response, and the inverse of X'WX.
struct LeastSquares {
    let coefficients: [Double]
    /// (X'WX)^-1
    let inverse: SymmetricMatrix

    /// Weighted least squares by Householder reflections of sqrt(W) X: the cross products are never formed, so half of the
    /// digits are not lost (Golub and Van Loan, Matrix Computations, 5.3).
    ///
    /// Throws `singular` when a column is, to eleven digits, a sum of the ones before it.
    static func solve(_ design: Design, response: [Double], weights: [Double]) throws(StatisticsError) -> LeastSquares {
        let rows = design.rows
        let columns = design.columns
        precondition(response.count == rows && weights.count == rows, "one response and one weight for each row")
        guard rows >= columns else { throw .tooFew("rows", needed: columns, found: rows) }
        var roots = weights
        for row in 0..<rows { roots[row] = weights[row].squareRoot() }
        var factor = design.values
        for column in 0..<columns {
            for row in 0..<rows { factor[column * rows + row] *= roots[row] }
        }
        var target = response
        for row in 0..<rows { target[row] *= roots[row] }
        let diagonal = try reflect(&factor, &target, rows: rows, columns: columns)
        let triangle = Triangle(order: columns, diagonal: diagonal) { row, column in factor[column * rows + row] }
        return LeastSquares(coefficients: triangle.solve(target), inverse: triangle.inverseOfSquare())
    }

    /// Reflects column after column onto its axis, and the target with them. Above the diagonal `factor` then holds the
    /// triangle; the diagonal itself is handed back.
    private static func reflect(
        _ factor: inout [Double], _ target: inout [Double], rows: Int, columns: Int
    ) throws(StatisticsError) -> [Double] {
        var diagonal = [Double](repeating: 0, count: columns)
        for column in 0..<columns {
            let start = column * rows
            var whole = 0.0
            for row in 0..<rows { whole += factor[start + row] * factor[start + row] }
            var below = 0.0
            for row in column..<rows { below += factor[start + row] * factor[start + row] }
            guard whole.isFinite else { throw .overflow("design") }
            guard below > 1e-22 * whole else { throw .singular("design") }
            let norm = below.squareRoot()
            let head = factor[start + column]
            let pivot = head > 0 ? -norm : norm
            diagonal[column] = pivot
            factor[start + column] = head - pivot
            // v'v / 2 = norm (norm + |head|), for the head moves away from zero.
            let scale = 1 / (norm * (norm + head.magnitude))
            for other in (column + 1)..<max(columns, column + 1) {
                let place = other * rows
                var product = 0.0
                for row in column..<rows { product += factor[start + row] * factor[place + row] }
                product *= scale
                for row in column..<rows { factor[place + row] -= product * factor[start + row] }
            }
            var product = 0.0
            for row in column..<rows { product += factor[start + row] * target[row] }
            product *= scale
            for row in column..<rows { target[row] -= product * factor[start + row] }
        }
        return diagonal
    }
}

/// An upper triangle with a diagonal that holds no zero.
private struct Triangle {
    let order: Int
    private var values: [Double]

    init(order: Int, diagonal: [Double], above: (Int, Int) -> Double) {
        self.order = order
        values = [Double](repeating: 0, count: order * order)
        for row in 0..<order {
            values[row * order + row] = diagonal[row]
            for column in (row + 1)..<max(order, row + 1) { values[row * order + column] = above(row, column) }
        }
    }

    /// R x = target, from the last row upwards.
    func solve(_ target: [Double]) -> [Double] {
        var result = [Double](repeating: 0, count: order)
        for row in stride(from: order - 1, through: 0, by: -1) {
            var rest = target[row]
            for column in (row + 1)..<max(order, row + 1) { rest -= values[row * order + column] * result[column] }
            result[row] = rest / values[row * order + row]
        }
        return result
    }

    /// (R'R)^-1 = R^-1 R^-1'.
    func inverseOfSquare() -> SymmetricMatrix {
        var result = SymmetricMatrix(order: order)
        for column in 0..<order {
            var unit = [Double](repeating: 0, count: order)
            unit[column] = 1
            result.addProduct(of: solve(unit))
        }
        return result
    }
}
