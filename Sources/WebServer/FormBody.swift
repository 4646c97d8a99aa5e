/// What a browser's form sent: names and values, and files if any, read once and decoded once.
package struct FormBody: Sendable {
    package enum Fault: Error, Equatable {
        case tooMany, notText, notMultipart
        case duplicate(String)
    }
    private var values: [String: [String]] = [:]
    private var files: [String: UploadedFile] = [:]

    package static let maximumFields = 1500
    /// Bytes of the lines before a part of a form with files.
    package static let maximumHeadBytes = 2_000

    /// Reads `application/x-www-form-urlencoded`. Names in `repeatable` may come several times, others once.
    package init(_ bytes: some Collection<UInt8>, repeatable: Set<String> = []) throws(Fault) {
        for (count, pair) in bytes.split(separator: UInt8(ascii: "&")).enumerated() {
            guard count < Self.maximumFields else { throw .tooMany }
            let parts = pair.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
            guard let first = parts.first, let name = Self.decoded(first) else { throw .notText }
            guard let value = parts.count > 1 ? Self.decoded(parts[1]) : "" else { throw .notText }
            if values[name] != nil, !Self.mayRepeat(name, repeatable) { throw .duplicate(name) }
            values[name, default: []].append(value)
        }
    }

    /// Reads `multipart/form-data`, as forms with a file are sent. Names in `repeatable` may come several times, others
    /// once; a file never comes twice under the same name.
    ///
    /// - Parameter isCut: the body went on, and its end was thrown away: what ran over must then be a file.
    package init(
        multipart bytes: [UInt8], boundary: [UInt8], repeatable: Set<String> = [], isCut: Bool = false
    ) throws(Fault) {
        for part in try MultipartForm.parts(of: bytes, boundary: boundary, isCut: isCut) {
            let isNew = values[part.name] == nil && files[part.name] == nil
            guard let fileName = part.fileName else {
                if !isNew, files[part.name] != nil || !Self.mayRepeat(part.name, repeatable) {
                    throw .duplicate(part.name)
                }
                guard !part.bytes.contains(0), let value = String(validating: part.bytes, as: UTF8.self) else {
                    throw .notText
                }
                values[part.name, default: []].append(value)
                continue
            }
            guard isNew else { throw .duplicate(part.name) }
            files[part.name] = UploadedFile(name: fileName, bytes: Array(part.bytes), isWhole: part.isWhole)
        }
    }

    package init() {}

    /// The file that was chosen; nil when none was, which browsers send as an empty one without a name.
    package func file(_ name: String) -> UploadedFile? {
        files[name].flatMap { $0.name.isEmpty && $0.bytes.isEmpty ? nil : $0 }
    }

    /// The value with spaces around it taken away; empty counts as nothing.
    package subscript(_ name: String) -> String? {
        guard let value = values[name]?.first else { return nil }
        let trimmed = value.drop(while: \.isWhitespace)
        guard let last = trimmed.lastIndex(where: { !$0.isWhitespace }) else { return nil }
        return String(trimmed[...last])
    }

    /// The value as it was typed, spaces and all: for passwords.
    package func whole(_ name: String) -> String { values[name]?.first ?? "" }

    /// Everything that was written, always in the same order: the same for the same answers.
    package var written: String {
        values.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: "\n")
    }

    /// Every text that was sent, by name; of what may come several times, each.
    var texts: [(name: String, value: String)] {
        values.sorted { $0.key < $1.key }.flatMap { name, all in all.map { (name, $0) } }
    }

    /// The names under which files were sent.
    var fileNames: [String] { files.keys.sorted() }

    /// The form as if this had not been in it.
    func without(_ name: String) -> FormBody {
        var form = self
        form.values[name] = nil
        return form
    }

    /// A name, or one that begins with such a name and a hyphen: `med-1f3c`.
    private static func mayRepeat(_ name: String, _ repeatable: Set<String>) -> Bool {
        repeatable.contains(name) || repeatable.contains(String(name.prefix { $0 != "-" }))
    }

    /// All values of a name that may come several times.
    package func all(_ name: String) -> [String] { values[name] ?? [] }

    private static func decoded(_ bytes: some Collection<UInt8>) -> String? {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var rest = bytes.makeIterator()
        while let byte = rest.next() {
            switch byte {
            case UInt8(ascii: "+"): result.append(UInt8(ascii: " "))
            case UInt8(ascii: "%"):
                guard let high = rest.next().flatMap(digit), let low = rest.next().flatMap(digit) else { return nil }
                result.append(high << 4 | low)
            default: result.append(byte)
            }
        }
        guard !result.contains(0) else { return nil }
        return String(validating: result, as: UTF8.self)
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}
