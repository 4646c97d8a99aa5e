/// How a survey's answers were drawn: by weight, and where it was so by stratum and by primary unit (household, school).
///
/// Variances are by linearisation: with u the influence of each answer summed over its primary unit, V = sum over strata h of (1 - n_h /
/// N_h) n_h / (n_h - 1) sum over units (u - mean_h)^2. Calibration to known group sizes takes the weighted group mean from each influence. Not in it:
/// those who did not answer. Checked against R's survey 4.1.1: estimates 1e-12, standard errors 1e-9, intervals 1e-8.
public struct SurveyDesign: Sendable {
    /// The weights in use: as handed in, or calibrated.
    public let weights: [Double]
    /// Primary units less strata.
    public let freedom: Int
    /// The primary unit of each answer; empty when each answer is its own.
    let unitOfAnswer: [Int]
    let stratumOfUnit: [Int]
    let strata: [Stratum]
    let calibration: Calibration?

    struct Stratum: Sendable {
        var units = 0
        /// (1 - n / N) n / (n - 1).
        var factor = 0.0
    }

    struct Calibration: Sendable {
        let group: [Int]
        let sizes: [Double]
    }

    public var count: Int { weights.count }

    /// - Parameters:
    ///   - weights: how many each answer stands for; above zero.
    ///   - strata: which stratum each answer is of, any numbers; nothing for one.
    ///   - clusters: which primary unit, within its stratum; nothing when each answer is its own.
    ///   - populations: for each answer the number of primary units in its stratum, for the finite correction; nothing for none.
    ///   - groups: which group of known size each answer is of, from 0, for calibration.
    ///   - groupSizes: those sizes.
    /// - Throws: `empty`; `lengths`; `notFinite`; `outOfRange` for weights that are not above zero, groups that are not there, or more units than the
    ///   population; `tooFew` for a stratum with one unit that is not all of it (join it with another), or a group without answers.
    public init(
        weights: [Double], strata: [Int]? = nil, clusters: [Int]? = nil, populations: [Double]? = nil,
        groups: [Int]? = nil, groupSizes: [Double] = []
    ) throws(StatisticsError) {
        try requireSome(weights, "weights")
        for weight in weights { try requirePositive(weight, "weights") }
        if let strata { try requireLength(weights.count, strata.count, "strata") }
        if let clusters { try requireLength(weights.count, clusters.count, "clusters") }
        if let populations { try requireLength(weights.count, populations.count, "populations") }
        let layout = Layout(count: weights.count, strata: strata, clusters: clusters)
        unitOfAnswer = clusters == nil ? [] : layout.unitOfAnswer
        stratumOfUnit = layout.stratumOfUnit
        self.strata = try layout.strata(populations: populations)
        freedom = layout.stratumOfUnit.count - self.strata.count
        guard freedom > 0 else {
            throw .tooFew("units", needed: self.strata.count + 1, found: layout.stratumOfUnit.count)
        }
        guard let groups else {
            self.weights = weights
            calibration = nil
            return
        }
        try requireLength(weights.count, groups.count, "groups")
        let known = Calibration(group: groups, sizes: groupSizes)
        self.weights = try known.calibrated(weights)
        calibration = known
    }
}

/// Units and strata numbered as they are met.
private struct Layout {
    var unitOfAnswer: [Int] = []
    var stratumOfUnit: [Int] = []
    private var firstAnswer: [Int] = []
    private var stratumCount = 0

    init(count: Int, strata: [Int]?, clusters: [Int]?) {
        var stratumNumbers: [Int: Int] = [:]
        var unitNumbers: [SIMD2<Int>: Int] = [:]
        unitOfAnswer.reserveCapacity(count)
        for answer in 0..<count {
            let name = strata?[answer] ?? 0
            let stratum = stratumNumbers[name] ?? stratumNumbers.count
            if stratumNumbers[name] == nil {
                stratumNumbers[name] = stratum
                firstAnswer.append(answer)
            }
            let key = SIMD2(stratum, clusters?[answer] ?? answer)
            let unit = unitNumbers[key] ?? stratumOfUnit.count
            if unit == stratumOfUnit.count {
                unitNumbers[key] = unit
                stratumOfUnit.append(stratum)
            }
            unitOfAnswer.append(unit)
        }
        stratumCount = stratumNumbers.count
    }

    func strata(populations: [Double]?) throws(StatisticsError) -> [SurveyDesign.Stratum] {
        var strata = [SurveyDesign.Stratum](repeating: SurveyDesign.Stratum(), count: stratumCount)
        for stratum in stratumOfUnit { strata[stratum].units += 1 }
        for stratum in strata.indices {
            let n = Double(strata[stratum].units)
            var left = 1.0
            if let population = populations?[firstAnswer[stratum]] {
                try requireFinite(population, "populations")
                guard population >= n else { throw .outOfRange("populations", population) }
                left = 1 - n / population
            }
            // A stratum taken whole adds nothing, also when it is one unit.
            if left == 0 { continue }
            guard n > 1 else { throw .tooFew("units in a stratum", needed: 2, found: 1) }
            strata[stratum].factor = left * n / (n - 1)
        }
        return strata
    }
}

extension SurveyDesign.Calibration {
    /// Each group's weights multiplied so that they add up to its size.
    func calibrated(_ weights: [Double]) throws(StatisticsError) -> [Double] {
        try requireSome(sizes, "groupSizes")
        for size in sizes { try requirePositive(size, "groupSizes") }
        var sums = [Double](repeating: 0, count: sizes.count)
        for (answer, group) in group.enumerated() {
            guard sizes.indices.contains(group) else { throw .outOfRange("groups", Double(group)) }
            sums[group] += weights[answer]
        }
        for sum in sums where sum == 0 { throw .tooFew("answers in a group", needed: 1, found: 0) }
        return weights.indices.map { weights[$0] * (sizes[group[$0]] / sums[group[$0]]) }
    }
}

extension SurveyDesign {
    /// The variance of a sum of influences, one an answer, each already with its weight.
    func variance(_ influences: [Double]) -> Double {
        let units = unitSums(calibration?.residuals(influences, weights: weights) ?? influences)
        var means = [Double](repeating: 0, count: strata.count)
        for (unit, stratum) in stratumOfUnit.enumerated() { means[stratum] += units[unit] }
        for stratum in means.indices { means[stratum] /= Double(strata[stratum].units) }
        var squares = [Double](repeating: 0, count: strata.count)
        for (unit, stratum) in stratumOfUnit.enumerated() {
            let apart = units[unit] - means[stratum]
            squares[stratum] += apart * apart
        }
        return zip(strata, squares).reduce(0) { $0 + $1.0.factor * $1.1 }
    }

    private func unitSums(_ influences: [Double]) -> [Double] {
        guard !unitOfAnswer.isEmpty else { return influences }
        var sums = [Double](repeating: 0, count: stratumOfUnit.count)
        for (answer, unit) in unitOfAnswer.enumerated() { sums[unit] += influences[answer] }
        return sums
    }
}

extension SurveyDesign.Calibration {
    /// Each influence less what its group has in common.
    func residuals(_ influences: [Double], weights: [Double]) -> [Double] {
        var sums = [Double](repeating: 0, count: sizes.count)
        for (answer, group) in group.enumerated() { sums[group] += influences[answer] }
        return influences.indices.map { influences[$0] - weights[$0] * (sums[group[$0]] / sizes[group[$0]]) }
    }
}
