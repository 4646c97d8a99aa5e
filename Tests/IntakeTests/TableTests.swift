import Foundation
import Intake
import Proof
import Testing

/// What a reader makes of bytes: the cells, or the word for the fault.
private func cells(_ text: String) -> [[String]]? { cells(Array(text.utf8)) }
private func cells(_ bytes: [UInt8]) -> [[String]]? {
    if case .success(let table) = readTable(bytes) { table.rows.map(\.cells) } else { nil }
}
private func fault(_ bytes: [UInt8]) -> PastedTable.Fault? {
    if case .failure(let fault) = readTable(bytes) { fault } else { nil }
}

@Suite("Rows and cells as they were pasted")
struct TableTests {
    private static let rows: [(String, [[String]])] = [
        ("a\tb\nc\td", [["a", "b"], ["c", "d"]]), ("a;b\r\nc;d\r\n", [["a", "b"], ["c", "d"]]),
        ("a,b\rc,d", [["a", "b"], ["c", "d"]]), ("a", [["a"]]),
        // Tabs go before semicolons, semicolons before commas: 12,5 is one cell.
        ("a\tb;c\n1,5\tx;y", [["a", "b;c"], ["1,5", "x;y"]]), ("a;b\n12,5;x, y", [["a", "b"], ["12,5", "x, y"]]),
        // A short row and a long one keep their cells; empty cells are cells.
        ("a;b;c\n1\n1;;3;4", [["a", "b", "c"], ["1"], ["1", "", "3", "4"]]),
        ("a;b\n\"x;y\";\"he said \"\"hi\"\"\"", [["a", "b"], ["x;y", "he said \"hi\""]]),
        ("a;b\n\"one\r\ntwo\";z", [["a", "b"], ["one two", "z"]]),
        // A quotation mark inside a cell, or with more after its end, is only a mark.
        ("a\tb\n12\" rör\t\"Trygg\" plats", [["a", "b"], ["12\" rör", "\"Trygg\" plats"]]),
        ("\u{FEFF}a;b\n1;2", [["a", "b"], ["1", "2"]]), ("  a \t b\u{a0}b ", [["a", "b b"]]),
        ("\"a;b\";c", [["a;b", "c"]]),
    ]

    private func wrong(_ read: (String) -> [[String]]?) -> [String] {
        Self.rows.filter { read($0.0) != $0.1 }.map { "\($0.0): \(read($0.0) ?? [])" }
    }

    @Test("Tabs, semicolons and commas, quotation marks, all line ends and a byte order mark")
    func reads() {
        #expect(wrong { cells($0) } == [])
        // Planted: readers that know no quotation marks, and no line ends but one.
        #expect(
            !wrong { text in text.split(separator: "\n").map { $0.split(separator: ";").map(String.init) } }.isEmpty)
        #expect(!wrong { cells($0.replacing("\"", with: "")) }.isEmpty)
    }

    @Test("Rows are numbered as a spreadsheet numbers them, empty ones counted")
    func numbers() throws {
        let table = try readTable(Array("a;b\n\n;\n1;2\n".utf8)).get()
        #expect(table.rows.map(\.number) == [1, 4])
    }

    @Test("What is no table says why")
    func faults() {
        #expect(fault([]) == .empty && fault(Array("\n\t\n\t\t".utf8)) == .empty)
        #expect(fault([0x61, 0xFF, 0x62]) == .notText && fault([0x61, 0]) == .notText)
        #expect(fault(Array("a\n\"open".utf8)) == .openQuote(row: 2))
        #expect(fault(Array(repeating: 0x61, count: PastedTable.mostBytes + 1)) == .tooLarge(PastedTable.mostBytes))
        let many = Array(String(repeating: "a\n", count: PastedTable.mostRows + 1).utf8)
        #expect(fault(many) == .tooManyRows(PastedTable.mostRows))
        #expect(fault(Array(String(repeating: "\t", count: 40).utf8)) == .tooManyColumns(row: 1, most: 40))
        #expect(fault(Array(String(repeating: "x\t", count: 39).utf8)) == nil)
    }

    @Test("Any bytes end in a table or a fault, soon")
    func hostile() {
        var seed: UInt64 = 20_251_121
        let letters = Array("\"\",;\t\n\ra\u{e5}\u{FEFF}".utf8) + [0xFF, 0x00]
        for _ in 0..<2_000 {
            let bytes = (0..<60).map { _ -> UInt8 in
                seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                return letters[Int(seed >> 33) % letters.count]
            }
            _ = readTable(bytes)
        }
        // As large as may be, of what could make a reader go back: a quarter of a second even in a build for testing.
        for unit in ["\"", "\"a,", "\"\",", "\"\"\"\"a;", "\"a;\"\"", "a\n\"\"\"x\t"] {
            let bytes = Array(String(repeating: unit, count: PastedTable.mostBytes / unit.utf8.count).utf8)
            let took = worked { _ = readTable(bytes) }
            #expect(took < .seconds(2), "\(unit): \(took)")
        }
    }
}
