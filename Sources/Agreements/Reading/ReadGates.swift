internal import Vocabulary

extension DefinitionReader {
    func gates() -> [Gate] {
        fields.named("gates").compactMap { key, one in
            defer { one.close() }
            let stops = one.choice("stops", Gate.Step.self)
            if !one.has("stops") { faults.add(.missing("stops"), at: one.place) }
            let leaving = one.text("leaving")
            let needs = one.listed("needs").compactMap(need)
            if needs.isEmpty { faults.add(.missing("needs"), at: one.place) }
            let strength = one.choice("strength", Gate.Strength.self) ?? .hard
            let reading = reading(one)
            let basis = basis(one)
            return stops.map {
                Gate(
                    key: key, stops: $0, leaving: leaving, needs: needs, strength: strength, reading: reading,
                    basis: basis)
            }
        }
    }

    private func need(_ one: Fields) -> Gate.Need? {
        defer { one.close() }
        if let thing = one.text("has") {
            return .has(
                thing: thing, of: one.text("of"), by: one.text("by").map(ActorKey.init), before: one.text("before"),
                noLaterThan: one.text("no later than"))
        }
        if one.has("fields") { return .fields(one.texts("fields"), of: one.text("of")) }
        if let thing = one.text("both parties") { return .bothParties(thing) }
        if let other = one.text("not the same body as") { return .notSameBody(as: other) }
        if let by = one.text("decided by") { return .decided(by: ActorKey(by), what: one.text("what")) }
        if let by = one.text("prepared by") { return .prepared(by: ActorKey(by)) }
        if one.flag("reason") == true { return .reason }
        faults.add(
            .missing("has, fields, both parties, not the same body as, decided by, prepared by, reason"), at: one.place)
        return nil
    }

    func approvals() -> [Approval] {
        fields.named("approvals").map { key, one in
            defer { one.close() }
            let steps = one.listed("steps").compactMap(approvalStep)
            let tracks =
                one.fields("tracks").map { tracks in
                    tracks.all.map { entry in
                        Approval.Track(
                            party: ActorKey(entry.key), steps: tracks.listed(entry.key).compactMap(approvalStep))
                    }
                } ?? []
            if steps.isEmpty, tracks.isEmpty { faults.add(.missing("steps"), at: one.place) }
            return Approval(
                key: key, of: one.required("of"), steps: steps, tracks: tracks, reading: reading(one), basis: basis(one)
            )
        }
    }

    private func approvalStep(_ one: Fields) -> Approval.Step? {
        guard let entry = one.all.first, let by = one.text(entry.key) else {
            faults.add(.missing("proposes, decides, …"), at: one.place)
            return nil
        }
        guard Approval.verbs.contains(entry.key) else {
            faults.add(.notOneOf(entry.key, allowed: Approval.verbs), at: entry.place)
            return nil
        }
        return .init(verb: entry.key, by: ActorKey(by))
    }
}
