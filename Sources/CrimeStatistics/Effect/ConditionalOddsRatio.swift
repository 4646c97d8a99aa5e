/// The ratio of two changes with the sums of rows and columns held: exact, also with a zero among the four.
///
/// Given the margins, T1 has Fisher's noncentral hypergeometric law, P(k) proportional to C(m, k) C(n, t - k) psi^k with
/// m = T1 + T0, n = C1 + C0, t = T1 + C1. The estimate is the psi whose expected T1 is the observed one; the limits are where
/// each tail has half of 1 - level; p sums all tables no more likely than the observed one (ties within 1e-7 count).
///
/// Source: Fisher 1935; Cornfield 1956. Checked against R 4.2.2 `fisher.test`: p 1e-9, estimate and limits 1e-4, which is how
/// far R solves them.
public struct ConditionalOddsRatio: Equatable, Sendable {
    public let value: Double
    public let lower: Double
    public let upper: Double
    public let level: Double
    /// Two-sided, of no difference.
    public let p: Double

    /// The most events of one area: each possible table is looked at.
    public static let limit = 1_000_000

    /// - Throws: `negative`, `outOfRange` for the level and above a million events in an area, `noEvents` when a margin is 0.
    public init(
        treated: BeforeAfterCounts, control: BeforeAfterCounts, level: Double = 0.95
    ) throws(StatisticsError) {
        try treated.check("treated")
        try control.check("control")
        try requireLevel(level)
        let rows = [
            try exactSum([treated.after, treated.before], "treated"),
            try exactSum([control.after, control.before], "control"),
        ]
        for row in rows where row > Self.limit { throw .outOfRange("events", Double(row)) }
        let afters = treated.after + control.after
        guard rows.allSatisfy({ $0 > 0 }), afters > 0, afters < rows[0] + rows[1] else { throw .noEvents }
        let tables = ConditionalTables(rows: rows, afters: afters)
        let observed = treated.after
        self.level = level
        // At the edge of what the margins allow the likelihood has its top at 0 or at infinity.
        if observed == tables.lowest {
            value = 0
        } else {
            value = observed == tables.highest ? .infinity : tables.ratio { $0.mean - Double(observed) }
        }
        let half = (1 - level) / 2
        lower = observed == tables.lowest ? 0 : tables.ratio { $0.share(atLeast: observed) - half }
        upper = observed == tables.highest ? .infinity : tables.ratio { half - $0.share(atMost: observed) }
        p = tables.law(logRatio: 0).twoSided(observed)
    }

    func asEstimate(events: Int, warnings: [Warning]) -> Estimate {
        Estimate(
            value: value, lower: lower, upper: upper, level: level, method: "conditional exact", count: events,
            warnings: warnings)
    }
}

/// All tables with the same margins, by their treated count after.
private struct ConditionalTables {
    let lowest: Int
    let highest: Int
    /// log C(m, k) C(n, t - k), largest 0.
    let logWeights: [Double]

    init(rows: [Int], afters: Int) {
        lowest = max(0, afters - rows[1])
        highest = min(rows[0], afters)
        let weights = (lowest...highest).map { Self.choose(rows[0], $0) + Self.choose(rows[1], afters - $0) }
        let top = weights.max() ?? 0
        logWeights = weights.map { $0 - top }
    }

    private static func choose(_ n: Int, _ k: Int) -> Double {
        Double.logGamma(Double(n + 1)) - Double.logGamma(Double(k + 1)) - Double.logGamma(Double(n - k + 1))
    }

    func law(logRatio: Double) -> ConditionalLaw {
        var weights = logWeights
        for index in weights.indices { weights[index] += logRatio * Double(lowest + index) }
        let top = weights.max() ?? 0
        for index in weights.indices { weights[index] = Double.exp(weights[index] - top) }
        return ConditionalLaw(lowest: lowest, weights: weights, whole: compensatedSum(weights))
    }

    /// exp(x) where a rising function of the law is zero, by bisection; 0 or infinity when there is none.
    func ratio(_ rising: (ConditionalLaw) -> Double) -> Double {
        var low = -1.0
        var high = 1.0
        while rising(law(logRatio: low)) > 0 {
            low *= 2
            if low < -700 { return 0 }
        }
        while rising(law(logRatio: high)) < 0 {
            high *= 2
            if high > 700 { return .infinity }
        }
        while high - low > 1e-13 * max(1, low.magnitude) {
            let middle = (low + high) / 2
            if middle <= low || middle >= high { break }
            if rising(law(logRatio: middle)) > 0 { high = middle } else { low = middle }
        }
        return Double.exp((low + high) / 2)
    }
}

private struct ConditionalLaw {
    let lowest: Int
    let weights: [Double]
    let whole: Double

    var mean: Double {
        compensatedSum(weights.indices.lazy.map { Double(lowest + $0) * weights[$0] }) / whole
    }

    func share(atLeast count: Int) -> Double { compensatedSum(weights[(count - lowest)...]) / whole }
    func share(atMost count: Int) -> Double { compensatedSum(weights[...(count - lowest)]) / whole }

    func twoSided(_ count: Int) -> Double {
        let edge = weights[count - lowest] * (1 + 1e-7)
        return min(1, compensatedSum(weights.lazy.filter { $0 <= edge }) / whole)
    }
}
