internal import Vocabulary

/// Faults for keys, headings, groups and areas that nothing in the file defines.
func checkReferences(of agreement: Agreement, faults: Faults) {
    let check = ReferenceCheck(agreement: agreement, faults: faults)
    for holding in agreement.holdings { check.heading(holding.basis) }
    check.participants()
    for commitment in agreement.commitments { check.commitment(commitment) }
    check.rules()
}

private struct ReferenceCheck {
    let agreement: Agreement
    let faults: Faults
    let actors: Set<ActorKey>
    let actorNames: [String]
    let headings: Set<String>

    init(agreement: Agreement, faults: Faults) {
        self.agreement = agreement
        self.faults = faults
        actors = Set(
            agreement.parties.map(\.key) + agreement.units.map(\.key) + agreement.posts.map(\.key)
                + agreement.bodies.map(\.key))
        actorNames = actors.map(\.text).sorted()
        headings = Set(agreement.headings)
    }

    func heading(_ basis: Basis) {
        guard let clause = basis.clause, !headings.contains(clause) else { return }
        faults.add(.unknownHeading(clause, nearest: faults.nearest(to: clause, among: headings)), at: basis.place)
    }

    func actor(_ key: ActorKey, at place: Place) {
        guard !actors.contains(key) else { return }
        faults.add(.unknownActor(key.text, nearest: faults.nearest(to: key.text, among: actorNames)), at: place)
    }

    func participants() {
        for unit in agreement.units { if let of = unit.of { actor(of, at: unit.basis.place) } }
        for post in agreement.posts { if let of = post.of { actor(of, at: post.basis.place) } }
        for body in agreement.bodies {
            for seat in body.seats { actor(seat, at: body.basis.place) }
            if let partOf = body.partOf { actor(partOf, at: body.basis.place) }
            if let of = body.of { actor(of, at: body.basis.place) }
            for area in body.areas where !agreement.rules.areas.contains(where: { $0.key == area }) {
                faults.add(.unknownArea(area), at: body.basis.place)
            }
        }
        for signature in agreement.signatures {
            actor(signature.by, at: signature.basis.place)
            actor(signature.party, at: signature.basis.place)
        }
        for decision in agreement.decisions {
            actor(decision.by, at: decision.basis.place)
            actor(decision.party, at: decision.basis.place)
        }
    }

    func commitment(_ commitment: Commitment) {
        let place = commitment.basis.place
        let named = [
            commitment.owners, commitment.participants, commitment.recipients, commitment.seats,
            commitment.countsOnlyWith,
        ]
        for key in named.joined() { actor(key, at: place) }
        for dimension in commitment.dimensions where dimension.per == .party {
            for value in dimension.values { actor(ActorKey(value), at: place) }
        }
        if let group = commitment.group, !agreement.groups.contains(where: { $0.key == group }) {
            faults.add(.unknownGroup(group), at: place)
        }
        for area in commitment.areas where !agreement.rules.areas.contains(where: { $0.key == area }) {
            faults.add(.unknownArea(area), at: place)
        }
    }

    func rules() {
        for source in agreement.rules.sources { for one in source.from { actor(one, at: source.basis.place) } }
        for duty in agreement.rules.standing { for one in duty.by { actor(one, at: duty.basis.place) } }
        for gate in agreement.rules.gates {
            for one in gate.needs { need(one, at: gate.basis.place) }
            leaving(gate)
        }
        for rule in agreement.rules.money {
            if case .share(let shares, _, _) = rule.kind {
                for share in shares { actor(share.party, at: rule.basis.place) }
            }
        }
        for approval in agreement.rules.approvals {
            for track in approval.tracks { actor(track.party, at: approval.basis.place) }
            for step in approval.steps + approval.tracks.flatMap(\.steps) { actor(step.by, at: approval.basis.place) }
        }
    }

    /// A gate on leaving a step names a step of a way of working.
    private func leaving(_ gate: Gate) {
        let steps = agreement.rules.process.flatMap(\.steps)
        guard let step = gate.leaving, !steps.contains(step) else { return }
        faults.add(.notOneOf(step, allowed: steps), at: gate.basis.place)
    }

    private func need(_ need: Gate.Need, at place: Place) {
        switch need {
        case .has(_, _, let by?, _, _), .decided(let by, _), .prepared(let by): actor(by, at: place)
        default: break
        }
    }
}
