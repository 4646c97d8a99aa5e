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
    var reader = TableReader(bytes)
    do throws(PastedTable.Fault) {
        return .success(PastedTable(rows: try reader.rows()))
    } catch {
        return .failure(error)
    }
}

private struct TableReader {
    private let bytes: [UInt8]
    private let separator: UInt8
    private var place: Int

    private static let quote = UInt8(ascii: "\"")
    private static let lineFeed = UInt8(ascii: "\n")
    private static let carriageReturn = UInt8(ascii: "\r")

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        place = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        separator = Self.separator(of: bytes)
    }

    /// Tabs before semicolons before commas: whichever stands in the first line outside quotation marks.
    private static func separator(of bytes: [UInt8]) -> UInt8 {
        var isQuoted = false
        var found: Set<UInt8> = []
        for byte in bytes {
            if byte == quote { isQuoted.toggle() }
            if isQuoted { continue }
            if byte == lineFeed || byte == carriageReturn {
                if found.isEmpty { continue }
                break
            }
            found.insert(byte)
        }
        return ["\t", ";", ","].map { UInt8(ascii: $0) }.first(where: found.contains) ?? UInt8(ascii: "\t")
    }

    mutating func rows() throws(PastedTable.Fault) -> [PastedTable.Row] {
        var rows: [PastedTable.Row] = []
        var number = 0
        while place < bytes.count {
            number += 1
            let cells = try row(number)
            guard cells.contains(where: { !$0.isEmpty }) else { continue }
            guard rows.count < PastedTable.mostRows else { throw .tooManyRows(PastedTable.mostRows) }
            rows.append(PastedTable.Row(number: number, cells: cells))
        }
        guard !rows.isEmpty else { throw .empty }
        return rows
    }

    private mutating func row(_ number: Int) throws(PastedTable.Fault) -> [String] {
        var cells: [String] = []
        while true {
            guard cells.count < PastedTable.mostColumns else {
                throw .tooManyColumns(row: number, most: PastedTable.mostColumns)
            }
            let isQuoted = place < bytes.count && bytes[place] == Self.quote
            if isQuoted, let cell = try quoted(number) {
                cells.append(try text(cell))
            } else {
                cells.append(try plain())
            }
            guard place < bytes.count else { return cells }
            let end = bytes[place]
            place += 1
            if end == separator { continue }
            if end == Self.carriageReturn, place < bytes.count, bytes[place] == Self.lineFeed { place += 1 }
            return cells
        }
    }

    /// The cell between quotation marks; nil when more follows, and then nothing is passed over.
    private mutating func quoted(_ row: Int) throws(PastedTable.Fault) -> [UInt8]? {
        var cell: [UInt8] = []
        var next = place + 1
        while next < bytes.count {
            if bytes[next] != Self.quote {
                cell.append(bytes[next])
                next += 1
            } else if next + 1 < bytes.count, bytes[next + 1] == Self.quote {
                cell.append(Self.quote)
                next += 2
            } else {
                next += 1
                guard next == bytes.count || isEnd(bytes[next]) else { return nil }
                place = next
                return cell
            }
        }
        throw .openQuote(row: row)
    }

    private mutating func plain() throws(PastedTable.Fault) -> String {
        let start = place
        while place < bytes.count, !isEnd(bytes[place]) { place += 1 }
        return try text(Array(bytes[start..<place]))
    }

    private func isEnd(_ byte: UInt8) -> Bool {
        byte == separator || byte == Self.lineFeed || byte == Self.carriageReturn
    }

    /// Without the spaces around it; line breaks inside become spaces.
    private func text(_ bytes: [UInt8]) throws(PastedTable.Fault) -> String {
        guard let text = String(validating: bytes, as: UTF8.self), !bytes.contains(0) else { throw .notText }
        return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
