package import Agreements
package import Vocabulary

/// One document of the chain, as far as the viewer may read it.
package struct ChainDocument: Hashable, Sendable {
    /// What it says from one entry on. A link points at the version that stood when the link was written.
    package struct Version: Hashable, Sendable {
        package let entry: Int
        package let on: CivilDate
        package let by: Actor
        package let isOwn: Bool
        package let content: ChainContent

        /// The day it is from: as it says itself, else the day it was written.
        package var day: CivilDate { content.dated ?? on }
    }
    /// The word that a document is there, without what it says.
    package struct Mark: Hashable, Sendable {
        package let entry: Int
        package let on: CivilDate
        package let party: ActorKey
        package let day: CivilDate
    }

    package let id: DocumentID
    /// Oldest first; empty when its words are another organisation's own.
    package internal(set) var versions: [Version] = []
    package internal(set) var marks: [Mark] = []

    package var current: Version? { versions.last }
    package var content: ChainContent? { current?.content }
    /// The entry with its latest words, or the latest word that it is there.
    package var entry: Int { current?.entry ?? marks.last?.entry ?? 0 }
    /// The organisation whose own it is; nil once it is shared.
    package var owner: ActorKey? {
        guard let current else { return marks.last?.party }
        return current.isOwn ? current.by.organisation : nil
    }
    /// What it said when `entry` was written.
    package func version(at entry: Int) -> Version? { versions.last { $0.entry <= entry } }
    /// True when it was there on `day`, by the day it gives itself.
    func isThere(on day: CivilDate) -> Bool {
        versions.contains { $0.day <= day } || marks.contains { $0.day <= day }
    }
}

/// A step that was taken, with the entry that says so.
package struct Handling: Hashable, Sendable {
    package let entry: Int
    package let on: CivilDate
    package let actor: Actor
    package let handled: ChainFact.Handled
    package let deviations: [Deviation]
}

/// The chain as it stands on a day: its documents, the measures, and what was done with them.
package struct ChainView: Sendable {
    package let agreement: Agreement
    package let day: CivilDate
    package let documents: [DocumentID: ChainDocument]
    package let measures: [MeasureNumber: MeasureStatus]
    /// In the order of their days.
    package let handlings: [Handling]
    package let moves: [(entry: Int, on: CivilDate, moved: ChainFact.Moved)]
    package let reviews: [Subject: Int]
    package let seats: [ActorKey: [ActorKey: ActorKey?]]
    /// The day the agreement was finally followed up.
    let followedUp: CivilDate?

    package var sorted: [ChainDocument] { documents.values.sorted { $0.id < $1.id } }
    package func sorted(_ kind: ChainKind) -> [ChainDocument] { sorted.filter { $0.id.kind == kind } }
    /// What a measure says now, agreed to or not.
    package func terms(_ number: MeasureNumber) -> MeasureTerms? { measures[number]?.latest.terms }

    /// What was done with one subject, in the order of the days.
    package func handlings(of subject: Subject) -> [Handling] { handlings.filter { $0.handled.of == subject } }
}

extension Matter {
    /// The chain on `day`: whatever concerns that day or an earlier one and has not been taken back.
    package func chain(on day: CivilDate) -> ChainView {
        let standing = state.chain.filter { $0.on <= day && !state.withdrawn.contains($0.entry) }
        var documents: [DocumentID: ChainDocument] = [:]
        var handlings: [Handling] = []
        var moves: [(entry: Int, on: CivilDate, moved: ChainFact.Moved)] = []
        var reviews: [Subject: Int] = [:]
        var seats: [ActorKey: [ActorKey: ActorKey?]] = [:]
        for event in standing {
            switch event.fact {
            case .numbered(let one):
                documents[one.document, default: ChainDocument(id: one.document)].marks.append(
                    .init(
                        entry: event.entry, on: event.on, party: event.actor.organisation, day: one.dated ?? event.on))
            case .written(let one):
                documents[one.document, default: ChainDocument(id: one.document)].versions.append(
                    .init(
                        entry: event.entry, on: event.on, by: event.actor, isOwn: event.secrecy != .shared,
                        content: one.work))
            case .handled(let one):
                handlings.append(
                    Handling(
                        entry: event.entry, on: event.on, actor: event.actor, handled: one,
                        deviations: event.deviations))
            case .moved(let one): moves.append((event.entry, event.on, one))
            case .reviewed(let one): reviews[one.of] = event.entry
            case .seated(let one): seats[one.body, default: [:]][one.seat] = .some(one.by)
            }
        }
        let plan = measures(on: day)
        let agreement = agreement(on: day)
        return ChainView(
            agreement: agreement, day: day, documents: documents,
            measures: Dictionary(plan.map { ($0.number, $0) }, uniquingKeysWith: { one, _ in one }),
            handlings: handlings.sorted { ($0.on, $0.entry) < ($1.on, $1.entry) }, moves: moves, reviews: reviews,
            seats: seats, followedUp: finallyFollowedUp(agreement))
    }
}

// MARK: What belongs together

extension ChainView {
    /// What a subject is: the kind of document, or nil for a measure and the agreement.
    package func kind(of subject: Subject) -> ChainKind? {
        switch subject {
        case .document(let id): id.kind
        case .area: .area
        case .measure, .agreement: nil
        }
    }

    package func isKnown(_ subject: Subject) -> Bool {
        switch subject {
        case .measure(let number): measures[number] != nil
        case .document(let id): documents[id] != nil
        case .area(let key): agreement.rules.areas.contains { $0.key == key }
        case .agreement: true
        }
    }

    /// The entry with the words of a subject as they stand now.
    package func version(of subject: Subject) -> Int? {
        switch subject {
        case .measure(let number): measures[number]?.latest.entry
        case .document(let id): documents[id]?.entry
        case .area, .agreement: nil
        }
    }

    /// The documents that say something of one focus area: its number, and those that carry the definition's key.
    func chosen(_ area: String) -> [ChosenArea] {
        sorted(.area).compactMap { document in
            guard case .area(let chosen) = document.content else { return nil }
            return "\(document.id)" == area || chosen.key == area ? chosen : nil
        }
    }

    /// Every name under which a focus area is pointed at: its own, and the definition's key or the numbers that carry it.
    package func names(of area: String) -> Set<String> {
        var names: Set<String> = [area]
        for document in sorted(.area) {
            guard case .area(let chosen) = document.content else { continue }
            if "\(document.id)" == area, let key = chosen.key { names.insert(key) }
            if chosen.key == area { names.insert("\(document.id)") }
        }
        return names
    }

    func has(_ part: PartID, in parts: (Analysis) -> [Int], on day: CivilDate) -> Bool {
        guard let document = documents[part.document], case .analysis(let analysis) = document.content else {
            return false
        }
        return analysis.complete == true && document.isThere(on: day) && parts(analysis).contains(part.part)
    }

    /// The problems that a measure is tied to: by itself, or by its causes and goals.
    package func problems(of number: MeasureNumber) -> [DocumentID] {
        guard let ties = terms(number)?.ties else { return [] }
        let analyses = (ties.causes + ties.conclusions).map(\.document).compactMap { documents[$0]?.content }
        let fromAnalyses = analyses.compactMap { content -> DocumentID? in
            if case .analysis(let one) = content { one.problem } else { nil }
        }
        let fromGoals = ties.goals.compactMap { documents[$0]?.content }.compactMap { content -> DocumentID? in
            if case .goal(let one) = content { one.problem } else { nil }
        }
        return Array(uniqued: [ties.problem].compactMap { $0 } + fromAnalyses + fromGoals)
    }

    package func measures(of problem: DocumentID) -> [MeasureNumber] {
        measures.keys.sorted().filter { problems(of: $0).contains(problem) }
    }

    /// The plans, as documents, that name the measure.
    package func plans(holding number: MeasureNumber) -> [DocumentID] {
        sorted(.plan).filter { $0.content?.measures.contains(number) ?? false }.map(\.id)
    }
}
