/// What looks like the name of a person: see `personalTraces`.
func likelyNames(in bytes: [UInt8], knowing known: KnownNames) -> [Range<Int>] {
    let words = writtenWords(in: bytes)
    var found = initials(in: bytes)
    var place = 0
    while place < words.count {
        let count = lengthOfName(words, from: place)
        guard count > 0 else {
            place += 1
            continue
        }
        let name = words[place..<place + count]
        if !name.allSatisfy({ known.holds($0.text) }) {
            found.append(words[place].place.lowerBound..<words[place + count - 1].place.upperBound)
        }
        place += count
    }
    return found
}

/// How many words from `place` on are somebody's name; 0 when none is.
private func lengthOfName(_ words: [WrittenWord], from place: Int) -> Int {
    let word = words[place]
    guard word.isCapital else { return 0 }
    // Capitals that follow each other directly: at the most four of them are one name.
    var count = 1
    while count < 4, place + count < words.count, words[place + count].isCapital, words[place + count].follows {
        count += 1
    }
    // What takes least comes first: most words with a capital are nobody's name whatever stands round them.
    guard isNamed(words, place) || mayBeName(words[place..<place + count]) else { return 0 }
    return isOfPlace(words, place..<place + count) ? 0 : count
}

/// By the words alone: a given name, or several words of which a later one is a surname.
private func mayBeName(_ run: ArraySlice<WrittenWord>) -> Bool {
    guard let bare = run.first?.bare else { return false }
    let isGiven = givenNames.contains(bare)
    if run.count > 1, isGiven || run.dropFirst().contains(where: { isSurname($0.bare) }) { return true }
    return isGiven && !namesThatAreWords.contains(bare)
}

/// A street, a school or a square, also one named after somebody.
private func isOfPlace(_ words: [WrittenWord], _ run: Range<Int>) -> Bool {
    let first = words[run.lowerBound]
    if run.upperBound < words.count, words[run.upperBound].follows,
        placeWords.contains(words[run.upperBound].text.lowercased())
    {
        return true
    }
    if words[run].contains(where: { isPlaceName($0.text) }) || saintWords.contains(first.text.lowercased()) {
        return true
    }
    return run.lowerBound > 0 && first.follows && placeWords.contains(words[run.lowerBound - 1].text.lowercased())
}

/// After *vid namn*, *som heter*, *kallas*, *smeknamnet*: whatever stands there with a capital.
private func isNamed(_ words: [WrittenWord], _ place: Int) -> Bool {
    guard place > 0, words[place].followsLoosely else { return false }
    let before = words[place - 1].text.lowercased()
    if ["heter", "hette", "kallas", "kallad", "smeknamnet", "smeknamn"].contains(before) { return true }
    guard place > 1, words[place - 1].follows else { return false }
    return ["vid namn", "kallar sig", "med namnet", "by name", "goes by"].contains(
        words[place - 2].text.lowercased() + " " + before)
}

private func isSurname(_ bare: String) -> Bool {
    surnameEndings.contains { bare.hasSuffix($0) && bare.utf8.count > $0.utf8.count + 1 } || surnames.contains(bare)
}

private func isPlaceName(_ text: String) -> Bool {
    let small = text.lowercased()
    return placeEndings.contains { small.hasSuffix($0) && small.utf8.count > $0.utf8.count }
}

/// A word of letters, and how it stands to the one before.
private struct WrittenWord {
    let text: String
    let place: Range<Int>
    /// Nothing but one space between it and the word before.
    let follows: Bool
    /// The same with quotation marks let through.
    let followsLoosely: Bool

    var isCapital: Bool {
        guard let first = text.utf8.first, text.utf8.count > 1,
            first < 0x80 ? first.isCapital : text.unicodeScalars.first?.properties.isUppercase == true
        else { return false }
        // Words in capitals alone are short forms of authorities, not names.
        return text.utf8.contains(where: \.isSmall)
            || text.unicodeScalars.dropFirst().contains { $0.properties.isLowercase }
    }

    /// In small letters, without the s of the genitive.
    var bare: String {
        let small = text.lowercased()
        return small.utf8.last == UInt8(ascii: "s") && !givenNames.contains(small) ? String(small.dropLast()) : small
    }
}

private func writtenWords(in bytes: [UInt8]) -> [WrittenWord] {
    var words: [WrittenWord] = []
    var end = 0
    var place = 0
    while place < bytes.count {
        let width = lengthOfLetter(bytes, at: place)
        guard width > 0 else {
            place += 1
            continue
        }
        let start = place
        place += width
        while place < bytes.count {
            let next = lengthOfLetter(bytes, at: place)
            if next > 0 {
                place += next
            } else if bytes[place] == UInt8(ascii: "-"), lengthOfLetter(bytes, at: place + 1) > 0 {
                place += 1
            } else {
                break
            }
        }
        let between = bytes[end..<start]
        words.append(
            WrittenWord(
                text: String(decoding: bytes[start..<place], as: UTF8.self), place: start..<place,
                follows: between.elementsEqual(" ".utf8),
                followsLoosely: between.count <= 5 && !between.contains { ".!?\n".utf8.contains($0) }))
        end = place
    }
    return words
}

/// Bytes of the letter that begins at `place`; 0 when none does. Letters beyond ASCII begin at À.
private func lengthOfLetter(_ bytes: [UInt8], at place: Int) -> Int {
    guard let byte = bytes.at(place) else { return 0 }
    if byte.isCapital || byte.isSmall { return 1 }
    guard (0xC3...0xDF).contains(byte), bytes.at(place + 1) != nil else { return 0 }
    return 2
}

/// `J.L.`, `A. B.`: two or three capitals with points.
private func initials(in bytes: [UInt8]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var place = 0
    while place + 3 < bytes.count {
        guard bytes[place].isCapital, !bytes.isPartOfWord(before: place), bytes.at(place - 1) != UInt8(ascii: ".")
        else {
            place += 1
            continue
        }
        var end = place
        var letters = 0
        while letters < 3, bytes.at(end)?.isCapital == true, bytes.at(end + 1) == UInt8(ascii: ".") {
            letters += 1
            end += 2
            if bytes.at(end) == UInt8(ascii: " "), bytes.at(end + 1)?.isCapital == true,
                bytes.at(end + 2) == UInt8(ascii: ".")
            {
                end += 1
            }
        }
        if letters >= 2, !bytes.isPartOfWord(from: end) { found.append(place..<end) }
        place = max(end, place + 1)
    }
    return found
}
