package import Agreements
import Vocabulary

extension Decision {
    func measure(_ act: MeasureAct) -> Outcome {
        switch act {
        case .add(let list, let note): add(list, note)
        case .change(let number, let terms, let note): change(number, terms, note)
        case .agree(let numbers): agree(numbers)
        case .begin(let number): said(.begun(.init(measure: number)), nil)
        case .done(let number, let reference, let note):
            said(.done(.init(measure: number, reference: reference)), note, reference: reference)
        case .drop(let number, let reason, let to): drop(number, reason, to)
        case .followUp(let followedUp, let note):
            said(.followedUp(followedUp), note, reference: followedUp.reference)
        }
    }

    /// Numbers follow the highest that was ever given, taken back or not.
    private func add(_ list: [MeasureTerms], _ note: String?) -> Outcome {
        guard !list.isEmpty, list.count <= MeasureAct.mostAtOnce else {
            return .refused(.tooManyMeasures(list.count, most: MeasureAct.mostAtOnce))
        }
        var outcome = Outcome(reasons: check(note, field: "note", limit: TextLimits.note))
        for (place, terms) in list.enumerated() {
            let number = MeasureNumber(matter.state.lastMeasure + place + 1)
            outcome.drafts.append(draft(.measure(.added(.init(measure: number, terms: terms)))))
            // The note stands right after the entry it is about.
            if place == 0, let note, !note.isEmpty { outcome.drafts.append(ownNote(note)) }
            let reasons = Collaboration.faults(in: terms, of: agreement) + faultsOfTies(terms.ties)
            outcome.reasons += list.count == 1 ? reasons : reasons.map { .inRow(place + 1, $0) }
        }
        return outcome
    }

    private func change(_ number: MeasureNumber, _ terms: MeasureTerms, _ note: String?) -> Outcome {
        guard let status = known(number) else { return unknown(number) }
        var outcome = said(.changed(.init(measure: number, terms: terms)), note)
        outcome.reasons += Collaboration.faults(in: terms, of: agreement) + faultsOfTies(terms.ties)
        if terms == status.latest.terms { outcome.reasons.append(.nothingChanged(number)) }
        return outcome
    }

    private func agree(_ numbers: [MeasureNumber]) -> Outcome {
        guard !numbers.isEmpty, numbers.count <= MeasureAct.mostAtOnce else {
            return .refused(.tooManyMeasures(numbers.count, most: MeasureAct.mostAtOnce))
        }
        var outcome = Outcome()
        for number in Array(uniqued: numbers) {
            guard let status = known(number) else {
                outcome.reasons += unknown(number).reasons
                continue
            }
            guard status.waitingFor.contains(organisation) else {
                outcome.reasons.append(.nothingToAgree(number))
                continue
            }
            let yes = MeasureFact.Agreed(measure: number, entry: status.latest.entry, party: organisation)
            outcome.drafts.append(draft(.measure(.agreed(yes))))
        }
        return outcome
    }

    /// Each party speaks for itself: a measure is dropped when all who answer for it have said so.
    private func drop(_ number: MeasureNumber, _ reason: String, _ to: String?) -> Outcome {
        guard let status = known(number) else { return unknown(number) }
        var outcome = withNote(
            .measure(.dropped(.init(measure: number, party: organisation, to: to))), reason, field: "reason")
        outcome.reasons += check(to, field: "to", limit: TextLimits.value)
        if !status.answering.contains(organisation) {
            outcome.reasons.append(.notAnswering(organisation, measure: number))
        }
        if status.isOver || status.droppedBy.contains(organisation) {
            outcome.reasons.append(.measureOver(number))
        }
        return outcome
    }

    /// Something happened to a measure. It is told by whoever knows of it, as a meeting is.
    private func said(_ fact: MeasureFact, _ note: String?, reference: String? = nil) -> Outcome {
        guard let status = known(fact.measure) else { return unknown(fact.measure) }
        var outcome = Outcome(drafts: [draft(.measure(fact))])
        outcome.reasons += check(note, field: "note", limit: TextLimits.note)
        outcome.reasons += check(reference, field: "reference", limit: TextLimits.reference)
        if let note, !note.isEmpty { outcome.drafts.append(ownNote(note)) }
        switch fact {
        case .begun where status.isOver || status.progress == .ongoing, .done where status.isOver:
            outcome.reasons.append(.measureOver(fact.measure))
        default: break
        }
        return outcome
    }

    /// As it stands today: what happened may be told of a day before the measure was written down.
    private func known(_ number: MeasureNumber) -> MeasureStatus? { matter.measure(number, on: max(today, request.on)) }

    private func unknown(_ number: MeasureNumber) -> Outcome { .refused(.unknownMeasure(number)) }
}

/// What is wrong with what a measure says, whoever says it; every reason at once.
package func faults(in terms: MeasureTerms, of agreement: Agreement) -> [Refusal] {
    var reasons = faults(in: terms.text, field: "text", limit: TextLimits.value, required: true)
    let free = [("area", terms.area), ("others", terms.others), ("method", terms.method)]
    reasons += free.flatMap { faults(in: $0.1, field: $0.0, limit: TextLimits.value) }
    reasons += terms.responsible.filter { !agreement.isKnown($0) }.map {
        .unknownParticipant($0, nearest: agreement.nearestActor($0))
    }
    let dates = [terms.start, terms.due, terms.followUp].compactMap { $0 }
    reasons += dates.map(\.range.first.year).filter { !(1990...2200).contains($0) }.map { .badYear($0) }
    if let start = terms.start {
        if let due = terms.due, due.range.last < start.range.first { reasons.append(.endsBeforeStart("due")) }
        if let followUp = terms.followUp, followUp.range.last < start.range.first {
            reasons.append(.endsBeforeStart("followUp"))
        }
    }
    return reasons
}
