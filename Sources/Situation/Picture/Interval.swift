package import CrimeStatistics

/// A number with how sure it is, as a picture keeps it: six figures, so that the same picture is the same text on every machine. A limit that
/// nothing bounds is not there, and neither is a value that is no number.
package struct Interval: Hashable, Sendable, Codable {
    package let value: Double?
    package let lower: Double?
    package let upper: Double?
    package let level: Double
    /// By its name in the literature.
    package let method: String

    package init(_ estimate: Estimate, scale: Double = 1) {
        value = Self.kept(estimate.value * scale)
        lower = Self.kept(estimate.lower * scale)
        upper = Self.kept(estimate.upper * scale)
        level = Self.kept(estimate.level) ?? estimate.level
        method = estimate.method
    }

    /// Whether the interval leaves this value out: only then may a difference from it be told.
    package func excludes(_ reference: Double) -> Bool {
        lower.map { reference < $0 } ?? false || upper.map { reference > $0 } ?? false
    }

    static func kept(_ number: Double) -> Double? {
        guard number.isFinite else { return nil }
        guard number != 0 else { return 0 }
        var (scale, size) = (1.0, number.magnitude)
        while size < 100_000, scale < 1e12 {
            size *= 10
            scale *= 10
        }
        return size >= 1e15 ? number : (number * scale).rounded() / scale
    }
}
