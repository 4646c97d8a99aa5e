extension Document {
    /// The paper with people's own words in the place of the drafts of some sections.
    /// - Parameter words: by the section's key; a blank line parts paragraphs.
    package func with(_ words: [String: String]) -> Document {
        Document(
            kind, of: agreement, on: day, in: language, title: title, facts: facts,
            sections: sections.map { section in
                guard let own = words[section.key] else { return section }
                let paragraphs = own.paragraphs.map { Block.paragraph([Sentence($0)]) }
                return Section(section.key, section.heading, level: section.level, paragraphs)
            })
    }

    /// What a draft said when somebody wrote in its place, and says now.
    package struct Change: Hashable, Sendable {
        /// Nil where the sentence is new.
        package let then: String?
        /// Nil where the sentence is gone.
        package let now: String?
        package init(then: String?, now: String?) {
            self.then = then
            self.now = now
        }
    }

    /// The drafted sentences of a section that have changed since `earlier` was drafted, in order.
    package func changes(in section: String, since earlier: Document) -> [Change] {
        let (old, new) = (earlier.sentences(of: section), sentences(of: section))
        let gone = old.filter { !new.contains($0) }
        let come = new.filter { !old.contains($0) }
        return (0..<max(gone.count, come.count)).map { place in
            Change(
                then: gone.indices.contains(place) ? gone[place] : nil,
                now: come.indices.contains(place) ? come[place] : nil)
        }
    }

    private func sentences(of key: String) -> [String] {
        sections.first { $0.key == key }?.blocks.flatMap { $0.sentences.map(\.text) } ?? []
    }

    /// The draft of one section as text to write on.
    package func draft(of key: String) -> String? {
        sections.first { $0.key == key }.map { section in
            section.blocks.map(\.plainText).joined(separator: "\n\n")
        }
    }
}

extension String {
    /// Its paragraphs; what a browser's form sends ends lines with two characters.
    package var paragraphs: [String] {
        let lines = split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(String.init)
        let parts = lines.split { $0.allSatisfy(\.isWhitespace) }
        return parts.map { $0.joined(separator: " ") }
    }
}
