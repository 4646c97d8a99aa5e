import Agreements
import Vocabulary

// What gates ask of a citizens' promise, a safety walk and a shared cost.

extension NeedCheck {
    private var matter: MatterPaper? {
        guard case .document(let id) = step.of, case .matter(let paper) = view.documents[id]?.content else {
            return nil
        }
        return paper
    }

    /// Whether a thing that the text asks for is there; nil where the need is not about any of the three.
    func isThere(_ thing: String, of word: String?) -> Bool? {
        guard let matter else { return nil }
        if let promise = matter.promise { return has(thing, of: word, promise) }
        if let walk = matter.walk, thing == "measure or reason" { return walk.findings.allSatisfy(\.isAnswered) }
        if let cost = matter.cost, thing == "decision" { return isDecided(cost) }
        return nil
    }

    private func has(_ thing: String, of word: String?, _ promise: Promise) -> Bool? {
        switch thing {
        case "situation picture": hasPicture(promise) { $0 != .problem }
        case "problem picture": hasPicture(promise) { $0 == .problem }
        case "follow-up", "decision", "proposal": nil
        default: isWritten(word == "promise year" ? thing : "\(thing) of \(word ?? "")", in: promise)
        }
    }

    private func isWritten(_ word: String, in promise: Promise) -> Bool {
        !(promise.sources?[word] ?? "").allSatisfy(\.isWhitespace)
    }

    /// The pictures of the year that the promise is for.
    private func hasPicture(_ promise: Promise, _ isAsked: (Picture.Sort) -> Bool) -> Bool {
        promise.pictures.contains { id in
            guard let current = view.documents[id]?.current, case .picture(let picture) = current.content else {
                return false
            }
            return isAsked(picture.sort) && current.day.year == promise.year
        }
    }

    /// Only the forum concerned decides on another division.
    private func isDecided(_ cost: SharedCost) -> Bool {
        guard let forum = cost.forum else { return false }
        return view.handlings(of: step.of).contains { one in
            one.handled.step.isDecision && one.handled.answer == .yes && one.on <= through
                && agreement.fills(one.handled.by, seat: forum) && one.handled.version == view.version(of: step.of)
        }
    }

    /// The fields of a promise that are not filled in.
    func missingPromiseFields(_ fields: [String]) -> [String] {
        guard let promise = matter?.promise else { return fields }
        return fields.filter { field in
            let name = field.split(separator: ".").last.map(String.init) ?? field
            let owner = name.split(separator: " of ").last.map { ActorKey(String($0)) }
            switch name {
            case "measure": return promise.measures.isEmpty
            case "prioritised problem": return !isPrioritised(promise.problem)
            default: return !(owner.map { hasMeasure(of: $0, promise) } ?? false)
            }
        }
    }

    private func isPrioritised(_ id: DocumentID?) -> Bool {
        guard let id, case .problem(let problem) = view.documents[id]?.content else { return false }
        return problem.prioritised == true
    }

    private func hasMeasure(of party: ActorKey, _ promise: Promise) -> Bool {
        promise.measures.compactMap(\.measure).compactMap(view.terms).contains { terms in
            (terms.plans + terms.performs).contains { agreement.party(of: $0) == party }
        }
    }
}
