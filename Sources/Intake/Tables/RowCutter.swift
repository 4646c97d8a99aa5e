/// Cuts the bytes of a table into rows and cells as they come, however large the whole is.
///
/// Lines may end as on any system. A cell that begins with a quotation mark holds everything up to the next single one, also
/// separators and line breaks; two after each other stand for one. Where more follows such an end the marks are only text, as when
/// a spreadsheet copies a cell that begins with one. A mark that has no end spoils its own row: the next row begins on the next line.
///
/// Keeps at the most one row and one chunk; looks at each byte a few times.
struct RowCutter {
    /// A row, its cells without their quotation marks.
    struct Row: Hashable {
        /// As a spreadsheet counts its rows, from 1.
        let number: Int
        let bytes: [UInt8]
        /// Where each cell ends in `bytes`.
        let ends: [Int]

        subscript(cell: Int) -> ArraySlice<UInt8> {
            guard ends.indices.contains(cell) else { return [] }
            return bytes[(cell == 0 ? 0 : ends[cell - 1])..<ends[cell]]
        }
    }

    enum Fault: Hashable {
        case openQuote
        case tooLong
        case tooManyCells
    }

    enum Step: Hashable {
        case row(Row)
        case fault(Fault, row: Int)
    }

    static let mostRowBytes = IntakeLimits.rowBytes
    /// A quotation mark that has not ended after so much was never meant to.
    static let mostQuotedBytes = 65_536

    private let separator: UInt8
    private let mostCells: Int
    private var buffer: [UInt8] = []
    private var place = 0
    private var isWhole = false
    private var isSkipping = false
    private var number = 0

    private static let quote = UInt8(ascii: "\"")
    private static let lineFeed = UInt8(ascii: "\n")
    private static let carriageReturn = UInt8(ascii: "\r")

    init(separator: UInt8, mostCells: Int) {
        self.separator = separator
        self.mostCells = mostCells
    }

    mutating func add(_ chunk: some Sequence<UInt8>) {
        if place > 0 {
            buffer.removeSubrange(..<place)
            place = 0
        }
        buffer.append(contentsOf: chunk)
    }

    /// Says that no more bytes come.
    mutating func end() { isWhole = true }

    /// The next row; nil when more bytes are needed, or nothing is left.
    mutating func next() -> Step? {
        if isSkipping, !skipLine() { return nil }
        guard place < buffer.count else { return nil }
        switch cut() {
        case .needsMore:
            guard buffer.count - place > Self.mostRowBytes else { return nil }
            return spoilt(.tooLong)
        case .fault(let fault): return spoilt(fault)
        case .row(let bytes, let ends, let next):
            number += 1
            place = next
            return .row(Row(number: number, bytes: bytes, ends: ends))
        }
    }

    private mutating func spoilt(_ fault: Fault) -> Step {
        number += 1
        isSkipping = true
        _ = skipLine()
        return .fault(fault, row: number)
    }

    /// To the start of the next line; false when it is not here yet.
    private mutating func skipLine() -> Bool {
        while place < buffer.count {
            let byte = buffer[place]
            if byte == Self.carriageReturn, place + 1 == buffer.count, !isWhole { return false }
            place += 1
            guard isLineEnd(byte) else { continue }
            if byte == Self.carriageReturn, place < buffer.count, buffer[place] == Self.lineFeed { place += 1 }
            isSkipping = false
            return true
        }
        if isWhole { isSkipping = false }
        return isWhole
    }

    private enum Cut {
        case row(bytes: [UInt8], ends: [Int], next: Int)
        case fault(Fault)
        case needsMore
    }

    private func cut() -> Cut {
        var bytes: [UInt8] = []
        var ends: [Int] = []
        var at = place
        while true {
            guard ends.count < mostCells else { return .fault(.tooManyCells) }
            var isRead = false
            if at < buffer.count, buffer[at] == Self.quote {
                switch quoted(from: at, into: &bytes) {
                case .cell(let end): (at, isRead) = (end, true)
                case .onlyMarks: break
                case .needsMore: return .needsMore
                case .open: return .fault(.openQuote)
                }
            }
            if !isRead {
                let start = at
                while at < buffer.count, !isEnd(buffer[at]) { at += 1 }
                bytes.append(contentsOf: buffer[start..<at])
            }
            ends.append(bytes.count)
            guard at < buffer.count else { return isWhole ? .row(bytes: bytes, ends: ends, next: at) : .needsMore }
            let byte = buffer[at]
            at += 1
            if byte == separator { continue }
            if byte == Self.carriageReturn {
                guard at < buffer.count || isWhole else { return .needsMore }
                if at < buffer.count, buffer[at] == Self.lineFeed { at += 1 }
            }
            return .row(bytes: bytes, ends: ends, next: at)
        }
    }

    private enum Quoted {
        case cell(end: Int)
        case onlyMarks
        case needsMore
        case open
    }

    /// The cell between quotation marks; when more follows its end nothing is taken.
    private func quoted(from start: Int, into bytes: inout [UInt8]) -> Quoted {
        let before = bytes.count
        var next = start + 1
        while next < buffer.count {
            guard next - start <= Self.mostQuotedBytes else { return .open }
            let byte = buffer[next]
            guard byte == Self.quote else {
                bytes.append(byte)
                next += 1
                continue
            }
            guard next + 1 < buffer.count || isWhole else { return .needsMore }
            if next + 1 < buffer.count, buffer[next + 1] == Self.quote {
                bytes.append(Self.quote)
                next += 2
                continue
            }
            next += 1
            if next == buffer.count || isEnd(buffer[next]) { return .cell(end: next) }
            bytes.removeSubrange(before...)
            return .onlyMarks
        }
        return isWhole ? .open : .needsMore
    }

    private func isEnd(_ byte: UInt8) -> Bool { byte == separator || isLineEnd(byte) }
    private func isLineEnd(_ byte: UInt8) -> Bool { byte == Self.lineFeed || byte == Self.carriageReturn }
}
