/// Knox's table against many in which the times are dealt out over the places anew.
///
/// - Formula: p = (1 + k)/(R + 1), k how many of R dealings give at least as many pairs. Replicate r throws the dice of stream r, so the same seed
///   gives the same answer in any order of work. What is expected, and how much it varies, is known without dice (``KnoxTable``).
public struct KnoxTest: Sendable {
    public let table: KnoxTable
    /// R.
    public let replicates: Int
    /// How many dealings gave at least as many pairs, by cell.
    let atLeast: [[Int]]

    /// How often chance alone gives so many pairs; nothing when there is no such cell.
    public func p(space row: Int, time column: Int) -> Double? {
        guard table.holds(row, column) else { return nil }
        return Double(1 + atLeast[row][column]) / Double(replicates + 1)
    }

    /// How exact that p is: its standard error from the dice.
    public func standardError(space row: Int, time column: Int) -> Double? {
        p(space: row, time: column).map { ($0 * (1 - $0) / Double(replicates + 1)).squareRoot() }
    }

    /// The p values of all cells whose bands both end, corrected for being judged at once; nothing for the other cells.
    /// - Throws: nothing that a test can hold; the correction asks for p values from 0 to 1, and these are.
    public func adjusted(_ correction: Correction = .benjaminiHochberg) throws(StatisticsError) -> [[Double?]] {
        let cells = (0..<table.space.closed).flatMap { row in (0..<table.time.closed).map { (row, $0) } }
        var result = table.observed.map { $0.map { _ in Double?.none } }
        guard !cells.isEmpty else { return result }
        let adjusted = try correction.adjusted(cells.map { p(space: $0.0, time: $0.1) ?? 1 })
        for ((row, column), p) in zip(cells, adjusted) { result[row][column] = p }
        return result
    }
}

extension KnoxTable {
    /// The table tested by dealing out the times `replicates` times, 1 to 1,000,000.
    /// - Throws: `outOfRange` for the number of replicates.
    public func test(replicates: Int = 999, seed: UInt64) throws(StatisticsError) -> KnoxTest {
        guard (1...1_000_000).contains(replicates) else { throw .outOfRange("replicates", Double(replicates)) }
        let original = RelativeTimes(events, pairs.order, time)
        var atLeast = observed.map { $0.map { _ in 0 } }
        pairs.deal(original, time: time, timeMargin: timeMargin, replicates: replicates, seed: seed) { simulated in
            for row in atLeast.indices {
                for column in atLeast[row].indices where simulated[row][column] >= observed[row][column] {
                    atLeast[row][column] += 1
                }
            }
        }
        return KnoxTest(table: self, replicates: replicates, atLeast: atLeast)
    }
}

extension RelativeTimes {
    /// Every order as likely (Fisher and Yates). Each word of the dice serves two draws.
    mutating func deal(_ generator: StreamGenerator) {
        var dice = generator
        let words = dice.words(values.count / 2)
        values.withUnsafeMutableBufferPointer { values in
            // Bounds: `last` runs from values.count − 1 down to 1 in as many steps as there are words, and what is drawn for it is at most `last`.
            var last = values.count &- 1
            for word in words {
                Self.swap(values, last, UInt32(truncatingIfNeeded: word >> 32), &dice)
                if last > 1 { Self.swap(values, last &- 1, UInt32(truncatingIfNeeded: word), &dice) }
                last &-= 2
            }
        }
    }

    /// Swaps an element with one up to it, each equally likely (Lemire 2019): of the draws that would favour some, another is taken.
    @inline(__always)
    private static func swap(
        _ values: UnsafeMutableBufferPointer<UInt32>, _ last: Int, _ draw: UInt32, _ dice: inout StreamGenerator
    ) {
        let bound = UInt32(truncatingIfNeeded: last &+ 1)
        let product = UInt64(draw) &* UInt64(bound)
        var drawn = Int(product >> 32)
        if UInt32(truncatingIfNeeded: product) < bound, UInt32(truncatingIfNeeded: product) < (0 &- bound) % bound {
            drawn = Int(dice.below(bound))
        }
        values.swapAt(last, drawn)
    }
}
