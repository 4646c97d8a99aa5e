/// Whether events that are close in space are close in time as well: Knox's table, with what chance gives in every cell.
///
/// - Hypothesis tested: which event happened when has nothing to do with where. Times are dealt out over the places anew; places and times themselves
///   stay, so a season, a weekday or a busy square is not taken for a near repeat.
/// - Formula: a cell counts pairs in a band of distance (graph A) and of time (graph B). Of N = n(n−1)/2 pairs N_A and N_B lie in the bands, and
///   E = N_A N_B/N. The variance over all dealings is exact, without dice: with degrees a_i, b_i of event i in the graphs, Q their sums of squares about
///   the mean, and R_A = N_A(N − N_A)/N − Q_A/(n−2), Var = Q_A Q_B/((n−2)²(n−1)) + 2 R_A R_B/(n(n−3)). These are the moments of Barton and David
///   1966, split into parts that cannot cancel.
/// - Knox ratio: observed / E. Its interval takes the pairs as Poisson, widened by Var/E where that is above 1.
/// - Shape: rows are bands of distance, columns bands of time. Units: those of the coordinates, and of the times.
/// - Limits: at least four events. With many cells some stand out by chance: p values are to be corrected, and the reading does so. A ratio holds on
///   average, for the whole town and the whole period.
/// - Checked against: NearRepeat 0.1.1 and the Near Repeat Calculator 1.3 (Chicago), pointpats 2.5.5; the variance by full enumeration.
public struct KnoxTable: Sendable {
    public let space: Bands
    public let time: Bands
    public let rule: DistanceRule
    public let events: PlacedEvents
    /// Pairs in each cell: a row a band of distance, a column a band of time.
    public let observed: [[Int]]
    /// Pairs in each band of distance, whatever their time.
    public let spaceMargin: [Int]
    /// Pairs in each band of time, wherever they are.
    public let timeMargin: [Int]
    /// What chance gives on average in each cell.
    public let expected: [[Double]]
    /// How much it varies.
    public let variance: [[Double]]
    let pairs: ClosePairs

    /// - Throws: `tooFew` under four events, `overflow` when more than 2²⁸ pairs are within reach.
    public init(
        _ events: PlacedEvents, space: Bands, time: Bands, rule: DistanceRule = .euclidean
    ) throws(StatisticsError) {
        try requireAtLeast(4, events.count, "events")
        guard time.reach <= Double(1 << 24) else { throw .outOfRange("time", time.reach) }
        self.space = space
        self.time = time
        self.rule = rule
        self.events = events
        pairs = try ClosePairs(events, space, rule)
        let spaces = SpaceGraphs(pairs, space, count: events.count)
        let times = TimeGraphs(events.times, time)
        spaceMargin = spaces.graphs.map(\.edges)
        timeMargin = times.graphs.map(\.edges)
        observed = pairs.table(RelativeTimes(events, pairs.order, time), timeMargin: timeMargin)
        let n = Double(events.count)
        expected = spaces.graphs.map { a in
            times.graphs.map { b in Double(a.edges) * Double(b.edges) / (n * (n - 1) / 2) }
        }
        variance = spaces.graphs.map { a in times.graphs.map { b in a.variance(of: b, events: n) } }
    }

    /// Observed over expected; nothing where chance cannot give any.
    public func ratio(space row: Int, time column: Int) -> Double? {
        guard holds(row, column), expected[row][column] > 0 else { return nil }
        return Double(observed[row][column]) / expected[row][column]
    }

    /// How many standard deviations the count lies over what chance gives; nothing where it cannot vary. Rough when few are expected.
    public func z(space row: Int, time column: Int) -> Double? {
        guard holds(row, column), variance[row][column] > 0 else { return nil }
        return (Double(observed[row][column]) - expected[row][column]) / variance[row][column].squareRoot()
    }

    func holds(_ row: Int, _ column: Int) -> Bool {
        observed.indices.contains(row) && observed[row].indices.contains(column)
    }

    /// The Knox ratio with its interval.
    /// - Throws: `outOfRange` when there is no such cell, `noEvents` when chance cannot give any pair there.
    public func estimate(space row: Int, time column: Int, level: Double = 0.95) throws(StatisticsError) -> Estimate {
        try requireLevel(level)
        guard holds(row, column) else { throw .outOfRange("cell", Double(row)) }
        let mean = expected[row][column]
        guard mean > 0 else { throw .noEvents }
        let count = observed[row][column]
        let dispersion = max(1, variance[row][column] / mean)
        let pairs = Double(count) / dispersion
        let low = count == 0 ? 0 : try Gamma.quantile((1 - level) / 2, shape: pairs)
        let high = try Gamma.quantile((1 + level) / 2, shape: pairs + 1)
        var warnings: [Warning] = count < 20 ? [.smallNumbers] : []
        if dispersion > 1.05 { warnings.append(.overdispersed(dispersion)) }
        return Estimate(
            value: Double(count) / mean, lower: low * dispersion / mean, upper: high * dispersion / mean, level: level,
            method: "Knox ratio, exact Poisson", count: count, warnings: warnings)
    }
}
