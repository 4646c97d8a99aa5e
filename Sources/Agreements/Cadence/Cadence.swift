package import Vocabulary

/// How often something falls due, in the words of the definition format (docs/definition-format.md).
package struct Cadence: Hashable, Sendable {
    package enum PeriodUnit: String, Sendable, CaseIterable {
        case week, month, term, year
        case schoolYear = "school year"
    }
    package enum StepUnit: String, Sendable { case week, month, year }

    package enum Main: Hashable, Sendable {
        /// N times in each week, month, term or year; the window is the period.
        case inEach(PeriodUnit, count: Int, atLeast: Bool)
        /// Every N weeks, months or years from an anchor day; nil = from the agreement's start.
        case steps(Int, StepUnit, from: CivilDate?)
        /// No later than N months after the last time.
        case rolling(months: Int)
        /// About a month or year that has ended; the window is the one that follows.
        case about(PeriodUnit)
        case before([String])
        case from([String])
        case once(Once)
        case onEvent(String)
        case regularly
        case ongoing
        case whenNeeded
    }
    package enum Once: Hashable, Sendable {
        case undated
        case during(ImpreciseDate)
        case by(ImpreciseDate)
        case afterPeriod
    }
    package enum Per: String, Sendable, CaseIterable { case place, grade, party, recipient, area, district }
    /// How strongly it is promised: only *must* can be breached.
    package enum Strength: String, Sendable, CaseIterable {
        case must, should, aim
        case whenPossible = "when possible"
        case whenNeeded = "when needed"
    }

    package let main: Main
    package let per: [Per]
    /// A local period during which nothing falls due, such as summer.
    package let except: String?
    package let strength: Strength
    package let alsoWhenNeeded: Bool
    /// "when possible and suitable"
    package let whenSuitable: Bool

    package init(
        _ main: Main, per: [Per] = [], except: String? = nil, strength: Strength = .must, alsoWhenNeeded: Bool = false,
        whenSuitable: Bool = false
    ) {
        self.main = main
        self.per = per
        self.except = except
        self.strength = strength
        self.alsoWhenNeeded = alsoWhenNeeded
        self.whenSuitable = whenSuitable
    }

    /// Names whose days only the local calendar knows.
    package var localNames: [String] {
        switch main {
        case .before(let names), .from(let names):
            names.filter { FixedDay(name: $0) == nil } + (except.map { [$0] } ?? [])
        default: except.map { [$0] } ?? []
        }
    }
    package var needsTerms: Bool {
        switch main {
        case .inEach(.term, _, _), .inEach(.schoolYear, _, _): true
        default: false
        }
    }
}
