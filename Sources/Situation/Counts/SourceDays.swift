import Vocabulary

/// For each source the days that count, and for what: a comparison is made of days that the source has told about in both periods, day for
/// day, so that a source that came late makes nothing increase.
struct SourceDays {
    /// What a day counts for.
    struct Use: OptionSet {
        let rawValue: UInt8
        /// In the period, and told about.
        static let now = Use(rawValue: 1)
        /// The same, and the day it is compared with is told about too.
        static let paired = Use(rawValue: 2)
        static let before = Use(rawValue: 4)
        /// In a week of the series that weeks are judged by.
        static let series = Use(rawValue: 8)
    }

    /// The first day of the table, counted from 1 January 2000.
    let first: Int
    let count: Int
    /// Source by source, day by day.
    private(set) var uses: [UInt8]
    /// Days in the period, in the part of it that can be compared, and in what it is compared with; source by source.
    private(set) var now: [Int] = []
    private(set) var paired: [Int] = []
    private(set) var before: [Int] = []
    private var compared: [Compared] = []
    /// Where a source told about anything in the period: the days of it, when they are one stretch.
    private var toldDays: [Int: DayRange?] = [:]

    /// What of the two periods a source makes it possible to compare.
    private enum Compared: Hashable {
        case nothingTold, whole
        case part(PeriodComparison.Part)
    }

    init(_ sources: [Source], _ period: PicturePeriod, series: [Strand: WeekSpan], asOf: CivilDate) {
        let starts = [period.days.first, period.comparison.first] + series.values.map(\.days.first)
        let ends = [period.days.last, period.comparison.last] + series.values.map(\.days.last)
        let (low, high) = (starts.min() ?? asOf, ends.max() ?? asOf)
        first = WallMinutes.dayIndex(low)
        count = high.days(since: low) + 1
        uses = Array(repeating: 0, count: sources.count * count)
        for (number, source) in sources.enumerated() {
            let told = Self.told(source, asOf: asOf, from: low, count: count)
            mark(number, told, period, low: low)
            if let span = series[source.strand], span.sources.contains(source.key) {
                markSeries(number, span.days, low)
            }
        }
    }

    private mutating func mark(_ source: Int, _ told: [Bool], _ period: PicturePeriod, low: CivilDate) {
        func isTold(_ day: CivilDate) -> Bool {
            told.indices.contains(day.days(since: low)) && told[day.days(since: low)]
        }
        let isWhole = period.days.each.allSatisfy(isTold) && period.comparison.each.allSatisfy(isTold)
        var (own, earlier): ([CivilDate], [CivilDate]) = ([], [])
        var comparable = 0
        for day in period.days.each where isTold(day) {
            add(.now, source, day.days(since: low))
            own.append(day)
            guard isWhole || period.counterpart(of: day).map(isTold) ?? false else { continue }
            add(.paired, source, day.days(since: low))
            comparable += 1
        }
        for day in period.comparison.each where isTold(day) {
            guard isWhole || period.later(day).map(isTold) ?? false else { continue }
            add(.before, source, day.days(since: low))
            earlier.append(day)
        }
        now.append(own.count)
        paired.append(comparable)
        if !own.isEmpty { toldDays[source] = .some(Self.stretch(own)) }
        before.append(earlier.count)
        let hasTold = !own.isEmpty || period.comparison.each.contains(where: isTold)
        compared.append(isWhole ? .whole : hasTold ? .part(.init(before: Self.stretch(earlier))) : .nothingTold)
    }

    /// Nil unless they are all the days from the first to the last.
    private static func stretch(_ days: [CivilDate]) -> DayRange? {
        guard let first = days.first, let last = days.last, last.days(since: first) + 1 == days.count else {
            return nil
        }
        return DayRange(first, last)
    }

    /// Nothing counted yet, on the days that these sources together can be compared.
    func nothing(of sources: [Int]) -> Counted {
        Counted(
            daysNow: sources.reduce(0) { $0 + paired[$1] }, daysBefore: sources.reduce(0) { $0 + before[$1] },
            part: part(of: sources))
    }

    /// The days of the period that these sources have told about; nil unless they are one stretch that all who told anything share.
    func told(of sources: [Int]) -> DayRange? {
        let stretches = Set(sources.compactMap { toldDays[$0] })
        return stretches.count == 1 ? stretches.first ?? nil : nil
    }

    private func part(of sources: [Int]) -> PeriodComparison.Part? {
        let told = Set(sources.map { compared[$0] }).subtracting([.nothingTold])
        if told.isSubset(of: [.whole]) { return nil }
        if told.count == 1, case .part(let part)? = told.first { return part }
        return PeriodComparison.Part(before: nil)
    }

    private mutating func markSeries(_ source: Int, _ days: DayRange, _ low: CivilDate) {
        for day in days.first.days(since: low)...days.last.days(since: low) { add(.series, source, day) }
    }

    private mutating func add(_ use: Use, _ source: Int, _ day: Int) { uses[source * count + day] |= use.rawValue }

    /// Day by day whether a source has told about it, and all that it will tell.
    private static func told(_ source: Source, asOf: CivilDate, from low: CivilDate, count: Int) -> [Bool] {
        var told = [Bool](repeating: false, count: count)
        for range in source.settled(asOf: asOf) {
            let (first, last) = (max(0, range.first.days(since: low)), min(count - 1, range.last.days(since: low)))
            guard first <= last else { continue }
            for day in first...last { told[day] = true }
        }
        return told
    }
}

extension Source {
    /// The days that it has told all about: those still settling are left out.
    func settled(asOf day: CivilDate) -> [DayRange] {
        let last = day.adding(days: -settling)
        return told.compactMap { range in DayRange(range.first, min(range.last, last)) }
    }
}

extension DayRange {
    fileprivate var each: some Sequence<CivilDate> {
        (first.dayNumber...last.dayNumber).lazy.map { CivilDate(dayNumber: $0) }
    }
}

extension PicturePeriod {
    /// The day that a day of the period is compared with, and back: the same date where the two begin on the same day of a month, else the same day in
    /// order. Nil when there is none.
    fileprivate func counterpart(of day: CivilDate) -> CivilDate? { moved(day, from: days, to: comparison) }
    fileprivate func later(_ day: CivilDate) -> CivilDate? { moved(day, from: comparison, to: days) }

    private func moved(_ day: CivilDate, from: DayRange, to: DayRange) -> CivilDate? {
        let months = (to.first.year - from.first.year) * 12 + to.first.month - from.first.month
        let moved =
            from.first.adding(months: months) == to.first && months % 12 == 0 && months != 0
            ? day.adding(months: months) : to.first.adding(days: day.days(since: from.first))
        return to.contains(moved) ? moved : nil
    }
}
