/// The text with places to break its longest compounds: a phone cannot hold "Samverkansöverenskommelse" on one line,
/// nor a column "Lokalpolisområdeschef". Browsers without a Swedish word list break nowhere, or anywhere.
func softened(_ text: String) -> String {
    guard text.utf8.count > longestUnbroken else { return text }
    var out: [UInt8] = []
    var isChanged = false
    for (place, word) in text.utf8.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false).enumerated() {
        if place > 0 { out.append(UInt8(ascii: " ")) }
        guard word.count > longestUnbroken else {
            out.append(contentsOf: word)
            continue
        }
        isChanged = true
        soften(Array(word), into: &out)
    }
    return isChanged ? String(decoding: out, as: UTF8.self) : text
}

/// Words of at most so many bytes are left whole.
private let longestUnbroken = 15

/// The ends of first parts of compounds, as they stand in names of bodies, posts and agreements.
private let joints = [
    "samverkans", "nings", "hets", "polis", "områdes", "kommun", "social", "fritids", "miljö", "bilds", "elevhälso",
].map { Array($0.utf8) }

private func soften(_ word: [UInt8], into out: inout [UInt8]) {
    for (index, byte) in word.enumerated() {
        out.append(byte)
        let end = index + 1
        guard end >= 5, word.count - end >= 4 else { continue }
        if joints.contains(where: { ends(word, at: end, with: $0) }) {
            out.append(contentsOf: [0xC2, 0xAD])  // a soft hyphen
        }
    }
}

/// Whether the bytes before `end` are the joint, its first letter small or capital.
private func ends(_ word: [UInt8], at end: Int, with joint: [UInt8]) -> Bool {
    let start = end - joint.count
    guard start >= 0, word[start] | 0x20 == joint[0] | 0x20 else { return false }
    return word[(start + 1)..<end].elementsEqual(joint.dropFirst())
}
