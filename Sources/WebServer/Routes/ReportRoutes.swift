import Agreements
import HTTPTypes
import Ledger
import Pages
import People
import Storage
import Vocabulary

/// The quick report: written in the field, sent once, taken back within minutes.
extension Route {
    static let reportRoutes: [Route] = [
        .get("overenskommelser/:id/rapportera", .report, askReport),
        .post("overenskommelser/:id/rapportera", .report, takeReport).namingPeople,
        .post("overenskommelser/:id/rapportera/inget", .report, nothingToReport),
        .post("overenskommelser/:id/rapportera/angra", .report, takeBack),
    ]

    private static func askReport(_ call: Call) throws -> Answer {
        guard let desk = try ReportDesk(call) else { return .notFound }
        let sent = call.query["skickad"].flatMap { Int(plain: $0) }
        let like = call.query["som"].flatMap { Int(plain: $0) }
        return .page(try QuickReportPresentation(desk).page(sent: sent, like: like))
    }

    private static func takeReport(_ call: Call) async throws -> Answer {
        guard let desk = try ReportDesk(call) else { return .notFound }
        let written = try WrittenReport(call.form, at: desk)
        guard let facts = written.facts, let key = call.form["nyckel"] else {
            return .page(try QuickReportPresentation(desk).page(written), status: .unprocessableContent)
        }
        let party = desk.actor.organisation
        // Two who work at the same party may be given the same key by nobody but chance; the post makes even that harmless.
        let sent = ActKey(
            organisation: party, key: digest(ofText: "\(desk.actor.post) \(key)"),
            bodyDigest: digest(ofText: call.form.without(WrittenReport.waited).written))
        let kept = Kept(in: desk.agreement.id, .shared, owner: party, recorded: call.site.clock())
        switch try await desk.incidents.report(
            facts, text: written.text, from: reportSource, by: desk.actor.post, key: sent, as: kept)
        {
        case .recorded(let number), .alreadyRecorded(let number):
            return .redirect("\(desk.path)?skickad=\(number)")
        case .keyReused:
            let said = call.say(
                "Formuläret har redan skickats. Din förra rapport står nedan.",
                "The form has already been sent. Your last report stands below.")
            return .redirect(desk.path, notice: said)
        }
    }

    private static func nothingToReport(_ call: Call) throws -> Answer {
        guard let desk = try ReportDesk(call) else { return .notFound }
        let week = QuietWeek(
            organisation: desk.organisation, week: ISOWeek(of: desk.now.day), post: desk.actor.post)
        try desk.incidents.keep(
            [week],
            as: Kept(in: desk.agreement.id, .shared, owner: desk.actor.organisation, recorded: call.site.clock()))
        let said = call.say(
            "Tack. Inget att rapportera vecka \(week.week.week).",
            "Thank you. Nothing to report in week \(week.week.week).")
        return .redirect(desk.path, notice: said)
    }

    private static func takeBack(_ call: Call) throws -> Answer {
        guard let desk = try ReportDesk(call), let number = call.form["nummer"].flatMap({ Int(plain: $0) }) else {
            return .notFound
        }
        guard let report = try desk.recent(number) else {
            return .redirect(
                desk.path,
                notice: call.say(
                    "Det är för sent att ångra. Säg till den som samordnar.",
                    "It is too late to undo. Tell the coordinator."))
        }
        _ = try desk.incidents.change(
            number, of: desk.agreement.id, seen: report.version, to: .withdrawn, by: desk.actor,
            recorded: call.site.clock())
        return .redirect(
            desk.path, notice: call.say("Rapporten är tillbakadragen.", "The report has been withdrawn."))
    }
}
