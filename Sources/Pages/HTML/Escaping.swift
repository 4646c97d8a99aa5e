/// Writes text with the five bytes that mean something in markup replaced.
///
/// Bytes, never characters: a quote followed by a combining mark is one character that is no quote, and would pass.
func escape(_ text: String, into bytes: inout [UInt8]) {
    let done: Void? = text.utf8.withContiguousStorageIfAvailable { escape($0, into: &bytes) }
    if done == nil { Array(text.utf8).withUnsafeBufferPointer { escape($0, into: &bytes) } }
}

private func escape(_ text: UnsafeBufferPointer<UInt8>, into bytes: inout [UInt8]) {
    var start = 0
    for index in text.indices {
        guard text[index] <= UInt8(ascii: ">"), let replacement = replacement(of: text[index]) else { continue }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
        let (start8, count8) = (replacement.utf8Start, replacement.utf8CodeUnitCount)
        bytes.append(contentsOf: UnsafeBufferPointer(start: start8, count: count8))
        start = index + 1
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
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
