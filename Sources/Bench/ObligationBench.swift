import Agreements
import Collaboration
import Vocabulary

/// The plans of all bundled agreements, each stretched to ten years.
func obligationFigures(runs: Int) throws -> [Figure] {
    let stretched = try stretchedAgreements()
    func plan(_ one: Stretched) -> Int {
        ObligationPlan(versions: [one.version], calendars: one.state.calendars, horizon: one.last).obligations
            .reduce(0) { $0 + $1.value.count }
    }
    let all = Timing(runs: runs) { stretched.reduce(0) { $0 + plan($1) } }
    let total = stretched.reduce(0) { $0 + plan($1) }
    return all.figures("Obligations of \(stretched.count) agreements, ten years (\(total))", .atMost(20))
}

/// An agreement over ten years, with an invented local calendar for each of them.
private struct Stretched {
    let version: Version
    let state: State
    let last: CivilDate
}

private func stretchedAgreements() throws -> [Stretched] {
    let texts = BundledAgreements.files.filter { $0.name.hasSuffix(".yaml") && !$0.name.contains("/") }
    let law = try texts.map { try sound($0.text, $0.name) }.first { $0.kind == .law }
    return try texts.compactMap { name, text in
        let first = try sound(text, name)
        guard first.kind == .agreement else { return nil }
        let last = first.period.first.adding(months: 120).adding(days: -1)
        let agreement = try sound(try stretching(text, through: last, name), name)
        guard agreement.period.last == last else { throw BenchFailure(text: "\(name): the period was not stretched") }
        let joined = law.map { agreement.joined(with: $0) } ?? agreement
        let version = Version(
            digest: name, effective: joined.period.first, acceptedOn: joined.period.first, agreement: joined)
        return Stretched(version: version, state: fold(calendars(of: joined, through: last)), last: last)
    }
}

func sound(_ text: String, _ name: String) throws -> Agreement {
    switch readDefinition(text) {
    case .sound(let agreement): return agreement
    case .faulty(let faults):
        throw BenchFailure(
            text: faults.prefix(5).map { "\(name):\($0.place.line): \($0.kind)" }.joined(separator: "\n"))
    }
}

/// The text with another last day in its line about the period.
private func stretching(_ text: String, through last: CivilDate, _ name: String) throws -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard let place = lines.firstIndex(where: { $0.hasPrefix("period:") }),
        let start = lines[place].firstRange(of: "through: ")?.upperBound,
        let end = lines[place][start...].firstIndex(where: { $0 == "," || $0 == "}" })
    else { throw BenchFailure(text: "\(name): no line with a period to stretch") }
    lines[place].replaceSubrange(start..<end, with: last.description)
    return lines.joined(separator: "\n")
}

/// Terms, summer and every day that the agreement names, for every year of it: with nothing missing most is computed.
func calendars(of agreement: Agreement, through last: CivilDate) -> [Entry] {
    let names = Set(agreement.commitments.flatMap(\.cadence.localNames))
    let day = agreement.period.first
    return (day.year - 1...last.year + 1).enumerated().map { place, year in
        func range(_ first: String, _ last: String) -> DayRange? {
            readCalendarRange("\(year)-\(first)..\(year)-\(last)", year: year)
        }
        var days = LocalCalendar.Year()
        days.terms = [("vt", range("01-09", "06-12")), ("ht", range("08-18", "12-19"))].compactMap { name, range in
            range.map { .init(name: name, range: $0) }
        }
        for (place, name) in names.sorted().enumerated() {
            days.days[name] = CivilDate(year: year, month: 4 + place % 8, day: 20)
            days.periods[name] = range("06-16", "08-17")
        }
        return Entry(
            number: place + 1, recorded: .noon(of: day), recordedDay: day, on: day,
            actor: Actor(post: agreement.authorities[0], organisation: agreement.authorities[0]),
            fact: .calendarSet(.init(year: year, calendar: days)))
    }
}
