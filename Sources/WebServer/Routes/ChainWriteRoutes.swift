import Agreements
import Collaboration
import HTTPTypes
import Ledger
import Pages
import People
import Vocabulary
import Wording

/// Writing in the chain: a new document, what one says from now on, a problem's steps, and what was looked through.
extension Route {
    static let chainWriteRoutes: [Route] = [
        .get("overenskommelser/:id/kedjan/ny/:slag", .recordAct) { try writeNew($0) },
        .post("overenskommelser/:id/kedjan/ny/:slag", .recordAct, saveNew),
        .get("overenskommelser/:id/kedjan/:nr/skriv", .recordAct) { try writeAgain($0) },
        .post("overenskommelser/:id/kedjan/:nr/skriv", .recordAct, saveAgain),
        .get("overenskommelser/:id/kedjan/:nr/flytta", .recordAct) { try movingPage($0) },
        .post("overenskommelser/:id/kedjan/:nr/flytta", .recordAct, move),
        .post("overenskommelser/:id/kedjan/:nr/oversyn", .recordAct, lookThrough),
    ]

    /// What is being written, by whom, and where it will stand.
    private struct Desktop {
        let chain: ChainDesk
        let actor: Actor
        let place: WritingPlace
        /// Only where goals are written or followed up.
        let evidence: GoalEvidence?
    }

    private static func evidence(_ call: Call, _ chain: ChainDesk, _ kind: ChainKind) throws -> GoalEvidence? {
        switch kind {
        case .goal: try goalEvidence(call, chain)
        case .followUp where chain.view.sorted(.goal).contains(where: \.isMeasured): try goalEvidence(call, chain)
        default: nil
        }
    }

    private static func newPlace(_ call: Call) throws -> Desktop? {
        guard let (desk, actor) = try actingDesk(call), let kind = call.parameter("slag").flatMap(ChainKind.init(slug:))
        else { return nil }
        let chain = ChainDesk(desk)
        // What does not exist is about nothing: the form can still be filled in.
        let about = call.query["om"].flatMap { Subject($0) }.flatMap { chain.view.isKnown($0) ? $0 : nil }
        return Desktop(
            chain: chain, actor: actor, place: WritingPlace(kind: kind, document: nil, about: about),
            evidence: try evidence(call, chain, kind))
    }

    private static func knownPlace(_ call: Call) throws -> Desktop? {
        guard let (desk, actor) = try actingDesk(call) else { return nil }
        let chain = ChainDesk(desk)
        guard let document = document(call, in: chain), document.current != nil else { return nil }
        return Desktop(
            chain: chain, actor: actor, place: WritingPlace(kind: document.id.kind, document: document, about: nil),
            evidence: try evidence(call, chain, document.id.kind))
    }

    // MARK: The form

    private static func writeNew(_ call: Call) throws -> Answer {
        guard let desktop = try newPlace(call) else { return .notFound }
        let known = desktop.chain.beginnings(desktop.place.kind, about: desktop.place.about)
        return form(call, desktop, DocumentSheet(known))
    }

    private static func writeAgain(_ call: Call) throws -> Answer {
        guard let desktop = try knownPlace(call), let content = desktop.place.document?.content else {
            return .notFound
        }
        return form(call, desktop, DocumentSheet(desktop.chain.answers(content)))
    }

    private static func form(
        _ call: Call, _ desktop: Desktop, _ sheet: DocumentSheet, faults: [String: String] = [:],
        isRefused: Bool = false
    ) -> Answer {
        let (chain, place) = (desktop.chain, desktop.place)
        let title: String
        if let document = place.document {
            title = call.say("Ny version av \(document.id)", "New version of \(document.id)")
        } else {
            title = chain.writing(place.kind)
        }
        let fields = DocumentFields(
            chain: chain, sheet: sheet, id: place.document?.id, evidence: desktop.evidence)
        var frame = chainFrame(call, chain, .words(title))
        if call.language == .english { frame.swedishNames += desktop.evidence?.swedishNames ?? [] }
        let page = chain.writingPage(frame, place, fields, key: Sessions.freshToken(), faults: faults)
        return .page(page, status: isRefused ? .unprocessableContent : .ok)
    }

    // MARK: Saving

    private static func saveNew(_ call: Call) throws -> Answer {
        guard let desktop = try newPlace(call) else { return .notFound }
        return try save(call, desktop)
    }

    private static func saveAgain(_ call: Call) throws -> Answer {
        guard let desktop = try knownPlace(call), let document = desktop.place.document,
            let current = document.current
        else { return .notFound }
        if call.form["handling"] == "dela" { return try share(call, desktop, document, current) }
        return try save(call, desktop)
    }

    private static func save(_ call: Call, _ desktop: Desktop) throws -> Answer {
        let (chain, place) = (desktop.chain, desktop.place)
        let sheet = DocumentSheet(call.form)
        // More rows, or another method: nothing is saved and nothing is wrong yet.
        if call.form["mer"] != nil { return form(call, desktop, sheet) }
        let fields = DocumentFields(
            chain: chain, sheet: sheet, id: place.document?.id, evidence: desktop.evidence)
        var (content, faults) = chain.read(place.kind, fields)
        if let changed = changedMeanwhile(call, place, chain) { faults[""] = changed }
        guard let content else { return form(call, desktop, sheet, faults: faults, isRefused: true) }
        let isOwn = place.document?.current?.isOwn ?? true ? call.form["delning"] != "delad" : false
        let act = Act.chain(.write(place.document?.id, content, own: isOwn, note: call.form["anteckning"]))
        func told(_ reasons: [Refusal]) -> [String: String] {
            sorted(reasons, chain.desk) { chain.question(of: $0, place.kind, fields) }
        }
        // What cannot be read and what is refused are told together.
        guard faults.isEmpty else {
            let request = ActRequest(act, by: desktop.actor, on: chain.desk.day, key: call.form["nyckel"] ?? "")
            let refused = told(chain.desk.refusals(of: request))
            return form(call, desktop, sheet, faults: faults.merging(refused) { own, _ in own }, isRefused: true)
        }
        switch try perform(act, call, chain.desk, desktop.actor, on: chain.desk.day) {
        case .recorded(let entries), .alreadyRecorded(let entries): return saved(entries, call, chain, place)
        case .keyReused:
            let sent = call.say("Formuläret har redan skickats.", "The form has already been sent.")
            return form(call, desktop, sheet, faults: ["": sent], isRefused: true)
        case .refused(let reasons): return form(call, desktop, sheet, faults: told(reasons), isRefused: true)
        }
    }

    /// Somebody else may have written in the meantime: nothing of theirs is written over unseen.
    private static func changedMeanwhile(_ call: Call, _ place: WritingPlace, _ chain: ChainDesk) -> String? {
        guard let entry = place.document?.current?.entry, let sent = call.form["version"], sent != "\(entry)" else {
            return nil
        }
        return chain.say(
            "Någon annan har ändrat sidan sedan du öppnade den. Se ändringen innan du sparar.",
            "Someone else has changed this page since you opened it. Look at the change before you save.")
    }

    private static func saved(_ entries: [Entry], _ call: Call, _ chain: ChainDesk, _ place: WritingPlace) -> Answer {
        let id = entries.lazy.compactMap { entry -> DocumentID? in
            if case .chain(let fact) = entry.fact { fact.document } else { nil }
        }.first
        let said = id.map { call.say("Sparat: \($0).", "Saved: \($0).") } ?? call.say("Sparat.", "Saved.")
        // What was written about a problem is seen on its page.
        if place.document == nil, case .document(let about) = place.about, about.kind == .problem {
            return .redirect(chain.path(about), notice: said)
        }
        return .redirect(id.map { chain.path($0) } ?? chain.path, notice: said)
    }

    private static func share(
        _ call: Call, _ desktop: Desktop, _ document: ChainDocument, _ current: ChainDocument.Version
    ) throws -> Answer {
        let chain = desktop.chain
        let act = Act.chain(.write(document.id, current.content))
        switch try perform(act, call, chain.desk, desktop.actor, on: chain.desk.day) {
        case .recorded, .alreadyRecorded:
            return .redirect(
                chain.path(document.id), notice: call.say("Delad med alla parter.", "Shared with all parties."))
        case .keyReused:
            return .redirect(
                chain.path(document.id),
                notice: call.say("Formuläret har redan skickats.", "The form has already been sent."))
        case .refused(let reasons):
            let faults = sorted(reasons, chain.desk) { _ in "" }
            return form(call, desktop, DocumentSheet(chain.answers(current.content)), faults: faults, isRefused: true)
        }
    }

    // MARK: Moving

    private static func movingPage(_ call: Call, faults: [String: String]? = nil) throws -> Answer {
        guard let (desk, _) = try actingDesk(call) else { return .notFound }
        let chain = ChainDesk(desk)
        guard let document = document(call, in: chain), let round = chain.view.round(of: document.id) else {
            return .notFound
        }
        let form = chain.movingForm(
            document.id, round, key: Sessions.freshToken(), sent: call.form, faults: faults ?? [:])
        let title = Label.words(form.title)
        let now = chain.stepName(round.step, round.model)
        let page = FormPage(
            frame: chainFrame(
                call, chain, title, in: [Link(text: chain.title(document), path: chain.path(document.id))]),
            heading: title,
            lead: round.model.basis?.clause.map { [call.say("Källa: \($0).", "Source: \($0).")] } ?? [],
            form: form, facts: [Pages.Fact(label: call.say("Står i", "Stands in"), value: now)])
        return .page(page, status: faults == nil ? .ok : .unprocessableContent)
    }

    private static func move(_ call: Call) throws -> Answer {
        guard let (desk, actor) = try actingDesk(call), let id = call.parameter("nr").flatMap({ DocumentID($0[...]) }),
            id.kind == .problem
        else { return .notFound }
        guard let day = call.form["datum"].flatMap({ CivilDate($0) }) else {
            return try movingPage(call, faults: ["datum": desk.wording.unreadableDay])
        }
        guard let to = call.form["till"] else {
            return try movingPage(call, faults: ["till": desk.wording.unknownChoice])
        }
        let act = Act.chain(
            .move(id, to: to, asFact: call.form.all("val-skett").contains("ja"), reason: call.form["skal"]))
        switch try perform(act, call, desk, actor, on: day) {
        case .recorded(let entries), .alreadyRecorded(let entries):
            let said = entries.first.map { desk.wording.entry($0, in: desk.agreement) } ?? ""
            return .redirect(desk.path("/kedjan/\(id)"), notice: said)
        case .keyReused:
            return try movingPage(
                call, faults: ["": call.say("Formuläret har redan skickats.", "The form has already been sent.")])
        case .refused(let reasons): return try movingPage(call, faults: sorted(reasons, desk, by: movingQuestion))
        }
    }

    private static func movingQuestion(_ reason: Refusal) -> String {
        switch reason {
        case .onAfterToday: "datum"
        case .unknownStep, .sameStep, .noPassage: "till"
        case .reasonNeeded, .identityNumber, .textTooLong, .textMissing: "skal"
        case .stopped(let stop): stop.need == .reason ? "skal" : ""
        default: ""
        }
    }

    // MARK: Looking through

    private static func lookThrough(_ call: Call) throws -> Answer {
        guard let (desk, actor) = try actingDesk(call), let subject = call.parameter("nr").flatMap({ Subject($0) }),
            subject.document != nil || subject.measure != nil
        else { return .notFound }
        let back = call.form["sedan"].flatMap { DocumentID($0[...]) }
        let target = desk.path("/kedjan" + (back.map { "/\($0)" } ?? ""))
        switch try perform(.chain(.review(subject, note: call.form["anteckning"])), call, desk, actor, on: desk.day) {
        case .recorded(let entries), .alreadyRecorded(let entries):
            return .redirect(target, notice: entries.first.map { desk.wording.entry($0, in: desk.agreement) } ?? "")
        case .keyReused:
            return .redirect(
                target, notice: call.say("Formuläret har redan skickats.", "The form has already been sent."))
        case .refused(let reasons):
            return .page(
                TextPage(
                    frame: chainFrame(call, ChainDesk(desk), .words(call.say("Se över", "Look through"))),
                    kind: .refused(reasons: sorted(reasons, desk) { _ in "" }.values.sorted())),
                status: .unprocessableContent)
        }
    }
}
