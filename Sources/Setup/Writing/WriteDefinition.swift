import Agreements
package import Vocabulary

/// Says a card in both languages: what its commitment reads as, and what is to be noted.
package struct CardWords: Sendable {
    package let reading: @Sendable (Card) -> Bilingual
    package let event: @Sendable (String) -> Bilingual
    package let note: @Sendable (Card) -> Bilingual?

    package init(
        reading: @escaping @Sendable (Card) -> Bilingual, event: @escaping @Sendable (String) -> Bilingual,
        note: @escaping @Sendable (Card) -> Bilingual?
    ) {
        self.reading = reading
        self.event = event
        self.note = note
    }
}

/// Writes a definition file that `readDefinition` reads back as the same commitments.
package func write(_ draft: DefinitionDraft, in words: CardWords) -> String {
    var writer = DefinitionWriter(draft: draft, words: words, cast: Cast(draft))
    writer.head()
    writer.participants()
    writer.signatures()
    for (section, origin) in [
        ("forums", Commitment.Origin.forum), ("commitments", .commitment), ("activities", .activity),
    ] {
        writer.commitments(section, origin)
    }
    return writer.lines.joined(separator: "\n") + "\n"
}

private struct DefinitionWriter {
    let draft: DefinitionDraft
    let words: CardWords
    let cast: Cast
    var lines: [String] = []
    /// Numbers are given in the order of the text, whatever section the card is written in.
    private let numbers: [String: Int]

    init(draft: DefinitionDraft, words: CardWords, cast: Cast) {
        self.draft = draft
        self.words = words
        self.cast = cast
        let rows = draft.cards.filter(\.isBoardRow).map(\.id)
        numbers = Dictionary(
            rows.enumerated().map { ($0.element, $0.offset + 1) }, uniquingKeysWith: { first, _ in first })
    }

    mutating func head() {
        lines += [
            "format: 1", "id: \(quoted(draft.id))", "kind: agreement", "title: \(quoted(draft.title))",
            "short: \(quoted(draft.short))", "language: sv", "zone: Europe/Stockholm", "headings:",
        ]
        let headings = [Self.title] + draft.cards.map { clause($0) }
        var seen: Set<String> = []
        lines += headings.filter { seen.insert($0).inserted }.map { "  - \(quoted($0))" }
        lines.append("period: {from: \(draft.from), through: \(draft.through), clause: \(quoted(Self.title))}")
    }

    private static let title = "(titel)"
    private func clause(_ card: Card) -> String { card.heading.isEmpty ? Self.title : card.heading }

    mutating func participants() {
        lines.append("parties:")
        for party in draft.partners {
            let code = party.code.map { ", \(party.kind == .policeArea ? "area" : "code"): \(quoted($0))" } ?? ""
            lines.append(
                "  \(key(party.key.text)): {name: \(quoted(party.name)), kind: \(party.kind.rawValue)\(code), aliases: []}"
            )
        }
        for (section, kind) in [("units", ActorKind.unit), ("posts", .post), ("bodies", .body)] {
            let own = cast.all.filter { $0.kind == kind }
            if !own.isEmpty { lines.append("\(section):") }
            for actor in own {
                let of = actor.of.map { ", of: \(key($0.text))" } ?? ""
                let open = kind == .body ? ", open seats: true" : ""
                lines.append("  \(key(actor.key.text)): {name: \(quoted(actor.name))\(of)\(open)}")
            }
        }
    }

    mutating func signatures() {
        let signatures = cast.signatures
        if !signatures.isEmpty { lines.append("signatures:") }
        for signature in signatures {
            let day = signature.on.map { "\($0)" } ?? "missing"
            lines.append(
                "  - {by: \(key(signature.by.text)), for: \(key(signature.party.text)), on: \(day), clause: \(quoted(Self.title))}"
            )
        }
    }

    mutating func commitments(_ section: String, _ origin: Commitment.Origin) {
        let own = draft.cards.filter { $0.origin == origin }
        if !own.isEmpty { lines.append("\(section):") }
        for card in own { write(card, origin) }
    }

    private mutating func write(_ card: Card, _ origin: Commitment.Origin) {
        lines.append("  \(key(card.id)):")
        if let number = numbers[card.id] { field("no", String(number)) }
        let reading = words.reading(card)
        field("name", quoted(card.title))
        field("sv", quoted(reading.sv))
        field("en", quoted(reading.en))
        field("by", list(card.owners.isEmpty ? draft.partners.map(\.key) : card.owners.map(cast.key)))
        if !card.participants.isEmpty { field("with", list(card.participants.map(cast.key))) }
        let counted = card.counted.filter { !$0.values.isEmpty && $0.per != .area }
        if !card.recipients.isEmpty { field("recipients", list(card.recipients.map(cast.key))) }
        for one in counted where one.per != .recipient {
            let values = one.per == .party ? draft.partners.map { key($0.key.text) } : one.values.map(quoted)
            field("\(one.per.rawValue)s".replacing("partys", with: "parties"), "[\(values.joined(separator: ", "))]")
        }
        field(origin == .forum ? "held" : "due", quoted(cadence(card, counted.map(\.per)).written))
        if let event = card.event, case .onEvent? = card.main { field("event", bilingual(words.event(event))) }
        field("shown by", card.evidence.rawValue)
        if let note = words.note(card) { field("note", bilingual(note)) }
        field("clause", quoted(clause(card)))
    }

    /// Without what nothing lists: a list that the text does not give would be a fault.
    private func cadence(_ card: Card, _ per: [Cadence.Per]) -> Cadence {
        let own = card.cadence
        return Cadence(
            own.main, per: per, except: own.except, strength: own.strength, alsoWhenNeeded: own.alsoWhenNeeded,
            whenSuitable: own.whenSuitable)
    }

    private mutating func field(_ name: String, _ value: String) { lines.append("    \(name): \(value)") }
    private func list(_ keys: [ActorKey]) -> String { "[\(keys.map { key($0.text) }.joined(separator: ", "))]" }
    private func bilingual(_ text: Bilingual) -> String { "{sv: \(quoted(text.sv)), en: \(quoted(text.en))}" }
}

extension Card {
    /// Gets a number, and a row on the board.
    package var isBoardRow: Bool {
        switch cadence.main {
        case .ongoing, .whenNeeded: false
        default: true
        }
    }
}

/// A text between quotes, as YAML reads it back letter by letter.
private func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
        switch scalar {
        case "\"": result += "\\\""
        case "\\": result += "\\\\"
        case "\n", "\r", "\t": result += " "
        default: if scalar.value >= 0x20, scalar.value != 0x7F { result.unicodeScalars.append(scalar) }
        }
    }
    return result + "\""
}

/// A key is quoted unless it is plain small letters: `no` and `2025` would be read as something else.
private func key(_ text: String) -> String {
    let isPlain =
        text.allSatisfy { $0.isLowercase || $0 == "-" }
        && !["no", "yes", "null", "on", "off", "true", "false", "y", "n"].contains(text)
    return isPlain ? text : quoted(text)
}
