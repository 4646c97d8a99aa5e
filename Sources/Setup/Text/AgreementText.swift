/// The text of an agreement, taken apart: headings, passages, sentences. What a program that took it out of a PDF broke is
/// mended as far as that can be known.
package struct AgreementText: Sendable {
    /// The mended text, passages apart by a blank line; every range counts its bytes.
    package let text: String
    package let passages: [Passage]

    /// A heading, a paragraph or an item of a list.
    package struct Passage: Hashable, Sendable {
        package enum Kind: Hashable, Sendable { case heading, paragraph, item }
        package let kind: Kind
        package let text: String
        package let range: Range<Int>
        /// The heading it stands under; nil before the first.
        package let heading: String?
        package let sentences: [Sentence]
        /// For an item: the words that lead the list in.
        package let lead: String?
        /// A field such as `Ansvarig: …`: the word before the colon.
        package let field: String?
    }

    package struct Sentence: Hashable, Sendable {
        package let text: String
        package let range: Range<Int>
        let tokens: [Token]
    }

    /// The headings in the order of the text.
    package var headings: [String] { passages.filter { $0.kind == .heading }.map(\.text) }
}

/// Why a text cannot be read.
package enum TextFault: Error, Hashable, Sendable {
    case empty
    case tooLong(bytes: Int, limit: Int)
    case identityNumber
}

extension AgreementText {
    /// Takes a text apart. The work is proportional to its length.
    package init(_ raw: String) {
        let blocks = mendedWords(Setup.blocks(cleanLines(raw)))
        let fields = recurringFields(blocks)
        var reader = PassageReader(fields: fields)
        for (place, block) in blocks.enumerated() {
            let next = blocks.indices.contains(place + 1) ? blocks[place + 1] : nil
            reader.read(block, next: next)
        }
        passages = reader.passages
        text = reader.text
    }
}

/// Words that several lines begin with before a colon: `Ansvarig: …`, `Mål: …`.
private func recurringFields(_ blocks: [Block]) -> Set<String> {
    var counts: [String: Int] = [:]
    for block in blocks { if let field = block.fieldName { counts[field, default: 0] += 1 } }
    return Set(counts.filter { $0.value > 1 }.keys)
}

extension Block {
    fileprivate var fieldName: String? {
        guard let colon = text.prefix(40).firstIndex(of: ":") else { return nil }
        let name = text[..<colon]
        guard name.first?.isUppercase == true, name.split(separator: " ").count < 3 else { return nil }
        return String(name)
    }

    /// Short, without a full stop, beginning with a capital or a figure, and followed by something.
    fileprivate func isHeading(next: Block?) -> Bool {
        if opening == .markedHeading { return true }
        guard opening != .bullet, next != nil, text.utf8.count <= 140, let first = text.first, let last = text.last,
            first.isUppercase || first.isNumber || "”\"'".contains(first), !".!?;,:".contains(last)
        else { return false }
        let words = text.lowercased().split { !$0.isLetter }
        return words.count <= 16 && !words.isEmpty && !words.contains { $0 == "ska" || $0 == "skall" }
            && !isDatedLine
    }

    /// A place and a day, as above signatures.
    private var isDatedLine: Bool { text.split { !$0.isNumber }.filter { $0.count == 4 || $0.count == 2 }.count >= 3 }
}

private struct PassageReader {
    let fields: Set<String>
    var passages: [AgreementText.Passage] = []
    var text = ""
    private var heading: String?
    private var lead: String?

    init(fields: Set<String>) { self.fields = fields }

    mutating func read(_ block: Block, next: Block?) {
        let field = block.fieldName.flatMap { fields.contains($0) ? $0 : nil }
        // A numbered line is a heading when text follows it, an item when its like does.
        let isList = block.opening == .numbered && (next?.opening == .numbered || passages.last?.kind == .item)
        if field == nil, !isList, block.isHeading(next: next) {
            heading = block.text
            lead = nil
            add(block.text, .heading, field: nil)
        } else {
            let isItem = block.opening == .bullet || isList
            add(block.text, isItem ? .item : .paragraph, field: field)
            if !isItem { lead = block.text.last == ":" ? passages.last?.sentences.last?.text : nil }
        }
    }

    private mutating func add(_ words: String, _ kind: AgreementText.Passage.Kind, field: String?) {
        if !text.isEmpty { text += "\n\n" }
        let start = text.utf8.count
        text += words
        let tokens = tokens(of: words)
        let bytes = Array(words.utf8)
        let sentences = sentences(tokens).compactMap { part -> AgreementText.Sentence? in
            guard let first = tokens[part].first, let last = tokens[part].last else { return nil }
            let range = first.range.lowerBound..<last.range.upperBound
            return AgreementText.Sentence(
                text: String(decoding: bytes[range], as: UTF8.self),
                range: start + range.lowerBound..<start + range.upperBound, tokens: Array(tokens[part]))
        }
        passages.append(
            .init(
                kind: kind, text: words, range: start..<text.utf8.count, heading: kind == .heading ? words : heading,
                sentences: sentences, lead: kind == .item ? lead : nil, field: field))
    }
}
