/// The bound for a series whose history is counted in weeks and not in years: EARS C2, but never below what chance alone
/// allows.
///
/// Seven weeks with a mean of 1 have a standard deviation that is itself mostly chance, and EARS's normal bound is then
/// passed far more often than its alpha says. The bound here is therefore the larger of EARS's and of the quantile of what the
/// series would hold next, its mean known from the same weeks only: a negative binomial with mean m = (S + 1/2) / n, S events
/// in n weeks, and variance phi m (1 + 1/n), phi the weeks' own dispersion but at least 1 (with phi = 1 the predictive law of
/// Jeffreys' prior; Hahn and Meeker 1991, 7.7). No season and no trend is allowed for: that needs three years.
enum RecentWeeksBound {
    static func judge(
        _ counts: [Int], week: Int, alpha: Double, recentEvents: Int, recentWeeks: Int
    ) throws(StatisticsError) -> WeekJudgement {
        var settings = EARS.Settings(.c2)
        settings.alpha = alpha
        let method = "EARS C2"
        // As many weeks as there are, up to half a year: seven are the paper's, more make the mean surer.
        settings.baseline = min(week - 2, 26)
        guard settings.baseline >= 7 else { return .notJudged(week, counts[week], .shortHistory, method) }
        let window = Array(counts[(week - 2 - settings.baseline)...week])
        let ears = try EARS.judge(window, settings: settings)
        let reference = window.dropLast(3)
        let law = Predictive(reference)
        let bound = max((ears.upperBounds.last ?? nil) ?? 0, Double(try law.quantile(1 - alpha)))
        let observed = counts[week]
        let recent = counts[max(0, week - recentWeeks + 1)...week].reduce(0, +)
        let reason: WeekJudgement.Reason? = recent < recentEvents ? .fewRecent : nil
        return WeekJudgement(
            week: week, observed: observed, expected: law.events / law.weeks, upperBound: bound,
            chance: try law.survival(observed - 1), falseAlarmChance: try law.survival(Int(bound)),
            isAbove: reason == nil && Double(observed) > bound, reason: reason, dispersion: law.dispersion,
            trendUsed: false, referenceWeeks: Array((week - 2 - settings.baseline)..<(week - 2)), method: method,
            warnings: law.events < 20 ? [.smallNumbers] : [])
    }

    /// What the next week may hold when only these weeks are known.
    private struct Predictive {
        let events: Double
        let weeks: Double
        let dispersion: Double
        private let mean: Double
        private let size: Double

        init(_ reference: some Collection<Int>) {
            events = Double(reference.reduce(0, +))
            weeks = Double(reference.count)
            mean = (events + 0.5) / weeks
            let level = events / weeks
            let spread = reference.reduce(0.0) { $0 + (Double($1) - level) * (Double($1) - level) }
            dispersion = level > 0 ? max(1, spread / (weeks - 1) / level) : 1
            size = mean / (dispersion * (1 + 1 / weeks) - 1)
        }

        func quantile(_ p: Double) throws(StatisticsError) -> Int {
            try NegativeBinomial.quantile(p, mean: mean, size: size)
        }

        /// More than this many.
        func survival(_ count: Int) throws(StatisticsError) -> Double {
            count < 0 ? 1 : try NegativeBinomial.survival(count, mean: mean, size: size)
        }
    }
}
