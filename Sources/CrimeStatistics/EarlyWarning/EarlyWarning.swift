/// Which of many weekly series hold unusually much this week, and how many would by chance.
///
/// Each series is judged by what its history allows: Farrington Flexible where it reaches back three years or more (up to
/// five are used), EARS with a bound that chance alone does not pass (see `RecentWeeksBound`) where there are ten weeks, and
/// not at all below.
///
/// Every series and week is a new chance of a false alarm. `alpha` is therefore set from how many false alarms a quarter the
/// user can bear, divided by the number of series and by 13 weeks, and is never above 0.005. The limit that follows is told
/// beside the list: with small whole counts the fitted laws promise far fewer, but they take their own dispersion for known.
/// In 400 to 1,500 simulated quiet weeks of 12 and of 60 series, 30 weeks to 6 years long, with dispersion 1, 1.5 and 2, between
/// 0 and 0.6 series a quarter stood out where 1 was allowed.
///
/// Two defaults leave Noufaily's paper: the bound starts from the upper limit of what is expected and not from its middle, so
/// that a short or quiet history does not make alarms; and a week is called out only when it holds three events more than
/// expected.
public struct EarlyWarning: Equatable, Sendable {
    /// What a series is judged by; which method is used depends on how far back it reaches.
    public struct Settings: Equatable, Sendable {
        /// False alarms a quarter that can be borne, all series together; above 0.
        public var falseAlarmsPerQuarter = 1.0
        public var calendar = WeekCalendar.rows(52)
        /// Fewer events than this in the last four weeks: not judged.
        public var recentEvents = 5

        /// The settings that weekly series are judged by where nothing else is asked for.
        public init() {}
    }

    /// One for each series, in their order.
    public let judgements: [WeekJudgement]
    /// How often an ordinary week of one series was allowed to pass its bound.
    public let alpha: Double
    /// How many of all these series are above their bound in an ordinary quarter, by the laws that were fitted; at the low side
    /// when counts vary more than chance.
    public let expectedFalseAlarmsPerQuarter: Double
    /// How many at most, by what was allowed: 13 weeks x alpha x the series that were judged.
    public let falseAlarmLimitPerQuarter: Double

    /// - Parameters:
    ///   - series: weekly counts, each in the order of time; they may begin at different weeks if their calendars are rows,
    ///     and all end with the week that is judged.
    ///   - settings: what can be borne, and how weeks are counted.
    /// - Throws: `empty` without series, `negative`, `overflow` above 30 million a week, `outOfRange`.
    public static func judgeLastWeek(
        of series: [[Int]], settings: Settings = Settings()
    ) throws(StatisticsError) -> EarlyWarning {
        try requireSome(series, "series")
        guard settings.falseAlarmsPerQuarter > 0, settings.falseAlarmsPerQuarter <= 1e6 else {
            throw .outOfRange("falseAlarmsPerQuarter", settings.falseAlarmsPerQuarter)
        }
        let alpha = min(0.005, settings.falseAlarmsPerQuarter / (13 * Double(series.count)))
        guard alpha >= 1e-12 else { throw .outOfRange("falseAlarmsPerQuarter", settings.falseAlarmsPerQuarter) }
        var judgements: [WeekJudgement] = []
        judgements.reserveCapacity(series.count)
        for counts in series { judgements.append(try judge(counts, alpha: alpha, settings: settings)) }
        let chances = judgements.lazy.map { $0.reason == nil ? $0.falseAlarmChance ?? 0 : 0 }
        return EarlyWarning(
            judgements: judgements, alpha: alpha, expectedFalseAlarmsPerQuarter: 13 * compensatedSum(chances),
            falseAlarmLimitPerQuarter: 13 * alpha * Double(judgements.count { $0.reason == nil }))
    }

    private static func judge(
        _ counts: [Int], alpha: Double, settings: Settings
    ) throws(StatisticsError) -> WeekJudgement {
        try requireSome(counts, "counts")
        try requireNotNegative(counts, "counts")
        for count in counts where count > EARS.largestCount { throw .overflow("counts") }
        try settings.calendar.check()
        guard (0...1_000_000).contains(settings.recentEvents) else {
            throw .outOfRange("recentEvents", Double(settings.recentEvents))
        }
        let week = counts.count - 1
        let years = (3...5).last { settings.calendar.row(week, yearsBefore: $0) >= 3 }
        guard let years else {
            return try RecentWeeksBound.judge(
                counts, week: week, alpha: alpha, recentEvents: settings.recentEvents, recentWeeks: 4)
        }
        var flexible = Farrington.Settings.noufaily2013
        flexible.yearsBack = years
        flexible.bound = .negativeBinomialOfUpperLimit
        flexible.alpha = alpha
        flexible.recentEvents = settings.recentEvents
        return try Farrington.judge(counts, week: week, calendar: settings.calendar, settings: flexible)
    }

    /// The places of the series that stand out, the clearest first.
    public var standingOut: [Int] {
        judgements.indices.filter { judgements[$0].standsOut }.sorted {
            let (one, other) = (judgements[$0].chance ?? 1, judgements[$1].chance ?? 1)
            return one == other ? $0 < $1 : one < other
        }
    }

    /// How many series stand out, and how many would by chance.
    public var reading: Reading { Reading(swedish: sentence(.swedish), english: sentence(.english)) }

    /// "en gång", "3 gånger": upwards to whole times.
    private func falseAlarmLimitInWords(_ tongue: Tongue) -> String {
        let times = max(1, falseAlarmLimitPerQuarter.rounded(.up))
        switch (times == 1, tongue) {
        case (true, .swedish): return "en gång"
        case (true, .english): return "once"
        case (false, .swedish): return numeral(times, tongue) + " gånger"
        case (false, .english): return numeral(times, tongue) + " times"
        }
    }

    private func sentence(_ tongue: Tongue) -> String {
        let judged = judgements.count { $0.reason == nil }
        let out = standingOut.count
        let by = falseAlarmLimitInWords(tongue)
        let left = judgements.count - judged
        switch tongue {
        case .swedish:
            let first =
                judged == 0
                ? "Ingen serie kunde bedömas den här veckan."
                : "\(out == 0 ? "Ingen" : numeral(Double(out), tongue)) av \(counted(judged, "bedömd serie", "bedömda serier", tongue)) sticker ut den här veckan. Av en slump väntas det hända högst \(by) per kvartal."
            return left > 0 && judged > 0
                ? first
                    + " \(counted(left, "serie", "serier", tongue)) bedömdes inte: för få händelser eller för kort historia."
                : first
        case .english:
            let first =
                judged == 0
                ? "No series could be judged this week."
                : "\(out == 0 ? "None" : numeral(Double(out), tongue)) of \(counted(judged, "judged series", "judged series", tongue)) \(out == 1 ? "stands" : "stand") out this week. By chance this is expected at most \(by) a quarter."
            return left > 0 && judged > 0
                ? first
                    + " \(counted(left, "series was", "series were", tongue)) not judged: too few events or too short a history."
                : first
        }
    }
}
