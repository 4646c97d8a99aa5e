/// A small square matrix that equals its mirror image: a covariance.
struct SymmetricMatrix: Equatable, Sendable {
    let order: Int
    private var values: [Double]

    init(order: Int) {
        self.order = order
        values = [Double](repeating: 0, count: order * order)
    }

    subscript(row: Int, column: Int) -> Double {
        get { values[row * order + column] }
        set { values[row * order + column] = newValue }
    }

    var diagonal: [Double] { (0..<order).map { self[$0, $0] } }

    /// The square roots of the diagonal; 0 where rounding has left a diagonal below zero.
    var standardErrors: [Double] { diagonal.map { max($0, 0).squareRoot() } }

    func scaled(by factor: Double) -> SymmetricMatrix {
        var result = self
        for index in values.indices { result.values[index] *= factor }
        return result
    }

    /// Adds weight x v v'.
    mutating func addProduct(of vector: [Double], weight: Double = 1) {
        for row in 0..<order {
            let factor = weight * vector[row]
            for column in 0..<order { self[row, column] += factor * vector[column] }
        }
    }

    /// Adds weight x (a b' + b a').
    mutating func addSymmetricProduct(of one: [Double], and other: [Double], weight: Double) {
        for row in 0..<order {
            for column in 0..<order {
                self[row, column] += weight * (one[row] * other[column] + other[row] * one[column])
            }
        }
    }

    /// v' M v.
    func form(_ vector: [Double]) -> Double {
        var sum = 0.0
        for row in 0..<order {
            var inner = 0.0
            for column in 0..<order { inner += self[row, column] * vector[column] }
            sum += vector[row] * inner
        }
        return sum
    }

    /// B M B with B this matrix's own kind: the two slices of bread round the meat of a sandwich.
    func sandwiched(by bread: SymmetricMatrix) -> SymmetricMatrix {
        precondition(bread.order == order, "bread and meat are of one size")
        var half = SymmetricMatrix(order: order)
        var result = SymmetricMatrix(order: order)
        for row in 0..<order {
            for column in 0..<order {
                var sum = 0.0
                for inner in 0..<order { sum += bread[row, inner] * self[inner, column] }
                half[row, column] = sum
            }
        }
        for row in 0..<order {
            for column in 0..<order {
                var sum = 0.0
                for inner in 0..<order { sum += half[row, inner] * bread[inner, column] }
                result[row, column] = sum
            }
        }
        return result
    }

    /// The part that belongs to these rows and columns.
    func block(_ indices: Range<Int>) -> SymmetricMatrix {
        var result = SymmetricMatrix(order: indices.count)
        for row in 0..<indices.count {
            for column in 0..<indices.count {
                result[row, column] = self[indices.lowerBound + row, indices.lowerBound + column]
            }
        }
        return result
    }

    /// v' M^-1 v by Cholesky; `nil` when the matrix is not positive.
    func inverseForm(_ vector: [Double]) -> Double? {
        precondition(vector.count == order, "one number for each row")
        var factor = [Double](repeating: 0, count: order * order)
        var solved = [Double](repeating: 0, count: order)
        var sum = 0.0
        for row in 0..<order {
            for column in 0...row {
                var rest = self[row, column]
                for inner in 0..<column { rest -= factor[row * order + inner] * factor[column * order + inner] }
                if row == column {
                    guard rest > 0 else { return nil }
                    factor[row * order + row] = rest.squareRoot()
                } else {
                    factor[row * order + column] = rest / factor[column * order + column]
                }
            }
            var rest = vector[row]
            for inner in 0..<row { rest -= factor[row * order + inner] * solved[inner] }
            solved[row] = rest / factor[row * order + row]
            sum += solved[row] * solved[row]
        }
        return sum
    }
}
