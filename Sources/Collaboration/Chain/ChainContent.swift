package import Vocabulary

/// What one version of a document says. As text one key, the kind, with the words under it.
package enum ChainContent: Hashable, Sendable {
    case picture(Picture)
    case problem(Problem)
    case analysis(Analysis)
    case area(ChosenArea)
    case goal(Goal)
    case plan(ActionPlan)
    case childNote(ChildNote)
    case group(WorkingGroup)
    case matter(MatterPaper)
    case categories(Categories)
    case followUp(FollowUpPaper)

    package var kind: ChainKind {
        switch self {
        case .picture: .picture
        case .problem: .problem
        case .analysis: .analysis
        case .area: .area
        case .goal: .goal
        case .plan: .plan
        case .childNote: .childNote
        case .group: .group
        case .matter: .matter
        case .categories: .categories
        case .followUp: .followUp
        }
    }

    /// The day it says that it is from.
    package var dated: CivilDate? {
        switch self {
        case .picture(let one): one.dated
        case .analysis(let one): one.dated
        case .childNote(let one): one.dated
        case .followUp(let one): one.dated
        case .categories(let one): one.from
        case .problem, .area, .goal, .plan, .group, .matter: nil
        }
    }

    /// The documents it points at.
    package var links: [DocumentID] {
        switch self {
        case .picture(let one): one.inputs
        case .problem(let one): one.pictures
        case .analysis(let one): [one.problem].compactMap { $0 }
        case .area(let one): one.pictures
        case .goal(let one): one.pictures + [one.problem, one.parent].compactMap { $0 } + one.causes.map(\.document)
        case .plan(let one): one.pictures + one.goals
        case .childNote(let one): one.about.compactMap(\.document)
        case .group(let one): [one.problem].compactMap { $0 }
        case .matter(let one):
            one.about.compactMap(\.document) + (one.promise?.pictures ?? []) + [one.promise?.problem].compactMap { $0 }
        case .followUp(let one): one.about.compactMap(\.document)
        case .categories: []
        }
    }

    /// The focus areas it names: keys of the definition, or numbers of areas chosen since.
    package var areas: [String] {
        switch self {
        case .problem(let one): one.areas
        case .analysis(let one): one.areas
        case .goal(let one): one.areas
        case .plan(let one): one.areas
        case .group(let one): one.areas
        case .picture, .area, .childNote, .matter, .categories, .followUp: []
        }
    }

    /// The parts of other documents that it points at.
    package var parts: [PartID] { if case .goal(let one) = self { one.causes } else { [] } }

    /// The subjects it is about.
    package var about: [Subject] {
        switch self {
        case .childNote(let one): one.about
        case .matter(let one): one.about
        case .followUp(let one): one.about
        default: []
        }
    }

    package var measures: [MeasureNumber] {
        let named: [Subject] =
            switch self {
            case .plan(let one): one.measures
            case .matter(let one): (one.promise?.measures ?? []) + (one.walk?.findings ?? []).compactMap(\.measure)
            default: []
            }
        return (named + about).compactMap(\.measure)
    }
}

extension Subject {
    package var document: DocumentID? { if case .document(let id) = self { id } else { nil } }
    package var measure: MeasureNumber? { if case .measure(let number) = self { number } else { nil } }
}

extension ChainContent: Codable {
    private struct Key: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }
        init(_ kind: ChainKind) { stringValue = kind.rawValue }
        init?(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }

    package init(from decoder: any Decoder) throws {
        let words = try decoder.container(keyedBy: Key.self)
        guard words.allKeys.count == 1, let key = words.allKeys.first, let kind = ChainKind(rawValue: key.stringValue)
        else {
            throw DecodingError.dataCorrupted(
                .init(
                    codingPath: decoder.codingPath,
                    debugDescription: "one of \(ChainKind.allCases.map(\.rawValue).joined(separator: ", "))"))
        }
        func read<Words: Decodable>(_: Words.Type) throws -> Words { try words.decode(Words.self, forKey: key) }
        switch kind {
        case .picture: self = .picture(try read(Picture.self))
        case .problem: self = .problem(try read(Problem.self))
        case .analysis: self = .analysis(try read(Analysis.self))
        case .area: self = .area(try read(ChosenArea.self))
        case .goal: self = .goal(try read(Goal.self))
        case .plan: self = .plan(try read(ActionPlan.self))
        case .childNote: self = .childNote(try read(ChildNote.self))
        case .group: self = .group(try read(WorkingGroup.self))
        case .matter: self = .matter(try read(MatterPaper.self))
        case .categories: self = .categories(try read(Categories.self))
        case .followUp: self = .followUp(try read(FollowUpPaper.self))
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var words = encoder.container(keyedBy: Key.self)
        func write(_ body: some Encodable) throws { try words.encode(body, forKey: Key(kind)) }
        switch self {
        case .picture(let one): try write(one)
        case .problem(let one): try write(one)
        case .analysis(let one): try write(one)
        case .area(let one): try write(one)
        case .goal(let one): try write(one)
        case .plan(let one): try write(one)
        case .childNote(let one): try write(one)
        case .group(let one): try write(one)
        case .matter(let one): try write(one)
        case .categories(let one): try write(one)
        case .followUp(let one): try write(one)
        }
    }
}
