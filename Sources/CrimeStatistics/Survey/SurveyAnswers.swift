/// How the interval of a survey's share is worked out.
public enum SurveyShareLimits: String, Equatable, Sendable, CaseIterable {
    /// On the logit scale with Student's t; the default.
    case logit = "logit"
    /// Korn and Graubard (1998): beta quantiles for n_eff = p (1 - p) / se^2 (t_(n-1) / t_df)^2 answers. For shares near 0 or 1.
    case beta = "Korn-Graubard"
    /// p -+ t se, which may leave 0...1.
    case mean = "Student's t"

    /// Where nobody or everybody said yes the variance is 0 and tells nothing: then Clopper and Pearson's limits for as many answers.
    func limits(
        _ p: Double, error: Double, answers: Int, freedom: Int, level: Double
    ) throws(StatisticsError) -> (lower: Double, upper: Double) {
        let t = try StudentT.twoSided(level: level, freedom: Double(freedom))
        if self == .mean { return (p - t * error, p + t * error) }
        if p <= 0 || p >= 1 {
            let exact = try ShareLimits.exact.limits(p <= 0 ? 0 : answers, of: answers, level: level)
            return (exact.lower.x, exact.upper.x)
        }
        // Rounding alone, where the design leaves nothing to chance (a stratum that is the question itself).
        guard error > 1e-12 * min(p, 1 - p) else { return (p, p) }
        if self == .logit {
            let middle = Double.log(p) - Double.log(onePlus: -p)
            let half = t * error / (p * (1 - p))
            return (1 / (1 + Double.exp(half - middle)), 1 / (1 + Double.exp(-half - middle)))
        }
        guard answers > 1 else { throw .tooFew("answers", needed: 2, found: answers) }
        let ratio = try StudentT.twoSided(level: level, freedom: Double(answers - 1)) / t
        let effective = p * (1 - p) / (error * error) * ratio * ratio
        let low = Tails(lower: (1 - level) / 2, upper: (1 + level) / 2)
        return (
            try betaQuantile(low, effective * p, effective * (1 - p) + 1).x,
            try betaQuantile(low.swapped, effective * p + 1, effective * (1 - p)).x
        )
    }
}

extension SurveyDesign {
    /// The weighted mean of a value, in all or in a part of those asked (an area, an age): sum w y / sum w.
    ///
    /// - Parameters:
    ///   - values: one an answer.
    ///   - domain: who is in; the others still count for the variance, for how many are in is itself chance.
    ///   - level: of the interval.
    ///   - fewestAnswers: with fewer the reading shows no number.
    /// - Throws: `lengths`, `notFinite`, `outOfRange` for the level, `noEvents` when nobody is in.
    public func mean(
        of values: [Double], in domain: [Bool]? = nil, level: Double = 0.95, fewestAnswers: Int = 30
    ) throws(StatisticsError) -> SurveyEstimate {
        let part = try Part(self, values, domain)
        let error = try standardError(part.influences)
        let half = try StudentT.twoSided(level: level, freedom: Double(freedom)) * error
        return estimate(
            part, error: error, (part.value - half, part.value + half), level: level,
            method: "linearisation, Student's t",
            isShare: false, fewestAnswers: fewestAnswers)
    }

    /// The weighted share of those who said yes.
    /// - Throws: as `mean(of:in:level:fewestAnswers:)`.
    public func share(
        of yes: [Bool], in domain: [Bool]? = nil, level: Double = 0.95, limits: SurveyShareLimits = .logit,
        fewestAnswers: Int = 30
    ) throws(StatisticsError) -> SurveyEstimate {
        let part = try Part(self, yes.map { $0 ? 1 : 0 }, domain)
        let error = try standardError(part.influences)
        let found = try limits.limits(part.value, error: error, answers: part.answers, freedom: freedom, level: level)
        return estimate(
            part, error: error, found, level: level, method: "linearisation, \(limits.rawValue)", isShare: true,
            fewestAnswers: fewestAnswers)
    }

    /// How many in the whole population: sum w y.
    /// - Throws: as `mean(of:in:level:fewestAnswers:)`.
    public func total(of values: [Double], level: Double = 0.95) throws(StatisticsError) -> SurveyEstimate {
        try requireLength(count, values.count, "values")
        try requireFinite(values, "values")
        let parts = zip(weights, values).map { $0 * $1 }
        let error = try standardError(parts)
        let total = compensatedSum(parts)
        let half = try StudentT.twoSided(level: level, freedom: Double(freedom)) * error
        return SurveyEstimate(
            estimate: Estimate(
                value: total, lower: total - half, upper: total + half, level: level,
                method: "linearisation, Student's t",
                count: count),
            standardError: error, freedom: freedom, designEffect: 1, isShare: false, fewestAnswers: 0)
    }

    /// How much the mean is higher in one part than in another of the same survey; what they share is allowed for.
    /// - Throws: as `mean(of:in:level:fewestAnswers:)`.
    public func difference(
        of values: [Double], in first: [Bool], from second: [Bool], level: Double = 0.95
    ) throws(StatisticsError) -> SurveyEstimate {
        let (one, other) = (try Part(self, values, first), try Part(self, values, second))
        let error = try standardError(zip(one.influences, other.influences).map { $0 - $1 })
        let half = try StudentT.twoSided(level: level, freedom: Double(freedom)) * error
        let value = one.value - other.value
        return SurveyEstimate(
            estimate: Estimate(
                value: value, lower: value - half, upper: value + half, level: level,
                method: "linearisation, Student's t",
                count: one.answers + other.answers),
            standardError: error, freedom: freedom, designEffect: 1, isShare: false, fewestAnswers: 0)
    }

    private func standardError(_ influences: [Double]) throws(StatisticsError) -> Double {
        let error = variance(influences).squareRoot()
        guard error.isFinite else { throw .overflow("values") }
        return error
    }

    private func estimate(
        _ part: Part, error: Double, _ limits: (lower: Double, upper: Double), level: Double, method: String,
        isShare: Bool, fewestAnswers: Int
    ) -> SurveyEstimate {
        let random = part.randomVariance
        return SurveyEstimate(
            estimate: Estimate(
                value: part.value, lower: limits.lower, upper: limits.upper, level: level, method: method,
                count: part.answers, warnings: part.answers < fewestAnswers ? [.smallNumbers] : []),
            standardError: error, freedom: freedom, designEffect: random > 0 ? error * error / random : 1,
            isShare: isShare, fewestAnswers: fewestAnswers)
    }
}

/// A mean over a part of the answers, and each answer's influence on it: w (y - mean) / sum w, 0 outside.
private struct Part {
    let value: Double
    let answers: Int
    let influences: [Double]
    /// The variance of a mean of as many drawn at random from as many as the weights stand for.
    let randomVariance: Double

    init(_ design: SurveyDesign, _ values: [Double], _ domain: [Bool]?) throws(StatisticsError) {
        try requireLength(design.count, values.count, "values")
        try requireFinite(values, "values")
        if let domain { try requireLength(design.count, domain.count, "domain") }
        let weights = design.weights
        var (sum, weight, answers) = (0.0, 0.0, 0)
        for answer in values.indices where domain?[answer] ?? true {
            sum += weights[answer] * values[answer]
            weight += weights[answer]
            answers += 1
        }
        guard answers > 0 else { throw .noEvents }
        let mean = sum / weight
        guard mean.isFinite else { throw .overflow("values") }
        var influences = [Double](repeating: 0, count: values.count)
        var square = 0.0
        for answer in values.indices where domain?[answer] ?? true {
            let apart = values[answer] - mean
            let influence = weights[answer] * apart / weight
            influences[answer] = influence
            square += influence * apart
        }
        value = mean
        self.answers = answers
        self.influences = influences
        let n = Double(answers)
        randomVariance = n > 1 ? max(square / (n - 1) * (1 - n / weight), 0) : 0
    }
}
