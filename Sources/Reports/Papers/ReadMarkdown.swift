package import Vocabulary

extension Document {
    /// A paper read back from the Markdown that this program writes: what was shared or adopted, shown as it stood.
    /// Anything else is read as paragraphs.
    package init(
        markdown: String, _ kind: Kind, of agreement: AgreementID, on day: CivilDate, in language: Language
    ) {
        var reader = MarkdownReader()
        for line in markdown.split(separator: "\n", omittingEmptySubsequences: false) { reader.take(line) }
        reader.endBlock()
        reader.endSection()
        self.init(
            kind, of: agreement, on: day, in: language, title: reader.title, facts: reader.facts,
            sections: reader.sections)
    }
}

private struct MarkdownReader {
    private(set) var title = ""
    private(set) var facts: [Document.Fact] = []
    private(set) var sections: [Document.Section] = []
    private var heading: (text: String, level: Int)?
    private var blocks: [Document.Block] = []
    private var lines: [Substring] = []

    mutating func take(_ line: Substring) {
        if line.hasPrefix("# ") {
            title = unescaped(line.dropFirst(2))
        } else if line.hasPrefix("## ") || line.hasPrefix("### ") {
            endBlock()
            endSection()
            let level = line.prefix { $0 == "#" }.count
            heading = (unescaped(line.dropFirst(level + 1)), level)
        } else if line.allSatisfy(\.isWhitespace) {
            endBlock()
        } else {
            lines.append(line)
        }
    }

    mutating func endBlock() {
        defer { lines = [] }
        guard let first = lines.first else { return }
        if first.hasPrefix("- "), lines.allSatisfy({ $0.hasPrefix("- ") }) {
            let items = lines.map { unescaped($0.dropFirst(2)) }
            if heading == nil { facts += items.map(fact) } else { blocks.append(.list(items.map { [.init($0)] })) }
        } else if first.hasPrefix("| "), lines.count > 1 {
            let rows = lines.map(cells)
            let body = rows.dropFirst(2).map { Document.Row($0.map { .init($0) }) }
            blocks.append(.table(.init(columns: rows[0], rows: Array(body))))
        } else {
            blocks.append(.paragraph(lines.map { .init(unescaped($0)) }))
        }
    }

    mutating func endSection() {
        defer { (heading, blocks) = (nil, []) }
        guard let heading else { return }
        sections.append(.init("\(sections.count + 1)", heading.text, level: heading.level, blocks))
    }

    private func fact(_ item: String) -> Document.Fact {
        guard let colon = item.firstRange(of: ": ") else { return .init("", item) }
        return .init(String(item[..<colon.lowerBound]), String(item[colon.upperBound...]))
    }

    /// What stands between bars; a bar with a backslash before it is a letter like others.
    private func cells(_ line: Substring) -> [String] {
        var cells: [String] = []
        var cell = ""
        var isEscaped = false
        for character in line.dropFirst() {
            if character == "|", !isEscaped {
                cells.append(unescaped(Substring(cell.trimmed)))
                cell = ""
            } else {
                cell.append(character)
            }
            isEscaped = character == "\\" && !isEscaped
        }
        return cells
    }
}

extension String {
    fileprivate var trimmed: Substring {
        let start = drop { $0 == " " }
        guard let last = start.lastIndex(where: { $0 != " " }) else { return "" }
        return start[...last]
    }
}

private func unescaped(_ text: Substring) -> String {
    var result = ""
    var isEscaped = false
    for character in text {
        if character == "\\", !isEscaped {
            isEscaped = true
        } else {
            result.append(character)
            isEscaped = false
        }
    }
    return result
}
