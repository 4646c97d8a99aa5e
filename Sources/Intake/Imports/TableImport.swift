import Vocabulary

/// Makes things of the rows of one kind of table.
package protocol RowReading: Sendable {
    associatedtype Record: Sendable
    /// One outcome for each thing the row holds; a row of months holds several.
    mutating func read(_ row: SheetRow) -> [ImportOutcome<Record>]
}

/// Why a file is not read at all.
package enum ImportRefusal: Error, Hashable, Sendable {
    case form(TextForm.Fault)
    case identityNumberInName
    /// The heading is not shown again; its place is counted from 1.
    case identityNumberInHeading(column: Int)
    /// None of the first rows has a column for each of these.
    case noHeadings(needed: [ColumnMapping.Field])
}

extension TextFormFinder {
    /// How a file is written that somebody hands in, or why it is not read. Its name is looked at, and never kept.
    package func form(ofFileNamed name: String, letters: TextForm.Letters? = nil) -> Result<TextForm, ImportRefusal> {
        guard !holdsIdentityNumber(name) else { return .failure(.identityNumberInName) }
        return form(letters: letters).mapError { .form($0) }
    }
}

/// Reads a table chunk by chunk and hands out what each row became. A dry run and a real import are the same reading: what differs is
/// what is done with the records.
///
/// Keeps one row, a digest of each thing that has a number of its own, and the first thousand faults; a million rows need no more.
package struct TableImport<Reader: RowReading>: Sendable {
    /// A row and what became of it.
    package struct Read: Sendable {
        package let row: Int
        /// What stood there, when no record came of it; cells that hold an identity number are empty.
        package let cells: [String]
        package let outcome: ImportOutcome<Reader.Record>
    }

    package private(set) var tally = ImportTally()
    /// The headings, once they are found.
    package var headings: [String]? { columns?.headings }
    package private(set) var reader: Reader

    private let form: TextForm
    private let mapping: ColumnMapping
    private let neededFields: Int
    /// Words that are read as others: by heading, then by what stands there.
    private let readAs: [String: [String: String]]
    /// The same by the column's place, once the headings are known.
    private var otherWords: [(place: Int, words: [String: String])] = []
    /// The first rows below the headings; cells that hold an identity number are empty.
    package private(set) var examples: [[String]] = []
    private var cutter: RowCutter
    private var utf16: UTF16Stream?
    private var columns: SheetColumns?
    private var isAtStart = true
    /// Bytes that have come and are not cut yet.
    private var start: [UInt8] = []

    /// Rows looked through for the headings.
    package static var mostRowsAboveHeadings: Int { 30 }
    package static var mostColumns: Int { IntakeLimits.columns }
    private static var examplesShown: Int { 3 }

    package init(
        form: TextForm, mapping: ColumnMapping, reader: Reader, readAs: [String: [String: String]] = [:]
    ) {
        self.readAs = readAs
        self.form = form
        self.mapping = mapping
        neededFields = mapping.needed.count
        self.reader = reader
        cutter = RowCutter(separator: form.separator.byte, mostCells: Self.mostColumns)
        if form.letters == .utf16Little || form.letters == .utf16Big {
            utf16 = UTF16Stream(isBig: form.letters == .utf16Big)
        }
    }

    package mutating func add(_ chunk: [UInt8], each: (Read) throws -> Void) throws {
        start.append(contentsOf: utf16?.utf8(chunk) ?? chunk)
        // A byte order mark is three bytes, and may come one by one.
        guard !isAtStart || start.count >= 3 else { return }
        try passStart(each)
    }

    private mutating func passStart(_ each: (Read) throws -> Void) throws {
        cutter.add(start.dropFirst(isAtStart && start.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0))
        isAtStart = false
        start = []
        try takeRows(each)
    }

    package mutating func end(each: (Read) throws -> Void) throws {
        cutter.end()
        try passStart(each)
        if columns == nil {
            throw ImportRefusal.noHeadings(needed: mapping.needed.sorted { $0.rawValue < $1.rawValue })
        }
    }

    private mutating func takeRows(_ each: (Read) throws -> Void) throws {
        while let step = cutter.next() {
            for read in try take(step) {
                tally.add(read.outcome)
                try each(read)
            }
        }
    }

    private mutating func take(_ step: RowCutter.Step) throws -> [Read] {
        switch step {
        case .fault(let fault, let number):
            guard columns != nil else { return [passed(.aboveHeadings, number, [])] }
            return [Read(row: number, cells: [], outcome: .rejected([ImportFault(row: number, reason: reason(fault))]))]
        case .row(let row):
            var cells: [String] = []
            cells.reserveCapacity(row.ends.count)
            var unreadable: Int?
            for place in row.ends.indices {
                let text = cellText(row[place], form.letters)
                if text == nil, unreadable == nil { unreadable = place }
                cells.append(text ?? "")
            }
            guard let columns else { return [try lookForHeadings(cells, row.number)] }
            if let unreadable {
                let heading = columns.headings.indices.contains(unreadable) ? columns.headings[unreadable] : nil
                let fault = ImportFault(row: row.number, column: heading, reason: .notText)
                return [Read(row: row.number, cells: shown(cells), outcome: .rejected([fault]))]
            }
            for (place, words) in otherWords where cells.indices.contains(place) {
                if let other = words[cells[place]] { cells[place] = other }
            }
            return read(SheetRow(number: row.number, cells: cells, columns: columns))
        }
    }

    private func reason(_ fault: RowCutter.Fault) -> ImportFault.Reason {
        switch fault {
        case .openQuote: .openQuote
        case .tooLong: .tooLong(most: RowCutter.mostRowBytes)
        case .tooManyCells: .tooManyCells
        }
    }

    private mutating func lookForHeadings(_ cells: [String], _ number: Int) throws -> Read {
        if cells.allSatisfy(\.isEmpty) { return passed(.empty, number, cells) }
        if let found = SheetColumns(cells, mapping) {
            if let column = cells.firstIndex(where: holdsIdentityNumber) {
                throw ImportRefusal.identityNumberInHeading(column: column + 1)
            }
            columns = found
            otherWords = found.headings.enumerated().compactMap { place, heading in
                readAs[heading].map { (place: place, words: $0) }
            }
            return passed(.headings, number, cells)
        }
        guard number < Self.mostRowsAboveHeadings else {
            throw ImportRefusal.noHeadings(needed: mapping.needed.sorted { $0.rawValue < $1.rawValue })
        }
        return passed(.aboveHeadings, number, cells)
    }

    private func passed(_ why: PassedOver, _ number: Int, _ cells: [String]) -> Read {
        Read(row: number, cells: shown(cells), outcome: .passedOver(why))
    }

    private mutating func read(_ row: SheetRow) -> [Read] {
        if let why = passedOver(row) { return [passed(why, row.number, row.cells)] }
        if examples.count < Self.examplesShown { examples.append(shown(row.cells)) }
        if row.columns.unused.contains(where: { row.cells.indices.contains($0) && holdsRefusedNumber(row.cells[$0]) }) {
            tally.rowsWithUnusedIdentityNumbers += 1
        }
        if let fault = widthFault(row) {
            return [Read(row: row.number, cells: shown(row.cells), outcome: .rejected([fault]))]
        }
        return reader.read(row).map { outcome in
            if case .record = outcome { return Read(row: row.number, cells: [], outcome: outcome) }
            return Read(row: row.number, cells: shown(row.cells), outcome: outcome)
        }
    }

    private func shown(_ cells: [String]) -> [String] { cells.map { holdsRefusedNumber($0) ? "" : $0 } }

    /// More cells than headings, or a column that the row breaks off before.
    private func widthFault(_ row: SheetRow) -> ImportFault? {
        let headings = row.columns.headings.count
        let beyond = row.cells.dropFirst(headings).contains { !$0.isEmpty }
        guard beyond || row.cells.count <= row.columns.lastPlace else { return nil }
        return ImportFault(row: row.number, reason: .otherWidth(cells: row.cells.count, headings: headings))
    }

    private func passedOver(_ row: SheetRow) -> PassedOver? {
        guard let first = row.cells.first(where: { !$0.isEmpty }) else { return .empty }
        // No word for a sum holds a figure, and most rows begin with a number or a day.
        if !first.utf8.contains(where: { (0x30...0x39).contains($0) }), wordsForSums.contains(plainWords(first)) {
            return .total
        }
        guard row.cells.count(where: { !$0.isEmpty }) == 1, neededFields > 1 else { return nil }
        let isNote = ["källa", "source", "not:", "not ", "anm", "*", "1)", "uppgifter"].contains(
            where: first.lowercased().hasPrefix)
        return isNote ? .footnote : nil
    }
}

private let wordsForSums: Set<String> = [
    "totalt", "summa", "hela landet", "riket", "samtliga", "total", "whole country",
]
