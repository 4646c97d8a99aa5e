/// A paragraph, an item of a list or a line that stands alone.
struct Block: Hashable {
    var text: String
    var opening: CleanLine.Opening
    /// Length of the last line that went into it: a long one was probably wrapped.
    fileprivate var lastLine: Int
}

/// Lines put together again: hyphenated words, wrapped paragraphs, sentences that a page break cut in two.
func blocks(_ lines: [CleanLine]) -> [Block] {
    var blocks: [Block] = []
    var isAfterBlank = true
    for line in lines {
        if line.opening == .blank {
            isAfterBlank = true
            continue
        }
        if let last = blocks.last, goesOn(last, with: line, isAfterBlank: isAfterBlank) {
            blocks[blocks.count - 1].append(line.text)
        } else {
            blocks.append(Block(text: line.text, opening: line.opening, lastLine: line.text.count))
        }
        isAfterBlank = false
    }
    return blocks
}

private func goesOn(_ block: Block, with line: CleanLine, isAfterBlank: Bool) -> Bool {
    guard line.opening == .plain, block.opening != .markedHeading, let end = block.text.last,
        let start = line.text.first
    else { return false }
    let isOpen = !".:!?”\"".contains(end)
    if start.isLowercase { return isOpen }
    // A wrapped line is about as long as its neighbours; headings and short lines stand for themselves.
    return !isAfterBlank && block.lastLine >= 60
}

extension Block {
    fileprivate mutating func append(_ line: String) {
        lastLine = line.count
        let conjunctions = ["och ", "eller ", "samt "]
        if text.last == "-", let before = text.dropLast().last, before.isLetter,
            !conjunctions.contains(where: line.hasPrefix)
        {
            // `samver-` and `kan` make one word; `EST-` and `Möten` keep their hyphen.
            if line.first?.isLowercase == true { text.removeLast() }
            text += line
        } else {
            text += " " + line
        }
    }
}

/// Words that a faulty reading split, put together where the whole word stands elsewhere in the text and one half nowhere.
func mendedWords(_ blocks: [Block]) -> [Block] {
    var counts: [Substring: Int] = [:]
    for block in blocks { for word in words(of: block.text) { counts[word, default: 0] += 1 } }
    return blocks.map { block in
        var mended = block
        mended.text = mend(block.text, counts)
        return mended
    }
}

private func words(of text: String) -> [Substring] {
    text.lowercased().split { !($0.isLetter || $0 == "-") }
}

/// Small words that begin or end longer ones by right.
private let smallWords: Set<String> = [
    "om", "i", "på", "av", "för", "till", "med", "och", "en", "ett", "att", "är", "de", "det", "den", "vid", "ut", "in",
    "upp", "över", "under", "efter", "från", "vi", "som", "så", "men", "var", "man", "sig", "sin", "åt", "ur", "mot",
]

private func mend(_ text: String, _ counts: [Substring: Int]) -> String {
    var parts: [Substring] = []
    for part in text.split(separator: " ", omittingEmptySubsequences: true) {
        if let last = parts.last, isTorn(last, part, counts) {
            parts[parts.count - 1] = Substring(last + part)
        } else {
            parts.append(part)
        }
    }
    return parts.joined(separator: " ")
}

private func isTorn(_ first: Substring, _ second: Substring, _ counts: [Substring: Int]) -> Bool {
    guard first.allSatisfy(\.isLetter), second.first?.isLowercase == true, second.utf8.count < 60, first.utf8.count < 60
    else { return false }
    let (start, end) = (first.lowercased(), second.lowercased().filter { $0.isLetter })
    guard !smallWords.contains(start), !smallWords.contains(end), counts[Substring(start + end)] != nil else {
        return false
    }
    return counts[Substring(start)] == 1 || counts[Substring(end)] == 1
}
