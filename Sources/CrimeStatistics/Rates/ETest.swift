/// The variance that an E-test divides by.
enum EVariance {
    case score
    case wald
}

extension RateRatio {
    /// P = sum over (a, b) of Pois(a; n1 L) Pois(b; n0 L) where the statistic of (a, b) is at least the one seen, L = t / (n1 + n0).
    ///
    /// For each a the statistic falls until b = a n0 / n1 and rises after it, so what is at least as unlike is two tails of b. Terms of a
    /// that cannot change the sum in its 16th digit are left out.
    func eTest(variance: EVariance) throws(StatisticsError) -> Double {
        let events = now.events + before.events
        guard events <= 10_000_000 else { throw .overflow("E-test") }
        let pair = EPair(share: now.exposure / before.exposure, variance: variance)
        let least = pair.statistic(Double(now.events), Double(before.events)) * (1 - 1e-12)
        guard least > 0 else { return 1 }
        let (mean1, mean0) = (Double(events) * evenChance.x, Double(events) * evenChance.y)
        let middle = Int(mean1)
        var sum = 0.0
        /// Adds the term of a; nothing further out matters once it says so.
        func isLast(_ a: Int) -> Bool {
            let mass = Double.exp(logPoissonPart(Double(a), mean: mean1))
            sum += mass * pair.chanceOfTails(given: Double(a), least: least, mean: mean0)
            return mass <= sum * 1e-18 || mass == 0
        }
        for a in middle... where isLast(a) { break }
        for a in stride(from: middle - 1, through: 0, by: -1) where isLast(a) { break }
        return min(sum, 1)
    }
}

/// The statistic of two counts, the first exposure being `share` times the second; both multiplied by the first exposure.
private struct EPair {
    let share: Double
    let variance: EVariance

    func statistic(_ x: Double, _ y: Double) -> Double {
        guard x + y > 0 else { return 0 }
        let apart = (x - y * share).magnitude
        switch variance {
        case .score: return apart / (x + y).squareRoot()
        case .wald: return apart / (x + y * share * share).squareRoot()
        }
    }

    /// The chance of a b that makes the statistic at least `least`.
    func chanceOfTails(given a: Double, least: Double, mean: Double) -> Double {
        let turn = Int(min(a / share, 1e15))
        let below = firstIndex(from: 0, through: turn) { statistic(a, Double($0)) < least } - 1
        var reach = max(turn, 16)
        while reach < EventCount.largest / 4, statistic(a, Double(reach)) < least { reach *= 2 }
        let above = firstIndex(from: turn + 1, through: max(reach, turn + 1)) { statistic(a, Double($0)) >= least }
        return Poisson.tails(below, mean: mean).lower + Poisson.tails(above - 1, mean: mean).upper
    }
}
