/// A document that names another as its ground, and what it has led to in turn.
package struct GroundedWork: Equatable, Sendable {
    package let first: DocumentID
    package let then: [Subject]
}

extension ChainView {
    /// What came of a picture: the documents that name it as their ground, in the order of the chain, each with the goals and measures that hang on it.
    /// What hangs on one of them is not told again by itself.
    package func work(on picture: DocumentID) -> [GroundedWork] {
        let named = ChainKind.allCases.flatMap { sorted($0) }.filter { $0.content?.links.contains(picture) ?? false }
        let work = named.map { GroundedWork(first: $0.id, then: led(to: $0)) }
        let later = Set(work.flatMap(\.then))
        return work.filter { !later.contains(.document($0.first)) }
    }

    private func led(to document: ChainDocument) -> [Subject] {
        if let thread = thread(of: document.id) {
            return thread.goals.map { .document($0.id) } + thread.measures.map(Subject.measure)
        }
        let subgoals = sorted(.goal).filter {
            if case .goal(let goal) = $0.content { goal.parent == document.id } else { false }
        }
        let goals = Set([document.id] + subgoals.map(\.id))
        let serving = measures.keys.sorted().filter { !goals.isDisjoint(with: terms($0)?.ties?.goals ?? []) }
        let planned = document.content?.measures ?? []
        return subgoals.map { .document($0.id) } + Array(uniqued: serving + planned).map(Subject.measure)
    }
}
