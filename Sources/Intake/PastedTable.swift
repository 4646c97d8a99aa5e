/// Rows and cells as somebody pasted them from a spreadsheet or a file: tabs, semicolons or commas between the cells.
package struct PastedTable: Hashable, Sendable {
    package struct Row: Hashable, Sendable {
        /// As a spreadsheet counts its rows, from 1; empty rows are counted and left out.
        package let number: Int
        package let cells: [String]
    }
    package let rows: [Row]

    package static let mostBytes = 262_144
    package static let mostRows = 1_000
    package static let mostColumns = 40

    /// Why what was pasted is no table.
    package enum Fault: Error, Hashable, Sendable {
        case empty
        case notText
        /// A file that holds no text, such as a workbook.
        case notTextFile
        case tooLarge(Int)
        case tooManyRows(Int)
        case tooManyColumns(row: Int, most: Int)
        /// A quotation mark that begins a cell has no end.
        case openQuote(row: Int)
    }
}

/// Reads what was pasted, byte by byte and each byte at the most twice.
///
/// Lines may end as on any system, and a byte order mark is passed over. A cell that begins with a quotation mark holds
/// everything up to the next single one, also separators and line breaks; two after each other stand for one. Where more
/// follows such an end the marks are only text, as when a spreadsheet copies a cell that begins with one.
package func readTable(_ bytes: [UInt8]) -> Result<PastedTable, PastedTable.Fault> {
    guard bytes.count <= PastedTable.mostBytes else { return .failure(.tooLarge(PastedTable.mostBytes)) }
    let reader = TableReader(bytes)
    do throws(PastedTable.Fault) {
        return .success(PastedTable(rows: try reader.rows()))
    } catch {
        return .failure(error)
    }
}

private struct TableReader {
    private let bytes: [UInt8]

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// Tabs before semicolons before commas: whichever stands in the first line outside quotation marks.
    private static func separator(of bytes: [UInt8]) -> UInt8 {
        var isQuoted = false
        var found: Set<UInt8> = []
        for byte in bytes {
            if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
            if isQuoted { continue }
            if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
                if found.isEmpty { continue }
                break
            }
            found.insert(byte)
        }
        return ["\t", ";", ","].map { UInt8(ascii: $0) }.first(where: found.contains) ?? UInt8(ascii: "\t")
    }

    func rows() throws(PastedTable.Fault) -> [PastedTable.Row] {
        var cutter = RowCutter(separator: Self.separator(of: bytes), mostCells: PastedTable.mostColumns)
        cutter.add(bytes.dropFirst(bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0))
        cutter.end()
        var rows: [PastedTable.Row] = []
        while let step = cutter.next() {
            let cells = try cells(step)
            guard cells.contains(where: { !$0.isEmpty }), case .row(let row) = step else { continue }
            guard rows.count < PastedTable.mostRows else { throw .tooManyRows(PastedTable.mostRows) }
            rows.append(PastedTable.Row(number: row.number, cells: cells))
        }
        guard !rows.isEmpty else { throw .empty }
        return rows
    }

    private func cells(_ step: RowCutter.Step) throws(PastedTable.Fault) -> [String] {
        switch step {
        case .fault(.tooManyCells, let row): throw .tooManyColumns(row: row, most: PastedTable.mostColumns)
        case .fault(.openQuote, let row): throw .openQuote(row: row)
        case .fault(.tooLong, _): throw .tooLarge(PastedTable.mostBytes)
        case .row(let row):
            var cells: [String] = []
            for cell in row.ends.indices {
                guard let text = cellText(row[cell], .utf8) else { throw .notText }
                cells.append(text)
            }
            return cells
        }
    }
}
