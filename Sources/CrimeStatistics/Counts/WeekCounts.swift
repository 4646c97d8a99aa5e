/// How many incidents of each kind in each area, week by week.
///
/// Few counts are above zero when incidents are few, so then only those are held.
public struct WeekCounts: Equatable, Sendable {
    public let categories: Int
    public let areas: Int
    /// The first week; the others follow without a gap.
    public let firstWeek: LocalWeek
    public let weeks: Int
    var held: Held

    enum Held: Equatable, Sendable {
        /// Week by week, within a week as in ``CellCounts``.
        case all([UInt32])
        /// Cells in rising order within each week, their counts beside them; week w has those from `starts[w]` to `starts[w + 1]`.
        case some(starts: [Int], cells: [UInt32], counts: [UInt32])
    }

    /// One count above zero.
    public struct Entry: Equatable, Sendable {
        public let week: LocalWeek
        public let category: Int
        /// Nothing for unknown places.
        public let area: Int?
        public let count: Int
    }

    private var width: Int { categories * (areas + 1) }

    /// - Throws: `outOfRange` for a week, a kind or an area that is not there.
    public func count(week: Int, category: Int, area: Int) throws(StatisticsError) -> Int {
        guard week >= 0, week < weeks else { throw .outOfRange("week", Double(week)) }
        guard category >= 0, category < categories else { throw .outOfRange("category", Double(category)) }
        guard area >= 0, area < areas else { throw .outOfRange("area", Double(area)) }
        let cell = category * (areas + 1) + area
        switch held {
        case .all(let counts): return Int(counts[week * width + cell])
        case .some(let starts, let cells, let counts):
            let (low, high) = (starts[week], starts[week + 1])
            let place = firstIndex(from: low, through: high - 1) { cells[$0] >= UInt32(cell) }
            return place < high && cells[place] == UInt32(cell) ? Int(counts[place]) : 0
        }
    }

    /// Every count above zero, week by week, kind by kind, area by area.
    public var entries: [Entry] {
        var found: [Entry] = []
        forEach { week, cell, count in
            let (category, area) = cell.quotientAndRemainder(dividingBy: areas + 1)
            found.append(
                Entry(
                    week: LocalWeek(number: firstWeek.number + week), category: category,
                    area: area == areas ? nil : area, count: count))
        }
        return found
    }

    /// The weekly series of each kind over all areas, unknown places with them: [category][week].
    public var byCategory: [[Int]] {
        var series = [[Int]](repeating: [Int](repeating: 0, count: weeks), count: categories)
        forEach { week, cell, count in series[cell / (areas + 1)][week] += count }
        return series
    }

    private func forEach(_ take: (_ week: Int, _ cell: Int, _ count: Int) -> Void) {
        switch held {
        case .all(let counts):
            for (index, count) in counts.enumerated() where count > 0 { take(index / width, index % width, Int(count)) }
        case .some(let starts, let cells, let counts):
            for week in 0..<weeks {
                for place in starts[week]..<starts[week + 1] { take(week, Int(cells[place]), Int(counts[place])) }
            }
        }
    }
}
