import Testing

@testable import CrimeStatistics

@Suite("Patterns on a map")
struct PatternTests {
    /// Four areas in a row, 1 2 – 8 9. By hand: mean 5, z = −4 −3 3 4, Σz² = 50; Σ w z z (each side once, both ways) = 2(12 − 9 + 12) = 30, S0 = 6,
    /// so I = 4/6 · 30/50 = 0.4.
    @Test func `Moran of four areas in a row, by hand`() throws {
        let row = try Neighbours(lists: [[1], [0, 2], [1, 3], [2]])
        let found = try row.moran(of: [1, 2, 8, 9], weights: .binary)
        #expect(abs(found.value - 0.4) < 1e-15)
        #expect(abs(found.expected + 1.0 / 3) < 1e-15)
    }

    /// All 24 orders of the four values: the mean and variance of I over them are what the randomisation formula says.
    @Test func `The randomisation variance is the variance over every order there is`() throws {
        let lists = [[1, 4], [0, 2], [1, 3], [2], [0]]
        let neighbours = try Neighbours(lists: lists)
        let values = [1.0, 2, 4, 9, 3]
        for weights in [Neighbours.Weights.binary, .rowStandardised] {
            var all: [Double] = []
            for order in Self.orders(5) {
                all.append(try neighbours.moran(of: order.map { values[$0] }, weights: weights).value)
            }
            let mean = all.reduce(0, +) / 120
            let variance = all.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 120
            let found = try neighbours.moran(of: values, weights: weights)
            #expect(abs(mean - found.expected) < 1e-14)
            #expect(abs(variance - found.varianceByRandomisation) < 1e-14)
        }
    }

    static func orders(_ count: Int) -> [[Int]] {
        guard count > 0 else { return [[]] }
        return orders(count - 1).flatMap { order in
            (0..<count).map { place in
                var longer = order
                longer.insert(count - 1, at: place)
                return longer
            }
        }
    }

    static let grid: Neighbours = {
        let corner = PlanePoint(east: 0, north: 0)
        guard let grid = try? SquareGrid(corner: corner, side: 1, columns: 9, rows: 7) else {
            preconditionFailure("A small grid.")
        }
        return Neighbours(of: grid, touching: .corner)
    }()

    static func random(_ seed: UInt64, count: Int = 63) -> [Double] {
        var dice = StreamGenerator(seed: seed, stream: 0)
        return (0..<count).map { _ in Double.random(in: 0..<10, using: &dice) }
    }

    @Test func `Another unit, and areas numbered another way, change nothing but the order`() throws {
        let values = Self.random(3)
        let found = try Self.grid.patterns(of: values)
        let scaled = try Self.grid.patterns(of: values.map { 1000 * $0 + 7 })
        #expect(abs(found.moran.value - scaled.moran.value) < 1e-12)
        #expect(worstDifference(found: scaled.hotSpots.scores, expected: found.hotSpots.scores) < 1e-11)
        var dice = StreamGenerator(seed: 4, stream: 0)
        let order = Array(0..<63).shuffled(using: &dice)
        var place = [Int](repeating: 0, count: 63)
        for (new, old) in order.enumerated() { place[old] = new }
        let renumbered = try Neighbours(lists: order.map { Self.grid[$0].map { place[$0] } })
        let other = try renumbered.patterns(of: order.map { values[$0] })
        #expect(abs(found.moran.value - other.moran.value) < 1e-13)
        #expect(abs(found.moran.varianceByRandomisation - other.moran.varianceByRandomisation) < 1e-14)
        #expect(
            worstDifference(found: other.hotSpots.scores, expected: order.map { found.hotSpots.scores[$0] }) < 1e-11)
    }

    @Test func `The map in a mirror has the mirror's scores`() throws {
        let values = Self.random(5)
        let mirror = (0..<63).map { (cell: Int) -> Int in cell / 9 * 9 + 8 - cell % 9 }
        let mirrored = mirror.map { values[$0] }
        let (one, other) = (try Self.grid.patterns(of: values), try Self.grid.patterns(of: mirrored))
        #expect(abs(one.moran.value - other.moran.value) < 1e-13)
        let expected = mirror.map { one.hotSpots.scores[$0] }
        #expect(worstDifference(found: other.hotSpots.scores, expected: expected) < 1e-11)
    }

    @Test func `Shuffling is the same for the same seed, and another for another`() throws {
        let values = Self.random(6)
        let one = try Self.grid.shuffled(values, replicates: 99, seed: 7)
        #expect(try Self.grid.shuffled(values, replicates: 99, seed: 7) == one)
        #expect(try Self.grid.shuffled(values, replicates: 99, seed: 8) != one)
        #expect(
            try Self.grid.shuffledMoran(of: values, replicates: 99, seed: 7)
                == Self.grid.shuffledMoran(of: values, replicates: 99, seed: 7))
    }

    /// An even map: of 63 areas judged at once, hardly ever is one pointed out.
    @Test func `Where nothing is the matter hardly anything is pointed out`() throws {
        var mapsWithAny = 0
        for seed in 100..<200 {
            let classes = try Self.grid.hotSpots(of: Self.random(UInt64(seed))).classes()
            if classes.contains(where: { $0 != .notSure }) { mapsWithAny += 1 }
        }
        #expect(mapsWithAny <= 10)
    }

    @Test func `A planted hot corner is pointed out, and the rest is not`() throws {
        var values = Self.random(9)
        for cell in [0, 1, 2, 9, 10, 11, 18, 19, 20] { values[cell] += 40 }
        let classes = try Self.grid.hotSpots(of: values).classes()
        #expect(classes[10] == .surelyAbove)
        #expect(classes[62] != .surelyAbove)
        #expect(classes[10].reading.swedish == "Området och dess grannar ligger över snittet, mer än slumpen ger.")
    }

    @Test func `Neighbours that are not mutual are weighed as they stand`() throws {
        // 0 → 1, 1 → 2, 2 → 3, 3 → 0. S1 = ½ Σ (w_ij + w_ji)² over 8 ordered pairs of one weight = 4; S2 = 4 · 2² = 16.
        let ring = try Neighbours(lists: [[1], [2], [3], [0]])
        #expect(!ring.isMutual)
        #expect(ring.binarySums.all == 4)
        #expect(ring.binarySums.pairs == 4)
        #expect(ring.binarySums.margins == 16)
        #expect(Self.grid.isMutual)
    }

    @Test func `The reading says no more than the map shows`() throws {
        let columbus = try MapFixture("columbus_crime_queen")
        let reading = try columbus.neighbours.moran(of: columbus.values).reading
        #expect(
            reading.swedish
                == "Områden med höga tal ligger intill varandra, mer än slumpen ger (Morans I är 0,50; slumpen ensam ger mellan −0,20 och 0,16)."
        )
        #expect(
            reading.english
                == "Areas with high numbers lie beside each other, more than chance gives (Moran's I is 0.50; chance alone gives −0.20 to 0.16)."
        )
        #expect(try Self.grid.moran(of: Self.random(3)).reading.swedish.hasPrefix("Inget säkert mönster"))
        let board = (0..<63).map { Double(($0 / 9 + $0 % 9) % 2) }
        let rook = Neighbours(
            of: try SquareGrid(corner: PlanePoint(east: 0, north: 0), side: 1, columns: 9, rows: 7), touching: .side)
        #expect(
            try rook.moran(of: board).reading.swedish.hasPrefix("Områden med höga och låga tal ligger om vartannat"))
    }

    // MARK: hostile input

    @Test func `Values that are none are refused`() throws {
        let grid = Self.grid
        let cases: [(StatisticsError, [Double])] = [
            (.lengths("values", expected: 63, found: 0), []),
            (.notFinite("values", at: 5), (0..<63).map { $0 == 5 ? .nan : Double($0) }),
            (.notFinite("values", at: 0), (0..<63).map { $0 == 0 ? .infinity : Double($0) }),
            (.noEvents, Array(repeating: 0, count: 63)), (.singular("values"), Array(repeating: 4, count: 63)),
            (.overflow("values"), (0..<63).map { $0 == 0 ? 1e300 : Double($0) }),
        ]
        for (error, values) in cases {
            #expect(throws: error) { try grid.moran(of: values) }
            #expect(throws: error) { try grid.geary(of: values) }
            #expect(throws: error) { try grid.generalG(of: values) }
            #expect(throws: error) { try grid.localMoran(of: values) }
            #expect(throws: error) { try grid.hotSpots(of: values) }
            #expect(throws: error) { try grid.hotSpotsOfNeighbours(of: values) }
            #expect(throws: error) { try grid.patterns(of: values) }
            #expect(throws: error) { try grid.shuffled(values, seed: 1) }
            #expect(throws: error) { try grid.shuffledMoran(of: values, seed: 1) }
        }
        #expect(throws: StatisticsError.negative("values", at: 1)) {
            try grid.generalG(of: (0..<63).map { $0 == 1 ? -1 : 2 })
        }
        #expect(throws: StatisticsError.outOfRange("replicates", 0)) {
            try grid.shuffled(Self.random(1), replicates: 0, seed: 1)
        }
        #expect(throws: StatisticsError.outOfRange("rate", 1)) {
            try grid.hotSpots(of: Self.random(1)).classes(falseDiscoveryRate: 1)
        }
    }

    @Test func `Neighbours that are none are refused`() {
        #expect(throws: StatisticsError.empty("lists")) { try Neighbours(lists: []) }
        #expect(throws: StatisticsError.outOfRange("neighbour", 2)) { try Neighbours(lists: [[1], [2]]) }
        #expect(throws: StatisticsError.outOfRange("neighbour", -1)) { try Neighbours(lists: [[-1], []]) }
        #expect(throws: StatisticsError.outOfRange("neighbour", 0)) { try Neighbours(lists: [[0], []]) }
        #expect(throws: StatisticsError.outOfRange("neighbour", 1)) { try Neighbours(lists: [[1, 1], []]) }
        #expect(throws: StatisticsError.outOfRange("neighbour", Double(Int.max))) {
            try Neighbours(lists: [[.max], []])
        }
        #expect(throws: StatisticsError.empty("areas")) { try Neighbours(of: [AreaShape](), touching: .side) }
    }

    @Test func `Areas without neighbours, and areas next to all, get no score and no false one`() throws {
        let alone = try Neighbours(lists: [[], [], [], [], []])
        #expect(alone.islands.count == 5)
        #expect(throws: StatisticsError.empty("neighbours")) { try alone.moran(of: [1, 2, 3, 4, 5]) }
        let all = try Neighbours(lists: (0..<5).map { own in (0..<5).filter { $0 != own } })
        let spots = try all.hotSpots(of: [1, 2, 3, 4, 9])
        #expect((0..<5).allSatisfy { spots[$0] == nil })
        #expect(try spots.classes().allSatisfy { $0 == .notJudged })
        #expect(spots[99] == nil)
        let mixed = try Neighbours(lists: [[1], [0], [], [], []])
        #expect(try mixed.localMoran(of: [1, 2, 3, 4, 9]).conditional.z(2) == nil)
        #expect(try mixed.shuffled([1, 2, 3, 4, 9], seed: 1).p(3) == nil)
    }

    /// Two squares by two: all are neighbours of all, every map gives the same, and what rounding leaves of the variance is nothing to measure by.
    @Test(arguments: [[1.0, 2, 3, 4], [0, 0, 0, 1], [0.1, 0.2, 0.3, 0.7], [1e-40, 3e-40, 7e-41, 0]])
    func `Where all are neighbours of all no pattern is told`(
        _ values: [Double]
    ) throws {
        let grid = try SquareGrid(corner: PlanePoint(east: 0, north: 0), side: 1, columns: 2, rows: 2)
        let all = Neighbours(of: grid, touching: .corner)
        for weights in [Neighbours.Weights.binary, .rowStandardised] {
            let moran = try all.moran(of: values, weights: weights)
            #expect(moran.varianceByRandomisation == 0)
            #expect(moran.z == 0)
            #expect(moran.reading.swedish.hasPrefix("Inget säkert mönster"))
            #expect(try all.geary(of: values, weights: weights).z == 0)
            let local = try all.localMoran(of: values, weights: weights)
            #expect((0..<4).allSatisfy { local.conditional.z($0) == nil })
        }
        // With one value above 0 there are no pairs to look at.
        if values[0] > 0 { #expect(try all.generalG(of: values).z == 0) }
    }

    @Test func `One area that differs from all others is not told by the rounding of theirs`() throws {
        let grid = try SquareGrid(corner: PlanePoint(east: 0, north: 0), side: 1, columns: 5, rows: 5)
        let neighbours = Neighbours(of: grid, touching: .corner)
        let values = (0..<25).map { $0 == 12 ? 0.7 : 0.1 }
        #expect(try neighbours.hotSpotsOfNeighbours(of: values)[12] == nil)
        #expect(try neighbours.localMoran(of: values).conditional.z(12) == nil)
    }

    @Test func `Values whose fourth powers cannot be held are refused`() throws {
        let neighbours = Neighbours(
            of: try SquareGrid(corner: PlanePoint(east: 0, north: 0), side: 1, columns: 3, rows: 3), touching: .side)
        #expect(throws: StatisticsError.singular("values")) {
            try neighbours.moran(of: (0..<9).map { Double($0) * 1e-80 })
        }
        #expect(throws: StatisticsError.overflow("values")) {
            try neighbours.moran(of: (0..<9).map { Double($0) * 1e80 })
        }
    }
}
