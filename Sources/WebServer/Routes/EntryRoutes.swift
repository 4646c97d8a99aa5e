import Agreements
import Collaboration
import HTTPTypes
import Ledger
import Pages
import People
import Vocabulary
import Wording

/// What is done about an entry of the journal: taking it back, sharing the note on it.
extension Route {
    static let entryRoutes: [Route] = [
        .get("overenskommelser/:id/rattelse/:post", .recordAct, correctionPage),
        .post("overenskommelser/:id/rattelse/:post", .recordAct, correct),
        .get("overenskommelser/:id/dela/:post", .recordAct, sharingPage),
        .post("overenskommelser/:id/dela/:post", .recordAct, share),
    ]

    private static func correctionForm(
        _ call: Call, _ desk: Desk, _ entry: Entry, faults: [String: String] = [:]
    ) -> Answer {
        let form = FormModel(
            id: "rattelse", title: call.say("Ta tillbaka registreringen", "Take back the registration"),
            action: desk.path("/rattelse/\(entry.number)"),
            key: Sessions.freshToken(),
            fields: [
                Field(
                    name: "skal", label: .words(call.say("Varför var den fel?", "Why was it wrong?")),
                    kind: .note(call.form["skal"] ?? ""), error: faults["skal"])
            ],
            submit: call.say("Ta tillbaka", "Take back"),
            cancel: Link(text: .words(call.say("Avbryt", "Cancel")), path: desk.path()),
            errors: faults.filter { $0.key != "skal" }.map(\.value).sorted())
        let page = FormPage(
            frame: call.frame(.words(call.say("Rätta en registrering", "Correct a registration"))),
            heading: .words(call.say("Rätta en registrering", "Correct a registration")),
            lead: [
                desk.wording.entry(entry, in: desk.agreement),
                call.say(
                    "Registreringen räknas inte längre. Den finns kvar i historiken, med skälet.",
                    "The registration no longer counts. It stays in the history, with the reason."),
            ], form: form)
        return .page(page, status: faults.isEmpty ? .ok : .unprocessableContent)
    }

    private static func entry(_ call: Call, _ desk: Desk) throws -> Entry? {
        guard let number = call.parameter("post").flatMap({ Int(plain: $0) }),
            let viewer = desk.who.viewer(of: desk.agreement.id)
        else { return nil }
        return try call.site.ledger.entries(desk.agreement.id, as: viewer).first { $0.number == number }
    }

    private static func correctionPage(_ call: Call) throws -> Answer {
        guard let (desk, _) = try actingDesk(call), let entry = try entry(call, desk) else { return .notFound }
        return correctionForm(call, desk, entry)
    }

    private static func correct(_ call: Call) throws -> Answer {
        guard let (desk, actor) = try actingDesk(call), let entry = try entry(call, desk) else { return .notFound }
        switch try perform(
            .correct(entry: entry.number, reason: call.form["skal"] ?? ""), call, desk, actor, on: desk.day)
        {
        case .recorded, .alreadyRecorded:
            return .redirect(
                desk.path(),
                notice: call.say("Registreringen är tillbakatagen.", "The registration has been taken back."))
        case .keyReused: return .redirect(desk.path())
        case .refused(let reasons):
            return correctionForm(call, desk, entry, faults: sorted(reasons, desk))
        }
    }

    // MARK: Sharing a note

    /// - Parameter text: what is offered for sharing.
    private static func sharingForm(
        _ call: Call, _ desk: Desk, _ entry: Entry, text: String, faults: [String: String] = [:]
    ) -> Answer {
        let form = FormModel(
            id: "dela", title: call.say("Dela anteckningen", "Share the note"),
            action: desk.path("/dela/\(entry.number)"), key: Sessions.freshToken(),
            fields: [
                Field(
                    name: "anteckning", label: .words(call.say("Det som delas", "What is shared")), kind: .note(text),
                    hint: call.say(
                        "Ändra gärna texten först. Skriv inte namn, personnummer eller något annat som pekar ut en person.",
                        "Feel free to change the text first. Do not write names, personal identity numbers or anything "
                            + "else that points out a person."),
                    error: faults["anteckning"])
            ],
            submit: call.say("Dela med alla parter", "Share with all parties"),
            cancel: Link(text: .words(call.say("Avbryt", "Cancel")), path: desk.path()),
            errors: faults.filter { $0.key != "anteckning" }.map(\.value).sorted())
        let page = FormPage(
            frame: call.frame(.words(call.say("Dela anteckningen", "Share the note"))),
            heading: .words(call.say("Dela anteckningen", "Share the note")),
            lead: [
                desk.wording.entry(entry, in: desk.agreement),
                call.say(
                    "Texten läses sedan av alla parter. Er egen anteckning ligger kvar som den är.",
                    "All parties then read the text. Your own note stays as it is."),
            ], form: form)
        return .page(page, status: faults.isEmpty ? .ok : .unprocessableContent)
    }

    private static func sharingPage(_ call: Call) throws -> Answer {
        guard let (desk, _) = try actingDesk(call), let entry = try entry(call, desk),
            let viewer = desk.who.viewer(of: desk.agreement.id)
        else { return .notFound }
        let entries = try call.site.ledger.entries(desk.agreement.id, as: viewer)
        let notes = try noteTexts(call, desk.agreement.id, entries, viewer, without: desk.matter.state.withdrawn)
        let own = (notes[entry.number] ?? []).filter { !$0.isShared }.map(\.text)
        guard !own.isEmpty else { return .notFound }
        return sharingForm(call, desk, entry, text: own.joined(separator: "\n"))
    }

    private static func share(_ call: Call) throws -> Answer {
        guard let (desk, actor) = try actingDesk(call), let entry = try entry(call, desk) else { return .notFound }
        let text = call.form["anteckning"] ?? ""
        switch try perform(.shareNote(entry: entry.number, text: text), call, desk, actor, on: desk.day) {
        case .recorded, .alreadyRecorded:
            return .redirect(
                desk.path(), notice: call.say("Anteckningen är delad.", "The note has been shared."))
        case .keyReused: return .redirect(desk.path())
        case .refused(let reasons):
            return sharingForm(call, desk, entry, text: text, faults: sorted(reasons, desk))
        }
    }
}
