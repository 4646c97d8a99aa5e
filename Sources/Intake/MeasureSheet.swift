package import Agreements
package import Collaboration
import Vocabulary

/// A pasted plan: a measure for each row, and everything that is wrong at once. Nothing is taken in while anything is.
package struct MeasureSheet: Hashable, Sendable {
    /// The first row.
    package let headings: [String]
    /// What each column holds; nil for those passed over.
    package let columns: [MeasureColumn?]
    /// A row's measure as far as it could be read, with the number of the row.
    package let rows: [Row]
    package let faults: [Fault]

    package struct Row: Hashable, Sendable {
        package let number: Int
        package let terms: MeasureTerms
    }

    package struct Fault: Hashable, Sendable {
        package let row: Int
        /// Its place from 0; nil when it is about the row.
        package let column: Int?
        package let value: String
        package let reason: Reason

        package enum Reason: Hashable, Sendable {
            case cell(CellFault)
            case refused(Refusal)
            /// More cells than headings.
            case beyondHeadings
        }

        /// What was perhaps meant, as it would be written.
        package var proposal: String? {
            switch reason {
            case .cell(.noSuchDay(let nearest)): nearest?.description
            case .cell(.unknownName(_, let nearest)): nearest
            default: nil
            }
        }
    }

    /// - Parameters:
    ///   - chosen: what each column holds, as somebody chose; where nothing was chosen the heading decides.
    ///   - usesProposals: takes what was perhaps meant for what was meant.
    package init(
        _ table: PastedTable, of agreement: Agreement, chosen: [Int: MeasureColumn?] = [:], usesProposals: Bool = false
    ) {
        let headings = table.rows.first?.cells ?? []
        var taken: Set<MeasureColumn> = []
        let columns = headings.indices.map { place -> MeasureColumn? in
            if let choice = chosen[place] { return choice }
            guard let column = MeasureColumn(heading: headings[place]), taken.insert(column).inserted else {
                return nil
            }
            return column
        }
        var reader = RowReader(agreement: agreement, columns: columns, usesProposals: usesProposals)
        rows = table.rows.dropFirst().map { row in Row(number: row.number, terms: reader.terms(row)) }
        self.headings = headings
        self.columns = columns
        faults = reader.faults
    }

    /// True when a column says what is to be done: without it no row is a measure.
    package var hasTexts: Bool { columns.contains(.text) }
    /// Columns that were given to several: which one counts cannot be told.
    package var doubled: [MeasureColumn] {
        MeasureColumn.allCases.filter { column in columns.count { $0 == column } > 1 }
    }
}

private struct RowReader {
    let agreement: Agreement
    let columns: [MeasureColumn?]
    let usesProposals: Bool
    private let names: NameReader
    private(set) var faults: [MeasureSheet.Fault] = []

    init(agreement: Agreement, columns: [MeasureColumn?], usesProposals: Bool) {
        self.agreement = agreement
        self.columns = columns
        self.usesProposals = usesProposals
        names = NameReader(agreement)
    }

    mutating func terms(_ row: PastedTable.Row) -> MeasureTerms {
        var terms = MeasureTerms("")
        for (place, cell) in row.cells.enumerated() where !cell.isEmpty {
            guard place < columns.count else {
                add(row, place, .beyondHeadings)
                continue
            }
            guard let column = columns[place] else { continue }
            if let fault = read(cell, as: column, into: &terms) { add(row, place, .cell(fault)) }
        }
        for refusal in Collaboration.faults(in: terms, of: agreement) {
            add(row, columns.firstIndex { $0 == column(of: refusal) }, .refused(refusal))
        }
        return terms
    }

    private mutating func add(_ row: PastedTable.Row, _ place: Int?, _ reason: MeasureSheet.Fault.Reason) {
        let value = place.flatMap { row.cells.indices.contains($0) ? row.cells[$0] : nil } ?? ""
        faults.append(.init(row: row.number, column: place, value: value, reason: reason))
    }

    /// Puts what the cell says where it belongs, or says why not.
    private func read(_ cell: String, as column: MeasureColumn, into terms: inout MeasureTerms) -> CellFault? {
        switch column {
        case .text: terms.text = cell
        case .area: terms.area = agreement.area(named: cell) ?? cell
        case .plans: return set(names(cell)) { terms.plans = $0 }
        case .performs: return set(names(cell)) { terms.performs = $0 }
        case .followsUp: return set(names(cell)) { terms.followsUp = $0 }
        case .others: terms.others = cell
        case .start: return set(date(cell)) { terms.start = $0 }
        case .due: return set(date(cell)) { terms.due = $0 }
        case .followUp: return set(date(cell)) { terms.followUp = $0 }
        case .method: terms.method = cell
        case .cost: return set(readKronor(cell)) { terms.cost = $0 }
        case .hours: return set(readHours(cell)) { terms.hours = $0 }
        }
        return nil
    }

    private func set<Value>(_ read: Result<Value, CellFault>, _ put: (Value) -> Void) -> CellFault? {
        switch read {
        case .success(let value):
            put(value)
            return nil
        case .failure(let fault): return fault
        }
    }

    private func date(_ cell: String) -> Result<ImpreciseDate, CellFault> {
        let read = readDate(cell)
        if usesProposals, case .failure(.noSuchDay(let nearest?)) = read {
            return .success(ImpreciseDate(day: nearest))
        }
        return read
    }

    private func names(_ cell: String) -> Result<[ActorKey], CellFault> {
        var cell = cell
        var read = names.read(cell)
        // Each round mends one name; a cell has few.
        for _ in 0..<6 {
            guard usesProposals, case .failure(.unknownName(let name, let nearest?)) = read else { break }
            cell = cell.replacing(name, with: nearest, maxReplacements: 1)
            read = names.read(cell)
        }
        return read
    }

    private func column(of refusal: Refusal) -> MeasureColumn? {
        switch refusal {
        case .textMissing(let field), .textTooLong(let field, _), .identityNumber(let field),
            .endsBeforeStart(let field):
            MeasureColumn(rawValue: field)
        default: nil
        }
    }
}

extension Agreement {
    /// The key of the focus area that goes by this name, number or key.
    package func area(named written: String) -> String? {
        let wanted = written.lowercased()
        return rules.areas.first { area in
            let names = [area.key, area.title.sv, area.title.en ?? ""] + area.aliases
            return names.contains { $0.lowercased() == wanted } || area.number.map { "\($0)" == wanted } ?? false
        }?.key
    }
}
