import Intake
import Storage
import Vocabulary

/// Writes what a file became, some thousand rows at a time, under the number of its import.
struct BatchWriter {
    private let incidents: Incidents
    private let kept: Kept
    private var waiting: [NewIncident] = []
    private var counts: [KeptCount] = []
    private var surveys: [KeptSurveyFigure] = []
    private var years: [KeptMunicipalityYear] = []
    private var populations: [KeptPopulation] = []
    private var changes: [KeptAreaChange] = []
    private var areas: [KeptArea] = []
    private var held = 0

    /// So many rows are written in one transaction: others can write between them.
    private static let most = 2_000

    init(incidents: Incidents, kept: Kept) {
        self.incidents = incidents
        self.kept = kept
    }

    mutating func take(_ record: ReadRecord) throws {
        switch record {
        case .incident(let incident): waiting.append(NewIncident(incident))
        case .count(let count): counts.append(KeptCount(count))
        case .survey(let figure): surveys.append(KeptSurveyFigure(figure))
        case .municipalityYear(let year):
            years.append(
                KeptMunicipalityYear(
                    municipality: year.municipality, year: year.year, reported: year.reported,
                    rate: year.perHundredThousand))
        case .population(let one):
            populations.append(KeptPopulation(area: one.area, year: one.year, residents: one.residents))
        case .areaChange(let change):
            changes.append(KeptAreaChange(old: change.old, new: change.new, millionths: change.millionths))
        case .area(let area):
            areas.append(KeptArea(key: area.key, name: area.name, shape: area.shape))
            populations += area.residents.sorted { $0.key < $1.key }.map {
                KeptPopulation(area: area.key, year: $0.key, residents: .number($0.value))
            }
        }
        held += 1
        if held >= Self.most { try flush() }
    }

    mutating func flush() throws {
        if !waiting.isEmpty { try incidents.keep(waiting, as: kept) }
        try incidents.keep(counts, as: kept)
        try incidents.keep(surveys, as: kept)
        try incidents.keep(years, as: kept)
        try incidents.keep(areas, as: kept)
        try incidents.keep(populations, as: kept)
        try incidents.keep(changes, as: kept)
        self = BatchWriter(incidents: incidents, kept: kept)
    }
}

extension NewIncident {
    fileprivate init(_ incident: Incident) {
        let facts = incident.facts
        // Many events told in one are kept under a source of their own, and so never counted among the single ones.
        let source = incident.isSummary ? SourceKey(incident.source.text + NewIncident.summaries) : incident.source
        self.init(
            source: source, reference: incident.reference.number,
            facts: IncidentFacts(
                time: facts.time, type: facts.type, category: facts.category, code: facts.code?.text,
                area: facts.place.area,
                place: facts.place.name,
                position: facts.place.millionths.map {
                    IncidentFacts.Position(latitude: $0.latitude, longitude: $0.longitude)
                }, organisation: facts.organisation), text: facts.text)
    }

    /// Ends the source of summaries.
    private static let summaries = " (sammanfattningar)"
}

extension KeptCount {
    fileprivate init(_ count: Count) {
        self.init(
            source: count.source, category: count.category, period: count.period, area: count.area,
            organisation: count.organisation,
            amount: count.amount)
    }
}

extension KeptSurveyFigure {
    fileprivate init(_ figure: SurveyFigure) {
        self.init(
            survey: figure.survey, source: figure.source, period: figure.period, area: figure.area, group: figure.group,
            question: figure.question, answer: figure.answer, thousandths: figure.thousandths, missing: figure.missing,
            answered: figure.answered)
    }
}
