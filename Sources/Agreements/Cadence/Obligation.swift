package import Vocabulary

/// One due instance of a commitment (tillfälle): the window in which it is to be done, and how many times.
package struct Obligation: Hashable, Sendable {
    /// `commitment/unit/period`, stable over versions of the definition.
    package struct ID: Hashable, Sendable, Comparable, CustomStringConvertible {
        package let commitment: CommitmentKey
        /// The place, grade, recipient … it is counted for; empty when there is only one.
        package let unit: String
        package let period: String

        package init(commitment: CommitmentKey, unit: String, period: String) {
            self.commitment = commitment
            self.unit = unit
            self.period = period
        }
        package var description: String {
            let named = unit == "-" ? "%2D" : Self.escaped(unit)
            return "\(Self.escaped(commitment.text))/\(unit.isEmpty ? "-" : named)/\(period)"
        }
        /// A place may be called "Arlöv/Burlöv"; the parts of an id are told apart by `/`.
        private static func escaped(_ text: String) -> String {
            guard text.utf8.contains(where: { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "%") }) else { return text }
            return text.split(separator: "%", omittingEmptySubsequences: false).joined(separator: "%25")
                .split(separator: "/", omittingEmptySubsequences: false).joined(separator: "%2F")
        }
        package static func < (a: ID, b: ID) -> Bool {
            (a.commitment, a.unit, a.period) < (b.commitment, b.unit, b.period)
        }
    }

    package let id: ID
    package let window: DayRange
    /// How many times it has to be done in the window.
    package let count: Int
    /// The month or year it is about, where that is not the window itself.
    package let about: DayRange?
    /// Cut off by the agreement's first or last day.
    package let isPartial: Bool
    /// The window cannot be known: the local calendar lacks it. `window` is then only a guess for finding what was done.
    package let lacksCalendar: Bool
    /// The window ends never: after the period, without a date in the text.
    package let isOpenEnded: Bool

    package init(
        id: ID, window: DayRange, count: Int = 1, about: DayRange? = nil, isPartial: Bool = false,
        lacksCalendar: Bool = false, isOpenEnded: Bool = false
    ) {
        self.id = id
        self.window = window
        self.count = count
        self.about = about
        self.isPartial = isPartial
        self.lacksCalendar = lacksCalendar
        self.isOpenEnded = isOpenEnded
    }
}

extension Commitment {
    /// Every combination that the commitment is counted for: `["Lomma", "Bjärred"]`, `["5", "7"]`, or one empty unit.
    package var countedUnits: [String] {
        dimensions.reduce([""]) { units, dimension in
            units.flatMap { unit in dimension.values.map { unit.isEmpty ? $0 : "\(unit) \($0)" } }
        }
    }
}
