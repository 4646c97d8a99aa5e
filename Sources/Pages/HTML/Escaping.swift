/// Writes text with the five bytes that mean something in markup replaced.
///
/// Bytes, never characters: a quote followed by a combining mark is one character that is no quote, and would pass.
func escape(_ text: String, into bytes: inout [UInt8]) {
    let done: Void? = text.utf8.withContiguousStorageIfAvailable { escape($0, into: &bytes) }
    if done == nil { Array(text.utf8).withUnsafeBufferPointer { escape($0, into: &bytes) } }
}

private func escape(_ text: UnsafeBufferPointer<UInt8>, into bytes: inout [UInt8]) {
    var start = 0
    for index in plainStart(of: text)..<text.count {
        guard text[index] <= UInt8(ascii: ">"), let replacement = replacement(of: text[index]) else { continue }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
        let (start8, count8) = (replacement.utf8Start, replacement.utf8CodeUnitCount)
        bytes.append(contentsOf: UnsafeBufferPointer(start: start8, count: count8))
        start = index + 1
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
}

/// How many of the first bytes mean nothing in markup, eight at a time: most text has none that do.
private func plainStart(of text: UnsafeBufferPointer<UInt8>) -> Int {
    let raw = UnsafeRawBufferPointer(text)
    var place = 0
    while place + 8 <= raw.count {
        let eight = raw.loadUnaligned(fromByteOffset: place, as: UInt64.self)
        // & and ' differ in their last bit alone, < and > in the one before.
        let found =
            holds(eight & ~ones, UInt8(ascii: "&")) | holds(eight & ~(ones << 1), UInt8(ascii: "<"))
            | holds(eight, UInt8(ascii: "\""))
        guard found == 0 else { break }
        place += 8
    }
    return place
}

private let ones: UInt64 = 0x0101_0101_0101_0101

/// Not zero when one of the eight bytes is `byte`: the classic test for a zero byte, on the bytes that differ.
@inline(__always)
private func holds(_ eight: UInt64, _ byte: UInt8) -> UInt64 {
    let differing = eight ^ (ones &* UInt64(byte))
    return (differing &- ones) & ~differing & (ones << 7)
}

@inline(__always)
private func replacement(of byte: UInt8) -> StaticString? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    default: nil
    }
}

private let schemes: Set<String> = ["http", "https", "mailto", "webcal"]

/// The address itself when it cannot run anything: a path, or one of the schemes we link to; otherwise `#`.
func safeAddress(_ address: String) -> String {
    var scheme: [UInt8] = []
    for byte in address.utf8 {
        switch byte {
        case UInt8(ascii: ":"):
            return schemes.contains(String(decoding: scheme, as: UTF8.self)) ? address : "#"
        case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"): return address
        case ...0x20: continue  // browsers drop tabs and line ends inside a scheme
        default: scheme.append(byte | 0x20)
        }
    }
    return address
}
