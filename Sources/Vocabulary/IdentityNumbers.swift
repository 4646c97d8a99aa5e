/// True when `text` holds something that is a Swedish personal identity or coordination number: date, four digits and
/// check digit agree. Found also when written with spaces, dots, dashes, or other digits and hyphens of Unicode.
///
/// A well-formed date followed by `-` or `+` and four digits is refused even when the check digit does not agree:
/// nobody writes that by chance, and a misspelt number still points at a person.
///
/// A number that begins with 0 and is grouped as telephone numbers are, `0708-12 34 56` or `070-812 34 56`, is a telephone
/// number, whatever its digits say: nobody groups an identity number so.
package func holdsIdentityNumber(_ text: String) -> Bool {
    let marks = text.unicodeScalars.compactMap(Mark.init)
    var skipped = 0
    for start in marks.indices where start >= skipped {
        guard case .digit = marks[start] else { continue }
        if start > 0, case .digit = marks[start - 1] { continue }
        if startsDateAndMore(marks[start...]) {
            skipped = start + "0000-00-00".count
        } else if startsTelephoneNumber(marks[start...]) {
            // Its later groups are still looked at, should an identity number begin among them.
            continue
        } else if startsIdentityNumber(marks[start...]) {
            return true
        }
    }
    return false
}

/// The first marks with every digit as 0, every dash or plus as `-`, and what else may stand between as a space.
private func shape(_ marks: some Sequence<Mark>) -> String {
    String(
        marks.map { mark -> Character in
            switch mark {
            case .digit: "0"
            case .gap(let isSign): isSign ? "-" : " "
            case .colon: ":"
            case .other: "x"
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
    return rest.hasPrefix("0000-00-00") || rest.hasPrefix("00:00")
}

private enum Mark: Equatable {
    case digit(Int)
    /// Between the parts of a number: space, dot, slash, or any dash.
    case gap(isSign: Bool)
    case colon
    case other

    init?(_ scalar: Unicode.Scalar) {
        if scalar.properties.isDefaultIgnorableCodePoint { return nil }
        if scalar.properties.numericType == .decimal, let value = scalar.properties.numericValue {
            self = .digit(Int(value))
        } else if scalar == "+" || scalar.properties.generalCategory == .dashPunctuation || scalar == "\u{2212}" {
            self = .gap(isSign: true)
        } else if scalar == ":" {
            self = .colon
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
private func startsIdentityNumber(_ marks: ArraySlice<Mark>) -> Bool {
    var digits: [Int] = []
    var signBefore: Set<Int> = []
    var gaps = 0
    var isGrouped = false
    loop: for mark in marks {
        switch mark {
        case .digit(let digit):
            if digits.count == 12 { return false }
            if gaps > 0 { isGrouped = true }
            gaps = 0
            digits.append(digit)
        case .gap(let isSign):
            gaps += 1
            if isSign { signBefore.insert(digits.count) }
        case .colon: gaps += 1
        case .other: break loop
        }
        if gaps > 3 { break loop }
        if digits.count == 10 || digits.count == 12 {
            let isShort = digits.count == 10
            let place = isShort ? 6 : 8
            let followedByDigit = nextIsDigit(marks, after: digits.count)
            if !followedByDigit || (isShort && isGrouped && signBefore.contains(6)),
                isIdentityNumber(digits, century: !isShort, sure: signBefore.contains(place))
            {
                return true
            }
        }
    }
    return false
}

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
