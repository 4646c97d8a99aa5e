/// Enough of a reader of our own markup for the tests: tags with their attributes, and the text between.
struct Markup {
    struct Tag {
        let name: String
        let attributes: [String: String]
    }

    let source: String

    /// Every opening tag, in order.
    var tags: [Tag] {
        source.split(separator: "<").dropFirst().compactMap { piece in
            guard let end = piece.firstIndex(of: ">"), let first = piece.first, first.isLetter else { return nil }
            return Self.tag(piece[..<end])
        }
    }

    private static func tag(_ text: Substring) -> Tag {
        let name = text.prefix { $0 != " " && $0 != "\n" }
        var rest = text.dropFirst(name.count)
        var attributes: [String: String] = [:]
        while let start = rest.firstIndex(where: { $0 != " " && $0 != "\n" && $0 != "/" }) {
            rest = rest[start...]
            let key = rest.prefix { $0 != "=" && $0 != " " }
            rest = rest.dropFirst(key.count)
            guard rest.first == "=" else {
                attributes[String(key)] = ""
                continue
            }
            let quoted = rest.dropFirst(2)
            let value = quoted.prefix { $0 != "\"" }
            attributes[String(key)] = String(value)
            rest = quoted.dropFirst(value.count + 1)
        }
        return Tag(name: String(name), attributes: attributes)
    }

    /// The text people read, without what is marked as another language than the page's.
    func text(without language: String) -> String {
        var out = ""
        var skipped: [String] = []
        for piece in source.split(separator: "<").dropFirst() {
            guard let end = piece.firstIndex(of: ">") else { continue }
            let inside = piece[..<end]
            let name = String(inside.prefix { $0 != " " && $0 != "\n" })
            if inside.first == "/" {
                if skipped.last == String(name.dropFirst()) { skipped.removeLast() }
            } else if !skipped.isEmpty {
                if skipped.last == name { skipped.append(name) }
            } else if inside.contains("lang=\"\(language)\""), name != "html" {
                skipped.append(name)
            } else {
                let spoken = Self.tag(inside).attributes.filter { ["aria-label", "title", "alt"].contains($0.key) }
                out += spoken.values.map { " \($0) " }.joined()
            }
            if skipped.isEmpty { out += " " + piece[piece.index(after: end)...] }
        }
        return out
    }
}
