import Testing

@testable import CrimeStatistics

@Suite("How densely events lie")
struct KernelDensityTests {
    /// Chicago, 116 street crimes, coordinates in feet; the lattice of the file is the middles of square cells of 50 feet.
    struct Chicago {
        let fixture: Fixture
        let east: [Double]
        let north: [Double]
        let grid: SquareGrid

        init() throws {
            fixture = try Fixture("05_spatial/kde_chicago_crimes.json")
            east = fixture["x"].doubles
            north = fixture["y"].doubles
            let (xs, ys) = (fixture["gridx"].doubles, fixture["gridy"].doubles)
            let side = xs[1] - xs[0]
            grid = try SquareGrid(
                corner: PlanePoint(east: xs[0] - side / 2, north: ys[0] - side / 2), side: side, columns: xs.count,
                rows: ys.count)
        }

        /// The file's rows are columns of the grid.
        func byColumn(_ values: [Double]) -> [Double] {
            (0..<grid.columns).flatMap { column in (0..<grid.rows).map { values[$0 * grid.columns + column] } }
        }
    }

    @Test(arguments: [
        ("quartic_grid_rows_x", KernelDensity.Shape.quartic, 300.0), ("gaussian_grid_rows_x", .gaussian, 100),
        ("epanechnikov_grid_rows_x", .epanechnikov, 300), ("kde2d_times_n_rows_x", .gaussian, 100),
    ])
    func `The density on a grid agrees with direct sums in R and with MASS`(
        _ key: String, _ shape: KernelDensity.Shape, _ radius: Double
    ) throws {
        let chicago = try Chicago()
        let found = try KernelDensity(shape, radius: radius)
            .surface(east: chicago.east, north: chicago.north, on: chicago.grid)
        expectAgreement(
            fixture: chicago.fixture, quantity: key, found: chicago.byColumn(found.values),
            expected: chicago.fixture["expected"][key].list.flatMap(\.doubles), tolerance: 1e-12)
    }

    /// spatstat's sigma is a standard deviation: its quartic reaches sigma √8.
    @Test(arguments: [
        ("gaussian_at_points_spatstat", KernelDensity.Shape.gaussian, 100.0),
        ("quartic_at_points_spatstat", .quartic, 282.842712474619),
    ])
    func `The density at the events agrees with spatstat`(_ key: String, _ shape: KernelDensity.Shape, _ radius: Double)
        throws
    {
        let chicago = try Chicago()
        let points = zip(chicago.east, chicago.north).map { PlanePoint(east: $0, north: $1) }
        let found = try KernelDensity(shape, radius: radius)
            .density(at: points, eventsEast: chicago.east, eventsNorth: chicago.north)
        expectAgreement(
            fixture: chicago.fixture, quantity: key, found: found, expected: chicago.fixture["expected"][key].doubles,
            tolerance: 1e-12)
    }

    @Test func `Two measures together agree with MASS`() throws {
        let fixture = try Fixture("05_spatial/kde2d_geyser.json")
        let (x, y) = (fixture["x"].doubles, fixture["y"].doubles)
        let plain = try ProductDensity(x: x, y: y)
        // MASS names four standard deviations the bandwidth.
        expectAgreement(
            fixture: fixture, quantity: "bandwidth_nrd", found: [4 * plain.widths.x, 4 * plain.widths.y],
            expected: fixture["bandwidth_nrd"].doubles, tolerance: 1e-12)
        let given = fixture["width_SJ"].doubles.map { $0 / 4 }
        for (key, density) in [
            ("default_n50", plain), ("sj_n25", try ProductDensity(x: x, y: y, widths: (given[0], given[1]))),
        ] {
            let expected = fixture[key]
            let found = try density.density(xs: expected["gridx"].doubles, ys: expected["gridy"].doubles)
            expectAgreement(
                fixture: fixture, quantity: key, found: found.flatMap { $0 },
                expected: expected["z_rows_x"].list.flatMap(\.doubles), tolerance: 1e-10)
        }
    }

    @Test func `A planted wrong radius is found`() throws {
        let chicago = try Chicago()
        let found = try KernelDensity(.quartic, radius: 300.001).surface(
            east: chicago.east, north: chicago.north, on: chicago.grid)
        withKnownIssue {
            expectAgreement(
                fixture: chicago.fixture, quantity: "planted", found: chicago.byColumn(found.values),
                expected: chicago.fixture["expected"]["quartic_grid_rows_x"].list.flatMap(\.doubles), tolerance: 1e-12)
        }
    }

    // MARK: what must hold for any events

    static let shapes: [KernelDensity.Shape] = [.quartic, .epanechnikov, .gaussian]

    static func events(_ count: Int, seed: UInt64) -> (east: [Double], north: [Double]) {
        var dice = StreamGenerator(seed: seed, stream: 0)
        return (
            (0..<count).map { _ in Double.random(in: 2000..<4000, using: &dice) },
            (0..<count).map { _ in Double.random(in: 2000..<4000, using: &dice) }
        )
    }

    static func grid(side: Double = 100, columns: Int = 60, rows: Int = 60) throws -> SquareGrid {
        try SquareGrid(corner: PlanePoint(east: 0, north: 0), side: side, columns: columns, rows: rows)
    }

    @Test(arguments: shapes) func `Each event adds one, as far as the grid reaches`(_ shape: KernelDensity.Shape) throws
    {
        let (east, north) = Self.events(40, seed: 1)
        let kernel = try KernelDensity(shape, radius: shape == .gaussian ? 200 : 700)
        for surface in [
            try kernel.surface(east: east, north: north, on: Self.grid()),
            try kernel.binnedSurface(east: east, north: north, on: Self.grid()),
        ] {
            #expect(abs(surface.values.reduce(0, +) * 10_000 - 40) < 0.2)
            #expect(surface.events == 40)
            #expect(surface.outside == 0)
        }
    }

    @Test(arguments: shapes) func `A mirrored map has a mirrored density, and the order of events does not matter`(
        _ shape: KernelDensity.Shape
    ) throws {
        let (east, north) = Self.events(30, seed: 2)
        let kernel = try KernelDensity(shape, radius: 450)
        let plain = try kernel.surface(east: east, north: north, on: Self.grid())
        let mirrored = try kernel.surface(
            east: east.reversed().map { 6000 - $0 }, north: north.reversed(), on: Self.grid())
        let turned = (0..<3600).map { (cell: Int) -> Double in mirrored.values[cell / 60 * 60 + 59 - cell % 60] }
        #expect(worstDifference(found: turned, expected: plain.values) < 1e-11)
    }

    @Test(arguments: shapes) func `On a grid it is what it is at the cells' middles`(_ shape: KernelDensity.Shape)
        throws
    {
        // Wider than the grid on every side, so that events outside it count as well.
        let (east, north) = Self.events(50, seed: 3)
        let grid = try SquareGrid(corner: PlanePoint(east: 2500, north: 2600), side: 70, columns: 12, rows: 9)
        let kernel = try KernelDensity(shape, radius: 300)
        let middles = (0..<grid.count).compactMap { grid.centre(of: $0) }
        let direct = try kernel.density(at: middles, eventsEast: east, eventsNorth: north)
        let found = try kernel.surface(east: east, north: north, on: grid)
        #expect(worstDifference(found: found.values, expected: direct) < 1e-12)
        #expect(found.outside > 0)
        // Binned is exact for events that lie in the middle of cells, also outside the grid.
        let snapped = { (value: Double, origin: Double) in ((value - origin) / 70).rounded(.down) * 70 + 35 + origin }
        let (eastOnMiddles, northOnMiddles) = (east.map { snapped($0, 2500) }, north.map { snapped($0, 2600) })
        let binned = try kernel.binnedSurface(east: east, north: north, on: grid)
        let exact = try kernel.density(at: middles, eventsEast: eastOnMiddles, eventsNorth: northOnMiddles)
        #expect(worstDifference(found: binned.values, expected: exact) < 1e-10)
    }

    @Test func `The densest squares hold what is gathered, and chance is told beside it`() throws {
        // Chance alone puts most of a few dozen events in the densest squares, since those are picked where events happen to be.
        var (east, north) = Self.events(400, seed: 4)
        for index in 0..<300 { (east[index], north[index]) = (2550 + Double(index % 3), 2550) }
        let surface = try KernelDensity(radius: 300).surface(east: east, north: north, on: Self.grid())
        let gathered = try surface.gathering(seed: 5)
        #expect(gathered.events >= 300.0 / 400)
        #expect(gathered == (try surface.gathering(seed: 5)))
        #expect(gathered.reading.swedish.hasPrefix("De tätaste rutorna, 1\u{a0}% av ytan, har "))
        #expect(gathered.reading.swedish.hasSuffix(": händelserna är samlade."))
        let few = try KernelDensity(radius: 300).surface(east: [2550, 2550], north: [2550, 2551], on: Self.grid())
            .gathering(seed: 5)
        #expect(few.reading.swedish.hasSuffix("Det är för få händelser för att säga något."))
        var dice = StreamGenerator(seed: 6, stream: 0)
        let strewn = (0..<300).map { _ in Double.random(in: 0..<6000, using: &dice) }
        let even = try KernelDensity(radius: 300)
            .surface(east: Array(strewn.prefix(150)), north: Array(strewn.suffix(150)), on: Self.grid()).gathering(
                seed: 5)
        #expect(even.reading.english.hasSuffix(": no certain pattern."))
    }

    // MARK: hostile input

    @Test func `A radius or an event that is none is refused, no events are none`() throws {
        for radius in [0, -1, Double.nan, .infinity, 1e300, 1e-300] {
            #expect(throws: StatisticsError.self) { try KernelDensity(radius: radius) }
        }
        let kernel = try KernelDensity(radius: 300)
        let grid = try Self.grid()
        #expect(throws: StatisticsError.notFinite("east", at: 0)) {
            try kernel.surface(east: [.nan], north: [1], on: grid)
        }
        #expect(throws: StatisticsError.lengths("north", expected: 1, found: 0)) {
            try kernel.binnedSurface(east: [1], north: [], on: grid)
        }
        #expect(throws: StatisticsError.outOfRange("north", 1e200)) {
            try kernel.density(at: [], eventsEast: [1], eventsNorth: [1e200])
        }
        let nothing = try kernel.surface(east: [], north: [], on: grid)
        #expect(nothing.values.allSatisfy { $0 == 0 })
        #expect(throws: StatisticsError.noEvents) { try nothing.gathering(seed: 1) }
        #expect(throws: StatisticsError.outOfRange("share", 0)) { try nothing.gathering(densest: 0, seed: 1) }
        let wide = try KernelDensity(radius: 1e9)
        #expect(throws: StatisticsError.outOfRange("radius", 1e9)) {
            try wide.binnedSurface(east: [1], north: [1], on: grid)
        }
        // Far outside, and a radius far wider than the grid: answers, not traps.
        #expect(try wide.surface(east: [1e10, -1e10], north: [1e10, 5], on: grid).outside == 2)
        #expect(try kernel.surface(east: [1e10], north: [-1e10], on: grid).values.allSatisfy { $0 == 0 })
    }

    @Test func `Measures that are none are refused`() {
        #expect(throws: StatisticsError.empty("x")) { try ProductDensity(x: [], y: []) }
        #expect(throws: StatisticsError.lengths("y", expected: 2, found: 1)) { try ProductDensity(x: [1, 2], y: [1]) }
        #expect(throws: StatisticsError.notFinite("x", at: 1)) { try ProductDensity(x: [1, .infinity], y: [1, 2]) }
        #expect(throws: StatisticsError.singular("values")) { try ProductDensity(x: [1, 1, 1], y: [1, 2, 3]) }
        #expect(throws: StatisticsError.tooFew("values", needed: 2, found: 1)) {
            try ProductDensity.referenceWidth(of: [1])
        }
        #expect(throws: StatisticsError.self) { try ProductDensity(x: [1], y: [1], widths: (0, 1)) }
    }
}
