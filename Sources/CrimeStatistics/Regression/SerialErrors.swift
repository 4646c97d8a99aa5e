/// The errors of a regression over time: the model's own, widened by the dispersion but never narrower than Poisson's, or
/// Newey and West's where neighbouring periods are alike and these are the larger.
struct SerialErrors {
    let own: [Double]
    let neweyWest: [Double]
    /// How many periods back Newey and West look.
    let lag: Int
    /// Whether the first autocorrelation of the residuals is beyond what chance gives (2 / sqrt(n)).
    let isAlike: Bool

    /// - Parameter scale: what the model's variances are multiplied by; below 1 it counts as 1.
    init(_ regression: CountRegression, scale: Double, lag asked: Int? = nil) {
        let count = regression.counts.count
        // The rule of thumb of Newey and West 1994.
        lag = min(max(asked ?? Int(4 * Double.pow(Double(count) / 100, 2.0 / 9)), 0), count - 1)
        own = regression.inverseInformation.scaled(by: max(scale, 1)).standardErrors
        neweyWest = regression.neweyWestCovariance(lag: lag).standardErrors
        isAlike = regression.lagOneAutocorrelation > 2 / Double(count).squareRoot()
    }

    func usesNeweyWest(_ column: Int) -> Bool { isAlike && neweyWest[column] > own[column] }

    func error(_ column: Int) -> Double { usesNeweyWest(column) ? neweyWest[column] : own[column] }

    /// exp(coefficient) with Student's interval.
    func ratio(
        _ regression: CountRegression, column: Int, level: Double, method: String, events: Int, warnings: [Warning]
    ) throws(StatisticsError) -> Estimate {
        let freedom = Double(regression.degreesOfFreedom)
        let reach = try StudentT.twoSided(level: level, freedom: freedom) * error(column)
        let coefficient = regression.coefficients[column]
        return Estimate(
            value: Double.exp(coefficient), lower: Double.exp(coefficient - reach),
            upper: Double.exp(coefficient + reach), level: level,
            method: usesNeweyWest(column) ? "\(method), Newey-West \(lag)" : method, count: events, warnings: warnings)
    }
}

extension CountRegression {
    /// What to bear in mind about a regression of this many events.
    func warnings(events: Int, dispersion: Double) -> [Warning] {
        var warnings: [Warning] = []
        if events < ComparisonPolicy.standard.fewestEvents { warnings.append(.smallNumbers) }
        if separated { warnings.append(.separation) }
        if dispersion > 1.5 { warnings.append(.overdispersed(dispersion)) }
        return warnings
    }
}
