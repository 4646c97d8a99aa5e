import Intake
import Vocabulary

/// Every row looked at once, and counted for the strand of its source. An incident belongs to the first day on which it may have happened.
struct CountedRows {
    let axes: Axes
    let strands: [Strand]
    private(set) var tallies: [Tally]

    /// - Parameters:
    ///   - sources: those whose rows are counted.
    ///   - spans: the series of each strand; a strand without one has no weeks.
    ///   - keepsCells: whether weeks are also counted by category and area together.
    init(
        _ columns: IncidentColumns, _ axes: Axes, sources: [Source], days: SourceDays, spans: [Strand: WeekSpan],
        table: PeriodTable, keepsCells: Bool
    ) {
        self.axes = axes
        let strands = Set(sources.map(\.strand)).sorted()
        self.strands = strands
        tallies = strands.map { _ in Tally(axes, table) }
        let places = RowPlaces(columns, axes, sources: sources, strands: strands, days: days, spans: spans)
        var weekly = WeeklyCounts(axes, weeks: strands.map { spans[$0]?.weeks ?? 0 }, keepsCells: keepsCells)
        var rows: [Int32] = []
        places.pass(columns, axes, &weekly, &rows)
        for (number, counted) in weekly.parts.enumerated() { tallies[number].take(counted) }
        for row in rows {
            let row = Int(row)
            let first = Int(columns.first[row])
            let day = floored(first, WallMinutes.inDay) - days.first
            let source = places.source[Int(columns.source[row])]
            let use = days.uses[source * days.count + day]
            let category = axes.categoryPlace[Int(columns.category[row])]
            let area = axes.areaPlace[Int(columns.area[row])]
            let cell = axes.cell(category: category, area: area)
            let strand = places.strand[source]
            tallies[strand].compare(cell, use)
            guard use & SourceDays.Use.now.rawValue != 0 else { continue }
            let taken = Tally.Row(
                category: category, area: area, organisation: axes.organisationPlace[Int(columns.organisation[row])],
                place: axes.placePlace[Int(columns.place[row])], first: first, last: Int(columns.last[row]),
                precision: columns.precision[row])
            tallies[strand].take(taken, cell: cell, month: table.month[day], week: table.week[day])
        }
    }
}

/// Week by week, all strands in one array.
struct WeeklyCounts {
    /// One strand's counts.
    struct Part {
        let categories: [UInt32]
        let areas: [UInt32]
        let cells: [UInt32]
    }

    private let weeks: [Int]
    private let widths: (categories: Int, areas: Int, cells: Int)
    /// Where each strand begins.
    private(set) var starts: (categories: [Int], areas: [Int], cells: [Int])
    var categories: [UInt32]
    var areas: [UInt32]
    var cells: [UInt32]

    init(_ axes: Axes, weeks: [Int], keepsCells: Bool) {
        self.weeks = weeks
        let widths = (categories: axes.categories.count + 1, areas: axes.width, cells: keepsCells ? axes.cells : 0)
        func starts(_ width: Int) -> [Int] { weeks.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1 * width) } }
        let begin = (categories: starts(widths.categories), areas: starts(widths.areas), cells: starts(widths.cells))
        self.widths = widths
        self.starts = begin
        categories = Array(repeating: 0, count: begin.categories.last ?? 0)
        areas = Array(repeating: 0, count: begin.areas.last ?? 0)
        cells = Array(repeating: 0, count: begin.cells.last ?? 0)
    }

    var parts: [Part] {
        weeks.indices.map { number in
            Part(
                categories: Array(categories[starts.categories[number]..<starts.categories[number + 1]]),
                areas: Array(areas[starts.areas[number]..<starts.areas[number + 1]]),
                cells: Array(cells[starts.cells[number]..<starts.cells[number + 1]]))
        }
    }
}

/// What the columns' numbers stand for in one pass.
private struct RowPlaces {
    /// Of each number in the column the source it is, -1 for one that is not counted.
    let source: [Int]
    /// Of each source its strand.
    let strand: [Int]
    private let firstWeekDay: [Int]
    private let days: SourceDays

    init(
        _ columns: IncidentColumns, _ axes: Axes, sources: [Source], strands: [Strand], days: SourceDays,
        spans: [Strand: WeekSpan]
    ) {
        let numbers = Dictionary(sources.enumerated().map { ($1.key, $0) }) { first, _ in first }
        source = [-1] + columns.sources.words.map { numbers[$0] ?? -1 }
        strand = sources.map { source in strands.firstIndex(of: source.strand) ?? 0 }
        firstWeekDay = strands.map { strand in spans[strand].map { WallMinutes.dayIndex($0.firstMonday) } ?? 0 }
        self.days = days
    }

    /// Counts the weeks of every row, and notes the rows that count for more than a week.
    ///
    /// Unsafe buffers, for this is the inner loop. A row is below the columns' common length; its numbers are below the widths of the tables they come
    /// from, and what those stand for below the axes'; a day of a series lies in its strand's weeks, for only such days are marked so.
    func pass(_ columns: IncidentColumns, _ axes: Axes, _ weekly: inout WeeklyCounts, _ rows: inout [Int32]) {
        let (categories, width, cells) = (axes.categories.count + 1, axes.width, axes.cells)
        let (starts, keepsCells, series) = (weekly.starts, !weekly.cells.isEmpty, SourceDays.Use.series.rawValue)
        let (uses, count, from) = (days.uses, days.count, days.first)
        columns.first.withUnsafeBufferPointer { first in
            columns.source.withUnsafeBufferPointer { sources in
                columns.category.withUnsafeBufferPointer { kinds in
                    columns.area.withUnsafeBufferPointer { areas in
                        uses.withUnsafeBufferPointer { uses in
                            for row in 0..<first.count {
                                let number = source[Int(sources[row])]
                                guard number >= 0 else { continue }
                                let date = floored(Int(first[row]), WallMinutes.inDay)
                                let day = date - from
                                guard day >= 0, day < count else { continue }
                                let use = uses[number * count + day]
                                if use & series != 0 {
                                    let own = strand[number]
                                    let week = (date - firstWeekDay[own]) / 7
                                    let category = axes.categoryPlace[Int(kinds[row])]
                                    let area = axes.areaPlace[Int(areas[row])]
                                    weekly.categories[starts.categories[own] + week * categories + category] &+= 1
                                    weekly.areas[starts.areas[own] + week * width + area] &+= 1
                                    if keepsCells {
                                        weekly.cells[starts.cells[own] + week * cells + category * width + area] &+= 1
                                    }
                                }
                                if use & ~series != 0 { rows.append(Int32(row)) }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// Which month and which whole week of the period a day lies in.
struct PeriodTable {
    /// The first day of each month, or of the period.
    let months: [CivilDate]
    /// The weeks whose Thursday lies in the period.
    let weeks: [ISOWeek]
    /// Day by day of the table; 0 outside the period, where nobody asks.
    let month: [Int]
    /// Day by day of the table; -1 for a day of a week that belongs to another period.
    let week: [Int]

    init(_ period: DayRange, from first: Int, count: Int) {
        var months: [CivilDate] = []
        var weeks: [ISOWeek] = []
        var month = [Int](repeating: 0, count: count)
        var week = [Int](repeating: -1, count: count)
        for index in WallMinutes.dayIndex(period.first)...WallMinutes.dayIndex(period.last) {
            let day = WallMinutes.day(index)
            if day == period.first || day.day == 1 { months.append(day) }
            if day.weekday == 4 { weeks.append(ISOWeek(of: day)) }
            if month.indices.contains(index - first) { month[index - first] = months.count - 1 }
        }
        for (number, one) in weeks.enumerated() {
            let monday = WallMinutes.dayIndex(one.monday) - first
            for day in monday..<monday + 7 where week.indices.contains(day) { week[day] = number }
        }
        self.months = months
        self.weeks = weeks
        self.month = month
        self.week = week
    }
}
