/// All pairs of events that are within reach of each other, found with a grid instead of by trying every pair.
///
/// The events are renumbered along the grid, so that neighbours on the ground are neighbours in memory. Each pair stands once, with its
/// band of distance.
struct ClosePairs {
    /// The event that stands at each place of the grid's order.
    let order: [Int32]
    /// Where each event's pairs begin; one more than there are events. Rises from 0 to `others.count`.
    let begins: [Int]
    /// The second event of each pair, in the grid's order, below the number of events.
    let others: [Int32]
    /// The band of each pair; the number of bands for a pair that is closer than the first.
    let bands: [UInt8]
    let space: Bands

    /// More pairs than this are not kept: 2²⁸, over a gigabyte, and two more while times are dealt out.
    static let most = 1 << 28

    init(_ events: PlacedEvents, _ space: Bands, _ rule: DistanceRule) throws(StatisticsError) {
        self.space = space
        let grid = ReachGrid(events, reach: space.reach)
        order = grid.order
        var (begins, others, bands) = ([0], [Int32](), [UInt8]())
        begins.reserveCapacity(events.count + 1)
        let (east, north) = (order.map { events.east[Int($0)] }, order.map { events.north[Int($0)] })
        let reach = space.reach
        for row in 0..<grid.rows {
            for column in 0..<grid.columns {
                for one in grid.places(row, column) {
                    for near in grid.onwards(row, column, after: one) {
                        for other in near {
                            let apart = rule.distance(east: east[one] - east[other], north: north[one] - north[other])
                            guard apart < reach else { continue }
                            others.append(Int32(other))
                            bands.append(UInt8(space.band(of: apart) ?? space.count))
                        }
                    }
                    begins.append(others.count)
                    guard others.count <= Self.most else { throw .overflow("pairs") }
                }
            }
        }
        self.begins = begins
        self.others = others
        self.bands = bands
    }
}

/// Events sorted into squares that are at least as wide as the reach, so that a pair lies in the same square or in two that touch.
private struct ReachGrid {
    let columns: Int
    let rows: Int
    let order: [Int32]
    private let begins: [Int]

    init(_ events: PlacedEvents, reach: Double) {
        let (west, south) = (events.east.min() ?? 0, events.north.min() ?? 0)
        let extent = max((events.east.max() ?? 0) - west, (events.north.max() ?? 0) - south)
        let side = max(reach, extent / Double(max(1, min(2048, events.count))), 1e-9) * (1 + 1e-9)
        columns = Int(((events.east.max() ?? 0) - west) / side) + 1
        rows = Int(((events.north.max() ?? 0) - south) / side) + 1
        let columns = columns
        let squares = zip(events.east, events.north).map {
            Int(($1 - south) / side) * columns + Int(($0 - west) / side)
        }
        var begins = [Int](repeating: 0, count: columns * rows + 1)
        for square in squares { begins[square + 1] += 1 }
        for square in 0..<columns * rows { begins[square + 1] += begins[square] }
        var next = begins
        var order = [Int32](repeating: 0, count: squares.count)
        for (event, square) in squares.enumerated() {
            order[next[square]] = Int32(event)
            next[square] += 1
        }
        self.begins = begins
        self.order = order
    }

    func places(_ row: Int, _ column: Int) -> Range<Int> {
        let square = row * columns + column
        return begins[square]..<begins[square + 1]
    }

    /// The rest of the square, the square to the east, and the three to the north: so each pair is met once.
    func onwards(_ row: Int, _ column: Int, after place: Int) -> [Range<Int>] {
        let own = places(row, column)
        let east = column + 1 < columns ? places(row, column + 1).upperBound : own.upperBound
        guard row + 1 < rows else { return [place + 1..<east] }
        let north =
            places(row + 1, max(0, column - 1)).lowerBound..<places(row + 1, min(columns - 1, column + 1)).upperBound
        return [place + 1..<east, north]
    }
}
