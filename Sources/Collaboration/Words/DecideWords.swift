import Agreements
import Vocabulary

extension Decision {
    func word(_ act: WordAct) -> Outcome {
        switch act {
        case .confirm(let entry): about(entry, .confirmed(.init(entry: entry, party: organisation)))
        case .deny(let entry): about(entry, .denied(.init(entry: entry, party: organisation)))
        case .notDone(let id): notDone(id)
        }
    }

    /// Only what another has registered as done, and has not taken back.
    private func about(_ entry: Int, _ word: PartyWord) -> Outcome {
        var reasons: [Refusal] = []
        let isDone = matter.state.doings.values.contains { $0.contains { $0.entry == entry } }
        if !isDone { reasons.append(.unknownEntry(entry)) }
        if isDone, matter.state.authors[entry] == organisation { reasons.append(.ownEntry(entry)) }
        if matter.state.withdrawn.contains(entry) { reasons.append(.alreadyWithdrawn(entry)) }
        return Outcome(drafts: [draft(.word(word))], reasons: reasons)
    }

    /// Only of an occasion that the organisation owes, whose time is over and that nothing shows.
    private func notDone(_ id: Obligation.ID) -> Outcome {
        guard let commitment = agreement.commitment(id.commitment) else {
            return .refused(.unknownCommitment(id.commitment.text))
        }
        let status = matter.status(of: commitment, version: version, on: today)
        guard let occasion = status.occasions.first(where: { $0.obligation.id == id }) else {
            return .refused(.unknownObligation(id.description))
        }
        var reasons: [Refusal] = []
        if occasion.standing.isMet { reasons.append(.nothingToExcuse(id)) }
        if occasion.obligation.window.last >= today { reasons.append(.occasionNotOver(id)) }
        if !agreement.parties(owing: commitment, unit: id.unit).contains(organisation) {
            reasons.append(.notOwing(organisation, obligation: id))
        }
        return Outcome(
            drafts: [draft(.word(.notDone(.init(obligation: id, party: organisation))))], reasons: reasons)
    }
}
