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

/// Writing on a paper: a section at a time, then shared or adopted as a whole.
extension Route {
    static let writeRoutes: [Route] = [
        .get("overenskommelser/:id/skriv/:papper/:del", .recordAct) { try writePage($0) },
        .post("overenskommelser/:id/skriv/:papper/:del", .recordAct, write),
        .post("overenskommelser/:id/skriv/:papper", .recordAct, freeze),
        .get("overenskommelser/:id/papper/text/:post", .readAgreement, frozen),
    ]

    private static func paperID(_ call: Call) -> PaperID? { call.parameter("papper").flatMap { PaperID($0) } }

    private static func writePage(_ call: Call, faults: [String: String] = [:]) throws -> Answer {
        guard let (desk, _) = try actingDesk(call), let id = paperID(call), let key = call.parameter("del"),
            let paper = try writtenPaper(id, call, desk),
            let section = paper.draft.sections.first(where: { $0.key == key }),
            let draft = paper.open.draft(of: key)
        else { return .notFound }
        let written = call.form["text"] ?? paper.words[key]?.text ?? draft
        let form = FormModel(
            id: "skriv", title: call.say("Skriv avsnittet", "Write the section"), action: desk.writing(id, key),
            key: Sessions.freshToken(),
            fields: [
                Field(
                    name: "text", label: .words(section.heading), kind: .note(written),
                    hint: call.say(
                        "En tom ruta ger tillbaka utkastet. Skriv inte namn på personer.",
                        "An empty box brings the draft back. Do not write names of persons."),
                    error: faults["text"], isOptional: true)
            ], submit: call.say("Spara", "Save"),
            cancel: Link(text: .words(call.say("Avbryt", "Cancel")), path: desk.path(PaperName(id).path)),
            errors: faults.filter { $0.key != "text" }.map(\.value).sorted())
        let page = FormPage(
            frame: call.frame(
                .words("\(call.say("Skriv", "Write")): \(section.heading)"), crumbs: crumbs(call, desk)),
            heading: .words("\(paper.draft.title): \(section.heading)"),
            lead: paper.words[key] == nil ? [] : [call.say("Utkastet säger: ", "The draft says: ") + draft], form: form)
        return .page(page, status: faults.isEmpty ? .ok : .unprocessableContent)
    }

    private static func write(_ call: Call) throws -> Answer {
        guard let (desk, actor) = try actingDesk(call), let id = paperID(call), let key = call.parameter("del"),
            let paper = try writtenPaper(id, call, desk), let draft = paper.open.draft(of: key)
        else { return .notFound }
        // The draft sent back unchanged is no words of anybody's own.
        let text = call.form["text"] ?? ""
        let own = text.paragraphs == draft.paragraphs ? "" : text
        let performed = try perform(
            .writeSection(paper: id.description, section: key, text: own), call, desk, actor, on: desk.day)
        switch performed {
        case .recorded, .alreadyRecorded:
            return .redirect(desk.path(PaperName(id).path), notice: call.say("Sparat.", "Saved."))
        case .keyReused:
            return try writePage(
                call, faults: ["": call.say("Formuläret har redan skickats.", "The form has already been sent.")])
        case .refused(let reasons):
            let said = sorted(reasons, desk).map(\.value).sorted().joined(separator: " ")
            return try writePage(call, faults: ["text": said])
        }
    }

    private static func freeze(_ call: Call) throws -> Answer {
        guard let (desk, actor) = try actingDesk(call), let id = paperID(call),
            let paper = try writtenPaper(id, call, desk)
        else { return .notFound }
        let text = paper.whole.markdown
        let act: Act =
            call.form["handling"] == "anta"
            ? .adoptPaper(id.description, text: text, what: call.form["vad"], reference: call.form["underlag"])
            : .sharePaper(id.description, text: text)
        switch try perform(act, call, desk, actor, on: desk.day) {
        case .recorded(let entries), .alreadyRecorded(let entries):
            let said = entries.map { desk.wording.entry($0, in: desk.agreement) }.joined(separator: " ")
            return .redirect(desk.path(PaperName(id).path), notice: said)
        case .keyReused:
            return try written(
                id, call, faults: ["": call.say("Formuläret har redan skickats.", "The form has already been sent.")])
        case .refused(let reasons): return try written(id, call, faults: sorted(reasons, desk))
        }
    }

    /// The page of a paper that people write on.
    static func written(_ id: PaperID, _ call: Call, faults: [String: String] = [:]) throws -> Answer {
        guard let desk = try desk(call), let paper = try writtenPaper(id, call, desk) else { return .notFound }
        let answer = try self.paper(paper.own, PaperName(id), call, desk)
        guard case .page(let shown, _) = answer, var page = shown as? PaperPage else { return answer }
        page.document = paper.draft
        page.hands = desk.hands(paper)
        page.lead = desk.paperLead(paper)
        page.ways += desk.frozenTexts(id) + desk.reopening(id)
        page.offersHeading = call.say("När texten är klar", "When the text is done")
        page.offers = desk.paperForms(paper, key: Sessions.freshToken(), faults: faults, sent: call.form)
        return .page(page, status: faults.isEmpty ? .ok : .unprocessableContent)
    }

    /// A text as it was shared or adopted.
    private static func frozen(_ call: Call) throws -> Answer {
        guard let desk = try desk(call), let viewer = desk.who.viewer(of: desk.agreement.id),
            let number = call.parameter("post").flatMap({ Int(plain: $0) }),
            let entry = try paperEntries(call, desk).first(where: { $0.number == number }),
            let (id, digest) = frozenFact(entry),
            let text = try call.site.ledger.journal.content(of: desk.agreement.id, number: number, as: viewer)
        else { return .notFound }
        let kind: Document.Kind = id == PaperID(.final) ? .final : .year
        let document = Document(
            markdown: text, kind, of: desk.agreement.id, on: entry.on, in: call.language)
        let title = "\(document.title), \(desk.wording.day(entry.on))"
        let frame = call.frame(
            .words(title), current: "/overenskommelser/\(desk.agreement.id)", crumbs: crumbs(call, desk))
        let what = desk.wording.entry(entry, in: desk.agreement)
        return .page(
            PaperPage(
                frame: frame, document: document,
                lead: ["\(what) \(call.say("Kontrollsumma", "Digest")): \(digest.prefix(16))"]))
    }

    private static func frozenFact(_ entry: Entry) -> (PaperID, String)? {
        switch entry.fact {
        case .paperShared(let text), .paperAdopted(let text): (text.paper, text.digest)
        default: nil
        }
    }
}
