/// The bound for a series whose history is counted in weeks and not in years: EARS C2, but never below what chance alone
/// allows.
///
/// Seven weeks with a mean of 1 have a standard deviation that is itself mostly chance, and EARS's normal bound is then
/// passed far more often than its alpha says. The bound here is therefore the larger of EARS's and of the quantile of what a
/// Poisson series would hold next, its mean known from the same weeks only: a negative binomial with mean (S + 1/2)/n and
/// size S + 1/2, S events in n weeks (Jeffreys' prior; Hahn and Meeker 1991, 7.7). No season and no trend is allowed for:
/// that needs three years.
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
        let events = Double(reference.reduce(0, +))
        let mean = (events + 0.5) / Double(reference.count)
        let quantile = try NegativeBinomial.quantile(1 - alpha, mean: mean, size: events + 0.5)
        let bound = max((ears.upperBounds.last ?? nil) ?? 0, Double(quantile))
        let observed = counts[week]
        let recent = counts[max(0, week - recentWeeks + 1)...week].reduce(0, +)
        let reason: WeekJudgement.Reason? = recent < recentEvents ? .fewRecent : nil
        return WeekJudgement(
            week: week, observed: observed, expected: events / Double(reference.count), upperBound: bound,
            chance: observed == 0
                ? 1 : try NegativeBinomial.survival(observed - 1, mean: mean, size: events + 0.5),
            falseAlarmChance: try NegativeBinomial.survival(Int(bound), mean: mean, size: events + 0.5),
            isAbove: reason == nil && Double(observed) > bound, reason: reason, dispersion: nil, trendUsed: false,
            referenceWeeks: Array((week - 2 - settings.baseline)..<(week - 2)), method: method,
            warnings: events < 20 ? [.smallNumbers] : [])
    }
}
