import Situation
import Vocabulary

// What in a picture has a Swedish name wherever it stands: areas, kinds, sources, places, organisations, questions and answers.

extension SituationPicture {
    var swedishNames: [String] {
        let places = strands.flatMap { ($0.places?.top ?? []).map(\.name) }
        let silent = findings.flatMap { finding in
            if case .silence(let reporters) = finding.claim { reporters.map(\.name) } else { [String]() }
        }
        return names.all + sources.flatMap(\.swedishName) + gaps.flatMap(\.swedishNames)
            + surveys.flatMap(\.swedishNames) + places + silent
            + strands.flatMap { $0.organisations.compactMap(\.subject.organisation) }
    }
}

extension ClearedPicture {
    var swedishNames: [String] {
        names.all + sources.flatMap(\.swedishName) + gaps.flatMap(\.swedishNames) + surveys.flatMap(\.swedishNames)
            + findings.flatMap { $0.reporters.map(\.name) }
    }
}

extension SituationPicture.Names {
    fileprivate var all: [String] { (categories + areas).map(\.name) }
}

extension SituationPicture.UsedSource {
    /// None for a source that is called something else in English.
    fileprivate var swedishName: [String] { source.name.sv == source.name.en ? [source.name.sv] : [] }
}

extension SurveyRow {
    fileprivate var swedishNames: [String] { [survey, question, answer, group].compactMap { $0 } }
}

extension PictureGap {
    fileprivate var swedishNames: [String] {
        switch self {
        case .silent(let reporter): [reporter.name]
        case .fewAnswers(let survey, let question, _, let group, _): [survey, question, group].compactMap { $0 }
        default: []
        }
    }
}
