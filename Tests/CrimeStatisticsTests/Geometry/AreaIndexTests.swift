import Testing

@testable import CrimeStatistics

@Suite("Which area a point lies in")
struct AreaIndexTests {
    static func shapes(_ json: JSON) throws -> [AreaShape] {
        try json.list.map { area in
            try AreaShape(
                parts: area.list.map { part in
                    part.list.map { ring in
                        ring.list.map { PlanePoint(east: $0[0].double, north: $0[1].double) }
                    }
                })
        }
    }

    @Test func `Random points lie where GEOS says, and each corner in one of the areas that meet there`() throws {
        let fixture = try Fixture("10_geometry/point_in_polygon_columbus.json")
        let index = try AreaIndex(Self.shapes(fixture["polygons"]))
        let points = fixture["points"].list
        let found = try index.areas(east: points.map { $0[0].double }, north: points.map { $0[1].double })
        let codes = (0..<found.count).map { found[$0] ?? -1 }
        let random = fixture["n_random"].int
        expectAgreement(
            fixture: fixture, quantity: "area of a random point", found: Array(codes.prefix(random)),
            expected: Array(fixture["expected"]["within_index"].ints.prefix(random)))
        let touching = fixture["expected"]["vertex_points_intersects"].list
        // GEOS names every area that touches a corner; ours is the first of them.
        expectAgreement(
            fixture: fixture, quantity: "first area of a corner", found: Array(codes.dropFirst(random)),
            expected: touching.map { $0.ints.min() ?? -1 })
    }

    @Test func `How many areas touch a point agrees with GEOS`() throws {
        let fixture = try Fixture("10_geometry/point_in_polygon_columbus.json")
        let index = try AreaIndex(Self.shapes(fixture["polygons"]))
        let touching = fixture["points"].list.map { point in
            (0..<index.count).count { index.contains($0, point[0].double, point[1].double) }
        }
        expectAgreement(
            fixture: fixture, quantity: "areas that touch a point", found: touching,
            expected: fixture["expected"]["intersects_count"].ints)
    }

    @Test func `Sizes and centres of gravity agree with GEOS`() throws {
        let fixture = try Fixture("10_geometry/point_in_polygon_columbus.json")
        let shapes = try Self.shapes(fixture["polygons"])
        expectAgreement(
            fixture: fixture, quantity: "size", found: shapes.map(\.size),
            expected: fixture["expected"]["area"].doubles,
            tolerance: 1e-12)
        let centres = shapes.map { $0.centroid ?? PlanePoint(east: .nan, north: .nan) }
        expectAgreement(
            fixture: fixture, quantity: "centre of gravity", found: centres.flatMap { [$0.east, $0.north] },
            expected: fixture["expected"]["centroid"].list.flatMap(\.doubles), tolerance: 1e-12)
        let columbus = try Fixture("05_spatial/columbus_crime_queen.json")
        expectAgreement(
            fixture: columbus, quantity: "size",
            found: try Self.shapes(columbus["polygons_multipolygon_ring_xy"]).map(\.size),
            expected: columbus["expected"]["polygon_area"].isMissing
                ? columbus["polygon_area"].doubles : columbus["expected"]["polygon_area"].doubles, tolerance: 1e-12)
    }

    @Test func `One point put in the wrong area is found`() throws {
        let fixture = try Fixture("10_geometry/point_in_polygon_columbus.json")
        let expected = fixture["expected"]["within_index"].ints
        var planted = expected
        planted[1234] += 1
        withKnownIssue { expectAgreement(fixture: fixture, quantity: "planted", found: planted, expected: expected) }
    }

    // MARK: borders

    static func square(_ west: Double, _ south: Double, _ side: Double) -> [PlanePoint] {
        [(0.0, 0.0), (1, 0), (1, 1), (0, 1)].map { PlanePoint(east: west + $0.0 * side, north: south + $0.1 * side) }
    }

    /// Four squares around the point (10, 10), with every border shared.
    static func fourSquares() throws -> AreaIndex {
        try AreaIndex(
            [(0.0, 0.0), (10, 0), (0, 10), (10, 10)].map { try AreaShape(parts: [[square($0.0, $0.1, 10)]]) })
    }

    @Test func `A point on a shared border lies in the first of the two, a corner of four in the first`() throws {
        let index = try Self.fourSquares()
        #expect(index.area(at: PlanePoint(east: 10, north: 10)) == 0)
        #expect(index.area(at: PlanePoint(east: 10, north: 15)) == 2)
        #expect(index.area(at: PlanePoint(east: 15, north: 10)) == 1)
        #expect(index.area(at: PlanePoint(east: 15, north: 15)) == 3)
        #expect(index.area(at: PlanePoint(east: 20, north: 20)) == 3)
        #expect(index.area(at: PlanePoint(east: 0, north: 0)) == 0)
        #expect(index.area(at: PlanePoint(east: 20.000001, north: 15)) == nil)
    }

    @Test func `A hole is outside, its border inside`() throws {
        let index = try AreaIndex([AreaShape(parts: [[Self.square(0, 0, 10), Self.square(4, 4, 2)]])])
        #expect(index.area(at: PlanePoint(east: 5, north: 5)) == nil)
        #expect(index.area(at: PlanePoint(east: 4, north: 5)) == 0)
        #expect(index.area(at: PlanePoint(east: 3, north: 5)) == 0)
    }

    /// On a lattice of whole numbers nearly every point lies on a corner, a border or its prolongation: what a sloppy rule gets wrong.
    @Test func `The grid answers as going round every area does, also where everything is in line`() throws {
        var dice = StreamGenerator(seed: 10, stream: 0)
        for round in 0..<200 {
            let shapes = try (0..<Int.random(in: 1...6, using: &dice)).map { _ in
                let corners = (0..<Int.random(in: 3...7, using: &dice)).map { _ in
                    PlanePoint(
                        east: Double(Int.random(in: 0...8, using: &dice)),
                        north: Double(Int.random(in: 0...8, using: &dice)))
                }
                return try AreaShape(parts: [[corners]])
            }
            let index = try AreaIndex(shapes)
            for step in 0..<(17 * 17) {
                let (x, y) = (Double(step % 17) / 2, Double(step / 17) / 2)
                let first = shapes.indices.first { index.contains($0, x, y) }
                #expect(index.area(at: PlanePoint(east: x, north: y)) == first, "round \(round) at \(x), \(y)")
            }
        }
    }

    /// Enough points to be looked up in the order of the cells; on half a lattice step, so that many lie on borders, and some lie outside.
    @Test(arguments: [AreaIndex.worthSorting - 1, AreaIndex.worthSorting, 20_000])
    func `Many points at once get what each gets alone`(
        _ count: Int
    ) throws {
        var dice = StreamGenerator(seed: 11, stream: UInt64(count))
        let shapes = try (0..<60).map { _ in
            let (west, south) = (
                Double(Int.random(in: 0...40, using: &dice)), Double(Int.random(in: 0...40, using: &dice))
            )
            return try AreaShape(
                parts: [
                    [
                        (0..<Int.random(in: 3...9, using: &dice)).map { _ in
                            PlanePoint(
                                east: west + Double(Int.random(in: 0...8, using: &dice)),
                                north: south + Double(Int.random(in: 0...8, using: &dice)))
                        }
                    ]
                ])
        }
        let index = try AreaIndex(shapes)
        let east = (0..<count).map { _ in Double(Int.random(in: -2...104, using: &dice)) / 2 }
        let north = (0..<count).map { _ in Double(Int.random(in: -2...104, using: &dice)) / 2 }
        let found = try index.areas(east: east, north: north)
        let alone = zip(east, north).map { index.area(at: PlanePoint(east: $0, north: $1)) }
        #expect((0..<count).map { found[$0] } == alone)
        #expect(alone.contains(nil))
        for point in stride(from: 0, to: count, by: 7) {
            #expect(alone[point] == shapes.indices.first { index.contains($0, east[point], north[point]) })
        }
    }

    @Test func `A middle that lies on a border is not trusted`() throws {
        // A square around nothing, whose border is laid exactly through a cell's middle.
        let plain = try Self.fourSquares()
        let through = plain.frame.middle(column: plain.frame.columns / 2)
        let index = try AreaIndex(
            [(0.0, 0.0), (10, 0), (0, 10), (10, 10)].map { west, south in
                let corners = Self.square(west, south, 10).map {
                    PlanePoint(east: $0.east == 10 ? through : $0.east, north: $0.north)
                }
                return try AreaShape(parts: [[corners]])
            })
        #expect(index.cells.contains { $0.cover == AreaIndex.askAll })
        #expect(index.area(at: PlanePoint(east: through, north: 3)) == 0)
        #expect(index.area(at: PlanePoint(east: through.nextDown, north: 3)) == 0)
        #expect(index.area(at: PlanePoint(east: through.nextUp, north: 3)) == 1)
    }

    @Test func `A point one step of the number line beside a slanting border is on its right side`() throws {
        // The border runs from (0.1, 0.1) to (0.3, 0.3); rounding puts plain arithmetic on the wrong side there.
        for step in 0..<64 {
            let x = 0.1 + Double(step) * 0.003
            #expect(side(0.1, 0.1, 0.3, 0.3, x, x.nextUp) > 0)
            #expect(side(0.1, 0.1, 0.3, 0.3, x, x.nextDown) < 0)
            #expect(side(0.1, 0.1, 0.3, 0.3, x, x) == 0)
        }
    }

    @Test func `A mirrored and moved map gives mirrored and moved answers`() throws {
        let fixture = try Fixture("10_geometry/point_in_polygon_columbus.json")
        let shapes = try Self.shapes(fixture["polygons"])
        let mirrored = try shapes.map { shape in
            try AreaShape(
                parts: shape.parts.map { $0.map { $0.map { PlanePoint(east: -$0.east, north: $0.north * 4) } } })
        }
        let (plain, other) = (try AreaIndex(shapes), try AreaIndex(mirrored))
        for point in fixture["points"].list {
            let (x, y) = (point[0].double, point[1].double)
            #expect(plain.area(at: PlanePoint(east: x, north: y)) == other.area(at: PlanePoint(east: -x, north: 4 * y)))
        }
    }

    // MARK: hostile input

    @Test func `What is no place lies in no area, and a column with one is refused`() throws {
        let index = try Self.fourSquares()
        for value in [Double.nan, .infinity, -.infinity, 1e300] {
            #expect(index.area(at: PlanePoint(east: value, north: 5)) == nil)
            #expect(index.area(at: PlanePoint(east: 5, north: value)) == nil)
        }
        #expect(throws: StatisticsError.notFinite("north", at: 1)) { try index.areas(east: [1, 2], north: [1, .nan]) }
        #expect(throws: StatisticsError.lengths("north", expected: 2, found: 1)) {
            try index.areas(east: [1, 2], north: [1])
        }
        #expect(throws: StatisticsError.outOfRange("east", 1e300)) { try index.areas(east: [1e300], north: [1]) }
        #expect(try index.areas(east: [], north: []).count == 0)
        #expect(throws: StatisticsError.empty("areas")) { try AreaIndex([]) }
    }

    @Test func `An outline that is none is refused`() throws {
        let corner = PlanePoint(east: 1, north: 1)
        #expect(throws: StatisticsError.empty("parts")) { try AreaShape(parts: []) }
        #expect(throws: StatisticsError.empty("rings")) { try AreaShape(parts: [[]]) }
        #expect(throws: StatisticsError.tooFew("corners", needed: 3, found: 1)) {
            try AreaShape(parts: [[[corner, corner]]])
        }
        #expect(throws: StatisticsError.notFinite("east", at: 2)) {
            try AreaShape(parts: [[[corner, PlanePoint(east: 2, north: 3), PlanePoint(east: .nan, north: 0)]]])
        }
    }

    @Test func `An area without size holds its border only and has no centre`() throws {
        let line = try AreaShape(parts: [[[(0.0, 0.0), (1, 1), (2, 2)].map { PlanePoint(east: $0.0, north: $0.1) }]])
        #expect(line.size == 0)
        #expect(line.centroid == nil)
        let index = try AreaIndex([line])
        #expect(index.area(at: PlanePoint(east: 1, north: 1)) == 0)
        #expect(index.area(at: PlanePoint(east: 1, north: 1.5)) == nil)
    }

    @Test func `Points are counted by area, and those outside apart`() throws {
        let found = try Self.fourSquares().areas(east: [1, 2, 12, 99, 10], north: [1, 2, 2, 99, 10])
        let counts = try found.counts(areas: 4)
        #expect(counts.inAreas == [3, 1, 0, 0])
        #expect(counts.outside == 1)
        #expect(found.reading.swedish == "4 av 5 händelser ligger i något delområde. 1 ligger utanför och räknas inte.")
        #expect(found.reading.english == "4 of 5 events lie in one of the areas. 1 lies outside and is not counted.")
        #expect(throws: StatisticsError.outOfRange("areas", 1)) { try found.counts(areas: 1) }
        #expect(throws: StatisticsError.outOfRange("areas", -1)) { try found.counts(areas: -1) }
    }
}

@Suite("A grid of squares")
struct SquareGridTests {
    @Test func `A point on a border belongs to the cell north or east of it`() throws {
        let grid = try SquareGrid(corner: PlanePoint(east: 100, north: 200), side: 10, columns: 3, rows: 2)
        #expect(grid.cell(of: PlanePoint(east: 100, north: 200)) == 0)
        #expect(grid.cell(of: PlanePoint(east: 110, north: 210)) == 4)
        #expect(grid.cell(of: PlanePoint(east: 130, north: 210)) == nil)
        #expect(grid.cell(of: PlanePoint(east: 99.999, north: 210)) == nil)
        #expect(grid.cell(of: PlanePoint(east: .nan, north: 210)) == nil)
        #expect(grid.centre(of: 4) == PlanePoint(east: 115, north: 215))
        #expect(grid.centre(of: 6) == nil)
        #expect(grid.centre(of: -1) == nil)
    }

    @Test func `A grid without cells, or with too many, is refused`() {
        let corner = PlanePoint(east: 0, north: 0)
        #expect(throws: StatisticsError.outOfRange("columns", 0)) {
            try SquareGrid(corner: corner, side: 1, columns: 0, rows: 1)
        }
        #expect(throws: StatisticsError.outOfRange("side", -1)) {
            try SquareGrid(corner: corner, side: -1, columns: 1, rows: 1)
        }
        #expect(throws: StatisticsError.self) { try SquareGrid(corner: corner, side: .nan, columns: 1, rows: 1) }
        #expect(throws: StatisticsError.self) { try SquareGrid(corner: corner, side: 1, columns: .max, rows: .max) }
        #expect(throws: StatisticsError.self) {
            try SquareGrid(corner: PlanePoint(east: .infinity, north: 0), side: 1, columns: 1, rows: 1)
        }
    }
}
