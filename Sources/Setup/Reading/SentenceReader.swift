import Agreements

/// What is found in one sentence before it is put together: words for time and strength, deeds, things, actors.
struct SentenceFindings {
    struct Time {
        let range: Range<Int>
        let sense: TimeSense
    }
    struct Deed {
        let at: Int
        let end: Int
        let sense: DeedSense
        let isPassive: Bool
    }
    struct Thing {
        let at: Int
        let sense: ThingSense
        let citation: String
        let isGenitive: Bool
        /// After a preposition: something else is done with it, to it or because of it.
        let isOblique: Bool
    }
    struct ActorFound {
        let at: Int
        let end: Int
        let actor: NamedActor
        let isGenitive: Bool
    }
    enum Modal { case must, should, may }

    let tokens: [Token]
    /// Short forms that the text itself explains, and names of parties in two words.
    let abbreviations: [String: String]
    private(set) var times: [Time] = []
    private(set) var deeds: [Deed] = []
    private(set) var things: [Thing] = []
    private(set) var actors: [ActorFound] = []
    private(set) var modal: (at: Int, sense: Modal)?

    static let modals: [String: Modal] = [
        "ska": .must, "skall": .must, "måste": .must, "åtar": .must, "förbinder": .must, "bör": .should, "kan": .may,
        "får": .may,
    ]

    init(_ tokens: [Token], abbreviations: [String: String] = [:]) {
        self.tokens = tokens
        self.abbreviations = abbreviations
        readTimes()
        for place in tokens.indices { read(place) }
        if modal?.sense == .may, let strong = tokens.indices.first(where: { isStrong(tokens[$0].word) && !isAsked($0) })
        {
            modal = (strong, Self.modals[tokens[strong].word] ?? .may)
        }
    }

    private func isStrong(_ word: String) -> Bool { Self.modals[word].map { $0 != .may } ?? false }

    private mutating func readTimes() {
        var place = 0
        while place < tokens.count {
            var best: Time?
            for row in CadenceTable.rows {
                guard let (range, caught) = row.pattern.match(tokens[...], at: place),
                    range.count > best?.range.count ?? 0, let sense = row.sense(caught)
                else { continue }
                best = Time(range: range, sense: sense)
            }
            if let best { times.append(best) }
            place = best?.range.upperBound ?? place + 1
        }
    }

    private mutating func read(_ place: Int) {
        let token = tokens[place]
        guard token.isWord else { return }
        if modal == nil, !isAsked(place), let sense = Self.modals[token.word] { modal = (place, sense) }
        readDeed(place)
        if token.word.last == "-" {
            readTruncated(place)
        } else if let found = Things.nouns.find(token.word) {
            if case .none = found.sense { return }
            things.append(thing(place, found))
        } else if actors.last.map({ $0.end <= place }) ?? true {
            readActor(place)
        }
    }

    /// *När det ska göras*, *vem som ska ansvara*: a question that something answers, no promise.
    private func isAsked(_ place: Int) -> Bool {
        tokens[..<place].suffix(2).contains { ["när", "hur", "vad", "vem", "vilka", "vilken"].contains($0.word) }
    }

    private func thing(_ place: Int, _ found: WordTable<ThingSense>.Found) -> Thing {
        let before = tokens[..<place].suffix(4).reversed()
        var isOblique = false
        for token in before {
            if Actors.prepositions.contains(token.word) || token.word == "av" { isOblique = true }
            // Adjectives, genitives and articles stand between a preposition and its noun; verbs and marks do not.
            let isBetween = ["a", "t", "s", "d", "n", "g"].contains { token.word.hasSuffix($0) } && token.isWord
            if isOblique || !isBetween || Self.modals[token.word] != nil || Things.deeds[token.word] != nil { break }
        }
        return Thing(
            at: place, sense: found.sense, citation: found.citation, isGenitive: found.isGenitive, isOblique: isOblique)
    }

    /// `medborgar- och medarbetardialoger`: the first borrows the end of the second.
    private mutating func readTruncated(_ place: Int) {
        guard tokens.indices.contains(place + 2), ["och", "eller", "samt"].contains(tokens[place + 1].word),
            let whole = Things.nouns.find(tokens[place + 2].word), !whole.isGenitive
        else { return }
        if case .none = whole.sense { return }
        things.append(
            Thing(
                at: place, sense: whole.sense, citation: tokens[place].word.dropLast() + whole.base, isGenitive: false,
                isOblique: thing(place, whole).isOblique))
    }

    private mutating func readDeed(_ place: Int) {
        let word = tokens[place].word
        for pair in Things.pairs where pair.first.contains(word) {
            let near = tokens[place...].prefix(6)
            guard let second = near.firstIndex(where: { $0.word == pair.second }) else { continue }
            deeds.append(Deed(at: place, end: second + 1, sense: pair.deed, isPassive: word.last == "s"))
            return
        }
        if let sense = Things.deeds[word] {
            let isPassive = word.last == "s" || Things.intransitive.contains(word)
            deeds.append(Deed(at: place, end: place + 1, sense: sense, isPassive: isPassive))
        } else if Things.handing.contains(word) {
            let hasData = tokens.contains { token in
                switch Things.nouns.find(token.word)?.sense {
                case .data, .document, .report: true
                default: false
                }
            }
            if hasData {
                deeds.append(Deed(at: place, end: place + 1, sense: .deliver, isPassive: word.last == "s"))
            }
        }
    }

    private mutating func readActor(_ place: Int) {
        let token = tokens[place]
        if tokens.indices.contains(place + 1), let name = abbreviations["\(token.text) \(tokens[place + 1].text)"] {
            add(place, place + 2, name, .unit, isGenitive: false)
        } else if let party = Actors.parties[token.word] {
            add(place, place + 1, token.text, party, isGenitive: false)
        } else if let whole = abbreviations[token.text] {
            let kind: ActorKind =
                if case .actor(let kind)? = Actors.nouns.find(whole.lowercased())?.sense { kind } else { .unit }
            add(place, place + 1, whole, kind, isGenitive: false)
        } else if let found = Actors.nouns.find(token.word), case .actor(let kind) = found.sense {
            let end = kind == .body ? endOfName(place) : place + 1
            // Names of bodies keep the text's capital; posts are written small.
            let isName = token.isCapitalised && place > 0 && kind != .post
            let name = isName ? String(token.text.prefix(found.citation.count)) : found.citation
            add(place, end, end > place + 1 ? words(place..<end) : name, kind, isGenitive: found.isGenitive)
        }
    }

    private mutating func add(_ at: Int, _ end: Int, _ name: String, _ kind: ActorKind, isGenitive: Bool) {
        let owner = at > 0 ? Actors.owners[tokens[at - 1].word] : nil
        actors.append(.init(at: at, end: end, actor: .init(name: name, kind: kind, of: owner), isGenitive: isGenitive))
    }

    /// `Rådet för trygghet och folkhälsa`: a body's name goes on after *för* to the next mark.
    private func endOfName(_ place: Int) -> Int {
        guard tokens.indices.contains(place + 1), tokens[place + 1].word == "för", tokens[place].isCapitalised else {
            return place + 1
        }
        let rest = tokens[(place + 2)...].prefix(6)
        let stops: Set<String> = ["samt", "att", "som", "är", "har"]
        let end =
            rest.firstIndex { !$0.isWord || stops.contains($0.word) || Self.modals[$0.word] != nil } ?? rest.endIndex
        return end - place <= 6 ? end : place + 1
    }

    // MARK: What the card reader asks

    func words(_ range: Range<Int>) -> String {
        range.reduce(into: "") { text, place in
            if !text.isEmpty, tokens[place].spaceBefore { text += " " }
            text += tokens[place].text
        }
    }

    /// Things in one row, joined by commas and conjunctions, beginning with the one at `first` of `things`.
    func row(from first: Int) -> [Thing] {
        guard things.indices.contains(first) else { return [] }
        var row = [things[first]]
        for next in things.dropFirst(first + 1) {
            guard let last = row.last, isJoined(last.at, next.at) else { break }
            row.append(next)
        }
        return row
    }

    func isJoined(_ first: Int, _ second: Int) -> Bool {
        guard second > first, second - first <= 4 else { return false }
        let between = tokens[(first + 1)..<second]
        return between.contains { [",", "och", "samt"].contains($0.word) }
            && between.allSatisfy {
                [",", "och", "samt", "en", "ett", "den"].contains($0.word) || $0.word.hasSuffix("s")
                    || $0.word.hasSuffix("-")
            }
    }

    /// Actors in one row, by place among `actors`.
    func actorRow(from first: Int) -> [NamedActor] {
        guard actors.indices.contains(first) else { return [] }
        var row = [actors[first]]
        for next in actors.dropFirst(first + 1) {
            guard let last = row.last, isJoined(last.end - 1, next.at) else { break }
            row.append(next)
        }
        var seen: Set<NamedActor> = []
        return row.filter { !$0.isGenitive }.map(\.actor).filter { seen.insert($0).inserted }
    }
}
