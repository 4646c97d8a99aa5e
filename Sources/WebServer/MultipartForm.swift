/// A file as a form sent it. What it calls itself, and which type it says it has, nobody needs to believe.
package struct UploadedFile: Hashable, Sendable {
    /// The name it had where it came from, without folders; may be anything.
    package let name: String
    /// What is in it; only the first part of it when it is not whole.
    package let bytes: [UInt8]
    /// False when the body was longer than what is kept of one, and the file was what ran over.
    package let isWhole: Bool

    package init(name: String, bytes: [UInt8], isWhole: Bool = true) {
        self.name = name
        self.bytes = bytes
        self.isWhole = isWhole
    }
}

/// Reads `multipart/form-data` as browsers write it (RFC 7578), and nothing else.
///
/// It reads from front to back and looks at no byte more than twice, however the body is made.
struct MultipartForm {
    typealias Fault = FormBody.Fault

    /// One part: a name with a text or with a file.
    struct Part: Equatable {
        let name: String
        /// Nil for a text.
        let fileName: String?
        let bytes: ArraySlice<UInt8>
        let isWhole: Bool
    }

    private let body: [UInt8]
    /// A line's end, two hyphens and the boundary. A boundary holds no line's end, so this begins where it can be found.
    private let separator: [UInt8]
    private let isCut: Bool
    private var place: Int

    /// - Parameter isCut: the body went on, and its end was thrown away.
    private init(_ body: [UInt8], boundary: [UInt8], isCut: Bool) throws(Fault) {
        self.body = body
        self.isCut = isCut
        separator = Self.lineEnd + Self.hyphens + boundary
        place = separator.count - Self.lineEnd.count
        guard body.starts(with: separator.dropFirst(Self.lineEnd.count)) else { throw .notMultipart }
    }

    /// The parts in order.
    ///
    /// - Throws: ``FormBody/Fault`` when the body is not written so, has too many parts, or one with too long a head.
    static func parts(of body: [UInt8], boundary: [UInt8], isCut: Bool = false) throws(Fault) -> [Part] {
        var form = try MultipartForm(body, boundary: boundary, isCut: isCut)
        var parts: [Part] = []
        while let part = try form.next() {
            guard parts.count < FormBody.maximumFields else { throw .tooMany }
            parts.append(part)
        }
        return parts
    }

    /// The boundary that a `Content-Type` names; nil when the type is another, or the boundary none that may be used.
    static func boundary(in contentType: String) -> [UInt8]? {
        let pieces = contentType.split(separator: ";", omittingEmptySubsequences: false).map { $0.drop { $0 == " " } }
        guard let type = pieces.first, type.lowercased() == "multipart/form-data" else { return nil }
        let named = pieces.dropFirst().filter { $0.lowercased().hasPrefix("boundary=") }
        guard let only = named.first, named.count == 1 else { return nil }
        var value = only.dropFirst("boundary=".count)
        if value.count >= 2, value.hasPrefix("\""), value.hasSuffix("\"") { value = value.dropFirst().dropLast() }
        let bytes = Array(value.utf8)
        guard (1...70).contains(bytes.count), bytes.allSatisfy(mayBound) else { return nil }
        return bytes
    }

    /// Letters, digits and the marks that RFC 2046 allows; the space is left out, since no browser writes it.
    private static func mayBound(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
            UInt8(ascii: "A")...UInt8(ascii: "Z"):
            true
        default: "'()+_,-./:=?".utf8.contains(byte)
        }
    }

    private static let lineEnd = Array("\r\n".utf8)
    private static let hyphens = Array("--".utf8)

    // MARK: A part

    /// What stands after a separator: the next part, or nil at the body's end.
    private mutating func next() throws(Fault) -> Part? {
        if stands(Self.hyphens, at: place) {
            let rest = body[(place + Self.hyphens.count)...]
            guard rest.isEmpty || rest.elementsEqual(Self.lineEnd), !isCut else { throw .notMultipart }
            return nil
        }
        guard place < body.count || !isCut else { return nil }
        guard stands(Self.lineEnd, at: place) else { throw .notMultipart }
        place += Self.lineEnd.count
        let head = try head()
        let start = place
        if let end = find(separator, from: start) {
            place = end + separator.count
            return Part(name: head.name, fileName: head.fileName, bytes: body[start..<end], isWhole: true)
        }
        guard isCut, head.fileName != nil else { throw .notMultipart }
        place = body.count
        return Part(name: head.name, fileName: head.fileName, bytes: body[start...], isWhole: false)
    }

    private func stands(_ wanted: [UInt8], at start: Int) -> Bool { body[start...].starts(with: wanted) }

    /// Where `wanted`, which begins with a line's end and holds no other, stands next.
    private func find(_ wanted: [UInt8], from start: Int, within limit: Int? = nil) -> Int? {
        var rest = body[start...]
        if let limit { rest = rest.prefix(max(0, limit - wanted.count + 1)) }
        while let mark = rest.firstIndex(of: UInt8(ascii: "\r")) {
            if stands(wanted, at: mark) { return mark }
            rest = rest[(mark + 1)...]
        }
        return nil
    }

    // MARK: A part's head

    private struct Head {
        let name: String
        let fileName: String?
    }

    /// The lines before a part's content, and the empty line after them.
    private mutating func head() throws(Fault) -> Head {
        var disposition: Head?
        var hasType = false
        var left = FormBody.maximumHeadBytes
        while let end = find(Self.lineEnd, from: place, within: left) {
            let line = body[place..<end]
            place = end + Self.lineEnd.count
            left -= line.count + Self.lineEnd.count
            guard !line.isEmpty else {
                guard let disposition else { throw .notMultipart }
                return disposition
            }
            guard let text = String(validating: line, as: UTF8.self), let colon = text.firstIndex(of: ":") else {
                throw .notText
            }
            switch (text[..<colon].lowercased(), disposition, hasType) {
            case ("content-disposition", nil, _):
                disposition = try Self.disposition(text[text.index(after: colon)...].drop { $0 == " " })
            case ("content-type", _, false): hasType = true
            default: throw .notMultipart
            }
        }
        throw .notMultipart
    }

    /// `form-data; name="…"`, or with `; filename="…"` after it.
    private static func disposition(_ text: Substring) throws(Fault) -> Head {
        let start = "form-data"
        guard text.lowercased().hasPrefix(start) else { throw .notMultipart }
        var rest = text.dropFirst(start.count)
        var named: [String: String] = [:]
        while !rest.isEmpty {
            guard rest.hasPrefix(";") else { throw .notMultipart }
            rest = rest.dropFirst().drop { $0 == " " }
            guard let equals = rest.firstIndex(of: "="), rest[equals...].hasPrefix("=\"") else { throw .notMultipart }
            let key = rest[..<equals].lowercased()
            let value = rest[equals...].dropFirst(2)
            guard let quote = value.firstIndex(of: "\"") else { throw .notMultipart }
            guard ["name", "filename"].contains(key), named[key] == nil else { throw .notMultipart }
            named[key] = try unescaped(value[..<quote])
            rest = value[quote...].dropFirst()
        }
        guard let name = named["name"], !name.isEmpty else { throw .notMultipart }
        return Head(name: name, fileName: named["filename"].map(withoutFolders))
    }

    /// Browsers write a quotation mark and line ends in a name as `%22`, `%0D` and `%0A`, and everything else as it is.
    private static func unescaped(_ text: Substring) throws(Fault) -> String {
        let whole = String(text).replacing("%22", with: "\"")
        guard whole.unicodeScalars.allSatisfy({ $0.value >= 32 && $0.value != 127 }) else { throw .notText }
        return whole
    }

    private static func withoutFolders(_ name: String) -> String {
        name.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last.map(String.init) ?? ""
    }
}
