package import Vocabulary

/// How many, as Swedish authorities write it: `2537`, `2 537` with any space, `..` and `x` for what is hidden, `-` and nothing for what is not
/// known. A point or comma between figures is not guessed at: the fault says what was perhaps meant.
package func readAmount(_ written: String, empty: ColumnMapping.Empty = .unknown) -> Result<Amount, ImportFault.Reason>
{
    if let number = Int(plain: written) { return bounded(number) }
    switch written {
    case "": return .success(empty == .suppressed ? .suppressed : .unknown)
    case "..", "x", "X": return .success(.suppressed)
    case "-", "–", "—", ".", "...", "…": return .success(.unknown)
    default: break
    }
    guard written.utf8.count <= 40 else { return .failure(.unreadableNumber(nearest: nil)) }
    if let number = inGroups(written.split(omittingEmptySubsequences: false, whereSeparator: \.isWhitespace)) {
        return bounded(number)
    }
    if written.first == "-" || written.first == "\u{2212}", Int(plain: written.dropFirst()) != nil {
        return .failure(.outOfRange(least: 0, most: Amount.most))
    }
    return .failure(.unreadableNumber(nearest: nearestWhole(written)))
}

private func bounded(_ number: Int) -> Result<Amount, ImportFault.Reason> {
    (0...Amount.most).contains(number)
        ? .success(.number(number)) : .failure(.outOfRange(least: 0, most: Amount.most))
}

/// One to three figures, then threes.
private func inGroups(_ groups: [Substring]) -> Int? {
    guard groups.count > 1, let first = groups.first, (1...3).contains(first.utf8.count),
        groups.dropFirst().allSatisfy({ $0.utf8.count == 3 })
    else { return nil }
    return Int(plain: groups.joined())
}

/// `2.537` was perhaps 2537, `12,0` perhaps 12.
private func nearestWhole(_ written: String) -> String? {
    let parts = written.filter { !$0.isWhitespace }.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
    if let whole = inGroups(parts) { return String(whole) }
    guard parts.count == 2, let whole = Int(plain: parts[0]), parts[1].utf8.allSatisfy({ $0 == UInt8(ascii: "0") })
    else {
        return nil
    }
    return String(whole)
}

/// A number with decimals, comma or point, in thousandths: `45,3` and `45,3 %` are 45300. Nil when it is hidden or not known, and why.
func readThousandths(_ written: String, empty: ColumnMapping.Empty) -> Result<(Int?, Amount?), ImportFault.Reason> {
    var text = written[...]
    if text.hasSuffix("%") { text = text.dropLast() }
    text = text.trimmingSpaces
    if case .success(let amount) = readAmount(String(text), empty: empty) {
        return .success(amount.number.map { ($0 * 1000, nil) } ?? (nil, amount))
    }
    let isNegative = text.first == "-" || text.first == "\u{2212}"
    let parts = (isNegative ? text.dropFirst() : text).split(omittingEmptySubsequences: false) {
        $0 == "," || $0 == "."
    }
    guard parts.count == 2, (1...3).contains(parts[1].utf8.count), let whole = Int(plain: parts[0]),
        let decimals = Int(plain: parts[1] + String(repeating: "0", count: 3 - parts[1].utf8.count))
    else { return .failure(.unreadableNumber(nearest: nil)) }
    let thousandths = whole * 1000 + decimals
    return .success((isNegative ? -thousandths : thousandths, nil))
}

extension Substring {
    fileprivate var trimmingSpaces: Substring {
        var text = self
        while text.last?.isWhitespace == true { text.removeLast() }
        return text
    }
}

/// A coordinate: figures with a comma or a point before the decimals, and spaces between thousands.
func readCoordinate(_ written: String) -> Double? {
    guard written.utf8.count <= 30 else { return nil }
    if let number = plainDecimal(written) { return number }
    var plain = ""
    for letter in written where !letter.isWhitespace {
        switch letter {
        case ",", ".": plain += "."
        case "0"..."9", "-": plain.append(letter)
        default: return nil
        }
    }
    return Double(plain)
}

/// Figures with at the most one comma or point between them, as nearly all coordinates are written. At the most fifteen figures: so many are
/// exact, and so is the power of ten that they are divided by.
private func plainDecimal(_ written: String) -> Double? {
    var number = 0
    var figures = 0
    var decimals: Int?
    for byte in written.utf8 {
        switch byte {
        case 0x30...0x39:
            guard figures < 15 else { return nil }
            number = number * 10 + Int(byte & 15)
            figures += 1
            if let before = decimals { decimals = before + 1 }
        case UInt8(ascii: ","), UInt8(ascii: "."):
            guard figures > 0, decimals == nil else { return nil }
            decimals = 0
        default: return nil
        }
    }
    guard figures > 0, decimals != 0 else { return nil }
    return Double(number) / powersOfTen[decimals ?? 0]
}

private let powersOfTen: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
]

/// A day, or nil where the cell holds something less exact.
func readDay(_ written: String) -> Result<CivilDate, ImportFault.Reason> {
    if let day = CivilDate(written) { return .success(day) }
    switch readDate(written) {
    case .success(let date) where date.precision == .day: return .success(date.range.first)
    case .failure(.noSuchDay(let nearest)): return .failure(.noSuchDay(nearest: nearest))
    case .success, .failure: return .failure(.unreadableDate)
    }
}

/// Hours and minutes: `17:28`, `17.28`, `1728`, `kl. 17`, with seconds passed over.
func readClock(_ written: String) -> (hour: Int, minute: Int)? {
    guard written.utf8.count <= 20 else { return nil }
    if let clock = plainClock(written) { return clock }
    var text = written.lowercased()[...]
    for word in ["klockan", "kl.", "kl"] where text.hasPrefix(word) {
        text = text.dropFirst(word.count)
        break
    }
    let parts = text.split { $0 == ":" || $0 == "." || $0 == " " }
    guard (1...3).contains(parts.count) else { return nil }
    var numbers = parts.map { Int(plain: $0) }
    if parts.count == 1, parts[0].utf8.count == 4 {
        numbers = [Int(plain: parts[0].prefix(2)), Int(plain: parts[0].suffix(2))]
    }
    guard let hour = numbers.first ?? nil, (0..<24).contains(hour), numbers.allSatisfy({ $0 != nil }) else {
        return nil
    }
    let minute = numbers.dropFirst().first.flatMap { $0 } ?? 0
    return (0..<60).contains(minute) ? (hour, minute) : nil
}

/// `7:28`, `17:28`, `17.28` and no other form.
private func plainClock(_ written: String) -> (hour: Int, minute: Int)? {
    var parts = (hour: 0, minute: 0)
    var minutes = 0
    var isPastMark = false
    for (place, byte) in written.utf8.enumerated() {
        switch byte {
        case 0x30...0x39 where isPastMark:
            parts.minute = parts.minute * 10 + Int(byte & 15)
            minutes += 1
        case 0x30...0x39 where place < 2: parts.hour = parts.hour * 10 + Int(byte & 15)
        case UInt8(ascii: ":") where !isPastMark && place > 0, UInt8(ascii: ".") where !isPastMark && place > 0:
            isPastMark = true
        default: return nil
        }
        if minutes > 2 { return nil }
    }
    return minutes == 2 && parts.hour < 24 && parts.minute < 60 ? parts : nil
}

/// A whole month or year: `2024-03`, `202403`, `2024M03`, `mars 2024`, `2024`.
func readPeriod(_ written: String) -> DayRange? {
    guard written.utf8.count <= 40 else { return nil }
    var text = written.uppercased()
    if text.utf8.count == 7, let mark = text.firstIndex(of: "M") { text.replaceSubrange(mark...mark, with: "-") }
    if text.utf8.count == 6, Int(plain: text) != nil { text.insert("-", at: text.index(text.startIndex, offsetBy: 4)) }
    guard case .success(let date) = readDate(text), date.precision == .month || date.precision == .year else {
        return nil
    }
    return date.range
}
