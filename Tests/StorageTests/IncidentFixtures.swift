import Storage
import Testing
import Vocabulary

/// The tables of steps 10, 11 and 12, for tests that make a file of an earlier step.
let tablesOfIncidents = [
    "batch", "incident", "incident_text", "report_key", "incident_count", "area", "population", "area_change", "place",
    "survey_figure", "municipality_year", "quiet_week",
    "board_note", "frozen_picture",
]

let blotter = SourceKey("rapport")
let torget = AreaKey("torget")

func day(_ text: String) throws -> CivilDate { try #require(CivilDate(text)) }

func facts(_ dayText: String = "2025-11-12", hour: Int = 20, type: String = "Klotter") throws -> IncidentFacts {
    let moment = try #require(WallMinute(day: day(dayText), hour: hour, minute: 15))
    return IncidentFacts(
        time: .moment(moment), type: type, category: CategoryKey(type.lowercased()), area: torget, place: "Stationen",
        position: IncidentFacts.Position(latitude: 55_671_000, longitude: 13_072_000), organisation: "Fritidsgården")
}

func guarded(_ text: String) throws -> GuardedText { try GuardedText.looking(through: text, confirmed: true).get() }

func kept(
    _ secrecy: SecrecyClass = .shared, by owner: ActorKey = kommun, at moment: Instant = minute(1), batch: Int = 0
) -> Kept {
    Kept(in: lomma, secrecy, owner: owner, recorded: moment, batch: batch)
}

let secretary = Actor(post: ActorKey("samordnare"), organisation: kommun)
let officer = Actor(post: ActorKey("kommunpolis"), organisation: polis)

extension Journal {
    /// One report by the municipality's post, sent under a key.
    @discardableResult
    func report(
        _ sent: String, _ facts: IncidentFacts, text: String? = nil, body: String = "b", as kept: Kept = kept()
    ) async throws -> Reported {
        try await incidents.report(
            facts, text: try text.map { try guarded($0) }, from: blotter, by: secretary.post,
            key: key(sent, of: kept.owner, body: body), as: kept)
    }

    /// Begins an import, fills it and takes it in; its number.
    func takeIn(_ incidents: [NewIncident], as begun: Kept = kept(), taken: Bool = true) throws -> Int {
        let number = try self.incidents.begin(
            source: blotter, kind: "incidents", digest: String(repeating: "a", count: 64), as: begun)
        try self.incidents.keep(
            incidents,
            as: Kept(in: lomma, begun.secrecy, owner: begun.owner, recorded: begun.recorded, batch: number))
        if taken { try settle(.takeIn(number)) }
        return number
    }

    func settle(_ step: BatchStep) throws {
        var entry = try entry("import")
        entry.batch = step
        try appendAll([PreparedEntry(entry, recorded: minute(2))], to: lomma)
    }

    func numbers(as viewer: Viewer, _ filter: IncidentFilter = IncidentFilter()) throws -> [Int] {
        try incidents.incidents(of: lomma, filter, limit: 1_000, as: viewer).map(\.number)
    }
}

func known(_ reference: String, _ facts: IncidentFacts, text: String? = nil) throws -> NewIncident {
    NewIncident(source: blotter, reference: reference, facts: facts, text: try text.map { try guarded($0) })
}
