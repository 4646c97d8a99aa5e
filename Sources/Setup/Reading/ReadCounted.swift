import Agreements

/// What things are counted over, by the words texts have for them.
enum CountedTable {
    static let words = WordTable<Cadence.Per>([
        .init(sense: .district, bases: "skolområde stadsdel kommundel distrikt bostadsområde upptagningsområde"),
        .init(sense: .place, bases: "tätort kommunhuvudort serviceort mötesplats"),
        .init(sense: .area, bases: "fokusområde insatsområde"),
        .init(sense: .grade, bases: "årskurs"), .init(sense: .party, bases: "organisation part"),
    ])
    /// Before such a word: one for each.
    static let each: Set<String> = ["per", "varje", "respektive", "ett", "vardera", "samtliga", "alla"]
}

extension SentenceFindings {
    /// `i både Norrby och Söderby`, `för årskurs fem och sju`, `i varje skolområde`.
    /// - Parameter lists: what the rest of the text lists under each word.
    func counted(lists: [String: [String]]) -> (Card.Counted, words: String)? {
        for place in tokens.indices {
            let word = tokens[place].word
            if word == "både" || word == "såväl", place > 0, tokens[place - 1].word == "i" {
                let names = capitalisedRow(from: place + 1)
                if names.values.count > 1 {
                    return (.init(per: .place, values: names.values), words(place..<names.end))
                }
            }
            guard let found = CountedTable.words.find(word) else { continue }
            let per = found.sense
            if per == .grade {
                let grades = numberRow(from: place + 1)
                if !grades.isEmpty {
                    return (.init(per: .grade, values: grades), words(place..<place + 1) + " …")
                }
                continue
            }
            let isEach = tokens[..<place].suffix(4).contains { CountedTable.each.contains($0.word) }
            guard isEach else { continue }
            let named = capitalisedRow(from: place + 1).values
            let values = named.count > 1 ? named : lists[found.base] ?? []
            let start = max(0, place - 1)
            return (.init(per: per, values: values), words(start..<place + 1))
        }
        return nil
    }

    /// `skolområdena Norra, Södra och Viken` anywhere says what the word counts over.
    var list: (word: String, values: [String])? {
        for place in tokens.indices {
            guard let found = CountedTable.words.find(tokens[place].word), found.sense != .grade else { continue }
            let names = capitalisedRow(from: place + 1).values
            if names.count > 1 { return (found.base, names) }
        }
        return nil
    }

    private func capitalisedRow(from start: Int) -> (values: [String], end: Int) {
        var values: [String] = []
        var end = start
        var place = start
        while place < tokens.count {
            let token = tokens[place]
            if token.isWord, token.isCapitalised {
                // `Norra Vassa` is one name, `Norra, Vassa` are two.
                if end == place, let last = values.last {
                    values[values.count - 1] = "\(last) \(token.text)"
                } else {
                    values.append(token.text)
                }
                end = place + 1
            } else if values.isEmpty || ![",", "och", "samt"].contains(token.word) {
                break
            }
            place += 1
        }
        return (values, end)
    }

    private func numberRow(from start: Int) -> [String] {
        var values: [String] = []
        for token in tokens[min(start, tokens.count)...] {
            if let number = Numbers.cardinal(token.word) {
                values.append(String(number))
            } else if ![",", "och", "samt"].contains(token.word) {
                break
            }
        }
        return values
    }
}
