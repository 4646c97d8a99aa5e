package import Vocabulary

/// What no agreement's text holds: school terms, summer, holidays and named days, year by year.
package struct LocalCalendar: Hashable, Sendable, Codable {
    package struct Term: Hashable, Sendable, Codable {
        /// `vt` or `ht`.
        package let name: String
        package let range: DayRange
        package init(name: String, range: DayRange) {
            self.name = name
            self.range = range
        }
    }
    /// One calendar year of a place.
    package struct Year: Hashable, Sendable, Codable {
        package var terms: [Term]
        /// Named stretches of days, such as summer.
        package var periods: [String: DayRange]
        /// Named days, such as Valborg.
        package var days: [String: CivilDate]
        package init(terms: [Term] = [], periods: [String: DayRange] = [:], days: [String: CivilDate] = [:]) {
            self.terms = terms
            self.periods = periods
            self.days = days
        }
    }

    package var years: [Int: Year]
    package init(years: [Int: Year] = [:]) { self.years = years }

    package func term(_ name: String, of year: Int) -> DayRange? {
        years[year]?.terms.first { $0.name == name }?.range
    }
    package func period(_ name: String, of year: Int) -> DayRange? { years[year]?.periods[name] }
    package func day(_ name: String, of year: Int) -> CivilDate? {
        FixedDay(name: name).map { $0.of(year: year) } ?? years[year]?.days[name]
    }

    /// The school year that begins with the autumn term of `year`.
    package func schoolYear(_ year: Int) -> DayRange? {
        guard let autumn = term("ht", of: year), let spring = term("vt", of: year + 1) else { return nil }
        return DayRange(autumn.first, spring.last)
    }

    package static let termNames = ["vt", "ht"]
}

extension LocalCalendar.Year: CustomStringConvertible {
    /// The same text for the same year, whatever order its parts were given in.
    package var description: String {
        let terms = terms.map { "\($0.name) \($0.range)" }.sorted()
        let periods = periods.map { "\($0.key) \($0.value)" }.sorted()
        let days = days.map { "\($0.key) \($0.value)" }.sorted()
        return (terms + periods + days).joined(separator: ", ")
    }
}
