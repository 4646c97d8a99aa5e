/// Something in a text that points at a person, or may.
///
/// An identity number is refused. All else is shown to the one who writes, who takes it away or says that it is no person: a mail
/// address may be an office's, and a name a street's.
package struct PersonalTrace: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable, CaseIterable, Codable {
        case identityNumber
        /// A day and four digits that may as well be a time of day: `20250309 0915`.
        case dayAndTime
        /// A number given while somebody has none: a day, a letter and three digits.
        case temporaryNumber
        case mail
        case telephone
        /// A vehicle's registration plate.
        case plate
        case name

        /// True when no word of a person's lets it through.
        package var isRefused: Bool { self == .identityNumber }
    }

    package let kind: Kind
    /// Where it stands, in UTF-8 bytes from the start of the text.
    package let place: Range<Int>

    package init(kind: Kind, place: Range<Int>) {
        self.kind = kind
        self.place = place
    }
}

/// Everything in `text` that points at a person or may, in the order it stands there; each place told once, by what weighs most.
///
/// Finds identity and coordination numbers however they are grouped, numbers given meanwhile, mail addresses, Swedish and foreign
/// telephone numbers, plates of the Swedish form, and what looks like names: a common given name, two names in a row, what
/// follows *vid namn* and *kallas*, initials. Nobody's name is found by its look alone, so silence promises nothing.
///
/// Time grows with the length of the text and with nothing else.
/// - Parameter known: names of places, posts and organisations, which are no persons.
package func personalTraces(in text: String, knowing known: KnownNames = KnownNames([])) -> [PersonalTrace] {
    let bytes = Array(text.utf8)
    var traces = identityNumbers(in: text).map { place in
        PersonalTrace(kind: isDayAndTime(bytes[place]) ? .dayAndTime : .identityNumber, place: place)
    }
    traces += temporaryNumbers(in: bytes).map { PersonalTrace(kind: .temporaryNumber, place: $0) }
    traces += mailAddresses(in: bytes).map { PersonalTrace(kind: .mail, place: $0) }
    traces += telephoneNumbers(in: bytes).map { PersonalTrace(kind: .telephone, place: $0) }
    traces += registrationPlates(in: bytes).map { PersonalTrace(kind: .plate, place: $0) }
    traces += likelyNames(in: bytes, knowing: known).map { PersonalTrace(kind: .name, place: $0) }
    return inOrder(traces)
}

/// True when `text` holds an identity number, and not only what may as well be a day and a time: such a text is kept nowhere.
package func holdsRefusedNumber(_ text: String) -> Bool {
    let found = identityNumbers(in: text)
    guard !found.isEmpty else { return false }
    let bytes = Array(text.utf8)
    return found.contains { !isDayAndTime(bytes[$0]) }
}

/// By place; of those that run into each other the one whose kind stands first.
private func inOrder(_ traces: [PersonalTrace]) -> [PersonalTrace] {
    guard traces.count > 1 else { return traces }
    let weights = Dictionary(zip(PersonalTrace.Kind.allCases, 0...), uniquingKeysWith: min)
    var kept: [PersonalTrace] = []
    for trace in traces.sorted(by: { $0.place.lowerBound < $1.place.lowerBound }) {
        guard let last = kept.last, last.place.overlaps(trace.place) else {
            kept.append(trace)
            continue
        }
        if weights[trace.kind, default: 0] < weights[last.kind, default: 0] { kept[kept.count - 1] = trace }
    }
    return kept
}

/// `20250309 0915`, from 1990 on: who writes a time so is asked, not stopped.
private func isDayAndTime(_ bytes: ArraySlice<UInt8>) -> Bool {
    let parts = bytes.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].count == 8, parts[1].count == 4,
        let year = Int(plain: String(decoding: parts[0].prefix(4), as: UTF8.self)), (1990...2100).contains(year),
        let hour = Int(plain: String(decoding: parts[1].prefix(2), as: UTF8.self)),
        let minute = Int(plain: String(decoding: parts[1].suffix(2), as: UTF8.self))
    else { return false }
    return hour < 24 && minute < 60
}

/// `811218-T123`, `19811218T123`: as authorities number those who wait for a number.
private func temporaryNumbers(in bytes: [UInt8]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var place = 0
    while place < bytes.count {
        let digits = bytes[place...].prefix(9).prefix { $0.isDigit }
        guard digits.count == 6 || digits.count == 8, !bytes.isPartOfWord(before: place) else {
            place += max(1, digits.count)
            continue
        }
        place = digits.endIndex
        if let end = endOfTemporary(bytes, digits) {
            found.append(digits.startIndex..<end)
            place = end
        }
    }
    return found
}

private func endOfTemporary(_ bytes: [UInt8], _ day: ArraySlice<UInt8>) -> Int? {
    var next = day.endIndex
    if let sign = bytes.at(next), sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") { next += 1 }
    guard let letter = bytes.at(next), letter.isCapital,
        (1...3).allSatisfy({ bytes.at(next + $0)?.isDigit == true }), !bytes.isPartOfWord(from: next + 4)
    else { return nil }
    let text = String(decoding: day, as: UTF8.self)
    let whole = text.utf8.count == 8 ? text : "20" + text
    guard let year = Int(plain: whole.prefix(4)), let month = Int(plain: whole.dropFirst(4).prefix(2)),
        let written = Int(plain: whole.suffix(2)),
        // A year ago or a hundred years before: a leap day is one in either.
        CivilDate(year: year, month: month, day: written > 60 ? written - 60 : written) != nil
    else { return nil }
    return next + 4
}

extension UInt8 {
    var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
    var isCapital: Bool { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) }
    var isSmall: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self) }
    /// A letter of English, or a byte of a character beyond ASCII: å, ä and ö among them.
    var isWordPart: Bool { isDigit || isCapital || isSmall || self >= 0xC3 }
}

extension [UInt8] {
    func at(_ place: Int) -> UInt8? { indices.contains(place) ? self[place] : nil }

    func isPartOfWord(before place: Int) -> Bool {
        // The last byte of å is no first byte: whatever is not ASCII counts, but for spaces and dashes, which end lower.
        at(place - 1).map { $0.isWordPart || ($0 >= 0x80 && at(place - 2).map { $0 >= 0xC3 && $0 < 0xE0 } == true) }
            ?? false
    }
    func isPartOfWord(from place: Int) -> Bool { at(place)?.isWordPart == true }
}
