import Agreements
import Collaboration
import Pages
import Vocabulary
import Wording

/// What is being written: a new document about something, or one that is there.
struct WritingPlace {
    let kind: ChainKind
    /// Nil for a new one.
    let document: ChainDocument?
    /// What a new one is about.
    let about: Subject?
}

extension ChainDesk {
    /// - Parameter faults: what was wrong when it was sent, by the names of the questions.
    func writingPage(
        _ frame: Frame, _ place: WritingPlace, _ fields: DocumentFields, key: String, faults: [String: String] = [:]
    ) -> WritingPage {
        var groups = fields.groups(place.kind) + [keeping(place, fields)]
        for group in groups.indices {
            groups[group].fields = groups[group].fields.map { marked($0, faults) }
            for row in groups[group].rows.indices {
                groups[group].rows[row].fields = groups[group].rows[row].fields.map { marked($0, faults) }
            }
        }
        let names = Set(groups.flatMap { $0.fields + $0.rows.flatMap(\.fields) }.map(\.name))
        let rest = faults.filter { !names.contains($0.key) }
        let form = FormModel(
            id: "skriv", title: frame.title.text, action: action(place), key: key, hidden: hidden(place, fields),
            submit: say("Spara", "Save"),
            cancel: Link(
                text: .words(say("Avbryt", "Cancel")), path: place.document.map { path($0.id) } ?? origin(place)),
            errors: rest.map(\.value).sorted())
        return WritingPage(frame: frame, heading: frame.title, lead: lead(place), asking: form, groups: groups)
    }

    private func marked(_ field: Field, _ faults: [String: String]) -> Field {
        var field = field
        field.error = faults[field.name]
        return field
    }

    private func action(_ place: WritingPlace) -> String {
        place.document.map { path($0.id) + "/skriv" } ?? path(new: place.kind, about: place.about)
    }

    /// Where a new document was begun from.
    func origin(_ place: WritingPlace) -> String { place.about.flatMap { path($0) } ?? path }

    private func hidden(_ place: WritingPlace, _ fields: DocumentFields) -> [HiddenField] {
        var hidden = DocumentFields.rowSorts(place.kind).map { sort in
            HiddenField(name: "nr-\(sort)", value: fields.rows(sort).map { "\($0)" }.joined(separator: " "))
        }
        if let entry = place.document?.current?.entry {
            hidden.append(HiddenField(name: "version", value: fields.sheet["version"] ?? "\(entry)"))
        }
        return hidden
    }

    private func lead(_ place: WritingPlace) -> [String] {
        if let document = place.document {
            return [
                say(
                    "Det du skriver blir en ny version av \(document.id). Den förra finns kvar och går att jämföra med.",
                    "What you write becomes a new version of \(document.id). The one before stays and can be compared with it."
                )
            ]
        }
        guard let about = place.about, let title = title(about) else { return [] }
        return [say("Gäller \(about): \(title.text)", "About \(about): \(title.text)")]
    }

    /// Who is to read it. What has been shared stays shared.
    private func keeping(_ place: WritingPlace, _ fields: DocumentFields) -> FieldGroup {
        let isShared = place.document?.current.map { !$0.isOwn } ?? false
        let shared = Choice(
            value: "delad", label: .words(say("Alla parter", "All parties")),
            hint: say("Den andra parten ser det när du har sparat.", "The other party sees it once you have saved."))
        let own = Choice(
            value: "egen", label: .words(say("Bara vår organisation", "Our organisation only")),
            hint: say(
                "Den andra parten ser att det finns, men inte vad som står.",
                "The other party sees that it is there, but not what it says."))
        let note = fields.long(
            "anteckning", "Anteckning för er egen del", "A note for yourselves",
            hint: say("Läses bara av er organisation.", "Read by your organisation only."))
        guard !isShared else { return FieldGroup(fields: [note]) }
        return FieldGroup(
            heading: say("Vem ska kunna läsa det?", "Who is to read it?"),
            fields: [fields.radios("delning", "Läses av", "Read by", [own, shared], first: "egen"), note])
    }

    // MARK: Moving

    /// - Parameters:
    ///   - sent: what was sent and came back.
    ///   - faults: what was wrong in it.
    func movingForm(_ id: DocumentID, _ round: Round, key: String, sent: FormBody, faults: [String: String] = [:])
        -> FormModel
    {
        let steps = round.model.steps.filter { $0 != round.step }.map { step in
            Choice(value: step, label: stepName(step, round.model), hint: passage(round, to: step))
        }
        let next = round.model.steps.dropFirst(round.model.place(of: round.step) + 1).first
        let done = Choice(
            value: "ja", label: .words(say("Det har redan skett", "It has happened already")),
            hint: say(
                "Då skrivs det in som något som har hänt, med skälet, även om texten kräver mer först.",
                "Then it is written down as something that happened, with the reason, even if the text asks for more first."
            ))
        return FormModel(
            id: "flytta", title: say("Flytta \(id) i stegen", "Move \(id) in the steps"),
            action: path(id) + "/flytta", key: key,
            fields: [
                Field(
                    name: "till", label: .words(say("Till vilket steg?", "To which step?")),
                    kind: .radios(options: steps, chosen: sent["till"] ?? next ?? "")),
                Field(
                    name: "datum", label: .words(say("Vilken dag?", "Which day?")),
                    kind: .date(sent["datum"] ?? desk.day.description)),
                Field(
                    name: "skal", label: .words(say("Skäl", "Reason")), kind: .note(sent["skal"] ?? ""),
                    hint: say(
                        "Behövs när ni går tillbaka eller hoppar över, om texten säger det. Läses bara av er organisation.",
                        "Needed when you go back or skip, if the text says so. Read by your organisation only."),
                    isOptional: true),
                Field(
                    name: "val-skett", label: .words(say("Har det redan skett?", "Has it happened already?")),
                    kind: .checkboxes(options: [done], chosen: Set(sent.all("val-skett"))), isOptional: true),
            ], submit: say("Flytta", "Move"), cancel: Link(text: .words(say("Avbryt", "Cancel")), path: path(id))
        ).refused(faults)
    }

    private func passage(_ round: Round, to step: String) -> String? {
        let isBack = round.model.place(of: step) < round.model.place(of: round.step)
        switch round.passage(to: step) {
        case .freely: return isBack ? say("tillbaka", "back") : nil
        case .withReason:
            return isBack
                ? say("tillbaka, kräver skäl", "back, asks for a reason")
                : say("hoppar över, kräver skäl", "skips, asks for a reason")
        case .never:
            return say("texten har ingen väg dit", "the text has no way there")
        }
    }
}
