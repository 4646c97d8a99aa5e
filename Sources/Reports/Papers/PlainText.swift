extension Document {
    /// Text that keeps its shape when it is pasted into a word processor: headings on lines of their own, one line a
    /// paragraph, tabs between the cells of a table.
    package var plainText: String {
        let head = [title] + facts.map { "\($0.label): \($0.value)" }
        let parts = sections.map { section in
            ([section.heading] + section.blocks.map(\.plainText)).filter { !$0.isEmpty }.joined(separator: "\n")
        }
        return ([head.joined(separator: "\n")] + parts).joined(separator: "\n\n") + "\n"
    }

    /// The same as Markdown.
    package var markdown: String {
        let head = ["# \(escaped(title))"] + (facts.isEmpty ? [] : [facts.map(line).joined(separator: "\n")])
        let parts = sections.flatMap { section in
            ["\(String(repeating: "#", count: section.level)) \(escaped(section.heading))"]
                + section.blocks.map(\.markdown)
        }
        return (head + parts.filter { !$0.isEmpty }).joined(separator: "\n\n") + "\n"
    }

    private func line(_ fact: Fact) -> String { "- \(escaped(fact.label)): \(escaped(fact.value))" }
}

extension Document.Block {
    var plainText: String {
        switch self {
        case .paragraph(let sentences): said(sentences)
        case .list(let items): items.map { "• \(said($0))" }.joined(separator: "\n")
        case .table(let table):
            ([table.columns] + table.rows.map { $0.cells.map { oneLine($0.text) } })
                .map { $0.joined(separator: "\t") }.joined(separator: "\n")
        }
    }

    fileprivate var markdown: String {
        switch self {
        case .paragraph(let sentences): escaped(said(sentences))
        case .list(let items): items.map { "- \(escaped(said($0)))" }.joined(separator: "\n")
        case .table(let table):
            ([table.columns, table.columns.map { _ in "---" }]
                + table.rows.map { $0.cells.map { escaped(oneLine($0.text)) } })
                .map { "| \($0.joined(separator: " | ")) |" }.joined(separator: "\n")
        }
    }

    private func said(_ sentences: [Document.Sentence]) -> String { sentences.map(\.text).joined(separator: " ") }

    /// A cell is one line, and a tab would be a new cell.
    private func oneLine(_ text: String) -> String {
        text.split(whereSeparator: { $0.isNewline || $0 == "\t" }).joined(separator: " ")
    }
}

/// Words as they are, where Markdown would read a sign as its own.
private func escaped(_ text: String) -> String {
    var result = ""
    var startsLine = true
    for character in text {
        let isSign = "\\`*_[]<>|".contains(character) || (startsLine && "#-+>".contains(character))
        if isSign { result.append("\\") }
        result.append(character)
        startsLine = character.isNewline
    }
    return result
}
