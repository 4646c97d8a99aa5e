/// True when `text` holds something that is a Swedish personal identity or coordination number: date, four digits and
/// check digit agree. Found also when written with spaces, dots, dashes, or other digits and hyphens of Unicode.
///
/// A well-formed date followed by `-` or `+` and four digits is refused even when the check digit does not agree:
/// nobody writes that by chance, and a misspelt number still points at a person.
///
/// A number that begins with 0 and is grouped as telephone numbers are, `0708-12 34 56` or `070-812 34 56`, is a telephone
/// number, whatever its digits say: nobody groups an identity number so.
package func holdsIdentityNumber(_ text: String) -> Bool { !identityNumbers(in: text, most: 1).isEmpty }

/// Where in `text` the numbers stand that `holdsIdentityNumber` refuses, in UTF-8 bytes from its start, in order.
///
/// Looks at each character at the most some fifty times, however the text is made.
/// - Parameter most: stops at that many.
package func identityNumbers(in text: String, most: Int = .max) -> [Range<Int>] {
    guard mayHoldTenDigits(text) else { return [] }
    let written = WrittenMarks(text)
    let marks = written.marks
    var found: [Range<Int>] = []
    var skipped = 0
    for start in marks.indices where start >= skipped && found.count < most {
        guard case .digit = marks[start] else { continue }
        if start > 0, case .digit = marks[start - 1] { continue }
        if startsDateAndMore(marks[start...]) {
            skipped = start + "0000-00-00".count
        } else if startsTelephoneNumber(marks[start...]) {
            // Its later groups are still looked at, should an identity number begin among them.
            continue
        } else if let length = lengthOfIdentityNumber(marks[start...]) {
            found.append(written.place(start..<start + length))
            skipped = start + length
        }
    }
    return found
}

/// False for most texts, and told without looking any of their characters up: no digit of Unicode outside ASCII begins with a
/// byte below 0xD9.
private func mayHoldTenDigits(_ text: String) -> Bool {
    var digits = 0
    for byte in text.utf8 where (0x30...0x39).contains(byte) || byte >= 0xD9 {
        digits += 1
        if digits == 10 { return true }
    }
    return false
}

/// The characters of a text as far as they matter to numbers, and where each stands in it.
private struct WrittenMarks {
    private(set) var marks: [Mark] = []
    private var ends: [Int] = []
    private var starts: [Int] = []

    init(_ text: String) {
        var offset = 0
        for scalar in text.unicodeScalars {
            let width = UTF8.width(scalar)
            if let mark = Mark(scalar) {
                marks.append(mark)
                starts.append(offset)
                ends.append(offset + width)
            }
            offset += width
        }
    }

    func place(_ range: Range<Int>) -> Range<Int> { starts[range.lowerBound]..<ends[range.upperBound - 1] }
}

/// The first marks with every digit as 0, every dash or plus as `-`, and what else may stand between as a space.
private func shape(_ marks: some Sequence<Mark>) -> String {
    String(
        marks.map { mark -> Character in
            switch mark {
            case .digit: "0"
            case .gap(let isSign): isSign ? "-" : " "
            case .colon: ":"
            case .lineEnd, .other: "x"
            }
        })
}

/// An area code of three or four digits with its 0, and the rest of ten digits, the last four of them in pairs.
private func startsTelephoneNumber(_ marks: ArraySlice<Mark>) -> Bool {
    guard marks.first == .digit(0) else { return false }
    let written = shape(marks.prefix(14))
    let forms = ["0000-00 00 00", "0000 00 00 00", "000-000 00 00", "000 000 00 00"]
    return forms.contains { written == $0 || written.hasPrefix($0) && written.last != "0" }
}

/// A day written `2025-03-09`, then another such day or a time of day: no number of a person, whatever the digits.
private func startsDateAndMore(_ marks: ArraySlice<Mark>) -> Bool {
    let shape = shape(marks.prefix(23))
    guard shape.hasPrefix("0000-00-00") else { return false }
    let rest = shape.dropFirst(10).drop { $0 == "-" || $0 == " " }
    return rest.hasPrefix("0000-00-00") || rest.hasPrefix("00:00") || rest.hasPrefix("0:00")
}

private enum Mark: Equatable {
    case digit(Int)
    /// Between the parts of a number: space, dot, slash, or any dash.
    case gap(isSign: Bool)
    case colon
    case lineEnd
    case other

    init?(_ scalar: Unicode.Scalar) {
        if scalar.properties.isDefaultIgnorableCodePoint || scalar == "\r" { return nil }
        if scalar.properties.numericType == .decimal, let value = scalar.properties.numericValue {
            self = .digit(Int(value))
        } else if scalar == "+" || scalar.properties.generalCategory == .dashPunctuation || scalar == "\u{2212}" {
            self = .gap(isSign: true)
        } else if scalar == ":" {
            self = .colon
        } else if scalar == "\n" {
            self = .lineEnd
        } else if scalar == " " || scalar == "." || scalar == "/" || scalar == "_"
            || scalar.properties.generalCategory == .spaceSeparator
        {
            self = .gap(isSign: false)
        } else {
            self = .other
        }
    }
}

/// Reads up to twelve digits with at most three gap marks between any two, and judges the first ten and twelve.
///
/// A line may end within the number, where lines are broken: after the sign, or between a day written in one and the last four. Then
/// the check digit must agree, for a column of figures is written so too.
/// - Returns: how many marks it takes up; nil when there is no identity number.
private func lengthOfIdentityNumber(_ marks: ArraySlice<Mark>) -> Int? {
    var digits: [Int] = []
    var signBefore: Set<Int> = []
    var groups: [Int] = [0]
    var brokenBefore: Int?
    var gaps = 0
    loop: for (length, mark) in marks.enumerated() {
        switch mark {
        case .digit(let digit):
            if digits.count == 12 { return nil }
            if gaps > 0 { groups.append(0) }
            gaps = 0
            digits.append(digit)
            groups[groups.count - 1] += 1
        case .gap(let isSign):
            gaps += 1
            if isSign { signBefore.insert(digits.count) }
        case .colon: gaps += 1
        case .lineEnd:
            guard brokenBefore == nil else { break loop }
            gaps += 1
            brokenBefore = digits.count
        case .other: break loop
        }
        if gaps > 3 { break loop }
        guard digits.count == 10 || digits.count == 12, case .digit = mark else { continue }
        let isShort = digits.count == 10
        let place = isShort ? 6 : 8
        let followedByDigit = nextIsDigit(marks, after: digits.count)
        if let brokenBefore, !signBefore.contains(brokenBefore), groups != [place, 4] { continue }
        if groupsOfOtherNumbers.contains(groups) { continue }
        if !followedByDigit || (isShort && groups.count > 1 && signBefore.contains(6)),
            isIdentityNumber(digits, century: !isShort, sure: signBefore.contains(place) && brokenBefore == nil)
        {
            return length + 1
        }
    }
    return nil
}

/// Groups in which other numbers are written and nobody writes an identity number: metres north with their decimals, `6201266.094`; numbers of
/// the police's seizures, `A123.456/2024`; month, day and number in the address of a page, `/10/12/013456`.
private let groupsOfOtherNumbers: Set<[Int]> = [[7, 3], [3, 3, 4], [2, 2, 6]]

private func nextIsDigit(_ marks: ArraySlice<Mark>, after count: Int) -> Bool {
    var seen = 0
    for mark in marks {
        if case .digit = mark {
            seen += 1
            if seen > count { return true }
        } else if seen >= count {
            return false
        }
    }
    return false
}

/// - Parameter sure: the last four are set apart by a sign, so the check digit need not agree.
private func isIdentityNumber(_ digits: [Int], century: Bool, sure: Bool) -> Bool {
    let ten = century ? Array(digits.dropFirst(2)) : digits
    guard ten.count == 10 else { return false }
    let year = (century ? digits[0] * 1000 + digits[1] * 100 : 2000) + ten[0] * 10 + ten[1]
    guard !century || (1880...2100).contains(year) else { return false }
    let month = ten[2] * 10 + ten[3]
    let day = ten[4] * 10 + ten[5]
    // Coordination numbers add 60 to the day.
    let civilDay = day > 60 ? day - 60 : day
    let isDate =
        CivilDate(year: year, month: month, day: civilDay) != nil
        || (!century && CivilDate(year: year - 100, month: month, day: civilDay) != nil)
    return isDate && (sure || hasCheckDigit(ten))
}

/// The Luhn check over ten digits.
private func hasCheckDigit(_ ten: [Int]) -> Bool {
    var sum = 0
    for (place, digit) in ten.enumerated() {
        let weighted = place % 2 == 0 ? digit * 2 : digit
        sum += weighted > 9 ? weighted - 9 : weighted
    }
    return sum % 10 == 0
}
