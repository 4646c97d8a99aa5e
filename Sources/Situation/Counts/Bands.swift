import CrimeStatistics
import Intake
import Vocabulary

/// The weeks of a period against what an ordinary week holds, series by series. Each week is judged by the weeks before it and by nothing that came
/// after; all series of a week are judged together, so that chance alone gives no more unusual weeks in a quarter than was allowed.
struct Bands {
    private(set) var series: [WeekSeries] = []
    /// Unusual weeks in a quarter that chance alone may give, in the series of the last week; nil when none could be judged.
    private(set) var falseAlarmLimit: Double?

    /// - Parameter keepsCells: whether categories in areas are judged too.
    init(_ tally: Tally, _ axes: Axes, _ span: WeekSpan, _ settings: PictureSettings) {
        let subjects = Self.subjects(tally, axes, span)
        let first = span.firstMonday
        var early = EarlyWarning.Settings()
        early.falseAlarmsPerQuarter = settings.falseAlarmsPerQuarter
        early.calendar = .dates(year: first.year, month: first.month, day: first.day)
        var points = [[WeekSeries.Point]](repeating: [], count: subjects.count)
        for week in span.judgedFrom..<span.weeks {
            // Series are not empty, hold no negative counts, and are far from too large.
            let judged = try? EarlyWarning.judgeLastWeek(
                of: subjects.map { Array($0.counts[0...week]) }, settings: early)
            let monday = first.adding(days: 7 * week)
            for place in subjects.indices {
                points[place].append(
                    WeekSeries.Point(monday, subjects[place].counts[week], judged?.judgements[place]))
            }
            falseAlarmLimit = judged?.falseAlarmLimitPerQuarter
        }
        series = zip(subjects, points).map { WeekSeries(subject: $0.subject, points: $1) }
    }

    private static func subjects(_ tally: Tally, _ axes: Axes, _ span: WeekSpan) -> [(subject: Subject, counts: [Int])]
    {
        let (categories, width) = (axes.categories.count + 1, axes.width)
        func series(_ counts: [UInt32], _ place: Int, of many: Int) -> [Int] {
            (0..<span.weeks).map { Int(counts[$0 * many + place]) }
        }
        var total = [Int](repeating: 0, count: span.weeks)
        var found: [(subject: Subject, counts: [Int])] = []
        for category in 0..<categories {
            let own = series(tally.weekCategories, category, of: categories)
            for week in own.indices { total[week] += own[week] }
            if category > 0, own.contains(where: { $0 > 0 }) {
                found.append((Subject(category: axes.categories[category - 1]), own))
            }
        }
        for area in 1..<max(width, 1) {
            let own = series(tally.weekAreas, area, of: width)
            if own.contains(where: { $0 > 0 }) { found.append((Subject(area: axes.areas[area - 1]), own)) }
        }
        if !tally.weekCells.isEmpty {
            for category in 1..<max(categories, 1) {
                for area in 1..<max(width, 1) {
                    let own = series(tally.weekCells, category * width + area, of: categories * width)
                    // A series with so few events in all is never judged: it needs five in four weeks.
                    guard own.reduce(0, +) >= 5 else { continue }
                    let subject = Subject(category: axes.categories[category - 1], area: axes.areas[area - 1])
                    found.append((subject, own))
                }
            }
        }
        return [(.all, total)] + found
    }
}

extension WeekSeries.Point {
    fileprivate init(_ monday: CivilDate, _ count: Int, _ judgement: WeekJudgement?) {
        self.monday = monday
        self.count = count
        let isJudged = judgement.map { $0.reason == nil } ?? false
        expected = isJudged ? judgement?.expected.flatMap(Interval.kept) : nil
        most = isJudged ? judgement?.upperBound.flatMap { $0 < 1e9 ? Int($0) : nil } : nil
        standsOut = judgement?.standsOut ?? false
    }
}
