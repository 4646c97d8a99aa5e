/// How the chance of counts at least this unlike is worked out when the two rates are the same. Two-sided, and each says which two
/// sides it means, for that is where programs differ.
public enum RatioTest: String, Equatable, Sendable, CaseIterable {
    /// Twice the smaller mid-P tail: agrees with the mid-P interval.
    case midP = "conditional mid-P, doubled"
    /// The chance of all splits no likelier than this one, ties within a factor 1 + 1e-7 (R's poisson.test).
    case exact = "conditional exact, minimum likelihood"
    /// The same less half the chance of this very split (statsmodels' cond-midp).
    case exactMidP = "conditional mid-P, minimum likelihood"
    /// z = (x1/n1 - x0/n0) / sqrt(t (1/n1 + 1/n0) / (n1 + n0)), t = x1 + x0.
    case score
    /// z with the variance x1/n1^2 + x0/n0^2.
    case wald = "Wald"
    /// z = log R / sqrt(1/x1 + 1/x0); a p of 1 when one count is 0.
    case logWald = "log Wald"
    /// The E-test of Krishnamoorthy and Thomson (2004) with the score statistic; at most 10 million events.
    case scoreE = "E-test, score"
    /// The E-test as its authors have it, with the Wald statistic.
    case waldE = "E-test, Wald"
}

extension RateRatio {
    /// The chance of two counts at least this unlike, were the rates the same.
    /// - Throws: `notConverged` for counts beyond 10^9; `overflow` from the E-test for more than 10 million events.
    public func pValue(_ test: RatioTest = .midP) throws(StatisticsError) -> Double {
        let (x, y) = (Double(now.events), Double(before.events))
        let share = now.exposure / before.exposure
        switch test {
        case .midP: return try Self.midPChance(now, before)
        case .exact: return try noLikelier()
        case .exactMidP:
            return try noLikelier() - 0.5 * Double.exp(logBinomialPart(x, rest: y, p: evenChance.x, q: evenChance.y))
        case .score: return twoSided((x - y * share) / (share * (x + y)).squareRoot())
        case .wald: return twoSided((x - y * share) / Double.hypot(x.squareRoot(), y.squareRoot() * share))
        case .logWald:
            guard x > 0, y > 0 else { return 1 }
            return twoSided(Double.log(x / y / share) / (1 / x + 1 / y).squareRoot())
        case .scoreE: return try eTest(variance: .score)
        case .waldE: return try eTest(variance: .wald)
        }
    }

    /// Twice the smaller mid-P tail, without the limits, which take far longer.
    /// - Throws: `outOfRange` for exposures more than 10^100 apart; `notConverged` for counts beyond 10^9.
    static func midPChance(_ now: EventCount, _ before: EventCount) throws(StatisticsError) -> Double {
        let share = now.exposure / before.exposure
        guard share > 1e-100, share < 1e100 else { throw .outOfRange("exposure", now.exposure) }
        let tails = try midPTails(Double(now.events), Double(before.events), evenChance(share))
        return min(2 * min(tails.lower, tails.upper), 1)
    }

    /// The first count's chance of each event, were the rates the same.
    var evenChance: Split { Self.evenChance(now.exposure / before.exposure) }

    private static func evenChance(_ share: Double) -> Split { Split(x: share / (1 + share), y: 1 / (1 + share)) }

    private func twoSided(_ z: Double) -> Double { min(2 * Normal.lowerTail(-z.magnitude), 1) }

    /// Splits no likelier than the one seen: one whole tail, and as much of the other as is no likelier.
    private func noLikelier() throws(StatisticsError) -> Double {
        let (chance, total) = (evenChance, now.events + before.events)
        func logMass(_ k: Int) -> Double {
            logBinomialPart(Double(k), rest: Double(total - k), p: chance.x, q: chance.y)
        }
        let seen = logMass(now.events) + Double.log(onePlus: 1e-7)
        let mode = min(Int((Double(total) + 1) * chance.x), total)
        // As likely as the likeliest: all splits are no likelier.
        guard logMass(mode) > seen else { return 1 }
        if now.events < mode {
            let other = firstIndex(from: mode, through: total) { logMass($0) <= seen }
            let above = try Binomial.tails(other - 1, trials: total, chance).upper
            return min(try Binomial.tails(now.events, trials: total, chance).lower + above, 1)
        }
        // The masses rise up to the mode: the last that is no likelier lies before the first that is.
        let other = firstIndex(from: 0, through: mode) { logMass($0) > seen }
        let below = try Binomial.tails(other - 1, trials: total, chance).lower
        return min(try Binomial.tails(now.events - 1, trials: total, chance).upper + below, 1)
    }
}

/// The first whole number from which a condition holds that, once true, stays true; one past the end when none.
func firstIndex(from start: Int, through end: Int, where holds: (Int) -> Bool) -> Int {
    var (low, high) = (start, end + 1)
    while low < high {
        let middle = low + (high - low) / 2
        if holds(middle) { high = middle } else { low = middle + 1 }
    }
    return low
}
