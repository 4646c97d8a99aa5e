import Agreements
import Collaboration
import Pages
import Vocabulary
import Wording

extension Desk {
    /// What was recorded against what the agreement says, each leading to the page that tells more.
    var deviations: [WarningLine] {
        let more = Link(text: .words(say("Mer om avvikelsen", "More on the deviation")), path: path("/giltighet"))
        return matter.openDeviations(on: day).map {
            WarningLine(text: wording.openDeviation($0, in: agreement).what, link: more)
        }
    }

    /// The same with who recorded it, the notes that the reader may read, how it is mended, and the way to take it back.
    func deviations(notes: [Int: [NoteText]]) -> [WarningLine] {
        matter.openDeviations(on: day).map { one in
            let words = wording.openDeviation(one, in: agreement)
            let reason = reason(for: one.entry, among: notes[one.entry.number] ?? [])
            let said = [recordedBy(one.entry.actor), reason, words.remedy].compactMap { $0 }
            return WarningLine(
                text: words.what, consequence: said.joined(separator: " "),
                link: correction(of: one.entry))
        }
    }

    /// The note that was written with the entry, or what its own organisation has shared of it; nobody else gives the reason.
    private func reason(for entry: Entry, among notes: [NoteText]) -> String? {
        let own = notes.filter { $0.organisation == entry.actor.organisation }
        return (own.first { !$0.isShared } ?? own.first).map { say("Skäl: ”\($0.text)”.", "Reason: “\($0.text)”.") }
    }

    private func recordedBy(_ actor: Actor) -> String {
        let who = "\(agreement.name(of: actor.post)), \(agreement.name(of: actor.organisation))"
        return say("Registrerad av \(who).", "Recorded by \(who).")
    }

    // MARK: Forms

    /// Who signed or decided: the one the text asks, or another of the same party.
    func whoField(_ asked: ActorKey, of party: ActorKey, label: String) -> Field {
        let all = agreement.bodies.map(\.key) + agreement.posts.map(\.key)
        let others = all.filter { $0 != asked && agreement.party(of: $0) == party }
        return Field(
            name: "vem", label: .words(label),
            kind: .select(
                options: ([asked] + others).map {
                    Choice(value: $0.text, label: .name(name(agreement.name(of: $0))))
                }, chosen: asked.text))
    }

    /// Needed only where the act departs from the text.
    var deviationReason: Field {
        Field(
            name: "skal", label: .words(say("Skäl", "Reason")), kind: .note(""),
            hint: say(
                "Behövs bara om det gick till på ett annat sätt än texten säger. Skriv inte namn på personer.",
                "Needed only if it happened in another way than the text says. Do not write names of persons."),
            isOptional: true)
    }
}
