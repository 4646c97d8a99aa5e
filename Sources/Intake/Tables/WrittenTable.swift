/// Writes rows as a file that Swedish spreadsheets open: UTF-8 with its mark, semicolons, CRLF, and quotation marks where they are needed.
///
/// A cell that a spreadsheet would take for a formula gets an apostrophe before it, as spreadsheets themselves write a text; the
/// reader takes it away again.
package struct WrittenTable: Sendable {
    package private(set) var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]

    package init(headings: [String]) { add(headings) }

    package mutating func add(_ cells: [String]) {
        for (place, cell) in cells.enumerated() {
            if place > 0 { bytes.append(UInt8(ascii: ";")) }
            write(cell)
        }
        bytes.append(contentsOf: "\r\n".utf8)
    }

    private mutating func write(_ cell: String) {
        let isFormula =
            ["=", "+", "@"].contains { cell.hasPrefix($0) }
            || (cell.hasPrefix("-") && cell.contains { !$0.isNumber && !"-., ".contains($0) })
        let text = isFormula ? "'" + cell : cell
        guard text.utf8.contains(where: { $0 == 0x3B || $0 == 0x22 || $0 == 10 || $0 == 13 || $0 == 9 || $0 == 0x2C })
        else {
            bytes.append(contentsOf: text.utf8)
            return
        }
        bytes.append(UInt8(ascii: "\""))
        bytes.append(contentsOf: text.replacing("\"", with: "\"\"").utf8)
        bytes.append(UInt8(ascii: "\""))
    }
}

/// The rows that were refused, as a file to mend and send again: the same headings and cells, with what is wrong last.
package struct RefusedRows: Sendable {
    private var table: WrittenTable
    private let width: Int
    /// Rows so far; a row with several faults stands once.
    package private(set) var rows = 0

    /// - Parameter faultsHeading: what the last column is called; a mapping passes it over when the file comes back.
    package init(headings: [String], faultsHeading: String) {
        width = headings.count
        table = WrittenTable(headings: headings + [faultsHeading])
    }

    package mutating func add(_ cells: [String], faults: String) {
        rows += 1
        let padded = cells.prefix(width) + Array(repeating: "", count: max(0, width - cells.count))
        table.add(Array(padded) + [faults])
    }

    package var bytes: [UInt8] { table.bytes }
}
