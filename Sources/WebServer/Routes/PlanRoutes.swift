import Agreements
import Collaboration
import HTTPTypes
import Ledger
import Pages
import People
import Vocabulary
import Wording

extension Route {
    static let planRoutes: [Route] = [
        .get("overenskommelser/:id/plan", .readAgreement) { try plan($0) },
        .post("overenskommelser/:id/plan/godkann", .recordAct, agreeToAll),
        .get("overenskommelser/:id/plan/ny", .recordAct) { try newMeasure($0) },
        .post("overenskommelser/:id/plan/ny", .recordAct, addMeasure),
        .get("overenskommelser/:id/atgarder/:a", .readAgreement) { try measure($0) },
        .post("overenskommelser/:id/atgarder/:a", .recordAct, aboutMeasure),
    ]

    static func planDesk(_ call: Call) throws -> Desk? {
        guard let who = call.who, let id = call.agreementID else { return nil }
        return try call.site.desk(id, as: who, call.language)
    }

    static func planFrame(_ call: Call, _ desk: Desk, _ title: Label, inPlan: Bool = true) -> Frame {
        var crumbs = [
            Link(text: .words(call.say("Översikt", "Overview")), path: call.at("/")),
            Link(text: .name(Name(stringLiteral: desk.agreement.short)), path: desk.path()),
        ]
        if inPlan { crumbs.append(Link(text: .words(call.say("Åtgärdsplan", "Action plan")), path: desk.planPath)) }
        var frame = call.frame(
            title, current: "/overenskommelser/\(desk.agreement.id)", day: desk.wording.day(desk.day), crumbs: crumbs)
        // Whoever took a measure over is told in a sentence of ours, in the words of whoever wrote it.
        if call.language == .english { frame.swedishNames += desk.measures.compactMap(\.handedTo) }
        return frame
    }

    private static func plan(_ call: Call, refused: [String] = []) throws -> Answer {
        guard let desk = try planDesk(call), let viewer = desk.who.viewer(of: desk.agreement.id) else {
            return .notFound
        }
        let question = PlanQuestion(call.query)
        let changes = try PlanComparison(desk, question.since) { day in
            try call.site.ledger.matter(desk.agreement.id, as: viewer, knownAt: day, horizon: desk.day)
        }
        let short = desk.agreement.short
        let title =
            question.view == .table
            ? call.say("Åtgärdsplan för \(short)", "Action plan for \(short)")
            : call.say("Tidslinje för \(short)", "Timeline for \(short)")
        let frame = planFrame(call, desk, .words(title), inPlan: false)
        var page = desk.planPage(frame, question, key: Sessions.freshToken(), changes: changes.model)
        page.agreeing?.errors = refused
        return .page(page, status: refused.isEmpty && changes.model?.fault == nil ? .ok : .unprocessableContent)
    }

    private static func agreeToAll(_ call: Call) throws -> Answer {
        guard let (desk, actor) = try actingDesk(call) else { return .notFound }
        let numbers = (call.form["atgarder"] ?? "").split(separator: " ").compactMap { MeasureNumber(label: $0) }
        switch try perform(.measure(.agree(numbers)), call, desk, actor, on: desk.day) {
        case .recorded(let entries), .alreadyRecorded(let entries):
            let said = call.say("Godkända: \(entries.count)", "Agreed to: \(entries.count)")
            return .redirect(desk.planPath, notice: said)
        case .keyReused: return .redirect(desk.planPath)
        case .refused(let reasons): return try plan(call, refused: sorted(reasons, desk).values.sorted())
        }
    }

    // MARK: A new measure

    private static func newMeasure(_ call: Call, refused: FormModel? = nil) throws -> Answer {
        guard let (desk, _) = try actingDesk(call) else { return .notFound }
        let title = Label.words(call.say("Ny åtgärd", "New measure"))
        let page = FormPage(
            frame: planFrame(call, desk, title), heading: title,
            form: refused
                ?? desk.newMeasureForm(of: Self.problem(call.query["om"], desk), key: Sessions.freshToken()))
        return .page(page, status: refused == nil ? .ok : .unprocessableContent)
    }

    /// The problem that a new measure is to answer to, when it is one that the reader may read.
    private static func problem(_ label: String?, _ desk: Desk) -> DocumentID? {
        guard let id = label.flatMap({ DocumentID($0) }), id.kind == .problem,
            desk.matter.chain(on: desk.day).documents[id]?.content != nil
        else { return nil }
        return id
    }

    private static func addMeasure(_ call: Call) throws -> Answer {
        guard let (desk, actor) = try actingDesk(call) else { return .notFound }
        var (terms, faults) = MeasureSheetForm.read(call.form, desk)
        let problem = Self.problem(call.form["om"], desk)
        if let problem {
            var ties = MeasureTies()
            ties.problem = problem
            terms.ties = ties
        }
        func again(_ more: [String: String]) throws -> Answer {
            let form = desk.newMeasureForm(of: problem, key: Sessions.freshToken()).filled(with: call.form)
            return try newMeasure(call, refused: form.refused(faults.merging(more) { first, _ in first }))
        }
        // What cannot be read and what is refused are told together.
        guard faults.isEmpty else { return try again(told(Collaboration.faults(in: terms, of: desk.agreement), desk)) }
        let act = Act.measure(.add([terms], note: call.form["anteckning"]))
        switch try perform(act, call, desk, actor, on: desk.day) {
        case .recorded(let entries), .alreadyRecorded(let entries):
            let number = entries.lazy.compactMap { entry -> MeasureNumber? in
                if case .measure(let fact) = entry.fact { fact.measure } else { nil }
            }.first
            return .redirect(
                number.map { desk.path($0) } ?? desk.planPath,
                notice: call.say("Åtgärden är tillagd i planen.", "The measure has been added to the plan."))
        case .keyReused:
            return try again(["": call.say("Formuläret har redan skickats.", "The form has already been sent.")])
        case .refused(let reasons): return try again(told(reasons, desk))
        }
    }

    private static func told(_ reasons: [Refusal], _ desk: Desk) -> [String: String] {
        sorted(reasons, desk, by: field)
    }

    private static func field(of reason: Refusal) -> String {
        switch reason {
        case .onAfterToday: "datum"
        case .textMissing(let field), .textTooLong(let field, _), .identityNumber(let field),
            .endsBeforeStart(let field):
            MeasureSheetForm.field(field)
        default: ""
        }
    }

    // MARK: One measure

    private static func measure(_ call: Call, refused: FormModel? = nil) throws -> Answer {
        guard let desk = try planDesk(call), let viewer = desk.who.viewer(of: desk.agreement.id),
            let status = measureStatus(call, desk)
        else { return .notFound }
        let entries = try call.site.ledger.entries(desk.agreement.id, as: viewer)
        let notes = try noteTexts(call, desk.agreement.id, entries, viewer, without: desk.matter.state.withdrawn)
        let frame = planFrame(call, desk, .name(Name(stringLiteral: "\(status.number) \(status.terms.text)")))
        let page = desk.measurePage(
            frame, status, entries: entries, notes: notes, key: Sessions.freshToken(), refused: refused)
        return .page(page, status: refused == nil ? .ok : .unprocessableContent)
    }

    static func measureStatus(_ call: Call, _ desk: Desk) -> MeasureStatus? {
        call.parameter("a").flatMap { MeasureNumber(label: $0) }.flatMap { desk.matter.measure($0, on: desk.day) }
    }

    private static func aboutMeasure(_ call: Call) throws -> Answer {
        guard let (desk, actor) = try actingDesk(call), let status = measureStatus(call, desk) else { return .notFound }
        let (act, unread) = meaning(call, desk, status)
        var faults = unread
        var day = desk.day
        // A day that is empty or cannot be read is asked for again, never taken for today.
        if let written = call.form.all("datum").first {
            if let read = CivilDate(written) {
                day = read
            } else {
                faults["datum"] = call.say("Skriv dagen som 2025-11-20.", "Write the day as 2025-11-20.")
            }
        }
        func again(_ faults: [String: String]) throws -> Answer {
            let page = desk.measurePage(
                planFrame(call, desk, .words("")), status, entries: [], notes: [:], key: Sessions.freshToken())
            let id = formID(call.form["handling"] ?? "")
            let sent = page.registering.first { $0.id == id }
            // A button has no form to come back to: what was wrong is told on the measure's page.
            guard let sent else {
                return .redirect(desk.path(status.number), notice: faults.values.sorted().joined(separator: " "))
            }
            return try measure(call, refused: sent.filled(with: call.form).refused(faults))
        }
        guard let act, faults.isEmpty else { return try again(faults) }
        switch try perform(.measure(act), call, desk, actor, on: day) {
        case .recorded(let entries), .alreadyRecorded(let entries):
            let said = entries.first.map { desk.wording.entry($0, in: desk.agreement) } ?? ""
            let target = call.form["sedan"] == "uppgifter" ? call.at("/uppgifter") : desk.path(status.number)
            return .redirect(target, notice: "\(call.say("Registrerat", "Registered")): \(said)")
        case .keyReused:
            return try again(["": call.say("Formuläret har redan skickats.", "The form has already been sent.")])
        case .refused(let reasons): return try again(told(reasons, desk))
        }
    }

    private static func formID(_ act: String) -> String {
        ["change": "andra", "drop": "avbryt", "done": "klar"][act] ?? ""
    }

    private static func meaning(_ call: Call, _ desk: Desk, _ status: MeasureStatus)
        -> (act: MeasureAct?, faults: [String: String])
    {
        let number = status.number
        let note = call.form["anteckning"]
        switch call.form["handling"] {
        case "agree": return (.agree([number]), [:])
        case "begin": return (.begin(number), [:])
        case "done": return (.done(number, reference: call.form["underlag"], note: note), [:])
        case "drop": return (.drop(number, reason: call.form["skal"] ?? "", to: call.form["till"]), [:])
        case "change":
            var (terms, faults) = MeasureSheetForm.read(call.form, desk)
            // What ties it to the chain is changed by a form of its own.
            terms.ties = status.latest.terms.ties
            return (.change(number, terms), faults)
        default: return (nil, ["": call.say("Välj vad du vill registrera.", "Choose what to register.")])
        }
    }
}
