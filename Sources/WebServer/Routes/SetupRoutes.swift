import Agreements
import Foundation
import HTTPTypes
import Ledger
import Pages
import People
import Setup
import Storage
import Vocabulary
import Wording

extension Route {
    static let setupRoutes: [Route] = [
        .get("lagg-upp", .setUp) { try setupStart($0) }, .post("lagg-upp", .setUp, beginSetup).takingFiles.namingPeople,
        .get("lagg-upp/:utkast", .setUp, reviewSetup), .post("lagg-upp/:utkast", .setUp, answerCards),
        .get("lagg-upp/:utkast/huvud", .setUp) { try setupHead($0) }, .post("lagg-upp/:utkast/huvud", .setUp, keepHead),
        .get("lagg-upp/:utkast/kort/:kort", .setUp) { try setupCard($0) },
        .post("lagg-upp/:utkast/kort/:kort", .setUp, keepCard),
        .get("lagg-upp/:utkast/foresla", .setUp) { try setupProposal($0) },
        .post("lagg-upp/:utkast/foresla", .setUp, proposeSetup), .post("lagg-upp/:utkast/kasta", .setUp, discardSetup),
    ]

    /// A draft that the caller's organisation is working on.
    struct OwnDraft {
        let desk: DraftsDesk
        let sheet: SetupSheet
        var work: SetupWork { sheet.work }
        var id: String { sheet.id }
        /// From when a new agreement is counted unless somebody says otherwise: today, or its first day when that is later.
        var countFrom: CivilDate { max(desk.today, ImpreciseDate(work.from)?.range.first ?? desk.today) }
    }

    static func ownDraft(_ call: Call) throws -> OwnDraft? {
        guard let desk = DraftsDesk(call), let id = call.parameter("utkast"), let work = try desk.work(id) else {
            return nil
        }
        return OwnDraft(desk: desk, sheet: SetupSheet(call, id: id, work: work, today: desk.today))
    }

    static func setupFrame(_ call: Call, _ title: String, draft: String? = nil) -> Frame {
        var crumbs = [Link(text: .words(call.say("Översikt", "Overview")), path: call.at("/"))]
        if draft != nil {
            crumbs.append(
                Link(
                    text: .words(call.say("Lägg upp en överenskommelse", "Set up an agreement")),
                    path: call.at("/lagg-upp")))
        }
        if let draft {
            crumbs.append(
                Link(text: .words(call.say("Text och kort", "Text and cards")), path: call.at("/lagg-upp/\(draft)")))
        }
        return call.frame(.words(title), crumbs: crumbs)
    }

    // MARK: Beginning

    private static func setupStart(
        _ call: Call, faults: [String: String] = [:], refused: String = "", text: String? = nil
    ) throws -> Answer {
        guard let desk = DraftsDesk(call) else { return .notFound }
        let wording = Wording(call.language)
        let drafts = try desk.all.map { id, work, changed in
            SetupDraftLine(
                link: Link(
                    text: work.title.isEmpty ? .words(call.say("Utan titel", "Untitled")) : .name(Name(work.title)),
                    path: call.at("/lagg-upp/\(id)")),
                detail: call.say(
                    "\(work.accepted.count) av \(work.cards.count) kort godtagna. Ändrat \(wording.day(changed)).",
                    "\(work.accepted.count) of \(work.cards.count) cards accepted. Changed \(wording.day(changed))."))
        }
        let ways = [textForm(call, text), copyForm(call, desk), emptyForm(call)].compactMap { $0 }.map { form in
            form.id == refused ? form.refused(faults) : form
        }
        let page = SetupStartPage(
            frame: setupFrame(call, call.say("Lägg upp en överenskommelse", "Set up an agreement")), drafts: drafts,
            ways: ways)
        return .page(page, status: faults.isEmpty ? .ok : .unprocessableContent)
    }

    private static func way(
        _ id: String, _ call: Call, _ title: String, _ lead: String, _ fields: [Field], _ submit: String
    )
        -> FormModel
    {
        FormModel(
            id: id, title: title, lead: lead, action: call.at("/lagg-upp"), key: Sessions.freshToken(),
            hidden: [HiddenField(name: "satt", value: id)], fields: fields, submit: submit,
            weight: id == "text" ? .primary : .secondary)
    }

    /// - Parameter text: what stands in the question already: pasted, or taken out of a file.
    private static func textForm(_ call: Call, _ text: String? = nil) -> FormModel {
        way(
            "text", call, call.say("Från en text", "From a text"),
            call.say(
                "Öppna överenskommelsen, markera allt, kopiera och klistra in. Det gör inget om radbrytningar och sidnummer följer med.",
                "Open the agreement, select everything, copy and paste. Line breaks and page numbers do no harm."),
            [
                Field(
                    name: "text", label: .words(call.say("Överenskommelsens text", "The agreement's text")),
                    kind: .note(text ?? call.form["text"] ?? ""),
                    hint: call.say(
                        "Utkastet är ert eget. Namn på personer behövs inte och sparas inte i åtagandena.",
                        "The draft is your own. Names of persons are not needed and are not kept in the commitments."),
                    isOptional: true),
                Field(
                    name: "fil", label: .words(call.say("Eller välj en fil", "Or choose a file")),
                    kind: .file(accept: ".pdf,.txt,application/pdf,text/plain"),
                    hint: call.say(
                        "En PDF eller en textfil, högst 10 MB. Filen sparas inte, bara texten i utkastet.",
                        "A PDF or a text file, 10 MB at most. The file is not kept, only its text in the draft."),
                    isOptional: true),
            ], call.say("Läs texten", "Read the text"))
    }

    private static func copyForm(_ call: Call, _ desk: DraftsDesk) -> FormModel? {
        let own = call.site.agreements.filter { desk.who.parties[$0.id] != nil }
        guard !own.isEmpty else { return nil }
        return way(
            "kopia", call, call.say("Från en annan överenskommelse", "From another agreement"),
            call.say(
                "Börja med vad ni har lovat förut eller på annat håll.",
                "Begin with what you have promised before or elsewhere."),
            [
                Field(
                    name: "fran", label: .words(call.say("Överenskommelse", "Agreement")),
                    kind: .select(
                        options: own.map { Choice(value: $0.id.text, label: .name(Name($0.short))) },
                        chosen: own.first?.id.text ?? ""))
            ], call.say("Börja med den", "Begin with it"))
    }

    private static func emptyForm(_ call: Call) -> FormModel {
        way(
            "tom", call, call.say("Från början", "From scratch"),
            call.say("Lägg till åtaganden ett i taget.", "Add commitments one at a time."), [],
            call.say("Börja tomt", "Begin empty"))
    }

    private static func beginSetup(_ call: Call) async throws -> Answer {
        guard let desk = DraftsDesk(call) else { return .notFound }
        let wording = Wording(call.language)
        guard try desk.all.count < StorageLimits.drafts else {
            return try setupStart(call, faults: ["": wording.tooManyDrafts], refused: call.form["satt"] ?? "tom")
        }
        var work: SetupWork
        switch call.form["satt"] {
        case "text":
            var text = call.form["text"] ?? ""
            if let file = call.form.file("fil") {
                switch await FileText.read(file, with: PDFToText.installed()) {
                case .success(let found): text = found
                case .failure(let fault):
                    return try setupStart(call, faults: ["fil": call.words(fault)], refused: "text")
                }
            }
            do {
                work = SetupWork(text: text, proposals: try Setup.propose(text))
            } catch {
                // A long file is not sent back in a page: it is still where it came from.
                let isFile = call.form.file("fil") != nil
                return try setupStart(
                    call, faults: [isFile ? "fil" : "text": wording.fault(error)], refused: "text",
                    text: isFile ? call.form["text"] : text)
            }
        case "kopia":
            guard let chosen = call.form["fran"].map({ AgreementID($0) }), desk.who.parties[chosen] != nil,
                let agreement = call.site.ledger.shelf.agreement(chosen)
            else { return .notFound }
            work = SetupWork(copying: agreement)
            if call.form["foljer"] != nil { work.follow(agreement) }
        default: work = SetupWork(text: "", proposals: nil)
        }
        if let own = work.partners.firstIndex(where: { $0.name == desk.party.name }) { work.partners[own].isOwn = true }
        // The form's key makes a double click one draft.
        let key = call.form["nyckel"].flatMap { StorageLimits.tokenLetters.contains($0.utf8.count) ? $0 : nil }
        let id = key ?? Sessions.freshToken()
        guard id.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) }) else { return .notFound }
        if try desk.work(id) == nil { try desk.keep(work, as: id) }
        return .redirect(call.at("/lagg-upp/\(id)"))
    }

    // MARK: Text and cards

    private static func reviewSetup(_ call: Call) throws -> Answer {
        guard let own = try ownDraft(call) else { return .notFound }
        var frame = setupFrame(call, call.say("Text och kort", "Text and cards"), draft: own.id)
        // The page itself is no way back to itself.
        frame.crumbs.removeLast()
        return .page(own.sheet.review(frame))
    }

    private static func answerCards(_ call: Call) throws -> Answer {
        guard let own = try ownDraft(call) else { return .notFound }
        var work = own.work
        let answer: SetupWork.Entry.Answer? =
            switch call.form["svar"] {
            case "godta": .accepted
            case "slopa": .dropped
            default: nil
            }
        guard let answer else { return .redirect(own.sheet.path()) }
        work.answer(answer, card: call.form["kort"])
        try own.desk.keep(work, as: own.id)
        let anchor = call.form["kort"].map { "#kort-\($0)" } ?? ""
        return .redirect(
            own.sheet.path()
                + (anchor.addingPercentEncoding(withAllowedCharacters: .urlFragmentAllowed.union(["#"])) ?? ""))
    }

    private static func discardSetup(_ call: Call) throws -> Answer {
        guard let own = try ownDraft(call) else { return .notFound }
        try own.desk.drop(own.id)
        return .redirect(
            call.at("/lagg-upp"), notice: call.say("Utkastet är kastat.", "The draft has been thrown away."))
    }
}
