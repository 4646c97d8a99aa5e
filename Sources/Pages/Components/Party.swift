/// What sort of party signs: decides the shape and the colour of its mark, never its weight.
package enum PartyKind: Hashable, Sendable, CaseIterable {
    /// Round mark.
    case municipality
    /// Square mark.
    case police
    /// Any third kind: a mark with six sides.
    case other
}

/// A party to an agreement, as it is marked on a page.
package struct PartyMark: Hashable, Sendable {
    /// Decides the mark's shape.
    package var kind: PartyKind
    /// The letter in the mark: K, P, R.
    package var letter: String
    /// The party's full name.
    package var name: Name

    package init(kind: PartyKind, letter: String, name: Name) {
        self.kind = kind
        self.letter = letter
        self.name = name
    }
}

/// Who is to see that something is done: the parties by their marks, and the posts or bodies by name.
package struct Responsible: Hashable, Sendable {
    /// Every party that owes it.
    package let parties: [PartyMark]
    /// Posts, units or bodies that do it.
    package let names: [Name]
    /// The same with places to break them, for columns.
    let narrowNames: [Name]

    package init(parties: [PartyMark], names: [Name] = []) {
        self.parties = parties
        self.names = names
        narrowNames = names.map { Name(softened($0.text)) }
    }
}
