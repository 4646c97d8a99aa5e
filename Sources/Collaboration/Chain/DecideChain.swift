import Agreements
import Vocabulary

extension Decision {
    func chain(_ act: ChainAct) -> Outcome {
        switch act {
        case .write(let id, let content, let own, let note): write(id, content, isOwn: own, note: note)
        case .handle(let step, let asFact, let reason): handle(step, asFact: asFact, reason: reason)
        case .move(let problem, let to, let asFact, let reason): move(problem, to, asFact: asFact, reason: reason)
        case .review(let subject, let note): review(subject, note)
        case .seat(let body, let seat, let by): seated(body, seat, by)
        }
    }

    /// As it stands today: what happened may be told of a day before it was written down.
    private var view: ChainView { matter.chain(on: max(today, request.on)) }

    // MARK: Writing

    private func write(_ id: DocumentID?, _ content: ChainContent, isOwn: Bool, note: String?) -> Outcome {
        let view = view
        var reasons = ChainFaults(view: view, request: request).faults(in: content, of: id)
        reasons += check(note, field: "note", limit: TextLimits.note)
        if let id { reasons += whatHinders(id, content, view, isOwn: isOwn) }
        // Numbers follow the highest that was ever given, taken back or not.
        let last = matter.state.lastDocument[content.kind] ?? 0
        if id == nil, last >= DocumentID.highest { reasons.append(.numberTwice(field: "document", DocumentID.highest)) }
        let number = id ?? DocumentID(content.kind, min(last, DocumentID.highest - 1) + 1)
        let written = Fact.chain(.written(.init(document: number, work: content)))
        var drafts: [Draft] = []
        if isOwn {
            drafts.append(draft(.chain(.numbered(.init(document: number, dated: content.dated)))))
            drafts.append(draft(written, secrecy: .own(organisation)))
        } else {
            drafts.append(draft(written))
        }
        if let note, !note.isEmpty { drafts.append(ownNote(note)) }
        return Outcome(drafts: drafts, reasons: reasons)
    }

    private func whatHinders(_ id: DocumentID, _ content: ChainContent, _ view: ChainView, isOwn: Bool) -> [Refusal] {
        guard id.kind == content.kind, let document = view.documents[id], let current = document.current else {
            return [.unknownDocument("\(id)")]
        }
        if isOwn, !current.isOwn { return [.documentShared(id)] }
        // Sharing the same words is something new.
        return current.content == content && current.isOwn == isOwn ? [.documentUnchanged(id)] : []
    }

    private func review(_ subject: Subject, _ note: String?) -> Outcome {
        guard view.isKnown(subject) else { return .refused(.unknownSubject("\(subject)")) }
        var outcome = Outcome(drafts: [draft(.chain(.reviewed(.init(of: subject))))])
        outcome.reasons += check(note, field: "note", limit: TextLimits.note)
        if let note, !note.isEmpty { outcome.drafts.append(ownNote(note)) }
        return outcome
    }

    private func seated(_ body: ActorKey, _ seat: ActorKey, _ by: ActorKey?) -> Outcome {
        guard let known = agreement.bodies.first(where: { $0.key == body }) else {
            return .refused(.unknownParticipant(body, nearest: nearestActor(body)))
        }
        var reasons = [seat, by].compactMap { $0 }.filter { !isKnown($0) }.map {
            Refusal.unknownParticipant($0, nearest: nearestActor($0))
        }
        // Where the text leaves seats open, members are chosen locally.
        if !known.seats.contains(seat), !known.openSeats { reasons.append(.unknownSeat(seat, body: body)) }
        let fact = ChainFact.Seated(body: body, seat: seat, by: by)
        return Outcome(drafts: [draft(.chain(.seated(fact)))], reasons: reasons)
    }

    // MARK: Steps

    private func handle(_ step: ChainStep, asFact: Bool, reason: String?) -> Outcome {
        let view = view
        let reasons = faultsOfStep(step, view)
        guard reasons.isEmpty else { return Outcome(reasons: reasons) }
        let hasReason = !(reason ?? "").allSatisfy(\.isWhitespace)
        let stops = step.answer == .yes ? view.stops(step, on: request.on, hasReason: hasReason) : []
        // A soft gate, or a fact, is passed with a reason; a step waits for all that a hard gate asks.
        guard asFact || stops.allSatisfy({ $0.strength == .soft }) else {
            return Outcome(reasons: stops.map { .stopped($0) })
        }
        let handled = ChainFact.Handled(
            step: step.step, of: step.of, by: step.by, answer: step.answer, version: view.version(of: step.of),
            reference: step.reference, present: step.present.isEmpty ? nil : step.present,
            standIns: step.standIns.isEmpty ? nil : step.standIns, asFact: asFact ? true : nil)
        var outcome = fact(.chain(.handled(handled)), departing: stops.deviations, by: step.by, reason: reason)
        if let begun = begun(step, view) { outcome.drafts.insert(begun, at: 0) }
        return outcome
    }

    /// Starting a measure is saying that the work has begun.
    private func begun(_ step: ChainStep, _ view: ChainView) -> Draft? {
        guard step.step == .start, step.answer == .yes, case .measure(let number) = step.of,
            view.measures[number]?.progress == .planned
        else { return nil }
        return draft(.measure(.begun(.init(measure: number))))
    }

    private func faultsOfStep(_ step: ChainStep, _ view: ChainView) -> [Refusal] {
        guard view.isKnown(step.of), isReadable(step.of, view) else { return [.unknownSubject("\(step.of)")] }
        var reasons: [Refusal] = []
        if !step.step.applies(to: step.of) || !isOfItsSort(step, view) {
            reasons.append(.wrongStep(step.step, of: step.of))
        }
        let named = [step.by] + step.present + step.standIns.flatMap { [$0.seat, $0.by] }
        reasons += Array(uniqued: named).filter { !isKnown($0) }.map {
            .unknownParticipant($0, nearest: nearestActor($0))
        }
        // One authority does not answer for another; what a joint body did is told by either.
        if let party = agreement.party(of: step.by), agreement.authorities.contains(party), party != organisation {
            reasons.append(.postOfOther(step.by, organisation: organisation))
        }
        if case .measure(let number) = step.of, [.plan, .start].contains(step.step),
            view.measures[number]?.isOver ?? false
        {
            reasons.append(.measureOver(number))
        }
        return reasons + check(step.reference, field: "reference", limit: TextLimits.reference)
    }

    /// A promise and a shared cost take effect, a safety walk is closed; other matters are only decided.
    private func isOfItsSort(_ step: ChainStep, _ view: ChainView) -> Bool {
        guard let id = step.of.document, case .matter(let paper) = view.documents[id]?.content else { return true }
        switch step.step {
        case .activate: return paper.promise != nil || paper.cost != nil
        case .close: return paper.walk != nil
        default: return true
        }
    }

    /// Nobody takes a step with words they cannot read.
    private func isReadable(_ subject: Subject, _ view: ChainView) -> Bool {
        subject.document.map { view.documents[$0]?.current != nil } ?? true
    }

    // MARK: Rounds

    private func move(_ id: DocumentID, _ to: String, asFact: Bool, reason: String?) -> Outcome {
        let view = view
        guard let round = view.round(of: id) else { return .refused(.unknownDocument("\(id)")) }
        guard round.model.steps.contains(to) else {
            return .refused(.unknownStep(to, allowed: round.model.steps))
        }
        if to == round.step { return .refused(.sameStep(to)) }
        let moved = ChainFact.Moved(problem: id, from: round.step, to: to, round: round.number(goingTo: to))
        let hasReason = !(reason ?? "").allSatisfy(\.isWhitespace)
        let passage = round.passage(to: to)
        if passage == .never, !asFact {
            return .refused(.noPassage(from: round.step, to: to, clause: round.model.basis?.clause))
        }
        var stops = view.stopsMoving(id, in: round, to: to, on: request.on, hasReason: hasReason)
        if passage == .withReason, !hasReason { stops += round.stops(.reason, of: .document(id)) }
        guard asFact || stops.allSatisfy({ $0.strength == .soft }) else {
            return Outcome(reasons: stops.map { .stopped($0) })
        }
        if passage == .never {
            stops += round.stops(.fields(["\(round.step) → \(to)"], of: "problem"), of: .document(id))
        }
        return fact(.chain(.moved(moved)), departing: stops.deviations, reason: reason)
    }
}

extension ChainFact.Step {
    /// Which steps are taken with what.
    package func applies(to subject: Subject) -> Bool {
        let everything: Set<ChainFact.Step> = [.propose, .prepare, .submit, .advise, .anchor]
        if everything.contains(self) { return true }
        let own: Set<ChainFact.Step> =
            switch subject {
            // The parties' decisions on the agreement itself are an act of their own.
            case .agreement: [.close]
            case .measure: [.approve, .decide, .plan, .start, .revise]
            case .area: [.approve, .decide, .activate, .close]
            case .document(let id): Self.steps(with: id.kind)
            }
        return own.contains(self)
    }

    private static func steps(with kind: ChainKind) -> Set<ChainFact.Step> {
        switch kind {
        case .area: [.approve, .decide, .activate, .close]
        case .plan: [.approve, .decide, .activate, .close]
        case .group: [.approve, .decide, .assign, .appoint, .start, .close]
        case .problem: [.approve, .decide, .close]
        case .picture: [.approve, .decide, .adopt]
        case .matter: [.approve, .decide, .activate, .close]
        case .analysis, .goal, .childNote, .categories, .followUp: [.approve, .decide]
        }
    }
}
