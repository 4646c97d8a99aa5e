internal import Vocabulary

/// Limits on what a definition may promise. Beyond them stands a slip of the pen, and reckoning it out would cost memory.
package enum DefinitionLimits {
    /// From the first day to the last.
    package static let periodYears = 100
    package static let years = 1900...2200
    /// Of all commitments together, over the whole period.
    package static let occasions = 20_000
    /// What is looked at when a period has no end.
    static let openPeriodYears = 20
}

/// Faults for a period that ends before it begins, or lies too far away or apart.
func checkPeriod(_ from: ImpreciseDate?, _ through: ImpreciseDate?, in fields: Fields) {
    var isOutside = false
    for (key, date) in [("from", from), ("through", through)] {
        guard let year = date?.range.first.year, !DefinitionLimits.years.contains(year) else { continue }
        fields.faults.add(.yearOutside(year, allowed: DefinitionLimits.years), at: fields.place(of: key))
        isOutside = true
    }
    guard !isOutside, let from, let through else { return }
    let first = from.range.first
    if through.range.last < first {
        fields.faults.add(.endsBeforeStart(through, start: from), at: fields.place(of: "through"))
    } else if through.range.last >= first.adding(months: 12 * DefinitionLimits.periodYears) {
        fields.faults.add(.periodTooLong(years: DefinitionLimits.periodYears), at: fields.place(of: "through"))
    }
}

/// A fault at the commitment with which all occasions together become too many. Counted without making one of them.
func checkOccasions(of agreement: Agreement, faults: Faults) {
    let first = agreement.period.first
    let last = agreement.period.last ?? first.adding(months: 12 * DefinitionLimits.openPeriodYears)
    let days = min(max(0, last.days(since: first) + 1), 366 * DefinitionLimits.periodYears)
    var occasions = 0
    for commitment in agreement.commitments {
        // Lists hold thousands of values at the most, so that no step of this outgrows a number.
        let units = commitment.dimensions.reduce(1) {
            min($0 * max(1, $1.values.count), DefinitionLimits.occasions + 1)
        }
        occasions += units * commitment.cadence.windowsAtMost(inDays: days)
        if occasions > DefinitionLimits.occasions {
            faults.add(.tooManyOccasions(limit: DefinitionLimits.occasions), at: commitment.basis.place)
            return
        }
    }
}

extension Cadence {
    /// No fewer windows than a stretch of so many days can hold, those cut at its ends counted in.
    fileprivate func windowsAtMost(inDays days: Int) -> Int {
        let years = days / 365 + 2
        return switch main {
        case .inEach(.week, _, _): days / 7 + 2
        case .inEach(.month, _, _), .about(.month): days / 28 + 2
        case .inEach(.term, _, _): 2 * years
        case .inEach(.year, _, _), .inEach(.schoolYear, _, _), .about: years
        case .steps(let count, let unit, _): days / (count * unit.daysAtLeast) + 2
        case .before(let names), .from(let names): names.count * years
        case .rolling, .once, .onEvent, .regularly, .ongoing, .whenNeeded: 1
        }
    }
}

extension Cadence.StepUnit {
    fileprivate var daysAtLeast: Int {
        switch self {
        case .week: 7
        case .month: 28
        case .year: 365
        }
    }
}
