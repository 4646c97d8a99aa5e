/// A regression of counts on a logarithmic scale: log mean = offset + design x coefficients.
///
/// Iteratively reweighted least squares (McCullagh and Nelder 1989, 2.5), until no fitted logarithm moves by more than
/// 1e-11; what is left of the error is then its square. Starts from log(count + 0.1).
struct CountRegression: Sendable {
    let design: Design
    let counts: [Double]
    let law: CountLaw
    let coefficients: [Double]
    let fitted: [Double]
    /// (X'WX)^-1 with the weights of the law, before any dispersion.
    let inverseInformation: SymmetricMatrix
    let deviance: Double
    /// Some fitted mean has run to the bottom: a group with nothing but zeros.
    let separated: Bool

    /// The logarithm below which a mean is held: about one event in ten million million periods.
    static let floor = -30.0

    static func fit(
        _ design: Design, counts: [Double], offset: [Double]? = nil, law: CountLaw = .poisson
    ) throws(StatisticsError) -> CountRegression {
        precondition(counts.count == design.rows, "one count for each row of the design")
        guard design.rows > design.columns else {
            throw .tooFew("counts", needed: design.columns + 1, found: design.rows)
        }
        guard counts.contains(where: { $0 > 0 }) else { throw .noEvents }
        let base = offset ?? [Double](repeating: 0, count: counts.count)
        precondition(base.count == counts.count, "one offset for each count")
        var search = Search(design: design, counts: counts, offset: base, law: law)
        let solved = try search.run()
        return CountRegression(
            design: design, counts: counts, law: law, coefficients: solved.coefficients, fitted: search.means,
            inverseInformation: solved.inverse, deviance: search.deviance, separated: search.isHeld)
    }

    var degreesOfFreedom: Int { design.rows - design.columns }

    /// Pearson's dispersion: sum of (y - mean)^2 / variance over the degrees of freedom.
    var dispersion: Double {
        let terms = counts.indices.lazy.map { index in
            let residual = (counts[index] - fitted[index]) / fitted[index]
            return law.weight(mean: fitted[index]) * residual * residual
        }
        return compensatedSum(terms) / Double(degreesOfFreedom)
    }

    var logLikelihood: Double {
        compensatedSum(counts.indices.lazy.map { law.logLikelihood(count: counts[$0], mean: fitted[$0]) })
    }

    /// Pearson residuals: (y - mean) / sqrt(variance).
    var residuals: [Double] {
        counts.indices.map { index in
            (counts[index] - fitted[index]) / fitted[index] * law.weight(mean: fitted[index]).squareRoot()
        }
    }

    /// How alike the Pearson residuals of neighbouring periods are, between -1 and 1; 0 when they do not vary.
    var lagOneAutocorrelation: Double { autocorrelation(residuals, lags: 1).last ?? 0 }

    /// Autocorrelation of the deviance residuals, sign(y - mean) sqrt(deviance), at lags 0, 1…
    func devianceAutocorrelation(lags: Int) -> [Double] {
        let values = counts.indices.map { row in
            let size = max(law.deviance(count: counts[row], mean: fitted[row]), 0).squareRoot()
            return counts[row] < fitted[row] ? -size : size
        }
        return autocorrelation(values, lags: lags)
    }
}

/// Autocorrelation at lags 0, 1… as far as the values reach, all over the whole sum of squares; 0 when they do not vary.
func autocorrelation(_ values: [Double], lags: Int) -> [Double] {
    let mean = compensatedSum(values) / Double(values.count)
    let whole = compensatedSum(values.lazy.map { ($0 - mean) * ($0 - mean) })
    return (0...min(lags, values.count - 1)).map { lag in
        guard whole > 0 else { return 0 }
        return compensatedSum((lag..<values.count).lazy.map { (values[$0] - mean) * (values[$0 - lag] - mean) }) / whole
    }
}

/// The offset of a regression: logarithms of what the counts are out of, each above 0.
func logarithms(ofExposure exposure: [Double]?, count: Int) throws(StatisticsError) -> [Double]? {
    guard let exposure else { return nil }
    try requireLength(count, exposure.count, "exposure")
    try requireNotNegative(exposure, "exposure")
    for value in exposure where value == 0 { throw .outOfRange("exposure", value) }
    return exposure.map { Double.log($0) }
}

/// The search itself: where it stands, and one step after another.
private struct Search {
    let design: Design
    let counts: [Double]
    let offset: [Double]
    let law: CountLaw
    /// The fitted logarithms.
    var predictor: [Double]
    var means: [Double]
    var deviance = Double.infinity

    init(design: Design, counts: [Double], offset: [Double], law: CountLaw) {
        self.design = design
        self.counts = counts
        self.offset = offset
        self.law = law
        predictor = counts.map { Double.log($0 + 0.1) }
        means = counts.map { $0 + 0.1 }
    }

    var isHeld: Bool { predictor.contains { $0 <= CountRegression.floor } }

    mutating func run() throws(StatisticsError) -> LeastSquares {
        var previous = Double.infinity
        for _ in 0..<200 {
            let solved = try step()
            let moved = try move(to: solved)
            // Settled; or as near as rounding lets it come.
            if moved <= 1e-11 || (moved <= 1e-8 && moved >= previous / 2) { return solved }
            previous = moved
        }
        throw .notConverged("regression")
    }

    private func step() throws(StatisticsError) -> LeastSquares {
        var response = predictor
        var weights = means
        for row in counts.indices {
            response[row] = predictor[row] - offset[row] + (counts[row] - means[row]) / means[row]
            weights[row] = law.weight(mean: means[row])
        }
        return try LeastSquares.solve(design, response: response, weights: weights)
    }

    /// Goes to the solved coefficients, or a half, a quarter… of the way when the whole way makes matters worse. How far
    /// the fitted logarithms moved is handed back.
    private mutating func move(to solved: LeastSquares) throws(StatisticsError) -> Double {
        let start = predictor
        var goal = design.times(solved.coefficients)
        for row in goal.indices { goal[row] += offset[row] }
        var share = 1.0
        for _ in 0..<30 {
            for row in goal.indices {
                predictor[row] = max(start[row] + share * (goal[row] - start[row]), CountRegression.floor)
            }
            let found = devianceHere()
            if found.isFinite, !deviance.isFinite || found <= deviance + 1e-8 * (deviance + 0.1) {
                deviance = found
                var moved = 0.0
                for row in goal.indices {
                    moved = max(moved, (predictor[row] - start[row]).magnitude / (1 + predictor[row].magnitude))
                }
                return moved
            }
            share /= 2
        }
        throw .notConverged("regression")
    }

    private mutating func devianceHere() -> Double {
        var terms = counts
        for row in counts.indices {
            means[row] = Double.exp(predictor[row])
            terms[row] = law.deviance(count: counts[row], mean: means[row])
        }
        return compensatedSum(terms)
    }
}
