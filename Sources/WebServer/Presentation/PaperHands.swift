import Agreements
import Collaboration
import Ledger
import Pages
import People
import Reports
import Storage
import Vocabulary
import Wording

extension PaperName {
    /// The paper that people can write on.
    var written: PaperID? {
        switch self {
        case .year(let year): PaperID(.year(year))
        case .final: PaperID(.final)
        default: nil
        }
    }

    init(_ id: PaperID) {
        switch id.kind {
        case .year(let year): self = .year(year)
        case .final: self = .final
        }
    }
}

/// One paper as people have written on it.
struct WrittenPaper {
    let id: PaperID
    let draft: Document
    /// The draft without what only the own organisation may read: what people write on, and what is shared.
    let open: Document
    /// By section: the last words and the entry that holds them; empty words count as none.
    let words: [String: (entry: State.PaperEntry, text: String)]
    /// By section: what the draft has come to say since.
    let changes: [String: [Document.Change]]

    /// The paper as it would be shared.
    var whole: Document { open.with(words.mapValues { $0.text }) }

    /// The paper as the own organisation reads it.
    var own: Document { draft.with(words.mapValues { $0.text }) }
}

extension Route {
    /// The paper with the words that the reader's organisation may read, and how its draft has changed since each.
    static func writtenPaper(_ id: PaperID, _ call: Call, _ desk: Desk) throws -> WrittenPaper? {
        guard let viewer = desk.who.viewer(of: desk.agreement.id) else { return nil }
        let entries = try paperEntries(call, desk)
        let notes = try paperNotes(call, desk, entries)
        // Reasons that are the organisation's own stand in its draft, and in no text that others come to read.
        let shared = notes.mapValues { $0.filter(\.isShared) }
        guard let draft = desk.grounds(entries, notes: notes).document(PaperName(id)),
            let open = desk.grounds(entries, notes: shared).document(PaperName(id))
        else { return nil }
        var words: [String: (entry: State.PaperEntry, text: String)] = [:]
        var changes: [String: [Document.Change]] = [:]
        for (section, entry) in desk.matter.state.words(of: id) {
            guard
                let text = try call.site.ledger.journal.content(of: desk.agreement.id, number: entry.entry, as: viewer),
                !text.allSatisfy(\.isWhitespace)
            else { continue }
            words[section] = (entry, text)
            // The draft as the journal stood when the words were written, asked about on the same day as now: what differs
            // is what the journal has come to say, not that days have passed.
            guard
                let then = try call.site.ledger.matter(
                    desk.agreement.id, as: viewer, through: entry.entry, horizon: desk.day)
            else { continue }
            let known = entries.filter { $0.number <= entry.entry }
            let grounds = Grounds(
                then, on: desk.day, wording: desk.wording, entries: known,
                notes: notes.mapValues { $0.map(\.text) })
            changes[section] = grounds.document(PaperName(id)).map { draft.changes(in: section, since: $0) } ?? []
        }
        return WrittenPaper(id: id, draft: draft, open: open, words: words, changes: changes)
    }
}

extension Desk {
    /// Where a section is written.
    func writing(_ id: PaperID, _ section: String) -> String { path("/skriv/\(id)/\(section)") }

    var mayWrite: Bool { who.actor(in: agreement.id) != nil }

    /// By section: the words in its place, and the way to write there.
    func hands(_ paper: WrittenPaper) -> [String: SectionHand] {
        let isAdopted = matter.state.adopted(paper.id) != nil
        return Dictionary(
            paper.draft.sections.filter { !$0.blocks.isEmpty }.map { section -> (String, SectionHand) in
                let own = paper.words[section.key]
                let byline = own.map {
                    say("Skrivet av", "Written by")
                        + " \(agreement.name(of: $0.entry.actor.post)), \(wording.day($0.entry.on))."
                }
                return (
                    section.key,
                    SectionHand(
                        words: own?.text.paragraphs, byline: byline ?? "", changes: paper.changes[section.key] ?? [],
                        write: mayWrite && !isAdopted ? writing(paper.id, section.key) : nil)
                )
            }, uniquingKeysWith: { first, _ in first })
    }

    /// What has been done with the paper as a whole, and what can be done.
    func paperLead(_ paper: WrittenPaper) -> [String] {
        let done = matter.state.standing(paper.id).filter { if case .written = $0.what { false } else { true } }
        guard let last = done.last else {
            return paper.words.isEmpty
                ? []
                : [
                    say(
                        "Det ni skriver läser bara er organisation, tills ni delar det.",
                        "Only your own organisation reads what you write, until you share it.")
                ]
        }
        let who = agreement.name(of: last.actor.organisation)
        switch last.what {
        case .adopted:
            return [
                say(
                    "Antagen \(wording.day(last.on)) av \(who). Texten är låst.",
                    "Adopted on \(wording.day(last.on)) by \(who). The text is frozen.")
            ]
        default:
            return [say("Delad \(wording.day(last.on)) av \(who).", "Shared on \(wording.day(last.on)) by \(who).")]
        }
    }

    /// The texts that were shared or adopted, newest first.
    func frozenTexts(_ id: PaperID) -> [Link] {
        matter.state.standing(id).reversed().compactMap { entry -> Link? in
            let words: String
            switch entry.what {
            case .written: return nil
            case .shared:
                words = say("Delad text \(wording.shortDay(entry.on))", "Text shared \(wording.shortDay(entry.on))")
            case .adopted:
                words = say("Antagen text \(wording.shortDay(entry.on))", "Text adopted \(wording.shortDay(entry.on))")
            }
            return Link(text: .words(words), path: path("/papper/text/\(entry.entry)"))
        }
    }

    /// The adopted text is opened again by taking the adoption back.
    func reopening(_ id: PaperID) -> [Link] {
        guard mayWrite, let adopted = matter.state.adopted(id), adopted.actor.organisation == who.parties[agreement.id]
        else { return [] }
        let words = say("Ta tillbaka antagandet", "Take back the adoption")
        return [Link(text: .words(words), path: path("/rattelse/\(adopted.entry)"))]
    }

    func paperForms(_ paper: WrittenPaper, key: String, faults: [String: String] = [:], sent: FormBody = FormBody())
        -> [FormModel]
    {
        guard mayWrite, matter.state.adopted(paper.id) == nil else { return [] }
        return [sharing(paper, key: key), adopting(paper, key: key, faults: faults, sent: sent)]
    }

    private func sharing(_ paper: WrittenPaper, key: String) -> FormModel {
        FormModel(
            id: "dela", title: say("Dela texten", "Share the text"),
            lead: say(
                "Alla parter kan läsa den som den står nu, utom skäl som bara ni kan läsa. Det ni skriver efteråt syns inte för dem.",
                "All parties can read it as it stands now, except reasons that only you can read. What you write afterwards is not shown to them."
            ),
            action: path("/skriv/\(paper.id)"), key: key + "dela",
            hidden: [HiddenField(name: "handling", value: "dela")],
            submit: say("Dela", "Share"), weight: .secondary)
    }

    private func adopting(_ paper: WrittenPaper, key: String, faults: [String: String], sent: FormBody) -> FormModel {
        let none = Choice(value: "", label: .words(say("Inget av dem", "None of them")))
        let options = agreement.adoptable.compactMap { evidence in
            agreement.commitments.first { $0.evidence == evidence && $0.label != nil }.map {
                Choice(value: evidence.subject, label: .words(wording.title($0)))
            }
        }
        return FormModel(
            id: "anta", title: say("Anta texten", "Adopt the text"),
            lead: say(
                "Texten låses, och alla parter kan läsa den. Är den ett dokument som överenskommelsen lovar registreras det också.",
                "The text is frozen, and all parties can read it. If it is a document that the agreement promises, that is registered too."
            ),
            action: path("/skriv/\(paper.id)"), key: key + "anta",
            hidden: [HiddenField(name: "handling", value: "anta")],
            fields: [
                Field(
                    name: "vad", label: .words(say("Vilket åtagande uppfyller den?", "Which commitment does it meet?")),
                    kind: .select(options: [none] + options, chosen: sent["vad"] ?? ""), error: faults["vad"],
                    isOptional: true),
                Field(
                    name: "underlag", label: .words(say("Diarienummer", "Registry number")),
                    kind: .text(sent["underlag"] ?? ""),
                    error: faults["underlag"], isOptional: true),
            ], submit: say("Anta", "Adopt"), weight: .secondary,
            errors: faults.filter { $0.key != "vad" && $0.key != "underlag" }.map(\.value).sorted())
    }
}
