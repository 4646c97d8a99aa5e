/// Covariances of the coefficients that hold when the law of the counts does not: the inverse information round the
/// products of the scores (White 1980; Newey and West 1987; Liang and Zeger 1986).
///
/// Checked against R's sandwich 3.0.2 (Sicily smoking ban; a synthetic panel of 24 areas).
extension CountRegression {
    /// HC0: each row by itself. With `smallSample` HC1: times n / (n - p).
    func heteroscedasticCovariance(smallSample: Bool = false) -> SymmetricMatrix {
        var meat = SymmetricMatrix(order: design.columns)
        for row in 0..<design.rows { meat.addProduct(of: score(row: row)) }
        let factor = smallSample ? Double(design.rows) / Double(degreesOfFreedom) : 1
        return meat.sandwiched(by: inverseInformation).scaled(by: factor)
    }

    /// Rows in the order of time, with neighbours up to `lag` steps apart weighed 1 - l / (lag + 1) (Bartlett); no
    /// prewhitening, no small-sample factor.
    func neweyWestCovariance(lag: Int) -> SymmetricMatrix {
        let scores = (0..<design.rows).map { score(row: $0) }
        var meat = SymmetricMatrix(order: design.columns)
        for one in scores { meat.addProduct(of: one) }
        for step in 1..<max(min(lag + 1, design.rows), 1) {
            let weight = 1 - Double(step) / Double(lag + 1)
            for row in step..<design.rows {
                meat.addSymmetricProduct(of: scores[row], and: scores[row - step], weight: weight)
            }
        }
        return meat.sandwiched(by: inverseInformation)
    }

    /// Rows of one cluster may be alike in any way; clusters are independent. Without `factor` HC0.
    func clusteredCovariance(_ clusters: [Int], factor: ClusterFactor) -> SymmetricMatrix {
        precondition(clusters.count == design.rows, "one cluster for each row")
        var sums: [Int: [Double]] = [:]
        for row in 0..<design.rows {
            var sum = sums[clusters[row]] ?? [Double](repeating: 0, count: design.columns)
            for (column, pull) in score(row: row).enumerated() { sum[column] += pull }
            sums[clusters[row]] = sum
        }
        var meat = SymmetricMatrix(order: design.columns)
        // In a fixed order, so that the last digit is the same from run to run.
        for cluster in sums.keys.sorted() { meat.addProduct(of: sums[cluster] ?? []) }
        let scale = factor.value(clusters: sums.count, rows: design.rows, columns: design.columns)
        return meat.sandwiched(by: inverseInformation).scaled(by: scale)
    }

    /// The derivative of one row's log likelihood by each coefficient.
    private func score(row: Int) -> [Double] {
        let pull = law.weight(mean: fitted[row]) * (counts[row] - fitted[row]) / fitted[row]
        return (0..<design.columns).map { design.value(row: row, column: $0) * pull }
    }
}

/// The correction for few clusters.
enum ClusterFactor {
    case none
    /// G / (G - 1)
    case clusters
    /// G / (G - 1) x (n - 1) / (n - k)
    case clustersAndRows

    func value(clusters: Int, rows: Int, columns: Int) -> Double {
        let few = Double(clusters) / Double(max(clusters - 1, 1))
        switch self {
        case .none: return 1
        case .clusters: return few
        case .clustersAndRows: return few * Double(rows - 1) / Double(rows - columns)
        }
    }
}
