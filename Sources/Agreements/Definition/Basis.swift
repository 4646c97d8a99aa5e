package import Vocabulary

/// The id of one of the 333 rows that the five agreements were taken apart into, such as `LOM-13`.
package struct RowID: Hashable, Sendable, Comparable, CustomStringConvertible {
    package let text: String
    package init(_ text: String) { self.text = text }
    package var description: String { text }
    package static func < (a: RowID, b: RowID) -> Bool { a.text < b.text }
}

/// Where a rule comes from: a heading of the text, a section of a law, or a local choice. Silence yields no rule.
package struct Basis: Hashable, Sendable {
    package enum Source: Hashable, Sendable {
        case clause(String)
        case law(String)
        case local
        /// Parties, terms and notes may stand without one.
        case none
    }

    package let source: Source
    package let rows: [RowID]
    /// A doubt about the reading, or an oddity in the text.
    package let note: Bilingual?
    package let place: Place

    package var clause: String? {
        if case .clause(let heading) = source { heading } else { nil }
    }
    package var law: String? {
        if case .law(let section) = source { section } else { nil }
    }
}

/// Line and column in a definition file, counted from 1.
package struct Place: Hashable, Sendable, Comparable {
    package let line: Int
    package let column: Int
    package init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }
    package static func < (a: Place, b: Place) -> Bool { (a.line, a.column) < (b.line, b.column) }
}

/// A title that is always there in Swedish, and in English where the definition gives one.
package struct Title: Hashable, Sendable {
    package let sv: String
    package let en: String?
    package subscript(_ language: Language) -> String { language == .english ? en ?? sv : sv }
    /// True when an English page shows the Swedish title.
    package func staysSwedish(in language: Language) -> Bool { language == .english && en == nil }
}
