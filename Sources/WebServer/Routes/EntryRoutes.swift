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

    /// An entry, and what somebody may write about it: one question on a page of its own.
    private struct Question {
        /// The last part of the address, and the form's id.
        let id: String
        let heading: String
        let lead: String
        let field: Field
        let submit: String
        let done: String
    }

    private static func page(
        _ question: Question, _ call: Call, _ desk: Desk, about entry: Entry, faults: [String: String] = [:]
    ) -> Answer {
        let form = FormModel(
            id: question.id, title: question.heading, action: desk.path("/\(question.id)/\(entry.number)"),
            key: Sessions.freshToken(), fields: [question.field], submit: question.submit,
            cancel: Link(text: .words(call.say("Avbryt", "Cancel")), path: desk.path(of: entry))
        ).refused(faults)
        let page = FormPage(
            frame: call.frame(.words(question.heading)), heading: .words(question.heading),
            lead: [desk.wording.entry(entry, in: desk.agreement), question.lead], form: form)
        return .page(page, status: faults.isEmpty ? .ok : .unprocessableContent)
    }

    /// Records the answer and leads back to where the entry is shown; a refusal asks again.
    private static func answer(
        _ act: Act, _ question: Question, _ call: Call, _ desk: Desk, _ actor: Actor, about entry: Entry
    ) throws -> Answer {
        switch try perform(act, call, desk, actor, on: desk.day) {
        case .recorded, .alreadyRecorded: return .redirect(desk.path(of: entry), notice: question.done)
        case .keyReused: return .redirect(desk.path(of: entry))
        case .refused(let reasons): return page(question, call, desk, about: entry, faults: sorted(reasons, desk))
        }
    }

    /// The entry that the address names, if the reader may read it.
    static func entry(_ call: Call, _ desk: Desk) throws -> Entry? {
        guard let number = call.parameter("post").flatMap({ Int(plain: $0) }),
            let viewer = desk.who.viewer(of: desk.agreement.id)
        else { return nil }
        return try call.site.ledger.entries(desk.agreement.id, as: viewer).first { $0.number == number }
    }

    // MARK: Taking back

    private static func correction(_ call: Call) -> Question {
        Question(
            id: "rattelse", heading: call.say("Ta tillbaka en registrering", "Take back a registration"),
            lead: call.say(
                "Om du tar tillbaka registreringen räknas den inte längre. Den finns kvar i historiken, med skälet.",
                "If you take the registration back it no longer counts. It stays in the history, with the reason."),
            field: Field(
                name: "skal", label: .words(call.say("Varför var den fel?", "Why was it wrong?")),
                kind: .note(call.form["skal"] ?? "")),
            submit: call.say("Ta tillbaka", "Take back"),
            done: call.say("Registreringen är tillbakatagen.", "The registration has been taken back."))
    }

    private static func correctionPage(_ call: Call) throws -> Answer {
        guard let (desk, _) = try actingDesk(call), let entry = try entry(call, desk) else { return .notFound }
        return page(correction(call), call, desk, about: entry)
    }

    private static func correct(_ call: Call) throws -> Answer {
        guard let (desk, actor) = try actingDesk(call), let entry = try entry(call, desk) else { return .notFound }
        let act = Act.correct(entry: entry.number, reason: call.form["skal"] ?? "")
        return try answer(act, correction(call), call, desk, actor, about: entry)
    }

    // MARK: Sharing a note

    /// - Parameter text: what is offered for sharing.
    private static func sharing(_ call: Call, text: String) -> Question {
        Question(
            id: "dela", heading: call.say("Dela anteckningen", "Share the note"),
            lead: call.say(
                "Texten läses sedan av alla parter. Er egen anteckning ligger kvar som den är.",
                "All parties then read the text. Your own note stays as it is."),
            field: Field(
                name: "anteckning", label: .words(call.say("Det som delas", "What is shared")), kind: .note(text),
                hint: call.say(
                    "Ändra gärna texten först. Skriv inte namn, personnummer eller något annat som pekar ut en person.",
                    "Feel free to change the text first. Do not write names, personal identity numbers or anything "
                        + "else that points out a person.")),
            submit: call.say("Dela med alla parter", "Share with all parties"),
            done: call.say("Anteckningen är delad.", "The note has been shared."))
    }

    private static func sharingPage(_ call: Call) throws -> Answer {
        guard let (desk, _) = try actingDesk(call), let entry = try entry(call, desk),
            let viewer = desk.who.viewer(of: desk.agreement.id)
        else { return .notFound }
        let entries = try call.site.ledger.entries(desk.agreement.id, as: viewer)
        let notes = try noteTexts(call, desk.agreement.id, entries, viewer, without: desk.matter.state.withdrawn)
        let own = (notes[entry.number] ?? []).filter { !$0.isShared }.map(\.text)
        guard !own.isEmpty else { return .notFound }
        return page(sharing(call, text: own.joined(separator: "\n")), call, desk, about: entry)
    }

    private static func share(_ call: Call) throws -> Answer {
        guard let (desk, actor) = try actingDesk(call), let entry = try entry(call, desk) else { return .notFound }
        let text = call.form["anteckning"] ?? ""
        let act = Act.shareNote(entry: entry.number, text: text)
        return try answer(act, sharing(call, text: text), call, desk, actor, about: entry)
    }
}
