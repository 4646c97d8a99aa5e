/// The text of a table that somebody saved from a spreadsheet, in any of the ways that spreadsheets save text: UTF-8, UTF-16 with
/// its mark, or the Western letters of Windows. Nil when it is no text: a workbook, a picture.
package func sheetText(of bytes: [UInt8]) -> String? {
    if bytes.starts(with: [0xFF, 0xFE]) { return utf16(bytes.dropFirst(2)) { $0 | $1 << 8 } }
    if bytes.starts(with: [0xFE, 0xFF]) { return utf16(bytes.dropFirst(2)) { $0 << 8 | $1 } }
    guard bytes.allSatisfy({ $0 >= 32 || [9, 10, 12, 13].contains($0) }) else { return nil }
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    var text = String.UnicodeScalarView()
    for byte in bytes {
        guard let scalar = western(byte) else { return nil }
        text.append(scalar)
    }
    return String(text)
}

private func utf16(_ bytes: ArraySlice<UInt8>, _ joined: (UInt16, UInt16) -> UInt16) -> String? {
    guard bytes.count.isMultiple(of: 2) else { return nil }
    var units: [UInt16] = []
    var rest = bytes
    while let first = rest.popFirst(), let second = rest.popFirst() {
        units.append(joined(UInt16(first), UInt16(second)))
    }
    return units.contains(0) ? nil : String(validating: units, as: UTF16.self)
}

/// Windows-1252: as Latin-1, but for 32 places. Five of those are empty.
///
/// Source: the table of the Unicode Consortium, MAPPINGS/VENDORS/MICSFT/WINDOWS/CP1252.TXT.
func western(_ byte: UInt8) -> Unicode.Scalar? {
    guard (0x80...0x9F).contains(byte) else { return Unicode.Scalar(byte) }
    return westernMarks[Int(byte - 0x80)].flatMap(Unicode.Scalar.init)
}

private let westernMarks: [UInt32?] = [
    0x20AC, nil, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, nil,
    0x017D, nil,
    nil, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, nil,
    0x017E, 0x0178,
]
