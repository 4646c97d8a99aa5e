package import Vocabulary

/// A minute of a day as the clock on the wall showed it. It becomes a moment in world time at the edge, which knows the zone; an
/// hour that a clock change skips or doubles is kept as it was written.
package struct WallMinute: Hashable, Sendable, Comparable {
    package let day: CivilDate
    /// Minutes since midnight, 0 to 1439.
    package let minute: Int

    /// Nil when there is no such hour or minute.
    package init?(day: CivilDate, hour: Int, minute: Int) {
        guard (0..<24).contains(hour), (0..<60).contains(minute) else { return nil }
        self.day = day
        self.minute = hour * 60 + minute
    }

    package static func < (a: WallMinute, b: WallMinute) -> Bool { (a.day, a.minute) < (b.day, b.minute) }
}

extension WallMinute: CustomStringConvertible {
    /// `2025-03-09 17:28`.
    package var description: String { "\(day) \(zeroPadded: minute / 60, 2):\(zeroPadded: minute % 60, 2)" }
}

/// When something happened, as exactly as the source knows.
package enum IncidentTime: Hashable, Sendable {
    case moment(WallMinute)
    case day(CivilDate)
    /// Some time from one minute to another: a burglary while nobody was at home.
    case span(WallMinute, WallMinute)
    /// Some day of several.
    case days(DayRange)

    /// Nil when the end comes before the start.
    package static func between(_ first: WallMinute, _ last: WallMinute) -> IncidentTime? {
        first <= last ? (first == last ? .moment(first) : .span(first, last)) : nil
    }

    /// The days it may have happened on.
    package var possibleDays: DayRange {
        switch self {
        case .moment(let moment): DayRange(day: moment.day)
        case .day(let day): DayRange(day: day)
        case .span(let first, let last): DayRange(first.day, last.day) ?? DayRange(day: first.day)
        case .days(let days): days
        }
    }
}
