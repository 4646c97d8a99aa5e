import Agreements
import Vocabulary

// The agreement's own life. What really happened is recorded, also where the agreement says something else; it then
// counts as what it was, and never as what the agreement asks.

extension Decision {
    func decided(_ by: ActorKey, _ reference: String?, _ reason: String?) -> Outcome {
        let asked = agreement.decisions.map { Asked(by: $0.by, party: $0.party, basis: $0.basis) }
        var outcome = done(
            by, .decided(.init(by: by, reference: reference)), .decidedByOther, asked: asked, reason: reason)
        outcome.reasons += check(reference, field: "reference", limit: TextLimits.reference)
        return outcome
    }

    func signed(_ by: ActorKey, _ acting: Bool, _ reason: String?) -> Outcome {
        let asked = agreement.signatures.map { Asked(by: $0.by, party: $0.party, basis: $0.basis) }
        return done(by, .signed(.init(by: by, acting: acting)), .signedByOther, asked: asked, reason: reason)
    }

    /// Somebody whom the text asks to decide or to sign, and where it says so.
    private struct Asked {
        let by: ActorKey
        let party: ActorKey
        let basis: Basis
    }

    /// What `by` did, marked when the text asks others. Where it asks nobody, nothing is departed from.
    private func done(_ by: ActorKey, _ fact: Fact, _ kind: Deviation.Kind, asked: [Asked], reason: String?) -> Outcome
    {
        guard isKnown(by) else { return .refused(.unknownParticipant(by, nearest: nearestActor(by))) }
        let party = agreement.party(of: by) ?? organisation
        let ownParty = asked.filter { $0.party == party }
        let instead = ownParty.isEmpty ? asked : ownParty
        guard let first = instead.first, !asked.contains(where: { $0.by == by }) else {
            return self.fact(fact, departing: [], reason: reason)
        }
        let deviation = Deviation(kind, from: first.basis, instead: Array(uniqued: instead.map(\.by)))
        return self.fact(fact, departing: [deviation], by: by, reason: reason)
    }

    func filled(_ key: String, _ value: String) -> Outcome {
        guard agreement.placeholders.contains(where: { $0.key == key }) else {
            return .refused(.unknownPlaceholder(key))
        }
        guard !value.allSatisfy(\.isWhitespace) else { return .refused(.emptyPlaceholder(key)) }
        let reasons = check(value, field: "value", limit: TextLimits.value)
        return Outcome(drafts: [draft(.placeholderFilled(.init(placeholder: key, value: value)))], reasons: reasons)
    }

    /// One party alone may end it only where the agreement says so. Elsewhere its word is a deviation, and the agreement
    /// goes on until all parties have given the same last day: nothing in the text gives the word of one any effect.
    func terminated(_ effective: CivilDate, _ reason: String?) -> Outcome {
        let rule = agreement.rules.termination
        let isFree = rule?.by == .eitherParty
        let isLast = agreement.authorities.allSatisfy {
            $0 == organisation || matter.lastEnding(saidBy: $0) == effective
        }
        let deviations =
            isFree || isLast ? [] : [Deviation(.terminatedAlone, from: rule?.basis ?? agreement.period.basis)]
        let fact = Fact.terminated(
            .init(effective: effective, party: organisation, jointly: isFree ? nil : true))
        var outcome = self.fact(fact, departing: deviations, reason: reason)
        if effective < request.on { outcome.reasons.append(.effectiveBefore(effective)) }
        return outcome
    }

    func finallyFollowedUp(_ reference: String?, _ reason: String?) -> Outcome {
        let last = matter.lastDay(agreement)
        let isEarly = last.map { request.on <= $0 } ?? false
        let deviation = Deviation(.followedUpEarly, from: agreement.period.basis, lastDay: last)
        var outcome = fact(.finallyFollowedUp, departing: isEarly ? [deviation] : [], reason: reason)
        outcome.reasons += check(reference, field: "reference", limit: TextLimits.reference)
        return outcome
    }
}
