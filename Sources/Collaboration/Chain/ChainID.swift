import Vocabulary

/// The kinds of document in the chain from finding to follow-up. These words stand in journals, and never change.
package enum ChainKind: String, Hashable, Sendable, Codable, CaseIterable {
    case picture, problem, analysis, area, goal, plan
    case childNote = "child-note"
    case group, matter, categories
    case followUp = "follow-up"

    /// The letter before the number, from the Swedish word: B for *bild*, O for *orsaksanalys*.
    package var letter: Character {
        switch self {
        case .picture: "B"
        case .problem: "P"
        case .analysis: "O"
        case .area: "F"
        case .goal: "M"
        case .plan: "H"
        case .childNote: "N"
        case .group: "G"
        case .matter: "E"
        case .categories: "D"
        case .followUp: "U"
        }
    }
}

/// A document's number in its agreement: `P2`. The journal gives it, and never gives it again.
package struct DocumentID: Hashable, Sendable, Comparable, CustomStringConvertible {
    package let kind: ChainKind
    package let number: Int
    static let highest = 999_999_999

    package init(_ kind: ChainKind, _ number: Int) {
        self.kind = kind
        self.number = number
    }

    /// Reads `P2`; nothing else.
    package init?(_ text: some StringProtocol) {
        guard let letter = text.first, let kind = ChainKind.allCases.first(where: { $0.letter == letter }),
            let number = Int(plain: text.dropFirst()), (1...Self.highest).contains(number)
        else { return nil }
        self.init(kind, number)
    }

    package var description: String { "\(kind.letter)\(number)" }
    package static func < (a: DocumentID, b: DocumentID) -> Bool {
        (a.kind.letter, a.number) < (b.kind.letter, b.number)
    }
}

/// One numbered part of a document, such as a cause or a conclusion of an analysis: `O3.2`.
package struct PartID: Hashable, Sendable, Comparable, CustomStringConvertible {
    package let document: DocumentID
    package let part: Int

    package init(_ document: DocumentID, _ part: Int) {
        self.document = document
        self.part = part
    }

    package init?(_ text: some StringProtocol) {
        let halves = text.split(separator: ".", omittingEmptySubsequences: false)
        guard halves.count == 2, let document = DocumentID(halves[0]), let part = Int(plain: halves[1]), part > 0 else {
            return nil
        }
        self.init(document, part)
    }

    package var description: String { "\(document).\(part)" }
    package static func < (a: PartID, b: PartID) -> Bool { (a.document, a.part) < (b.document, b.part) }
}

/// What a step, a note or a follow-up is about: a measure, a document of the chain, a focus area that the definition
/// names, or the agreement as a whole. As text `A3`, `P2`, `trygghet`, `agreement`.
package enum Subject: Hashable, Sendable, CustomStringConvertible {
    case measure(MeasureNumber)
    case document(DocumentID)
    case area(String)
    case agreement

    /// Nil for an empty text. What is no number of ours is taken for the key of a focus area.
    package init?(_ text: String) {
        if text.isEmpty { return nil }
        if text == "agreement" {
            self = .agreement
        } else if text.first == "A", let measure = MeasureNumber(label: text) {
            self = .measure(measure)
        } else if let document = DocumentID(text) {
            self = .document(document)
        } else {
            self = .area(text)
        }
    }

    package var description: String {
        switch self {
        case .measure(let number): "\(number)"
        case .document(let id): "\(id)"
        case .area(let key): key
        case .agreement: "agreement"
        }
    }
}

/// A measured or wanted value with at most three decimals, such as `120` or `51.5`; kept in thousandths.
package struct Figure: Hashable, Sendable, CustomStringConvertible {
    package let thousandths: Int

    /// Reads `-3`, `51`, `51.5`, `51,125`; nothing else.
    package init?(_ text: some StringProtocol) {
        let isBelow = text.first == "-"
        let parts = text.dropFirst(isBelow ? 1 : 0).split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
        guard (1...2).contains(parts.count), parts[0].utf8.count <= 9, let whole = Int(plain: parts[0]) else {
            return nil
        }
        var decimals = 0
        if parts.count == 2 {
            guard (1...3).contains(parts[1].utf8.count), let read = Int(plain: parts[1]) else { return nil }
            decimals = read * [100, 10, 1][parts[1].utf8.count - 1]
        }
        thousandths = (isBelow ? -1 : 1) * (whole * 1000 + decimals)
    }

    package var description: String {
        let (whole, rest) = thousandths.magnitude.quotientAndRemainder(dividingBy: 1000)
        var decimals = rest == 0 ? "" : ".\(zeroPadded: Int(rest), 3)"
        while decimals.hasSuffix("0") { decimals.removeLast() }
        return "\(thousandths < 0 ? "-" : "")\(whole)\(decimals)"
    }
}

/// Kept as the text people write.
package protocol KeptAsText: Codable, CustomStringConvertible {
    init?(_ text: String)
}

extension KeptAsText {
    package init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        guard let read = Self(text) else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "not a \(Self.self): \(text.prefix(40))"))
        }
        self = read
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}

extension DocumentID: KeptAsText { package init?(_ text: String) { self.init(text[...]) } }
extension PartID: KeptAsText { package init?(_ text: String) { self.init(text[...]) } }
extension Figure: KeptAsText { package init?(_ text: String) { self.init(text[...]) } }
extension Subject: KeptAsText {}
