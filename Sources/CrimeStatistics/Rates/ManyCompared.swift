/// How chances are corrected when many are looked at together: of a hundred quiet areas five stand out at 5 %.
public enum Correction: String, Equatable, Sendable, CaseIterable {
    /// Benjamini and Hochberg (1995): of those told, at most the level are told in vain on average. The default.
    case benjaminiHochberg = "Benjamini-Hochberg"
    /// Holm (1979): a chance of at most the level that any at all is told in vain.
    case holm = "Holm"
    /// Each chance times their number.
    case bonferroni = "Bonferroni"

    /// The chances as they are after correction, in the order they came; at most 1.
    ///
    /// Hypothesis of the first: the chances are independent, or rise and fall together.
    /// - Throws: `empty`; `notFinite`, `outOfRange` for what is no chance.
    public func adjusted(_ chances: [Double]) throws(StatisticsError) -> [Double] {
        try requireSome(chances, "chances")
        try requireFinite(chances, "chances")
        for chance in chances where chance < 0 || chance > 1 { throw .outOfRange("chances", chance) }
        let many = Double(chances.count)
        let order = chances.indices.sorted { (chances[$0], $0) < (chances[$1], $1) }
        var result = chances
        switch self {
        case .bonferroni: for index in order { result[index] = min(chances[index] * many, 1) }
        case .holm:
            var worst = 0.0
            for (rank, index) in order.enumerated() {
                worst = max(worst, min(chances[index] * (many - Double(rank)), 1))
                result[index] = worst
            }
        case .benjaminiHochberg:
            var best = 1.0
            for (rank, index) in order.enumerated().reversed() {
                best = min(best, chances[index] * many / Double(rank + 1))
                result[index] = best
            }
        }
        return result
    }
}

/// Many areas or kinds compared at once, each against its own past or against the rest.
///
/// Those told are chosen by Benjamini and Hochberg on mid-P chances; every interval is then taken at the level 1 - R (1 - level) / m,
/// R of m being told (Benjamini and Yekutieli 2005: of the intervals of those told, the level holds the truth). So an interval leaves out 1
/// exactly where something is told, and nothing is told beyond its interval. With one comparison it is the plain one.
public struct RateComparisons: Equatable, Sendable {
    /// In the order they came; nothing where neither period had an event.
    public let ratios: [RateRatio?]
    /// The corrected chances beside them; 1 where nothing happened.
    public let adjustedChances: [Double]
    /// How many stand out.
    public let told: Int

    /// - Throws: `empty`; `lengths`; what ``RateRatio`` throws, but for `noEvents`, which is a comparison without an answer.
    public init(
        now: [EventCount], before: [EventCount], level: Double = 0.95, dispersion: Double = 1,
        policy: ComparisonPolicy = .standard
    ) throws(StatisticsError) {
        try requireSome(now, "now")
        try requireLength(now.count, before.count, "before")
        try requireLevel(level)
        var chances: [Double] = []
        for index in now.indices {
            chances.append(try widenedChance(now[index], before[index], dispersion: dispersion))
        }
        let adjusted = try Correction.benjaminiHochberg.adjusted(chances)
        let told = adjusted.count { $0 <= 1 - level }
        let narrowed = 1 - Double(max(told, 1)) * (1 - level) / Double(now.count)
        var ratios: [RateRatio?] = []
        for index in now.indices {
            ratios.append(
                try RateRatio(
                    orNothing: now[index], before[index], level: min(narrowed, 1.0.nextDown), dispersion: dispersion,
                    policy: policy, compared: now.count))
        }
        self.ratios = ratios
        self.adjustedChances = adjusted
        self.told = told
    }
}

/// The mid-P chance, its z divided by the root of the dispersion; 1 where nothing happened.
private func widenedChance(
    _ now: EventCount, _ before: EventCount, dispersion: Double
) throws(StatisticsError) -> Double {
    guard now.events > 0 || before.events > 0 else { return 1 }
    let chance = try RateRatio.midPChance(now, before)
    guard dispersion > 1, chance > 0, chance < 1 else { return chance }
    return min(2 * Normal.lowerTail(try Normal.quantile(chance / 2) / dispersion.squareRoot()), 1)
}

extension RateRatio {
    fileprivate init?(
        orNothing now: EventCount, _ before: EventCount, level: Double, dispersion: Double, policy: ComparisonPolicy,
        compared: Int
    ) throws(StatisticsError) {
        guard now.events > 0 || before.events > 0 else { return nil }
        let plain = try RateRatio(now, to: before, level: level, dispersion: dispersion, policy: policy)
        let many: [Warning] = compared > 1 ? [.manyCompared(compared)] : []
        let found = plain.estimate
        self.now = now
        self.before = before
        self.policy = policy
        estimate = Estimate(
            value: found.value, lower: found.lower, upper: found.upper, level: level, method: found.method,
            count: found.count, warnings: found.warnings + many)
    }
}
