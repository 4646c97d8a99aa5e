/// A cell as people see it: without the spaces around it, a line break inside as a space. Nil when its bytes are no text.
func cellText(_ bytes: ArraySlice<UInt8>, _ letters: TextForm.Letters) -> String? {
    if bytes.isEmpty { return "" }
    var isASCII = true
    var isTidy = true
    var previous = UInt8(ascii: " ")
    for byte in bytes {
        if byte == 0 { return nil }
        if byte >= 0x80 { isASCII = false }
        if byte < 32 || (byte == 32 && previous == 32) { isTidy = false }
        previous = byte
    }
    isTidy = isTidy && previous != 32
    if isASCII, isTidy { return String(decoding: bytes, as: UTF8.self) }
    // Rows of UTF-16 are written over to UTF-8 before they are cut.
    if letters == .windows1252 { return westernText(bytes) }
    guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
    // No space is written with these bytes, and nothing that joins the letter before it.
    if isTidy, bytes.allSatisfy({ $0 < 0xC4 && $0 != 0xC2 }) { return text }
    return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
}

/// Written over to UTF-8 byte by byte, with one space for several.
private func westernText(_ bytes: ArraySlice<UInt8>) -> String? {
    var written: [UInt8] = []
    written.reserveCapacity(bytes.count + 8)
    var isAfterSpace = false
    for byte in bytes {
        if byte == 32 || (9...13).contains(byte) || byte == 0xA0 {
            isAfterSpace = true
            continue
        }
        if isAfterSpace, !written.isEmpty { written.append(32) }
        isAfterSpace = false
        switch byte {
        case ..<0x80: written.append(byte)
        case 0xC0...: written += [0xC3, byte - 0x40]
        default:
            guard let scalar = western(byte) else { return nil }
            written.append(contentsOf: String(scalar).utf8)
        }
    }
    return String(decoding: written, as: UTF8.self)
}

/// Writes UTF-16 over to UTF-8 as it comes. What is no letter becomes U+FFFD, which no cell passes for a known name.
struct UTF16Stream {
    private let isBig: Bool
    private var odd: UInt8?
    private var high: UInt16?
    private var isFirst = true

    init(isBig: Bool) { self.isBig = isBig }

    mutating func utf8(_ chunk: some Sequence<UInt8>) -> [UInt8] {
        var written: [UInt8] = []
        for byte in chunk {
            guard let first = odd else {
                odd = byte
                continue
            }
            odd = nil
            let unit = isBig ? UInt16(first) << 8 | UInt16(byte) : UInt16(byte) << 8 | UInt16(first)
            if isFirst, unit == 0xFEFF {
                isFirst = false
                continue
            }
            isFirst = false
            take(unit, into: &written)
        }
        return written
    }

    private mutating func take(_ unit: UInt16, into written: inout [UInt8]) {
        if let high {
            self.high = nil
            if UTF16.isTrailSurrogate(unit) {
                let value = 0x10000 + (UInt32(high & 0x3FF) << 10 | UInt32(unit & 0x3FF))
                written.append(contentsOf: String(Unicode.Scalar(value) ?? "\u{FFFD}").utf8)
                return
            }
            written.append(contentsOf: "\u{FFFD}".utf8)
        }
        if UTF16.isLeadSurrogate(unit) {
            high = unit
        } else {
            written.append(contentsOf: String(Unicode.Scalar(unit) ?? "\u{FFFD}").utf8)
        }
    }
}
