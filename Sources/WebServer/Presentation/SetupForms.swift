import Agreements
import Pages
import Setup
import Vocabulary
import Wording

// The forms of setting an agreement up.

extension SetupSheet {
    static let mostPartners = 6

    private var wording: Wording { Wording(call.language) }

    // MARK: Title, parties and period

    func headForm(_ faults: [WorkFault] = []) -> FormModel {
        var fields = [
            Field(name: "titel", label: .words(call.say("Titel", "Title")), kind: .text(work.title)),
            Field(
                name: "fran", label: .words(call.say("Gäller från", "Holds from")), kind: .text(work.from),
                hint: call.say("Skriv som 2026-02-01, 2026-02 eller 2026.", "Write as 2026-02-01, 2026-02 or 2026.")),
            Field(
                name: "till", label: .words(call.say("Gäller till och med", "Holds through")), kind: .text(work.through)
            ),
        ]
        let rows = min(work.partners.count + 1, Self.mostPartners)
        for row in 0..<rows { fields += partnerFields(row) }
        fields.append(
            Field(
                name: "egen", label: .words(call.say("Vilken part är ni?", "Which party are you?")),
                kind: .radios(
                    options: ownChoices, chosen: work.partners.firstIndex(where: \.isOwn).map(String.init) ?? ""),
                hint: call.say(
                    "Den parten får er organisations namn, och din befattning kan agera för den.",
                    "That party gets your organisation's name, and your post may act for it.")))
        let form = FormModel(
            id: "huvud", title: call.say("Titel, parter och tid", "Title, parties and period"), action: path("/huvud"),
            key: Sessions.freshToken(), fields: fields, submit: call.say("Spara", "Save"),
            cancel: Link(text: .words(call.say("Tillbaka till korten", "Back to the cards")), path: path()))
        return faults.isEmpty ? form : form.refused(beside(faults))
    }

    private func partnerFields(_ row: Int) -> [Field] {
        let partner = work.partners.indices.contains(row) ? work.partners[row] : nil
        let number = row + 1
        return [
            Field(
                name: "part\(row)", label: .words(call.say("Part \(number)", "Party \(number)")),
                kind: .text(partner?.name ?? ""), isOptional: partner == nil),
            Field(
                name: "slag\(row)", label: .words(call.say("Part \(number) är", "Party \(number) is")),
                kind: .select(options: kinds, chosen: partner?.kind ?? Party.Kind.other.rawValue)),
            Field(
                name: "post\(row)",
                label: .words(
                    call.say("Befattning som företräder part \(number)", "Post that acts for party \(number)")),
                kind: .text(partner?.post ?? ""), isOptional: partner?.isOwn ?? true),
        ]
    }

    private var kinds: [Choice] {
        let words: [(Party.Kind, String)] = [
            (.municipality, call.say("En kommun", "A municipality")),
            (.policeArea, call.say("Ett lokalpolisområde", "A local police area")),
            (.region, call.say("En region", "A region")), (.other, call.say("Någon annan", "Somebody else")),
        ]
        return words.map { Choice(value: $0.0.rawValue, label: .words($0.1)) }
    }

    private var ownChoices: [Choice] {
        work.partners.enumerated().map { row, partner in Choice(value: String(row), label: .name(Name(partner.name))) }
            + (work.partners.count < Self.mostPartners
                ? [
                    Choice(
                        value: String(work.partners.count),
                        label: .words(call.say("Ingen av dem: lägg till oss", "None of them: add us")))
                ]
                : [])
    }

    private func beside(_ faults: [WorkFault]) -> [String: String] {
        var found: [String: String] = [:]
        for fault in faults {
            let field = field(of: fault)
            let words = wording.fault(fault)
            found[field] = found[field].map { "\($0) \(words)" } ?? words
        }
        return found
    }

    private func field(of fault: WorkFault) -> String {
        switch fault {
        case .titleMissing: "titel"
        case .badDate(let field): field == "from" ? "fran" : "till"
        case .endsBeforeStart: "till"
        case .tooFewParties: "part1"
        case .ownPartyMissing: "egen"
        case .postMissing(let party): "post\(work.partners.firstIndex { $0.name == party } ?? 0)"
        case .identityNumber(let field): field == "title" ? "titel" : ""
        case .nothingAccepted: ""
        }
    }

    // MARK: One card

    /// The cadences that a person chooses among; a text may give others.
    private static let cadences = [
        "every week", "every 2 weeks", "every 3 weeks", "every month", "every 2 months", "every 3 months",
        "at least 1 per term", "at least 2 per term", "every year", "at least 2 per year", "at least 4 per year",
        "at least 6 per year", "within 24 months of the last", "about every month", "about every year", "once",
        "once after the period", "regularly", "ongoing", "when needed",
    ]

    func cardForm(_ entry: SetupWork.Entry, isNew: Bool, faults: [String: String] = [:]) -> FormModel {
        let form = FormModel(
            id: "kort",
            title: isNew
                ? call.say("Lägg till ett åtagande", "Add a commitment") : call.say("Ändra kortet", "Change the card"),
            action: path("/kort/\(isNew ? "nytt" : entry.id)"), key: Sessions.freshToken(),
            fields: Self.nameField(entry, call.language) + [
                Field(
                    name: "rubrik", label: .words(call.say("Rubrik i texten", "Heading in the text")),
                    kind: .text(entry.heading),
                    isOptional: true)
            ] + Self.howFields(entry, wording) + [
                Field(
                    name: "vem", label: .words(call.say("Vem", "Who")),
                    kind: .text(entry.owners.map(\.name).joined(separator: ", ")),
                    hint: call.say(
                        "Skriv befattningar eller organ med komma mellan. Tomt betyder alla parter.",
                        "Write posts or bodies with commas between. Empty means all parties."), isOptional: true)
            ], submit: call.say("Spara och godta", "Save and accept"),
            cancel: Link(text: .words(call.say("Tillbaka till korten", "Back to the cards")), path: path()))
        return faults.isEmpty ? form : form.refused(faults)
    }

    static func nameField(_ entry: SetupWork.Entry, _ language: Language) -> [Field] {
        let words = Bilingual(sv: "Vad det kallas", en: "What it is called")
        return [Field(name: "namn", label: .words(words[language]), kind: .text(entry.title))]
    }

    /// How often, how strongly, and what shows that it was done.
    static func howFields(_ entry: SetupWork.Entry, _ wording: Wording) -> [Field] {
        let read = (try? Cadence(reading: entry.cadence)) ?? Cadence(.regularly)
        let plain = Cadence(read.main).written
        var cadences = Self.cadences
        if !cadences.contains(plain) { cadences.insert(plain, at: 0) }
        return [
            Field(
                name: "takt", label: .words(wording.say("Hur ofta", "How often")),
                kind: .select(
                    options: cadences.compactMap { text in
                        (try? Cadence(reading: text)).map {
                            Choice(value: text, label: .words(wording.label(wording.cadence($0))))
                        }
                    }, chosen: plain)),
            Field(
                name: "styrka", label: .words(wording.say("Hur starkt", "How strongly")),
                kind: .select(
                    options: [Cadence.Strength.must, .should, .whenPossible, .aim].map {
                        Choice(value: $0.rawValue, label: .words(wording.label(wording.strength($0))))
                    }, chosen: read.strength.rawValue)),
            Field(
                name: "visas", label: .words(wording.say("Visas av", "Shown by")),
                kind: .select(
                    options: Evidence.Kind.allCases.map {
                        Choice(value: $0.rawValue, label: .words(wording.label(wording.shown($0))))
                    },
                    chosen: entry.evidence)),
        ]
    }

    // MARK: Proposing

    func proposeForm(id: String, countFrom: String, faults: [String: String] = [:]) -> FormModel {
        let form = FormModel(
            id: "foresla", title: call.say("Föreslå för de andra parterna", "Propose to the other parties"),
            action: path("/foresla"), key: Sessions.freshToken(),
            fields: [
                Field(
                    name: "adress", label: .words(call.say("Adress", "Address")), kind: .text(id),
                    hint: call.say(
                        "Små bokstäver a–z, siffror och bindestreck.", "Small letters a–z, figures and hyphens.")),
                Field(
                    name: "raknas", label: .words(call.say("Räkna från och med", "Count from")), kind: .date(countFrom),
                    hint: call.say(
                        "Det som skulle ha gjorts tidigare blir aldrig rött.",
                        "What was to be done earlier never turns red.")),
            ], submit: call.say("Föreslå", "Propose"),
            cancel: Link(text: .words(call.say("Tillbaka till korten", "Back to the cards")), path: path()))
        return faults.isEmpty ? form : form.refused(faults)
    }
}
