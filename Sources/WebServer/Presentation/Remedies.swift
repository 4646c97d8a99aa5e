import Agreements
import Collaboration
import Pages
import Vocabulary
import Wording

/// From what a step lacks to the form that mends it.
extension Desk {
    /// What is missing, whether a reason is enough, and where it is put right.
    func lackLine(_ stop: Stop, _ step: ChainStep, _ view: ChainView) -> LackLine {
        let words = wording.stop(stop, in: agreement)
        return LackLine(
            what: words.what, remedy: words.remedy, isSoft: stop.strength == .soft,
            ways: Array(uniqued: ways(of: stop, step, view)))
    }

    private func ways(of stop: Stop, _ step: ChainStep, _ view: ChainView) -> [Link] {
        switch stop.need {
        case .has(let thing, let of, let by, _, _): thingWays(thing, about(of, stop.of, view), by)
        case .bothParties(let thing): agreement.authorities.flatMap { thingWays(thing, [stop.of], $0) }
        case .fields(_, let of): fieldWays(of, stop.of, view)
        case .notSameBody: otherTakers(step, view)
        case .decided(let by, _): [decideWay(step, by)]
        case .prepared(let by): [stepWay(.prepare, stop.of, by)]
        case .reason: [Link(text: .words(say("Skriv skälet", "Write the reason")), path: "#steg-skal")]
        }
    }

    /// What a need is about, where it names something else than the step does.
    private func about(_ word: String?, _ subject: Subject, _ view: ChainView) -> [Subject] {
        guard let word, case .measure(let number) = subject else { return [subject] }
        let found: [Subject] =
            switch word {
            case "problem": view.problems(of: number).map(Subject.document)
            case "goal": (view.terms(number)?.ties?.goals ?? []).map(Subject.document)
            case "focus area": (view.terms(number)?.areas ?? []).compactMap { Subject($0) }
            default: [subject]
            }
        return found.isEmpty ? [subject] : found
    }

    private func thingWays(_ thing: String, _ subjects: [Subject], _ by: ActorKey?) -> [Link] {
        if let step = ChainFact.Step(asked: thing) { return subjects.map { stepWay(step, $0, by) } }
        return subjects.flatMap { subject -> [Link] in
            let tie = tieWay(thing, subject).map { [$0] } ?? []
            guard let kind = documentKind(thing) else { return tie }
            return tie + [writeWay(thing, kind, subject)]
        }
    }

    /// A measure is tied to causes, conclusions and goals on a page of its own.
    private func tieWay(_ thing: String, _ subject: Subject) -> Link? {
        guard case .measure(let number) = subject,
            ["cause analysis", "conclusion", "goal", "deeper analysis", "situation picture"].contains(thing)
        else { return nil }
        return Link(
            text: .words(say("Knyt \(number) till något som finns", "Tie \(number) to something that is there")),
            path: path("/atgarder/\(number)/band"))
    }

    private func documentKind(_ thing: String) -> ChainKind? {
        switch thing {
        case "cause analysis", "conclusion", "deeper analysis": .analysis
        case "goal": .goal
        case "situation picture", "own situation picture", "joint situation picture": .picture
        case "child impact analysis", "child note": .childNote
        case "follow-up", "evaluation", "internal feedback", "external feedback": .followUp
        default: nil
        }
    }

    private func writeWay(_ thing: String, _ kind: ChainKind, _ subject: Subject) -> Link {
        Link(
            text: .words(wording.writeThing(thing)), path: path("/kedjan/ny/\(kind.slug)?om=") + inAddress("\(subject)")
        )
    }

    private func stepWay(_ step: ChainFact.Step, _ subject: Subject, _ by: ActorKey?) -> Link {
        let what = wording.label(wording.chainStep(step))
        let who = by.map { agreement.name(of: $0) }
        return Link(
            text: .words(who.map { "\(what), \($0)" } ?? what), path: stepPath(step, with: subject, by: by))
    }

    private func decideWay(_ step: ChainStep, _ by: ActorKey) -> Link {
        stepWay(step.step.isDecision || step.step == .revise ? step.step : .decide, step.of, by)
    }

    private func otherTakers(_ step: ChainStep, _ view: ChainView) -> [Link] {
        view.takers(of: step.step, with: step.of).map(\.actor).filter { $0 != step.by }.map {
            stepWay(step.step, step.of, $0)
        }
    }

    private func fieldWays(_ word: String?, _ subject: Subject, _ view: ChainView) -> [Link] {
        switch (word, subject) {
        case ("goal", _):
            let goals =
                subject.measure.map { view.terms($0)?.ties?.goals ?? [] } ?? view.background(of: subject).goals
                + (subject.document.map { $0.kind == .goal ? [$0] : [] } ?? [])
            return goals.isEmpty ? [writeWay("goal", .goal, subject)] : goals.map(changeWay)
        case ("situation picture", _):
            let own = subject.document.map { $0.kind == .picture ? [$0] : [] } ?? []
            let pictures = own + view.background(of: subject).pictures
            return pictures.isEmpty ? [writeWay("situation picture", .picture, subject)] : pictures.map(changeWay)
        case (_, .measure(let number)):
            return [
                Link(text: .words(say("Ändra \(number)", "Change \(number)")), path: subjectPath(subject) + "#andra")
            ]
        case (_, .document(let id)):
            return [changeWay(id)]
                + view.background(of: subject).measures.map {
                    Link(text: .words(say("Ändra \($0)", "Change \($0)")), path: subjectPath(.measure($0)) + "#andra")
                }
        default: return []
        }
    }

    private func changeWay(_ id: DocumentID) -> Link {
        Link(text: .words(say("Skriv i \(id)", "Write in \(id)")), path: path("/kedjan/\(id)/skriv"))
    }
}

extension ChainFact.Step {
    /// The step that makes what a gate asks for.
    fileprivate init?(asked thing: String) {
        switch thing {
        case "proposal": self = .propose
        case "decision", "approval": self = .decide
        case "assignment": self = .assign
        case "appointment": self = .appoint
        case "advice": self = .advise
        case "anchoring": self = .anchor
        default: return nil
        }
    }
}
