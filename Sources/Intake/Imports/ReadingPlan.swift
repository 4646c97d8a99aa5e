package import Collaboration

/// How a file is read: what its rows are, what its columns hold, and which words in it are read as others. Kept with what was taken in, so that
/// the next file of the same source needs no questions.
package struct ReadingPlan: Hashable, Sendable, Codable {
    package var kind: TakenRows.Kind
    /// Nil until the headings, or somebody, has said. Events and areas have none.
    package var columns: ColumnMapping?
    /// Of a file of areas.
    package var areas: AreaMapping?
    /// What stands between the cells, where somebody has said so; otherwise it is found out.
    package var separator: TextForm.Separator?
    /// Which survey it is; figures of two are never mixed.
    package var survey: String?
    /// Words that are read as others: by heading, then by what stands there.
    package var readAs: [String: [String: String]]
    /// What holds for every row and stands in none: the year of the file.
    package var constants: [ColumnMapping.Field: String]
    /// Rows of this file that somebody has looked at and says point at no person.
    package var confirmedRows: Set<Int>

    package init(_ kind: TakenRows.Kind) {
        self.kind = kind
        readAs = [:]
        constants = [:]
        confirmedRows = []
    }

    /// The most words that are read as others.
    package static let mostWords = 500
}

extension TakenRows.Kind {
    /// What the rows of a table become; nil for files of JSON.
    package var columnKind: ColumnMapping.Kind? {
        switch self {
        case .incidents, .faults, .walks: .incidents
        case .counts: .counts
        case .surveys: .surveys
        case .municipalityYears: .municipalityYears
        case .populations: .populations
        case .areaChanges: .areaChanges
        case .events, .areas: nil
        }
    }
}

extension ColumnMapping.Kind {
    /// The fields that a file of this kind may hold, in the order in which they are asked for.
    package var fields: [ColumnMapping.Field] {
        switch self {
        case .incidents:
            [
                .type, .day, .time, .lastDay, .lastTime, .place, .area, .north, .east, .reference, .code, .organisation,
                .text,
            ]
        case .counts: [.type, .period, .amount, .area, .organisation]
        case .surveys: [.question, .answer, .figure, .answered, .group, .area, .year]
        case .municipalityYears: [.municipality, .amount, .rate, .year]
        case .populations: [.area, .year, .amount]
        case .areaChanges: [.oldArea, .newArea, .share]
        }
    }

    /// What may hold for the whole file and stand in no column.
    package var constants: [ColumnMapping.Field] {
        switch self {
        case .counts, .surveys, .municipalityYears, .populations: [.year]
        case .incidents, .areaChanges: []
        }
    }
}

extension ColumnMapping {
    /// The fields without which not one row can be read, and that neither a column nor the whole file has.
    package var lacking: [Field] {
        var asked = needed
        if kind == .surveys || kind == .municipalityYears || hasMonthColumns { asked.insert(.year) }
        return asked.subtracting(columns.keys).subtracting(constants.keys).sorted { $0.rawValue < $1.rawValue }
    }
}
