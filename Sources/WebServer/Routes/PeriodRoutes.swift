import Agreements
import Collaboration
import HTTPTypes
import Ledger
import Pages
import People
import Storage
import Vocabulary
import Wording

/// A whole week or month across the commitments, registered in one go: all of it, or nothing.
extension Route {
    static let periodRoutes: [Route] = [
        .get("overenskommelser/:id/period", .readAgreement) { try period($0) },
        .post("overenskommelser/:id/period", .recordAct, registerPeriod),
    ]

    /// - Parameter faults: by the name of the field; then what was sent stands in the form.
    private static func period(_ call: Call, faults: [String: String] = [:]) throws -> Answer {
        guard let desk = try desk(call), let question = PeriodQuestion(call.query, today: desk.day) else {
            return .notFound
        }
        let frame = call.frame(
            .words(desk.periodName(question)), current: "/overenskommelser/\(desk.agreement.id)",
            day: desk.wording.day(desk.day), crumbs: crumbs(call, desk))
        var page = desk.periodPage(
            frame, question, key: Sessions.freshToken(), sent: faults.isEmpty ? nil : call.form)
        let known = Set(page.forms.flatMap(\.fields).map(\.name))
        page.due = page.due.map { $0.refused(faults) }
        page.others = page.others.map { $0.refused(faults) }
        page.form?.errors = faults.filter { !known.contains($0.key) }.map(\.value).sorted()
        return .page(page, status: faults.isEmpty ? .ok : .unprocessableContent)
    }

    private static func registerPeriod(_ call: Call) throws -> Answer {
        guard let (desk, actor) = try actingDesk(call), let question = PeriodQuestion(call.query, today: desk.day)
        else {
            return .notFound
        }
        let target = desk.path("/period") + "?" + question.text
        let sent = SentOnce(by: actor, key: call.form["nyckel"] ?? "", body: call.form.written)
        switch try call.site.ledger.knows(sent, on: desk.agreement.id) {
        case .same: return .redirect(target, notice: call.say("Registrerat.", "Registered."))
        case .other: return try period(call, faults: ["": alreadySent(call)])
        case .new: break
        }
        let filled = FilledPeriod(desk, actor, desk.periodRows(question), call.form)
        var faults = filled.faults
        if filled.requests.isEmpty, faults.isEmpty {
            faults[""] = call.say("Välj minst en dag.", "Choose at least one day.")
        }
        guard faults.isEmpty else { return try period(call, faults: faults) }
        let done = try call.site.ledger.performAll(
            filled.requests.map(\.request), as: sent, on: desk.agreement.id, now: call.site.clock())
        switch done {
        case .recorded(let entries), .alreadyRecorded(let entries):
            let count = entries.count
            return .redirect(target, notice: call.say("Registrerat: \(count).", "Registered: \(count)."))
        case .keyReused, nil: return try period(call, faults: ["": alreadySent(call)])
        case .refused(let reasons):
            for (place, refusals) in reasons where filled.requests.indices.contains(place) {
                faults[filled.requests[place].field] = sorted(refusals, desk).map(\.value).sorted().joined(
                    separator: " ")
            }
            return try period(call, faults: faults)
        }
    }
}

extension Route {
    private static func alreadySent(_ call: Call) -> String {
        call.say(
            "Formuläret har redan skickats. Kontrollera vad som är registrerat.",
            "The form has already been sent. Check what has been registered.")
    }
}

/// What somebody filled in for a week or a month.
struct FilledPeriod {
    private(set) var requests: [(field: String, request: ActRequest)] = []
    private(set) var faults: [String: String] = [:]

    init(_ desk: Desk, _ actor: Actor, _ rows: [PeriodRow], _ form: FormBody) {
        var acts: Set<ActRequest> = []
        for row in rows {
            let field = desk.earlierName(row.occasion)
            guard let written = form[field] else { continue }
            guard let day = CivilDate(written) else {
                faults[field] = desk.wording.unreadableDay
                continue
            }
            // The occasion may have been met, or the day may have come, since the page was shown: then it is said.
            guard row.isOpen, let days = row.days, days.contains(day) else {
                faults[field] = desk.outside(row.isOpen ? row.days : nil)
                continue
            }
            let act = desk.earlierAct(
                row.status.commitment, row.occasion, present: form.all(desk.presentName(row.occasion)))
            let request = ActRequest(act, by: actor, on: day, key: form["nyckel"] ?? "")
            // One meeting may serve two commitments: it was one meeting.
            if acts.insert(request).inserted { requests.append((field, request)) }
        }
    }
}

extension Desk {
    /// Why a day cannot be registered for an occasion.
    fileprivate func outside(_ days: DayRange?) -> String {
        guard let days else {
            return say("Det är redan registrerat.", "That has already been registered.")
        }
        let words = wording.range(days)
        return say("Välj en dag i \(words).", "Choose a day in \(words).")
    }
}

extension PeriodPage.Row {
    /// The row with what was wrong beside its day.
    fileprivate func refused(_ faults: [String: String]) -> PeriodPage.Row {
        var row = self
        if let name = row.day?.name { row.day?.error = faults[name] }
        return row
    }
}
