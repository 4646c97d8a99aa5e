import Intake
import Vocabulary

/// Every row looked at once, and counted for the basis of its source. An incident belongs to the first day on which it may have happened.
struct CountedRows {
    let axes: Axes
    let bases: [Basis]
    private(set) var tallies: [Tally]

    /// - Parameters:
    ///   - sources: those whose rows are counted.
    ///   - spans: the series of each basis; a basis without one has no weeks.
    ///   - keepsCells: whether weeks are also counted by category and area together.
    init(
        _ columns: IncidentColumns, _ axes: Axes, sources: [Source], days: SourceDays, spans: [Basis: WeekSpan],
        table: PeriodTable, keepsCells: Bool
    ) {
        self.axes = axes
        let bases = Set(sources.map(\.basis)).sorted()
        self.bases = bases
        tallies = bases.map { basis in
            Tally(axes, table, weeks: spans[basis]?.weeks ?? 0, keepsCells: keepsCells)
        }
        let numbers = Dictionary(sources.enumerated().map { ($1.key, $0) }) { first, _ in first }
        // Of each number in the column: the source it is, -1 for one that is not counted.
        let sourceOf = [-1] + columns.sources.words.map { numbers[$0] ?? -1 }
        let basisOf = sources.map { source in bases.firstIndex(of: source.basis) ?? 0 }
        let firstWeekDay = bases.map { basis in spans[basis].map { WallMinutes.dayIndex($0.firstMonday) } ?? 0 }
        let (categories, width) = (axes.categories.count + 1, axes.width)
        for row in 0..<columns.count {
            let source = sourceOf[Int(columns.source[row])]
            guard source >= 0 else { continue }
            let first = Int(columns.first[row])
            let date = floored(first, WallMinutes.inDay)
            let day = date - days.first
            guard day >= 0, day < days.count else { continue }
            let use = days.uses[source * days.count + day]
            guard use != 0 else { continue }
            let category = axes.categoryPlace[Int(columns.category[row])]
            let area = axes.areaPlace[Int(columns.area[row])]
            let basis = basisOf[source]
            if use & SourceDays.Use.series.rawValue != 0 {
                let week = (date - firstWeekDay[basis]) / 7
                tallies[basis].count(week: week, category: category, area: area, categories: categories, width: width)
            }
            guard use & ~SourceDays.Use.series.rawValue != 0 else { continue }
            let cell = category * width + area
            tallies[basis].compare(cell, use)
            guard use & SourceDays.Use.now.rawValue != 0 else { continue }
            let taken = Tally.Row(
                category: category, area: area, organisation: axes.organisationPlace[Int(columns.organisation[row])],
                place: axes.placePlace[Int(columns.place[row])], first: first, last: Int(columns.last[row]),
                precision: columns.precision[row])
            tallies[basis].take(taken, cell: cell, month: table.month[day], week: table.week[day])
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
