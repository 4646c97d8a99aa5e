import CrimeStatistics
import Intake
import Vocabulary

extension SituationPicture {
    /// What of the picture may be shown outside the working group, and what is to be kept for the next clearing.
    ///
    /// Published are the totals, categories and areas of the period and of what it is compared with, the months, the quarters of weekdays and the rates; of a
    /// week the totals alone. Categories in areas, organisations, single weeks, hours and places are not: coarser is better than holes.
    /// - Parameters:
    ///   - evidence: what the picture was drawn of; the counts between its days and those of earlier publications are looked up in it.
    ///   - earlier: everything that was published of this agreement before.
    package func cleared(
        of evidence: PictureEvidence, after earlier: [Publication], settings: PictureSettings = PictureSettings()
    ) -> (picture: ClearedPicture, publication: Publication) {
        let offered = strands.map { OfferedStrand($0, in: self) }
        let planned = Publication(
            cells: offered.flatMap(\.cells), sums: offered.flatMap(\.sums), threshold: settings.threshold)
        let days = (planned.cells.map(\.name.days) + earlier.flatMap { $0.cells.map(\.name.days) })
        let span = DayRange(days.map(\.first).min() ?? asOf, days.map(\.last).max() ?? asOf) ?? DayRange(day: asOf)
        let daily = DailyCounts(evidence, on: span, asOf: asOf)
        let family = Family(planned, after: earlier) { daily.count($0) }
        guard let policy = try? SuppressionPolicy(threshold: settings.threshold) else {
            preconditionFailure("A threshold lies between 2 and 1,000.")
        }
        let (cleared, unsafe) = family.shownCounts(policy)
        let withheld = Set(planned.cells.filter { unsafe.contains($0.name) }.map(\.name.strand)).sorted()
        // Nothing of a strand is better than a part of it whose holes would be read as small counts.
        let shown = cleared.filter { !withheld.contains($0.key.strand) }
        let told = Publication(
            cells: planned.cells.map { .init(name: $0.name, count: $0.count, isShown: shown[$0.name] != nil) },
            sums: planned.sums, threshold: settings.threshold)
        return (clearedPicture(offered, shown, withheld, threshold: settings.threshold), told)
    }

    private func clearedPicture(
        _ offered: [OfferedStrand], _ shown: [CellName: Int], _ withheld: [Strand], threshold: Int
    ) -> ClearedPicture {
        let cleared = offered.map { $0.cleared(shown) }
        let days = Dictionary(offered.map { ($0.picture.strand, $0.days) }) { first, _ in first }
        let gaps = self.gaps.compactMap { gap in
            gap.cleared { strand, subject, part in
                days[strand].flatMap { shown[CellName(strand, subject, $0, part)] }
            }
        }
        let findings = self.findings.compactMap { ClearedFinding($0, cleared) }
        return ClearedPicture(
            method: method, agreement: agreement, party: party, period: period, asOf: asOf, threshold: threshold,
            names: names, sources: sources, strands: cleared, surveys: surveys, findings: findings,
            gaps: gaps, parts: parts, withheld: withheld)
    }
}

extension PictureGap {
    /// The gap as it may be told: every count in it is one that is shown. Days and weeks are no counts of anything that happened.
    fileprivate func cleared(_ shown: (Strand, PictureSubject, CellName.Part) -> Int?) -> PictureGap? {
        func told(
            _ strand: Strand, _ subject: PictureSubject, _ count: Int, of all: Int, _ part: CellName.Part = .whole
        ) -> PictureGap? {
            shown(strand, subject, part) == count && shown(strand, .all, .whole) == all ? self : nil
        }
        switch self {
        case .withoutArea(let strand, let count, let all):
            return told(strand, PictureSubject(unknown: .area), count, of: all)
        case .withoutCategory(let strand, let count, let all):
            return told(strand, PictureSubject(unknown: .category), count, of: all)
        case .withoutHour(let strand, let count, let all):
            return told(strand, .all, count, of: all, .withoutHour)
        case .amountsMissing(let source, _, _): return .amountsMissing(source: source, hidden: nil, unknown: nil)
        case .fewAnswers(let survey, let question, let area, let group, _):
            return .fewAnswers(survey: survey, question: question, area: area, group: group, answers: nil)
        default: return self
        }
    }
}

extension ClearedStrand {
    package func row(_ subject: PictureSubject) -> ClearedRow? {
        subject == .all ? total : (categories + areas).first { $0.subject == subject }
    }
}

extension StrandPicture {
    /// Whether anything was told. A month that is missing makes no year's count: it would be told as the days that it is not of.
    fileprivate func isTold(in whole: SituationPicture) -> Bool {
        let own = whole.sources.filter { sources.contains($0.source.key) }
        return quarters == nil
            ? own.allSatisfy { $0.days == whole.period.days.days } : own.contains { $0.days > 0 }
    }
}

extension CountRow {
    /// The days that its count before is of; nil where not all of the period was compared with them, or nobody can say which they are.
    fileprivate func comparedDays(in period: PicturePeriod) -> DayRange? {
        guard let comparison, comparison.now == count else { return nil }
        guard let part = comparison.part else { return period.comparison }
        return part.before
    }
}

/// What of a strand is offered for publication.
private struct OfferedStrand {
    let picture: StrandPicture
    let period: PicturePeriod
    /// The days that counts are of: those of the period that were told about. A running year that was told of as the whole would have its latest days
    /// worked out from what is published when they have come.
    let days: DayRange
    /// The days that counts before are of: all that the picture is compared with, or those of them that can be compared.
    let compared: DayRange?
    private(set) var cells: [Publication.Cell] = []
    private(set) var sums: [Publication.Sum] = []

    init(_ picture: StrandPicture, in whole: SituationPicture) {
        self.picture = picture
        period = whole.period
        days = picture.told ?? whole.period.days
        compared = picture.total.comparedDays(in: whole.period)
        guard picture.isTold(in: whole) else { return }
        let isWeek = period.horizon == .week || period.horizon == .acute
        add(.all, days, picture.total.count)
        if !isWeek {
            addSum(picture.categories, now: true)
            addSum(picture.areas, now: true)
            addMonths()
            addQuarters()
        }
        guard let compared, let before = picture.total.comparison?.before else { return }
        add(.all, compared, before)
        if !isWeek {
            addSum(picture.categories, now: false)
            addSum(picture.areas, now: false)
        }
    }

    private func name(_ subject: PictureSubject, _ days: DayRange, _ part: CellName.Part = .whole) -> CellName {
        CellName(picture.strand, subject, days, part)
    }

    private mutating func add(_ subject: PictureSubject, _ days: DayRange, _ count: Int?, part: CellName.Part = .whole)
    {
        guard let count else { return }
        cells.append(.init(name: name(subject, days, part), count: count, isShown: false))
    }

    /// Rows that add up to the total, with what they leave of it: whoever sees the rest can work it out.
    private mutating func addSum(_ rows: [CountRow], now: Bool) {
        guard let days = now ? days : compared else { return }
        let told = rows.compactMap { row -> (PictureSubject, Int)? in
            (now ? row.count : before(row)?.before).map { (row.subject, $0) }
        }
        for (subject, count) in told { add(subject, days, count) }
        guard !told.isEmpty, let total = now ? picture.total.count : picture.total.comparison?.before else { return }
        let rest = total - told.reduce(0) { $0 + $1.1 }
        guard rest >= 0 else { return }
        let remainder = CellName.Part.rest(rows.contains { $0.subject.area != nil } ? .area : .category)
        if rest > 0 { add(.all, days, rest, part: remainder) }
        sums.append(
            .init(
                total: name(.all, days),
                parts: told.map { name($0.0, days) } + (rest > 0 ? [name(.all, days, remainder)] : [])))
    }

    private mutating func addMonths() {
        let months = picture.months.enumerated().compactMap { number, month in
            days(ofMonth: number).map { (days: $0, count: month.count) }
        }
        guard months.count > 1, months.allSatisfy({ $0.count != nil }) else { return }
        for month in months { add(.all, month.days, month.count) }
        sums.append(.init(total: name(.all, days), parts: months.map { name(.all, $0.days) }))
    }

    /// The days of a month that counts are of; nil for one that nobody has told of yet.
    private func days(ofMonth number: Int) -> DayRange? {
        let first = picture.months[number].first
        let next = picture.months.indices.contains(number + 1) ? picture.months[number + 1].first : nil
        return DayRange(first, next?.adding(days: -1) ?? period.days.last)?.clipped(to: days)
    }

    private mutating func addQuarters() {
        guard let quarters = picture.quarters, let total = picture.total.count else { return }
        let known = quarters.reduce(0, +)
        for (number, count) in quarters.enumerated() { add(.all, days, count, part: .quarter(number)) }
        add(.all, days, total - known, part: .withoutHour)
        sums.append(
            .init(
                total: name(.all, days),
                parts: quarters.indices.map { name(.all, days, .quarter($0)) }
                    + [name(.all, days, .withoutHour)]))
    }

    /// What a row is compared with, where that is of the same days as the total.
    private func before(_ row: CountRow) -> PeriodComparison? {
        row.comparison.flatMap { $0.part == picture.total.comparison?.part ? $0 : nil }
    }

    func cleared(_ shown: [CellName: Int]) -> ClearedStrand {
        func count(_ subject: PictureSubject, _ days: DayRange, _ part: CellName.Part = .whole) -> ClearedCount {
            ClearedCount(count: shown[name(subject, days, part)])
        }
        func row(_ row: CountRow) -> ClearedRow {
            let now = count(row.subject, days)
            guard let compared, let comparison = before(row) else {
                return ClearedRow(subject: row.subject, count: now, before: nil, comparison: nil)
            }
            let before = count(row.subject, compared)
            let isShown = before.count != nil && comparison.now == now.count
            return ClearedRow(
                subject: row.subject, count: now, before: before, comparison: isShown ? comparison : nil)
        }
        let isWeek = period.horizon == .week || period.horizon == .acute
        return ClearedStrand(
            strand: picture.strand, sources: picture.sources, told: days, compared: compared, total: row(picture.total),
            categories: isWeek ? [] : picture.categories.map(row), areas: isWeek ? [] : picture.areas.map(row),
            months: isWeek || picture.months.count < 2
                ? []
                : picture.months.indices.map {
                    ClearedMonth(
                        first: picture.months[$0].first,
                        count: ClearedCount(count: days(ofMonth: $0).flatMap { shown[name(.all, $0)] }))
                },
            quarters: isWeek || picture.quarters == nil
                ? [] : (0..<28).map { count(.all, days, .quarter($0)) },
            rates: isWeek || !showsRated(shown) ? [] : picture.rates)
    }

    /// Whether the count of every area with a rate is shown. A rate is drawn towards the common one, so that rates of some areas say what the others
    /// add up to: all of them are told, or none. An area that is not in the table had nothing.
    private func showsRated(_ shown: [CellName: Int]) -> Bool {
        picture.rates.allSatisfy { rate in
            let area = PictureSubject(area: rate.area)
            return picture.row(area) == nil || shown[name(area, days)] == rate.count
        }
    }
}

extension ClearedFinding {
    /// Nil for a finding that cannot be told without a number that was not cleared.
    fileprivate init?(_ finding: Finding, _ strands: [ClearedStrand]) {
        func cleared(_ strand: Strand?, _ subject: PictureSubject) -> PeriodComparison? {
            strands.first { $0.strand == strand }?.row(subject)?.comparison
        }
        var comparison: PeriodComparison?
        var (weeks, firstHour, half, places) = ([CivilDate](), Int?.none, Int?.none, Int?.none)
        var (more, fewer) = (Strand?.none, Strand?.none)
        var (reporters, subjects, survey) = ([SilentReporter](), [PictureSubject](), SurveyRow?.none)
        switch finding.claim {
        case .change, .noCertainChange:
            guard let shown = cleared(finding.strand, finding.subject) else { return nil }
            comparison = shown
        case .tooFew(let few):
            subjects = few.filter { cleared(finding.strand, $0) != nil }
            guard !subjects.isEmpty else { return nil }
        case .weeksOver(let over):
            // A category in an area is told of nowhere else.
            guard finding.subject.category == nil || finding.subject.area == nil else { return nil }
            weeks = over.weeks.map(\.monday)
        case .peak(let peak): firstHour = peak.firstHour
        case .gathered(let gathered): (half, places) = (gathered.half, gathered.places)
        case .shares(let shares): (more, fewer) = (shares.larger.strand, shares.smaller.strand)
        case .directions(let apart):
            guard cleared(apart.up, finding.subject) != nil, cleared(apart.down, finding.subject) != nil else {
                return nil
            }
            (more, fewer) = (apart.up, apart.down)
        case .silence(let silent): reporters = silent
        case .survey(let row): survey = row
        case .nothingTold: break
        }
        self.init(
            key: finding.key, kind: finding.claim.name, subject: finding.subject, strand: finding.strand,
            support: finding.support, sources: finding.sources, comparison: comparison, weeks: weeks,
            firstHour: firstHour, half: half, places: places, more: more, fewer: fewer, reporters: reporters,
            subjects: subjects, survey: survey)
    }
}
