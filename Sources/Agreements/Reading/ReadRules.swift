internal import Vocabulary

extension DefinitionReader {
    func rules() -> Rules {
        var rules = Rules()
        rules.areas = areas()
        rules.sources = sources()
        rules.documents = documents()
        rules.process = process()
        rules.goals = goals()
        rules.plan = plan()
        rules.gates = gates()
        rules.approvals = approvals()
        rules.money = money()
        rules.standing = standing()
        rules.termination = termination()
        rules.terms = terms()
        rules.abbreviations = abbreviations()
        rules.notRegulated = notRegulated()
        rules.notes = notes()
        return rules
    }

    private func areas() -> [FocusArea] {
        fields.named("areas").map { key, one in
            defer { one.close() }
            if let content = one.text("content"), content != "missing" {
                faults.add(.notOneOf(content, allowed: ["missing"]), at: one.place(of: "content"))
            }
            return FocusArea(
                key: key, number: one.number("no"), title: title(one, key: key), reading: optionalReading(one),
                child: one.flag("child") ?? false, contentMissing: one.has("content"),
                always: one.flag("always") ?? false,
                aliases: one.texts("aliases"),
                indicators: one.texts("indicators"), basis: basis(one))
        }
    }

    private func sources() -> [DataSource] {
        fields.named("sources").map { key, one in
            defer { one.close() }
            return DataSource(
                key: key, title: title(one, key: key), type: one.required("type"), from: actors("from", of: one),
                reading: reading(one), basis: basis(one))
        }
    }

    private func documents() -> [NamedDocument] {
        fields.named("documents").map { key, one in
            defer { one.close() }
            return NamedDocument(
                key: key, title: title(one, key: key), kind: one.required("kind"), number: one.text("number"),
                dated: one.date("dated"), attached: one.flag("attached") ?? true, reading: optionalReading(one),
                basis: basis(one))
        }
    }

    private func process() -> [ProcessModel] {
        fields.listed("process").map { one in
            defer { one.close() }
            return ProcessModel(
                name: one.required("name"), steps: one.texts("steps"), phases: phases(one),
                back: one.choice("back", ProcessModel.Passage.self),
                skip: one.choice("skip", ProcessModel.Passage.self), inside: one.text("inside"), reading: reading(one),
                basis: basis(one))
        }
    }

    /// One for each step, or none at all; never backwards.
    private func phases(_ one: Fields) -> [ProcessModel.Phase] {
        let words = one.texts("phases")
        guard !words.isEmpty else { return [] }
        let place = one.place(of: "phases")
        let phases = words.compactMap { word in
            let phase = ProcessModel.Phase(rawValue: word)
            if phase == nil {
                faults.add(.notOneOf(word, allowed: ProcessModel.Phase.allCases.map(\.rawValue)), at: place)
            }
            return phase
        }
        if words.count != one.texts("steps").count { faults.add(.missing("phases"), at: place) }
        return phases
    }

    private func goals() -> [GoalRule] {
        fields.listed("goals").map { one in
            defer { one.close() }
            let kind: GoalRule.Kind
            if one.flag("aim") == true {
                kind = .aim
            } else if one.has("criteria") {
                kind = .criteria(one.texts("criteria"))
            } else if one.has("levels") {
                kind = .levels(one.texts("levels"))
            } else if one.text("unmeasurable") != nil {
                kind = .unmeasurableAccepted
            } else {
                kind = .rule
            }
            return GoalRule(kind: kind, reading: reading(one), basis: basis(one))
        }
    }

    private func plan() -> [PlanRule] {
        fields.listed("plan").map { one in
            defer { one.close() }
            let kind: PlanRule.Kind
            if let scope = one.text("scope") {
                kind = .scope(scope)
            } else if one.has("fields") {
                kind = .fields(one.texts("fields"))
            } else if one.has("revised") {
                kind = .revised(one.texts("revised"))
            } else if one.has("linked") {
                kind = .linked(one.texts("linked"))
            } else {
                kind = .rule
            }
            return PlanRule(kind: kind, reading: reading(one), basis: basis(one))
        }
    }

    private func money() -> [MoneyRule] {
        fields.listed("money").compactMap { one in
            defer { one.close() }
            let kind: MoneyRule.Kind
            if let shares = one.fields("share") {
                kind = .share(self.shares(shares), of: one.text("of"), onlyFor: one.texts("only for"))
            } else if one.flag("own costs") == true {
                kind = .ownCosts
            } else if let of = one.text("by agreement of") {
                kind = .byAgreement(of: of)
            } else if let from = one.text("grant") {
                kind = .grant(from: from, year: one.number("year"), activity: one.text("activity"))
            } else {
                faults.add(.missing("share, own costs, by agreement of, grant"), at: one.place)
                return nil
            }
            return MoneyRule(kind: kind, reading: reading(one), basis: basis(one))
        }
    }

    private func shares(_ shares: Fields) -> [MoneyRule.Share] {
        shares.all.compactMap { entry in
            guard let percent = shares.number(entry.key) else { return nil }
            guard (0...100).contains(percent) else {
                faults.add(.notANumber(String(percent)), at: entry.node.place)
                return nil
            }
            return .init(party: ActorKey(entry.key), percent: percent)
        }
    }

    private func standing() -> [StandingDuty] {
        fields.listed("standing").map { one in
            defer { one.close() }
            if !one.has("kind") { faults.add(.missing("kind"), at: one.place) }
            return StandingDuty(
                key: one.text("key"), kind: one.choice("kind", StandingDuty.Kind.self) ?? .principle,
                by: actors("by", of: one), strength: one.choice("strength", Cadence.Strength.self) ?? .must,
                reading: reading(one), basis: basis(one))
        }
    }

    private func termination() -> Termination? {
        guard let one = fields.fields("termination") else { return nil }
        defer { one.close() }
        return Termination(
            by: one.choice("by", Termination.By.self) ?? .bothParties, notice: one.text("notice"),
            reading: reading(one),
            basis: basis(one))
    }

    private func terms() -> [Term] {
        fields.listed("terms").map { one in
            defer { one.close() }
            return Term(
                term: one.required("term"), reading: reading(one), source: one.text("source"),
                basis: basis(one, sourceRequired: false))
        }
    }

    private func abbreviations() -> Abbreviations? {
        guard let one = fields.fields("abbreviations") else { return nil }
        defer { one.close() }
        let explained = one.fields("explained").map { list in
            list.all.map { Abbreviations.Entry(short: $0.key, long: list.text($0.key) ?? "") }
        }
        return Abbreviations(
            explained: explained ?? [], unexplained: one.texts("unexplained"), basis: basis(one, sourceRequired: false))
    }

    private func notRegulated() -> NotRegulated? {
        guard let one = fields.fields("not regulated") else { return nil }
        defer { one.close() }
        return NotRegulated(topics: one.titles("topics"), basis: silence(one))
    }

    private func notes() -> [SourceNote] {
        fields.listed("notes").map { one in
            defer { one.close() }
            return SourceNote(about: one.texts("about").map(RowID.init), reading: reading(one), basis: silence(one))
        }
    }

    /// Notes and silence are about the text as a whole: they need no heading even when they hold a row.
    private func silence(_ one: Fields) -> Basis {
        let rows = one.texts("rows").map(RowID.init)
        let source: Basis.Source = one.text("clause").map { .clause($0) } ?? .none
        _ = one.has("local")
        return Basis(source: source, rows: rows, note: nil, place: one.place)
    }
}
