import Vocabulary

/// What a subject builds on, link by link: what a paper for its decision tells first. Each list holds each thing once.
package struct Background: Hashable, Sendable {
    package var pictures: [DocumentID] = []
    package var problems: [DocumentID] = []
    package var causes: [PartID] = []
    package var goals: [DocumentID] = []
    package var measures: [MeasureNumber] = []
    package var childNotes: [DocumentID] = []

    /// Nothing builds on itself.
    fileprivate mutating func leaveOut(_ subject: Subject) {
        measures.removeAll { $0 == subject.measure }
        pictures.removeAll { $0 == subject.document }
        problems.removeAll { $0 == subject.document }
        goals.removeAll { $0 == subject.document }
    }

    fileprivate mutating func join(_ other: Background) {
        pictures = Array(uniqued: pictures + other.pictures)
        problems = Array(uniqued: problems + other.problems)
        causes = Array(uniqued: causes + other.causes)
        goals = Array(uniqued: goals + other.goals)
        measures = Array(uniqued: measures + other.measures)
        childNotes = Array(uniqued: childNotes + other.childNotes)
    }
}

extension ChainView {
    package func background(of subject: Subject) -> Background {
        var found = Background()
        // A matter leads to what it is about, a plan to its measures: two links is the longest way.
        let about = subject.document.flatMap { documents[$0]?.content }.map { content in
            content.about + content.measures.map(Subject.measure)
        }
        for one in Array(uniqued: [subject] + (about ?? [])) { found.join(own(one)) }
        found.leaveOut(subject)
        return found
    }

    private func own(_ subject: Subject) -> Background {
        var found = Background()
        found.pictures = ChainThings(view: self, day: day).pictures(of: subject)
        switch subject {
        case .measure(let number):
            found.problems = problems(of: number)
            found.causes = terms(number)?.ties?.causes ?? []
            found.goals = terms(number)?.ties?.goals ?? []
            found.measures = [number]
        case .document(let id): join(document: id, &found)
        case .area(let key): found.problems = problems(in: key)
        case .agreement: break
        }
        found.childNotes = sorted(.childNote).filter { $0.content?.about.contains(subject) ?? false }.map(\.id)
        found.pictures += found.problems.flatMap { documents[$0]?.content?.links ?? [] }.filter { $0.kind == .picture }
        return found
    }

    private func join(document id: DocumentID, _ found: inout Background) {
        guard let content = documents[id]?.content else { return }
        found.problems = content.links.filter { $0.kind == .problem }
        found.goals = content.links.filter { $0.kind == .goal }
        found.causes = content.parts
        switch id.kind {
        case .area: found.problems += problems(in: "\(id)")
        case .goal: found.goals.insert(id, at: 0)
        case .problem:
            found.problems.insert(id, at: 0)
            found.causes += causes(of: id)
            found.measures = measures(of: id)
        default: break
        }
    }

    private func problems(in area: String) -> [DocumentID] {
        let names = names(of: area)
        return sorted(.problem).filter { !names.isDisjoint(with: $0.content?.areas ?? []) }.map(\.id)
    }

    private func causes(of problem: DocumentID) -> [PartID] {
        sorted(.analysis).flatMap { document -> [PartID] in
            guard case .analysis(let analysis) = document.content, analysis.problem == problem else { return [] }
            return analysis.causes.map { PartID(document.id, $0.no) }
        }
    }
}
