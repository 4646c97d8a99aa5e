import Intake
import Vocabulary

/// What one pass over the rows counts for a strand.
struct Tally {
    /// Counts of categories by areas: in the period, in the part of it that can be compared, and in what it is compared with.
    private(set) var now: [UInt32]
    private(set) var paired: [UInt32]
    private(set) var before: [UInt32]
    /// By organisation, in the period.
    private(set) var organisations: [UInt32]
    /// By place, in the period; those of no place first.
    private(set) var places: [UInt32]
    /// By months of the period.
    private(set) var months: [UInt32]
    /// By weekday and quarter of the day, Monday 00-06 first, of those whose minute is known.
    private(set) var quarters = [UInt32](repeating: 0, count: 28)
    /// Week by week: by category, by area and, when asked for, by both.
    private(set) var weekCategories: [UInt32]
    private(set) var weekAreas: [UInt32]
    private(set) var weekCells: [UInt32]
    /// When those of the period may have begun and ended, in seconds of the wall since 1970, and the place of their category.
    private(set) var from: [Int] = []
    private(set) var to: [Int?] = []
    private(set) var category: [Int] = []

    /// Organisation by organisation, week by week of the period: whether anything came.
    private(set) var heard: [Bool]
    private let periodWeeks: Int

    init(_ axes: Axes, _ table: PeriodTable) {
        now = Array(repeating: 0, count: axes.cells)
        paired = now
        before = now
        organisations = Array(repeating: 0, count: axes.organisations.count + 1)
        places = Array(repeating: 0, count: axes.places.count + 1)
        months = Array(repeating: 0, count: table.months.count)
        periodWeeks = table.weeks.count
        heard = Array(repeating: false, count: organisations.count * table.weeks.count)
        weekCategories = []
        weekAreas = []
        weekCells = []
    }

    /// Whether anything came from an organisation in a week of the period.
    func heard(_ organisation: Int, week: Int) -> Bool { heard[organisation * periodWeeks + week] }

    /// How many of the period have a known minute.
    var moments: Int { quarters.reduce(0) { $0 + Int($1) } }

    /// A row on its way: places on the axes, and the day counted from the first of the table.
    struct Row {
        let category, area, organisation, place: Int
        let first, last: Int
        let precision: IncidentColumns.Precision
    }

    @inline(__always)
    mutating func compare(_ cell: Int, _ use: UInt8) {
        if use & SourceDays.Use.paired.rawValue != 0 { paired[cell] &+= 1 }
        if use & SourceDays.Use.before.rawValue != 0 { before[cell] &+= 1 }
    }

    mutating func take(_ weekly: WeeklyCounts.Part) {
        weekCategories = weekly.categories
        weekAreas = weekly.areas
        weekCells = weekly.cells
    }

    mutating func take(_ row: Row, cell: Int, month: Int, week: Int) {
        now[cell] &+= 1
        if week >= 0 { heard[row.organisation * periodWeeks + week] = true }
        organisations[row.organisation] &+= 1
        places[row.place] &+= 1
        months[month] &+= 1
        from.append(WallMinutes.seconds(row.first))
        category.append(row.category)
        switch row.precision {
        case .moment:
            to.append(nil)
            quarters[quarter(row.first)] &+= 1
        case .span: to.append(WallMinutes.seconds(row.last))
        case .day, .days: to.append(WallMinutes.seconds(row.last + 1))
        }
    }
}

/// Towards minus infinity, as calendars count.
@inline(__always)
func floored(_ value: Int, _ divisor: Int) -> Int {
    value >= 0 ? value / divisor : -((-value + divisor - 1) / divisor)
}
