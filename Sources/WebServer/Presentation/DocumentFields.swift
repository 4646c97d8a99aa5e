import Agreements
import Collaboration
import Pages
import Vocabulary
import Wording

/// The questions of a document's form, filled in.
struct DocumentFields {
    let chain: ChainDesk
    let sheet: DocumentSheet
    /// The document that is being written again; nil for a new one.
    let id: DocumentID?
    /// What a goal can be measured by, and what there is to lean a follow-up on; nil where neither is asked.
    var evidence: GoalEvidence?

    private var wording: Wording { chain.wording }
    private func say(_ sv: String, _ en: String) -> String { chain.say(sv, en) }

    func groups(_ kind: ChainKind) -> [FieldGroup] {
        switch kind {
        case .picture: picture
        case .problem: problem
        case .analysis: analysis
        case .area: area
        case .goal: goal
        case .plan: plan
        case .childNote: childNote
        case .group: group
        case .matter: [FieldGroup(fields: [title, about(say("Vad gäller det?", "What is it about?"))])]
        case .categories: categories
        case .followUp: followUp
        }
    }

    // MARK: Sorts of question

    func text(_ name: String, _ sv: String, _ en: String, hint: String? = nil, isOptional: Bool = true) -> Field {
        Field(
            name: name, label: .words(say(sv, en)), kind: .text(sheet[name] ?? ""), hint: hint, isOptional: isOptional)
    }

    func long(_ name: String, _ sv: String, _ en: String, hint: String? = nil, isOptional: Bool = true) -> Field {
        Field(
            name: name, label: .words(say(sv, en)), kind: .note(sheet[name] ?? ""), hint: hint, isOptional: isOptional)
    }

    func number(_ name: String, _ sv: String, _ en: String, hint: String? = nil) -> Field {
        Field(name: name, label: .words(say(sv, en)), kind: .number(sheet[name] ?? ""), hint: hint, isOptional: true)
    }

    func day(_ name: String, _ sv: String, _ en: String) -> Field {
        Field(name: name, label: .words(say(sv, en)), kind: .date(sheet[name] ?? ""), isOptional: true)
    }

    func list(_ name: String, _ sv: String, _ en: String, _ choices: [Choice], isOptional: Bool = true) -> Field {
        let none = Choice(value: "", label: .words(say("Inget valt", "None chosen")))
        return Field(
            name: name, label: .words(say(sv, en)),
            kind: .select(options: [none] + choices, chosen: sheet[name] ?? ""), isOptional: isOptional)
    }

    func radios(
        _ name: String, _ sv: String, _ en: String, _ choices: [Choice], first: String = "", hint: String? = nil
    ) -> Field {
        Field(
            name: name, label: .words(say(sv, en)), kind: .radios(options: choices, chosen: sheet[name] ?? first),
            hint: hint)
    }

    func ticks(_ name: String, _ sv: String, _ en: String, _ choices: [Choice], hint: String? = nil) -> Field {
        Field(
            name: name, label: .words(say(sv, en)), kind: .checkboxes(options: choices, chosen: sheet.chosen(name)),
            hint: hint, isOptional: true)
    }

    func tick(_ name: String, _ sv: String, _ en: String, _ answer: String) -> Field {
        ticks(name, sv, en, [Choice(value: "ja", label: .words(answer))])
    }

    func choice(_ value: String, _ words: String) -> Choice {
        Choice(value: value, label: .words(wording.label(words)))
    }

    // MARK: What there is to choose among

    var title: Field { text("titel", "Rubrik", "Title", isOptional: false) }

    /// Documents of a kind, also another organisation's own by their numbers; not the one being written.
    func documents(_ kind: ChainKind) -> [Choice] {
        chain.view.sorted(kind).filter { $0.id != id }.map { document in
            Choice(value: "\(document.id)", label: chain.name("\(document.id) \(chain.title(document).text)"))
        }
    }

    func ticks(_ name: String, of kind: ChainKind, _ sv: String, _ en: String) -> [Field] {
        let choices = documents(kind)
        return choices.isEmpty ? [] : [ticks(name, sv, en, choices)]
    }

    /// The focus areas of the text, and those chosen since.
    var areas: [Field] {
        let named = chain.agreement.rules.areas.map { Choice(value: $0.key, label: chain.area($0.key)) }
        let choices = named + documents(.area)
        return choices.isEmpty ? [] : [ticks("val-omraden", "Fokusområden", "Focus areas", choices)]
    }

    var pictures: [Field] { ticks("val-bilder", of: .picture, "Lägesbilder det bygger på", "Pictures it builds on") }

    var measures: [Choice] {
        chain.view.measures.values.sorted { $0.number < $1.number }.map {
            Choice(value: "\($0.number)", label: chain.name("\($0.number) \($0.latest.terms.text)"))
        }
    }

    var problems: [Field] {
        let choices = documents(.problem)
        return choices.isEmpty ? [] : [list("problem", "Problem", "Problem", choices)]
    }

    /// What a note, a matter or a follow-up may be about.
    func about(_ question: String) -> Field {
        let areas = chain.agreement.rules.areas.map { Choice(value: $0.key, label: chain.area($0.key)) }
        let whole = choice("agreement", wording.subject(.agreement, in: chain.agreement))
        let choices =
            documents(.problem) + documents(.goal) + measures + documents(.plan) + areas + documents(.area)
            + documents(.group) + [whole]
        return Field(
            name: "val-galler", label: .words(question),
            kind: .checkboxes(options: choices, chosen: sheet.chosen("val-galler")))
    }

    // MARK: Short forms

    private var problem: [FieldGroup] {
        let models = chain.agreement.waysOfWorking.compactMap(\.name)
        let model =
            models.count > 1
            ? [
                list(
                    "modell", "Arbetsmodell", "Way of working", models.map { Choice(value: $0, label: chain.name($0)) })
            ] : []
        return [
            FieldGroup(
                fields: [
                    text("titel", "Vad kallar ni problemet?", "What do you call the problem?", isOptional: false),
                    long(
                        "vad", "Vad är det som händer?", "What happens?",
                        hint: say(
                            "Skriv inga namn och inget som pekar ut någon.",
                            "Write no names and nothing that points anyone out.")),
                    text("plats", "Var?", "Where?"), text("tid", "När?", "When?"),
                    text("drabbade", "Vilka drabbas?", "Whom does it harm?"),
                    text("sedan", "Sedan när?", "Since when?"),
                    text("hurofta", "Hur ofta kommer det tillbaka?", "How often does it come back?"),
                    tick(
                        "prioriterat", "Prioriterat", "Priority",
                        say("Det här ska vi arbeta med först", "We are to work on this first")),
                ] + areas + pictures + model)
        ]
    }

    private var area: [FieldGroup] {
        let named = chain.agreement.rules.areas.map { Choice(value: $0.key, label: chain.area($0.key)) }
        let known =
            named.isEmpty ? [] : [list("iomrade", "Står det i överenskommelsen?", "Is it in the agreement?", named)]
        return [
            FieldGroup(
                fields: [text("titel", "Namn", "Name", isOptional: false)] + known + [
                    number(
                        "ar", "För vilket år?", "For which year?",
                        hint: say("Tomt betyder hela tiden.", "Empty means the whole time.")),
                    tick(
                        "barn", "Barn och unga", "Children and young people",
                        say(
                            "Området gäller särskilt barn och unga",
                            "The area is about children and young people in particular")),
                ] + pictures)
        ]
    }

    private var plan: [FieldGroup] {
        let measures = measures
        return [
            FieldGroup(
                fields: [title] + areas
                    + (measures.isEmpty ? [] : [ticks("val-atgarder", "Åtgärder", "Measures", measures)])
                    + ticks("val-mal", of: .goal, "Mål", "Goals") + pictures
                    + [day("fran", "Gäller från", "From"), day("till", "Gäller till", "To")])
        ]
    }

    private var childNote: [FieldGroup] {
        [
            FieldGroup(fields: [
                radios(
                    "sort", "Vad är det?", "What is it?",
                    ChildNote.Sort.allCases.map { choice($0.rawValue, wording.childNote($0)) },
                    first: ChildNote.Sort.note.rawValue),
                about(say("Vad gäller det?", "What is it about?")),
                long(
                    "text", "Hur berörs barn?", "How are children affected?",
                    hint: say(
                        "Skriv om barn som grupp, aldrig om ett enskilt barn.",
                        "Write of children as a group, never of one child."),
                    isOptional: false),
                day("datum", "Från vilken dag?", "From which day?"),
            ])
        ]
    }

    private var group: [FieldGroup] {
        let posts = chain.agreement.posts.map { Choice(value: $0.key.text, label: chain.name($0.name)) }
        let example = chain.agreement.posts.prefix(2).map(\.name).joined(separator: ", ")
        return [
            FieldGroup(
                fields: [
                    text("titel", "Vad heter gruppen?", "What is the group called?", isOptional: false),
                    list("sammankallande", "Vem sammankallar?", "Who convenes it?", posts),
                    text(
                        "deltar", "Vilka deltar?", "Who takes part?",
                        hint: say(
                            "Skriv befattningar ur överenskommelsen, med komma emellan: \(example).",
                            "Write posts of the agreement, with commas between: \(example).")),
                ] + areas + problems + [day("fran", "Från", "From"), day("till", "Till", "To")])
        ]
    }

    private var categories: [FieldGroup] {
        [
            FieldGroup(fields: [
                long("kategorier", "Kategorier, en på varje rad", "Categories, one a line", isOptional: false),
                day("fran", "Gäller från", "From"),
            ])
        ]
    }
}
