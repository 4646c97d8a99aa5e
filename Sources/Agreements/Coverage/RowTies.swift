/// A test that shows what a row asks for, as its source says: `@Test("…", .rows("LOM-19"))`.
package struct RowTie: Hashable, Sendable {
    package let row: RowID
    /// The sentence of the suite the test stands in; empty outside any.
    package let suite: String
    /// The sentence that the test is called by.
    package let test: String
    /// The file, as it was handed in, and the line of `@Test`, from 1.
    package let file: String
    package let line: Int
}

/// Every tie that the source of one file of tests states, in its order. A tie in a comment is none.
package func rowTies(in source: String, file: String) -> [RowTie] {
    var ties: [RowTie] = []
    var suite = ""
    for attribute in attributes(in: source) {
        let name = attribute.texts.first ?? ""
        if attribute.isSuite {
            suite = name
        } else {
            ties += attribute.rows.map {
                RowTie(row: RowID($0), suite: suite, test: name, file: file, line: attribute.line)
            }
        }
    }
    return ties
}

/// `@Test(…)` or `@Suite(…)`: the texts in it, and those among them that `.rows(…)` holds.
private struct TestAttribute {
    let isSuite: Bool
    let line: Int
    var texts: [String] = []
    var rows: [String] = []
}

private func attributes(in source: String) -> [TestAttribute] {
    var found: [TestAttribute] = []
    var scan = SourceScan(bytes: Array(source.utf8))
    while let byte = scan.next() {
        guard byte == UInt8(ascii: "@"), let isSuite = scan.opensAttribute() else { continue }
        var one = TestAttribute(isSuite: isSuite, line: scan.line)
        scan.readArguments(into: &one)
        found.append(one)
    }
    return found
}

/// Goes through Swift source a byte at a time; comments are passed over, and texts are taken whole.
private struct SourceScan {
    let bytes: [UInt8]
    private(set) var place = 0
    private(set) var line = 1
    /// The text that `next` has just come past.
    private(set) var text: String?

    init(bytes: [UInt8]) { self.bytes = bytes }

    private func stands(_ word: String, at start: Int) -> Bool {
        let word = Array(word.utf8)
        return start >= 0 && start + word.count <= bytes.count
            && bytes[start..<(start + word.count)].elementsEqual(word)
    }

    /// The next byte that is neither comment nor inside a text; a quotation mark for a whole text.
    mutating func next() -> UInt8? {
        text = nil
        while place < bytes.count {
            let byte = bytes[place]
            if stands("//", at: place) {
                while place < bytes.count, bytes[place] != UInt8(ascii: "\n") { place += 1 }
                continue
            }
            place += 1
            if byte == UInt8(ascii: "\n") { line += 1 }
            if byte == UInt8(ascii: "\"") { readText() }
            return byte
        }
        return nil
    }

    /// From after the opening quotation mark to after the closing one; three marks open a text of several lines.
    private mutating func readText() {
        let isRaw = stands("#", at: place - 2)
        let quotes = stands("\"\"\"", at: place - 1) ? "\"\"\"" : "\""
        let mark = isRaw ? quotes + "#" : quotes
        place += quotes.utf8.count - 1
        let start = place
        while place < bytes.count, !stands(mark, at: place) {
            if bytes[place] == UInt8(ascii: "\n") { line += 1 }
            place += bytes[place] == UInt8(ascii: "\\") && !isRaw ? 2 : 1
        }
        let end = min(place, bytes.count)
        text = String(decoding: bytes[start..<end], as: UTF8.self)
        place = min(end + mark.utf8.count, bytes.count)
    }

    /// After `@`: whether a suite's attribute opens here; nil for another attribute.
    mutating func opensAttribute() -> Bool? {
        for (word, isSuite) in [("Test(", false), ("Suite(", true)] where stands(word, at: place) {
            place += word.utf8.count
            return isSuite
        }
        return nil
    }

    /// Through the closing parenthesis.
    mutating func readArguments(into one: inout TestAttribute) {
        var depth = 1
        var rowsDepth: Int?
        while depth > 0, let byte = next() {
            if byte == UInt8(ascii: "(") {
                depth += 1
                if rowsDepth == nil, stands(".rows(", at: place - 6) { rowsDepth = depth }
            } else if byte == UInt8(ascii: ")") {
                if rowsDepth == depth { rowsDepth = nil }
                depth -= 1
            } else if let text {
                if rowsDepth == nil { one.texts.append(text) } else { one.rows.append(text) }
            }
        }
    }
}
