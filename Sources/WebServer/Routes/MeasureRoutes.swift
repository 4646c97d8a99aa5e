import Agreements
import Collaboration
import HTTPTypes
import Ledger
import Pages
import People
import Vocabulary
import Wording

extension Route {
    static let measureRoutes: [Route] = [
        .get("overenskommelser/:id/atgarder/:a/band", .recordAct) { try ties($0) },
        .post("overenskommelser/:id/atgarder/:a/band", .recordAct, changeTies),
        .get("overenskommelser/:id/atgarder/:a/uppfoljning", .recordAct) { try followUp($0) },
        .post("overenskommelser/:id/atgarder/:a/uppfoljning", .recordAct, saveFollowUp),
    ]

    private static func acting(_ call: Call) throws -> (desk: Desk, actor: Actor, status: MeasureStatus)? {
        guard let (desk, actor) = try actingDesk(call), let status = measureStatus(call, desk) else { return nil }
        return (desk, actor, status)
    }

    private static func measureFrame(_ call: Call, _ desk: Desk, _ status: MeasureStatus, _ title: Label) -> Frame {
        var frame = planFrame(call, desk, title)
        frame.crumbs.append(
            Link(text: .name(Name("\(status.number) \(status.terms.text)")), path: desk.path(status.number)))
        return frame
    }

    private static func fact(_ desk: Desk, _ status: MeasureStatus) -> [Pages.Fact] {
        [
            .init(
                label: desk.say("Åtgärd", "Measure"),
                value: .name(desk.name("\(status.number) \(status.terms.text)")))
        ]
    }

    private static func sentTwice(_ call: Call) -> [String: String] {
        ["": call.say("Formuläret har redan skickats.", "The form has already been sent.")]
    }

    // MARK: What it answers to

    private static func ties(_ call: Call, refused: FormModel? = nil) throws -> Answer {
        guard let (desk, _, status) = try acting(call) else { return .notFound }
        let view = desk.matter.chain(on: desk.day)
        let form = refused ?? desk.tiesForm(status, view, key: Sessions.freshToken())
        let title = Label.words(form.title)
        var page = FormPage(
            frame: measureFrame(call, desk, status, title), heading: title, form: form, facts: fact(desk, status))
        page.lead = [form.lead].compactMap { $0 }
        page.form?.lead = nil
        if view.sorted(.analysis).isEmpty, view.sorted(.goal).isEmpty {
            page.lead.append(
                call.say(
                    "Det finns inga orsaker och mål att välja än. De skrivs på sidan Från problem till uppföljning.",
                    "There are no causes and goals to choose yet. They are written on the page From problem to follow-up."
                ))
            page.links = [
                Link(
                    text: .words(call.say("Från problem till uppföljning", "From problem to follow-up")),
                    path: desk.path("/kedjan"))
            ]
        }
        return .page(page, status: refused == nil ? .ok : .unprocessableContent)
    }

    private static func changeTies(_ call: Call) throws -> Answer {
        guard let (desk, actor, status) = try acting(call) else { return .notFound }
        let sent = TiesForm(call.form)
        let (ties, faults) = sent.read(desk.wording)
        func again(_ faults: [String: String]) throws -> Answer {
            let form = desk.tiesForm(
                status, desk.matter.chain(on: desk.day), key: Sessions.freshToken(), filled: sent)
            return try self.ties(call, refused: form.refused(faults))
        }
        guard faults.isEmpty else { return try again(faults) }
        var terms = status.latest.terms
        terms.ties = ties
        switch try perform(.measure(.change(status.number, terms)), call, desk, actor, on: desk.day) {
        case .recorded, .alreadyRecorded:
            return .redirect(
                desk.path(status.number), notice: call.say("Ändringen är sparad.", "The change has been saved."))
        case .keyReused: return try again(sentTwice(call))
        case .refused(let reasons): return try again(sorted(reasons, desk, by: TiesForm.field))
        }
    }

    // MARK: How it went

    private static func followUp(_ call: Call, refused: FormModel? = nil) throws -> Answer {
        guard let (desk, _, status) = try acting(call) else { return .notFound }
        let form =
            refused
            ?? desk.followUpForm(status, desk.matter.chain(on: desk.day), key: Sessions.freshToken())
        let title = Label.words(form.title)
        var page = FormPage(
            frame: measureFrame(call, desk, status, title), heading: title, form: form, facts: fact(desk, status))
        page.lead =
            [
                call.say(
                    "Tre frågor behöver svar. För tidigt att säga och ingen effekt är lika bra svar som andra.",
                    "Three questions need an answer. Too early to say and no effect are answers as good as any other.")
            ] + desk.closingNeeds + (try proposals(call, desk, status))
        return .page(page, status: refused == nil ? .ok : .unprocessableContent)
    }

    /// What the evidence says of the goals that the measure serves.
    private static func proposals(_ call: Call, _ desk: Desk, _ status: MeasureStatus) throws -> [String] {
        let chain = ChainDesk(desk)
        guard chain.view.sorted(.goal).contains(where: \.isMeasured), let found = try goalEvidence(call, chain) else {
            return []
        }
        return found.proposals(of: [.measure(status.number)], through: desk.day)
    }

    private static func saveFollowUp(_ call: Call) throws -> Answer {
        guard let (desk, actor, status) = try acting(call) else { return .notFound }
        let form = FollowUpForm(call.form, of: status.number, thisYear: desk.day.year, desk.wording)
        var faults = form.faults
        let written = call.form["datum"].flatMap { CivilDate($0) }
        if written == nil { faults["datum"] = desk.wording.unreadableDay }
        func again(_ faults: [String: String]) throws -> Answer {
            let shown = desk.followUpForm(
                status, desk.matter.chain(on: desk.day), key: Sessions.freshToken(), sent: call.form)
            return try followUp(call, refused: shown.refused(faults))
        }
        guard faults.isEmpty, let day = written else { return try again(faults) }
        let act = Act.chain(.write(nil, .followUp(form.paper), note: call.form["anteckning"]))
        switch try perform(act, call, desk, actor, on: day) {
        case .recorded, .alreadyRecorded:
            return .redirect(
                desk.path(status.number) + "#uppfoljning",
                notice: call.say("Uppföljningen är sparad.", "The follow-up has been saved."))
        case .keyReused: return try again(sentTwice(call))
        case .refused(let reasons): return try again(sorted(reasons, desk, by: FollowUpForm.field))
        }
    }
}
