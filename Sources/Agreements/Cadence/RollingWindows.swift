package import Vocabulary

/// The windows of a rolling duty: each runs from the day after the last fulfilment, or from the start, to the same day
/// `months` later. No next one while one is open.
/// - Parameter done: the days it was done, in any order.
/// - Returns: oldest first; every window but the last was closed by a day of `done`.
package func rollingWindows(months: Int, start: CivilDate, done: [CivilDate]) -> [DayRange] {
    var windows: [DayRange] = []
    var first = start
    for day in done.sorted() where day >= first {
        windows.append(window(first, months))
        first = day.adding(days: 1)
    }
    windows.append(window(first, months))
    return windows
}

private func window(_ first: CivilDate, _ months: Int) -> DayRange {
    // The base day is the day before the first, so that 30 November gives 30 November.
    let last = first.adding(days: -1).adding(months: months)
    guard let range = DayRange(first, max(first, last)) else { preconditionFailure("A rolling window holds at least a day.") }
    return range
}

extension Commitment {
    /// The first day a rolling duty counts from: the day after its base, or the agreement's first day.
    package func rollingStart(in agreement: Agreement) -> CivilDate {
        base.map { $0.on.range.last.adding(days: 1) } ?? agreement.period.first
    }
}
