import CrimeStatistics
import Intake
import Vocabulary

/// One party's sources of one kind on their way into a picture.
struct StrandDrawing {
    let strand: Strand
    private let counted: [CountedSubject]
    let rates: Rates
    private let tally: Tally?
    private let monthly: MonthlyCounts?
    private let axes: Axes
    private let table: PeriodTable
    private let question: PictureQuestion
    private let dispersion: Double
    /// In the order of what was counted; nothing where a strand bears no comparison.
    private let compared: [PeriodComparison?]
    private let bands: Bands?

    init(
        _ strand: Strand, tally: Tally?, monthly: MonthlyCounts?, span: WeekSpan?, axes: Axes, table: PeriodTable,
        from nothing: Counted, _ question: PictureQuestion, areas: [AreaFacts]
    ) {
        self.strand = strand
        self.tally = tally
        self.monthly = monthly
        self.axes = axes
        self.table = table
        self.question = question
        let settings = question.settings
        var counted = tally?.counted(axes, from: nothing) ?? []
        if let monthly { counted = counted.adding(monthly.counted) }
        self.counted = counted
        let bears = strand.counting.bearsComparison
        dispersion = bears ? Self.dispersion(tally, monthly, span, axes, settings) : 1
        let (history, comparison) = (axes.history, question.period.comparison)
        compared =
            bears
            ? Comparisons(counted, dispersion: dispersion, settings) { subject in
                subject.category.map { history.covers($0, comparison) } ?? true
            }.rows : []
        bands = tally.flatMap { tally in span.map { Bands(tally, axes, $0, settings) } }
        let byArea = counted.compactMap { row -> (AreaKey, Int?)? in
            row.subject.category == nil ? row.subject.area.map { ($0, row.counted.count) } : nil
        }
        // An area without incidents has none; of an area that no month tells of nothing is known.
        rates = Rates(
            bears ? areas : [], Dictionary(byArea) { first, _ in first }, absent: monthly == nil ? 0 : nil,
            year: question.period.days.last.year, settings)
    }

    private static func dispersion(
        _ tally: Tally?, _ monthly: MonthlyCounts?, _ span: WeekSpan?, _ axes: Axes, _ settings: PictureSettings
    ) -> Double {
        var found = PairedDispersion()
        if let tally, let span {
            let categories = axes.categories.count + 1
            // The period's weeks, or a year's when it is shorter, each beside the one 52 weeks before.
            let first = max(52, min(span.judgedFrom, span.weeks - 52))
            for category in 0..<categories where first < span.weeks {
                found.add(
                    (first..<span.weeks).map { week in
                        (
                            now: Int(tally.weekCategories[week * categories + category]),
                            before: Int(tally.weekCategories[(week - 52) * categories + category])
                        )
                    })
            }
        }
        for (_, pairs) in (monthly?.pairs ?? [:]).sorted(by: { $0.key < $1.key }) { found.add(pairs) }
        return Interval.kept(found.value(assumed: settings.assumedDispersion)) ?? 1
    }

    func picture(sources: [SourceKey], told: DayRange?) -> StrandPicture {
        let all = counted.enumerated().map { number, row in
            CountRow(
                subject: row.subject, count: row.counted.count, comparison: compared.isEmpty ? nil : compared[number])
        }
        func rows(_ belongs: (PictureSubject) -> Bool) -> [CountRow] { all.filter { belongs($0.subject) } }
        return StrandPicture(
            strand: strand, sources: sources, told: told,
            total: rows { $0 == .all }.first ?? CountRow(subject: .all, count: nil, comparison: nil),
            categories: rows { ($0.category != nil && $0.area == nil) || $0.unknown == .category },
            areas: rows { ($0.area != nil && $0.category == nil) || $0.unknown == .area },
            cells: rows { $0.category != nil && $0.area != nil }, organisations: rows { $0.organisation != nil },
            months: months(told), weeks: bands?.series ?? [],
            rhythm: strand.counting.bearsComparison
                ? tally.flatMap { Rhythm($0, axes, question.settings) } : nil,
            quarters: monthly == nil ? tally.map { $0.quarters.map(Int.init) } : nil,
            places: tally.flatMap { PlaceTable($0, axes, question.settings, strews: question.strews) },
            rates: rates.rows, dispersion: dispersion, falseAlarmLimit: bands?.falseAlarmLimit.flatMap(Interval.kept))
    }

    /// - Parameter told: a month without any of these days is one that nobody has told of; nil when it is not known which they are.
    private func months(_ told: DayRange?) -> [MonthCount] {
        table.months.enumerated().map { number, first in
            let isTold = told.map { $0.overlaps(.month(of: first)) } ?? true
            let single: Int? = isTold ? tally.map { Int($0.months[number]) } ?? 0 : nil
            guard let monthly else { return MonthCount(first: first, count: single) }
            let delivered: Int? = monthly.months[first] ?? nil
            return MonthCount(first: first, count: single.flatMap { one in delivered.map { one + $0 } })
        }
    }
}
