import Agreements
import Collaboration
import Intake
import Pages
import Situation
import Vocabulary
import Wording

/// Writing a picture: which findings it has, in whose words, and what people say beside the figures.
struct PictureSheet {
    let drawn: PictureDesk
    let picture: SituationPicture
    /// The digest of the picture's figures.
    let figures: String
    let chain: ChainDesk
    let form: FormBody

    private var wording: Wording { drawn.wording }
    private func say(_ sv: String, _ en: String) -> String { drawn.say(sv, en) }

    private var isOwn: Bool { drawn.party != nil }

    private var answers: FindingAnswers { FindingAnswers(keys: picture.findings.map(\.key), form: form) }

    /// Whether the form was drawn from these figures: else its findings may say something else by now.
    var isOfTheFigures: Bool { form["siffror"] == figures }

    /// Whether the form has been sent.
    private var isSent: Bool { form["nyckel"] != nil }

    // MARK: The form

    func page(key: String, faults: [String: String] = [:]) -> WritingPage {
        let title = say("Skriv lägesbilden", "Write the picture")
        let back = Link(
            text: .words(wording.pictureTitle(picture.period, of: picture.party, in: drawn.agreement)),
            path: drawn.path(of: drawn.party))
        var groups = [findings] + leftOver + [words] + (isOwn ? [readers] : built)
        for group in groups.indices {
            groups[group].fields = groups[group].fields.map { marked($0, faults) }
            for row in groups[group].rows.indices {
                groups[group].rows[row].fields = groups[group].rows[row].fields.map { marked($0, faults) }
            }
        }
        let names = Set(groups.flatMap { $0.fields + $0.rows.flatMap(\.fields) }.map(\.name))
        let asking = FormModel(
            id: "skriv", title: title, action: drawn.path("/skriv", of: drawn.party), key: key,
            hidden: [HiddenField(name: "siffror", value: figures)],
            submit: say("Spara lägesbilden", "Save the picture"),
            cancel: Link(text: .words(say("Avbryt", "Cancel")), path: back.path),
            errors: faults.filter { !names.contains($0.key) }.map(\.value).sorted())
        return WritingPage(
            frame: drawn.frame(title, in: [back], names: picture.swedishNames),
            heading: .words("\(title): \(back.text.text)"), lead: lead,
            asking: asking, groups: groups)
    }

    private var lead: [String] {
        let kept = say(
            "Siffrorna sparas som de är i dag och ändras inte när nya uppgifter kommer.",
            "The figures are kept as they are today, and do not change when new data come.")
        guard !isOwn else { return [kept] }
        return [
            kept,
            say(
                "Arbetsgruppen ser alla siffror. Alla andra som får läsa lägesbilden ser den utan små antal.",
                "The working group sees every figure. Everybody else who may read the picture sees it without small counts."
            ),
        ]
    }

    private func marked(_ field: Field, _ faults: [String: String]) -> Field {
        var field = field
        field.error = faults[field.name]
        return field
    }

    private var findings: FieldGroup {
        let (answers, include) = (answers, Choice(value: "ja", label: .words(say("Ta med", "Include"))))
        let rows = picture.findings.indices.map { place in
            FieldGroup.Row(
                legend: drafted(place),
                fields: [
                    Field(
                        name: answers.choice(place), label: .words(say("Med i lägesbilden?", "In the picture?")),
                        kind: .checkboxes(options: [include], chosen: answers.isChosen(place) ? ["ja"] : [])),
                    optional(answers.words(place), say("Med egna ord", "In your own words")),
                ])
        }
        return FieldGroup(
            heading: say("Slutsatser", "Findings"),
            lead: say(
                "Varje slutsats är ett förslag ur siffrorna. Skriv om den, eller ta bort den. Förslaget och hur säkert det är står kvar bredvid era ord.",
                "Each finding is a draft from the figures. Rewrite it, or leave it out. The draft and how sure it is stay beside your words."
            ), fields: [], rows: rows)
    }

    /// What was written of findings that are no longer there: to be moved, for none of it is to be lost unseen.
    private var leftOver: [FieldGroup] {
        let names = answers.leftOver
        guard !names.isEmpty else { return [] }
        return [
            FieldGroup(
                heading: say("Ord som har blivit över", "Words that were left over"),
                lead: say(
                    "Slutsatserna som orden hörde till finns inte längre. Flytta det ni vill behålla till en annan slutsats eller till era egna ord längre ner. Det som står kvar här sparas inte.",
                    "The findings that the words belonged to are no longer there. Move what you want to keep to another finding, or to your own words further down. What stays here is not saved."
                ),
                fields: names.enumerated().map { place, name in
                    optional(name, say("Överblivna ord \(place + 1)", "Words left over, \(place + 1)"))
                })
        ]
    }

    private func drafted(_ place: Int) -> String {
        wording.finding(picture.findings[place], in: picture, of: drawn.agreement)
    }

    private func optional(_ name: String, _ label: String, hint: String? = nil) -> Field {
        var field = Field(name: name, label: .words(label), kind: .note(form[name] ?? ""), hint: hint)
        field.isOptional = true
        return field
    }

    /// What people say beside the figures: the parts that the text asks of a picture, and what was left out.
    private var words: FieldGroup {
        let parts = chain.pictureParts.enumerated().map { place, word in
            optional("del-\(place)", wording.label(wording.definitionWord(word)))
        }
        return FieldGroup(
            heading: say("Med era ord", "In your words"),
            lead: say(
                "Skriv inga antal under fem: lägesbilden läses också utanför arbetsgruppen.",
                "Write no counts below five: the picture is read outside the working group too."),
            fields: parts + [
                optional(
                    "utelamnade", say("Källor som inte har använts", "Sources that were not used"),
                    hint: say("Och varför.", "And why."))
            ])
    }

    private var readers: FieldGroup {
        let own = Choice(
            value: "egen", label: .words(say("Bara vår organisation", "Our organisation only")),
            hint: say("Siffrorna stannar hos er.", "The figures stay with you."))
        let shared = Choice(
            value: "delad", label: .words(say("Alla parter", "All parties")),
            hint: say(
                "Den andra parten läser slutsatserna. Siffrorna stannar hos er.",
                "The other party reads the findings. The figures stay with you."))
        return FieldGroup(fields: [
            Field(
                name: "delning", label: .words(say("Vem får läsa?", "Who may read it?")),
                kind: .radios(options: [own, shared], chosen: form["delning"] ?? "egen"))
        ])
    }

    /// Own pictures that a joint one is made from.
    private var built: [FieldGroup] {
        let own = ownPictures
        guard !own.isEmpty else { return [] }
        let options = own.map { document in
            Choice(value: "\(document.id)", label: chain.title(document), hint: "\(document.id)")
        }
        let chosen =
            isSent ? Set(form.all("val-underlag")) : Set(own.filter(isOfTheDays).map { "\($0.id)" })
        return [
            FieldGroup(fields: [
                Field(
                    name: "val-underlag", label: .words(say("Bygger på", "Builds on")),
                    kind: .checkboxes(options: options, chosen: chosen))
            ])
        ]
    }

    private var ownPictures: [ChainDocument] {
        drawn.chainPictures(chain.view).filter { document in
            guard case .picture(let one) = document.content else { return document.owner != nil }
            return one.sort == .own
        }
    }

    private func isOfTheDays(_ document: ChainDocument) -> Bool {
        if case .picture(let one) = document.content { drawn.covers(one) } else { false }
    }

    // MARK: What it says

    /// The document that the form makes, with the figures under their digest. What nobody has rewritten is kept in Swedish, whoever sends the form.
    ///
    /// A document may be read outside the working group: of what the rules drafted it says only what was cleared.
    func document(_ cleared: ClearedPicture) -> Picture {
        var written = Picture(
            Wording(.swedish).pictureTitle(picture.period, of: picture.party, in: drawn.agreement),
            isOwn ? .own : .joint)
        written.dated = picture.asOf
        written.from = picture.period.days.first
        written.through = picture.period.days.last
        written.figures = figures
        let sayable = Dictionary(cleared.findings.map { ($0.key, $0) }) { first, _ in first }
        written.findings = picture.findings.indices.compactMap { place in
            let known = sayable[picture.findings[place].key]
            return finding(
                place, drafted: known.map { Wording(.swedish).finding($0, in: cleared, of: drawn.agreement) })
        }
        let parts = chain.pictureParts.enumerated().compactMap { place, word in
            form["del-\(place)"].map { (word, $0) }
        }
        written.parts = parts.isEmpty ? nil : Dictionary(parts) { first, _ in first }
        written.sources = picture.sources.filter { $0.days > 0 }.map { $0.source.name[.swedish] }
        written.leftOut = form["utelamnade"]
        written.inputs = isOwn ? [] : form.all("val-underlag").compactMap { DocumentID($0[...]) }
        return written
    }

    /// Nil when it was left out, and when nothing may be said of it outside the working group. Its strength is the rule's: words do not make it
    /// stronger.
    private func finding(_ place: Int, drafted: String?) -> Picture.Finding? {
        let answers = answers
        guard answers.isChosen(place), let text = form[answers.words(place)] ?? drafted else { return nil }
        let strength: Strength =
            switch picture.findings[place].support {
            case .good: .strong
            case .some: .some
            case .weak: .weak
            }
        var finding = Picture.Finding(place + 1, text, strength)
        finding.rule = drafted == nil ? nil : picture.findings[place].key
        return finding
    }

    // MARK: What is wrong with it

    /// The question that a refusal is about; empty when it is about none in particular.
    func question(of reason: Refusal) -> String {
        switch reason {
        case .identityNumber(let field): question(field) { holdsIdentityNumber($0) }
        case .textTooLong(let field, let limit): question(field) { $0.count > limit }
        default: ""
        }
    }

    private func question(_ field: String, _ isWrong: (String) -> Bool) -> String {
        let names =
            switch field {
            case "findings": picture.findings.indices.map(answers.words)
            case "parts": chain.pictureParts.indices.map { "del-\($0)" }
            case "leftOut": ["utelamnade"]
            default: [String]()
            }
        return names.first { form[$0].map(isWrong) ?? false } ?? ""
    }
}
