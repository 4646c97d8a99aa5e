import Intake
import Vocabulary

/// The whole weeks that a strand has a series of: those of the period, and as many before as its sources reach back without a gap.
struct WeekSpan {
    let firstMonday: CivilDate
    let weeks: Int
    /// The first week of the period; those before it are only looked back on.
    let judgedFrom: Int
    /// The sources the series is made of: a source that came later would look like an increase, and is left out.
    let sources: Set<SourceKey>

    /// A week is judged by no fewer weeks than this.
    static let fewestWeeks = 10

    var days: DayRange {
        DayRange(firstMonday, firstMonday.adding(days: 7 * weeks - 1)) ?? DayRange(day: firstMonday)
    }

    func week(_ number: Int) -> ISOWeek { ISOWeek(of: firstMonday.adding(days: 7 * number)) }

    /// Nil when no week of the period is told about.
    init?(_ all: [Source], _ period: DayRange, asOf: CivilDate, historyYears: Int) {
        let reach = all.compactMap { source in
            // The stretch that reaches furthest into the period, whatever gaps lie before it.
            source.settled(asOf: asOf).filter { $0.first <= period.last && $0.last >= period.first }
                .max { $0.last < $1.last }.map { (key: source.key, days: $0) }
        }.sorted { ($0.days.first, $0.key) < ($1.days.first, $1.key) }
        guard let end = reach.map(\.days.last).max(),
            let last = Self.lastWeek(through: end, thursdayBy: period.last)
        else { return nil }
        var used = reach.filter { $0.days.last >= last.range.last }
        guard let oldest = used.first else { return nil }
        func monday(from day: CivilDate) -> CivilDate { day.adding(days: (8 - day.weekday) % 7) }
        func weeks(from day: CivilDate) -> Int { (last.monday.days(since: monday(from: day)) / 7) + 1 }
        while let youngest = used.last, used.count > 1, weeks(from: youngest.days.first) < Self.fewestWeeks {
            used.removeLast()
        }
        let start = used.last?.days.first ?? oldest.days.first
        let judged = max(monday(from: start), Self.firstMonday(of: period))
        let earliest = ISOWeek(of: judged.adding(days: -364 * historyYears - 28)).monday
        let first = max(monday(from: start), earliest)
        guard judged <= last.monday else { return nil }
        firstMonday = first
        self.weeks = last.monday.days(since: first) / 7 + 1
        judgedFrom = judged.days(since: first) / 7
        sources = Set(used.map(\.key))
    }

    /// The latest week that ends by a day and whose Thursday lies in the period.
    private static func lastWeek(through end: CivilDate, thursdayBy last: CivilDate) -> ISOWeek? {
        var monday = ISOWeek(of: min(end, last.adding(days: 3))).monday
        for _ in 0..<3 {
            if monday.adding(days: 6) <= end, monday.adding(days: 3) <= last { return ISOWeek(of: monday) }
            monday = monday.adding(days: -7)
        }
        return nil
    }

    /// The Monday of the first week whose Thursday lies in the period.
    private static func firstMonday(of period: DayRange) -> CivilDate {
        let monday = ISOWeek(of: period.first).monday
        return monday.adding(days: 3) < period.first ? monday.adding(days: 7) : monday
    }
}
