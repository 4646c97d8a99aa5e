import Testing

@testable import CrimeStatistics

@Suite("Near repeats")
struct KnoxTests {
    static func events(_ count: Int, seed: UInt64, side: Double = 1000, days: Int = 60) throws -> PlacedEvents {
        var dice = StreamGenerator(seed: seed, stream: 0)
        let east = (0..<count).map { _ in Double.random(in: 0..<side, using: &dice) }
        let north = (0..<count).map { _ in Double.random(in: 0..<side, using: &dice) }
        return try PlacedEvents(
            east: east, north: north, times: (0..<count).map { _ in Int.random(in: 0..<days, using: &dice) })
    }

    static let space = [0.0, 1, 100, 250, .infinity]
    static let time = [0.0, 1, 7, 14, .infinity]

    /// Every pair tried, one by one.
    static func byHand(_ events: PlacedEvents, _ space: [Double], _ time: [Double], _ rule: DistanceRule) -> [[Int]] {
        var table = [[Int]](repeating: [Int](repeating: 0, count: time.count - 1), count: space.count - 1)
        for one in 0..<events.count {
            for other in 0..<one {
                let apart = rule.distance(
                    PlanePoint(east: events.east[one], north: events.north[one]),
                    PlanePoint(east: events.east[other], north: events.north[other]))
                let days = Double(abs(events.times[one] - events.times[other]))
                guard let row = space.lastIndex(where: { $0 <= apart }),
                    let column = time.lastIndex(where: { $0 <= days }),
                    row < table.count, column < table[0].count
                else { continue }
                table[row][column] += 1
            }
        }
        return table
    }

    @Test(arguments: [DistanceRule.euclidean, .manhattan]) func `Tables are what trying every pair gives`(
        _ rule: DistanceRule
    ) throws {
        for (space, time) in [
            (Self.space, Self.time), ([0, 50, 300], [0, 5, 20]), ([20, 200, .infinity], [2, 9, .infinity]),
            ([100, 101], [3, 4]),
            ([0, .infinity], [0, .infinity]), ([0, 5000], [0, 1000]),
        ] {
            for seed in 1...5 {
                let events = try Self.events(80, seed: UInt64(seed))
                let found = try KnoxTable(events, space: Bands(space), time: Bands(time), rule: rule)
                #expect(found.observed == Self.byHand(events, space, time, rule))
            }
        }
    }

    /// Six events, all 720 dealings of the times: mean and variance of every cell are the formula's.
    @Test func `Mean and variance are those over every dealing there is`() throws {
        let east = [0.0, 10, 20, 300, 310, 900]
        let times = [0, 1, 9, 2, 3, 3]
        let (space, time) = (try Bands([0, 30, 400, .infinity]), try Bands([0, 2, 8, .infinity]))
        let north = [Double](repeating: 0, count: 6)
        let found = try KnoxTable(PlacedEvents(east: east, north: north, times: times), space: space, time: time)
        let all = try PatternTests.orders(6).map { order in
            try KnoxTable(
                PlacedEvents(east: east, north: north, times: order.map { times[$0] }), space: space, time: time
            ).observed
        }
        for row in 0..<3 {
            for column in 0..<3 {
                let counts = all.map { Double($0[row][column]) }
                let mean = counts.reduce(0, +) / 720
                let variance = counts.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 720
                #expect(abs(found.expected[row][column] - mean) < 1e-12)
                #expect(abs(found.variance[row][column] - variance) < 1e-12)
            }
        }
    }

    /// Worked out with whole numbers (fractions) from the degrees of 522 arsons: the cell of all the rest in space and time, which the reference gives as
    /// 6.170555114746094.
    @Test func `The variance keeps its digits where squares of means cancel`() throws {
        let fixture = try Fixture("06_spacetime/knox_chicago_arson.json")
        let found = try KnoxFixtureTests.table(fixture, fixture["cases"][0])
        #expect(difference(found: found.variance[4][3], expected: 6.170554350240207) < 1e-12)
    }

    @Test func `The order of events and the place of the map do not matter`() throws {
        let events = try Self.events(150, seed: 9)
        let (space, time) = (try Bands(Self.space), try Bands(Self.time))
        let found = try KnoxTable(events, space: space, time: time)
        let moved = try KnoxTable(
            PlacedEvents(
                east: events.east.reversed().map { 8192 - $0 }, north: events.north.reversed(),
                times: events.times.reversed().map { 90 - $0 }),
            space: space, time: time)
        #expect(moved.observed == found.observed)
        #expect(worstDifference(found: moved.variance.flatMap { $0 }, expected: found.variance.flatMap { $0 }) < 1e-12)
    }

    @Test func `The same seed gives the same p, and the dice's mean is the exact one`() throws {
        let table = try KnoxTable(Self.events(120, seed: 4), space: Bands(Self.space), time: Bands(Self.time))
        let one = try table.test(replicates: 199, seed: 5)
        #expect(try table.test(replicates: 199, seed: 5).atLeast == one.atLeast)
        #expect(try table.test(replicates: 199, seed: 6).atLeast != one.atLeast)
        var times = RelativeTimes(table.events, table.pairs.order, table.time)
        var sum = 0
        for replicate in 0..<2000 {
            times.deal(StreamGenerator(seed: 7, stream: UInt64(replicate)))
            sum += table.pairs.table(times, timeMargin: table.timeMargin)[2][1]
        }
        #expect(abs(Double(sum) / 2000 - table.expected[2][1]) < 4 * (table.variance[2][1] / 2000).squareRoot())
    }

    /// How many days, the edges of time, and whether eight are counted at once: also where times go round 16 bits, where two lie half a turn
    /// apart, and where they are too far apart for it.
    struct Dealt: Sendable {
        let days: Int
        let edges: [Double]
        let isSideBySide: Bool

        static let all: [Dealt] = [
            Dealt(days: 60, edges: [0, 1, 7, 14, .infinity], isSideBySide: true),
            Dealt(days: 60, edges: [2, 9], isSideBySide: true),
            Dealt(days: 0, edges: [0, 1], isSideBySide: true),
            Dealt(days: 60, edges: [0, .infinity], isSideBySide: true),
            Dealt(days: 60, edges: [0.5, 2.5, 3, 4, 5, 6, 8, 10, 200], isSideBySide: true),
            Dealt(days: 65_000, edges: [0, 500], isSideBySide: true),
            Dealt(days: 65_000, edges: [0, 250, 500, .infinity], isSideBySide: true),
            Dealt(days: 32_769, edges: [0, 1, 32_767], isSideBySide: true),
            Dealt(days: 32_769, edges: [0, 1, 32_768], isSideBySide: false),
            Dealt(days: 65_000, edges: [0, 600], isSideBySide: false),
            Dealt(days: 40_000, edges: [3, 25_000, 32_767, .infinity], isSideBySide: false),
            Dealt(days: 500_000_000, edges: [0, 1e6, 8e6], isSideBySide: false),
        ]
    }

    @Test(arguments: Dealt.all) func `Eight dealings at once count as one by one`(_ dealt: Dealt) throws {
        for seed in 1...4 {
            let plain = try Self.events(70, seed: UInt64(seed), side: 400, days: dealt.days + 1)
            // The first and the last time there are, and two half a turn apart.
            let fixed = [0, dealt.days, min(1, dealt.days), min(32_769, dealt.days)]
            let times = fixed + plain.times.dropFirst(fixed.count)
            let events = try PlacedEvents(east: plain.east, north: plain.north, times: times)
            for space in [[0, 50, 150, Double.infinity], [20, 300], [0, 100]] {
                let table = try KnoxTable(events, space: Bands(space), time: Bands(dealt.edges))
                let original = RelativeTimes(events, table.pairs.order, table.time)
                let sideBySide = SideBySide(table.pairs, original, time: table.time)
                #expect((sideBySide != nil) == dealt.isSideBySide)
                var found: [[[Int]]] = []
                table.pairs.deal(original, time: table.time, timeMargin: table.timeMargin, replicates: 37, seed: 3) {
                    found.append($0)
                }
                let expected = (0..<37).map { replicate in
                    var times = original
                    times.deal(StreamGenerator(seed: 3, stream: UInt64(replicate)))
                    return table.pairs.table(times, timeMargin: table.timeMargin)
                }
                #expect(found == expected)
            }
        }
    }

    /// Ten bursts of three events on one spot within two days, among 90 others.
    static func bursts() throws -> PlacedEvents {
        let plain = try events(90, seed: 12)
        var (east, north, times) = (plain.east, plain.north, plain.times)
        for burst in 0..<10 {
            for step in 0..<3 {
                east.append(Double(burst * 90) + Double(step))
                north.append(Double(burst * 37))
                times.append(burst * 5 + step)
            }
        }
        return try PlacedEvents(east: east, north: north, times: times)
    }

    @Test func `A planted near repeat is told with its interval, chance is not`() throws {
        let (space, time) = (try Bands([0, 50, 100, .infinity]), try Bands([0, 7, 14, .infinity]))
        let found = try KnoxTable(Self.bursts(), space: space, time: time).test(replicates: 499, seed: 1)
        let event = Reading(swedish: "ett bostadsinbrott", english: "a burglary")
        let told = try found.reading(space: 0, time: 0, event: event)
        #expect(told.swedish.hasPrefix("Efter ett bostadsinbrott är risken "))
        #expect(told.swedish.contains(" gånger den vanliga (mellan "))
        #expect(told.swedish.hasSuffix(") 0–50 meter bort och 0–6 dagar efteråt. Det gäller i genomsnitt."))
        #expect(told.english.hasPrefix("After a burglary the risk is "))
        #expect(told.english.hasSuffix(") 0 to 50 metres away and 0 to 6 days later. That holds on average."))
        let quiet = try KnoxTable(Self.events(90, seed: 12), space: space, time: time).test(replicates: 499, seed: 1)
        #expect(
            try quiet.reading(space: 0, time: 0).swedish.hasPrefix(
                "Efter en händelse syns ingen säker upprepning 0–50 meter bort och 0–6 dagar efteråt: "))
        let pairs = try found.table.followUps(space: 0, time: 0)
        #expect(pairs.contains(FollowUp(first: 90, next: 91)))
        #expect(pairs.count == found.table.observed[0][0])
    }

    /// A hundred maps of chance, four cells each: a repetition is told in hardly any.
    @Test func `Of a hundred quiet maps hardly any tells a repetition`() throws {
        let (space, time) = (try Bands([0, 100, 200, .infinity]), try Bands([0, 7, 14, .infinity]))
        var told = 0
        for seed in 0..<100 {
            let test = try KnoxTable(Self.events(60, seed: UInt64(1000 + seed)), space: space, time: time).test(
                replicates: 199, seed: 2)
            let isTold = try [(0, 0), (0, 1), (1, 0), (1, 1)].contains {
                try !test.reading(space: $0.0, time: $0.1).swedish.contains("ingen säker")
            }
            if isTold { told += 1 }
        }
        #expect(told <= 5)
    }

    /// 10 others, 4 near, 3 drawn, at least 2 near: (6·6 + 4·1)/120 = 1/3, by counting.
    @Test func `The hypergeometric tail, by counting`() {
        #expect(abs(hypergeometricAtLeast(2, others: 10, marked: 4, drawn: 3) - 1.0 / 3) < 1e-14)
        #expect(hypergeometricAtLeast(0, others: 10, marked: 4, drawn: 3) == 1)
        #expect(hypergeometricAtLeast(4, others: 10, marked: 4, drawn: 3) == 0)
        #expect(hypergeometricAtLeast(0, others: 0, marked: 0, drawn: 0) == 1)
    }

    // MARK: hostile input

    @Test func `Bands that are none are refused`() throws {
        #expect(throws: StatisticsError.tooFew("edges", needed: 2, found: 1)) { try Bands([0]) }
        #expect(throws: StatisticsError.outOfRange("edges", 1)) { try Bands([0, 1, 1]) }
        #expect(throws: StatisticsError.negative("edges", at: 0)) { try Bands([-1, 1]) }
        #expect(throws: StatisticsError.notFinite("edges", at: 1)) { try Bands([0, .nan]) }
        #expect(throws: StatisticsError.notFinite("edges", at: 0)) { try Bands([.infinity, .infinity]) }
        #expect(throws: StatisticsError.outOfRange("edges", 100)) { try Bands((0..<100).map(Double.init)) }
        #expect(throws: StatisticsError.notFinite("reach", at: 0)) { try Bands.within(.infinity) }
        #expect(throws: StatisticsError.negative("reach", at: 0)) { try Bands.within(-1) }
    }

    @Test func `Events that are none are refused, and cells that are not there`() throws {
        #expect(throws: StatisticsError.lengths("times", expected: 1, found: 0)) {
            try PlacedEvents(east: [1], north: [1], times: [])
        }
        #expect(throws: StatisticsError.notFinite("east", at: 0)) {
            try PlacedEvents(east: [.nan], north: [1], times: [1])
        }
        #expect(throws: StatisticsError.outOfRange("times", Double(Int.max))) {
            try PlacedEvents(east: [1], north: [1], times: [.max])
        }
        let (space, time) = (try Bands(Self.space), try Bands(Self.time))
        #expect(throws: StatisticsError.empty("events")) {
            try KnoxTable(PlacedEvents(east: [], north: [], times: []), space: space, time: time)
        }
        #expect(throws: StatisticsError.tooFew("events", needed: 4, found: 3)) {
            try KnoxTable(Self.events(3, seed: 1), space: space, time: time)
        }
        #expect(throws: StatisticsError.outOfRange("time", 1e9)) {
            try KnoxTable(Self.events(9, seed: 1), space: space, time: Bands([0, 1e9]))
        }
        let found = try KnoxTable(Self.events(9, seed: 1), space: space, time: time)
        #expect(found.ratio(space: 9, time: 0) == nil)
        #expect(found.z(space: -1, time: 0) == nil)
        #expect(throws: StatisticsError.self) { try found.estimate(space: 0, time: 9) }
        #expect(throws: StatisticsError.self) { try found.followUps(space: 3, time: 0) }
        #expect(throws: StatisticsError.outOfRange("replicates", 0)) { try found.test(replicates: 0, seed: 1) }
        #expect(throws: StatisticsError.outOfRange("space", 3)) {
            try found.test(replicates: 9, seed: 1).reading(space: 3, time: 0)
        }
        #expect(try found.test(replicates: 9, seed: 1).p(space: 9, time: 9) == nil)
    }

    @Test func `Events all in one place, all at one time, or worlds apart are answered`() throws {
        let (space, time) = (try Bands(Self.space), try Bands(Self.time))
        let one = [Double](repeating: 5, count: 6)
        let same = try KnoxTable(
            PlacedEvents(east: one, north: one, times: [3, 3, 3, 3, 3, 3]), space: space, time: time)
        #expect(same.observed[0][0] == 15)
        #expect(same.variance[0][0] == 0)
        #expect(same.z(space: 0, time: 0) == nil)
        #expect(same.ratio(space: 0, time: 0) == 1)
        #expect(same.ratio(space: 1, time: 1) == nil)
        #expect(throws: StatisticsError.noEvents) { try same.estimate(space: 1, time: 1) }
        let apart = try KnoxTable(
            PlacedEvents(east: [-1e10, 1e10, 0, 5], north: [1e10, -1e10, 0, 5], times: [-(1 << 30), 1 << 30, 0, 1]),
            space: space, time: time)
        #expect(apart.observed.flatMap { $0 }.reduce(0, +) == 6)
    }
}
