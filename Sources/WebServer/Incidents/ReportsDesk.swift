import Agreements
import Collaboration
import Intake
import Ledger
import Pages
import People
import Storage
import Vocabulary
import Wording

/// Everybody's reports as those see them who deal with them.
struct ReportsDesk {
    let call: Call
    let desk: Desk
    let actor: Actor
    let viewer: Viewer
    let names: IncidentNames
    let areas: [KeptArea]
    let filter: IncidentFilter
    /// Nothing was asked for: the last four weeks are shown.
    let isUsual: Bool
    /// What was wrong with what was asked for.
    let faults: [String: String]

    /// Nil when the reports are not the reader's to deal with.
    init?(_ call: Call) throws {
        guard let (desk, actor) = try Route.actingDesk(call), let viewer = call.who?.viewer(of: desk.agreement.id)
        else { return nil }
        self.call = call
        self.desk = desk
        self.actor = actor
        self.viewer = viewer
        areas = try call.site.ledger.journal.incidents.areas(of: desk.agreement.id, as: viewer).map(\.said)
        names = IncidentNames(
            categories: incidentCategories(of: desk.matter, on: desk.day).list,
            areas: Dictionary(areas.map { ($0.key, $0.name) }, uniquingKeysWith: { first, _ in first }))
        var filter = IncidentFilter()
        var faults: [String: String] = [:]
        let query = call.query
        filter.categories = Set(query["typ"].map { [CategoryKey($0)] } ?? [])
        filter.areas = Set(query["omrade"].map { [AreaKey($0)] } ?? [])
        filter.standings = Set(query["stallning"].map { [$0] } ?? [])
        filter.words = query["sok"]
        func day(_ name: String) -> CivilDate? {
            guard let written = query[name] else { return nil }
            if let day = CivilDate(written) { return day }
            faults[name] = desk.wording.unreadableDay
            return nil
        }
        let (from, through) = (day("fran"), day("till"))
        isUsual = query.isEmpty
        if isUsual {
            filter.days = DayRange(desk.day.adding(days: 1 - ReportLimits.listDays), desk.day)
        } else if from != nil || through != nil {
            let first = from ?? CivilDate(dayNumber: .min)
            filter.days = DayRange(first, through ?? CivilDate(dayNumber: .max))
            if filter.days == nil {
                faults["till"] = call.say(
                    "Till och med måste vara efter från och med.", "The end date must be after the start date.")
            }
        }
        self.filter = filter
        self.faults = faults
    }

    var incidents: Incidents { call.site.ledger.journal.incidents }
    var path: String { desk.path("/rapporter") }
    var wording: Wording { desk.wording }
    var id: AgreementID { desk.agreement.id }

    func say(_ sv: String, _ en: String) -> String { call.say(sv, en) }

    /// A report that the reader may deal with.
    func report(_ written: String?) throws -> StoredIncident? {
        guard let written, let number = Int(plain: written.hasPrefix("R") ? String(written.dropFirst()) : written)
        else {
            return nil
        }
        return try incidents.incident(number, of: id, as: viewer)
    }

    /// Who told it.
    func teller(_ incident: StoredIncident) -> String {
        incident.facts.organisation
            ?? (incident.source == reportSource
                ? desk.agreement.shortName(of: incident.owner) : incident.source.text)
    }
}

extension FormBody {
    /// True when nothing at all was asked.
    var isEmpty: Bool { written.isEmpty }
}
