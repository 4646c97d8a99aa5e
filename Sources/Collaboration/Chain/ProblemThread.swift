import Agreements
import Vocabulary

/// All that hangs together with one problem: what it builds on, what was found, what is wanted, done and followed up.
package struct ProblemThread: Sendable {
    package let problem: DocumentID
    package let pictures: [ChainDocument]
    package let analyses: [ChainDocument]
    package let goals: [ChainDocument]
    package let measures: [MeasureNumber]
    package let childNotes: [ChainDocument]
    package let followUps: [ChainDocument]
    package let plans: [ChainDocument]
    package let groups: [ChainDocument]

    /// Everything in it that can be looked through or lack something.
    package var subjects: Set<Subject> {
        let documents = [pictures, analyses, goals, childNotes, followUps, plans, groups].joined().map(\.id)
        return Set([problem] + documents).reduce(into: Set(measures.map(Subject.measure))) {
            $0.insert(.document($1))
        }
    }
}

/// What is proposed as the next piece of work on a problem. It is no duty: gates say what a step waits for.
package enum NextWork: Hashable, Sendable {
    case analyse
    /// The analysis is written and not yet said to be complete.
    case complete(DocumentID)
    case setGoal
    case addMeasure
    case take(ChainFact.Step, Subject)
    case followUp
    /// The work has come further than the step in which the problem stands.
    case goOn(to: String)
}

extension ChainView {
    /// Nil when there is no such problem, or its words are another organisation's own.
    package func thread(of id: DocumentID) -> ProblemThread? {
        guard case .problem(let problem) = documents[id]?.content else { return nil }
        let analyses = sorted(.analysis).filter { $0.content?.links.contains(id) ?? false }
        let found = Set(analyses.map(\.id))
        let direct = sorted(.goal).filter { document in
            guard case .goal(let goal) = document.content else { return false }
            return goal.problem == id || goal.causes.contains { found.contains($0.document) }
        }
        let aims = Set(direct.map(\.id))
        let goals = sorted(.goal).filter { document in
            guard case .goal(let goal) = document.content else { return false }
            return aims.contains(document.id) || goal.parent.map(aims.contains) ?? false
        }
        let measures = measures(of: id)
        let work = Set([.document(id)] + goals.map { Subject.document($0.id) } + measures.map(Subject.measure))
        func about(_ kind: ChainKind) -> [ChainDocument] {
            sorted(kind).filter { !work.isDisjoint(with: $0.content?.about ?? []) }
        }
        return ProblemThread(
            problem: id, pictures: problem.pictures.compactMap { documents[$0] }, analyses: analyses, goals: goals,
            measures: measures, childNotes: about(.childNote), followUps: about(.followUp),
            plans: sorted(.plan).filter { !Set(measures).isDisjoint(with: $0.content?.measures ?? []) },
            groups: sorted(.group).filter { $0.content?.links.contains(id) ?? false })
    }

    /// What the problem's own work lacks, in the order of the chain.
    package func gaps(of thread: ProblemThread) -> [Gap] {
        gaps().filter { gap in
            switch gap.what {
            case .causeWithoutMeasure(let part): thread.subjects.contains(.document(part.document))
            case .measureWithoutCause(let number), .leadLapsed(let number), .noLead(let number):
                thread.measures.contains(number)
            case .goalWithoutIndicator(let id), .goalNotMeasurable(let id, _), .aimWithoutSubgoals(let id),
                .subgoalAlone(let id):
                thread.subjects.contains(.document(id))
            case .areaWithoutPlan, .areaWithoutActivity, .areaWithoutGroup, .leadForNow, .noChildArea, .fundingEnded:
                false
            }
        }
    }

    /// Nil when the problem is closed, or nothing more can be proposed.
    package func nextWork(on thread: ProblemThread) -> NextWork? {
        guard let round = round(of: thread.problem), !round.isClosed else { return nil }
        guard let (work, phase) = undone(thread) else { return nil }
        // The steps follow the work: they are gone on with when the work has passed them.
        if let now = round.model.phase(of: round.step), now < phase, let next = round.model.step(after: round.step) {
            return .goOn(to: next)
        }
        return work
    }

    private func undone(_ thread: ProblemThread) -> (NextWork, ProcessModel.Phase)? {
        let complete = thread.analyses.contains {
            if case .analysis(let one) = $0.content { one.complete == true } else { false }
        }
        if !complete { return (thread.analyses.last.map { .complete($0.id) } ?? .analyse, .analyse) }
        if thread.goals.isEmpty { return (.setGoal, .respond) }
        let live = thread.measures.filter { !(measures[$0]?.progress.isGivenUp ?? true) }
        if live.isEmpty { return (.addMeasure, .respond) }
        if asksForDecision,
            let open = live.first(where: { !(measures[$0]?.isOver ?? true) && !isDecided(.measure($0)) })
        {
            return (.take(.decide, .measure(open)), .respond)
        }
        if thread.followUps.isEmpty { return (.followUp, .assess) }
        return (.take(.close, .document(thread.problem)), .assess)
    }

    /// Silence rules nothing: decisions on measures are proposed where the text has something to say of them.
    private var asksForDecision: Bool {
        agreement.rules.gates.contains { $0.stops == .decideMeasure }
            || agreement.rules.approvals.contains { ["measures", "proposed measures"].contains($0.of) }
    }
}

extension MeasureStatus.Progress {
    /// Stopped or handed on: nothing more comes of it here.
    fileprivate var isGivenUp: Bool { self == .stopped || self == .handedOn }
}
