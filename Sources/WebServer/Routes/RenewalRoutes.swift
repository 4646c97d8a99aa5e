import Agreements
import Collaboration
import HTTPTypes
import Ledger
import Pages
import People
import Reports
import Vocabulary
import Wording

/// Renewing an agreement: what the old one showed, what a proposal changes, and the way to the new one.
extension Route {
    static let renewalRoutes: [Route] = [
        .get("overenskommelser/:id/fornyelse", .readAgreement) { try renewal($0) },
        .post("overenskommelser/:id/fornyelse/jamfor", .readAgreement, compare),
        .post("overenskommelser/:id/fornyelse", .recordAct, renewalAct),
    ]

    /// - Parameter next: a proposal that was handed in to be compared; it is not kept.
    private static func renewal(_ call: Call, to next: Agreement? = nil, faults: [String: [String: String]] = [:])
        throws
        -> Answer
    {
        guard let desk = try desk(call) else { return .notFound }
        let follower = next ?? follower(desk, call)
        let entries = try paperEntries(call, desk)
        let document = desk.grounds(entries).renewal(
            to: follower, nextMatter: next == nil ? try nextMatter(follower, call, desk) : nil)
        if call.query["som"] != nil { return try paper(document, .renewal, call, desk) }
        var frame = call.frame(
            .words(document.title), current: "/overenskommelser/\(desk.agreement.id)",
            day: desk.wording.day(desk.day), crumbs: crumbs(call, desk))
        // A proposal brings names of its own, which stay Swedish too.
        if call.language == .english { frame.swedishNames += follower?.swedishNames ?? [] }
        var page = PaperPage(
            frame: frame, document: document, ways: desk.renewalWays(follower), evidence: desk.evidence(entries))
        page.offersHeading = call.say("Att göra", "To do")
        page.offers = desk.renewalForms(key: Sessions.freshToken(), faults: faults, sent: call.form)
        return .page(page, status: faults.isEmpty ? .ok : .unprocessableContent)
    }

    /// The agreement that came after this one, as the journal says; else a later one of the same parties.
    private static func follower(_ desk: Desk, _ call: Call) -> Agreement? {
        let shelf = call.site.agreements
        if let id = desk.matter.state.replacedBy { return shelf.first { $0.id == id } }
        return shelf.first { other in
            other.id != desk.agreement.id && other.period.first > desk.agreement.period.first
                && desk.agreement.parties.allSatisfy { party in other.parties.contains { $0.isSame(as: party) } }
        }
    }

    /// The journal of the next agreement, where the reader's organisation is party to it.
    private static func nextMatter(_ next: Agreement?, _ call: Call, _ desk: Desk) throws -> Matter? {
        guard let next, let viewer = desk.who.viewer(of: next.id) else { return nil }
        return try call.site.ledger.matter(next.id, as: viewer, horizon: desk.day)
    }

    private static func compare(_ call: Call) throws -> Answer {
        let text = call.form["text"] ?? ""
        guard !text.isEmpty else {
            return try renewal(
                call, faults: ["jamfor": ["text": call.say("Klistra in förslaget.", "Paste the proposal.")]])
        }
        switch readDefinition(text) {
        case .sound(let next): return try renewal(call, to: next)
        case .faulty(let found):
            let wording = Wording(call.language)
            let said = found.prefix(10).map {
                "\(call.say("Rad", "Line")) \($0.place.line): \(wording.fault($0))"
            }
            return try renewal(call, faults: ["jamfor": ["text": said.joined(separator: " ")]])
        }
    }

    private static func renewalAct(_ call: Call) throws -> Answer {
        guard let (desk, actor) = try actingDesk(call) else { return .notFound }
        let name = call.form["formular"] ?? ""
        let day = call.form["datum"].flatMap { CivilDate($0) }
        guard let day else {
            return try renewal(
                call, faults: [name: ["datum": call.say("Skriv dagen som 2025-11-20.", "Write the day as 2025-11-20.")]]
            )
        }
        let act: Act
        switch name {
        case "revidering": act = .beginRevision(reason: call.form["skal"] ?? "")
        case "ersatt":
            guard let id = call.form["ny"] else {
                return try renewal(
                    call, faults: [name: ["ny": call.say("Välj en överenskommelse.", "Choose an agreement.")]])
            }
            act = .replace(by: AgreementID(id))
        case "slutlig": act = .followUpFinally(reference: call.form["underlag"], reason: call.form["skal"])
        default: return .notFound
        }
        switch try perform(act, call, desk, actor, on: day) {
        case .recorded(let entries), .alreadyRecorded(let entries):
            let said = entries.first.map { desk.wording.entry($0, in: desk.agreement) } ?? ""
            return .redirect(desk.path("/fornyelse"), notice: said)
        case .keyReused:
            return try renewal(
                call,
                faults: [name: ["": call.say("Formuläret har redan skickats.", "The form has already been sent.")]])
        case .refused(let reasons): return try renewal(call, faults: [name: sorted(reasons, desk)])
        }
    }
}

extension Desk {
    func renewalWays(_ next: Agreement?) -> [Link] {
        let own = shapes(of: .renewal)
        let papers = [Link(text: .words(wording.paper(.finalTitle)), path: path(PaperName.final.path))]
        let life = next.flatMap { found in
            who.parties[found.id].map { _ in
                Link(
                    text: .words(say("Den nya: beslut och underskrifter", "The new one: decisions and signatures")),
                    path: Address.path("/overenskommelser/\(found.id)/giltighet", in: language))
            }
        }
        return papers + [life].compactMap { $0 } + own
    }

    /// What can be done on the way to the next agreement; comparing keeps nothing.
    func renewalForms(key: String, faults: [String: [String: String]], sent: FormBody) -> [FormModel] {
        let compare = FormModel(
            id: "jamfor", title: say("Jämför med ett förslag", "Compare with a proposal"),
            lead: say(
                "Klistra in förslagets tolkningsfil. Den sparas inte.",
                "Paste the definition file of the proposal. It is not kept."),
            action: path("/fornyelse/jamfor"), key: key + "jamfor",
            fields: [Field(name: "text", label: .words(say("Tolkningsfil", "Definition file")), kind: .note(""))],
            submit: say("Jämför", "Compare"), weight: .secondary)
        guard who.actor(in: agreement.id) != nil else { return [filled(compare, faults, sent)] }
        return [beginning, compare, revision(key), followUp(key), replacement(key)].compactMap { $0 }.map {
            filled($0, faults, sent)
        }
    }

    /// A draft of the next agreement, from what this one promises.
    private var beginning: FormModel {
        FormModel(
            id: "nasta", title: say("Påbörja nästa överenskommelse", "Begin the next agreement"),
            lead: say(
                "Ett utkast med samma parter och åtaganden, lika lång tid, från dagen efter den här. Det är ert eget tills ni föreslår det.",
                "A draft with the same parties and commitments, as long a time, from the day after this one. It is your own until you propose it."
            ), action: Address.path("/lagg-upp", in: language), key: Sessions.freshToken(),
            hidden: [
                HiddenField(name: "satt", value: "kopia"), HiddenField(name: "fran", value: agreement.id.text),
                HiddenField(name: "foljer", value: "ja"),
            ], submit: say("Påbörja", "Begin"), weight: .secondary)
    }

    private func filled(_ form: FormModel, _ faults: [String: [String: String]], _ sent: FormBody) -> FormModel {
        guard let found = faults[form.id] else { return form }
        return form.filled(with: sent).refused(found)
    }

    private func revision(_ key: String) -> FormModel? {
        guard matter.state.revisionBegun == nil, let last = matter.lastDay(agreement), day <= last else { return nil }
        return renewalForm(
            "revidering", key, say("Påbörja en revidering", "Begin a revision"),
            [Field(name: "skal", label: .words(say("Skäl", "Reason")), kind: .note(""))],
            say("Påbörja", "Begin"))
    }

    private func followUp(_ key: String) -> FormModel? {
        guard matter.finallyFollowedUp(agreement) == nil, let last = matter.lastDay(agreement) else { return nil }
        let reason = Field(name: "skal", label: .words(say("Skäl", "Reason")), kind: .note(""))
        let reference = Field(
            name: "underlag", label: .words(say("Diarienummer eller adress", "Registry number or address")),
            kind: .text(""), isOptional: true)
        return renewalForm(
            "slutlig", key, say("Registrera den slutliga uppföljningen", "Register the final follow-up"),
            [reference] + (day <= last ? [reason] : []), say("Registrera", "Register"))
    }

    private func replacement(_ key: String) -> FormModel? {
        guard matter.state.replacedBy == nil, let own = who.parties[agreement.id], agreement.party(own) != nil else {
            return nil
        }
        let others = who.parties.keys.filter { $0 != agreement.id }.sorted()
        guard !others.isEmpty else { return nil }
        return renewalForm(
            "ersatt", key, say("Registrera att den är ersatt", "Register that it has been replaced"),
            [
                Field(
                    name: "ny", label: .words(say("Den nya överenskommelsen", "The new agreement")),
                    kind: .select(
                        options: others.map { Choice(value: $0.text, label: .name(name($0.text))) }, chosen: ""))
            ], say("Registrera", "Register"))
    }

    private func renewalForm(_ id: String, _ key: String, _ title: String, _ fields: [Field], _ submit: String)
        -> FormModel
    {
        FormModel(
            id: id, title: title, action: path("/fornyelse"), key: key + id,
            hidden: [HiddenField(name: "formular", value: id)], fields: [dayField] + fields, submit: submit,
            weight: .secondary)
    }
}
