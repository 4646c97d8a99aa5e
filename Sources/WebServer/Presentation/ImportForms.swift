import Collaboration
import Intake
import Pages
import Vocabulary
import Wording

/// What somebody chose on the form for a file, and what is wrong with it.
struct ImportChoice {
    let kind: TakenRows.Kind?
    let source: String?
    let readers: RowsAct.Readers
    let file: UploadedFile?
    private(set) var faults: [String: String] = [:]

    init(_ form: FormBody, _ desk: Desk) {
        kind = form["slag"].flatMap { TakenRows.Kind(rawValue: $0) }
        source = form["kalla"]
        readers = form["lasare"].flatMap { RowsAct.Readers(rawValue: $0) } ?? .own
        file = form.file("fil")
        if kind == nil { faults["slag"] = desk.say("Välj vad filen innehåller.", "Choose what the file holds.") }
        if source == nil {
            faults["kalla"] = desk.say("Skriv varifrån filen kommer.", "Write where the file comes from.")
        }
        if let source, source.utf8.count > 150 || holdsIdentityNumber(source) {
            faults["kalla"] = desk.say(
                "Skriv källan kort och utan personnummer.", "Write the source in short, without identity numbers.")
        }
        if let file {
            if !file.isWhole {
                let most = WebLimits.tableBytes / 1_000_000
                faults["fil"] = desk.say(
                    "Filen är för stor. Här får den vara högst \(most) MB. Större filer läses in med kommandot overens read-in.",
                    "The file is too large. Here it may be at most \(most) MB. Larger ones are read in with the command overens read-in."
                )
            } else if file.bytes.isEmpty {
                faults["fil"] = desk.say("Filen är tom. Välj en annan fil.", "The file is empty. Choose another file.")
            }
        } else {
            faults["fil"] = desk.say("Välj en fil.", "Choose a file.")
        }
    }
}

/// How somebody says that a chosen file is to be read.
struct ChosenReading {
    let plan: ReadingPlan

    init(_ form: FormBody, _ file: ChosenFiles.Chosen) {
        var plan = file.plan
        if case .read(let reading) = file.standing { plan = reading.plan }
        plan.separator = form["skiljetecken"].flatMap { TextForm.Separator(rawValue: $0) }
        let headings = file.headings
        if let kind = plan.kind.columnKind { plan.columns = Self.columns(form, kind, headings, plan.columns) }
        plan.constants = form["ar"].map { [.year: String($0.prefix(10))] } ?? [:]
        if plan.kind == .areas, let key = form["nyckel"], headings.contains(key) {
            var areas = plan.areas ?? AreaMapping(key: key)
            areas.key = key
            areas.name = form["namn"].flatMap { headings.contains($0) ? $0 : nil }
            plan.areas = areas
        }
        if plan.kind == .surveys {
            plan.survey = form["matning"].flatMap { holdsIdentityNumber($0) ? nil : String($0.prefix(150)) }
        }
        if case .read(let reading) = file.standing { Self.changeWords(&plan, form, reading) }
        self.plan = plan
    }

    private static func columns(
        _ form: FormBody, _ kind: ColumnMapping.Kind, _ headings: [String], _ before: ColumnMapping?
    ) -> ColumnMapping {
        var mapping = ColumnMapping(kind: kind, columns: [:])
        for (place, heading) in headings.enumerated() where !heading.isEmpty {
            // A column that was not on the form is left as it was.
            let said =
                form["k\(place)"].map { ColumnMapping.Field(rawValue: $0) }
                ?? before?.columns.first { $0.value == heading }?.key
            if let field = said, kind.fields.contains(field), mapping.columns[field] == nil {
                mapping.columns[field] = heading
            }
        }
        mapping.letters = form["bokstaver"].flatMap { TextForm.Letters(rawValue: $0) }
        mapping.empty = form["tomt"].flatMap { ColumnMapping.Empty(rawValue: $0) } ?? before?.empty ?? .unknown
        mapping.hasMonthColumns =
            kind == .counts && mapping.columns[.period] == nil
            && ColumnMapping.guessed(.counts, headings: headings).hasMonthColumns
        return mapping
    }

    /// Words that are to be read as others, and rows that point at nobody.
    private static func changeWords(_ plan: inout ReadingPlan, _ form: FormBody, _ reading: FileReading) {
        func change(_ column: String, _ value: String, to other: String) {
            guard plan.readAs.values.map(\.count).reduce(0, +) < ReadingPlan.mostWords else { return }
            plan.readAs[column, default: [:]][value] = other
        }
        if form["forslag"] == "ja" {
            for (column, words) in reading.faults.proposals {
                for (value, other) in words { change(column, value, to: other) }
            }
        }
        for (place, group) in reading.faults.groups.enumerated() {
            guard let other = form["g\(place)"], other != Desk.leave, let column = group.fault.column,
                let value = group.fault.value
            else { continue }
            change(column, value, to: other)
        }
        if form["personer"] == "ja" { plan.confirmedRows.formUnion(reading.refused.asked) }
    }
}

extension ChosenFiles.Chosen {
    /// The headings as far as they are known; the properties of a file of areas.
    var headings: [String] {
        switch standing {
        case .read(let reading): reading.headings
        case .refused(.rows(_, let headings, _)): headings
        case .refused(.noKey(let properties)): properties
        default: []
        }
    }

    var examples: [[String]] {
        switch standing {
        case .read(let reading): reading.examples
        case .refused(.rows(_, _, let examples)): examples
        default: []
        }
    }
}

extension Desk {
    /// The choice that leaves a word as it stands.
    static let leave = "-"

    // MARK: Choosing a file

    var importHeading: String { say("Läs in rader ur en fil", "Read in rows from a file") }

    var importLead: [String] {
        [
            say(
                "Filen läses först utan att något sparas. Du ser vad som lästes och vad som behöver rättas, och bestämmer sedan. Det som har lästs in kan ångras i \(RowLimits.undoDays) dagar.",
                "The file is first read without anything being saved. You see what was read and what needs mending, and then decide. What has been read in can be undone for \(RowLimits.undoDays) days."
            )
        ]
    }

    func chooseForm(key: String, filled: FormBody) -> FormModel {
        let kinds = TakenRows.Kind.allCases.map {
            Choice(value: $0.rawValue, label: .words(capitalised(wording.rowKind($0))))
        }
        let readers = RowsAct.Readers.allCases.map { Choice(value: $0.rawValue, label: .words(readerWords($0))) }
        return FormModel(
            id: "valj-fil", title: say("Välj en fil", "Choose a file"), action: path("/import"), key: key,
            fields: [
                Field(
                    name: "slag", label: .words(say("Vad innehåller filen?", "What does the file hold?")),
                    kind: .select(options: kinds, chosen: filled["slag"] ?? TakenRows.Kind.incidents.rawValue),
                    hint: say(
                        "En tabell som CSV; polisens händelser som JSON; områden som GeoJSON.",
                        "A table as CSV; the police's events as JSON; areas as GeoJSON.")),
                Field(
                    name: "kalla", label: .words(say("Varifrån kommer den?", "Where does it come from?")),
                    kind: .text(filled["kalla"] ?? ""),
                    hint: say(
                        "Skriv samma ord varje gång, till exempel Felanmälan. Då minns vi vilken kolumn som är vilken.",
                        "Write the same words each time, for example Fault desk. Then we remember which column is which."
                    )),
                Field(
                    name: "lasare", label: .words(say("Vem får läsa raderna?", "Who may read the rows?")),
                    kind: .radios(options: readers, chosen: filled["lasare"] ?? RowsAct.Readers.own.rawValue)),
                Field(
                    name: "fil", label: .words(say("Filen", "The file")),
                    kind: .file(accept: ".csv,.tsv,.txt,.json,.geojson,text/csv,text/plain,application/json"),
                    hint: say(
                        "Högst \(WebLimits.tableBytes / 1_000_000) MB. Inga uppgifter om enskilda personer.",
                        "At most \(WebLimits.tableBytes / 1_000_000) MB. Nothing about individuals.")),
            ], submit: say("Läs filen utan att spara", "Read the file without saving"))
    }

    func capitalised(_ words: String) -> String { words.prefix(1).uppercased() + words.dropFirst() }

    func readerWords(_ readers: RowsAct.Readers) -> String {
        switch readers {
        case .own: say("Bara vår organisation", "Our organisation only")
        case .shared: say("Alla parter", "All parties")
        case .open: say("Alla, det är redan offentligt", "Everybody, it is public already")
        }
    }

    // MARK: How a file is read

    func readingForm(_ file: ChosenFiles.Chosen, at address: String, areas: [String]) -> FormModel {
        var fields: [Field] = []
        if case .read(let reading) = file.standing { fields += meantFields(reading, areas) }
        if let kind = file.plan.kind.columnKind {
            fields += columnFields(file, kind) + constantFields(file, kind) + formFields(file)
        } else if file.plan.kind == .areas {
            fields += propertyFields(file)
        }
        var form = FormModel(
            id: "tolka", title: say("Så läses filen", "How the file is read"), action: address,
            key: Sessions.freshToken(),
            hidden: [HiddenField(name: "gor", value: "tolka")], fields: fields,
            submit: say("Läs filen igen så här", "Read the file again like this"), weight: .secondary)
        form.lead = say("Inget sparas när du läser igen.", "Nothing is saved when you read again.")
        return form
    }

    /// What was perhaps meant: for all rows with the same fault at once.
    private func meantFields(_ reading: FileReading, _ areas: [String]) -> [Field] {
        var fields: [Field] = []
        func tick(_ name: String, _ label: String, _ words: String) -> Field {
            Field(
                name: name, label: .words(label),
                kind: .checkboxes(options: [Choice(value: "ja", label: .words(words))], chosen: []), isOptional: true)
        }
        if !reading.faults.proposals.isEmpty {
            fields.append(
                tick(
                    "forslag", say("Förslagen", "The proposals"),
                    say(
                        "Använd förslagen för alla rader med samma fel",
                        "Use the proposals for all rows with the same fault")))
        }
        let asked = reading.refused.asked.count
        if asked > 0 {
            fields.append(
                tick(
                    "personer", say("Det som kan peka ut någon", "What may point at somebody"),
                    say(
                        "Jag har läst de rader där något kan peka ut en person (\(wording.rows(asked))). Ingen person är menad.",
                        "I have read the rows in which something may point at a person (\(wording.rows(asked))). No person is meant."
                    )))
        }
        for (place, group) in reading.faults.groups.enumerated().prefix(WebLimits.rows) {
            let names: [String]
            switch group.fault.reason {
            case .unknownArea: names = areas
            case .unknownCategory: names = incidentCategories(of: matter, on: day).list.categories.map(\.name)
            default: continue
            }
            guard let value = group.fault.value, !names.isEmpty else { continue }
            let options =
                [Choice(value: Desk.leave, label: .words(say("Låt det vara", "Leave it")))]
                + names.sorted().prefix(500).map { Choice(value: $0, label: .name(name($0))) }
            fields.append(
                Field(
                    name: "g\(place)",
                    label: .words(say("Vad är \(wording.quoted(value))?", "What is \(wording.quoted(value))?")),
                    kind: .select(options: options, chosen: Desk.leave), isOptional: true))
        }
        return fields
    }

    private func columnFields(_ file: ChosenFiles.Chosen, _ kind: ColumnMapping.Kind) -> [Field] {
        let options =
            [Choice(value: Desk.leave, label: .words(say("Hoppa över", "Leave out")))]
            + kind.fields.map { Choice(value: $0.rawValue, label: .words(wording.importField($0))) }
        let mapping = file.plan.columns ?? readPlan(file).columns ?? .guessed(kind, headings: file.headings)
        return file.headings.enumerated().prefix(WebLimits.rows).compactMap { place, heading in
            guard !heading.isEmpty else { return nil }
            let chosen = mapping.columns.first { $0.value == heading }?.key
            let examples = file.examples.compactMap {
                $0.indices.contains(place) && !$0[place].isEmpty ? String($0[place].prefix(40)) : nil
            }
            let hint =
                examples.isEmpty
                ? nil : say("Till exempel: ", "For example: ") + examples.map(wording.quoted).joined(separator: ", ")
            return Field(
                name: "k\(place)",
                label: .words(say("Vad är \(wording.quoted(heading))?", "What is \(wording.quoted(heading))?")),
                kind: .select(options: options, chosen: chosen?.rawValue ?? Desk.leave), hint: hint)
        }
    }

    private func readPlan(_ file: ChosenFiles.Chosen) -> ReadingPlan {
        if case .read(let reading) = file.standing { reading.plan } else { file.plan }
    }

    private func constantFields(_ file: ChosenFiles.Chosen, _ kind: ColumnMapping.Kind) -> [Field] {
        var fields: [Field] = []
        let plan = readPlan(file)
        if kind.constants.contains(.year) {
            fields.append(
                Field(
                    name: "ar", label: .words(say("År, om det inte står i filen", "Year, if it is not in the file")),
                    kind: .number(plan.constants[.year] ?? ""), isOptional: true))
        }
        if kind == .surveys {
            fields.append(
                Field(
                    name: "matning", label: .words(say("Vilken mätning är det?", "Which survey is it?")),
                    kind: .text(plan.survey ?? file.source), isOptional: true))
        }
        if kind == .counts {
            let options = [
                Choice(
                    value: ColumnMapping.Empty.unknown.rawValue,
                    label: .words(say("Att antalet inte är känt", "That the number is not known"))),
                Choice(
                    value: ColumnMapping.Empty.suppressed.rawValue,
                    label: .words(say("Att antalet är dolt", "That the number is hidden"))),
            ]
            fields.append(
                Field(
                    name: "tomt", label: .words(say("Vad betyder en tom ruta?", "What does an empty cell mean?")),
                    kind: .select(options: options, chosen: (plan.columns?.empty ?? .unknown).rawValue)))
        }
        return fields
    }

    private func formFields(_ file: ChosenFiles.Chosen) -> [Field] {
        let plan = readPlan(file)
        let found = [Choice(value: "", label: .words(say("Ta reda på det", "Find out")))]
        let letters: [TextForm.Letters] = [.utf8, .windows1252]
        return [
            Field(
                name: "bokstaver", label: .words(say("Så är bokstäverna skrivna", "How the letters are written")),
                kind: .select(
                    options: found + letters.map { Choice(value: $0.rawValue, label: .words(wording.letters($0))) },
                    chosen: plan.columns?.letters?.rawValue ?? ""), isOptional: true),
            Field(
                name: "skiljetecken", label: .words(say("Mellan cellerna står", "Between the cells stand")),
                kind: .select(
                    options: found
                        + TextForm.Separator.allCases.map {
                            Choice(value: $0.rawValue, label: .words(wording.separator($0)))
                        },
                    chosen: plan.separator?.rawValue ?? ""), isOptional: true),
        ]
    }

    private func propertyFields(_ file: ChosenFiles.Chosen) -> [Field] {
        let plan = readPlan(file)
        let names = file.headings.prefix(200).map { Choice(value: $0, label: .name(name($0))) }
        guard !names.isEmpty else { return [] }
        let none = [Choice(value: "", label: .words(say("Inget av dem", "None of them")))]
        return [
            Field(
                name: "nyckel", label: .words(say("Vad är områdets kod?", "Which is the area's code?")),
                kind: .select(options: names, chosen: plan.areas?.key ?? "")),
            Field(
                name: "namn", label: .words(say("Vad är områdets namn?", "Which is the area's name?")),
                kind: .select(options: none + names, chosen: plan.areas?.name ?? ""), isOptional: true),
        ]
    }
}
