/// One line of a text that was pasted or taken out of a PDF, after its scars are healed: what it says and how it began.
struct CleanLine: Hashable {
    enum Opening: Hashable { case plain, bullet, numbered, markedHeading, blank }
    var text: String
    let opening: Opening

    static let blank = CleanLine(text: "", opening: .blank)
}

/// Numbers that bound how much text is looked at.
package enum SetupLimits {
    /// Bytes of an agreement's text; the longest we know has 15,000.
    package static let textBytes = 200_000
    /// Words of one sentence; the longest we know has 90.
    static let sentenceWords = 150
    /// Named as responsible for one section.
    static let responsible = 20
    /// Cards from one text; more is not one agreement.
    package static let cards = 400
}

/// The lines without page numbers, running heads, lists of contents and marks of other formats.
func cleanLines(_ text: String) -> [CleanLine] {
    pages(of: text).flatMap { page in page.map(cleanLine) + [.blank] }
}

/// Pages end at a form feed and at a line that is only a page number; what is repeated at their edges is left out.
private func pages(of text: String) -> [[String]] {
    var pages: [[String]] = [[]]
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
        let parts = line.split(separator: "\u{0C}", omittingEmptySubsequences: false)
        for (place, part) in parts.enumerated() {
            if place > 0 { pages.append([]) }
            let line = normalised(part)
            if isPageNumber(line) {
                pages.append([])
            } else if !isContentsLine(line) {
                pages[pages.count - 1].append(line)
            }
        }
    }
    return withoutRunningHeads(pages)
}

/// Odd spaces become spaces; soft hyphens, zero widths and simple tags go; ligatures become letters.
private func normalised(_ line: Substring) -> String {
    var result = ""
    var isInTag = false
    let hasTags = line.unicodeScalars.contains(">")
    for scalar in line.unicodeScalars {
        if isInTag {
            isInTag = scalar != ">"
            continue
        }
        switch scalar.value {
        case 0x3C: isInTag = hasTags
        case 0x09, 0x20, 0xA0, 0x2000...0x200A, 0x202F, 0x3000: result.append(scalar.value == 0x09 ? "\t" : " ")
        case 0xAD, 0x200B...0x200D, 0x2060, 0xFEFF: break
        case 0xFB01: result += "fi"
        case 0xFB02: result += "fl"
        case 0x2A: result += result.isEmpty ? "*" : ""
        case 0..<0x20: break
        default: result.unicodeScalars.append(scalar)
        }
    }
    return result
}

/// `3`, `Sida 3`, `3 (7)`, `- 3 -`. Four figures may be a year, and stay.
private func isPageNumber(_ line: String) -> Bool {
    guard line.utf8.count < 24 else { return false }
    var numbers = 0
    for word in line.lowercased().split(whereSeparator: { " \t()/-–.".contains($0) }) {
        if word.allSatisfy(\.isNumber), word.count < 4 {
            numbers += 1
        } else if !["sida", "sid", "av", "s"].contains(word) {
            return false
        }
    }
    return (1...2).contains(numbers)
}

/// A line of a list of contents: dots or a tab, and a page number last.
private func isContentsLine(_ line: String) -> Bool {
    guard let last = line.last, last.isNumber else { return false }
    let words = line.drop { $0.isWhitespace }
    guard let tail = words.lastIndex(where: { !$0.isNumber }) else { return false }
    return line.contains("....") || line.contains(". . .") || words[tail] == "\t"
}

/// What stands first or last on most pages is no part of the text; on the first page it may be the title.
private func withoutRunningHeads(_ pages: [[String]]) -> [[String]] {
    func trace(_ line: String) -> String { String(line.lowercased().filter { $0.isLetter }) }
    var seen: [String: Int] = [:]
    let filled = pages.filter { $0.contains { !$0.allSatisfy(\.isWhitespace) } }
    for page in filled {
        for edge in Set(edges(page).map { trace(page[$0]) }) where !edge.isEmpty { seen[edge, default: 0] += 1 }
    }
    let running = Set(seen.filter { $0.value > 1 && $0.value * 2 >= filled.count }.keys)
    guard !running.isEmpty else { return filled }
    return filled.enumerated().map { number, page in
        let edges = Set(edges(page))
        return page.enumerated().filter { place, line in
            number == 0 || !edges.contains(place) || !running.contains(trace(line))
        }.map(\.element)
    }
}

/// The first two and the last two lines of a page that say something.
private func edges(_ page: [String]) -> [Int] {
    let filled = page.indices.filter { !page[$0].allSatisfy(\.isWhitespace) }
    return filled.count < 5 ? Array(filled.prefix(1)) : Array(filled.prefix(2)) + Array(filled.suffix(2))
}

private let bullets: Set<Character> = [
    "-", "–", "—", "•", "·", "▪", "●", "○", "◦", "➢", "→", "✓", "*", "\u{F0B7}", "\u{F0A7}",
]

private func cleanLine(_ line: String) -> CleanLine {
    var rest = line.drop { $0.isWhitespace }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    guard let first = rest.first else { return .blank }
    if first == "#" { return CleanLine(text: String(rest.drop { $0 == "#" || $0 == " " }), opening: .markedHeading) }
    let second = rest.dropFirst().first
    if bullets.contains(first) || first == "o", second?.isWhitespace == true {
        let words = rest.dropFirst().drop { $0.isWhitespace }
        return words.isEmpty ? .blank : CleanLine(text: String(words), opening: .bullet)
    }
    let number = rest.prefix { $0.isNumber || $0 == "." || $0 == ")" }
    if first.isNumber, number.utf8.count < 8, let last = number.last, !last.isNumber {
        let words = rest.dropFirst(number.count)
        if words.first?.isWhitespace == true {
            return CleanLine(text: String(words.drop { $0.isWhitespace }), opening: .numbered)
        }
    }
    return CleanLine(text: String(rest), opening: .plain)
}
