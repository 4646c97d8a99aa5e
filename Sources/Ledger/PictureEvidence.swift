import Agreements
package import Collaboration
import Intake
package import Situation
import Storage
package import Vocabulary

/// What people send in themselves, a report at a time.
package let reportSource = SourceKey("rapport")

extension Ledger {
    /// Everything that a picture of an agreement is drawn from, as a viewer may read it on a day.
    ///
    /// A source has told about the days from the first of the month of its earliest incident to the last of the month of its latest, delivery by
    /// delivery, and about no day after the delivery came; reports that are sent in one by one, about every day since the first of them, each from at
    /// most `PictureSettings.daysToldBack` days before it came.
    package func evidence(of matter: Matter, as viewer: Viewer, on day: CivilDate) throws -> PictureEvidence {
        let incidents = journal.incidents
        let agreement = matter.version(on: day).agreement
        let packed = try packedIncidents(of: agreement.id, as: viewer)
        var evidence = PictureEvidence()
        evidence.columns = packed.columns
        evidence.categories = incidentCategories(of: matter, on: day).list.categories
        let counts = try incidents.counts(of: agreement.id, as: viewer)
        evidence.counts = counts.map { Count($0) }
        evidence.surveys = try incidents.surveyFigures(of: agreement.id, as: viewer).map { SurveyFigure($0.said) }
        evidence.areas = try areaFacts(of: agreement.id, as: viewer)
        let quiet = try incidents.quietWeeks(
            of: agreement.id, within: DayRange(.firstOf(year: 2000), day) ?? DayRange(day: day), as: viewer)
        evidence.reporters = reporters(packed, quiet.map(\.said))
        let batches = try incidents.batches(of: agreement.id, as: viewer).filter(\.stands).map { batch in
            Came(batch, on: self.day(of: batch.begun, in: agreement))
        }
        evidence.sources = SourcesOf(agreement, batches, day: day).sources(packed, counts: counts)
        return evidence
    }

    private func areaFacts(of agreement: AgreementID, as viewer: Viewer) throws -> [AreaFacts] {
        var residents: [AreaKey: [Int: Int]] = [:]
        for row in try journal.incidents.populations(of: agreement, as: viewer) {
            guard let number = row.said.residents.number else { continue }
            residents[row.said.area, default: [:]][row.said.year] = number
        }
        return try journal.incidents.areas(of: agreement, as: viewer).map(\.said).map { area in
            AreaFacts(
                key: area.key, name: area.name, residents: residents[area.key] ?? [:], isForVisitors: area.visitors)
        }
    }

    /// Those who have reported, or said that there was nothing, at some time: nobody else is silent.
    private func reporters(_ packed: PackedIncidents, _ quiet: [QuietWeek]) -> [Reporter] {
        var (from, nothing) = (packed.firstHeard, [String: Set<ISOWeek>]())
        for week in quiet {
            nothing[week.organisation, default: []].insert(week.week)
            from[week.organisation] = min(from[week.organisation] ?? week.week.monday, week.week.monday)
        }
        return from.sorted { $0.key < $1.key }.map { name, day in
            Reporter(name: name, from: day, nothing: nothing[name] ?? [])
        }
    }
}

/// An import that stands, and the day it came.
private struct Came {
    let batch: ImportBatch
    let day: CivilDate

    init(_ batch: ImportBatch, on day: CivilDate) {
        self.batch = batch
        self.day = day
    }

    var kind: TakenRows.Kind? { TakenRows.Kind(rawValue: batch.kind) }
    /// What the police have chosen to publish.
    var isPublished: Bool { kind == .events }
}

/// What is known of the sources of an agreement: whose they are, what they count and which days they have told about.
private struct SourcesOf {
    let agreement: Agreement
    let came: [Int: Came]
    let day: CivilDate

    init(_ agreement: Agreement, _ batches: [Came], day: CivilDate) {
        self.agreement = agreement
        self.day = day
        came = Dictionary(batches.map { ($0.batch.number, $0) }) { first, _ in first }
    }

    func sources(_ packed: PackedIncidents, counts: [KeptWord<KeptCount>]) -> [Source] {
        let bySource = Dictionary(grouping: packed.deliveries) { $0.key.source }
        let single = bySource.map { key, deliveries in source(key, deliveries.map { ($0.key.batch, $0.value) }) }
        let monthly = Dictionary(grouping: counts, by: \.said.source).map { key, counts in source(key, of: counts) }
        return (single + monthly.filter { bySource[$0.key] == nil }).sorted { $0.key < $1.key }
    }

    /// A source of single incidents.
    private func source(_ key: SourceKey, _ deliveries: [(batch: Int, days: DayRange)]) -> Source {
        let rows = deliveries.compactMap { came[$0.batch] }.sorted { $0.batch.number < $1.batch.number }
        let owner = rows.first?.batch.owner
        let isReports = key == reportSource || rows.isEmpty
        return Source(
            key: key, name: name(key), counting: isReports ? .reports : counting(rows, owner),
            party: isReports ? lead : rows.contains(where: \.isPublished) ? nil : party(owner),
            told: deliveries.compactMap { told($0.batch, $0.days) }.sorted { $0.first < $1.first },
            latest: isReports ? deliveries.map(\.days.last).max() : rows.map(\.day).max())
    }

    /// A source of whole months.
    private func source(_ key: SourceKey, of counts: [KeptWord<KeptCount>]) -> Source {
        let party = party(counts.first?.owner)
        return Source(
            key: key, name: name(key), counting: party == police ? .crimes : .reports, party: party,
            told: Set(counts.map(\.said.period)).sorted { $0.first < $1.first },
            latest: counts.map(\.said.period.last).max())
    }

    private func told(_ batch: Int, _ days: DayRange) -> DayRange? {
        guard let rows = came[batch] else { return DayRange(days.first, day) }
        let (first, last) = (DayRange.month(of: days.first).first, DayRange.month(of: days.last).last)
        return DayRange(first, min(last, max(days.last, rows.day.adding(days: -1))))
    }

    /// The police's own lists are of crime; what the municipality gathers was reported to it, unless its latest file says that it is something else.
    private func counting(_ rows: [Came], _ owner: ActorKey?) -> Counting {
        if rows.contains(where: \.isPublished) { return .published }
        switch rows.last?.kind {
        case .faults: return .faults
        case .walks: return .walks
        default: return party(owner) == police ? .crimes : .reports
        }
    }

    private func party(_ organisation: ActorKey?) -> ActorKey? {
        agreement.parties.first { $0.key == organisation }?.key
    }

    private var lead: ActorKey? { agreement.parties.first { $0.kind == .municipality }?.key }
    private var police: ActorKey? { agreement.parties.first { $0.kind == .policeArea }?.key }

    private func name(_ key: SourceKey) -> Bilingual {
        key == reportSource ? Bilingual(sv: "Rapporter", en: "Reports") : Bilingual(sv: key.text, en: key.text)
    }
}

extension Count {
    fileprivate init(_ kept: KeptWord<KeptCount>) {
        let said = kept.said
        self.init(
            category: said.category, period: said.period, area: said.area, organisation: said.organisation,
            amount: said.amount, source: said.source, secrecy: kept.secrecy, version: kept.version)
    }
}

extension SurveyFigure {
    fileprivate init(_ kept: KeptSurveyFigure) {
        self.init(
            survey: kept.survey, period: kept.period, area: kept.area, group: kept.group, question: kept.question,
            answer: kept.answer, thousandths: kept.thousandths, missing: kept.missing, answered: kept.answered,
            source: kept.source)
    }
}
