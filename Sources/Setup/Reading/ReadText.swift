import Agreements
import Vocabulary

/// Proposes a head and a card for each commitment that the text states.
/// - Throws: ``TextFault`` when there is no text, too much of it, or an identity number in it.
package func propose(_ raw: String) throws(TextFault) -> Proposals {
    guard !raw.allSatisfy(\.isWhitespace) else { throw .empty }
    let bytes = raw.utf8.count
    guard bytes <= SetupLimits.textBytes else { throw .tooLong(bytes: bytes, limit: SetupLimits.textBytes) }
    guard !holdsIdentityNumber(raw) else { throw .identityNumber }
    let text = AgreementText(raw)
    let head = Head(of: text)
    var reader = TextReader(text: text, parties: head.parties.map(\.name))
    reader.read()
    return Proposals(text: text, cards: reader.cards, marked: reader.marked, head: head)
}

private struct TextReader {
    let text: AgreementText
    var cards: [Card] = []
    var marked: [Marked] = []
    /// Who is responsible, by heading.
    private var responsible: [String: [NamedActor]] = [:]
    private var lists: [String: [String]]
    private var abbreviations: [String: String] = [:]
    private var ids: [String: Int] = [:]

    init(text: AgreementText, parties: [String]) {
        self.text = text
        lists = ["part": parties, "organisation": parties]
        for party in parties where party.split(separator: " ").count == 2 { abbreviations[party] = party }
    }

    mutating func read() {
        for passage in text.passages { learnAbbreviation(passage) }
        for passage in text.passages where passage.kind != .heading { learn(passage) }
        for passage in text.passages where passage.kind != .heading && cards.count < SetupLimits.cards { read(passage) }
        joinForums()
    }

    /// A forum in a list that has a section of its own takes its cadence from there: it is one forum.
    private mutating func joinForums() {
        for place in cards.indices where cards[place].whys.contains(.forumInList) {
            let title = slug(cards[place].title)
            guard
                let own = cards.first(where: { $0.evidence == .meeting && $0.main != nil && slug($0.heading) == title })
            else { continue }
            cards[place].main = own.main
            cards[place].whys = cards[place].whys.filter { $0 != .noCadence } + own.whys.filter(\.isAboutTime)
        }
    }

    /// What is said once and holds for a section or the whole text.
    private mutating func learn(_ passage: AgreementText.Passage) {
        for sentence in passage.sentences {
            if isAboutResponsibility(sentence.tokens) {
                let known = responsible[passage.heading ?? ""] ?? []
                let new = Setup.responsible(in: Array(sentence.tokens.dropFirst()), abbreviations: abbreviations).filter
                { !known.contains($0) }
                responsible[passage.heading ?? ""] = Array((known + new).prefix(SetupLimits.responsible))
            }
            if let list = SentenceFindings(sentence.tokens).list, lists[list.word] == nil {
                lists[list.word] = list.values
            }
        }
    }

    /// `Ansvarig: …`, `Ansvariga för … är …`; *Sammankallande i gruppen ansvarar* says something else.
    private func isAboutResponsibility(_ tokens: [Token]) -> Bool {
        guard tokens.count > 2, responsibilityWords.contains(tokens[0].word) else { return false }
        return ["är", ":", "för"].contains(tokens[1].word)
    }

    /// `SF – Socialförvaltningen`: a short form, a dash and what it stands for.
    private mutating func learnAbbreviation(_ passage: AgreementText.Passage) {
        guard passage.text.utf8.count < 80, let tokens = passage.sentences.first?.tokens, tokens.count > 2,
            ["–", "—", "-", "="].contains(tokens[1].text), (2...6).contains(tokens[0].text.count),
            tokens[0].text.dropFirst().contains(where: \.isUppercase)
        else { return }
        let whole = passage.text.dropFirst(tokens[0].text.count)
        abbreviations[tokens[0].text] = String(whole.drop { !$0.isLetter })
    }

    private mutating func read(_ passage: AgreementText.Passage) {
        if let card = fieldCard(passage) ?? forumCard(passage) {
            add([card])
            return
        }
        for sentence in passage.sentences { read(sentence, of: passage) }
    }

    private mutating func read(_ sentence: AgreementText.Sentence, of passage: AgreementText.Passage) {
        let found = SentenceFindings(sentence.tokens, abbreviations: abbreviations)
        let heading = passage.heading ?? ""
        let own = responsible[heading] ?? []
        let context = SentenceContext(
            heading: heading, span: sentence.range, quote: sentence.text, responsible: own,
            isPlanItem: passage.kind == .item && !own.isEmpty, lists: lists)
        let outcome: Marked.Outcome =
            switch CardReader(found: found, context: context).read() {
            case .cards(let cards): .cards(add(cards))
            case .none(let why): why
            }
        let marks = marks(found, sentence)
        if !marks.isEmpty { marked.append(Marked(range: sentence.range, marks: marks, outcome: outcome)) }
    }

    private func marks(_ found: SentenceFindings, _ sentence: AgreementText.Sentence) -> [Mark] {
        guard let start = found.tokens.first?.range.lowerBound else { return [] }
        let offset = sentence.range.lowerBound - start
        func range(_ places: Range<Int>) -> Range<Int> {
            found.tokens[places.lowerBound].range.lowerBound + offset..<found.tokens[places.upperBound - 1].range
                .upperBound + offset
        }
        let modals = found.tokens.indices.filter { SentenceFindings.modals[found.tokens[$0].word] != nil }
        let all =
            modals.map { Mark(kind: .strength, range: range($0..<$0 + 1)) }
            + found.times.map { Mark(kind: .cadence, range: range($0.range)) }
        return all.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    @discardableResult
    private mutating func add(_ new: [Card]) -> [String] {
        new.map { card in
            var card = card
            let key = slug(card.title)
            let count = ids[key, default: 0] + 1
            ids[key] = count
            card.id = count == 1 ? key : "\(key)-\(count)"
            cards.append(card)
            return card.id
        }
    }

    // MARK: Lists and fields

    /// `Ansvarig: …` under a heading: the heading is an activity, and that is who leads it.
    private func fieldCard(_ passage: AgreementText.Passage) -> Card? {
        guard let field = passage.field, responsibilityWords.contains(field.lowercased()), let heading = passage.heading
        else { return nil }
        return plain(
            passage, title: heading, .activity, .activity, owners: responsible[heading] ?? [],
            [.responsibleField(words: field), .noCadence])
    }

    /// An item of a list that its lead calls forums.
    private func forumCard(_ passage: AgreementText.Passage) -> Card? {
        guard let lead = passage.lead?.lowercased(), lead.contains("forum") || lead.contains("fora") else { return nil }
        let title = passage.text.prefix { $0 != "(" && $0 != ":" && $0 != "." }
        return plain(
            passage, title: title.trimmingSpaces, .forum, .meeting, owners: [], [.forumInList, .noCadence, .allParties])
    }

    private func plain(
        _ passage: AgreementText.Passage, title: String, _ origin: Commitment.Origin, _ evidence: Evidence.Kind,
        owners: [NamedActor], _ whys: [Why]
    ) -> Card {
        Card(
            id: "", title: title, origin: origin, owners: owners, participants: [], recipients: [], main: nil,
            strength: .must, except: nil, alsoWhenNeeded: false, whenSuitable: false, counted: [], event: nil,
            evidence: evidence, heading: passage.heading ?? "", quote: passage.text, span: passage.range, whys: whys)
    }
}

extension StringProtocol {
    var trimmingSpaces: String {
        var part = self[...]
        while part.first?.isWhitespace == true { part = part.dropFirst() }
        while part.last?.isWhitespace == true { part = part.dropLast() }
        return String(part)
    }
}

/// A key for a definition: small letters, figures and hyphens, six words at most.
func slug(_ text: String) -> String {
    let words = text.lowercased().split { !($0.isLetter || $0.isNumber) }
    let key = words.prefix(6).joined(separator: "-").prefix(60)
    return key.isEmpty ? "åtagande" : String(key)
}
