import Agreements
import Collaboration
import HTTPTypes
import Ledger
import Pages
import People
import Reports
import Storage
import Vocabulary
import Wording

/// Bodies: seats, agendas, the paper for a decision, what was decided on a day; and the focus areas they decide on.
extension Route {
    static let bodyRoutes: [Route] = [
        .get("overenskommelser/:id/organ", .readAgreement, bodies),
        .get("overenskommelser/:id/organ/:organ", .readAgreement) { try body($0) },
        .post("overenskommelser/:id/organ/:organ/plats", .recordAct, seat),
        .get("overenskommelser/:id/organ/:organ/underlag/:om", .readAgreement, decisionPaper),
        .get("overenskommelser/:id/organ/:organ/beslut/:dag", .readAgreement, decisionList),
        .get("overenskommelser/:id/fokusomraden", .readAgreement, areas),
    ]

    private static func frame(_ call: Call, _ desk: Desk, _ title: Label, _ more: [Link] = []) -> Frame {
        var frame = call.frame(
            title, current: "/overenskommelser/\(desk.agreement.id)", day: desk.wording.day(desk.day),
            crumbs: crumbs(call, desk) + more)
        if call.language == .english { frame.swedishNames += desk.writtenTitles }
        return frame
    }

    private static func bodies(_ call: Call) throws -> Answer {
        guard let desk = try desk(call) else { return .notFound }
        let short = desk.agreement.short
        let title = call.say("Organ och beslut i \(short)", "Bodies and decisions of \(short)")
        return .page(desk.bodiesPage(frame(call, desk, .words(title))))
    }

    private static func areas(_ call: Call) throws -> Answer {
        guard let desk = try desk(call) else { return .notFound }
        let short = desk.agreement.short
        let title = call.say("Fokusområden i \(short)", "Focus areas of \(short)")
        return .page(desk.areasPage(frame(call, desk, .words(title))))
    }

    // MARK: One body

    private static func decider(_ call: Call, _ desk: Desk) -> ActorKey? {
        call.parameter("organ").map(ActorKey.init).flatMap { desk.isDecider($0) ? $0 : nil }
    }

    private static func body(_ call: Call, refused: FormModel? = nil) throws -> Answer {
        guard let desk = try desk(call), let actor = decider(call, desk) else { return .notFound }
        let name = Label.name(Name(desk.agreement.name(of: actor)))
        var page = desk.bodyPage(
            frame(call, desk, name, [desk.bodiesCrumb]), actor, key: Sessions.freshToken(), refused: refused)
        page.agenda += desk.carriedLines(to: actor, words: try carriedWords(call, desk, actor))
        return .page(page, status: refused == nil ? .ok : .unprocessableContent)
    }

    /// What was written of each matter that a meeting of the week took on to the body.
    private static func carriedWords(_ call: Call, _ desk: Desk, _ actor: ActorKey) throws -> [Int: String] {
        guard let viewer = desk.who.viewer(of: desk.agreement.id) else { return [:] }
        var words: [Int: String] = [:]
        for one in desk.carried(to: actor) {
            words[one.entry] = try call.site.ledger.journal.content(
                of: desk.agreement.id, number: one.entry, as: viewer)
        }
        return words
    }

    private static func seat(_ call: Call) throws -> Answer {
        guard let (desk, actor) = try actingDesk(call), let decider = decider(call, desk), let body = desk.body(decider)
        else { return .notFound }
        func again(_ faults: [String: String]) throws -> Answer {
            let form = desk.seatForm(body, desk.chain, key: Sessions.freshToken()).filled(with: call.form)
            return try self.body(call, refused: form.refused(faults))
        }
        guard let seat = call.form["plats"].map(ActorKey.init) else {
            return try again(["plats": call.say("Välj en plats.", "Choose a seat.")])
        }
        guard let day = call.form["datum"].flatMap({ CivilDate($0) }) else {
            return try again(["datum": desk.wording.unreadableDay])
        }
        let act = Act.chain(.seat(body: body.key, seat: seat, by: call.form["vem"].map(ActorKey.init)))
        switch try perform(act, call, desk, actor, on: day) {
        case .recorded(let entries), .alreadyRecorded(let entries):
            let said = entries.first.map { desk.wording.receipt($0, in: desk.agreement) } ?? ""
            return .redirect(desk.bodyPath(body.key), notice: said)
        case .keyReused:
            return try again(["": call.say("Formuläret har redan skickats.", "The form has already been sent.")])
        case .refused(let reasons):
            return try again(
                sorted(reasons, desk) { reason in
                    switch reason {
                    case .onAfterToday: "datum"
                    case .unknownSeat: "plats"
                    case .unknownParticipant: "vem"
                    default: ""
                    }
                })
        }
    }

    // MARK: Papers

    private static func decisionPaper(_ call: Call) throws -> Answer {
        guard let desk = try desk(call), let actor = decider(call, desk),
            let subject = call.parameter("om").flatMap({ Subject($0) })
        else { return .notFound }
        return try paper(.decision(actor, subject), call, desk, actor)
    }

    private static func decisionList(_ call: Call) throws -> Answer {
        guard let desk = try desk(call), let actor = decider(call, desk),
            let day = call.parameter("dag").flatMap({ CivilDate($0) })
        else { return .notFound }
        return try paper(.decisions(actor, day), call, desk, actor)
    }

    private static func paper(_ name: PaperName, _ call: Call, _ desk: Desk, _ actor: ActorKey) throws -> Answer {
        guard let document = desk.grounds(try paperEntries(call, desk)).document(name) else { return .notFound }
        let answer = try paper(document, name, call, desk)
        guard case .page(let shown, _) = answer, var page = shown as? PaperPage else { return answer }
        let what = desk.paperSubject(name)
        page.frame = frame(
            call, desk, .words("\(document.title): \(what)"),
            [desk.bodiesCrumb, Link(text: .name(Name(desk.agreement.name(of: actor))), path: desk.bodyPath(actor))])
        page.ways = desk.answerWays(name) + page.ways
        page.evidence.merge(desk.listed(name)) { own, _ in own }
        return .page(page)
    }
}

extension Desk {
    /// What the paper's title names after the kind of paper.
    fileprivate func paperSubject(_ name: PaperName) -> String {
        switch name {
        case .decision(_, let subject): wording.subjectTitle(subject, in: chain)
        case .decisions(let actor, let day): "\(agreement.name(of: actor)), \(wording.day(day))"
        default: ""
        }
    }

    /// From each step before the decision to the list of that day, by its entry.
    fileprivate func listed(_ name: PaperName) -> [Int: String] {
        guard case .decision(_, let subject) = name else { return [:] }
        let taken = chain.handlings(of: subject).filter { isDecider($0.handled.by) }
        return Dictionary(
            taken.map { ($0.entry, path(PaperName.decisions($0.handled.by, $0.on).path)) },
            uniquingKeysWith: { first, _ in first })
    }

    /// From the paper to where the answer is given.
    fileprivate func answerWays(_ name: PaperName) -> [Link] {
        guard case .decision(let actor, let subject) = name, who.actor(in: agreement.id) != nil else { return [] }
        let step = chain.agenda(of: actor).first { $0.subject == subject }?.step ?? chain.step(of: actor, with: subject)
        return [
            Link(
                text: .words(say("Registrera svaret", "Register the answer")),
                path: stepPath(step, with: subject, by: actor))
        ]
    }
}
