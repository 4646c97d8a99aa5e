/// How weeks of earlier years are found again.
public enum WeekCalendar: Equatable, Sendable {
    /// A year is this many rows, usually 52: the season drifts a week in five or six years.
    case rows(Int)
    /// The first row begins on this day; a year earlier is the same weekday nearest to the same date.
    case dates(year: Int, month: Int, day: Int)

    func check() throws(StatisticsError) {
        switch self {
        case .rows(let rows):
            guard (2...1_000).contains(rows) else { throw .outOfRange("rows", Double(rows)) }
        case .dates(let year, let month, let day):
            _ = try LocalDay(year: year, month: month, day: day)
        }
    }

    /// The row that is `years` years before this one; may lie before the first.
    func row(_ row: Int, yearsBefore years: Int) -> Int {
        switch self {
        case .rows(let rows): return row - rows * years
        case .dates(let year, let month, let day):
            let first = LocalDay.number(year: year, month: month, day: day)
            let date = LocalDay(known: first + 7 * row)
            // 29 February a year back is 1 March.
            let earlier = LocalDay.number(year: date.year - years, month: date.month, day: date.day)
            // To the nearest week; seven is odd, so there is no tie.
            return floorQuotient(earlier - first + 3, 7)
        }
    }
}

/// The weeks that a week is judged by, and to which part of the year each belongs.
///
/// The window round the same week of each earlier year has the last part; with more than one part, what lies between two
/// windows is cut into the others as equally as can be, the first ones a week longer (Noufaily et al. 2013).
struct ReferenceWeeks: Equatable {
    var weeks: [Int] = []
    var parts: [Int] = []

    /// `nil` when the history does not reach back so far.
    init?(
        for week: Int, calendar: WeekCalendar, yearsBack: Int, halfWindow: Int, parts count: Int, leavingOut recent: Int
    ) {
        let centres = (0...yearsBack).map { calendar.row(week, yearsBefore: yearsBack - $0) }
        guard let oldest = centres.first, oldest - halfWindow >= 0 else { return nil }
        let last = week - recent - 1
        for year in 0..<yearsBack {
            let window = (centres[year] - halfWindow)...(centres[year] + halfWindow)
            append(window.lowerBound, through: min(window.upperBound, last), part: count - 1)
            if count > 1 {
                appendYear(window.upperBound + 1, before: centres[year + 1] - halfWindow, parts: count - 1, last: last)
            }
        }
    }

    private mutating func appendYear(_ first: Int, before end: Int, parts count: Int, last: Int) {
        let (length, longer) = max(end - first, 0).quotientAndRemainder(dividingBy: count)
        var start = first
        for part in 0..<count {
            let next = start + length + (part < longer ? 1 : 0)
            append(start, through: min(next - 1, last), part: part)
            start = next
        }
    }

    private mutating func append(_ first: Int, through last: Int, part: Int) {
        guard first <= last else { return }
        weeks += first...last
        parts += [Int](repeating: part, count: last - first + 1)
    }
}
