/// Everything a situation picture counts, from one pass over the incidents.
///
/// The two periods are the 52 weeks up to, not with, the day asked about, and the 52 before them, by the clock on the wall. Late
/// registrations make the last weeks too low: ask about a day some weeks back (four, or what the owner of the data says).
/// Checked against pandas, exactly, over both changes of the clock and an ISO week 53.
public struct Situation: Equatable, Sendable {
    public let asOf: LocalDay
    /// The ISO weeks that the two periods touch; of the first and the last only the days within.
    public let weeks: WeekCounts
    public let last52: CellCounts
    public let previous52: CellCounts
    /// All incidents in the table.
    public let all: CellCounts
    /// All incidents by hour (0 to 23) and weekday (Monday first) on the wall: [hour * 7 + weekday].
    public let hourByWeekday: [Int]

    /// The incidents of one hour of one weekday, on the wall.
    /// - Parameters:
    ///   - hour: 0 to 23.
    ///   - weekday: 0 (Monday) to 6.
    /// - Throws: `outOfRange` for either.
    public func count(hour: Int, weekday: Int) throws(StatisticsError) -> Int {
        guard (0...23).contains(hour) else { throw .outOfRange("hour", Double(hour)) }
        guard (0...6).contains(weekday) else { throw .outOfRange("weekday", Double(weekday)) }
        return hourByWeekday[hour * 7 + weekday]
    }

    /// Each area's last 52 weeks against the 52 before, for one kind; corrected for their number.
    /// - Throws: `outOfRange` for the kind and the dispersion.
    public func changes(
        category: Int, dispersion: Double = 1, policy: ComparisonPolicy = .standard
    ) throws(StatisticsError) -> RateComparisons {
        try RateComparisons(
            now: try counts(last52, category), before: try counts(previous52, category), dispersion: dispersion,
            policy: policy)
    }

    private func counts(_ cells: CellCounts, _ category: Int) throws(StatisticsError) -> [EventCount] {
        var result: [EventCount] = []
        for count in try cells.byArea(category: category) { result.append(try EventCount(events: count, exposure: 52)) }
        return result
    }
}

extension IncidentTable {
    /// The four counts of a situation picture, in one pass: week by kind by area, 52 weeks against 52, hour by weekday, places.
    ///
    /// The weeks are those of the 104 up to, not with, the day; the hours and the places are of all incidents.
    public func situation(
        asOf day: LocalDay, clock: LocalClock = .centralEuropean
    ) -> Situation {
        var pass = SituationPass(self, asOf: day)
        for run in HourRuns(self, clock) { pass.take(run) }
        return pass.result()
    }

    /// The incidents of every week from the first to the last; nothing of an empty table.
    public func weekCounts(clock: LocalClock = .centralEuropean) -> WeekCounts? {
        guard let first = moments.first, let last = moments.last else { return nil }
        let from = floorQuotient(first + clock.offset(at: first), 3600)
        let to = floorQuotient(last + clock.offset(at: last), 3600)
        let weeks = floorQuotient(from + 72, 168)...max(floorQuotient(to + 72, 168), floorQuotient(from + 72, 168))
        var filling = WeekFilling(self, weeks: weeks)
        // An hour that comes twice can belong to the week before at most when the clock is set back over a midnight.
        for run in HourRuns(self, clock) where weeks.contains(run.week) { filling.take(run.rows, week: run.week) }
        return filling.result()
    }
}

/// The counters on their way.
private struct SituationPass {
    private let table: IncidentTable
    private let asOf: LocalDay
    private let end: Int
    private let middle: Int
    private let begin: Int
    private var weeks: WeekFilling
    private var last52: CellCounts
    private var previous52: CellCounts
    private var outside: CellCounts
    private var hoursOfWeek = [Int](repeating: 0, count: 168)

    init(_ table: IncidentTable, asOf day: LocalDay) {
        self.table = table
        asOf = day
        end = day.number * 24
        middle = end - 52 * 168
        begin = middle - 52 * 168
        weeks = WeekFilling(table, weeks: floorQuotient(begin + 72, 168)...floorQuotient(end - 1 + 72, 168))
        last52 = CellCounts(categories: table.categories, areas: table.areas)
        previous52 = last52
        outside = last52
    }

    mutating func take(_ run: HourRuns.Run) {
        hoursOfWeek[run.hourOfWeek] += run.rows.count
        guard run.hour >= begin, run.hour < end else { return outside.add(table.cells, run.rows) }
        weeks.take(run.rows, week: run.week)
        if run.hour >= middle { last52.add(table.cells, run.rows) } else { previous52.add(table.cells, run.rows) }
    }

    mutating func result() -> Situation {
        outside.add(last52)
        outside.add(previous52)
        let hours = (0..<168).map { hoursOfWeek[$0 % 7 * 24 + $0 / 7] }
        return Situation(
            asOf: asOf, weeks: weeks.result(), last52: last52, previous52: previous52, all: outside,
            hourByWeekday: hours)
    }
}

extension CellCounts {
    fileprivate mutating func add(_ other: CellCounts) {
        for (cell, count) in zip(counts.indices, other.counts) { counts[cell] &+= count }
    }

    /// Counts the rows. No sum can pass 2^32: the table holds fewer rows than that.
    ///
    /// Unsafe buffers, for this is the inner loop. `rows` are rows of the table that `cells` belongs to, and every cell was made below
    /// categories * (areas + 1), the length of `counts`.
    fileprivate mutating func add(_ cells: [UInt32], _ rows: Range<Int>) {
        counts.withUnsafeMutableBufferPointer { counts in
            cells.withUnsafeBufferPointer { cells in
                for row in rows { counts[Int(cells[row])] &+= 1 }
            }
        }
    }
}

/// Weeks on their way, each week's rows after those of the week before.
private struct WeekFilling {
    private let table: IncidentTable
    private let weeks: ClosedRange<Int>
    private let width: Int
    /// All counters, when they are few beside the rows; else empty.
    private var counters: [UInt32] = []
    private var starts = [0]
    private var cells: [UInt32] = []
    private var counts: [UInt32] = []
    /// The week that is being taken, and its cells so far.
    private var week: Int
    private var waiting: [UInt32] = []
    /// A counter and a mark for every cell, all back at zero between weeks; made when a week first needs them.
    private var tally: [UInt32] = []
    private var marks: [UInt64] = []

    init(_ table: IncidentTable, weeks: ClosedRange<Int>) {
        self.table = table
        self.weeks = weeks
        width = table.categories * (table.areas + 1)
        week = weeks.lowerBound
        if weeks.count * width <= 4 * table.count { counters = Array(repeating: 0, count: weeks.count * width) }
    }

    /// `rows` are rows of the table, and `week` lies within `weeks`.
    mutating func take(_ rows: Range<Int>, week: Int) {
        guard counters.isEmpty else { return addDense(rows, start: (week - weeks.lowerBound) * width) }
        // The hour that comes twice never goes back past a midnight between weeks; were a clock to do so, the rows stay with the
        // later week rather than be lost.
        while self.week < week { closeWeek() }
        waiting += table.cells[rows]
    }

    /// `start` + a cell is below the length of `counters`: a cell is below `width`, and the week within `weeks`.
    private mutating func addDense(_ rows: Range<Int>, start: Int) {
        let cells = table.cells
        counters.withUnsafeMutableBufferPointer { counters in
            cells.withUnsafeBufferPointer { cells in
                for row in rows { counters[start + Int(cells[row])] &+= 1 }
            }
        }
    }

    private mutating func closeWeek() {
        // Few cells are soonest put in order by sorting, many by marking them on a list of all.
        if waiting.count < width / 256 { closeBySorting() } else { closeByMarking() }
        waiting.removeAll(keepingCapacity: true)
        starts.append(cells.count)
        week += 1
    }

    private mutating func closeBySorting() {
        waiting.sort()
        for cell in waiting {
            if cells.count > starts[starts.count - 1], cells[cells.count - 1] == cell {
                counts[counts.count - 1] += 1
            } else {
                cells.append(cell)
                counts.append(1)
            }
        }
    }

    private mutating func closeByMarking() {
        if tally.isEmpty {
            tally = Array(repeating: 0, count: width)
            marks = Array(repeating: 0, count: width / 64 + 1)
        }
        for cell in waiting {
            tally[Int(cell)] &+= 1
            marks[Int(cell >> 6)] |= 1 << UInt64(cell & 63)
        }
        for word in marks.indices where marks[word] != 0 {
            var bits = marks[word]
            while bits != 0 {
                let cell = word * 64 + bits.trailingZeroBitCount
                cells.append(UInt32(cell))
                counts.append(tally[cell])
                tally[cell] = 0
                bits &= bits - 1
            }
            marks[word] = 0
        }
    }

    mutating func result() -> WeekCounts {
        var held = WeekCounts.Held.all(counters)
        if counters.isEmpty {
            while week <= weeks.upperBound { closeWeek() }
            held = .some(starts: starts, cells: cells, counts: counts)
        }
        return WeekCounts(
            categories: table.categories, areas: table.areas, firstWeek: LocalWeek(number: weeks.lowerBound),
            weeks: weeks.count, held: held)
    }
}
