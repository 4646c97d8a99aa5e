import Agreements
import Collaboration
import HTTPTypes
import Ledger
import Pages
import People
import Storage
import Vocabulary
import Wording

/// Several earlier occasions of one commitment, registered in one go: all of them, or none.
extension Route {
    static let earlierRoutes: [Route] = [
        .get("overenskommelser/:id/atagande/:k/tidigare", .recordAct) { try earlier($0) },
        .post("overenskommelser/:id/atagande/:k/tidigare", .recordAct, registerEarlier),
    ]

    private struct Earlier {
        let desk: Desk
        let actor: Actor
        let status: CommitmentStatus
        /// The latest first, half a year of weeks at most.
        let occasions: [ObligationStatus]
    }

    private static func place(_ call: Call) throws -> Earlier? {
        guard let (desk, actor) = try actingDesk(call), let wanted = call.parameter("k"),
            let status = desk.statuses.first(where: { $0.commitment.label == wanted })
        else { return nil }
        return Earlier(desk: desk, actor: actor, status: status, occasions: Array(desk.unregistered(status).prefix(26)))
    }

    private static func form(_ place: Earlier, _ call: Call, _ faults: [String: String]) -> FormModel {
        let form = place.desk.earlierForm(
            place.status, place.occasions, key: Sessions.freshToken(), filled: call.form)
        return faults.isEmpty ? form : form.refused(faults)
    }

    private static func earlier(_ call: Call, faults: [String: String] = [:]) throws -> Answer {
        guard let place = try place(call) else { return .notFound }
        let form = form(place, call, faults)
        let none = call.say(
            "Det finns inga tidigare tillfällen att registrera.", "There are no earlier occasions to register.")
        let page = FormPage(
            frame: call.frame(
                .words(form.title), current: "/overenskommelser/\(place.desk.agreement.id)",
                crumbs: [
                    Link(
                        text: place.desk.title(place.status.commitment), path: place.desk.path(place.status.commitment))
                ]),
            heading: .words(form.title),
            lead: [
                place.occasions.isEmpty
                    ? none
                    : call.say(
                        "Välj dagen för varje tillfälle som blev av. Lämna resten: då registreras inget om dem.",
                        "Choose the day of each occasion that took place. Leave the rest: then nothing is registered about them."
                    )
            ], form: form,
            facts: [Fact(label: call.say("Åtagande", "Commitment"), value: place.desk.title(place.status.commitment))])
        return .page(page, status: faults.isEmpty ? .ok : .unprocessableContent)
    }

    private static func registerEarlier(_ call: Call) throws -> Answer {
        guard let place = try place(call) else { return .notFound }
        var faults: [String: String] = [:]
        var requests: [ActRequest] = []
        for occasion in place.occasions {
            let field = place.desk.earlierName(occasion)
            guard let written = call.form[field] else { continue }
            guard let day = CivilDate(written) else {
                faults[field] = call.say("Skriv dagen som 2025-11-20.", "Write the day as 2025-11-20.")
                continue
            }
            let act = place.desk.earlierAct(place.status.commitment, occasion, present: call.form.all("med"))
            let key = digest(ofText: "\(call.form["nyckel"] ?? "") \(occasion.obligation.id)")
            let request = ActRequest(act, by: place.actor, on: day, key: key)
            let reasons = place.desk.reasons(against: request, outside: occasion)
            if reasons.isEmpty { requests.append(request) } else { faults[field] = reasons.joined(separator: " ") }
        }
        if requests.isEmpty, faults.isEmpty { faults[""] = call.say("Välj minst en dag.", "Choose at least one day.") }
        guard faults.isEmpty else { return try earlier(call, faults: faults) }
        for request in requests {
            let done = try call.site.ledger.perform(request, on: place.desk.agreement.id, now: call.site.clock())
            if case .refused(let reasons)? = done {
                return try earlier(
                    call, faults: ["": sorted(reasons, place.desk).values.sorted().joined(separator: " ")])
            }
        }
        return .redirect(
            place.desk.path(place.status.commitment),
            notice: call.say("Registrerat: \(requests.count) tillfällen.", "Registered: \(requests.count) occasions."))
    }
}
