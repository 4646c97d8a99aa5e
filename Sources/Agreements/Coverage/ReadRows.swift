/// The rows of `rows.csv`, in its order; nil when its head lacks one of `id`, `municipality`, `kind`, `requirement`.
package func readRows(_ text: String) -> [Row]? {
    let lines = commaSeparated(text)
    guard let head = lines.first, let id = head.firstIndex(of: "id"),
        let municipality = head.firstIndex(of: "municipality"), let kind = head.firstIndex(of: "kind"),
        let requirement = head.firstIndex(of: "requirement")
    else { return nil }
    return lines.dropFirst().compactMap { line in
        guard line.count == head.count else { return nil }
        return Row(
            id: RowID(line[id]), municipality: line[municipality], kind: line[kind], requirement: line[requirement])
    }
}

/// Lines of comma-separated values with quotes, as RFC 4180 has them.
package func commaSeparated(_ text: String) -> [[String]] {
    var lines: [[String]] = []
    var line: [String] = []
    var field: [UInt8] = []
    var isQuoted = false
    let bytes = Array(text.utf8)
    var place = 0
    while place < bytes.count {
        let byte = bytes[place]
        place += 1
        if isQuoted {
            if byte != UInt8(ascii: "\"") {
                field.append(byte)
            } else if place < bytes.count, bytes[place] == byte {
                field.append(byte)
                place += 1
            } else {
                isQuoted = false
            }
        } else if byte == UInt8(ascii: "\"") {
            isQuoted = true
        } else if byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\n") {
            line.append(String(decoding: field, as: UTF8.self))
            field = []
            if byte == UInt8(ascii: "\n") {
                lines.append(line)
                line = []
            }
        } else if byte != UInt8(ascii: "\r") {
            field.append(byte)
        }
    }
    if !field.isEmpty || !line.isEmpty { lines.append(line + [String(decoding: field, as: UTF8.self)]) }
    return lines
}
