import Agreements
import HTTPTypes
import Hummingbird
import Pages
import Vocabulary
import Wording

/// Before what somebody wrote is saved anywhere: does it point at a person?
///
/// One place for every form. What may be a person is shown to the one who wrote it, who takes it away or says that no person is
/// meant; nothing has been saved until then. Identity numbers pass here: what takes the text in refuses them, beside the question.
struct PersonQuestion {
    let call: Call

    /// The name of the tick that says no person is meant.
    static let answer = "ingen-person"
    /// What a form sends that nobody wrote.
    private static let unwritten: Set<String> = ["nyckel", answer]

    /// The page that asks; nil when nothing points at anybody, or somebody has said that no person is meant.
    func page() -> Answer? {
        let isAnswered = call.form[Self.answer] != nil
        guard !isAnswered else { return nil }
        let found = traces()
        guard !found.isEmpty else { return nil }
        return .page(question(found), status: .unprocessableContent)
    }

    /// What was found in a text, in the order the form sent it.
    private struct Found {
        let field: String
        let text: String
        let traces: [PersonalTrace]
    }

    private func traces() -> [Found] {
        // What comes several times under one name is chosen, not written.
        let written = call.form.texts.filter {
            !Self.unwritten.contains($0.name) && call.form.all($0.name).count == 1 && mayPoint($0.value)
        }
        guard !written.isEmpty else { return [] }
        let known = KnownNames(call.site.agreements.flatMap(\.swedishNames))
        return written.compactMap { field in
            let traces = personalTraces(in: field.value, knowing: known)
            guard !traces.isEmpty, !traces.contains(where: \.kind.isRefused) else { return nil }
            return Found(field: field.name, text: field.value, traces: traces)
        }
    }

    private func mayPoint(_ text: String) -> Bool { !personalTraces(in: text).isEmpty }

    private func question(_ found: [Found]) -> FormPage {
        let heading = call.say("Pekar texten ut någon?", "Does the text point at somebody?")
        let asked = Set(found.map(\.field))
        var form = FormModel(
            id: "person", title: heading, action: call.at(call.path), key: call.form["nyckel"] ?? Sessions.freshToken(),
            hidden: call.form.texts.filter { !asked.contains($0.name) && !Self.unwritten.contains($0.name) }
                .map { HiddenField(name: $0.name, value: $0.value) },
            fields: found.map(field), submit: call.say("Spara", "Save"))
        form.fields.append(noPerson)
        form.fields += call.form.fileNames.map(fileAgain)
        return FormPage(
            frame: call.frame(.words(heading)), heading: .words(heading),
            lead: [
                call.say(
                    "Inget är sparat än. Ta bort det som pekar ut en person, eller säg att ingen person är menad.",
                    "Nothing has been saved yet. Take away what points at a person, or say that no person is meant.")
            ], form: form)
    }

    private func field(_ found: Found) -> Field {
        let wording = Wording(call.language)
        let words = found.traces.prefix(5).map { trace in
            let text = String(decoding: Array(found.text.utf8)[trace.place], as: UTF8.self)
            return "\(wording.trace(trace.kind)): \(wording.quoted(text))"
        }
        return Field(
            name: found.field, label: .words(call.say("Det du skrev", "What you wrote")), kind: .note(found.text),
            hint: call.say("Skriv befattningen eller platsen i stället.", "Write the post or the place instead."),
            error: words.joined(separator: ", "))
    }

    private var noPerson: Field {
        Field(
            name: Self.answer, label: .words(call.say("Om ingen person är menad", "If no person is meant")),
            kind: .checkboxes(
                options: [
                    Choice(
                        value: "ja",
                        label: .words(
                            call.say(
                                "Det är ingen persons namn, nummer eller adress. Spara som det står.",
                                "It is nobody's name, number or address. Save it as it stands.")))
                ], chosen: []), isOptional: true)
    }

    /// A file cannot be sent along unseen.
    private func fileAgain(_ name: String) -> Field {
        Field(
            name: name, label: .words(call.say("Välj filen igen", "Choose the file again")), kind: .file(accept: ""),
            isOptional: true)
    }
}
