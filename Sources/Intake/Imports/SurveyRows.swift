package import Vocabulary

/// Rows of a survey that is added up already: question, answer or mean, area, group.
package struct SurveyRows: RowReading {
    private let survey: String
    private let source: SourceKey
    private let areas: AreaNames
    private let empty: ColumnMapping.Empty
    private var seen = SeenThings()

    /// - Parameter survey: which survey it is; figures of two are never mixed.
    package init(survey: String, source: SourceKey, areas: AreaNames, mapping: ColumnMapping) {
        self.survey = survey
        self.source = source
        self.areas = areas
        empty = mapping.empty
    }

    package mutating func read(_ row: SheetRow) -> [ImportOutcome<SurveyFigure>] {
        var fields = FieldReader(row)
        let year = fields.year(.year)
        let question = fields.needed(.question)
        let answer = fields.name(.answer)
        let group = fields.name(.group)
        let area = fields.area(.area, areas)
        let figure = fields.take(.figure, readThousandths(row[.figure], empty: empty))
        let answered = fields.amount(.answered, empty: .unknown)
        // The figure is a share when an answer is named, and a share is at the most the whole.
        if answer != nil, let thousandths = figure?.0, !(0...100_000).contains(thousandths) {
            fields.fault(.figure, .outOfRange(least: 0, most: 100))
        }
        guard fields.faults.isEmpty, let year, let question, let figure, let answered else {
            return [.rejected(fields.faults)]
        }
        let identity = [question, answer ?? "", group ?? "", area?.text ?? "", "\(year)"]
        let read = SurveyFigure(
            survey: survey, period: .year(year), area: area, group: group, question: question, answer: answer,
            thousandths: figure.0, missing: figure.1, answered: answered, source: source)
        return [
            seen.outcome(
                read, identity: identity, content: ["\(figure)", "\(answered)"], field: .figure, &fields)
        ]
    }
}

/// Rows of residents: area, year, number.
package struct PopulationRows: RowReading {
    private let areas: AreaNames
    private var seen = SeenThings()

    package init(_ areas: AreaNames) { self.areas = areas }

    package mutating func read(_ row: SheetRow) -> [ImportOutcome<Population>] {
        var fields = FieldReader(row)
        _ = fields.needed(.area)
        let area = fields.area(.area, areas)
        let year = fields.year(.year)
        let residents = fields.amount(.amount, empty: .unknown)
        guard fields.faults.isEmpty, let area, let year, let residents else { return [.rejected(fields.faults)] }
        let population = Population(area: area, year: year, residents: residents)
        return [
            seen.outcome(
                population, identity: [area.text, "\(year)"], content: ["\(residents)"], field: .area, &fields)
        ]
    }
}

/// Rows of what old areas became: the old, the new, and how large a share of 100 where it was split.
package struct AreaChangeRows: RowReading {
    private var seen = SeenThings()

    package init() {}

    package mutating func read(_ row: SheetRow) -> [ImportOutcome<AreaChange>] {
        var fields = FieldReader(row)
        let old = fields.needed(.oldArea)
        let new = fields.needed(.newArea)
        var share = 100_000
        if !row[.share].isEmpty, let read = fields.take(.share, readThousandths(row[.share], empty: .unknown)) {
            if let thousandths = read.0, (1...100_000).contains(thousandths) {
                share = thousandths
            } else {
                fields.fault(.share, .outOfRange(least: 0, most: 100))
            }
        }
        guard fields.faults.isEmpty, let old, let new else { return [.rejected(fields.faults)] }
        let change = AreaChange(old: AreaKey(old), new: AreaKey(new), millionths: share * 10)
        return [seen.outcome(change, identity: [old, new], content: ["\(share)"], field: .share, &fields)]
    }
}

/// How numbers for areas of an earlier division are carried over to a later one.
package struct AreaBridge: Hashable, Sendable {
    private let changes: [AreaKey: [AreaChange]]

    /// Old areas whose shares do not make a whole: nothing is carried over for them. Rounded shares may miss it by a thousandth.
    package let unfinished: Set<AreaKey>

    package init(_ list: [AreaChange]) {
        changes = Dictionary(grouping: list, by: \.old)
        unfinished = Set(
            changes.filter { !(999_000...1_001_000).contains($0.value.map(\.millionths).reduce(0, +)) }.map(\.key))
    }

    /// The new areas of an old one, with their shares in millionths; nil when nobody has said what became of it, or not all.
    package func successors(of old: AreaKey) -> [AreaChange]? { unfinished.contains(old) ? nil : changes[old] }

    /// A number of an old area, shared out over the new ones so that nothing is lost: the parts add up to it. The largest remainders get what
    /// rounding leaves. Nil as `successors(of:)`.
    package func shared(_ number: Int, of old: AreaKey) -> [AreaKey: Int]? {
        guard let parts = successors(of: old), (0...Amount.most).contains(number) else { return nil }
        let whole = parts.map(\.millionths).reduce(0, +)
        guard whole > 0 else { return nil }
        var shares = parts.map {
            (new: $0.new, number: number * $0.millionths / whole, rest: number * $0.millionths % whole)
        }
        var left = number - shares.map(\.number).reduce(0, +)
        for place in shares.indices.sorted(by: { (shares[$1].rest, shares[$0].new) < (shares[$0].rest, shares[$1].new) }
        ) where left > 0 {
            shares[place].number += 1
            left -= 1
        }
        return Dictionary(shares.map { ($0.new, $0.number) }, uniquingKeysWith: +)
    }
}
