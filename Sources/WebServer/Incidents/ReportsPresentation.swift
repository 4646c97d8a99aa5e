import Agreements
import Intake
import Ledger
import Pages
import Storage
import Vocabulary
import Wording

extension ReportsDesk {

    /// The list, filtered as it was asked for.
    func page() throws -> ReportsPage {
        let heading = say("Rapporter", "Reports")
        let found = faults.isEmpty ? try incidents.incidents(of: id, filter, limit: ReportLimits.rows, as: viewer) : []
        let matching = faults.isEmpty ? try incidents.count(of: id, filter, as: viewer) : 0
        let total = try incidents.count(of: id, as: viewer)
        let texts = try incidents.texts(.told, of: found.map(\.number), in: id, as: viewer)
        let alike = alikeIncidents(found.filter(\.standing.counts).map(told))
        var page = ReportsPage(
            frame: call.frame(
                .words(matching == 0 && total > 0 ? say("Inga rapporter i urvalet", "No reports match") : heading),
                current: "/overenskommelser/\(id)", day: wording.day(desk.day),
                crumbs: Route.crumbs(call, desk)),
            heading: heading, filter: filterModel, count: countLine(found.count, of: matching, all: total),
            rows: found.map { row($0, text: texts[$0.number], alike: alike[$0.number] ?? []) },
            columns: [
                say("Vad", "What"), say("När", "When"), say("Var", "Where"), say("Från", "From"),
                say("Läge", "Standing"),
            ],
            empty: total == 0
                ? say("Inga rapporter än.", "No reports yet.")
                : say(
                    "Inga rapporter i urvalet. Prova en längre period.",
                    "No reports match. Try a longer period."))
        page.links = [
            Link(text: .words(say("Rapportera", "Report")), path: desk.path("/rapportera")),
            Link(
                text: .words(say("Ladda ner som CSV", "Download as CSV")),
                path: desk.path("/rapporter.csv") + (call.rawQuery.isEmpty ? "" : "?\(call.rawQuery)")),
        ]
        return page
    }

    private func countLine(_ shown: Int, of matching: Int, all: Int) -> String {
        let usual =
            isUsual
            ? say(", de senaste \(ReportLimits.listDays) dagarna", ", the last \(ReportLimits.listDays) days") : ""
        let line = say("Visar \(shown) av \(all) rapporter", "Showing \(shown) of \(all) reports")
        guard matching > shown else { return line + usual }
        return line + usual
            + say(
                ". Urvalet har \(matching): begränsa det, eller ladda ner filen.",
                ". \(matching) match: narrow it down, or download the file.")
    }

    private var filterModel: ReportsPage.Filter {
        func field(_ name: String, _ sv: String, _ en: String, _ kind: Field.Kind) -> Field {
            Field(name: name, label: .words(say(sv, en)), kind: kind, error: faults[name])
        }
        let all = Choice(value: "", label: .words(say("Alla", "All")))
        let query = call.query
        let types = [all] + names.categories.categories.map { Choice(value: $0.key.text, label: .name(Name($0.name))) }
        var fields = [
            field("sok", "Sök plats", "Search for a place", .text(query["sok"] ?? "")),
            field("typ", "Typ", "Type", .select(options: types, chosen: query["typ"] ?? "")),
        ]
        if !areas.isEmpty {
            let places = [all] + areas.map { Choice(value: $0.key.text, label: .name(Name($0.name))) }
            fields.append(field("omrade", "Område", "Area", .select(options: places, chosen: query["omrade"] ?? "")))
        }
        let standings: [IncidentStanding] = [.new, .toRaise, .raised, .dealtWith, .noAction]
        fields += [
            field(
                "stallning", "Läge", "Standing",
                .select(
                    options: [all] + standings.map { Choice(value: $0.word, label: .words(wording.standing($0))) },
                    chosen: query["stallning"] ?? "")),
            field("fran", "Från och med", "From", .date(query["fran"] ?? "")),
            field("till", "Till och med", "To", .date(query["till"] ?? "")),
        ]
        return ReportsPage.Filter(
            path: path, title: say("Sök och filtrera", "Search and filter"), fields: fields,
            submit: say("Visa", "Show"),
            clear: isUsual ? nil : Link(text: .words(say("Rensa filter", "Clear filters")), path: path))
    }

    private func told(_ incident: StoredIncident) -> ToldIncident {
        ToldIncident(
            number: incident.number, category: incident.facts.category, area: incident.facts.area,
            place: incident.facts.place, time: PlainTime(incident.facts.time), teller: teller(incident))
    }

    private func row(_ incident: StoredIncident, text: String?, alike: [Int]) -> ReportsPage.Row {
        var row = ReportsPage.Row(
            number: Link(text: .words("R\(incident.number)"), path: "\(path)/R\(incident.number)"),
            when: wording.when(incident.facts.time), what: Name(names.what(incident.facts)),
            where: names.place(incident.facts).map { Name($0) }, from: Name(teller(incident)),
            standing: wording.standing(incident.standing))
        row.text = text.map { Name($0) }
        if incident.standing == .new {
            row.deeds.append(
                deed("ta-upp", incident, say("Till möte", "Add to meeting"), say("Att ta upp?", "To raise?")))
        }
        if let first = alike.first {
            row.alike = say("Kan vara samma händelse som R\(first).", "May be the same event as R\(first).")
            var merge = deed(
                "samma", incident, say("Slå ihop", "Merge"), say("Samma som R\(first)?", "Same as R\(first)?"))
            merge.hidden.append(HiddenField(name: "som", value: "R\(first)"))
            row.deeds.append(merge)
        }
        return row
    }

    private func deed(_ word: String, _ incident: StoredIncident, _ submit: String, _ title: String) -> FormModel {
        FormModel(
            id: "\(word)-\(incident.number)", title: title, action: "\(path)/R\(incident.number)",
            key: Sessions.freshToken(),
            hidden: [
                HiddenField(name: "handling", value: word), HiddenField(name: "version", value: "\(incident.version)"),
                HiddenField(name: "tillbaka", value: "listan"),
            ], submit: submit, weight: .secondary)
    }

    // MARK: One report

    /// A report with all that has become of it, and what can be done.
    func page(_ incident: StoredIncident, faults: [String: String] = [:]) throws -> FormPage {
        let number = "R\(incident.number)"
        func fact(_ sv: String, _ en: String, _ value: Label) -> Pages.Fact {
            Pages.Fact(label: say(sv, en), value: value)
        }
        let told = try incidents.texts(.told, of: [incident.number], in: id, as: viewer)[incident.number]
        let reason = try incidents.texts(.reason, of: [incident.number], in: id, as: viewer)[incident.number]
        var facts = [
            fact("Vad", "What", .name(Name(names.what(incident.facts)))),
            fact("När", "When", .words(wording.when(incident.facts.time))),
        ]
        if let place = names.place(incident.facts) { facts.append(fact("Var", "Where", .name(Name(place)))) }
        facts += [
            fact("Från", "From", .name(Name(teller(incident)))),
            fact("Läge", "Standing", .words(wording.standing(incident.standing))),
        ]
        if let told { facts.append(fact("Berättat", "Told", .name(Name(told)))) }
        if let reason, incident.standing == .noAction { facts.append(fact("Skäl", "Reason", .name(Name(reason)))) }
        let history = try incidents.versions(of: incident.number, in: id, as: viewer).map { version in
            let who = version.post.map { " \(desk.agreement.name(of: $0))." } ?? ""
            let when = Route.moment(version.recorded, call, isShort: true)
            return "\(when): \(wording.standing(version.standing)).\(who)"
        }
        return FormPage(
            frame: call.frame(
                .words(number), current: "/overenskommelser/\(id)",
                crumbs: Route.crumbs(call, desk) + [Link(text: .words(say("Rapporter", "Reports")), path: path)]),
            heading: .words(number), lead: history, form: deedForm(incident).refused(faults), facts: facts)
    }

    private func deedForm(_ incident: StoredIncident) -> FormModel {
        let deeds: [(String, IncidentStanding)] = [
            ("ta-upp", .toRaise), ("uppe", .raised), ("atgardad", .dealtWith), ("ingen", .noAction), ("ny", .new),
        ]
        let options =
            deeds.map { Choice(value: $0, label: .words(wording.standing($1))) } + [
                Choice(value: "samma", label: .words(say("Samma händelse som en annan", "The same event as another")))
            ]
        return FormModel(
            id: "laget", title: say("Vad blir det av rapporten?", "What becomes of the report?"),
            action: "\(path)/R\(incident.number)", key: Sessions.freshToken(),
            hidden: [HiddenField(name: "version", value: "\(incident.version)")],
            fields: [
                Field(
                    name: "handling", label: .words(say("Läge", "Standing")),
                    kind: .radios(options: options, chosen: call.form["handling"] ?? "")),
                Field(
                    name: "som",
                    label: .words(say("Vilken rapport är den samma som?", "Which report is it the same as?")),
                    kind: .text(call.form["som"] ?? ""), hint: say("Som R412.", "Such as R412."), isOptional: true),
                Field(
                    name: "skal",
                    label: .words(say("Skäl, om det inte blir någon åtgärd", "Reason, if there is no action")),
                    kind: .note(call.form["skal"] ?? ""), isOptional: true),
            ], submit: say("Spara", "Save"))
    }

    // MARK: The file

    /// Everything that matches, as rows of a spreadsheet; texts are left out, for a file goes further than a page.
    func table() throws -> [UInt8] {
        var table = WrittenTable(headings: [
            say("Nummer", "Number"), say("När", "When"), say("Vad", "What"), say("Plats", "Place"),
            say("Område", "Area"),
            say("Från", "From"), say("Läge", "Standing"),
        ])
        for incident in try incidents.incidents(of: id, filter, limit: ReportLimits.rowsInFile, as: viewer) {
            table.add([
                "R\(incident.number)", wording.when(incident.facts.time), names.what(incident.facts),
                incident.facts.place ?? "", incident.facts.area.map { names.areas[$0] ?? $0.text } ?? "",
                teller(incident), wording.standing(incident.standing),
            ])
        }
        return table.bytes
    }

}
