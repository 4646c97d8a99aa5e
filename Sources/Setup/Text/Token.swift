/// A word or a mark of a sentence, and where it stands.
struct Token: Hashable {
    let text: String
    /// In small letters, as the tables have it.
    let word: String
    /// Bytes of the passage that it stands in.
    let range: Range<Int>
    let isWord: Bool
    let spaceBefore: Bool

    var isCapitalised: Bool { text.first?.isUppercase ?? false }
}

/// Words hold hyphens, slashes and colons between letters or figures; every other mark stands alone.
func tokens(of text: String) -> [Token] {
    var tokens: [Token] = []
    let scalars = Array(text.unicodeScalars)
    var (place, offset, afterSpace) = (0, 0, true)
    func isWord(_ at: Int) -> Bool {
        guard scalars.indices.contains(at) else { return false }
        return scalars[at].properties.isAlphabetic || scalars[at].properties.numericType != nil
    }
    while place < scalars.count {
        let start = (place, offset)
        if isWord(place) {
            while isWord(place) || ("-/:".unicodeScalars.contains(at(place)) && (isWord(place + 1) || at(place) == "-"))
            {
                offset += UTF8.width(scalars[place])
                place += 1
            }
        } else {
            offset += UTF8.width(scalars[place])
            place += 1
        }
        let isSpace = scalars[start.0].properties.isWhitespace
        if !isSpace {
            let own = String(String.UnicodeScalarView(scalars[start.0..<place]))
            tokens.append(
                Token(
                    text: own, word: own.lowercased(), range: start.1..<offset, isWord: isWord(start.0),
                    spaceBefore: afterSpace))
        }
        afterSpace = isSpace
    }
    return tokens

    func at(_ place: Int) -> Unicode.Scalar { scalars.indices.contains(place) ? scalars[place] : " " }
}

/// What comes before a dot that ends no sentence.
private let abbreviations: Set<String> = [
    "t", "ex", "bl", "m", "fl", "d", "v", "s", "k", "o", "fr", "kl", "ca", "nr", "dnr", "resp", "st", "tel", "jfr",
    "dvs",
    "osv", "inkl", "exkl", "tom", "from", "mån", "ang", "avd", "p", "g", "a",
]

/// The places of a passage's sentences among its tokens. What has no full stop for ``SetupLimits/sentenceWords`` words is cut:
/// what is done with a sentence may grow faster than its length.
func sentences(_ tokens: [Token]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var start = 0
    for place in tokens.indices {
        let next = place + 1
        if next - start >= SetupLimits.sentenceWords {
            found.append(start..<next)
            start = next
            continue
        }
        guard ".!?".contains(tokens[place].text) else { continue }
        guard next < tokens.count, tokens[next].spaceBefore else { continue }
        if let first = tokens[next].text.first, first.isLowercase { continue }
        if place > start, tokens[place].text == ".", abbreviations.contains(tokens[place - 1].word) { continue }
        found.append(start..<next)
        start = next
    }
    if start < tokens.count { found.append(start..<tokens.count) }
    return found
}
