/// What a judged week may hold, by the regression: the bound, and how rare a count is.
struct WeekLaw {
    /// The expected count.
    let mean: Double
    /// The mean that the bound starts from: `mean`, or its upper limit.
    let boundMean: Double
    let dispersion: Double
    let errorVariance: Double
    let settings: Farrington.Settings
    let trendUsed: Bool
    let isSeparated: Bool

    init(model: ReweightedTrend, part: Int, settings: Farrington.Settings) throws(StatisticsError) {
        self.settings = settings
        let prediction = model.fit.prediction(part: part)
        mean = Double.exp(prediction.logarithm)
        dispersion = model.dispersion
        errorVariance = model.errorScale * prediction.variance
        trendUsed = model.fit.hasTrend
        isSeparated = model.fit.isSeparated
        guard settings.bound == .negativeBinomialOfUpperLimit else {
            boundMean = mean
            return
        }
        if let weeks = model.fit.weeksWithNothing(part: part) {
            // Nothing in so many weeks: Poisson's exact upper limit, for the regression has none.
            boundMean = -Double.log(settings.alpha) / Double(weeks)
        } else {
            let z = -(try Normal.quantile(settings.alpha))
            boundMean = min(Double.exp(prediction.logarithm + z * errorVariance.squareRoot()), 1e12)
        }
    }

    /// Too near Poisson's for a size to be told.
    private var isPoisson: Bool { dispersion - 1 < 1e-9 }

    private func survival(_ count: Int, mean: Double) throws(StatisticsError) -> Double {
        if count < 0 { return 1 }
        return isPoisson
            ? try Poisson.survival(count, mean: mean)
            : try NegativeBinomial.survival(count, mean: mean, size: mean / (dispersion - 1))
    }

    func upperBound() throws(StatisticsError) -> Double {
        guard case .power(let power) = settings.bound else {
            let p = 1 - settings.alpha
            return isPoisson
                ? Double(try Poisson.quantile(p, mean: boundMean))
                : Double(try NegativeBinomial.quantile(p, mean: boundMean, size: boundMean / (dispersion - 1)))
        }
        let z = -(try Normal.quantile(settings.isTwoSided ? settings.alpha / 2 : settings.alpha))
        let raised = power.raise(mean) + z * spread(power)
        return power.lower(max(0, raised))
    }

    /// How likely a count of at least this is in an ordinary week.
    func chance(ofAtLeast count: Int) throws(StatisticsError) -> Double {
        guard case .power(let power) = settings.bound else { return try survival(count - 1, mean: boundMean) }
        let error = spread(power)
        guard error > 0 else { return Double(count) > mean ? 0 : 1 }
        return try Normal.survival((power.raise(Double(count)) - power.raise(mean)) / error)
    }

    /// How likely an ordinary week holds more than this, the expectation itself being uncertain: the mean over a log-normal
    /// expectation, by the five points of Gauss and Hermite.
    func chance(ofMoreThan count: Int) throws(StatisticsError) -> Double {
        let error = min(errorVariance.squareRoot(), 2)
        var sum = 0.0
        for (point, weight) in [
            (-2.856970013872806, 0.011257411327720689), (-1.355626179974266, 0.22207592200561266),
            (0, 0.5333333333333333), (1.355626179974266, 0.22207592200561266),
            (2.856970013872806, 0.011257411327720689),
        ] { sum += weight * (try survival(count, mean: mean * Double.exp(point * error))) }
        return sum
    }

    /// The standard deviation of what is to come, on the raised scale.
    private func spread(_ power: Farrington.Power) -> Double {
        let tau = dispersion + mean * errorVariance
        switch power {
        case .twoThirds: return (4.0 / 9 * Double.pow(mean, 1.0 / 3) * tau).squareRoot()
        case .half: return (tau / 4).squareRoot()
        case .none: return (mean * tau).squareRoot()
        }
    }

    func judgement(
        week: Int, observed: Int, reason: WeekJudgement.Reason?, referenceWeeks: [Int], method: String
    ) throws(StatisticsError) -> WeekJudgement {
        let bound = try upperBound()
        var warnings: [Warning] = []
        if isSeparated { warnings.append(.separation) }
        if dispersion > 1.5 { warnings.append(.overdispersed(dispersion)) }
        // The first whole number above the bound, by the law of the counts whatever drew the bound.
        let first = bound < 1e15 ? Int(bound.rounded(.down)) : Int(1e15)
        return WeekJudgement(
            week: week, observed: observed, expected: mean, upperBound: bound,
            chance: try chance(ofAtLeast: observed), falseAlarmChance: try chance(ofMoreThan: first),
            isAbove: reason == nil && observed > 0 && Double(observed) > bound, reason: reason, dispersion: dispersion,
            trendUsed: trendUsed, referenceWeeks: referenceWeeks, method: method, warnings: warnings)
    }
}

extension Farrington.Power {
    func raise(_ count: Double) -> Double {
        switch self {
        case .twoThirds: Double.pow(count, 2.0 / 3)
        case .half: count.squareRoot()
        case .none: count
        }
    }

    func lower(_ raised: Double) -> Double {
        switch self {
        case .twoThirds: Double.pow(raised, 1.5)
        case .half: raised * raised
        case .none: raised
        }
    }
}
