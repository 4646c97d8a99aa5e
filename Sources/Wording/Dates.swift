package import Vocabulary

extension Wording {
    /// The month's name, in lower case in Swedish.
    package func month(_ number: Int) -> String {
        let names = language == .swedish ? swedishMonths : englishMonths
        return names.indices.contains(number - 1) ? names[number - 1] : String(number)
    }

    private func shortMonth(_ number: Int) -> String {
        let names = language == .swedish ? shortSwedishMonths : shortEnglishMonths
        return names.indices.contains(number - 1) ? names[number - 1] : String(number)
    }

    /// A day with the month's name: `20 november 2025`.
    package func day(_ date: CivilDate) -> String { "\(date.day) \(month(date.month)) \(date.year)" }

    /// A day with the month's short name: `20 nov 2025`.
    package func shortDay(_ date: CivilDate) -> String { "\(date.day) \(shortMonth(date.month)) \(date.year)" }

    /// A month of a year: `januari 2025`.
    package func month(of date: CivilDate) -> String { "\(month(date.month)) \(date.year)" }

    /// First and last day with nothing said twice: `1–7 januari 2025`.
    package func range(_ range: DayRange) -> String {
        let (first, last) = (range.first.components, range.last.components)
        if range.first == range.last { return day(range.first) }
        if first.year != last.year { return "\(day(range.first))–\(day(range.last))" }
        if first.month != last.month { return "\(first.day) \(month(first.month))–\(day(range.last))" }
        return "\(first.day)–\(day(range.last))"
    }

    /// A date as exact as the text gives it: `hösten 2023`, `maj 2021`, `2023`.
    package func date(_ date: ImpreciseDate) -> String {
        switch date.precision {
        case .day: day(date.range.first)
        case .month: month(of: date.range.first)
        case .season: "\(season(date.season)) \(date.range.first.year)"
        case .year: String(date.range.first.year)
        }
    }

    private func season(_ season: ImpreciseDate.Season?) -> String {
        switch season {
        case .winter: say("vintern", "winter")
        case .spring: say("våren", "spring")
        case .summer: say("sommaren", "summer")
        case .autumn: say("hösten", "autumn")
        case nil: ""
        }
    }

    /// A week by its number: `v. 47`, which no line breaks.
    package func week(_ week: ISOWeek) -> String { self.week(week.week) }
    func week(_ number: Int) -> String { say("v.\u{a0}\(number)", "week\u{a0}\(number)") }

    /// A length of time: `3 år och 8 månader`.
    package func length(months: Int, days extra: Int = 0) -> String {
        var parts: [String] = []
        if months / 12 > 0 { parts.append(count(months / 12, ("år", "year"), ("år", "years"))) }
        if months % 12 > 0 || (months == 0 && extra == 0) {
            parts.append(count(months % 12, ("månad", "month"), ("månader", "months")))
        }
        if extra > 0 { parts.append(days(extra)) }
        return list(parts)
    }
}

private let swedishMonths = words(
    "januari februari mars april maj juni juli augusti september oktober november december")
private let englishMonths = words(
    "January February March April May June July August September October November December")
private let shortSwedishMonths = words("jan feb mars apr maj juni juli aug sep okt nov dec")
private let shortEnglishMonths = words("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec")

private func words(_ text: String) -> [String] { text.split(separator: " ").map(String.init) }
