/// What the columns of somebody's file hold, saved so that next month's file needs no questions. Data, not code: each source has its own.
package struct ColumnMapping: Hashable, Sendable, Codable {
    /// What a row becomes.
    package enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
        case incidents, counts, surveys, municipalityYears, populations, areaChanges
    }

    package enum Field: String, Hashable, Sendable, Codable, CaseIterable, CodingKeyRepresentable {
        case reference, type, code, day, time, lastDay, lastTime, place, area, north, east, organisation, text
        case period, amount, municipality, rate
        case group, question, answer, figure, answered
        case year, oldArea, newArea, share
    }

    /// What an empty cell means where a number should stand. Never nought.
    package enum Empty: String, Hashable, Sendable, Codable { case suppressed, unknown }

    package var kind: Kind
    /// The heading of each field's column.
    package var columns: [Field: String]
    /// What holds for every row and stands in none: the year of the file, the area it is about.
    package var constants: [Field: String]
    package var empty: Empty
    /// Each month has a column of its own, named by the month.
    package var hasMonthColumns: Bool
    /// How the file is written, where somebody has said so; otherwise it is found out.
    package var letters: TextForm.Letters?

    package init(
        kind: Kind, columns: [Field: String], constants: [Field: String] = [:], empty: Empty = .unknown,
        hasMonthColumns: Bool = false, letters: TextForm.Letters? = nil
    ) {
        self.kind = kind
        self.columns = columns
        self.constants = constants
        self.empty = empty
        self.hasMonthColumns = hasMonthColumns
        self.letters = letters
    }

    /// The fields without which a row is nothing.
    var needed: Set<Field> {
        switch kind {
        case .incidents: [.type, .day]
        case .counts: hasMonthColumns ? [.type] : [.type, .period, .amount]
        case .surveys: [.question, .figure]
        case .municipalityYears: [.municipality, .amount]
        case .populations: [.area, .year, .amount]
        case .areaChanges: [.oldArea, .newArea]
        }
    }

    /// A mapping from the headings alone, as far as they say something; a person looks at it before it is used.
    package static func guessed(_ kind: Kind, headings: [String]) -> ColumnMapping {
        var mapping = ColumnMapping(kind: kind, columns: [:])
        for heading in headings {
            let plain = headingWords(heading)
            let field = kind.fields.first { field in
                mapping.columns[field] == nil && headingsOf(field, kind).contains(plain)
            }
            if let field { mapping.columns[field] = heading }
        }
        if kind == .counts, mapping.columns[.period] == nil,
            headings.contains(where: { monthNumber(inHeading: $0) != nil })
        {
            mapping.hasMonthColumns = true
        }
        return mapping
    }

    private static func headingsOf(_ field: Field, _ kind: Kind) -> [String] {
        switch field {
        case .reference: ["id", "nr", "nummer", "ärendenummer", "ärende", "referens", "reference", "number"]
        case .type:
            ["kategori", "typ", "brottstyp", "händelsetyp", "händelse", "brott", "category", "type", "menytext"]
        case .code: ["brottskod", "kod", "crime code"]
        case .day: ["datum", "dag", "inträffade", "från", "startdatum", "date", "day"]
        case .time: ["tid", "klockslag", "kl", "starttid", "time"]
        case .lastDay: ["till", "slutdatum", "till datum", "end date"]
        case .lastTime: ["till tid", "sluttid", "end time"]
        case .place: ["plats", "adress", "ställe", "gata", "place"]
        case .area: ["område", "områdeskod", "deso", "regso", "stadsdel", "delområde", "area", "omrade"]
        case .north: ["n", "north", "nord", "y", "sweref tm n", "latitud", "lat", "latitude"]
        case .east: ["e", "east", "öst", "x", "sweref tm e", "longitud", "lon", "long", "longitude"]
        case .organisation: ["organisation", "rapportör", "anmälare", "organisation som rapporterar"]
        case .text: ["text", "beskrivning", "anteckning", "kommentar", "description", "note"]
        case .period: ["månad", "period", "år och månad", "month", "manad"]
        case .amount:
            kind == .populations
                ? ["befolkning", "antal", "invånare", "folkmängd", "population"]
                : ["antal", "antal brott", "count", "anmälda brott"]
        case .municipality: ["kommun", "municipality", "region"]
        case .rate: ["per inv", "per invånare", "antal per invånare", "per 100k", "per k"]
        case .group: ["grupp", "kön", "ålder", "group"]
        case .question: ["fråga", "question", "indikator"]
        case .answer: ["svar", "svarsalternativ", "answer"]
        case .figure: ["andel", "procent", "medelvärde", "index", "värde", "share", "mean", "value"]
        case .answered: ["antal svar", "svarande", "antal svarande", "answered", "n svar"]
        case .year: ["år", "year", "ar"]
        case .oldArea: ["gammalt område", "gammal kod", "från område", "old area", "old"]
        case .newArea: ["nytt område", "ny kod", "till område", "new area", "new"]
        case .share: ["andel", "share"]
        }
    }
}

/// A heading without marks and figures, in small letters: `Per 100 000 inv.` is `per inv`.
func headingWords(_ heading: String) -> String {
    heading.lowercased().split { !$0.isLetter }.joined(separator: " ")
}

/// The month that heads a column of numbers: `jan`, `Februari`, `2024-03` is none.
func monthNumber(inHeading heading: String) -> Int? { monthNumber(named: headingWords(heading)) }
