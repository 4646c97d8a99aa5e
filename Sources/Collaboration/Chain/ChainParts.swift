import Vocabulary

// What the chain's documents say, part by part: as far as the viewer may read them.

extension ChainContent {
    /// What it is called by those who wrote it; nil for what has no name of its own.
    package var heading: String? {
        switch self {
        case .picture(let one): one.title
        case .problem(let one): one.title
        case .area(let one): one.title
        case .goal(let one): one.text
        case .plan(let one): one.title
        case .group(let one): one.name
        case .matter(let one): one.title
        case .analysis, .childNote, .categories, .followUp: nil
        }
    }
}

extension ChainView {
    /// One cause of an analysis; nil when there is none, or its words are another organisation's own.
    package func cause(_ part: PartID) -> Analysis.Cause? {
        analysis(part.document)?.causes.first { $0.no == part.part }
    }

    /// One conclusion of an analysis.
    package func conclusion(_ part: PartID) -> Analysis.Conclusion? {
        analysis(part.document)?.conclusions.first { $0.no == part.part }
    }

    package func analysis(_ id: DocumentID) -> Analysis? {
        if case .analysis(let analysis) = documents[id]?.content { analysis } else { nil }
    }

    package func goal(_ id: DocumentID) -> Goal? {
        if case .goal(let goal) = documents[id]?.content { goal } else { nil }
    }
}

extension FollowUpPaper {
    /// A measure is followed up when it is said both whether it was done and what came of it.
    package var isWhole: Bool { production != nil && effect != nil }
}

extension State {
    /// The first day, up to `day`, on which a paper that all parties may read followed up each measure.
    func followedUpByPaper(through day: CivilDate) -> [MeasureNumber: CivilDate] {
        var days: [MeasureNumber: CivilDate] = [:]
        for event in chain where event.on <= day && event.secrecy == .shared && !withdrawn.contains(event.entry) {
            guard case .written(let written) = event.fact, case .followUp(let paper) = written.work, paper.isWhole
            else {
                continue
            }
            for number in paper.about.compactMap(\.measure) { days[number] = min(days[number] ?? event.on, event.on) }
        }
        return days
    }
}
