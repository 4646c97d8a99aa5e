/// The classes of a map: where one shade ends and the next begins, at numbers that are easy to read.
///
/// At most five, of about equally many areas each; a break is the round number (1, 1.5, 2, 3, 4, 5, 6 or 8 times a power of ten) nearest to the quantile, and
/// breaks that fall together are one.
package struct MapClasses: Hashable, Sendable {
    /// Where a class begins that is not the first; rising.
    package let breaks: [Double]

    /// - Parameter values: what is shown; what is not a number, or below nought, is left out.
    package init(_ values: [Double]) {
        let sorted = values.filter { $0.isFinite && $0 >= 0 }.sorted()
        guard let least = sorted.first, let most = sorted.last, most > 0 else {
            breaks = []
            return
        }
        let quantiles = (1..<5).map { sorted[min(sorted.count - 1, sorted.count * $0 / 5)] }
        let round = Set(quantiles.compactMap(Self.round)).sorted()
        breaks = round.filter { $0 > least && $0 <= most }
    }

    /// The class of a value, 1 to 5.
    package func step(of value: Double) -> Int { 1 + breaks.count { value >= $0 } }

    /// The nearest number that is easy to read; nil for nought.
    private static func round(_ value: Double) -> Double? {
        guard value > 0 else { return nil }
        var power = 1.0
        while power * 10 <= value { power *= 10 }
        while power > value { power /= 10 }
        let candidates = [1, 1.5, 2, 3, 4, 5, 6, 8, 10].map { $0 * power }
        return candidates.min { abs($0 - value) < abs($1 - value) }
    }
}
