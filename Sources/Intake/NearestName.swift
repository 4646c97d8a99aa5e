/// In small letters, one space between words, without the marks that people put in and leave out.
func plainWords(_ name: String) -> String {
    if let plain = plainWesternWords(name) { return plain }
    return name.lowercased().split { $0.isWhitespace || ",;/+.()".contains($0) }.joined(separator: " ")
}

/// The same for the letters of Western Europe, byte by byte: a column of a million cells has little else. Nil when there are others.
private func plainWesternWords(_ name: String) -> String? {
    var plain: [UInt8] = []
    plain.reserveCapacity(name.utf8.count)
    var isAfterGap = false
    var isSecond = false
    for byte in name.utf8 {
        if isSecond {
            // À to Þ have their small letters thirty-two further on; × is no letter.
            plain.append((0x80...0x9E).contains(byte) && byte != 0x97 ? byte + 0x20 : byte)
            isSecond = false
            continue
        }
        guard byte < 0x80 || byte == 0xC3 else { return nil }
        if (9...13).contains(byte) || " ,;/+.()".utf8.contains(byte) {
            isAfterGap = true
            continue
        }
        if isAfterGap, !plain.isEmpty { plain.append(UInt8(ascii: " ")) }
        isAfterGap = false
        isSecond = byte == 0xC3
        plain.append((0x41...0x5A).contains(byte) ? byte + 0x20 : byte)
    }
    return String(decoding: plain, as: UTF8.self)
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
