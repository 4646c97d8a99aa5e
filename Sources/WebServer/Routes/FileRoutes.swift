import Agreements
import Collaboration
import HTTPTypes
import Ledger
import Pages
import People
import Storage
import Vocabulary
import Wording

/// Files that show something: reading one, adding one to what is registered already, sharing one.
extension Route {
    static let fileRoutes: [Route] = [
        .get("overenskommelser/:id/underlag/:adress", .readAgreement, file),
        .get("overenskommelser/:id/fil/:post", .recordAct) { try attachPage($0) },
        .post("overenskommelser/:id/fil/:post", .recordAct, attach).takingFiles,
        .get("overenskommelser/:id/dela-fil/:post", .recordAct) { try sharingFilePage($0) },
        .post("overenskommelser/:id/dela-fil/:post", .recordAct, shareFile),
    ]

    /// The file, to be kept by the reader's own machine and never shown as a page. Its name is ours.
    private static func file(_ call: Call) throws -> Answer {
        guard let desk = try desk(call), let viewer = desk.who.viewer(of: desk.agreement.id),
            let address = call.parameter("adress"),
            let stored = try call.site.ledger.journal.file(at: address, of: desk.agreement.id, as: viewer),
            let (file, _) = desk.matter.state.file(stored.number)
        else { return .notFound }
        let name = "\(call.say("underlag", "evidence"))-\(stored.number)"
        switch file.type {
        case .pdf: return .file(stored.bytes, type: "application/pdf", name: "\(name).pdf")
        case .png: return .file(stored.bytes, type: "image/png", name: "\(name).png")
        case .jpeg: return .file(stored.bytes, type: "image/jpeg", name: "\(name).jpg")
        case .text: return .file(stored.bytes, type: "text/plain; charset=utf-8", name: "\(name).txt")
        }
    }

    // MARK: Adding

    /// Something done that the own organisation registered.
    private static func ownDoing(_ call: Call, _ desk: Desk) throws -> Entry? {
        guard let entry = try entry(call, desk), case .done = entry.fact, desk.correction(of: entry) != nil else {
            return nil
        }
        return entry
    }

    private static func attachPage(_ call: Call, faults: [String: String] = [:]) throws -> Answer {
        guard let (desk, _) = try actingDesk(call), let entry = try ownDoing(call, desk) else { return .notFound }
        let heading = call.say("Lägg till en fil", "Add a file")
        let form = FormModel(
            id: "fil", title: heading, action: desk.path("/fil/\(entry.number)"), key: Sessions.freshToken(),
            fields: desk.fileFields(call.form, isOptional: false), submit: heading,
            cancel: Link(text: .words(call.say("Avbryt", "Cancel")), path: desk.path(of: entry))
        ).refused(faults)
        let page = FormPage(
            frame: call.frame(.words(heading), crumbs: crumbs(call, desk)), heading: .words(heading),
            lead: [desk.wording.entry(entry, in: desk.agreement)], form: form)
        return .page(page, status: faults.isEmpty ? .ok : .unprocessableContent)
    }

    private static func attach(_ call: Call) throws -> Answer {
        guard let (desk, actor) = try actingDesk(call), let entry = try ownDoing(call, desk) else { return .notFound }
        let chosen = ChosenFile(call.form)
        guard case .sound(let file, _) = chosen else {
            return try attachPage(call, faults: ["fil": desk.fileFault(chosen, isNeeded: true) ?? ""])
        }
        let act = Act.attachFile(file, to: entry.number, isShared: call.form.isFileShared)
        switch try perform(act, call, desk, actor, on: desk.day, file: chosen.bytes) {
        case .recorded, .alreadyRecorded:
            return .redirect(desk.path(of: entry), notice: call.say("Filen är tillagd.", "The file has been added."))
        case .keyReused: return .redirect(desk.path(of: entry))
        case .refused(let reasons):
            var faults = sorted(reasons, desk)
            faults["fil"] = desk.fileFault(chosen)
            return try attachPage(call, faults: faults)
        }
    }

    // MARK: Sharing

    /// An own file that has not been shared, with the entry that it shows and the digest under which it is kept.
    private static func ownFile(_ call: Call, _ desk: Desk) throws -> (about: Entry, number: Int, digest: String)? {
        guard let number = call.parameter("post").flatMap({ Int(plain: $0) }),
            let viewer = desk.who.viewer(of: desk.agreement.id),
            let (file, about) = desk.matter.state.file(number), !file.isShared,
            desk.matter.state.standingFiles(of: about).contains(file),
            let digest = try call.site.ledger.journal.content(of: desk.agreement.id, number: number, as: viewer),
            let entry = try call.site.ledger.entries(desk.agreement.id, as: viewer).first(where: { $0.number == about })
        else { return nil }
        return (entry, number, digest)
    }

    private static func sharingFilePage(_ call: Call, errors: [String] = []) throws -> Answer {
        guard let (desk, _) = try actingDesk(call), let file = try ownFile(call, desk) else { return .notFound }
        let heading = call.say("Dela filen", "Share the file")
        let form = FormModel(
            id: "dela-fil", title: heading, action: desk.path("/dela-fil/\(file.number)"), key: Sessions.freshToken(),
            submit: call.say("Dela med alla parter", "Share with all parties"),
            cancel: Link(text: .words(call.say("Avbryt", "Cancel")), path: desk.path(of: file.about)), errors: errors)
        let page = FormPage(
            frame: call.frame(.words(heading), crumbs: crumbs(call, desk)), heading: .words(heading),
            lead: [
                desk.wording.entry(file.about, in: desk.agreement),
                call.say(
                    "Alla parter kan sedan hämta filen. Det de redan har hämtat kan ni inte ta tillbaka.",
                    "All parties can then download the file. What they have downloaded you cannot take back."),
            ], form: form)
        return .page(page, status: errors.isEmpty ? .ok : .unprocessableContent)
    }

    private static func shareFile(_ call: Call) throws -> Answer {
        guard let (desk, actor) = try actingDesk(call), let file = try ownFile(call, desk) else { return .notFound }
        let act = Act.shareFile(entry: file.number, digest: file.digest)
        switch try perform(act, call, desk, actor, on: desk.day) {
        case .recorded, .alreadyRecorded:
            return .redirect(
                desk.path(of: file.about), notice: call.say("Filen är delad.", "The file has been shared."))
        case .keyReused: return .redirect(desk.path(of: file.about))
        case .refused(let reasons):
            return try sharingFilePage(call, errors: sorted(reasons, desk).map(\.value).sorted())
        }
    }
}
