package import Agreements
import Vocabulary

/// How well proposals hit a definition that people made from the same text: the measure of the reading.
package struct Comparison: Sendable {
    /// A commitment of the definition, and the card under the same heading that comes closest.
    package struct Line: Sendable {
        package let commitment: Commitment
        package let card: Card?
        package let same: Set<Field>
        /// How often and how strongly: the commitment could be accepted unchanged.
        package var isHit: Bool { same.isSuperset(of: [.cadence, .strength]) }
    }
    package enum Field: String, CaseIterable, Sendable { case cadence, strength, evidence, owners, counted }

    package let lines: [Line]
    /// Cards that no commitment was matched with.
    package let extra: [Card]

    /// Those of the definition that can fall due or have a word for how often: the board's rows.
    package var rows: [Line] { lines.filter { $0.commitment.isBoardRow } }

    package init(_ proposals: Proposals, with agreement: Agreement) {
        let sections = Sections(proposals.text, agreement.headings)
        // What the law adds stands in no agreement's text.
        let own = agreement.commitments.filter { !$0.isLaw }
        var rest = proposals.cards
        var lines: [Int: Line] = [:]
        // The surest pairs first, so that a poor likeness does not take another's card.
        for threshold in stride(from: 100, through: 1, by: -1) {
            for (place, commitment) in own.enumerated() where lines[place] == nil {
                let clause = commitment.basis.clause ?? ""
                guard
                    let best = rest.indices.first(where: { index in
                        sections.holds(rest[index], clause) && likeness(rest[index], commitment, agreement) >= threshold
                    })
                else { continue }
                let card = rest.remove(at: best)
                lines[place] = Line(commitment: commitment, card: card, same: same(card, commitment, agreement))
            }
        }
        self.lines = own.enumerated().map { place, commitment in
            lines[place] ?? Line(commitment: commitment, card: nil, same: [])
        }
        extra = rest
    }

    package func share(_ field: Field, of lines: [Line]) -> Int { lines.count { $0.same.contains(field) } }
}

/// Which of the definition's headings each card stands under: a text has more headings than a definition cites.
private struct Sections {
    private let sectionOf: [(start: Int, key: String)]

    init(_ text: AgreementText, _ headings: [String]) {
        let known = headings.map(Self.key).filter { !$0.isEmpty }
        sectionOf = text.passages.filter { $0.kind == .heading }.compactMap { passage in
            let own = Self.key(passage.text)
            return known.filter { own == $0 || own.hasPrefix($0) && $0.count > 9 }.max { $0.count < $1.count }
                .map { (passage.range.lowerBound, $0) }
        }
    }

    /// A clause in parentheses, such as *(ingress)*, is no heading of the text: any place will do.
    func holds(_ card: Card, _ clause: String) -> Bool {
        guard !clause.hasPrefix("(") else { return true }
        let own = sectionOf.last { $0.start <= card.span.lowerBound }?.key ?? ""
        return own == Self.key(clause)
    }

    private static func key(_ heading: String) -> String {
        heading.hasPrefix("(") ? "" : String(heading.lowercased().filter { $0.isLetter || $0.isNumber })
    }
}

private func same(_ card: Card, _ commitment: Commitment, _ agreement: Agreement) -> Set<Comparison.Field> {
    var same: Set<Comparison.Field> = []
    let (mine, theirs) = (card.cadence, commitment.cadence)
    if isSame(mine.main, theirs.main), mine.except == theirs.except, mine.alsoWhenNeeded == theirs.alsoWhenNeeded {
        same.insert(.cadence)
    }
    if mine.strength == theirs.strength { same.insert(.strength) }
    if card.evidence == commitment.evidence.kind { same.insert(.evidence) }
    if mine.per == theirs.per { same.insert(.counted) }
    if names(card.owners, agreement) == names(commitment, agreement) { same.insert(.owners) }
    return same
}

/// The words of an event are in the reader's own words; that there is one is what is compared.
private func isSame(_ first: Cadence.Main, _ second: Cadence.Main) -> Bool {
    switch (first, second) {
    case (.onEvent, .onEvent): true
    case (.inEach(let a, 1, _), .inEach(let b, 1, _)): a == b
    default: first == second
    }
}

private func names(_ commitment: Commitment, _ agreement: Agreement) -> Set<String> {
    let owners = commitment.owners.isEmpty ? agreement.authorities : commitment.owners
    return Set(
        owners.map { owner in
            agreement.party(owner).map { $0.kind.rawValue } ?? stem(agreement.name(of: owner))
        })
}

private func names(_ owners: [NamedActor], _ agreement: Agreement) -> Set<String> {
    guard !owners.isEmpty else { return Set(agreement.parties.map(\.kind.rawValue)) }
    return Set(
        owners.map { owner in
            switch owner.kind {
            case .municipality: Party.Kind.municipality.rawValue
            case .policeArea: Party.Kind.policeArea.rawValue
            case .region: Party.Kind.region.rawValue
            case .allParties, .post, .body, .unit: stem(owner.name)
            }
        })
}

private func stem(_ name: String) -> String { Actors.nouns.find(name.lowercased())?.citation ?? name.lowercased() }

private func likeness(_ card: Card, _ commitment: Commitment, _ agreement: Agreement) -> Int {
    let same = same(card, commitment, agreement)
    let words = Set(slug(card.title + " " + card.quote).split(separator: "-"))
    let title = Set(slug(commitment.title.sv + " " + commitment.key.text).split(separator: "-"))
    let named = words.intersection(title).isEmpty ? 0 : 30
    return named + (same.contains(.evidence) ? 25 : 0) + (same.contains(.cadence) ? 25 : 0)
        + (same.contains(.owners) ? 10 : 0) + (same.contains(.strength) ? 5 : 0)
}
