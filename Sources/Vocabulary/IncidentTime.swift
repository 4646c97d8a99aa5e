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

extension WallMinute {
    /// Minutes since 2000-01-01 00:00 by the clock on the wall; before that it is negative.
    package var sinceYear2000: Int { (day.dayNumber - Self.dayOfYear2000) * 1440 + minute }

    package init(sinceYear2000 minutes: Int) {
        let rest = minutes % 1440
        let minute = rest < 0 ? rest + 1440 : rest
        day = CivilDate(dayNumber: Self.dayOfYear2000 + (minutes - minute) / 1440)
        self.minute = minute
    }

    /// Days from 1970-01-01 to 2000-01-01: thirty years and the leap days of 1972 to 1996.
    fileprivate static let dayOfYear2000 = 30 * 365 + 7
}

/// An incident's time as it is kept: how exactly it is known, and its first and last minute.
package struct PlainTime: Hashable, Sendable {
    package enum Precision: String, Hashable, Sendable, CaseIterable { case moment, day, span, days }

    package let precision: Precision
    /// Minutes since 2000-01-01 00:00 on the wall.
    package let first: Int
    package let last: Int

    package init(_ time: IncidentTime) {
        let days = time.possibleDays
        var first = WallMinute(dawnOf: days.first).sinceYear2000
        var last = WallMinute(dawnOf: days.last).sinceYear2000 + 1439
        switch time {
        case .moment(let moment):
            precision = .moment
            first = moment.sinceYear2000
            last = first
        case .span(let from, let to):
            precision = .span
            first = from.sinceYear2000
            last = max(first, to.sinceYear2000)
        case .day: precision = .day
        case .days: precision = .days
        }
        self.first = first
        self.last = last
    }

    /// Nil when the last minute comes before the first.
    package init?(precision: Precision, first: Int, last: Int) {
        guard first <= last else { return nil }
        self.precision = precision
        self.first = first
        self.last = last
    }

    package var time: IncidentTime {
        let (from, to) = (WallMinute(sinceYear2000: first), WallMinute(sinceYear2000: last))
        return switch precision {
        case .moment: .moment(from)
        case .day: .day(from.day)
        case .span: .span(from, to)
        case .days: DayRange(from.day, to.day).map { .days($0) } ?? .day(from.day)
        }
    }
}

extension WallMinute {
    fileprivate init(dawnOf day: CivilDate) {
        self.init(sinceYear2000: (day.dayNumber - Self.dayOfYear2000) * 1440)
    }
}
