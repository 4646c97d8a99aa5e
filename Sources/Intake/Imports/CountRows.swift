package import Vocabulary

/// What an import of counts knows beside the file.
package struct CountSource: Sendable {
    package let key: SourceKey
    package let secrecy: SecrecyClass
    package let categories: CategoryList
    package let areas: AreaNames

    package init(key: SourceKey, secrecy: SecrecyClass, categories: CategoryList, areas: AreaNames = AreaNames([])) {
        self.key = key
        self.secrecy = secrecy
        self.categories = categories
        self.areas = areas
    }
}

/// Rows of category × month, one row a month or one column a month: the police's delivery.
///
/// The same category, month and area twice is one count when the number is the same, and a fault when it is not.
package struct CountRows: RowReading {
    private let source: CountSource
    private let empty: ColumnMapping.Empty
    private var seen = SeenThings()

    package init(_ source: CountSource, mapping: ColumnMapping) {
        self.source = source
        empty = mapping.empty
    }

    package mutating func read(_ row: SheetRow) -> [ImportOutcome<Count>] {
        if row.columns.months.isEmpty {
            var fields = FieldReader(row)
            let period = fields.period(.period)
            let amount = fields.amount(.amount, empty: empty)
            return [outcome(&fields, period, amount)]
        }
        return row.columns.months.map { column in
            var fields = FieldReader(row)
            let year = fields.year(.year)
            let period = year.flatMap { CivilDate(year: $0, month: column.month, day: 1) }.map(DayRange.month)
            let written = row.cells.indices.contains(column.place) ? row.cells[column.place] : ""
            let heading = row.columns.headings.indices.contains(column.place) ? row.columns.headings[column.place] : nil
            switch readAmount(written, empty: empty) {
            case .success(let amount): return outcome(&fields, period, amount)
            case .failure(let reason):
                let fault = ImportFault(row: row.number, column: heading, value: written, reason: reason)
                return .rejected(fields.faults + [fault])
            }
        }
    }

    private mutating func outcome(_ fields: inout FieldReader, _ period: DayRange?, _ amount: Amount?) -> ImportOutcome<
        Count
    > {
        let type = fields.needed(.type)
        let area = fields.area(.area, source.areas)
        let organisation = fields.name(.organisation)
        guard let type, let period, let amount, fields.faults.isEmpty else { return .rejected(fields.faults) }
        guard let category = source.categories.find(type, on: period.first) else {
            fields.fault(.type, .unknownCategory(nearest: source.categories.nearest(type, on: period.first)))
            return .rejected(fields.faults)
        }
        let identity = [
            category.text, "\(period.first)", "\(period.days)", area?.text ?? "", organisation ?? "",
        ]
        let count = Count(
            category: category, period: period, area: area, organisation: organisation, amount: amount,
            source: source.key, secrecy: source.secrecy)
        return seen.outcome(count, identity: identity, content: ["\(amount)"], field: .amount, &fields)
    }
}

/// Rows of Brå's yearly file: municipality, reported, for each 100,000 residents. The year is not in the file: it is a constant of the
/// mapping.
package struct MunicipalityYearRows: RowReading {
    private let municipalities: Municipalities
    private var seen = SeenThings()

    package init(_ municipalities: Municipalities) { self.municipalities = municipalities }

    package mutating func read(_ row: SheetRow) -> [ImportOutcome<MunicipalityYear>] {
        var fields = FieldReader(row)
        let year = fields.year(.year)
        let name = fields.needed(.municipality)
        let code = name.flatMap { municipalities.code(of: $0) }
        if let name, code == nil {
            fields.fault(.municipality, .unknownMunicipality(nearest: municipalities.nearest(name)))
        }
        let reported = fields.amount(.amount, empty: .suppressed)
        let rate = fields.amount(.rate, empty: .unknown)
        guard fields.faults.isEmpty, let year, let code, let reported, let rate else {
            return [.rejected(fields.faults)]
        }
        let figure = MunicipalityYear(municipality: code, year: year, reported: reported, perHundredThousand: rate)
        return [
            seen.outcome(
                figure, identity: [code, "\(year)"], content: ["\(reported)", "\(rate)"], field: .municipality, &fields)
        ]
    }
}
