/// Words by their ends: Swedish builds its words from the right, so that *säkerhetschefen* is a chef.
struct WordTable<Sense: Sendable>: Sendable {
    struct Found {
        let sense: Sense
        /// The word as a dictionary has it: `säkerhetschef`.
        let citation: String
        /// The last part alone: `chef`.
        let base: String
        let isGenitive: Bool
    }
    /// One line of a table: bases apart by spaces, and how many letters must stand before them.
    struct Row: Sendable {
        let sense: Sense
        let bases: String
        var before = 0
    }

    private struct Form: Sendable {
        let base: String
        let sense: Sense
        let before: Int
        let isGenitive: Bool
    }
    private var forms: [Substring: Form] = [:]
    private static var endings: [String] {
        ["", "n", "en", "t", "et", "r", "er", "ar", "na", "erna", "arna", "ena"]
    }
    private static var longest: Int { 28 }

    init(_ rows: [Row]) {
        for row in rows {
            for base in row.bases.split(separator: " ") {
                for ending in Self.endings {
                    for genitive in ["", "s"] {
                        let word = Self.inflected(String(base), ending) + genitive
                        let form = Form(
                            base: String(base), sense: row.sense, before: row.before, isGenitive: genitive == "s")
                        // A word of its own goes before what inflection would make of another.
                        if ending.isEmpty && genitive.isEmpty || forms[word[...]] == nil { forms[word[...]] = form }
                    }
                }
            }
        }
    }

    /// `skola` and `er` give `skolor`; `nyckel`-like words do not occur here.
    private static func inflected(_ base: String, _ ending: String) -> String {
        guard base.last == "a" else { return base + ending }
        switch ending {
        case "er", "ar": return base.dropLast() + "or"
        case "erna", "arna": return base.dropLast() + "orna"
        default: return base + ending
        }
    }

    /// The longest end of `word` that the table knows.
    func find(_ word: String) -> Found? {
        var start = word.index(word.endIndex, offsetBy: -Self.longest, limitedBy: word.startIndex) ?? word.startIndex
        while start < word.endIndex {
            if let form = forms[word[start...]], word.distance(from: word.startIndex, to: start) >= form.before {
                return Found(
                    sense: form.sense, citation: word[..<start] + form.base, base: form.base,
                    isGenitive: form.isGenitive)
            }
            start = word.index(after: start)
        }
        return nil
    }
}
