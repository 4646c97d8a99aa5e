import Agreements
import Collaboration
import HTTPTypes
import Ledger
import Pages
import People
import Vocabulary
import Wording

/// Steps: what one lacks is seen before it is taken, and told whole when it is refused.
extension Route {
    static let stepRoutes: [Route] = [
        .get("overenskommelser/:id/steg", .readAgreement, step),
        .post("overenskommelser/:id/steg", .recordAct, takeStep),
    ]

    private static func step(_ call: Call) throws -> Answer {
        guard let desk = try desk(call) else { return .notFound }
        return .page(stepPage(call, desk, StepQuestion(call.query)))
    }

    private static func stepPage(_ call: Call, _ desk: Desk, _ question: StepQuestion, _ faults: [String: String] = [:])
        -> StepPage
    {
        let frame = call.frame(
            .words(""), current: "/overenskommelser/\(desk.agreement.id)", day: desk.wording.day(desk.day),
            crumbs: crumbs(call, desk) + [desk.bodiesCrumb])
        var page = desk.stepPage(
            frame, question, StepForm(sent: call.form), key: Sessions.freshToken(), faults: faults)
        // What people wrote is Swedish, also inside an English title.
        if let what = page.subject?.text.text {
            page.frame.title = .words("\(page.step): \(what)")
            if call.language == .english { page.frame.swedishNames.append(what) }
        } else {
            page.frame.title = .words(page.step)
        }
        return page
    }

    private static func takeStep(_ call: Call) throws -> Answer {
        guard let (desk, actor) = try actingDesk(call) else { return .notFound }
        let question = StepQuestion(call.form)
        func again(_ faults: [String: String]) -> Answer {
            .page(stepPage(call, desk, question, faults), status: .unprocessableContent)
        }
        guard let subject = question.subject, let step = question.step, let taker = question.actor else {
            return again([
                "": call.say("Välj vad steget gäller, vilket steg och vem.", "Choose what, which step and who.")
            ])
        }
        let form = StepForm(sent: call.form)
        let day = call.form["datum"].flatMap { CivilDate($0) }
        var faults = day == nil ? ["datum": desk.wording.unreadableDay] : [:]
        faults.merge(halfStandIns(call, desk, taker)) { first, _ in first }
        let taken = desk.chainStep(step, subject, taker, form)
        let act = Act.chain(.handle(taken, asFact: form.isFact, reason: call.form["skal"]))
        guard let day, faults.isEmpty else {
            let request = ActRequest(act, by: actor, on: day ?? desk.day, key: call.form["nyckel"] ?? "")
            return again(faults.merging(told(desk.refusals(of: request), desk)) { first, _ in first })
        }
        switch try perform(act, call, desk, actor, on: day) {
        case .recorded(let entries), .alreadyRecorded(let entries):
            return .redirect(desk.after(taken, on: day), notice: desk.receipt(of: entries))
        case .keyReused:
            return again(["": call.say("Formuläret har redan skickats.", "The form has already been sent.")])
        case .refused(let reasons): return again(told(reasons, desk))
        }
    }

    /// A seat without a stand-in, or a stand-in without a seat, is asked about and not left out.
    private static func halfStandIns(_ call: Call, _ desk: Desk, _ taker: ActorKey) -> [String: String] {
        let form = StepForm(sent: call.form)
        var faults: [String: String] = [:]
        for row in 0..<desk.standInRows(taker) where form.seat(row).isEmpty != form.substitute(row).isEmpty {
            let name = form.seat(row).isEmpty ? "ersatt-plats-\(row)" : "ersatt-av-\(row)"
            faults[name] = call.say("Välj både plats och ersättare.", "Choose both seat and stand-in.")
        }
        return faults
    }

    private static func told(_ reasons: [Refusal], _ desk: Desk) -> [String: String] {
        // Everything that stops the step stands in the list with its remedies; the summary names each of them.
        let stops = reasons.compactMap {
            if case .stopped(let stop) = $0 { desk.wording.stop(stop, in: desk.agreement).what } else { nil }
        }
        let others = reasons.filter { if case .stopped = $0 { false } else { true } }
        var faults = sorted(others, desk) { reason in
            switch reason {
            case .onAfterToday: "datum"
            case .textTooLong("reference", _), .identityNumber("reference"): "underlag"
            case .textTooLong("reason", _), .identityNumber("reason"), .reasonNeeded: "skal"
            default: ""
            }
        }
        for (place, stop) in stops.enumerated() { faults["stopp-\(zeroPadded: place, 2)"] = stop }
        return faults
    }
}

extension Desk {
    /// Where a step that was taken is seen: in the body's list of that day, or with what it was taken with.
    fileprivate func after(_ taken: ChainStep, on day: CivilDate) -> String {
        body(taken.by) == nil ? subjectPath(taken.of) : bodyPath(taken.by, "/beslut/\(day)")
    }

    fileprivate func receipt(of entries: [Entry]) -> String {
        let taken = entries.first { if case .chain(.handled) = $0.fact { true } else { false } }
        return taken.map { wording.receipt($0, in: agreement) } ?? say("Registrerat.", "Registered.")
    }

    var bodiesCrumb: Link { Link(text: .words(say("Organ och beslut", "Bodies and decisions")), path: path("/organ")) }
}
