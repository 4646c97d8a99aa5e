/// Stretches of distance or time, one after the other: each from its lower edge, counted in, to its upper edge, not counted in.
///
/// The Near Repeat Calculator prints labels that are one unit too high: what it calls "0 to 1 days" is the same day, [0, 1). Here a band is
/// what its edges say.
public struct Bands: Sendable, Equatable {
    /// Rising; the last may be infinity, and then the last band takes all the rest.
    public let edges: [Double]

    /// The number of bands.
    public var count: Int { edges.count - 1 }

    /// - Throws: `tooFew` under two edges, more than 64 bands `outOfRange`, `notFinite` or `negative` for an edge that is none (the last may be
    ///   infinity), `outOfRange` when they do not rise.
    public init(_ edges: [Double]) throws(StatisticsError) {
        guard edges.count >= 2 else { throw .tooFew("edges", needed: 2, found: edges.count) }
        guard edges.count <= 65 else { throw .outOfRange("edges", Double(edges.count)) }
        for index in edges.indices {
            let isOpen = index == edges.count - 1 && edges[index] == .infinity
            guard edges[index].isFinite || isOpen else { throw .notFinite("edges", at: index) }
            guard edges[index] >= 0 else { throw .negative("edges", at: index) }
            guard index == 0 || edges[index] > edges[index - 1] else { throw .outOfRange("edges", edges[index]) }
        }
        self.edges = edges
    }

    /// From nothing to `reach`, counted in: a single band, and the rest after it.
    /// - Throws: `notFinite` and `negative` for the reach.
    public static func within(_ reach: Double) throws(StatisticsError) -> Bands {
        guard reach.isFinite else { throw .notFinite("reach", at: 0) }
        guard reach >= 0 else { throw .negative("reach", at: 0) }
        return try Bands([0, reach.nextUp, .infinity])
    }

    var isOpen: Bool { edges[count] == .infinity }
    /// The edge of the last band that ends.
    var reach: Double { isOpen ? edges[count - 1] : edges[count] }
    /// The bands that end.
    var closed: Int { isOpen ? count - 1 : count }

    /// The band of a distance, or nothing below the first edge or from the last on.
    @inline(__always)
    func band(of value: Double) -> Int? {
        guard value >= edges[0], value < edges[count] else { return nil }
        var band = 0
        while value >= edges[band + 1] { band += 1 }
        return band
    }
}

/// Events with a place and a day: what near-repeat tests are made of.
///
/// An address has one pair of coordinates; "the same place" is distance 0, so do not let two searches for an address give two points. An event
/// whose time is known as a span should have the middle of a short span, or be left out.
public struct PlacedEvents: Sendable, Equatable {
    public let east: [Double]
    public let north: [Double]
    /// Whole units of time since any start: days, or hours.
    public let times: [Int]

    public var count: Int { times.count }

    /// - Throws: `lengths`, `notFinite`, `outOfRange` for coordinates; `outOfRange` for times beyond ±2³⁰; `overflow` beyond 2²⁴ events.
    public init(east: [Double], north: [Double], times: [Int]) throws(StatisticsError) {
        try checkedCoordinates(east: east, north: north)
        guard times.count == east.count else { throw .lengths("times", expected: east.count, found: times.count) }
        for time in times where time < -(1 << 30) || time > 1 << 30 { throw .outOfRange("times", Double(time)) }
        guard times.count <= 1 << 24 else { throw .overflow("times") }
        self.east = east
        self.north = north
        self.times = times
    }
}
