/// How a table is written as text: which letters its bytes mean, and what stands between its cells.
package struct TextForm: Hashable, Sendable, Codable {
    package enum Letters: String, Hashable, Sendable, Codable {
        case utf8 = "utf-8"
        /// The Western letters of Windows.
        case windows1252 = "windows-1252"
        case utf16Little = "utf-16le"
        case utf16Big = "utf-16be"
    }

    package enum Separator: String, Hashable, Sendable, Codable, CaseIterable {
        case tab, semicolon, comma

        var byte: UInt8 {
            switch self {
            case .tab: UInt8(ascii: "\t")
            case .semicolon: UInt8(ascii: ";")
            case .comma: UInt8(ascii: ",")
            }
        }
    }

    package var letters: Letters
    package var separator: Separator

    package init(letters: Letters, separator: Separator) {
        self.letters = letters
        self.separator = separator
    }

    /// Why nobody can tell how a file is written.
    package enum Fault: Error, Hashable, Sendable {
        case empty
        /// Bytes that no text holds, on this line; counted from 1.
        case notText(line: Int)
        /// Some letters are written as UTF-8 and some are not, here for the first time: whichever way the file is read, words in it
        /// would be spoilt. Somebody has to say which, or save the file again.
        case mixedLetters(line: Int)
    }
}

/// Looks a whole file through, chunk by chunk, for how it is written.
///
/// A file is UTF-8 when all of it is, and Windows-1252 when it has bytes that are not UTF-8 and no letter that is. Nothing is settled by
/// what the first rows look like: a letter in the last one counts as much.
package struct TextFormFinder: Sendable {
    private var head: [UInt8] = []
    private var line = 1
    private var expected = 0
    private var lowest: UInt8 = 0x80
    private var highest: UInt8 = 0xBF
    private var wholeLetters = 0
    private var brokenOn: Int?
    private var mixedOn: Int?
    private var notTextOn: Int?
    private var isEmpty = true

    private static let headBytes = 65_536

    package init() {}

    package mutating func add(_ chunk: [UInt8]) {
        if head.count < Self.headBytes { head.append(contentsOf: chunk.prefix(Self.headBytes - head.count)) }
        for byte in chunk {
            if byte < 0x80 {
                if expected > 0 { breakLetter() }
                if byte == UInt8(ascii: "\n") {
                    line += 1
                } else if byte > 32 {
                    isEmpty = false
                } else if ![9, 10, 12, 13, 32].contains(byte), notTextOn == nil {
                    notTextOn = line
                }
            } else {
                isEmpty = false
                take(byte)
            }
        }
    }

    /// A byte beyond ASCII, by the table of well-formed UTF-8 (Unicode 15, table 3-7).
    private mutating func take(_ byte: UInt8) {
        if expected > 0 {
            guard (lowest...highest).contains(byte) else {
                breakLetter()
                take(byte)
                return
            }
            expected -= 1
            (lowest, highest) = (0x80, 0xBF)
            if expected == 0 {
                wholeLetters += 1
                noteMixed()
            }
            return
        }
        switch byte {
        case 0xC2...0xDF: expected = 1
        case 0xE0...0xEF: expected = 2
        case 0xF0...0xF4: expected = 3
        default: breakLetter()
        }
        lowest = byte == 0xE0 ? 0xA0 : byte == 0xF0 ? 0x90 : 0x80
        highest = byte == 0xED ? 0x9F : byte == 0xF4 ? 0x8F : 0xBF
    }

    private mutating func breakLetter() {
        expected = 0
        (lowest, highest) = (0x80, 0xBF)
        if brokenOn == nil { brokenOn = line }
        noteMixed()
    }

    private mutating func noteMixed() {
        if mixedOn == nil, brokenOn != nil, wholeLetters > 0 { mixedOn = line }
    }

    /// - Parameter letters: what somebody says when it cannot be told; nil lets the file speak.
    package func form(letters chosen: TextForm.Letters? = nil) -> Result<TextForm, TextForm.Fault> {
        guard !isEmpty else { return .failure(.empty) }
        let letters: TextForm.Letters
        if head.starts(with: [0xFF, 0xFE]) {
            letters = .utf16Little
        } else if head.starts(with: [0xFE, 0xFF]) {
            letters = .utf16Big
        } else if let notTextOn {
            return .failure(.notText(line: notTextOn))
        } else if let chosen {
            letters = chosen
        } else if let mixed = mixedOn ?? (expected > 0 && wholeLetters > 0 ? line : nil) {
            return .failure(.mixedLetters(line: mixed))
        } else {
            letters = brokenOn == nil && expected == 0 ? .utf8 : .windows1252
        }
        return .success(TextForm(letters: letters, separator: separator(letters)))
    }

    /// The mark that stands equally often in most lines; tabs before semicolons before commas, for a comma is also in numbers.
    private func separator(_ letters: TextForm.Letters) -> TextForm.Separator {
        let bytes = letters == .utf16Little || letters == .utf16Big ? head.filter { $0 != 0 } : head
        var lines: [[TextForm.Separator: Int]] = []
        var isQuoted = false
        var marks: [TextForm.Separator: Int] = [:]
        for byte in bytes {
            if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
            if isQuoted { continue }
            if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
                if !marks.isEmpty { lines.append(marks) }
                if lines.count == 200 { break }
                marks = [:]
            } else if let mark = TextForm.Separator.allCases.first(where: { $0.byte == byte }) {
                marks[mark, default: 0] += 1
            }
        }
        if !marks.isEmpty { lines.append(marks) }
        var best: (mark: TextForm.Separator, lines: Int) = (.semicolon, 0)
        for mark in TextForm.Separator.allCases {
            var alike: [Int: Int] = [:]
            for line in lines { if let count = line[mark] { alike[count, default: 0] += 1 } }
            let most = alike.values.max() ?? 0
            if most > best.lines { best = (mark, most) }
        }
        return best.mark
    }
}
