package import Vocabulary

/// A paper drafted from the journal, as a plain tree: a title, facts, sections of paragraphs, lists and tables. Writers
/// turn it into a page, into text for a word processor, into Markdown and into JSON.
package struct Document: Hashable, Sendable, Encodable {
    package enum Kind: String, Hashable, Sendable, Encodable, CaseIterable {
        /// One page for the steering group.
        case brief
        /// The follow-up of one calendar year.
        case year
        /// The follow-up of the whole agreement.
        case final
        /// The questions that the law gives rise to, answered from the journal.
        case answers
        /// One meeting.
        case minutes
        /// What the parties need before they renew the agreement.
        case renewal
        /// One page for one decision.
        case decision
        /// What a body decided on a day.
        case decisions
        /// A situation picture.
        case picture
    }

    /// Something said, and the entries of the journal that show it.
    package struct Sentence: Hashable, Sendable, Encodable {
        package let text: String
        /// Numbers of entries, oldest first; none where it says that something is missing, or what was promised.
        package let sources: [Int]

        package init(_ text: String, sources: [Int] = []) {
            self.text = text
            self.sources = sources
        }
    }

    package struct Fact: Hashable, Sendable, Encodable {
        package let label: String
        package let value: String
        package init(_ label: String, _ value: String) {
            self.label = label
            self.value = value
        }
    }

    /// How a row stands, for a mark beside its words; never the only thing that says so.
    package enum Tone: String, Hashable, Sendable, Encodable { case fine, soon, late, unclear, quiet }

    package struct Row: Hashable, Sendable, Encodable {
        package let tone: Tone?
        package let cells: [Sentence]
        package init(_ cells: [Sentence], tone: Tone? = nil) {
            self.tone = tone
            self.cells = cells
        }
    }

    package struct Table: Hashable, Sendable, Encodable {
        /// One heading for each cell of a row.
        package let columns: [String]
        package let rows: [Row]
        package init(columns: [String], rows: [Row]) {
            self.columns = columns
            self.rows = rows
        }
    }

    package enum Block: Hashable, Sendable {
        case paragraph([Sentence])
        case list([[Sentence]])
        case table(Table)
    }

    package struct Section: Hashable, Sendable, Encodable {
        /// The same however the journal grows, so that what people wrote finds its place again.
        package let key: String
        package let heading: String
        /// 2 for the parts of the document, 3 for what stands inside a part.
        package let level: Int
        package let blocks: [Block]

        package init(_ key: String, _ heading: String, level: Int = 2, _ blocks: [Block]) {
            self.key = key
            self.heading = heading
            self.level = level
            self.blocks = blocks
        }
    }

    package let kind: Kind
    package let language: Language
    package let agreement: AgreementID
    /// The day for which everything in it is true.
    package let day: CivilDate
    package let title: String
    package let facts: [Fact]
    package let sections: [Section]

    package init(
        _ kind: Kind, of agreement: AgreementID, on day: CivilDate, in language: Language, title: String,
        facts: [Fact], sections: [Section]
    ) {
        self.kind = kind
        self.language = language
        self.agreement = agreement
        self.day = day
        self.title = title
        self.facts = facts
        self.sections = sections
    }
}

extension Document.Block: Encodable {
    private enum Key: String, CodingKey { case paragraph, list, table }

    /// An object with one key, which says what kind of block it is.
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        switch self {
        case .paragraph(let sentences): try container.encode(sentences, forKey: .paragraph)
        case .list(let items): try container.encode(items, forKey: .list)
        case .table(let table): try container.encode(table, forKey: .table)
        }
    }
}

extension Document.Block {
    /// A paragraph of one sentence, or of several.
    package static func saying(_ sentences: String..., sources: [Int] = []) -> Document.Block {
        .paragraph(sentences.map { Document.Sentence($0, sources: sources) })
    }

    /// Everything said in the block, in order.
    package var sentences: [Document.Sentence] {
        switch self {
        case .paragraph(let sentences): sentences
        case .list(let items): items.flatMap { $0 }
        case .table(let table): table.rows.flatMap(\.cells)
        }
    }
}
