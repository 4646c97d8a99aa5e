package import Vocabulary

/// How long a rolling duty runs: whole months by the text, or days by a local choice.
package enum RollingLength: Hashable, Sendable {
    case months(Int)
    case days(Int)

    fileprivate func end(of first: CivilDate) -> CivilDate {
        switch self {
        // The base day is the day before the first, so that 30 November gives 30 November.
        case .months(let months): max(first, first.adding(days: -1).adding(months: months))
        case .days(let days): max(first, first.adding(days: days - 1))
        }
    }
}

/// The windows of a rolling duty: each runs from the day after the last fulfilment, or from the start, for `length`.
/// No next one while one is open.
/// - Parameter done: the days it was done, in any order.
/// - Returns: oldest first; every window but the last was closed by a day of `done`.
package func rollingWindows(_ length: RollingLength, start: CivilDate, done: [CivilDate]) -> [DayRange] {
    var windows: [DayRange] = []
    var first = start
    for day in done.sorted() where day >= first {
        windows.append(window(first, length))
        first = day.adding(days: 1)
    }
    windows.append(window(first, length))
    return windows
}

private func window(_ first: CivilDate, _ length: RollingLength) -> DayRange {
    guard let range = DayRange(first, length.end(of: first)) else {
        preconditionFailure("A rolling window holds at least a day.")
    }
    return range
}

extension Commitment {
    /// The first day a rolling duty counts from: the day after its base, or the agreement's (or law's) first day.
    package func rollingStart(in agreement: Agreement) -> CivilDate {
        base.map { $0.on.range.last.adding(days: 1) }
            ?? (isLaw
                ? max(agreement.period.first, agreement.lawInForce ?? agreement.period.first) : agreement.period.first)
    }
}
