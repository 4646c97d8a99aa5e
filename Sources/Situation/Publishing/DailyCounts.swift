import Intake
import Vocabulary

/// What every count is today on any days: the counts that stretch between the days of one publication and those of another.
struct DailyCounts {
    private var single: [CellName.Thread: [Int32]] = [:]
    /// Figures that come by the month, and the sources they come from: nothing is known of a part of one.
    private var monthly: [Strand: Set<SourceKey>] = [:]
    private let counts: [Count]
    private let history: CategoryHistory
    private let first: CivilDate
    private let days: Int

    /// - Parameter span: the days that are asked about.
    init(_ evidence: PictureEvidence, on span: DayRange, asOf: CivilDate) {
        first = span.first
        days = span.days
        counts = evidence.counts
        let delivered = Set(evidence.counts.map(\.source))
        let sources = evidence.sources.filter { !delivered.contains($0.key) }
        let told = Dictionary(
            sources.map { ($0.key, (source: $0, days: $0.settled(asOf: asOf))) }
        ) { first, _ in first }
        for (strand, own) in Dictionary(grouping: evidence.sources.filter { delivered.contains($0.key) }, by: \.strand)
        {
            monthly[strand] = Set(own.map(\.key))
        }
        let columns = evidence.columns
        let axes = Axes(evidence, on: span.last)
        history = axes.history
        for row in 0..<columns.count {
            guard let key = columns.sources[Int(columns.source[row])], let source = told[key] else { continue }
            let day = WallMinutes.day(floored(Int(columns.first[row]), WallMinutes.inDay))
            guard span.contains(day), source.days.contains(where: { $0.contains(day) }) else { continue }
            let category = axes.categoryPlace[Int(columns.category[row])]
            let area = axes.areaPlace[Int(columns.area[row])]
            let kind =
                category == 0
                ? PictureSubject(unknown: .category) : PictureSubject(category: axes.categories[category - 1])
            let place = area == 0 ? nil : axes.areas[area - 1]
            let strand = source.source.strand
            let part: CellName.Part =
                columns.precision[row] == .moment ? .quarter(quarter(Int(columns.first[row]))) : .withoutHour
            let index = day.days(since: first)
            add(strand, .all, .whole, index)
            add(strand, kind, .whole, index)
            add(strand, place.map { PictureSubject(area: $0) } ?? PictureSubject(unknown: .area), .whole, index)
            add(strand, .all, part, index)
        }
    }

    private mutating func add(_ strand: Strand, _ subject: PictureSubject, _ part: CellName.Part, _ day: Int) {
        let thread = CellName.Thread(strand: strand, subject: subject, part: part)
        single[thread, default: Array(repeating: 0, count: days)][day] += 1
    }

    /// Nil where it cannot be known: a part of a month that came as one number, a month that nobody delivered, or a number that is hidden.
    func count(_ name: CellName) -> Int? {
        let (from, through) = (name.days.first.days(since: first), name.days.last.days(since: first))
        guard from >= 0, through < days else { return nil }
        if name.isLeftOver { return nil }
        let own = single[name.thread].map { $0[from...through].reduce(0) { $0 + Int($1) } } ?? 0
        guard let sources = monthly[name.strand] else { return own }
        guard name.part == .whole else { return nil }
        let delivered = MonthlyCounts(counts, sources: sources, PicturePeriod(acute: name.days), history)
        guard delivered.isWhole else { return nil }
        return delivered.counted[name.subject].map { $0.count.map { $0 + own } } ?? own
    }
}

/// Which quarter of which weekday a minute lies in, Monday 00-06 first.
func quarter(_ minute: Int) -> Int {
    let hours = floored(minute, 60)
    // 1 January 2000 was a Saturday.
    let weekday = ((floored(hours, 24) + 5) % 7 + 7) % 7
    return weekday * 4 + ((hours % 24 + 24) % 24) / 6
}
