import Proof
import Testing

@testable import Intake

@Suite("Rows cut out of bytes as they come")
struct RowCutterTests {
    private func steps(_ bytes: [UInt8], chunk size: Int, separator: UInt8 = UInt8(ascii: ";")) -> [RowCutter.Step] {
        var cutter = RowCutter(separator: separator, mostCells: 20)
        var steps: [RowCutter.Step] = []
        for start in stride(from: 0, to: bytes.count, by: size) {
            cutter.add(bytes[start..<min(bytes.count, start + size)])
            while let step = cutter.next() { steps.append(step) }
        }
        cutter.end()
        while let step = cutter.next() { steps.append(step) }
        return steps
    }

    private func texts(_ steps: [RowCutter.Step]) -> [[String]?] {
        steps.map { step in
            guard case .row(let row) = step else { return nil }
            return row.ends.indices.map { String(decoding: row[$0], as: UTF8.self) }
        }
    }

    @Test("However the bytes are handed over, the rows are the same")
    func chunks() {
        var seed: UInt64 = 1
        func roll(_ sides: Int) -> Int {
            seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(seed >> 33) % sides
        }
        let letters = Array("ab\"\";;\r\n\n,å".utf8)
        for _ in 0..<400 {
            let bytes = (0..<80).map { _ in letters[roll(letters.count)] }
            let whole = steps(bytes, chunk: 80)
            for size in [1, 2, 3, 7, 31] { #expect(steps(bytes, chunk: size) == whole) }
        }
    }

    @Test("Quotation marks, all line ends, and rows numbered from 1")
    func rows() {
        let text = "a;\"b;\"\"c\"\"\nd\"\r\n\"x\"y;z\re\n"
        let found = steps(Array(text.utf8), chunk: 5)
        #expect(texts(found) == [["a", "b;\"c\"\nd"], ["\"x\"y", "z"], ["e"]])
        let numbers = found.map { if case .row(let row) = $0 { row.number } else { 0 } }
        #expect(numbers == [1, 2, 3])
    }

    @Test("A mark that never ends spoils its own row, and the next line is a row again")
    func openQuote() {
        let found = steps(Array("a;b\n1;\"open\n2;c\n3;d".utf8), chunk: 4)
        #expect(texts(found) == [["a", "b"], nil, ["2", "c"], ["3", "d"]])
        #expect(found[1] == .fault(.openQuote, row: 2))
        // The same in the middle of a long file: it does not take a million rows with it.
        let long = "h;i\n1;\"open\n" + String(repeating: "2;cccccccccccccccccc\n", count: 6_000)
        #expect(texts(steps(Array(long.utf8), chunk: 1_000)).count == 6_002)
    }

    @Test("A line without end and a row of countless cells are faults, and cost no more than they are long")
    func tooLong() {
        let endless = Array(repeating: UInt8(ascii: "x"), count: 3_000_000) + Array("\nb;c\n".utf8)
        let spent = worked {
            let found = steps(endless, chunk: 65_536)
            #expect(found.first == .fault(.tooLong, row: 1))
            #expect(texts(found).last == ["b", "c"])
        }
        #expect(spent < .seconds(20))
        #expect(steps(Array("a;;;;;;;;;;;;;;;;;;;;;;;;\nb".utf8), chunk: 9).first == .fault(.tooManyCells, row: 1))
    }

    @Test("What could make a reader go back is read in a straight line of time")
    func hostile() {
        for unit in ["\"", "\"a;", "\"\";", "\"\"\"\"a;", "\"a;\"\"", "a\n\"\"\"x;", "\"\n", "\"a\n"] {
            let bytes = Array(String(repeating: unit, count: 400_000 / unit.utf8.count).utf8)
            let spent = worked { _ = steps(bytes, chunk: 65_536) }
            #expect(spent < .seconds(10), "\(unit): \(spent)")
        }
    }
}
