package import Agreements
package import Vocabulary

/// What a definition is written from: the head as people have settled it, and the cards they have accepted.
package struct DefinitionDraft: Hashable, Sendable {
    /// One who makes the agreement, and a post of theirs: somebody must be able to act.
    package struct Partner: Hashable, Sendable {
        package var key: ActorKey
        package var name: String
        package var kind: Party.Kind
        package var post: String
        /// Where the post already has a key in other agreements.
        package var postKey: ActorKey?
        /// The municipality's code or the police area's key, the same in all agreements of that party.
        package var code: String?

        package init(
            key: ActorKey, name: String, kind: Party.Kind, post: String, postKey: ActorKey? = nil, code: String? = nil
        ) {
            self.postKey = postKey
            self.key = key
            self.name = name
            self.kind = kind
            self.post = post
            self.code = code
        }
    }
    package var id: String
    package var title: String
    package var short: String
    package var from: ImpreciseDate
    package var through: ImpreciseDate
    package var partners: [Partner]
    package var signatures: [Head.Signature]
    package var cards: [Card]

    package init(
        id: String, title: String, short: String, from: ImpreciseDate, through: ImpreciseDate, partners: [Partner],
        signatures: [Head.Signature], cards: [Card]
    ) {
        self.id = id
        self.title = title
        self.short = short
        self.from = from
        self.through = through
        self.partners = partners
        self.signatures = signatures
        self.cards = cards
    }
}

extension DefinitionDraft {
    /// What the text itself says, with a post for each party where the text has one. Nil where it names no party or period.
    package init?(proposals: Proposals, id: String? = nil) {
        let head = proposals.head
        guard let from = head.from, let through = head.through, !head.parties.isEmpty else { return nil }
        let title = head.title ?? ""
        let partners = Self.partners(head)
        let name = Self.place(of: head.parties.first?.name ?? title)
        self.init(
            id: id ?? "\(asciiSlug(name))-\(from.range.first.year)", title: title,
            short: "\(name) \(from.range.first.year)–\(through.range.last.year)", from: from, through: through,
            partners: partners, signatures: head.signatures, cards: proposals.cards)
    }

    /// The parties that the text names, each with the post that signs for it.
    package static func partners(_ head: Head?) -> [Partner] {
        guard let head else { return [] }
        return zip(head.parties, keyed(head.parties.map { ($0.name, $0.kind) })).map { party, key in
            let post = head.signatures.first { $0.party == party.kind }?.post
            return Partner(key: key, name: party.name, kind: party.kind, post: post ?? "")
        }
    }

    /// Keys as every definition has them: *kommun* and *polis*, others by name, none twice.
    static func keyed(_ parties: [(name: String, kind: Party.Kind)]) -> [ActorKey] {
        let plain: [Party.Kind: String] = [.municipality: "kommun", .policeArea: "polis", .region: "region"]
        var taken: Set<String> = []
        return parties.map { party in
            var key = plain[party.kind] ?? slug(party.name)
            if taken.contains(key) { key = slug(party.name) }
            while taken.contains(key) { key += "-2" }
            taken.insert(key)
            return ActorKey(key)
        }
    }

    /// `Norrvassa kommun` → `Norrvassa`.
    static func place(of name: String) -> String { name.split(separator: " ").first.map(String.init) ?? name }
}

/// Small letters without dots and rings, figures and hyphens: what an address may hold.
package func asciiSlug(_ text: String) -> String {
    let plain: [Character: String] = ["å": "a", "ä": "a", "ö": "o", "é": "e", "ü": "u"]
    let letters = slug(text).reduce(into: "") { $0 += plain[$1] ?? String($1) }
    let allowed = letters.filter { $0.isASCII && ($0.isLowercase || $0.isNumber || $0 == "-") }
    return allowed.isEmpty ? "overenskommelse" : allowed
}
