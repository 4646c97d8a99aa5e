/// Mail addresses: letters, digits and marks around an `@`, with a point in what follows it.
func mailAddresses(in bytes: [UInt8]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    for place in bytes.indices where bytes[place] == UInt8(ascii: "@") {
        let owner = bytes[..<place].suffix(64).reversed().prefix { isAddressMark($0, "._%+-") }.count
        let host = bytes[(place + 1)...].prefix(253).prefix { isAddressMark($0, ".-") }
        // The point that ends a sentence is none of the address.
        let trimmed = host.count - host.reversed().prefix { !$0.isWordPart }.count
        let name = host.prefix(trimmed)
        guard owner > 0, let point = name.lastIndex(of: UInt8(ascii: ".")), name.startIndex < point,
            name.endIndex - point > 2
        else { continue }
        let range = place - owner..<name.endIndex
        if found.last.map({ $0.upperBound <= range.lowerBound }) ?? true { found.append(range) }
    }
    return found
}

private func isAddressMark(_ byte: UInt8, _ marks: String) -> Bool {
    byte.isWordPart || byte >= 0x80 || marks.utf8.contains(byte)
}

/// Telephone numbers: `040-625 60 00`, `0701234567`, `+46 (0)70-123 45 67`, `0046 70 123 45 67`.
///
/// One that begins with 0 has nine to eleven digits, and at most one dash or slash after its area code: otherwise it is a day or a
/// number of a matter. One that begins with `+` or 00 has nine to fifteen.
func telephoneNumbers(in bytes: [UInt8]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var place = 0
    while place < bytes.count {
        let byte = bytes[place]
        let isStart = byte == UInt8(ascii: "0") || (byte == UInt8(ascii: "+") && bytes.at(place + 1)?.isDigit == true)
        guard isStart else {
            place += 1
            continue
        }
        let before = bytes.at(place - 1)
        let isWithin = bytes.isPartOfWord(before: place) || before.map { "-/.,:+".utf8.contains($0) } == true
        if !isWithin, let end = endOfTelephone(bytes, from: place) {
            found.append(place..<end)
            place = end
        } else {
            // The rest of this run of digits begins no number.
            place += max(1, bytes[place...].prefix(40).prefix { $0.isDigit }.count)
        }
    }
    return found
}

private func endOfTelephone(_ bytes: [UInt8], from start: Int) -> Int? {
    let isForeign = bytes[start] == UInt8(ascii: "+") || bytes.at(start + 1) == UInt8(ascii: "0")
    var groups = [0]
    var signs = 0
    var end = start
    var place = bytes[start] == UInt8(ascii: "+") ? start + 1 : start
    let last = min(bytes.count, start + 40)
    while place < last {
        let byte = bytes[place]
        if byte.isDigit {
            groups[groups.count - 1] += 1
            place += 1
            end = place
            continue
        }
        let gap = lengthOfGap(bytes, at: place)
        guard gap > 0 else { break }
        if "-/".utf8.contains(byte) || byte == 0xE2 { signs += 1 }
        if groups.last != 0 { groups.append(0) }
        place += gap
    }
    // What runs on is something else; so is a number with a decimal or a unit of its own right behind it.
    guard !bytes.isPartOfWord(from: end), !(bytes.at(end) == UInt8(ascii: ",") && bytes.at(end + 1)?.isDigit == true)
    else { return nil }
    let sizes = groups.filter { $0 > 0 }
    let digits = sizes.reduce(0, +)
    if isForeign { return (9...15).contains(digits) && signs <= 3 ? end : nil }
    guard (9...11).contains(digits), signs <= 1, sizes.count <= 5, sizes.dropFirst().allSatisfy({ $0 >= 2 }) else {
        return nil
    }
    // In one run only a mobile's ten digits are telling; else the area code stands apart.
    return sizes.count > 1
        ? ((2...4).contains(sizes[0]) ? end : nil)
        : (digits == 10 && bytes.at(start + 1) == UInt8(ascii: "7") ? end : nil)
}

/// Bytes of a mark between the groups of a telephone number, with a space beside it; 0 when there is none.
private func lengthOfGap(_ bytes: [UInt8], at place: Int) -> Int {
    var length = 0
    while length < 4, let byte = bytes.at(place + length) {
        if " -/()".utf8.contains(byte) {
            length += 1
        } else if byte == 0xC2, bytes.at(place + length + 1) == 0xA0 {
            length += 2
        } else if byte == 0xE2, bytes.at(place + length + 1) == 0x80, let third = bytes.at(place + length + 2),
            // Narrow spaces and dashes.
            third == 0xAF || third == 0x89 || (0x90...0x94).contains(third)
        {
            length += 3
        } else {
            break
        }
    }
    return bytes.at(place + length)?.isDigit == true || bytes.at(place + length) == UInt8(ascii: "(") ? length : 0
}

/// Swedish plates: three letters without I, Q and V, two digits, and a digit or a letter other than O: `ABC 123`, `abc12d`.
///
/// In small letters only without a space: *bil 123* is an enclosure.
func registrationPlates(in bytes: [UInt8]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var place = 0
    while place + 5 < bytes.count {
        if let end = endOfPlate(bytes, from: place) {
            found.append(place..<end)
            place = end
        } else {
            place += 1
        }
    }
    return found
}

private func endOfPlate(_ bytes: [UInt8], from start: Int) -> Int? {
    let letters = bytes[start..<start + 3]
    guard letters.allSatisfy({ isPlateLetter($0) }), !bytes.isPartOfWord(before: start),
        !(bytes.at(start - 1).map { "-/_.".utf8.contains($0) } ?? false)
    else { return nil }
    let isCapital = letters.allSatisfy(\.isCapital)
    var place = start + 3
    if bytes.at(place) == UInt8(ascii: " ") {
        guard isCapital, !shortWords.contains(String(decoding: letters, as: UTF8.self)) else { return nil }
        place += 1
    }
    guard let first = bytes.at(place), first.isDigit, let second = bytes.at(place + 1), second.isDigit,
        let last = bytes.at(place + 2), last.isDigit || (isPlateLetter(last) && last & 0x5F != UInt8(ascii: "O")),
        !bytes.isPartOfWord(from: place + 3), !goesOn(bytes, at: place + 3)
    else { return nil }
    return place + 3
}

/// A mark with more of the same word behind it, as in `NSD 123/2024`.
private func goesOn(_ bytes: [UInt8], at place: Int) -> Bool {
    guard let mark = bytes.at(place), "-/:.,%".utf8.contains(mark) else { return false }
    return mark == UInt8(ascii: "%") || bytes.at(place + 1)?.isWordPart == true
}

private func isPlateLetter(_ byte: UInt8) -> Bool {
    let capital = byte & 0xDF
    return capital.isCapital && !"IQV".utf8.contains(capital)
}

/// What stands before a number and is no plate.
private let shortWords: Set<String> = [
    "DNR", "SFS", "NJA", "TEL", "RUM", "SAL", "LAG", "KAP", "BUS", "ISO", "RAL", "NTU", "KSN", "KSF", "MSB", "BRF",
    "SEK", "DOK", "SKR",
    "NSD", "SOS", "MAX", "KRA", "PLS",
]
