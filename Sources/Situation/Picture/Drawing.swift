import CrimeStatistics
import Intake
package import Vocabulary

/// What a picture is asked about.
package struct PictureQuestion: Sendable {
    package let agreement: AgreementID
    /// Whose own picture; nil for the joint one.
    package let party: ActorKey?
    package let period: PicturePeriod
    /// The day it is drawn.
    package let asOf: CivilDate
    package var settings = PictureSettings()
    /// Strew the places by dice also when there are so many events that it takes a while.
    package var strews = false

    package init(agreement: AgreementID, party: ActorKey?, period: PicturePeriod, asOf: CivilDate) {
        self.agreement = agreement
        self.party = party
        self.period = period
        self.asOf = asOf
    }
}

extension SituationPicture {
    /// Draws a picture of the evidence: the same rows in another order give the same picture.
    package init(_ question: PictureQuestion, of evidence: PictureEvidence) {
        let drawing = Drawing(question, evidence)
        method = Self.method
        agreement = question.agreement
        party = question.party
        period = question.period
        asOf = question.asOf
        names = drawing.names
        sources = drawing.sources
        strands = drawing.strands
        surveys = drawing.surveys.rows
        let findings = drawing.findings
        self.findings = findings
        gaps = drawing.gaps
        parts = drawing.parts(hasFindings: !findings.isEmpty)
    }
}

/// A picture on its way.
struct Drawing {
    let question: PictureQuestion
    let evidence: PictureEvidence
    let axes: Axes
    let sources: [SituationPicture.UsedSource]
    let spans: [Strand: WeekSpan]
    let monthly: [Strand: MonthlyCounts]
    let strands: [StrandPicture]
    let rates: [Strand: Rates]
    let tallies: [Strand: Tally]
    let surveys: Surveys
    let silent: [SilentReporter]

    var settings: PictureSettings { question.settings }
    var period: PicturePeriod { question.period }

    init(_ question: PictureQuestion, _ evidence: PictureEvidence) {
        self.question = question
        self.evidence = evidence
        let (period, settings) = (question.period, question.settings)
        let used = evidence.sources.filter { question.party == nil || $0.party == question.party }
            .sorted { ($0.strand, $0.key) < ($1.strand, $1.key) }
        let axes = Axes(evidence, on: period.days.last)
        self.axes = axes
        let delivered = Set(evidence.counts.map(\.source))
        let single = used.filter { !delivered.contains($0.key) }
        let spans = Self.spans(single, question)
        self.spans = spans
        let days = SourceDays(single, period, series: spans, asOf: question.asOf)
        let table = PeriodTable(period.days, from: days.first, count: days.count)
        let rows = CountedRows(
            evidence.columns, axes, sources: single, days: days, spans: spans, table: table,
            keepsCells: period.horizon == .week || period.horizon == .acute)
        tallies = Dictionary(zip(rows.strands, rows.tallies)) { first, _ in first }
        var monthly: [Strand: MonthlyCounts] = [:]
        for (strand, own) in Dictionary(grouping: used.filter { delivered.contains($0.key) }, by: \.strand) {
            monthly[strand] = MonthlyCounts(
                evidence.counts, sources: Set(own.map(\.key)), period, axes.history)
        }
        self.monthly = monthly
        sources = Self.usedSources(used, single, days, monthly, question)
        var strands: [StrandPicture] = []
        var rates: [Strand: Rates] = [:]
        for strand in Set(used.map(\.strand)).sorted() {
            let own = single.indices.filter { single[$0].strand == strand }
            let part = StrandDrawing(
                strand, tally: tallies[strand], monthly: monthly[strand], span: spans[strand], axes: axes, table: table,
                from: days.nothing(of: own), question, areas: evidence.areas)
            rates[strand] = part.rates
            strands.append(
                part.picture(
                    sources: used.filter { $0.strand == strand }.map(\.key),
                    told: monthly[strand] == nil ? days.told(of: own) : nil))
        }
        self.strands = strands
        self.rates = rates
        let keys = question.party == nil ? nil : Set(used.map(\.key))
        surveys = Surveys(evidence.surveys, sources: keys, period.days, settings)
        silent = Self.silent(evidence.reporters, rows, table, asOf: question.asOf)
    }

    private static func spans(_ sources: [Source], _ question: PictureQuestion) -> [Strand: WeekSpan] {
        var spans: [Strand: WeekSpan] = [:]
        for (strand, own) in Dictionary(grouping: sources, by: \.strand) where strand.counting.bearsComparison {
            spans[strand] = WeekSpan(
                own, question.period.days, asOf: question.asOf, historyYears: question.settings.historyYears)
        }
        return spans
    }

    private static func usedSources(
        _ used: [Source], _ single: [Source], _ days: SourceDays, _ monthly: [Strand: MonthlyCounts],
        _ question: PictureQuestion
    ) -> [SituationPicture.UsedSource] {
        let numbers = Dictionary(single.enumerated().map { ($1.key, $0) }) { first, _ in first }
        return used.map { source in
            let age = source.latest.map { question.asOf.days(since: $0) }
            if let number = numbers[source.key] {
                return .init(source: source, days: days.now[number], compared: days.paired[number], age: age)
            }
            let told = monthly[source.strand]?.told[source.key] ?? 0
            return .init(source: source, days: told, compared: 0, age: age)
        }
    }

    /// Weeks in which an organisation neither reported anything nor said that there was nothing.
    private static func silent(
        _ reporters: [Reporter], _ rows: CountedRows, _ table: PeriodTable, asOf: CivilDate
    ) -> [SilentReporter] {
        let numbers = Dictionary(rows.axes.organisations.enumerated().map { ($1, $0 + 1) }) { first, _ in first }
        return reporters.sorted { $0.name < $1.name }.compactMap { reporter in
            let asked = table.weeks.indices.filter { week in
                table.weeks[week].range.last < asOf && reporter.from <= table.weeks[week].monday
            }
            let silent = asked.count { week in
                if reporter.nothing.contains(table.weeks[week]) { return false }
                guard let number = numbers[reporter.name] else { return true }
                return !rows.tallies.contains { $0.heard(number, week: week) }
            }
            return silent == 0 ? nil : SilentReporter(name: reporter.name, silent: silent, weeks: asked.count)
        }
    }

    var names: SituationPicture.Names {
        let categories = Dictionary(evidence.categories.map { ($0.key, $0.name) }) { first, _ in first }
        let areas = Dictionary(evidence.areas.map { ($0.key, $0.name) }) { first, _ in first }
        return .init(
            categories: axes.categories.map { .init(key: $0.text, name: categories[$0] ?? $0.text) },
            areas: axes.areas.map { .init(key: $0.text, name: areas[$0] ?? $0.text) })
    }
}
