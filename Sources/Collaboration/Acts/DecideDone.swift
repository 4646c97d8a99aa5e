import Agreements
import Vocabulary

extension Decision {
    /// Something done is always recorded; it is refused only when we cannot tell what it was.
    func done(_ doing: Act.Doing) -> Outcome {
        let evidence = Evidence(kind: doing.evidence, subject: doing.what)
        let commitments = agreement.commitments.filter { $0.evidence == evidence }
        var reasons = known(evidence, commitments)
        reasons += doing.present.filter { !isKnown($0) }.map { .unknownParticipant($0, nearest: nearestActor($0)) }
        reasons += check(doing.note, field: "note", limit: TextLimits.note)
        reasons += check(doing.reference, field: "reference", limit: TextLimits.reference)
        if doing.noChange { reasons += check(doing.note, field: "note", limit: TextLimits.note, required: true) }
        let unit = unit(of: doing, for: commitments)
        reasons += unit.reasons
        reasons += period(doing.about, commitments)
        reasons += doing.categories.flatMap {
            check($0, field: "categories", limit: TextLimits.value, required: true)
        }
        guard reasons.isEmpty else { return Outcome(reasons: Array(uniqued: reasons)) }

        var fact = Fact.Done(evidence: doing.evidence, what: doing.what)
        fact.present = doing.present
        fact.unit = unit.unit
        fact.about = doing.about
        fact.noChange = doing.noChange ? true : nil
        fact.reference = doing.reference
        fact.categories = doing.categories.isEmpty ? nil : doing.categories
        fact.meets = meets(fact, commitments)
        var outcome = self.fact(
            .done(fact), departing: departures(ofDelivery: doing), reason: doing.reason,
            recipients: doing.evidence == .report ? [unit.unit.map(ActorKey.init)].compactMap { $0 } : [])
        // The reason, where there is one, is a note of its own between the two.
        if let note = doing.note, !note.isEmpty {
            outcome.drafts.append(ownNote(note, past: max(0, outcome.drafts.count - 1)))
        }
        return outcome
    }

    private func known(_ evidence: Evidence, _ commitments: [Commitment]) -> [Refusal] {
        guard commitments.isEmpty else { return [] }
        let names = agreement.commitments.filter { $0.evidence.kind == evidence.kind }.map(\.evidence.subject)
        return [
            .unknownThing(
                evidence.subject, evidence.kind, nearest: names.first { $0.hasPrefix(evidence.subject.prefix(4)) })
        ]
    }

    func isKnown(_ actor: ActorKey) -> Bool { agreement.isKnown(actor) }
    func nearestActor(_ actor: ActorKey) -> String? { agreement.nearestActor(actor) }

    /// What it counts for where the commitment is counted per place, recipient … A party's own part is understood.
    private func unit(of doing: Act.Doing, for commitments: [Commitment]) -> (unit: String?, reasons: [Refusal]) {
        let counted = commitments.filter { !$0.dimensions.isEmpty }
        guard let first = counted.first, let dimension = first.dimensions.first else {
            return (doing.unit, check(doing.unit, field: "unit", limit: TextLimits.value))
        }
        let allowed = Array(uniqued: counted.flatMap(\.countedUnits))
        if let unit = doing.unit {
            return allowed.contains(unit) ? (unit, []) : (nil, [.unknownUnit(unit, allowed: allowed)])
        }
        if dimension.per == .party, allowed.contains(organisation.text) { return (organisation.text, []) }
        return (nil, [.unitNeeded(dimension.per, allowed: allowed)])
    }

    private func period(_ about: String?, _ commitments: [Commitment]) -> [Refusal] {
        guard let about, let commitment = commitments.first else { return [] }
        let planned = commitments.flatMap { matter.plan.obligations[$0.key] ?? [] }
        let fits = planned.contains { $0.id.period == about }
        return fits ? [] : [.unknownPeriod(about, commitment: commitment.key)]
    }

    /// The occasions it meets, settled now so that later entries do not move them.
    private func meets(_ fact: Fact.Done, _ commitments: [Commitment]) -> [Obligation.ID]? {
        let doing = State.Doing(
            entry: matter.state.head + 1, on: request.on, recordedDay: today, actor: request.actor, done: fact)
        let met = commitments.compactMap { commitment -> Obligation.ID? in
            guard let planned = matter.plan.obligations[commitment.key], !planned.isEmpty else { return nil }
            let known = planned.filter { !$0.lacksCalendar }
            let earlier = matter.state.standing(commitment.evidence, through: max(today, request.on))
            let matches = matter.match(earlier + [doing], to: known, of: commitment, in: version)
            return matches.byObligation.first { $0.value.contains { $0.entry == doing.entry } }?.key
        }
        return met.isEmpty ? nil : met.sorted()
    }
}

extension Array where Element: Hashable {
    /// The first of each, in order.
    package init(uniqued elements: [Element]) {
        var seen: Set<Element> = []
        self = elements.filter { seen.insert($0).inserted }
    }
}

extension Agreement {
    /// True of posts, units, parties and bodies that the definition names.
    func isKnown(_ actor: ActorKey) -> Bool {
        posts.contains { $0.key == actor } || units.contains { $0.key == actor }
            || parties.contains { $0.key == actor } || bodies.contains { $0.key == actor }
    }

    func nearestActor(_ actor: ActorKey) -> String? {
        let all = posts.map(\.key) + units.map(\.key) + bodies.map(\.key)
        return all.first { $0.text.hasPrefix(actor.text.prefix(4)) }?.text
    }
}
