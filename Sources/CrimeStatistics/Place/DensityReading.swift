/// What the densest part of a map holds, beside what chance alone puts there.
public struct Gathering: Sendable, Equatable {
    /// The share of the grid's cells that was looked at.
    public let area: Double
    /// The share of the events on the grid that lie in it.
    public let events: Double
    /// The largest share in `replicates` maps where as many events are strewn evenly over the grid and the densest cells are taken afterwards.
    public let mostByChance: Double
    public let replicates: Int
    /// How many events lie on the grid.
    public let count: Int
    let radius: Double

    /// The densest cells and what they hold; never a raw density.
    public var reading: Reading {
        func part(_ share: Double, _ tongue: Tongue) -> String {
            percent(share, decimals: share < 0.0095 ? 1 : 0, tongue)
        }
        let head = Reading(
            swedish: "De tätaste rutorna, \(part(area, .swedish)) av ytan, har \(part(events, .swedish)) av "
                + "\(counted(count, "händelse", "händelser", .swedish)) (radie \(numeral(radius, .swedish)) meter).",
            english: "The densest squares, \(part(area, .english)) of the area, hold \(part(events, .english)) of "
                + "\(counted(count, "event", "events", .english)) (radius \(numeral(radius, .english)) metres).")
        let chance = Reading(
            swedish:
                "När slumpen strödde ut dem \(counted(replicates, "gång", "gånger", .swedish)) blev det som mest \(part(mostByChance, .swedish))",
            english:
                "Strewn by chance \(counted(replicates, "time", "times", .english)), they hold \(part(mostByChance, .english)) at most"
        )
        let verdict =
            count < 20
            ? Reading(
                swedish: ". Det är för få händelser för att säga något.",
                english: ". There are too few events to say anything.")
            : events > mostByChance
                ? Reading(swedish: ": händelserna är samlade.", english: ": the events are gathered.")
                : Reading(swedish: ": inget säkert mönster.", english: ": no certain pattern.")
        return head.followed(
            by: Reading(swedish: chance.swedish + verdict.swedish, english: chance.english + verdict.english))
    }
}

extension DensitySurface {
    /// What the densest share of the cells holds.
    /// - Parameters:
    ///   - share: of the cells, above 0 and at most 1; at least one cell is taken. Of equally dense cells the southernmost and westernmost come first.
    ///   - replicates: maps by chance, 1 to 10,000. Replicate r throws the dice of stream r. Chance strews events evenly over the grid, also where
    ///     nobody lives: what is more gathered than that may be where people are.
    ///   - seed: of the dice; the same seed gives the same answer.
    /// - Throws: `noEvents` when no event lies on the grid, `outOfRange`.
    public func gathering(densest share: Double = 0.01, replicates: Int = 19, seed: UInt64) throws(StatisticsError)
        -> Gathering
    {
        guard share > 0, share <= 1 else { throw .outOfRange("share", share) }
        guard (1...10_000).contains(replicates) else { throw .outOfRange("replicates", Double(replicates)) }
        let inside = counts.reduce(0, +)
        guard inside > 0 else { throw .noEvents }
        let cells = max(1, Int((share * Double(grid.count) + 1e-9).rounded(.down)))
        let reach = try kernel.binnedReach(grid)
        var most = 0.0
        for replicate in 0..<replicates {
            var dice = StreamGenerator(seed: seed, stream: UInt64(replicate))
            var strewn = [Int](repeating: 0, count: grid.count)
            for _ in 0..<inside { strewn[Int.random(in: 0..<grid.count, using: &dice)] += 1 }
            let density = kernel.smoothed(PaddedCounts(strewn, grid, reach), grid, reach)
            most = max(most, Self.held(strewn, by: density, cells))
        }
        return Gathering(
            area: Double(cells) / Double(grid.count), events: Self.held(counts, by: values, cells), mostByChance: most,
            replicates: replicates, count: inside, radius: kernel.radius)
    }

    /// The share of the counts in the densest cells.
    private static func held(_ counts: [Int], by density: [Double], _ cells: Int) -> Double {
        let order = density.indices.sorted { (density[$1], $0) < (density[$0], $1) }
        let held = order.prefix(cells).reduce(0) { $0 + counts[$1] }
        return Double(held) / Double(max(1, counts.reduce(0, +)))
    }
}
