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
            guard (1...9_999).contains(year) else { throw .outOfRange("year", Double(year)) }
            guard (1...12).contains(month) else { throw .outOfRange("month", Double(month)) }
            guard (1...31).contains(day) else { throw .outOfRange("day", Double(day)) }
        }
    }

    /// The row that is `years` years before this one; may lie before the first.
    func row(_ row: Int, yearsBefore years: Int) -> Int {
        switch self {
        case .rows(let rows): return row - rows * years
        case .dates(let year, let month, let day):
            let first = DayNumber.of(year: year, month: month, day: day)
            let date = DayNumber.date(of: first + 7 * row)
            let earlier = DayNumber.of(year: date.year - years, month: date.month, day: date.day)
            let days = earlier - first
            // To the nearest week; seven is odd, so there is no tie.
            return days >= 0 ? (days + 3) / 7 : -((3 - days) / 7)
        }
    }
}

/// Days counted through the calendar's years and back (the eras of 146,097 days of the Gregorian calendar).
enum DayNumber {
    /// Days from 1 March of year 0. 29 February of an ordinary year is 1 March.
    static func of(year: Int, month: Int, day: Int) -> Int {
        let shifted = month <= 2 ? year - 1 : year
        let era = (shifted >= 0 ? shifted : shifted - 399) / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    }

    static func date(of number: Int) -> (year: Int, month: Int, day: Int) {
        let era = (number >= 0 ? number : number - 146_096) / 146_097
        let dayOfEra = number - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let place = (5 * dayOfYear + 2) / 153
        let month = place < 10 ? place + 3 : place - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * place + 2) / 5 + 1)
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
