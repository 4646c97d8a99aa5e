package import Agreements
package import Vocabulary

/// Somebody whom the text names for a step, and where it does.
package struct StepTaker: Hashable, Sendable {
    package let actor: ActorKey
    package let basis: Basis
}

extension ChainView {
    /// Those whom the text names for a step with a subject, each once: by its order of approval, by a mandate, or because a
    /// later step asks for theirs. Empty where the text is silent: then each party takes the step for itself.
    package func takers(of step: ChainFact.Step, with subject: Subject) -> [StepTaker] {
        let rules = HeldRules(agreement: agreement, view: self)
        let words = rules.matterWords(subject)
        let inOrder = agreement.rules.approvals.filter { words.contains($0.of) }.flatMap { approval in
            (approval.steps + approval.tracks.flatMap(\.steps)).filter { step.isPart($0.verb) }
                .map { StepTaker(actor: $0.by, basis: approval.basis) }
        }
        let byMandate = agreement.bodies.filter { body in step.isDecision && words.contains { body.holds($0) } }
            .map { StepTaker(actor: $0.key, basis: $0.basis) }
        let asked = step.askedForBy(subject).flatMap { later in
            rules.rules(for: ChainStep(later, of: subject, by: ActorKey("")))
        }.flatMap { rule in
            rule.needs.compactMap { $0.taker(of: step) }.map { StepTaker(actor: $0, basis: rule.basis) }
        }
        var seen: Set<ActorKey> = []
        return (inOrder + byMandate + asked).filter { seen.insert($0.actor).inserted }
    }

    /// What one actor has to say about a subject: its part of the order of approval, else a decision.
    package func step(of actor: ActorKey, with subject: Subject) -> ChainFact.Step {
        let words = HeldRules(agreement: agreement, view: self).matterWords(subject)
        let chains = agreement.rules.approvals.filter { words.contains($0.of) }.map {
            $0.chain(for: actor, in: agreement)
        }
        let own = chains.flatMap(\.self).first { $0.by == actor }?.step
        return own ?? (ChainFact.Step.decide.applies(to: subject) ? .decide : nextStep(with: subject))
    }

    /// The step that is next for a subject: by the text's own order where it has one, else what has not been done yet.
    package func nextStep(with subject: Subject) -> ChainFact.Step {
        let words = HeldRules(agreement: agreement, view: self).matterWords(subject)
        let chain = agreement.rules.approvals.first { words.contains($0.of) }?.steps ?? []
        if let open = chain.first(where: { !isTaken($0, subject) })?.step { return open }
        let isDone = !chain.isEmpty || isDecided(subject)
        let order: [ChainFact.Step] = isDone ? [.activate, .start, .close, .decide] : [.adopt, .decide]
        return order.first { $0.applies(to: subject) } ?? .submit
    }
}

extension ChainFact.Step {
    /// The steps whose rules may name who takes this one before them.
    fileprivate func askedForBy(_ subject: Subject) -> [ChainFact.Step] {
        let later: [ChainFact.Step] = self == .revise ? [.revise] : [self, .decide, .adopt, .start, .activate]
        return Array(uniqued: later).filter { $0.applies(to: subject) }
    }
}

extension Gate.Need {
    /// Whom the need names for a step.
    fileprivate func taker(of step: ChainFact.Step) -> ActorKey? {
        switch (self, step) {
        case (.decided(let by, _), _) where step.isDecision || step == .revise: by
        case (.prepared(let by), _) where step.isPreparation: by
        case (.has("proposal", _, let by, _, _), _) where step.isPreparation: by
        case (.has("advice", _, let by, _, _), .advise), (.has("anchoring", _, let by, _, _), .anchor): by
        case (.has("assignment", _, let by, _, _), .assign), (.has("appointment", _, let by, _, _), .appoint): by
        default: nil
        }
    }
}
