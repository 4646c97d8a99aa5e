/// In small letters, one space between words, without the marks that people put in and leave out.
func plainWords(_ name: String) -> String {
    name.lowercased().split { $0.isWhitespace || ",;/+.()".contains($0) }.joined(separator: " ")
}

/// The name that looks most like what somebody wrote; nil when none does.
///
/// Near is one that begins with the same five bytes, or that takes few changes (Levenshtein 1966). Looks at forty bytes of each.
func nearestName(_ written: String, in names: some Sequence<String>) -> String? {
    let wanted = Array(plainWords(written).utf8.prefix(40))
    guard wanted.count >= 3 else { return nil }
    var best: (name: String, changes: Int)?
    for name in names {
        let other = Array(plainWords(name).utf8.prefix(40))
        let isStart = wanted.count >= 5 && other.starts(with: wanted.prefix(5))
        guard isStart || abs(other.count - wanted.count) <= 3 else { continue }
        let changes = isStart ? 1 : changes(from: wanted, to: other)
        if changes <= max(2, wanted.count / 4), changes < best?.changes ?? .max { best = (name, changes) }
    }
    return best?.name
}

/// How many bytes have to be put in, taken out or changed.
private func changes(from one: [UInt8], to other: [UInt8]) -> Int {
    var row = Array(0...other.count)
    for (place, byte) in one.enumerated() {
        var diagonal = row[0]
        row[0] = place + 1
        for (column, letter) in other.enumerated() {
            let changed = diagonal + (byte == letter ? 0 : 1)
            diagonal = row[column + 1]
            row[column + 1] = min(changed, row[column] + 1, diagonal + 1)
        }
    }
    return row[other.count]
}
