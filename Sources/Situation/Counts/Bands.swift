import CrimeStatistics
import Intake
import Vocabulary

/// The weeks of a period against what an ordinary week holds, series by series. Each week is judged by the weeks before it and by nothing that came
/// after; all series of a week are judged at one level, so that chance alone gives no more unusual weeks in a quarter than was allowed.
struct Bands {
    private(set) var series: [WeekSeries] = []
    /// Unusual weeks in a quarter that chance alone may give, all series together; nil when no week could be judged.
    private(set) var falseAlarmLimit: Double?

    init(_ tally: Tally, _ axes: Axes, _ span: WeekSpan, _ settings: PictureSettings) {
        let subjects = Self.subjects(tally, axes, span)
        let first = span.firstMonday
        let screens = subjects.map { $0.subject == .all ? nil : WeekScreen($0.counts) }
        var points = [[WeekSeries.Point]](repeating: [], count: subjects.count)
        for week in span.judgedFrom..<span.weeks {
            let looked = subjects.indices.filter { screens[$0]?.mayStandOut(week) ?? true }
            var early = EarlyWarning.Settings()
            // The level is that of all series, also of those that need no second look.
            early.falseAlarmsPerQuarter = settings.falseAlarmsPerQuarter * Double(looked.count) / Double(subjects.count)
            early.calendar = .dates(year: first.year, month: first.month, day: first.day)
            // Series are not empty, hold no negative counts, and are far from too large.
            let judged = try? EarlyWarning.judgeLastWeek(
                of: looked.map { Array(subjects[$0].counts[0...week]) }, settings: early)
            var judgements = [WeekJudgement?](repeating: nil, count: subjects.count)
            for (place, one) in zip(looked, judged?.judgements ?? []) { judgements[place] = one }
            let monday = first.adding(days: 7 * week)
            for place in subjects.indices {
                points[place].append(WeekSeries.Point(monday, subjects[place].counts[week], judgements[place]))
            }
            if let judged { falseAlarmLimit = 13 * judged.alpha * Double(subjects.count) }
        }
        let known = (span.judgedFrom..<span.weeks).count { $0 + 1 > WeekSpan.fewestWeeks - 1 }
        series = zip(subjects, points).map { WeekSeries(subject: $0.subject, judged: known, points: $1) }
    }

    private static func subjects(_ tally: Tally, _ axes: Axes, _ span: WeekSpan) -> [(
        subject: PictureSubject, counts: [Int]
    )] {
        let (categories, width) = (axes.categories.count + 1, axes.width)
        func series(_ counts: [UInt32], _ place: Int, of many: Int) -> [Int] {
            (0..<span.weeks).map { Int(counts[$0 * many + place]) }
        }
        var total = [Int](repeating: 0, count: span.weeks)
        var found: [(subject: PictureSubject, counts: [Int])] = []
        for category in 0..<categories {
            let own = series(tally.weekCategories, category, of: categories)
            for week in own.indices { total[week] += own[week] }
            if category > 0, own.contains(where: { $0 > 0 }) {
                found.append((PictureSubject(category: axes.categories[category - 1]), own))
            }
        }
        for area in 1..<max(width, 1) {
            let own = series(tally.weekAreas, area, of: width)
            if own.contains(where: { $0 > 0 }) { found.append((PictureSubject(area: axes.areas[area - 1]), own)) }
        }
        if !tally.weekCells.isEmpty {
            for category in 1..<max(categories, 1) {
                for area in 1..<max(width, 1) {
                    let own = series(tally.weekCells, category * width + area, of: categories * width)
                    // A series with so few events in all is never judged: it needs five in four weeks.
                    guard own.reduce(0, +) >= 5 else { continue }
                    let subject = PictureSubject(category: axes.categories[category - 1], area: axes.areas[area - 1])
                    found.append((subject, own))
                }
            }
        }
        return [(.all, total)] + found
    }
}

/// Which weeks of a series are worth judging: most of them cannot stand out, and a judgement costs a regression.
///
/// A week stands out only with three events more than expected and five in the last four weeks. Beyond that a short series cannot stand out where EARS C2, which
/// the library's own bound is never below, does not. A long one is looked at only when it is above the lowest mean of the same seven weeks in an earlier year by
/// one and a half times its root; its bound lies about three above what is expected.
private struct WeekScreen {
    private let counts: [Int]
    private var sums = [0]
    private var squares = [0]

    private static let halfWindow = 3
    /// EARS' own is never below 2.576, the normal's at 0.005.
    private static let deviations = 2.5

    init(_ counts: [Int]) {
        self.counts = counts
        var (sum, square) = (0, 0)
        for count in counts {
            sum += count
            square += count * count
            sums.append(sum)
            squares.append(square)
        }
    }

    func mayStandOut(_ week: Int) -> Bool {
        guard counts[week] >= 3, sums[week + 1] - sums[max(0, week - 3)] >= 5 else { return false }
        guard let lowest = lowestOfEarlierYears(week) else { return isAboveRecent(week) }
        return Double(counts[week]) > lowest + 1.5 * lowest.squareRoot()
    }

    /// The weeks that EARS C2 looks back on: up to half a year, the last two weeks left out, and no fewer than seven.
    private func isAboveRecent(_ week: Int) -> Bool {
        let weeks = min(week - 2, 26)
        guard weeks >= 7 else { return false }
        let (from, through) = (week - 2 - weeks, week - 2)
        let (sum, square) = (Double(sums[through] - sums[from]), Double(squares[through] - squares[from]))
        let mean = sum / Double(weeks)
        let variance = max(0, square - sum * mean) / Double(weeks - 1)
        return Double(counts[week]) > mean + Self.deviations * max(variance.squareRoot(), 0.5)
    }

    /// Nil with fewer than three earlier years.
    private func lowestOfEarlierYears(_ week: Int) -> Double? {
        var (lowest, years) = (Double.infinity, 0)
        for year in 1...5 {
            let middle = week - (year * 52 + year / 6)
            guard middle >= Self.halfWindow else { break }
            let sum = sums[middle + Self.halfWindow + 1] - sums[middle - Self.halfWindow]
            lowest = min(lowest, Double(sum) / Double(2 * Self.halfWindow + 1))
            years += 1
        }
        return years >= 3 ? lowest : nil
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
