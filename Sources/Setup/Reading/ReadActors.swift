import Agreements

extension SentenceFindings {
    /// Who is to do it: after *av*, between *mellan* and the rest, or before the deed with no preposition in front.
    func owners(of deed: Deed?, before limit: Int) -> (actors: [NamedActor], words: String)? {
        if let agent = afterWord("av", from: (deed?.at ?? -1) + 1) ?? afterWord("mellan", from: 0) { return agent }
        // What something is done to is not who does it; those who meet are.
        if let deed, deed.isPassive, deed.sense != .meet || deed.end - deed.at > 1 { return nil }
        for (place, found) in actors.enumerated() where !found.isGenitive && found.at < limit {
            guard !hasPreposition(before: found.at) else { continue }
            let row = actorRow(from: place)
            guard !row.isEmpty else { continue }
            return (row, words(of: place))
        }
        return nil
    }

    /// The actors of the row that begins within four words after `word`.
    func afterWord(_ word: String, from start: Int) -> (actors: [NamedActor], words: String)? {
        guard start < tokens.count else { return nil }
        for place in start..<tokens.count where tokens[place].word == word {
            guard let first = actors.firstIndex(where: { $0.at > place && $0.at <= place + 4 && !$0.isGenitive })
            else { continue }
            let between = tokens[(place + 1)..<actors[first].at]
            guard !between.contains(where: { Actors.prepositions.contains($0.word) || $0.word == "som" }) else {
                continue
            }
            let row = actorRow(from: first)
            if !row.isEmpty { return (row, words(of: first)) }
        }
        return nil
    }

    private func words(of first: Int) -> String {
        let row = actorRowEnd(from: first)
        return words(actors[first].at..<row + 1)
    }

    private func actorRowEnd(from first: Int) -> Int {
        var last = actors[first].end - 1
        for next in actors.dropFirst(first + 1) {
            guard isJoined(last, next.at) else { break }
            last = next.end - 1
        }
        return last
    }

    /// Looks past genitives and adjectives: *hos kommunens säkerhetschef*.
    private func hasPreposition(before place: Int) -> Bool {
        for back in tokens[..<place].suffix(3).reversed() {
            if Actors.prepositions.contains(back.word) { return true }
            guard back.isWord, back.word.hasSuffix("s") || back.word == "både" else { return false }
        }
        return false
    }
}

/// What stands in a field or a sentence about who is responsible: every actor in it.
func responsible(in tokens: [Token], abbreviations: [String: String]) -> [NamedActor] {
    var seen: Set<NamedActor> = []
    let findings = SentenceFindings(tokens, abbreviations: abbreviations).actors.filter { !$0.isGenitive }
    // *Tillväxtavdelningen på kommunledningskontoret* is one: the second says where the first belongs.
    let first = findings.filter { $0.at == 0 || !Actors.prepositions.contains(tokens[$0.at - 1].word) }
    let found = (first.isEmpty ? findings : first).map(\.actor)
    return found.filter { seen.insert($0).inserted }
}

/// Words that begin a field or a sentence about who is responsible.
let responsibilityWords: Set<String> = [
    "ansvarig", "ansvariga", "ansvar", "processledning", "processledare", "sammankallande", "huvudansvarig", "utförare",
    "ansvarar",
]
