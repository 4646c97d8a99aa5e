package import Vocabulary

/// A day that is the same every year, as a name among the local ones: `15-november`. Nobody has to fill it in.
package struct FixedDay: Hashable, Sendable {
    /// The Swedish names of the months, January first.
    package static let months = [
        "januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november",
        "december",
    ]
    /// 1 to 12.
    package let month: Int
    package let day: Int

    /// - Parameter day: 1 to 31; 29 February is a day here, and is 28 February in years without it.
    package init?(month: Int, day: Int) {
        guard CivilDate(year: 2024, month: month, day: day) != nil else { return nil }
        self.month = month
        self.day = day
    }

    /// Nil for every other name, such as *Valborg*.
    package init?(name: String) {
        let parts = name.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, (1...2).contains(parts[0].utf8.count), let day = Int(plain: parts[0]),
            let month = Self.months.firstIndex(of: String(parts[1]))
        else { return nil }
        self.init(month: month + 1, day: day)
    }

    package var name: String { "\(day)-\(Self.months[month - 1])" }

    package func of(year: Int) -> CivilDate? {
        CivilDate(year: year, month: month, day: day) ?? CivilDate(year: year, month: month, day: day - 1)
    }
}
