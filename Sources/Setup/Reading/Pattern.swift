/// A row of words as the tables write it: `minst {n} gånger|möten per|om {unit}`.
///
/// A word stands for itself, `a|b` for either, `{n}`, `{nth}`, `{unit}`, `{names}`, `{month}`, `{year}` and `{season}` for what
/// they name, `_` for any one word. A question mark last means that the word may be missing.
struct Pattern: Sendable {
    private enum Part: Sendable {
        case words(Set<String>)
        case number, ordinal, unit, names, month, year, season, any
    }
    private let parts: [(part: Part, isOptional: Bool)]

    /// What a pattern caught.
    struct Caught: Sendable {
        var number = 1
        var ordinal = 2
        var unit = TextUnit.year
        var names: [String] = []
        var month = 1
        var year = 0
        var season = ""
    }

    init(_ text: String) {
        parts = text.split(separator: " ").map { word in
            let isOptional = word.last == "?"
            let word = isOptional ? word.dropLast() : word
            let part: Part =
                switch word {
                case "{n}": .number
                case "{nth}": .ordinal
                case "{unit}": .unit
                case "{names}": .names
                case "{month}": .month
                case "{year}": .year
                case "{season}": .season
                case "_": .any
                default: .words(Set(word.split(separator: "|").map(String.init)))
                }
            return (part, isOptional)
        }
    }

    /// The tokens it matches from `start` on, and what it caught; nil when it does not.
    func match(_ tokens: ArraySlice<Token>, at start: Int) -> (range: Range<Int>, caught: Caught)? {
        var caught = Caught()
        var place = start
        for (part, isOptional) in parts {
            guard let next = take(part, tokens, place, &caught) else {
                if isOptional { continue }
                return nil
            }
            place = next
        }
        return place > start ? (start..<place, caught) : nil
    }

    private func take(_ part: Part, _ tokens: ArraySlice<Token>, _ place: Int, _ caught: inout Caught) -> Int? {
        guard tokens.indices.contains(place) else { return nil }
        let word = tokens[place].word
        switch part {
        case .words(let words): return words.contains(word) ? place + 1 : nil
        case .any: return tokens[place].isWord ? place + 1 : nil
        case .number: return keep(Numbers.cardinal(word), in: &caught.number, place)
        case .ordinal: return keep(Numbers.ordinals[word], in: &caught.ordinal, place)
        case .unit: return keep(TextUnit.words[word], in: &caught.unit, place)
        case .month: return keep(Numbers.months[word], in: &caught.month, place)
        case .year: return keep(Numbers.year(word), in: &caught.year, place)
        case .season: return keep(Numbers.seasons[word], in: &caught.season, place)
        case .names: return names(tokens, place, &caught)
        }
    }

    private func keep<Value>(_ value: Value?, in slot: inout Value, _ place: Int) -> Int? {
        guard let value else { return nil }
        slot = value
        return place + 1
    }

    /// `Valborg, sommarlov, jullov`: names apart by commas and conjunctions.
    private func names(_ tokens: ArraySlice<Token>, _ start: Int, _ caught: inout Caught) -> Int? {
        var names: [String] = []
        var place = start
        var end = start
        while tokens.indices.contains(place) {
            if let name = LocalNames.words[tokens[place].word] {
                names.append(name)
                place += 1
                end = place
            } else if !names.isEmpty, [",", "och", "samt", "eller"].contains(tokens[place].word) {
                place += 1
            } else {
                break
            }
        }
        guard !names.isEmpty else { return nil }
        caught.names = names
        return end
    }
}
