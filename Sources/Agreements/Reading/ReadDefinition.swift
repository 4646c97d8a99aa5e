internal import Vocabulary

/// Reads a definition file to the end: the agreement, or every fault at once, in the order of the file.
/// - Parameter knownRows: the kind of each row id; rows that are not among them are faults. Nil = not checked.
package func readDefinition(_ text: String, knownRows: [RowID: String]? = nil) -> Verdict {
    switch compose(text) {
    case .failure(let found): return .faulty(found.faults)
    case .success(let node):
        let faults = Faults()
        guard let fields = Fields(node, named: "definition", faults: faults) else { return .faulty(faults.found) }
        let reader = DefinitionReader(fields: fields)
        let agreement = reader.agreement()
        fields.close()
        checkReferences(of: agreement, faults: faults)
        checkOccasions(of: agreement, faults: faults)
        if let knownRows { checkRows(of: agreement, known: knownRows, faults: faults) }
        return faults.found.isEmpty ? .sound(agreement) : .faulty(faults.found.sorted())
    }
}

/// Walks the sections of a definition file. Values that are missing or wrong become faults, and reading goes on.
struct DefinitionReader {
    let fields: Fields
    var faults: Faults { fields.faults }

    func agreement() -> Agreement {
        if let format = fields.number("format"), format != 1 {
            faults.add(.notOneOf(String(format), allowed: ["1"]), at: fields.place(of: "format"))
        } else if !fields.has("format") {
            faults.add(.missing("format"), at: fields.place)
        }
        _ = fields.text("language")
        let title = fields.required("title")
        return Agreement(
            id: id(), kind: fields.choice("kind", Agreement.Kind.self) ?? .agreement, title: title,
            short: fields.text("short") ?? title, zone: fields.text("zone") ?? "Europe/Stockholm",
            headings: fields.texts("headings"),
            groups: fields.named("groups").map { key, group in
                defer { group.close() }
                return .init(key: key, name: Bilingual(sv: group.required("sv"), en: group.required("en")))
            },
            period: period(), registry: registry(), revised: revised(), cites: cites(), replaces: replaces(),
            copies: copies(), parties: parties(), units: units(), posts: posts(), bodies: bodies(),
            signatures: signatures(), decisions: decisions(), placeholders: placeholders(),
            commitments: commitments(), rules: rules())
    }

    private func id() -> AgreementID {
        let id = fields.required("id")
        let allowed = id.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 }
        if !allowed { faults.add(.notOneOf(id, allowed: ["a-z, 0-9, -"]), at: fields.place(of: "id")) }
        return AgreementID(id)
    }

    // MARK: What every rule carries

    func basis(_ fields: Fields, sourceRequired: Bool = true) -> Basis {
        let rows = fields.texts("rows").map(RowID.init)
        let source: Basis.Source
        if let clause = fields.text("clause") {
            source = .clause(clause)
        } else if let law = fields.text("law") {
            source = .law(law)
        } else if fields.flag("local") == true {
            source = .local
        } else {
            source = .none
            if sourceRequired || !rows.isEmpty { faults.add(.noSource, at: fields.place) }
        }
        let note = fields.fields("note").map { note in
            defer { note.close() }
            return Bilingual(sv: note.required("sv"), en: note.required("en"))
        }
        // Read all three, so that a rule with two sources is not told that the second is unknown.
        _ = fields.has("law")
        _ = fields.has("local")
        return Basis(source: source, rows: rows, note: note, place: fields.place)
    }

    func reading(_ fields: Fields) -> Bilingual {
        Bilingual(sv: fields.required("sv"), en: fields.required("en"))
    }

    func optionalReading(_ fields: Fields) -> Bilingual? {
        switch (fields.text("sv"), fields.text("en")) {
        case (let sv?, let en?): return Bilingual(sv: sv, en: en)
        case (nil, nil): return nil
        case (let sv, _):
            faults.add(.onlyOneLanguage(missing: sv == nil ? "sv" : "en"), at: fields.place)
            return nil
        }
    }

    func title(_ fields: Fields, key: String) -> Title {
        Title(sv: fields.text("name") ?? key, en: fields.text("name en"))
    }

    func actors(_ key: String, of fields: Fields) -> [ActorKey] { fields.texts(key).map(ActorKey.init) }

    // MARK: The head

    private func period() -> Agreement.Period {
        let unknown = ImpreciseDate(day: .firstOf(year: 2000))
        guard let period = fields.fields("period") else {
            faults.add(.missing("period"), at: fields.place)
            return .init(from: unknown, through: nil, declaredMonths: nil, basis: basis(fields, sourceRequired: false))
        }
        defer { period.close() }
        if !period.has("from") { faults.add(.missing("from"), at: period.place) }
        let (from, through) = (period.date("from"), period.date("through"))
        checkPeriod(from, through, in: period)
        return .init(
            from: from ?? unknown, through: through, declaredMonths: length(period),
            basis: basis(period, sourceRequired: false))
    }

    /// `4 years`, `20 months`: in months.
    private func length(_ fields: Fields) -> Int? {
        guard let text = fields.text("declared") else { return nil }
        let words = text.split(separator: " ")
        if words.count == 2, let number = Int(plain: words[0]), (1...600).contains(number) {
            if words[1].hasPrefix("year") { return number * 12 }
            if words[1].hasPrefix("month") { return number }
        }
        faults.add(.notALength(text), at: fields.place(of: "declared"))
        return nil
    }

    private func registry() -> [Agreement.Registry] {
        guard let one = fields.fields("registry") else { return [] }
        defer { one.close() }
        return [.init(number: one.required("number"), basis: basis(one))]
    }

    private func revised() -> [Agreement.Revised] {
        fields.listed("revised").compactMap { one in
            defer { one.close() }
            let basis = basis(one)
            return one.date("on").map { .init(on: $0, basis: basis) }
        }
    }

    private func cites() -> [Agreement.Citation] {
        fields.listed("cites").compactMap { one in
            defer { one.close() }
            // `law` is here the law cited, not the source of the rule.
            let law = one.required("law")
            let rows = one.texts("rows").map(RowID.init)
            let clause = one.text("clause")
            let inForce = one.date("in force")
            if !one.has("in force") { faults.add(.missing("in force"), at: one.place) }
            let source: Basis.Source = clause.map { .clause($0) } ?? .law(law)
            let basis = Basis(source: source, rows: rows, note: nil, place: one.place)
            return inForce.map { .init(law: law, inForce: $0.range.first, basis: basis) }
        }
    }

    private func replaces() -> Agreement.Replaces? {
        guard let one = fields.fields("replaces") else { return nil }
        defer { one.close() }
        let basis = basis(one)
        let prolonged = one.flag("prolonged") ?? false
        return one.date("decided").map { .init(decided: $0, prolonged: prolonged, basis: basis) }
    }

    private func copies() -> Agreement.Copies? {
        guard let one = fields.fields("copies") else { return nil }
        defer { one.close() }
        let basis = basis(one)
        return one.number("count").map { .init(count: $0, basis: basis) }
    }
}
