/// What a week may be expected to hold when the same weeks of earlier years are known: Farrington's method and the one that
/// Noufaily and others made of it.
///
/// For a week t0: (1) the weeks of `yearsBack` earlier years, all of each year when it is cut into parts, the latest
/// `excludedWeeks` left out; (2) quasi-Poisson regression on the part of the year and a straight trend; dispersion phi =
/// max(1, Pearson's); (3) weeks far above what is fitted are weighed down by their Anscombe residual
/// s = 1.5 (y^(2/3) mu^(-1/6) - mu^(1/2)) / sqrt(phi (1 - h)), weight proportional to s^-2 above `outlierThreshold`, and the
/// regression is done again; (4) the trend is kept when its p is below `trendThreshold`, there are at least three years, and
/// what it predicts is no more than any reference week held; (5) the bound. The week stands out when it is above the bound
/// and the last four weeks held at least five events.
///
/// Source: Farrington, Andrews, Beale and Catchpole 1996; Noufaily et al. 2013. Checked against R surveillance 1.20.3
/// (`algo.farrington`, `farringtonFlexible`) on seven public series with both iterated to the end: 1e-6, alarms equal.
public enum Farrington {
    /// How the bound is drawn from what is expected.
    public enum Bound: Equatable, Sendable {
        /// The quantile of a negative binomial with the expected mean and variance phi x mean (Poisson when phi is 1).
        case negativeBinomial
        /// The same from the upper limit of what is expected: allows for the expectation itself being uncertain.
        case negativeBinomialOfUpperLimit
        /// Normal on the scale of the counts raised to a power, with the uncertainty of the expectation in it.
        case power(Power)
    }

    /// The scale on which the counts are taken to be normal.
    public enum Power: Equatable, Sendable {
        case twoThirds
        case half
        case none
    }

    /// What the errors of the regression are multiplied by.
    public enum ErrorScale: Equatable, Sendable {
        /// phi, never below 1: the textbook's.
        case dispersion
        /// As the reference program does it: after reweighting the sum of w ((y - mu) / mu)^2 over the degrees of freedom, else
        /// Pearson's dispersion even when it is below 1. Only for comparison with it.
        case referenceCompatible
    }

    /// What Farrington's method is asked with; the papers' own are named values.
    public struct Settings: Equatable, Sendable {
        /// Earlier years: 1 to 20.
        public var yearsBack: Int
        /// Weeks on either side of the same week: 0 to 12.
        public var halfWindow: Int
        /// Parts the year is cut into: 1 takes only the windows; 2 to 26.
        public var parts: Int
        /// Weeks just before the judged one that are not looked back on.
        public var excludedWeeks: Int
        /// Above this Anscombe residual a week is weighed down; `nil` for no reweighting.
        public var outlierThreshold: Double?
        /// The trend is kept when its p is below this; `nil` never.
        public var trendThreshold: Double?
        public var bound: Bound
        /// How often an ordinary week would pass the bound.
        public var alpha: Double
        /// Whether `alpha` is shared between both sides, as in the paper of 1996.
        public var isTwoSided: Bool
        /// Fewer events than this in the last `recentWeeks` weeks: not judged.
        public var recentEvents: Int
        public var recentWeeks: Int
        public var errorScale: ErrorScale

        /// Farrington et al. 1996: windows of 7 weeks in 5 years, threshold 1, trend at 0.05, power 2/3.
        public static let farrington1996 = Settings(
            yearsBack: 5, halfWindow: 3, parts: 1, excludedWeeks: 0, outlierThreshold: 1, trendThreshold: 0.05,
            bound: .power(.twoThirds), alpha: 0.05, isTwoSided: true, recentEvents: 5, recentWeeks: 4,
            errorScale: .dispersion)

        /// Noufaily et al. 2013: ten parts, 26 weeks left out, threshold 2.58, the trend always, negative binomial.
        public static let noufaily2013 = Settings(
            yearsBack: 5, halfWindow: 3, parts: 10, excludedWeeks: 26, outlierThreshold: 2.58, trendThreshold: 1,
            bound: .negativeBinomial, alpha: 0.005, isTwoSided: false, recentEvents: 5, recentWeeks: 4,
            errorScale: .dispersion)

        /// The flexible method with the old windows: what the reference program does when nothing is asked for.
        public static let flexibleWindows = Settings(
            yearsBack: 5, halfWindow: 3, parts: 1, excludedWeeks: 3, outlierThreshold: 2.58, trendThreshold: 0.05,
            bound: .power(.twoThirds), alpha: 0.05, isTwoSided: false, recentEvents: 5, recentWeeks: 4,
            errorScale: .dispersion)

        func check() throws(StatisticsError) {
            guard (1...20).contains(yearsBack) else { throw .outOfRange("yearsBack", Double(yearsBack)) }
            guard (0...12).contains(halfWindow) else { throw .outOfRange("halfWindow", Double(halfWindow)) }
            guard (1...26).contains(parts) else { throw .outOfRange("parts", Double(parts)) }
            guard (0...520).contains(excludedWeeks) else { throw .outOfRange("excludedWeeks", Double(excludedWeeks)) }
            guard alpha > 0, alpha < 0.5 else { throw .outOfRange("alpha", alpha) }
            guard (1...52).contains(recentWeeks) else { throw .outOfRange("recentWeeks", Double(recentWeeks)) }
            guard recentEvents >= 0 else { throw .outOfRange("recentEvents", Double(recentEvents)) }
            if let outlierThreshold {
                guard outlierThreshold > 0, outlierThreshold.isFinite else {
                    throw .outOfRange("outlierThreshold", outlierThreshold)
                }
            }
            if let trendThreshold {
                guard trendThreshold >= 0, trendThreshold <= 1 else {
                    throw .outOfRange("trendThreshold", trendThreshold)
                }
            }
        }
    }

    /// - Parameters:
    ///   - counts: events a week, in the order of time, none missing.
    ///   - week: the week to judge, counted from 0.
    ///   - calendar: how the same week of an earlier year is found.
    ///   - settings: the papers' own are named values.
    /// - Returns: a judgement, or the reason why the week was not judged: no error, for a quiet or a short series is one.
    /// - Throws: `empty`, `negative`, `overflow` above 10^12 a week, `outOfRange` for the week and the settings.
    public static func judge(
        _ counts: [Int], week: Int, calendar: WeekCalendar = .rows(52), settings: Settings = .noufaily2013
    ) throws(StatisticsError) -> WeekJudgement {
        try requireSome(counts, "counts")
        try requireNotNegative(counts, "counts")
        for count in counts where count > 1_000_000_000_000 { throw .overflow("counts") }
        guard counts.indices.contains(week) else { throw .outOfRange("week", Double(week)) }
        try settings.check()
        try calendar.check()
        let method = settings.parts > 1 ? "Farrington Flexible" : "Farrington"
        guard
            let reference = ReferenceWeeks(
                for: week, calendar: calendar, yearsBack: settings.yearsBack, halfWindow: settings.halfWindow,
                parts: settings.parts, leavingOut: settings.excludedWeeks)
        else { return .notJudged(week, counts[week], .shortHistory, method) }
        let data = ReferenceData(reference, counts: counts, week: week, parts: settings.parts)
        guard reference.parts.contains(settings.parts - 1),
            let model = try ReweightedTrend.fit(data, settings: settings)
        else { return .notJudged(week, counts[week], .shortHistory, method) }
        let recent = counts[max(0, week - settings.recentWeeks + 1)...week].reduce(0, +)
        let law = try WeekLaw(model: model, part: settings.parts - 1, settings: settings)
        return try law.judgement(
            week: week, observed: counts[week], reason: recent < settings.recentEvents ? .fewRecent : nil,
            referenceWeeks: reference.weeks, method: method)
    }
}
