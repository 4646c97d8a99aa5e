package import Vocabulary

/// What is wrong in one cell or one field, with what was perhaps meant.
package enum CellFault: Error, Hashable, Sendable {
    case noSuchDay(nearest: CivilDate?)
    case unreadableDate
    case unreadableKronor
    case unreadableHours
    case unknownName(String, nearest: String?)
}

/// A date as people write it: `2025-11-20`, `20/11 2025`, `20 nov 2025`, `november 2025`, `hösten 2025`, `2025`.
package func readDate(_ written: String) -> Result<ImpreciseDate, CellFault> {
    guard written.utf8.count <= 40 else { return .failure(.unreadableDate) }
    let text = written.lowercased()
    if let date = ImpreciseDate(text) { return .success(date) }
    let parts = text.split { " /.-,".contains($0) }.map(String.init)
    let isCompact = parts.count == 1 && text.utf8.count == 8
    let numbers = isCompact ? compact(text) : parts.map { Int(plain: $0) }
    switch parts.count {
    case 1 where isCompact, 3: return day(parts, numbers)
    case 2: return wholeMonth(parts, numbers)
    default: return .failure(.unreadableDate)
    }
}

/// `20251120`.
private func compact(_ text: String) -> [Int?] {
    [Int(plain: text.prefix(4)), Int(plain: text.dropFirst(4).prefix(2)), Int(plain: text.dropFirst(6))]
}

private func day(_ parts: [String], _ numbers: [Int?]) -> Result<ImpreciseDate, CellFault> {
    let month = numbers[1] ?? parts.dropFirst().first.flatMap { monthNumber(named: $0) }
    guard let month, let first = numbers[0], let last = numbers[2] else { return .failure(.unreadableDate) }
    let (year, day) = first >= 1000 ? (first, last) : (last, first)
    guard year >= 1000, CivilDate.allowedYears.contains(year) else { return .failure(.unreadableDate) }
    if let date = CivilDate(year: year, month: month, day: day) { return .success(ImpreciseDate(day: date)) }
    guard (1...12).contains(month) else { return .failure(.noSuchDay(nearest: nil)) }
    let nearest = CivilDate(year: year, month: month, day: min(max(day, 1), CivilDate.daysIn(month: month, of: year)))
    return .failure(.noSuchDay(nearest: nearest))
}

private func wholeMonth(_ parts: [String], _ numbers: [Int?]) -> Result<ImpreciseDate, CellFault> {
    guard let place = numbers.firstIndex(where: { ($0 ?? 0) >= 1000 }), let year = numbers[place] else {
        return .failure(.unreadableDate)
    }
    let other = place == 0 ? 1 : 0
    let text: String
    if let season = seasons[parts[other]] {
        text = "\(year) \(season)"
    } else if let month = numbers[other] ?? monthNumber(named: parts[other]) {
        text = "\(zeroPadded: year, 4)-\(zeroPadded: month, 2)"
    } else {
        return .failure(.unreadableDate)
    }
    return ImpreciseDate(text).map { .success($0) } ?? .failure(.unreadableDate)
}

/// A month by its name in either language, whole or by its first three letters or more.
func monthNumber(named word: String) -> Int? {
    guard word.count >= 3 else { return nil }
    for names in [swedishMonths, englishMonths] {
        if let place = names.firstIndex(where: { $0.hasPrefix(word) || word == "\($0.prefix(4))" }) { return place + 1 }
    }
    return nil
}

private let swedishMonths = [
    "januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november",
    "december",
]
private let englishMonths = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
]
private let seasons = [
    "vinter": "winter", "vintern": "winter", "winter": "winter", "vår": "spring", "våren": "spring",
    "spring": "spring", "sommar": "summer", "sommaren": "summer", "summer": "summer", "höst": "autumn",
    "hösten": "autumn", "autumn": "autumn",
]

/// Whole kronor as people write them: `84000`, `84 000 kr`, `84.000`, `84 tkr`.
package func readKronor(_ written: String) -> Result<Kronor, CellFault> {
    guard written.utf8.count <= 40 else { return .failure(.unreadableKronor) }
    var text = written.lowercased().filter { !$0.isWhitespace }
    var times = 1
    for (ending, factor) in [("tkr", 1000), ("kkr", 1000), ("kronor", 1), ("sek", 1), ("kr", 1), (":-", 1)]
    where text.hasSuffix(ending) {
        text.removeLast(ending.count)
        times = factor
        break
    }
    for ending in [",00", ".00"] where text.hasSuffix(ending) { text.removeLast(3) }
    let groups = text.split(separator: ".", omittingEmptySubsequences: false)
    // Points between thousands only: 84.5 is no whole number of kronor.
    guard groups.count == 1 || groups.dropFirst().allSatisfy({ $0.utf8.count == 3 }),
        let number = Int(plain: groups.joined()), let kronor = Kronor(number * times)
    else { return .failure(.unreadableKronor) }
    return .success(kronor)
}

/// Hours as people write them: `12`, `12,5`, `1 200 h`, `8 tim`.
package func readHours(_ written: String) -> Result<Hours, CellFault> {
    guard written.utf8.count <= 40 else { return .failure(.unreadableHours) }
    var text = written.lowercased()
    for ending in ["timmar", "tim.", "tim", "hours", "hrs", "h"] where text.hasSuffix(ending) {
        text.removeLast(ending.count)
        break
    }
    guard let hours = Hours(text.filter { !$0.isWhitespace }) else { return .failure(.unreadableHours) }
    return .success(hours)
}
