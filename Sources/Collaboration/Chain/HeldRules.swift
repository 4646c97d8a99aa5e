import Agreements
import Vocabulary

/// Finds the rules that hold for a step: only what the definition says. Silence yields none.
struct HeldRules {
    let agreement: Agreement
    let view: ChainView

    /// In the order of the steps: what an earlier step waits for comes before what this one waits for.
    func rules(for step: ChainStep) -> [HeldRule] {
        let steps = gateSteps(step)
        return steps.flatMap { own in gates(own) + goals(own, step) + plan(own, step) } + matters(step)
            + approvals(step) + mandates(step)
    }

    func gates(_ step: Gate.Step) -> [HeldRule] {
        agreement.rules.gates.filter { $0.stops == step && isInForce($0) }.map(HeldRule.init)
    }

    /// The law's gates hold from the day it took effect.
    private func isInForce(_ gate: Gate) -> Bool {
        guard gate.basis.law != nil, let first = agreement.lawInForce else { return true }
        return first <= view.day
    }

    /// The gates' words for a step, after those of the steps that it presupposes.
    private func gateSteps(_ step: ChainStep) -> [Gate.Step] {
        switch (step.step, step.of) {
        case (.plan, .measure(let number)): planning(number)
        case (.start, .measure(let number)): planning(number) + [.startMeasure]
        case (.decide, .measure(let number)), (.approve, .measure(let number)): planning(number) + [.decideMeasure]
        case (.revise, .measure): [.reviseActivities]
        case (.close, .agreement): [.closeAgreement]
        case (_, .document(let id)) where id.kind == .matter: matterSteps(step.step, id)
        default: documentSteps(step.step, view.kind(of: step.of), step.of)
        }
    }

    private func planning(_ number: MeasureNumber) -> [Gate.Step] {
        [.planMeasure] + (view.terms(number)?.ties?.followOn == true ? [.planFollowOn] : [])
    }

    private func documentSteps(_ step: ChainFact.Step, _ kind: ChainKind?, _ subject: Subject) -> [Gate.Step] {
        switch (step, kind) {
        case (.propose, .plan), (.submit, .plan): [.submitPlan]
        case (.approve, .plan), (.decide, .plan): [.submitPlan, .approvePlan]
        case (.activate, .plan): [.activatePlan]
        case (.close, .plan): [.closePlan]
        // The texts say decide of some areas and approve of others; it is the same step.
        case (.approve, .area), (.decide, .area): [.approveArea, .decideArea]
        case (.activate, .area): [.approveArea, .activateArea]
        case (.adopt, .picture) where isJoint(subject): [.adoptPicture]
        case (.start, .group): [.startGroup]
        case (.close, .problem): [.closeProblem]
        default: []
        }
    }

    private func matterSteps(_ step: ChainFact.Step, _ id: DocumentID) -> [Gate.Step] {
        guard case .matter(let paper) = view.documents[id]?.content else { return [] }
        switch step {
        case .decide, .approve: return [.decideMatter]
        case .activate: return (paper.promise == nil ? [] : [.publishPromise]) + (paper.cost == nil ? [] : [.shareCost])
        case .close: return paper.walk == nil ? [] : [.closeWalk]
        default: return []
        }
    }

    private func isJoint(_ subject: Subject) -> Bool {
        guard case .document(let id) = subject, case .picture(let picture) = view.documents[id]?.content else {
            return false
        }
        return picture.sort == .joint
    }

    /// The criteria that the text asks of goals, held where a measure or a plan leans on them.
    private func goals(_ gate: Gate.Step, _ step: ChainStep) -> [HeldRule] {
        guard gate == .planMeasure || gate == .submitPlan else { return [] }
        return criteria(gate)
    }

    private func criteria(_ gate: Gate.Step?) -> [HeldRule] {
        agreement.rules.goals.compactMap { rule in
            guard case .criteria(let words) = rule.kind else { return nil }
            return HeldRule("goals", gate, [.fields(words, of: "goal")], rule.basis)
        }
    }

    /// What the text asks of each measure of the plan, and of the plan itself.
    private func plan(_ gate: Gate.Step, _ step: ChainStep) -> [HeldRule] {
        guard gate == .planMeasure || gate == .submitPlan else { return [] }
        return agreement.rules.plan.compactMap { rule in
            guard case .fields(let fields) = rule.kind else { return nil }
            let own = gate == .submitPlan ? fields : fields.filter { $0.hasPrefix("activity.") }
            return own.isEmpty ? nil : HeldRule("plan", gate, [.fields(own, of: "action plan")], rule.basis)
        }
    }

    /// A body that decides matters does so only after what the text asks, whatever the matter is.
    private func matters(_ step: ChainStep) -> [HeldRule] {
        guard step.step.isDecision, view.kind(of: step.of) != .matter, decidesMatters(step.by) else { return [] }
        return gates(.decideMatter)
    }

    private func decidesMatters(_ body: ActorKey) -> Bool {
        agreement.bodies.first { $0.key == body }?.holds("matters") ?? false
    }

    // MARK: Who does what

    private func approvals(_ step: ChainStep) -> [HeldRule] {
        let words = matterWords(step.of) + (step.step.isDecision && decidesMatters(step.by) ? ["matters"] : [])
        let goals = step.step.isDecision && view.kind(of: step.of) == .goal ? criteria(nil) : []
        return goals
            + agreement.rules.approvals.filter { words.contains($0.of) }.compactMap { approval in
                let needs = needs(of: approval.chain(for: step.by, in: agreement), step, of: approval.of)
                return needs.isEmpty ? nil : HeldRule("approval", nil, needs, approval.basis)
            }
    }

    private func needs(of chain: [Approval.Step], _ step: ChainStep, of matter: String) -> [Gate.Need] {
        guard let place = chain.firstIndex(where: { step.step.isPart($0.verb) }) else { return [] }
        return chain[...place].map { $0.need(of: matter) }
    }

    /// Where the text gives bodies the mandate to decide something, others do not decide it.
    private func mandates(_ step: ChainStep) -> [HeldRule] {
        guard step.step.isDecision || step.step == .start else { return [] }
        let steered = steering(step)
        guard step.step.isDecision, steered.isEmpty else { return steered }
        let words = matterWords(step.of)
        let holders = agreement.bodies.filter { body in words.contains { body.holds($0) } }
        guard let first = holders.first, !holders.contains(where: { agreement.fills(step.by, seat: $0.key) }) else {
            return []
        }
        return [HeldRule("mandate", nil, [.decided(by: first.key, what: words.first)], first.basis)]
    }

    /// What a group does that another body steers and decides for waits for that body's decision.
    private func steering(_ step: ChainStep) -> [HeldRule] {
        guard case .measure(let number) = step.of, let terms = view.terms(number) else { return [] }
        return agreement.bodies.filter { body in
            body.holds("activities") && terms.performs.contains { body.steers($0.text) }
        }.compactMap { body in
            if agreement.fills(step.by, seat: body.key), step.step.isDecision { return nil }
            let need = Gate.Need.decided(by: body.key, what: "activities")
            return HeldRule("mandate", step.step == .start ? .startMeasure : nil, [need], body.basis)
        }
    }

    /// The definition's words for what a step is about.
    func matterWords(_ subject: Subject) -> [String] {
        switch (subject, view.kind(of: subject)) {
        case (.measure, _): ["measures"]
        case (.agreement, _): ["agreement"]
        case (_, .area): ["focus areas"]
        case (_, .plan): ["action plan", "action plans"]
        case (_, .goal): ["goals"]
        case (_, .matter): ["matters"]
        case (_, .categories): ["data categories"]
        case (_, .picture): ["situation picture"]
        case (_, .group): ["working groups"]
        default: []
        }
    }
}

extension Body {
    func steers(_ matter: String) -> Bool {
        mandates.contains { $0.verb == .steers && $0.matters.contains(matter) }
    }

    func holds(_ matter: String) -> Bool {
        mandates.contains { ($0.verb == .decides || $0.verb == .approves) && $0.matters.contains(matter) }
    }
}

extension ChainFact.Step {
    /// Says yes or no for good.
    package var isDecision: Bool { self == .decide || self == .approve }
    /// Brings something to those who decide.
    var isPreparation: Bool { self == .propose || self == .prepare || self == .submit }

    /// True when this step is the part that an approval's verb names.
    func isPart(_ verb: String) -> Bool {
        switch verb {
        case "proposes", "submits": self == .propose || self == .submit
        case "prepares": self == .prepare
        case "advises": self == .advise
        case "anchors": self == .anchor
        case "approves", "decides": isDecision
        default: false
        }
    }
}

extension Approval {
    /// The steps that concern `actor`: the one chain there is, or the track of the party it belongs to.
    func chain(for actor: ActorKey, in agreement: Agreement) -> [Step] {
        guard !tracks.isEmpty else { return steps }
        let party = agreement.party(of: actor)
        return tracks.first { $0.party == party }?.steps ?? []
    }
}

extension Approval.Step {
    func need(of matter: String) -> Gate.Need {
        switch verb {
        case "approves", "decides": .decided(by: by, what: matter)
        case "advises": .has(thing: "advice", of: matter, by: by, before: nil, noLaterThan: nil)
        case "anchors": .has(thing: "anchoring", of: matter, by: by, before: nil, noLaterThan: nil)
        default: .prepared(by: by)
        }
    }
}
