package import Agreements
import Vocabulary

/// The steps that problems go through: the agreement's own way of working, or the plain four where it has none.
package struct WayOfWorking: Hashable, Sendable {
    /// Nil where the agreement says nothing; then the steps go by the names of their phases, and nothing is ruled.
    package let name: String?
    package let steps: [String]
    package let phases: [ProcessModel.Phase]
    package let back: ProcessModel.Passage
    package let skip: ProcessModel.Passage
    package let basis: Basis?

    init(_ model: ProcessModel) {
        name = model.name
        steps = model.steps
        phases = model.phases
        // Silence rules nothing.
        back = model.back ?? .freely
        skip = model.skip ?? .freely
        basis = model.basis
    }

    private init() {
        name = nil
        phases = ProcessModel.Phase.allCases
        steps = phases.map(\.rawValue)
        back = .freely
        skip = .freely
        basis = nil
    }

    static let plain = WayOfWorking()

    package func place(of step: String) -> Int { steps.firstIndex(of: step) ?? 0 }
    /// Nil after the last.
    func step(after step: String) -> String? { steps.dropFirst(place(of: step) + 1).first }
    package func phase(of step: String) -> ProcessModel.Phase? {
        let place = place(of: step)
        return place < phases.count ? phases[place] : nil
    }
}

/// Where a problem stands in its rounds.
package struct Round: Hashable, Sendable {
    package let model: WayOfWorking
    package let step: String
    /// From 1.
    package let number: Int
    package let isClosed: Bool

    /// From the last step to the first a new round begins; any other way is within the round.
    func number(goingTo to: String) -> Int {
        // Rounds of an imported journal may have any number: beyond this they are counted no further.
        beginsAnew(to) && number < Self.most ? number + 1 : number
    }

    private static let most = 999_999_999

    private func beginsAnew(_ to: String) -> Bool {
        model.place(of: step) == model.steps.count - 1 && model.place(of: to) == 0
    }

    /// Whether the way there is free, asks for a reason, or is closed.
    package func passage(to: String) -> ProcessModel.Passage {
        let (from, to) = (model.place(of: step), model.place(of: to))
        if to == from + 1 || beginsAnew(model.steps[to]) { return .freely }
        return to < from ? model.back : model.skip
    }

    /// The way of working itself, as a rule that a passage is held against.
    func stops(_ need: Gate.Need, of subject: Subject) -> [Stop] {
        guard let basis = model.basis else { return [] }
        return [Stop(HeldRule("process", .nextStep, [need], basis), missing: need, of: subject)]
    }
}

extension Agreement {
    /// The ways of working that the text names; the plain four steps where it names none.
    package var waysOfWorking: [WayOfWorking] {
        let named = rules.process.filter { !$0.steps.isEmpty }.map(WayOfWorking.init)
        return named.isEmpty ? [.plain] : named
    }
}

extension ChainView {
    /// Where a problem stands; nil when there is no such problem, or its words are another's own.
    package func round(of id: DocumentID) -> Round? {
        guard case .problem(let problem) = documents[id]?.content else { return nil }
        let models = agreement.waysOfWorking
        guard let model = models.first(where: { $0.name != nil && $0.name == problem.model }) ?? models.first else {
            return nil
        }
        let last = moves.last { $0.moved.problem == id }
        let closed = handlings(of: .document(id)).last { $0.handled.step == .close && $0.handled.answer == .yes }
        let isClosed = closed.map { close in last.map { $0.entry < close.entry } ?? true } ?? false
        // A later reading may have other names for the steps: then the round begins at the first.
        let step = last.map(\.moved.to).flatMap { model.steps.contains($0) ? $0 : nil } ?? model.steps.first ?? ""
        return Round(model: model, step: step, number: last?.moved.round ?? 1, isClosed: isClosed)
    }

    /// What the definition's gates ask when a problem leaves a step for a later one, whoever takes it there.
    func stopsMoving(_ id: DocumentID, in round: Round, to: String, on day: CivilDate, hasReason: Bool) -> [Stop] {
        let subject = Subject.document(id)
        let check = NeedCheck(
            view: self, step: ChainStep(.propose, of: subject, by: ActorKey("")), stepDay: day, through: day,
            hasReason: hasReason)
        let isForward = round.model.place(of: to) > round.model.place(of: round.step)
        let gates = agreement.rules.gates.filter { gate in
            gate.stops == .nextStep && (gate.leaving == nil || gate.leaving == round.step && isForward)
        }
        return gates.map(HeldRule.init).flatMap { rule in
            rule.needs.compactMap { need in check.missing(of: need).map { Stop(rule, missing: $0, of: subject) } }
        }
    }
}
