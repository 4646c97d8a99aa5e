import Intake
import Vocabulary

/// Figures that come by the month, or by the year, without incidents behind them. Those that lie wholly in the period count, and each is compared
/// with the same months of what the period is compared with, when both are known. What is hidden, not known or not delivered is never nought.
struct MonthlyCounts {
    /// By subject; nobody has told anything of one that is not there.
    private(set) var counted: [PictureSubject: Counted] = [:]
    /// Days of the period that each source has told about.
    let told: [SourceKey: Int]
    /// Whether every source has told about all of the period: else the counts are of a part of it.
    let isWhole: Bool
    /// Month by month, by the month's first day; nil where a part is hidden or not known.
    private(set) var months: [CivilDate: Int?] = [:]
    /// Pairs of counts that were compared, category by category, for how much they vary.
    private(set) var pairs: [CategoryKey: [(now: Int, before: Int)]] = [:]
    private(set) var hidden: [SourceKey: Int] = [:]
    private(set) var unknown: [SourceKey: Int] = [:]

    private struct Unit: Hashable {
        let source: SourceKey
        let category: CategoryKey
        let days: DayRange
    }

    init(_ counts: [Count], sources: Set<SourceKey>, _ period: PicturePeriod, _ history: CategoryHistory) {
        let latest = Self.latest(counts.filter { sources.contains($0.source) }, history)
        let months = Self.months(between: period.comparison.first, and: period.days.first)
        let ordered = latest.sorted {
            ($0.key.days.first, $0.key.category, $0.key.source) < ($1.key.days.first, $1.key.category, $1.key.source)
        }
        let within = ordered.filter { Self.holds($0.key.days, in: period.days) }
        let told = Dictionary(grouping: within, by: \.key.source).mapValues { Self.days(of: $0.map(\.key.days)) }
        self.told = told
        isWhole = sources.allSatisfy { told[$0] == period.days.days }
        for (unit, amounts) in within {
            note(amounts, unit.source)
            let earlier = months.flatMap { Self.moved(unit.days, by: -$0) }.flatMap { days in
                Self.holds(days, in: period.comparison)
                    ? latest[Unit(source: unit.source, category: unit.category, days: days)].map { (days, $0) } : nil
            }
            take(unit, amounts, earlier)
        }
        markParts(of: ordered.filter { Self.holds($0.key.days, in: period.comparison) }, sources, period.comparison)
    }

    /// A comparison is whole when it holds all that both periods hold: then nobody's month is missing in either.
    private mutating func markParts(
        of earlier: [(key: Unit, value: [AreaKey?: Amount])], _ sources: Set<SourceKey>, _ days: DayRange
    ) {
        let told = Dictionary(grouping: earlier, by: \.key.source).mapValues { Self.days(of: $0.map(\.key.days)) }
        let isTold = isWhole && sources.allSatisfy { told[$0] == days.days }
        var before: [PictureSubject: Counted] = [:]
        for (unit, amounts) in earlier {
            for (subject, count) in Self.counts(unit.category, amounts) {
                before[subject] = before[subject].map { $0 + Counted(count: count) } ?? Counted(count: count)
            }
        }
        for (subject, one) in counted {
            let all: Int? = before[subject].map(\.count) ?? 0
            if isTold, one.now == one.count, one.before == all { continue }
            counted[subject]?.part = PeriodComparison.Part(before: nil)
        }
    }

    /// What the numbers of one category on some days are of.
    private static func counts(_ category: CategoryKey, _ amounts: [AreaKey?: Amount]) -> [(PictureSubject, Int?)] {
        let whole = whole(amounts)
        let areas = amounts.flatMap { area, amount -> [(PictureSubject, Int?)] in
            guard let area else { return [] }
            return [
                (PictureSubject(area: area), amount.number),
                (PictureSubject(category: category, area: area), amount.number),
            ]
        }
        return [(.all, whole), (PictureSubject(category: category), whole)] + areas
    }

    private mutating func take(_ unit: Unit, _ amounts: [AreaKey?: Amount], _ earlier: (DayRange, [AreaKey?: Amount])?)
    {
        let whole = Self.whole(amounts)
        let counted = Self.counted(whole, unit.days, earlier.map { ($0.0, Self.whole($0.1)) })
        add(counted, to: PictureSubject(category: unit.category))
        add(counted, to: .all)
        if unit.days.days <= 31 {
            months[unit.days.first] = .some(
                months[unit.days.first, default: 0].flatMap { sum in whole.map { sum + $0 } })
        }
        if let earlier, let now = whole, let before = Self.whole(earlier.1) {
            pairs[unit.category, default: []].append((now, before))
        }
        for (area, amount) in amounts {
            guard let area else { continue }
            let own = Self.counted(
                amount.number, unit.days, earlier.flatMap { days, all in all[area].map { (days, $0.number) } })
            add(own, to: PictureSubject(area: area))
            add(own, to: PictureSubject(category: unit.category, area: area))
        }
    }

    private mutating func add(_ one: Counted, to subject: PictureSubject) {
        counted[subject] = counted[subject].map { $0 + one } ?? one
    }

    private mutating func note(_ amounts: [AreaKey?: Amount], _ source: SourceKey) {
        for amount in amounts.values {
            switch amount {
            case .number: continue
            case .suppressed: hidden[source, default: 0] += 1
            case .unknown: unknown[source, default: 0] += 1
            }
        }
    }

    private static func counted(_ now: Int?, _ days: DayRange, _ earlier: (days: DayRange, count: Int?)?) -> Counted {
        guard let now else { return Counted(count: nil) }
        guard let earlier, let before = earlier.count else { return Counted(count: now) }
        return Counted(
            count: now, now: now, before: before, daysNow: days.days, daysBefore: earlier.days.days)
    }

    /// The number of the whole municipality where it is given, else what its areas add up to; nil when a part is missing.
    private static func whole(_ amounts: [AreaKey?: Amount]) -> Int? {
        if let all = amounts[nil] { return all.number }
        var sum = 0
        for amount in amounts.values {
            guard let number = amount.number else { return nil }
            sum += number
        }
        return sum
    }

    /// The latest version of each number, by area. Categories that became one are added up.
    private static func latest(_ counts: [Count], _ history: CategoryHistory) -> [Unit: [AreaKey?: Amount]] {
        struct Told: Hashable {
            let source: SourceKey
            let category: CategoryKey
            let days: DayRange
            let area: AreaKey?
        }
        var newest: [Told: Count] = [:]
        for count in counts {
            let told = Told(source: count.source, category: count.category, days: count.period, area: count.area)
            if let known = newest[told], known.version >= count.version { continue }
            newest[told] = count
        }
        var found: [Unit: [AreaKey?: Amount]] = [:]
        for (told, count) in newest {
            let unit = Unit(source: told.source, category: history.now(told.category), days: told.days)
            found[unit, default: [:]][told.area] =
                found[unit]?[told.area].map { $0.adding(count.amount) } ?? count.amount
        }
        return found
    }

    private static func days(of ranges: [DayRange]) -> Int {
        Set(Set(ranges).flatMap { $0.first.dayNumber...$0.last.dayNumber }).count
    }

    private static func holds(_ days: DayRange, in period: DayRange) -> Bool {
        period.first <= days.first && days.last <= period.last
    }

    /// Whole months from one day to another; nil when they are not the same day of the month.
    private static func months(between first: CivilDate, and second: CivilDate) -> Int? {
        let months = (second.year - first.year) * 12 + second.month - first.month
        return first.adding(months: months) == second ? months : nil
    }

    private static func moved(_ days: DayRange, by months: Int) -> DayRange? {
        // The last day of a month is the day before the first of the next: 28 February becomes the 29th in a leap year.
        DayRange(
            days.first.adding(months: months), days.last.adding(days: 1).adding(months: months).adding(days: -1))
    }
}

extension Amount {
    fileprivate func adding(_ other: Amount) -> Amount {
        switch (self, other) {
        case (.number(let a), .number(let b)): .number(a + b)
        case (.suppressed, _), (_, .suppressed): .suppressed
        default: .unknown
        }
    }
}
