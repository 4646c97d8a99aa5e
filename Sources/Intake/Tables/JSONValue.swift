/// What a file of JSON holds, read strictly (RFC 8259): a field that stands twice, a stray comma and a broken end are faults with
/// their place, and nothing is nested deeper than `mostDepth`.
///
/// Numbers are kept as they are written, so that no digit of a code or a coordinate is lost before somebody says what it is.
enum JSONValue: Hashable, Sendable {
    case null
    case bool(Bool)
    case number(String)
    case text(String)
    case list([JSONValue])
    case object([String: JSONValue])

    static let mostDepth = 24

    subscript(_ field: String) -> JSONValue? { if case .object(let fields) = self { fields[field] } else { nil } }
    var text: String? { if case .text(let text) = self { text } else { nil } }
    var list: [JSONValue]? { if case .list(let list) = self { list } else { nil } }
    var double: Double? { if case .number(let written) = self { Double(written) } else { nil } }
    /// A number or a text, as written.
    var written: String? {
        switch self {
        case .number(let text), .text(let text): text
        default: nil
        }
    }
}

/// Where and why a file is no JSON.
package struct JSONFault: Error, Hashable, Sendable {
    package enum Reason: Hashable, Sendable {
        case notJSON
        case breaksOff
        case tooDeep
        case repeatedField
        case tooLarge(most: Int)
        /// Sound, but no list of what was expected.
        case otherKind
    }
    /// Counted from 1.
    package let line: Int
    package let reason: Reason

    package init(line: Int, reason: Reason) {
        self.line = line
        self.reason = reason
    }
}

func readJSON(_ bytes: [UInt8]) throws(JSONFault) -> JSONValue {
    guard bytes.count <= IntakeLimits.jsonBytes else {
        throw JSONFault(line: 1, reason: .tooLarge(most: IntakeLimits.jsonBytes))
    }
    var reader = JSONReader(bytes)
    return try reader.whole()
}

private struct JSONReader {
    private let bytes: [UInt8]
    private var place: Int

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        place = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    }

    mutating func whole() throws(JSONFault) -> JSONValue {
        let value = try value(depth: 0)
        skipSpaces()
        guard place == bytes.count else { throw fault() }
        return value
    }

    private func fault(_ reason: JSONFault.Reason? = nil) -> JSONFault {
        let line = 1 + bytes.prefix(place).count { $0 == UInt8(ascii: "\n") }
        return JSONFault(line: line, reason: reason ?? (place < bytes.count ? .notJSON : .breaksOff))
    }

    private mutating func skipSpaces() {
        while place < bytes.count, [32, 9, 10, 13].contains(bytes[place]) { place += 1 }
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard place < bytes.count, bytes[place] == byte else { return false }
        place += 1
        return true
    }

    private mutating func expect(_ byte: UInt8) throws(JSONFault) { guard take(byte) else { throw fault() } }

    private mutating func value(depth: Int) throws(JSONFault) -> JSONValue {
        guard depth <= JSONValue.mostDepth else { throw fault(.tooDeep) }
        skipSpaces()
        guard place < bytes.count else { throw fault() }
        switch bytes[place] {
        case UInt8(ascii: "{"): return .object(try object(depth))
        case UInt8(ascii: "["): return .list(try list(depth))
        case UInt8(ascii: "\""): return .text(try text())
        case UInt8(ascii: "t"): return try word("true", .bool(true))
        case UInt8(ascii: "f"): return try word("false", .bool(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        default: return .number(try number())
        }
    }

    private mutating func word(_ word: String, _ value: JSONValue) throws(JSONFault) -> JSONValue {
        guard bytes[place...].starts(with: word.utf8) else { throw fault() }
        place += word.utf8.count
        return value
    }

    private mutating func object(_ depth: Int) throws(JSONFault) -> [String: JSONValue] {
        var fields: [String: JSONValue] = [:]
        place += 1
        skipSpaces()
        if take(UInt8(ascii: "}")) { return fields }
        repeat {
            skipSpaces()
            guard place < bytes.count, bytes[place] == UInt8(ascii: "\"") else { throw fault() }
            let name = try text()
            skipSpaces()
            try expect(UInt8(ascii: ":"))
            let value = try value(depth: depth + 1)
            guard fields.updateValue(value, forKey: name) == nil else { throw fault(.repeatedField) }
            skipSpaces()
        } while take(UInt8(ascii: ","))
        try expect(UInt8(ascii: "}"))
        return fields
    }

    private mutating func list(_ depth: Int) throws(JSONFault) -> [JSONValue] {
        var list: [JSONValue] = []
        place += 1
        skipSpaces()
        if take(UInt8(ascii: "]")) { return list }
        repeat {
            list.append(try value(depth: depth + 1))
            skipSpaces()
        } while take(UInt8(ascii: ","))
        try expect(UInt8(ascii: "]"))
        return list
    }

    /// A sign, figures without a leading zero, decimals, a power of ten.
    private mutating func number() throws(JSONFault) -> String {
        let start = place
        _ = take(UInt8(ascii: "-"))
        let whole = digits()
        guard whole > 0, whole == 1 || bytes[place - whole] != UInt8(ascii: "0") else { throw fault() }
        if take(UInt8(ascii: ".")), digits() == 0 { throw fault() }
        if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
            if !take(UInt8(ascii: "-")) { _ = take(UInt8(ascii: "+")) }
            if digits() == 0 { throw fault() }
        }
        return String(decoding: bytes[start..<place], as: UTF8.self)
    }

    private mutating func digits() -> Int {
        let start = place
        while place < bytes.count, (0x30...0x39).contains(bytes[place]) { place += 1 }
        return place - start
    }

    private mutating func text() throws(JSONFault) -> String {
        place += 1
        var written: [UInt8] = []
        while place < bytes.count {
            let start = place
            while place < bytes.count, bytes[place] >= 32, bytes[place] != UInt8(ascii: "\""),
                bytes[place] != UInt8(ascii: "\\")
            {
                place += 1
            }
            written.append(contentsOf: bytes[start..<place])
            guard place < bytes.count, bytes[place] >= 32 else { throw fault() }
            if take(UInt8(ascii: "\"")) {
                guard let text = String(validating: written, as: UTF8.self) else { throw fault(.notJSON) }
                return text
            }
            place += 1
            try escaped(into: &written)
        }
        throw fault()
    }

    private mutating func escaped(into written: inout [UInt8]) throws(JSONFault) {
        guard place < bytes.count else { throw fault() }
        let byte = bytes[place]
        place += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): written.append(byte)
        case UInt8(ascii: "b"): written.append(8)
        case UInt8(ascii: "f"): written.append(12)
        case UInt8(ascii: "n"): written.append(10)
        case UInt8(ascii: "r"): written.append(13)
        case UInt8(ascii: "t"): written.append(9)
        case UInt8(ascii: "u"):
            var code = try unit()
            if UTF16.isLeadSurrogate(UInt16(truncatingIfNeeded: code)) {
                guard take(UInt8(ascii: "\\")), take(UInt8(ascii: "u")) else { throw fault() }
                let low = try unit()
                guard UTF16.isTrailSurrogate(UInt16(truncatingIfNeeded: low)) else { throw fault() }
                code = 0x10000 + ((code & 0x3FF) << 10 | low & 0x3FF)
            }
            guard let scalar = Unicode.Scalar(code) else { throw fault() }
            written.append(contentsOf: String(scalar).utf8)
        default: throw fault()
        }
    }

    private mutating func unit() throws(JSONFault) -> UInt32 {
        let figures = bytes[place...].prefix(4)
        guard figures.count == 4, figures.allSatisfy({ Unicode.Scalar($0).properties.isASCIIHexDigit }),
            let value = UInt32(String(decoding: figures, as: UTF8.self), radix: 16)
        else { throw fault() }
        place += 4
        return value
    }
}
