import Agreements
import HTTPTypes
import Ledger
import Pages
import People
import Storage
import Vocabulary

/// Everybody's reports: the list, one of them, and what becomes of it.
extension Route {
    static let reportListRoutes: [Route] = [
        .get("overenskommelser/:id/rapporter", .readReports, listReports),
        .get("overenskommelser/:id/rapporter.csv", .readReports, fileOfReports),
        .get("overenskommelser/:id/rapporter/:nr", .readReports) { try oneReport($0) },
        .post("overenskommelser/:id/rapporter/:nr", .readReports, dealWithReport),
    ]

    private static func listReports(_ call: Call) throws -> Answer {
        guard let desk = try ReportsDesk(call) else { return .notFound }
        return .page(try desk.page(), status: desk.faults.isEmpty ? .ok : .unprocessableContent)
    }

    private static func fileOfReports(_ call: Call) throws -> Answer {
        guard let desk = try ReportsDesk(call), desk.faults.isEmpty else { return .notFound }
        return .file(try desk.table(), type: "text/csv; charset=utf-8", name: "rapporter-\(desk.id).csv")
    }

    private static func oneReport(_ call: Call, faults: [String: String] = [:]) throws -> Answer {
        guard let desk = try ReportsDesk(call), let report = try desk.report(call.parameter("nr")) else {
            return .notFound
        }
        return .page(
            try desk.page(report, faults: faults), status: faults.isEmpty ? .ok : .unprocessableContent)
    }

    private static func dealWithReport(_ call: Call) throws -> Answer {
        guard let desk = try ReportsDesk(call), let report = try desk.report(call.parameter("nr")) else {
            return .notFound
        }
        var faults: [String: String] = [:]
        let standing = try standing(asked: call, of: report, desk, &faults)
        var reason: GuardedText?
        if let written = call.form["skal"] {
            // What may be a person was asked about at the door.
            switch try GuardedText.looking(through: written, confirmed: true) {
            case .success(let text): reason = text
            case .failure:
                faults["skal"] = call.say(
                    "Skälet är för långt eller innehåller ett personnummer.",
                    "The reason is too long or holds a personal identity number.")
            }
        }
        if standing == .noAction, reason == nil, faults.isEmpty {
            faults["skal"] = call.say("Skriv varför det inte blir någon åtgärd.", "Write why there is no action.")
        }
        guard let standing, faults.isEmpty else { return try oneReport(call, faults: faults) }
        let seen = call.form["version"].flatMap { Int(plain: $0) } ?? 0
        let back = call.form["tillbaka"] == "listan" ? desk.path : "\(desk.path)/R\(report.number)"
        switch try desk.incidents.change(
            report.number, of: desk.id, seen: seen, to: standing, reason: reason, by: desk.actor,
            recorded: call.site.clock())
        {
        case .changed(let now):
            return .redirect(back, notice: "R\(now.number): \(desk.wording.standing(now.standing)).")
        case .overtaken:
            return .redirect(
                "\(desk.path)/R\(report.number)",
                notice: call.say(
                    "Någon annan har ändrat rapporten sedan du öppnade den. Så här är den nu.",
                    "Someone else has changed the report since you opened it. This is how it is now."))
        case .unknown: return .notFound
        }
    }

    private static func standing(
        asked call: Call, of report: StoredIncident, _ desk: ReportsDesk, _ faults: inout [String: String]
    ) throws -> IncidentStanding? {
        switch call.form["handling"] {
        case "ta-upp": return .toRaise
        case "uppe": return .raised
        case "atgardad": return .dealtWith
        case "ingen": return .noAction
        case "ny": return .new
        case "samma":
            // The other one is counted in its place: it must be there, be another, and be counted itself.
            if let other = try desk.report(call.form["som"]), other.number != report.number, other.standing.counts {
                return .same(as: other.number)
            }
            faults["som"] = call.say("Skriv numret på en annan rapport.", "Write the number of another report.")
        default: faults["handling"] = call.say("Välj ett läge.", "Choose a standing.")
        }
        return nil
    }
}
