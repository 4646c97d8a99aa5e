package import Agreements
package import Vocabulary

/// Something that waits for one body: what it is asked to do, what would stop it, and who comes after.
package struct AgendaItem: Hashable, Sendable {
    package let subject: Subject
    package let step: ChainFact.Step
    /// The day it came to wait.
    package let since: CivilDate
    /// What the step would lack if it were taken today.
    package let stops: [Stop]
    /// Those who come after, in order: it goes on to them.
    package let then: [ActorKey]
    /// True when the decision lies with a body that may not hand it down.
    package let mayNotBeDelegated: Bool
}

extension ChainView {
    /// What waits for `body`, oldest first: made from what is open, by the text's own chains and mandates.
    package func agenda(of body: ActorKey) -> [AgendaItem] {
        let subjects =
            sorted.filter { $0.owner == nil }.map { Subject.document($0.id) }
            + measures.keys.sorted().map(Subject.measure) + agreement.rules.areas.map { Subject.area($0.key) }
            + [.agreement]
        return subjects.compactMap { item($0, body) }.sorted {
            ($0.since, "\($0.subject)") < ($1.since, "\($1.subject)")
        }
    }

    /// The bodies that something waits for now, each with what it is asked to do.
    package func waiting(_ subject: Subject) -> [(body: ActorKey, item: AgendaItem)] {
        agreement.bodies.compactMap { body in item(subject, body.key).map { (body.key, $0) } }
    }

    private func item(_ subject: Subject, _ body: ActorKey) -> AgendaItem? {
        guard status(of: subject).standing != .closed, status(of: subject).standing != .superseded else { return nil }
        let words = HeldRules(agreement: agreement, view: self).matterWords(subject)
        if let approval = agreement.rules.approvals.first(where: { words.contains($0.of) }) {
            return item(subject, body, in: approval.chain(for: body, in: agreement))
        }
        return mandated(subject, body, words)
    }

    /// The next step of a chain, when it is this body's and the one before it has been taken.
    private func item(_ subject: Subject, _ body: ActorKey, in chain: [Approval.Step]) -> AgendaItem? {
        guard let place = chain.firstIndex(where: { !isTaken($0, subject) }), chain[place].by == body,
            place > 0 || chain.count == 1, let step = chain[place].step
        else { return nil }
        let before = place > 0 ? lastDone(chain[place - 1], subject)?.on : documentDay(subject)
        guard let before else { return nil }
        return made(subject, step, body, since: before, then: chain[(place + 1)...].map(\.by))
    }

    private func documentDay(_ subject: Subject) -> CivilDate? {
        subject.document.flatMap { documents[$0]?.versions.last?.on }
    }

    /// Where no chain is ruled: what somebody has proposed or planned, and the body has the mandate to decide.
    private func mandated(_ subject: Subject, _ body: ActorKey, _ words: [String]) -> AgendaItem? {
        guard let known = agreement.bodies.first(where: { $0.key == body }), words.contains(where: known.holds),
            !isDecided(subject),
            let brought = handlings(of: subject).last(where: {
                $0.handled.answer == .yes && ($0.handled.step.isPreparation || $0.handled.step == .plan)
            })
        else { return nil }
        return made(subject, .decide, body, since: brought.on, then: [])
    }

    private func made(
        _ subject: Subject, _ step: ChainFact.Step, _ body: ActorKey, since: CivilDate, then: [ActorKey]
    ) -> AgendaItem {
        let decider = then.last ?? body
        let kind = agreement.bodies.first { $0.key == decider }?.kind
        return AgendaItem(
            subject: subject, step: step, since: since, stops: stops(ChainStep(step, of: subject, by: body), on: day),
            then: then, mayNotBeDelegated: kind == .board)
    }

    /// Taken with the words as they stand; an answer of no or sent back ends nothing before new words.
    func isTaken(_ step: Approval.Step, _ subject: Subject) -> Bool { lastDone(step, subject) != nil }

    private func lastDone(_ step: Approval.Step, _ subject: Subject) -> Handling? {
        let version = version(of: subject)
        return handlings(of: subject).last {
            $0.handled.step.isPart(step.verb) && agreement.fills($0.handled.by, seat: step.by)
                && $0.handled.version == version && $0.handled.answer == .yes
        }
    }
}

extension Approval.Step {
    /// The step that the verb asks for.
    package var step: ChainFact.Step? {
        switch verb {
        case "proposes": .propose
        case "submits": .submit
        case "prepares": .prepare
        case "advises": .advise
        case "anchors": .anchor
        case "approves": .approve
        case "decides": .decide
        default: nil
        }
    }
}
