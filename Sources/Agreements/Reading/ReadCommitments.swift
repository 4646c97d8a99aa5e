internal import Vocabulary

extension DefinitionReader {
    func commitments() -> [Commitment] {
        let found =
            fields.named("forums").map { commitment($0.key, $0.fields, origin: .forum) }
            + fields.named("commitments").map { commitment($0.key, $0.fields, origin: .commitment) }
            + fields.named("activities").map { commitment($0.key, $0.fields, origin: .activity) }
        checkNumbers(found)
        return found
    }

    private func commitment(_ key: String, _ one: Fields, origin: Commitment.Origin) -> Commitment {
        defer { one.close() }
        let cadence = cadence(one, key: origin == .forum ? "held" : "due", origin: origin)
        let evidence = evidence(one, key: key, origin: origin)
        let dimensions = dimensions(one, cadence)
        let counted = dimensions.first { $0.per == .recipient }?.values.map { ActorKey($0) }
        return Commitment(
            key: CommitmentKey(key), number: one.number("no"), origin: origin, title: title(one, key: key),
            reading: reading(one), group: one.text("group"), owners: actors("by", of: one),
            participants: actors("with", of: one), recipients: counted ?? actors("recipients", of: one),
            seats: actors("seats", of: one),
            openSeats: one.flag("open seats") ?? false, bothParties: one.flag("both parties") ?? false,
            takesUp: one.texts("takes up"), cadence: cadence, event: event(one, cadence),
            dimensions: dimensions, evidence: evidence,
            lateness: lateness(one, cadence, evidence), base: base(one),
            countsOnlyWith: actors("counts only with", of: one), areas: one.texts("areas"), details: details(one),
            basis: basis(one))
    }

    private func cadence(_ one: Fields, key: String, origin: Commitment.Origin) -> Cadence {
        guard let text = one.text(key) else {
            if origin != .activity { faults.add(.missing(key), at: one.place) }
            return Cadence(.ongoing)
        }
        do {
            return try Cadence(reading: text)
        } catch {
            faults.add(.cadence(text, error), at: one.place(of: key))
            return Cadence(.ongoing)
        }
    }

    private func event(_ one: Fields, _ cadence: Cadence) -> Bilingual? {
        guard case .onEvent = cadence.main else { return nil }
        guard let event = one.fields("event") else {
            faults.add(.missing("event"), at: one.place)
            return nil
        }
        defer { event.close() }
        return reading(event)
    }

    /// `document adopted lägesbild`: a kind, and the key of the thing where it is not the rule's own.
    private func evidence(_ one: Fields, key: String, origin: Commitment.Origin) -> Evidence {
        guard let text = one.text("shown by") else {
            if origin == .commitment { faults.add(.missing("shown by"), at: one.place) }
            return Evidence(kind: origin == .activity ? .activity : .meeting, subject: key)
        }
        let kind = Evidence.Kind.allCases.filter { text == $0.rawValue || text.hasPrefix($0.rawValue + " ") }
            .max { $0.rawValue.count < $1.rawValue.count }
        guard let kind else {
            faults.add(.notOneOf(text, allowed: Evidence.Kind.allCases.map(\.rawValue)), at: one.place(of: "shown by"))
            return Evidence(kind: .activity, subject: key)
        }
        let subject = text.dropFirst(kind.rawValue.count).drop { $0 == " " }
        return Evidence(kind: kind, subject: subject.isEmpty ? key : String(subject))
    }

    /// Meetings in a series, counts and everything before an anchor are missed; papers are overdue, unless the file says.
    private func lateness(_ one: Fields, _ cadence: Cadence, _ evidence: Evidence) -> Commitment.Lateness {
        if let text = one.text("late") {
            if let lateness = Commitment.Lateness(rawValue: text) { return lateness }
            faults.add(.notOneOf(text, allowed: ["missed", "overdue"]), at: one.place(of: "late"))
        }
        if case .before = cadence.main { return .missed }
        if case .once = cadence.main { return .overdue }
        return evidence.kind.isSeries ? .missed : .overdue
    }

    private static let lists: [Cadence.Per: String] = [
        .place: "places", .grade: "grades", .party: "parties", .recipient: "recipients", .area: "areas",
        .district: "districts",
    ]

    private func dimensions(_ one: Fields, _ cadence: Cadence) -> [Commitment.Dimension] {
        let dimensions = cadence.per.map { per in
            let key = Self.lists[per] ?? per.rawValue
            let values = one.texts(key)
            if values.isEmpty { faults.add(.perWithoutList(per.rawValue, key: key), at: one.place) }
            return Commitment.Dimension(per: per, values: values)
        }
        // A list may also stand there to be read, without being counted over.
        for key in Self.lists.values { _ = one.has(key) }
        return dimensions
    }

    private func base(_ one: Fields) -> Commitment.Base? {
        guard let base = one.fields("base") else { return nil }
        defer { base.close() }
        let rows = base.texts("rows").map(RowID.init)
        let document = base.text("document")
        return base.date("on").map { .init(on: $0, document: document, rows: rows) }
    }

    private func details(_ one: Fields) -> Commitment.Details {
        var details = Commitment.Details()
        details.level = one.text("level")
        details.type = one.text("type")
        details.targets = one.texts("targets")
        details.leadUntil = one.text("lead until")
        details.ages = one.text("ages")
        details.effectGoal = one.fields("effect goal").map { goal in
            defer { goal.close() }
            return reading(goal)
        }
        return details
    }

    private func checkNumbers(_ commitments: [Commitment]) {
        var taken: Set<Int> = []
        for commitment in commitments {
            if let number = commitment.number {
                if !taken.insert(number).inserted { faults.add(.numberTaken(number), at: commitment.basis.place) }
            } else {
                switch commitment.cadence.main {
                case .ongoing, .whenNeeded: break
                default: faults.add(.numberMissing, at: commitment.basis.place)
                }
            }
        }
    }
}
