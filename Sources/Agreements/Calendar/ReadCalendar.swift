package import Vocabulary

/// Reads a local file: terms, summer, holidays and named days, year by year (docs/definition-format.md, 8).
package func readCalendar(_ text: String) -> Result<LocalCalendar, CalendarFaults> {
    switch compose(text) {
    case .failure(let found): return .failure(CalendarFaults(faults: found.faults))
    case .success(let node):
        let faults = Faults()
        guard let fields = Fields(node, named: "local file", faults: faults) else {
            return .failure(CalendarFaults(faults: faults.found))
        }
        var calendar = LocalCalendar()
        for (key, year) in fields.named("calendar") {
            guard let number = Int(plain: key), (1900...2200).contains(number) else {
                faults.add(.notADate(key), at: year.place)
                continue
            }
            calendar.years[number] = readYear(year, number, faults)
        }
        fields.close()
        return faults.found.isEmpty ? .success(calendar) : .failure(CalendarFaults(faults: faults.found.sorted()))
    }
}

package struct CalendarFaults: Error { package let faults: [Fault] }

private func readYear(_ fields: Fields, _ year: Int, _ faults: Faults) -> LocalCalendar.Year {
    var result = LocalCalendar.Year()
    for entry in fields.all {
        switch entry.key {
        case "terms":
            guard let terms = fields.fields("terms") else { continue }
            for term in terms.all {
                guard LocalCalendar.termNames.contains(term.key) else {
                    faults.add(.notOneOf(term.key, allowed: LocalCalendar.termNames), at: term.place)
                    continue
                }
                if let range = readRange(terms.text(term.key), year, at: term.place, faults) {
                    result.terms.append(.init(name: term.key, range: range))
                }
            }
        case "days":
            guard let days = fields.fields("days") else { continue }
            for day in days.all {
                guard let text = days.text(day.key), let date = readDay(text, year) else {
                    faults.add(.notADate(days.text(day.key) ?? ""), at: day.place)
                    continue
                }
                result.days[day.key] = date
            }
        default:
            result.periods[entry.key] = readRange(fields.text(entry.key), year, at: entry.place, faults)
        }
    }
    return result
}

/// `04-30` or `2025-04-30`.
private func readDay(_ text: String, _ year: Int) -> CivilDate? {
    let day = text.utf8.count == 5 ? CivilDate("\(zeroPadded: year, 4)-\(text)") : CivilDate(text)
    return day?.year == year ? day : nil
}

/// `weeks 25-33` or `2025-06-16..2025-08-17`.
package func readCalendarRange(_ text: String, year: Int) -> DayRange? {
    if text.hasPrefix("weeks ") {
        let weeks = text.dropFirst(6).split(separator: "-", omittingEmptySubsequences: false)
        guard weeks.count == 2, let from = Int(plain: weeks[0]), let to = Int(plain: weeks[1]),
            let first = ISOWeek(year: year, week: from), let last = ISOWeek(year: year, week: to)
        else { return nil }
        return DayRange(first.monday, last.range.last)
    }
    let days = text.split(separator: "..")
    guard days.count == 2, let first = CivilDate(days[0]), let last = CivilDate(days[1]) else { return nil }
    return DayRange(first, last)
}

private func readRange(_ text: String?, _ year: Int, at place: Place, _ faults: Faults) -> DayRange? {
    guard let text else { return nil }
    if let range = readCalendarRange(text, year: year) { return range }
    faults.add(.badCalendarRange(text), at: place)
    return nil
}
