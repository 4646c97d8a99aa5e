import CrimeStatistics

/// Six thousand areas with ragged borders that their neighbours share, 1.15 million corners in all, and points that gather.
struct InventedMap {
    let areas: [AreaShape]
    private static let columns = 100
    private static let rows = 60
    private static let width = 4000.0

    init() throws {
        let corners = Self.corners()
        func corner(_ column: Int, _ row: Int) -> PlanePoint { corners[row * (Self.columns + 1) + column] }
        // Sides along a row, then sides up a column: each is made once and used by both its areas.
        var areas: [AreaShape] = []
        for row in 0..<Self.rows {
            for column in 0..<Self.columns {
                let south = Self.side(corner(column, row), corner(column + 1, row), 64, 2 * (row * 200 + column))
                let east = Self.side(
                    corner(column + 1, row), corner(column + 1, row + 1), 32, 2 * (row * 200 + column + 1) + 1)
                let north = Self.side(
                    corner(column, row + 1), corner(column + 1, row + 1), 64, 2 * ((row + 1) * 200 + column))
                let west = Self.side(corner(column, row), corner(column, row + 1), 32, 2 * (row * 200 + column) + 1)
                let ring = south.dropLast() + east.dropLast() + north.reversed().dropLast() + west.reversed().dropLast()
                areas.append(try AreaShape(parts: [[Array(ring)]]))
            }
        }
        self.areas = areas
    }

    private static func corners() -> [PlanePoint] {
        var dice = StreamGenerator(seed: 5, stream: 0)
        return (0...rows).flatMap { row in
            (0...columns).map { column in
                PlanePoint(
                    east: (Double(column) + (dice.unit() - 0.5) * 0.5) * width,
                    north: (Double(row) + (dice.unit() - 0.5) * 0.5) * width)
            }
        }
    }

    /// A line with its middles moved aside, again and again.
    private static func side(_ from: PlanePoint, _ to: PlanePoint, _ pieces: Int, _ number: Int) -> [PlanePoint] {
        var dice = StreamGenerator(seed: 6, stream: UInt64(number))
        var line = [from, to]
        while line.count <= pieces {
            var finer = [line[0]]
            for (one, next) in zip(line, line.dropFirst()) {
                let aside = (dice.unit() - 0.5) * 0.24
                finer.append(
                    PlanePoint(
                        east: (one.east + next.east) / 2 - (next.north - one.north) * aside,
                        north: (one.north + next.north) / 2 + (next.east - one.east) * aside))
                finer.append(next)
            }
            line = finer
        }
        return line
    }

    /// Points around the middles of a few hundred areas.
    static func points(_ count: Int) -> (east: [Double], north: [Double]) {
        var dice = StreamGenerator(seed: 7, stream: 0)
        let spread = { (dice: inout StreamGenerator) in (dice.unit() + dice.unit() + dice.unit() - 1.5) * 6000 }
        var (east, north) = ([Double](), [Double]())
        for _ in 0..<count {
            let town = Int(dice.unit() * 300)
            east.append(Double(town % 20 * 5 + 2) * width + spread(&dice))
            north.append(Double(town / 20 * 4 + 1) * width + spread(&dice))
        }
        return (east, north)
    }
}

/// Points in polygons: the index built, then every point asked for.
func measurePolygons(_ size: Int, _ columns: Columns) throws -> Figure {
    let map = try InventedMap()
    let (east, north) = InventedMap.points(size)
    try columns.write("east.f64", east)
    try columns.write("north.f64", north)
    let rings = map.areas.map { $0.parts[0][0] }
    try columns.write("corners.i64", rings.map(\.count))
    try columns.write("rings.f64", rings.joined().flatMap { [$0.east, $0.north] })
    let (prepared, index) = try least(of: 3) { try AreaIndex(map.areas) }
    let (milliseconds, found) = try least(of: 5) { try index.areas(east: east, north: north) }
    return Figure(
        milliseconds: milliseconds, prepared: prepared,
        check: Double(try found.counts(areas: map.areas.count).inAreas.reduce(0, +)))
}
