import Agreements
import Vocabulary

/// What there is in the chain on a day, for one subject or another: the things that gates ask for.
struct ChainThings {
    let view: ChainView
    let day: CivilDate

    private func contents(_ kind: ChainKind) -> [ChainContent] {
        view.sorted(kind).filter { $0.isThere(on: day) }.compactMap(\.content)
    }

    // MARK: Analyses

    private var analyses: [Analysis] {
        contents(.analysis).compactMap { if case .analysis(let one) = $0, one.complete == true { one } else { nil } }
    }

    private func concerns(_ analysis: Analysis, area: String) -> Bool {
        let names = view.names(of: area)
        if !names.isDisjoint(with: analysis.areas) { return true }
        guard let id = analysis.problem, case .problem(let problem) = view.documents[id]?.content else { return false }
        return !names.isDisjoint(with: problem.areas)
    }

    func hasAnalysis(_ subject: Subject) -> Bool {
        switch subject {
        case .measure(let number): hasCause(view.terms(number)?.ties?.causes ?? [])
        case .area(let area): analyses.contains { concerns($0, area: area) }
        case .document(let id): hasAnalysis(document: id)
        case .agreement: false
        }
    }

    private func hasAnalysis(document id: DocumentID) -> Bool {
        switch view.documents[id]?.content {
        case .problem: analyses.contains { $0.problem == id }
        case .goal(let goal): hasCause(goal.causes) || goal.problem.map { hasAnalysis(document: $0) } ?? false
        case .area: analyses.contains { concerns($0, area: "\(id)") }
        default: false
        }
    }

    private func hasCause(_ causes: [PartID]) -> Bool {
        causes.contains { view.has($0, in: { $0.causes.map(\.no) }, on: day) }
    }

    func hasConclusion(_ subject: Subject) -> Bool {
        guard case .measure(let number) = subject else { return false }
        return (view.terms(number)?.ties?.conclusions ?? []).contains {
            view.has($0, in: { $0.conclusions.map(\.no) }, on: day)
        }
    }

    /// Of the measure's problem or one of its areas; of anything, where the measure names neither.
    func hasDeeperAnalysis(_ subject: Subject) -> Bool {
        guard case .measure(let number) = subject else { return analyses.contains { $0.deeper == true } }
        let problems = view.problems(of: number)
        let areas = view.terms(number)?.areas ?? []
        return analyses.contains { analysis in
            guard analysis.deeper == true else { return false }
            if problems.isEmpty, areas.isEmpty { return true }
            return analysis.problem.map(problems.contains) ?? false
                || areas.contains { concerns(analysis, area: $0) }
        }
    }

    // MARK: Goals and pictures

    func hasGoal(_ subject: Subject) -> Bool {
        guard case .measure(let number) = subject else { return false }
        return (view.terms(number)?.ties?.goals ?? []).contains { view.documents[$0]?.isThere(on: day) ?? false }
    }

    /// The pictures that a subject builds on; of a picture, those it was joined from as well as itself.
    func pictures(of subject: Subject) -> [DocumentID] {
        let found: [DocumentID] =
            switch subject {
            case .measure(let number): view.problems(of: number).flatMap { pictures(of: .document($0)) }
            case .area(let area): view.chosen(area).flatMap(\.pictures)
            case .document(let id): pictures(document: id)
            case .agreement: []
            }
        return found.filter { view.documents[$0]?.isThere(on: day) ?? false }
    }

    private func pictures(document id: DocumentID) -> [DocumentID] {
        switch view.documents[id]?.content {
        case .picture(let picture): [id] + picture.inputs
        case .problem(let problem): problem.pictures
        case .area(let area): area.pictures
        case .goal(let goal): goal.pictures + (goal.problem.map { pictures(document: $0) } ?? [])
        case .plan(let plan): plan.pictures + plan.areas.flatMap { view.chosen($0).flatMap(\.pictures) }
        default: []
        }
    }

    func hasPicture(_ subject: Subject) -> Bool { !pictures(of: subject).isEmpty }

    /// Whose own a picture is; nil for joint ones. Of one that is another's own, only that it is there is known.
    func owner(ofPicture id: DocumentID) -> ActorKey? {
        guard let document = view.documents[id], id.kind == .picture, document.isThere(on: day) else { return nil }
        guard let current = document.current else { return document.owner }
        if case .picture(let picture) = current.content, picture.sort == .own { return current.by.organisation }
        return nil
    }

    // MARK: Children, follow-up, feedback

    func hasChildNote(_ subject: Subject, _ isAsked: (ChildNote.Sort) -> Bool) -> Bool {
        contents(.childNote).contains { content in
            guard case .childNote(let note) = content else { return false }
            return isAsked(note.sort) && note.about.contains { isSame($0, subject) }
        }
    }

    /// A focus area goes by its number and by the definition's key.
    private func isSame(_ one: Subject, _ other: Subject) -> Bool {
        if one == other { return true }
        guard let area = areaName(one), let wanted = areaName(other) else { return false }
        return view.names(of: wanted).contains(area)
    }

    private func areaName(_ subject: Subject) -> String? {
        switch subject {
        case .area(let key): key
        case .document(let id) where id.kind == .area: "\(id)"
        default: nil
        }
    }

    private func papers(about subject: Subject) -> [FollowUpPaper] {
        contents(.followUp).compactMap { content in
            guard case .followUp(let paper) = content, paper.about.contains(where: { isSame($0, subject) }) else {
                return nil
            }
            return paper
        }
    }

    /// What was said of a measure on its own page counts as well.
    private func answers(_ subject: Subject) -> [MeasureFact.FollowedUp] {
        guard case .measure(let number) = subject else { return [] }
        return (view.measures[number]?.events ?? []).compactMap { event in
            if case .followedUp(let answer) = event.fact, event.on <= day { answer } else { nil }
        }
    }

    func hasFollowUp(_ subject: Subject) -> Bool {
        if subject == .agreement, let followedUp = view.followedUp { return followedUp <= day }
        return !papers(about: subject).isEmpty || !answers(subject).isEmpty
    }

    func hasEvaluation(_ subject: Subject) -> Bool {
        papers(about: subject).contains(where: \.isEvaluation) || answers(subject).contains { $0.effect != .tooEarly }
    }

    func hasFeedback(_ subject: Subject, _ kind: FollowUpPaper.Feedback) -> Bool {
        papers(about: subject).contains { $0.feedback.contains(kind) }
    }
}
