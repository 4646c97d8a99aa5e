package import Agreements
import Vocabulary

/// Later work that may no longer hold, because what it builds on has moved. A mark is no duty: it asks for a look.
package struct ReviewMark: Hashable, Sendable {
    package enum Reason: Hashable, Sendable {
        /// What it points at has new words since, or a later picture has been adopted in its place.
        case newer(DocumentID)
        /// The problem went back to an earlier step.
        case wentBack(DocumentID, to: String)
        /// What it builds on is itself marked.
        case buildsOn(Subject)
        /// The text asks for the plan to be revised when its measures change.
        case measureChanged(MeasureNumber, Basis)
    }
    package let of: Subject
    package let reason: Reason
    /// The entry that made it so.
    package let entry: Int
}

extension ChainView {
    /// Everything marked for review: documents first, then measures, each with every reason.
    package func reviewMarks() -> [ReviewMark] {
        var marker = ReviewMarker(view: self)
        let subjects = sorted.map { Subject.document($0.id) } + measures.keys.sorted().map(Subject.measure)
        return subjects.flatMap { marker.marks($0) }
    }
}

/// Follows links upwards, each subject once.
private struct ReviewMarker {
    let view: ChainView
    private var known: [Subject: [ReviewMark]] = [:]

    init(view: ChainView) { self.view = view }

    mutating func marks(_ subject: Subject) -> [ReviewMark] {
        if let marks = known[subject] { return marks }
        // Links that lead round come to rest here.
        known[subject] = []
        guard let written = view.version(of: subject), isWork(subject) else { return [] }
        let links = links(of: subject)
        var marks = links.compactMap { newer($0, than: written, of: subject) }
        marks += returns(of: subject)
        marks += links.compactMap { link in
            // The latest reason, so that a look at an earlier one does not hide it.
            self.marks(.document(link)).max { $0.entry < $1.entry }.map {
                ReviewMark(of: subject, reason: .buildsOn(.document(link)), entry: $0.entry)
            }
        }
        marks += changedMeasures(of: subject)
        let looked = max(written, view.reviews[subject] ?? 0)
        let standing = marks.filter { $0.entry > looked }
        known[subject] = standing
        return standing
    }

    /// Answers and papers about something are what they were; work that leads on is looked at again.
    private func isWork(_ subject: Subject) -> Bool {
        switch view.kind(of: subject) {
        case .followUp, .matter, .categories, .group: false
        default: true
        }
    }

    private func links(of subject: Subject) -> [DocumentID] {
        switch subject {
        case .document(let id): return Array(uniqued: view.documents[id]?.content?.links ?? []).filter { $0 != id }
        case .measure(let number):
            guard let ties = view.terms(number)?.ties else { return [] }
            return Array(
                uniqued: [ties.problem].compactMap { $0 } + (ties.causes + ties.conclusions).map(\.document)
                    + ties.goals)
        case .area, .agreement: return []
        }
    }

    private func newer(_ link: DocumentID, than written: Int, of subject: Subject) -> ReviewMark? {
        guard let document = view.documents[link] else { return nil }
        if document.entry > written { return ReviewMark(of: subject, reason: .newer(link), entry: document.entry) }
        guard view.isSuperseded(.document(link)), case .picture(let picture) = document.content,
            let adopted = view.currentPicture(picture.sort).flatMap({ adoption(of: $0.id) })
        else { return nil }
        return ReviewMark(of: subject, reason: .newer(link), entry: adopted)
    }

    private func adoption(of id: DocumentID) -> Int? {
        view.handlings(of: .document(id)).last { $0.handled.step == .adopt }?.entry
    }

    /// Work of a later phase than the step that the problem went back to.
    private func returns(of subject: Subject) -> [ReviewMark] {
        guard let phase = phase(of: subject) else { return [] }
        return problems(of: subject).compactMap { problem in
            guard let round = view.round(of: problem) else { return nil }
            let back = view.moves.last { move in
                move.moved.problem == problem
                    && round.model.place(of: move.moved.to) < round.model.place(of: move.moved.from)
                    && (round.model.phase(of: move.moved.to).map { $0 < phase } ?? false)
            }
            return back.map { ReviewMark(of: subject, reason: .wentBack(problem, to: $0.moved.to), entry: $0.entry) }
        }
    }

    private func phase(of subject: Subject) -> ProcessModel.Phase? {
        switch subject {
        case .measure: .respond
        case .document(let id):
            switch id.kind {
            case .analysis: .analyse
            case .goal, .plan, .childNote: .respond
            default: nil
            }
        case .area, .agreement: nil
        }
    }

    private func problems(of subject: Subject) -> [DocumentID] {
        switch subject {
        case .measure(let number): return view.problems(of: number)
        case .document(let id):
            let content = view.documents[id]?.content
            let own = (content?.links ?? []).filter { $0.kind == .problem }
            return Array(uniqued: own + (content?.measures ?? []).flatMap { view.problems(of: $0) })
        case .area, .agreement: return []
        }
    }

    /// Only where the text asks for it.
    private func changedMeasures(of subject: Subject) -> [ReviewMark] {
        guard case .document(let id) = subject, id.kind == .plan, let written = view.version(of: subject) else {
            return []
        }
        let rule = view.agreement.rules.plan.first { rule in
            if case .revised(let reasons) = rule.kind { reasons.contains("measure changed") } else { false }
        }
        guard let rule else { return [] }
        return (view.documents[id]?.content?.measures ?? []).compactMap { number in
            guard let entry = view.measures[number]?.latest.entry, entry > written else { return nil }
            return ReviewMark(of: subject, reason: .measureChanged(number, rule.basis), entry: entry)
        }
    }
}
