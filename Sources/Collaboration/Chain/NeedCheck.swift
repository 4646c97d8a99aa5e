import Agreements
import Vocabulary

/// Holds one need of a rule against the chain.
struct NeedCheck {
    let view: ChainView
    let step: ChainStep
    /// The day of the step itself: what must come no later than it does.
    let stepDay: CivilDate
    /// The day through which the rest is looked for: the step's, or a later one when it is asked whether it was mended.
    let through: CivilDate
    let hasReason: Bool

    var agreement: Agreement { view.agreement }

    /// What of the need is missing; nil when it is met.
    func missing(of need: Gate.Need) -> Gate.Need? {
        switch need {
        case .has(let thing, let of, let by, let before, let noLaterThan):
            if let isThere = isThere(thing, of: of) { return isThere ? nil : need }
            let limit = before ?? noLaterThan == nil ? through : min(through, stepDay)
            let subjects = subjects(of, thing: thing)
            // Where nothing was done there is nothing to follow up.
            let isMet =
                subjects.allSatisfy { has(thing, of: $0, by: by, on: limit) } && (!subjects.isEmpty || of == "measure")
            return isMet ? nil : need
        case .fields(let fields, let of):
            let left = missing(fields, of: of)
            return left.isEmpty ? nil : .fields(left, of: of)
        case .bothParties(let thing): return agreement.authorities.allSatisfy { has(thing, by: $0) } ? nil : need
        case .notSameBody: return isOwnProposal ? need : nil
        case .decided(let by, _): return isDecided(by: by) ? nil : need
        case .prepared(let by): return isPrepared(by: by) ? nil : need
        case .reason: return hasReason ? nil : need
        }
    }

    // MARK: Who did what

    private func taken(_ subject: Subject, by: ActorKey? = nil, _ steps: (ChainFact.Step) -> Bool) -> [Handling] {
        view.handlings(of: subject).filter { one in
            one.handled.answer == .yes && one.on <= through && steps(one.handled.step)
                && by.map { agreement.fills(one.handled.by, seat: $0) } ?? true
        }
    }

    private var isOwnProposal: Bool {
        guard step.step.isDecision else { return false }
        return taken(step.of) { $0.isPreparation }.contains { $0.handled.by == step.by }
    }

    /// A step that is itself the decision asks by whom it is taken; any other asks for a decision taken before.
    private func isDecided(by body: ActorKey) -> Bool {
        if step.step.isDecision || step.step == .revise { return agreement.fills(step.by, seat: body) }
        return !taken(step.of, by: body, \.isDecision).isEmpty
    }

    private func isPrepared(by body: ActorKey) -> Bool {
        if step.step.isPreparation, agreement.fills(step.by, seat: body) { return true }
        return !taken(step.of, by: body, \.isPreparation).isEmpty
    }

    // MARK: What a need is about

    /// Nobody in particular: the step's own subject.
    private func subjects(_ word: String?, thing: String) -> [Subject] {
        switch (word, step.of) {
        case (nil, _): [step.of]
        case ("agreement", _): [.agreement]
        case ("measure", .measure), ("action plan", .document), ("working group", .document): [step.of]
        case ("problem", .measure(let number)): view.problems(of: number).map(Subject.document)
        case ("goal", .measure(let number)): (view.terms(number)?.ties?.goals ?? []).map(Subject.document)
        case ("focus area", .measure(let number)): (view.terms(number)?.areas ?? []).map(Subject.area)
        case ("focus area", .area): [step.of]
        case (let word?, .document(let id)): subjects(word, of: id)
        default: [step.of]
        }
    }

    private func subjects(_ word: String, of id: DocumentID) -> [Subject] {
        let content = view.documents[id]?.content
        switch (word, id.kind) {
        case ("focus area", .area): return [.document(id)]
        case ("focus area", _): return (content?.areas ?? []).map(Subject.area)
        case ("measure", .problem): return view.measures(of: id).filter(isReal).map(Subject.measure)
        case ("measure", _): return (content?.measures ?? []).map(Subject.measure)
        case ("goal", _): return (content?.links ?? []).filter { $0.kind == .goal }.map(Subject.document)
        default: return [.document(id)]
        }
    }

    /// A measure that was stopped has nothing to be followed up for.
    private func isReal(_ number: MeasureNumber) -> Bool {
        guard let progress = view.measures[number]?.progress else { return false }
        return progress != .stopped && progress != .handedOn
    }

    // MARK: What there is

    private func has(_ thing: String, by party: ActorKey) -> Bool {
        switch thing {
        case "own situation picture": return ownPictures(of: step.of).contains(party)
        case "proposal":
            return taken(step.of) { $0.isPreparation }.contains { agreement.party(of: $0.handled.by) == party }
        default: return false
        }
    }

    /// The parties whose own pictures a joint picture or a focus area builds on.
    private func ownPictures(of subject: Subject) -> Set<ActorKey> {
        var pictures = ChainThings(view: view, day: through).pictures(of: subject)
        let joined = pictures.compactMap { view.documents[$0]?.content?.links }
        pictures += joined.flatMap(\.self)
        return Set(pictures.compactMap { ChainThings(view: view, day: through).owner(ofPicture: $0) })
    }

    private func has(_ thing: String, of subject: Subject, by: ActorKey?, on day: CivilDate) -> Bool {
        let things = ChainThings(view: view, day: day)
        switch thing {
        case "cause analysis": return things.hasAnalysis(subject)
        case "deeper analysis": return things.hasDeeperAnalysis(subject)
        case "conclusion": return things.hasConclusion(subject)
        case "goal": return things.hasGoal(subject)
        case "situation picture": return things.hasPicture(subject)
        case "child impact analysis": return things.hasChildNote(subject) { $0 == .analysis }
        case "child note": return things.hasChildNote(subject) { _ in true }
        case "follow-up": return things.hasFollowUp(subject)
        case "evaluation": return things.hasEvaluation(subject)
        case "internal feedback": return things.hasFeedback(subject, .internal)
        case "external feedback": return things.hasFeedback(subject, .external)
        case "proposal": return !taken(subject, by: by, \.isPreparation).isEmpty
        case "decision": return taken(subject, by: by, \.isDecision).contains { isOfNow($0, subject) }
        case "assignment": return !taken(subject, by: by) { $0 == .assign }.isEmpty
        case "appointment": return !taken(subject, by: by) { $0 == .appoint }.isEmpty
        case "advice": return isDone(.advise, by: by)
        case "anchoring": return isDone(.anchor, by: by)
        default: return false
        }
    }

    /// With this step, or before it.
    private func isDone(_ part: ChainFact.Step, by: ActorKey?) -> Bool {
        if step.step == part, by.map({ agreement.fills(step.by, seat: $0) }) ?? true { return true }
        return !taken(step.of, by: by) { $0 == part }.isEmpty
    }

    /// A decision holds for the words that were decided, not for what was written since.
    private func isOfNow(_ handling: Handling, _ subject: Subject) -> Bool {
        handling.handled.version == view.version(of: subject)
    }

    // MARK: Fields

    private func missing(_ fields: [String], of word: String?) -> [String] {
        switch word {
        case "goal": return missingCriteria(fields)
        case "situation picture": return missingParts(fields)
        case "promise": return missingPromiseFields(fields)
        case "problem": return missingProblemFields(fields)
        default: return missingPlanFields(fields)
        }
    }

    private var goals: [Goal] {
        let ids: [DocumentID] =
            switch step.of {
            case .measure(let number): view.terms(number)?.ties?.goals ?? []
            case .document(let id) where id.kind == .goal: [id]
            case .document(let id): view.documents[id].map(goals(of:)) ?? []
            case .area, .agreement: []
            }
        return ids.compactMap { id in
            if case .goal(let goal) = view.documents[id]?.content { goal } else { nil }
        }
    }

    /// The goals of a plan: its own, and those of its measures.
    private func goals(of document: ChainDocument) -> [DocumentID] {
        let own = (document.content?.links ?? []).filter { $0.kind == .goal }
        let ofMeasures = (document.content?.measures ?? []).flatMap { view.terms($0)?.ties?.goals ?? [] }
        return Array(uniqued: own + ofMeasures)
    }

    /// Where the text asks for a goal behind each measure, one without any lacks all that a goal must say.
    private func missingCriteria(_ words: [String]) -> [String] {
        if goals.isEmpty { return step.of.measure != nil && asksForGoal ? words : [] }
        return words.filter { word in !goals.allSatisfy { $0.meets(word) } }
    }

    private var asksForGoal: Bool {
        agreement.rules.gates.contains { gate in
            gate.stops == .planMeasure
                && gate.needs.contains { if case .has("goal", _, _, _, _) = $0 { true } else { false } }
        }
    }

    private func missingParts(_ fields: [String]) -> [String] {
        let ids = ChainThings(view: view, day: through).pictures(of: step.of)
        let parts = ids.compactMap { id -> [String: String]? in
            if case .picture(let picture) = view.documents[id]?.content { picture.parts ?? [:] } else { nil }
        }
        return fields.filter { field in
            let key = field.split(separator: ".").last.map(String.init) ?? field
            return !parts.contains { !($0[key] ?? "").allSatisfy(\.isWhitespace) }
        }
    }

    private func missingProblemFields(_ fields: [String]) -> [String] {
        guard case .document(let id) = step.of, case .problem(let problem) = view.documents[id]?.content else {
            return fields
        }
        let written = [
            "what": problem.what, "place": problem.place, "time": problem.time, "harmed": problem.harmed,
            "recurrence": problem.recurrence,
        ]
        return fields.filter { field in (written[field] ?? nil)?.allSatisfy(\.isWhitespace) ?? true }
    }

    private func missingPlanFields(_ fields: [String]) -> [String] {
        let numbers: [MeasureNumber] =
            switch step.of {
            case .measure(let number): [number]
            case .document(let id): view.documents[id]?.content?.measures ?? []
            case .area, .agreement: []
            }
        let terms = numbers.compactMap { view.terms($0) }
        return fields.filter { field in
            switch field {
            case "goal": goals.isEmpty
            case "activity": terms.isEmpty
            default: PlanField(rawValue: field).map { known in terms.contains { known.isMissing(in: $0) } } ?? false
            }
        }
    }
}
