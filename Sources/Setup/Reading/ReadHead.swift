package import Agreements
package import Vocabulary

/// What the text says of itself: title, parties, period, signatures. Nil and empty where it says nothing.
package struct Head: Hashable, Sendable {
    package struct Signature: Hashable, Sendable {
        package let post: String
        package let party: Party.Kind
        package let on: CivilDate?
        package init(post: String, party: Party.Kind, on: CivilDate?) {
            self.post = post
            self.party = party
            self.on = on
        }
    }
    package struct NamedParty: Hashable, Sendable {
        package let name: String
        package let kind: Party.Kind
        package init(name: String, kind: Party.Kind) {
            self.name = name
            self.kind = kind
        }
    }
    package var title: String?
    package var parties: [NamedParty]
    package var from: ImpreciseDate?
    package var through: ImpreciseDate?
    package var signatures: [Signature]

    init(of text: AgreementText) {
        let reader = HeadReader(text: text)
        title = reader.title
        parties = reader.parties
        (from, through) = reader.period
        signatures = reader.signatures
    }
}

private struct HeadReader {
    let text: AgreementText

    var title: String? {
        let short = text.passages.filter { $0.text.utf8.count < 200 }.prefix(12)
        return short.first { $0.text.lowercased().contains("överenskommelse") }?.text ?? short.first?.text
    }

    private var sentences: [[Token]] { text.passages.flatMap { $0.sentences.map(\.tokens) } }

    // MARK: Parties

    private static let kinds: [(words: Set<String>, kind: Party.Kind, comesLast: Bool)] = [
        (["kommun", "kommuns", "stad", "stads"], .municipality, true),
        (["lokalpolisområde", "lokalpolisområdet", "lpo", "polisområde"], .policeArea, false),
        (["region"], .region, false),
        (
            ["räddningstjänsten", "räddningstjänstförbundet", "stiftelsen", "bostadsbolaget", "föreningen"], .other,
            false
        ),
    ]

    /// `Norrby kommun`, `lokalpolisområde Norrby Syd`: of each kind those that the title or the first lines name, or the most named.
    var parties: [Head.NamedParty] {
        var counts: [Head.NamedParty: Int] = [:]
        var order: [Head.NamedParty] = []
        var first: Set<Head.NamedParty> = []
        let early = (title.map { [tokens(of: $0)] } ?? []).flatMap(named)
        for party in early + sentences.flatMap(named) {
            if counts[party] == nil { order.append(party) }
            counts[party, default: 0] += 1
        }
        first.formUnion(early)
        return Party.Kind.allCases.flatMap { kind -> [Head.NamedParty] in
            let own = order.filter { $0.kind == kind }
            let inTitle = own.filter(first.contains)
            if !inTitle.isEmpty { return inTitle }
            guard kind != .other, kind != .region else { return [] }
            return own.max { (counts[$0] ?? 0) < (counts[$1] ?? 0) }.map { [$0] } ?? []
        }
    }

    private func named(_ tokens: [Token]) -> [Head.NamedParty] {
        tokens.indices.flatMap { place in
            Self.kinds.filter { $0.words.contains(tokens[place].word) }.compactMap { row in
                row.comesLast ? before(place, tokens, row.kind) : after(place, tokens, row.kind)
            }
        }
    }

    private func before(_ place: Int, _ tokens: [Token], _ kind: Party.Kind) -> Head.NamedParty? {
        guard place > 0, tokens[place - 1].isCapitalised, tokens[place - 1].text.count > 2 else { return nil }
        let noun = tokens[place].word.hasSuffix("s") ? String(tokens[place].word.dropLast()) : tokens[place].word
        return .init(name: "\(tokens[place - 1].text) \(noun)", kind: kind)
    }

    private func after(_ place: Int, _ tokens: [Token], _ kind: Party.Kind) -> Head.NamedParty? {
        let names = tokens[(place + 1)...].prefix(2).prefix {
            $0.isWord && $0.isCapitalised && $0.text.first?.isNumber != true
        }
        guard !names.isEmpty else { return nil }
        let area = names.map(\.text).joined(separator: " ")
        let noun =
            kind == .policeArea
            ? "Lokalpolisområde" : tokens[place].text.prefix(1).uppercased() + tokens[place].text.dropFirst()
        // `Lokalpolisområde Norrbys` is the same area in the genitive; only the text knows, so both spellings are kept apart.
        return .init(name: "\(noun) \(area)", kind: kind)
    }

    // MARK: Period

    private struct Dated {
        let range: Range<Int>
        let date: ImpreciseDate
    }
    private static let between: Set<String> = ["–", "—", "-", "till", "och", "med", "t", "o", "m", ".", "den"]

    /// The most exact pair of days with only *till* or a dash between.
    var period: (ImpreciseDate?, ImpreciseDate?) {
        var best: (from: ImpreciseDate, through: ImpreciseDate, exactness: Int)?
        for tokens in (title.map { [Setup.tokens(of: $0)] } ?? []) + sentences {
            let dates = Self.dates(in: tokens)
            for (first, second) in zip(dates, dates.dropFirst()) {
                let gap = tokens[first.range.upperBound..<second.range.lowerBound]
                guard gap.count <= 6, gap.allSatisfy({ Self.between.contains($0.word) }),
                    first.date.range.first < second.date.range.last
                else { continue }
                let exactness = Self.exactness(first.date) + Self.exactness(second.date)
                if exactness > best?.exactness ?? -1 { best = (first.date, second.date, exactness) }
            }
        }
        return (best?.from, best?.through)
    }

    private static func exactness(_ date: ImpreciseDate) -> Int {
        switch date.precision {
        case .year: 0
        case .season: 1
        case .month: 2
        case .day: 3
        }
    }

    private static func dates(in tokens: [Token]) -> [Dated] {
        var found: [Dated] = []
        var place = 0
        while place < tokens.count {
            let date = dates(at: place, tokens)
            found += date
            place = max(date.last?.range.upperBound ?? 0, place + 1)
        }
        return found
    }

    /// `1 juli 2023`, `maj 2021`, `2023-05-01`, `2023`, and `2023-2026`, which are two.
    private static func dates(at place: Int, _ tokens: [Token]) -> [Dated] {
        func word(_ at: Int) -> String { tokens.indices.contains(at) ? tokens[at].word : "" }
        if let day = Int(word(place)), let month = Numbers.months[word(place + 1)],
            let year = Numbers.year(word(place + 2)),
            let date = CivilDate(year: year, month: month, day: day)
        {
            return [Dated(range: place..<place + 3, date: ImpreciseDate(day: date))]
        }
        if let month = Numbers.months[word(place)], let year = Numbers.year(word(place + 1)),
            let date = ImpreciseDate("\(year)-\(month < 10 ? "0" : "")\(month)")
        {
            return [Dated(range: place..<place + 2, date: date)]
        }
        if let day = CivilDate(word(place)) { return [Dated(range: place..<place + 1, date: ImpreciseDate(day: day))] }
        let years = word(place).split(separator: "-").map { Numbers.year(String($0)) }
        guard (1...2).contains(years.count), !years.contains(nil) else { return [] }
        let dates = years.compactMap { $0.flatMap { ImpreciseDate(String($0)) } }
        // Two years in one word: the same word stands for both.
        return dates.enumerated().map { index, date in
            Dated(range: index == 0 && dates.count > 1 ? place..<place : place..<place + 1, date: date)
        }
    }

    // MARK: Signatures

    /// Short lines in the last half that name a post which signs, and the nearest day written alone before them.
    var signatures: [Head.Signature] {
        var found: [Head.Signature] = []
        var day: CivilDate?
        let parties = parties
        for (place, passage) in text.passages.enumerated() where passage.text.utf8.count < 90 {
            guard let tokens = passage.sentences.first?.tokens, passage.text.last != ".", passage.text.last != ":"
            else { continue }
            if passage.range.lowerBound * 3 < text.text.utf8.count { continue }
            if let date = Self.dates(in: tokens).first(where: { $0.date.precision == .day }), tokens.count < 8 {
                day = date.date.range.first
            }
            if let post = signingPost(tokens) {
                let next = text.passages.indices.contains(place + 1) ? text.passages[place + 1].text : ""
                let party = parties.first { "\(passage.text) \(next)".contains($0.name) }?.kind
                let isPolice = passage.text.lowercased().contains("polis")
                let signature = Head.Signature(
                    post: post, party: party ?? (isPolice ? .policeArea : .municipality), on: day)
                if !found.contains(where: { $0.post == post }) { found.append(signature) }
            }
        }
        return found.count > 1 ? found : []
    }

    private static let signing: Set<String> = ["ordförande", "chef", "direktör"]

    /// The words up to the post; what follows is the name of a place. Persons' names stand on lines of their own and are not read.
    private func signingPost(_ tokens: [Token]) -> String? {
        guard tokens.count < 8, !tokens.contains(where: { $0.text == "," }) else { return nil }
        for (place, token) in tokens.enumerated() {
            guard let found = Actors.nouns.find(token.word), case .actor(.post) = found.sense,
                Self.signing.contains(found.base),
                place < 3
            else { continue }
            let words = tokens[..<place].map(\.text) + [found.citation]
            let post = words.joined(separator: " ")
            return post.prefix(1).uppercased() + post.dropFirst()
        }
        return nil
    }
}
