package import CrimeStatistics
package import Vocabulary

/// A part of the municipality with a border and residents, in degrees.
package struct Area: Hashable, Sendable {
    package let key: AreaKey
    package let name: String
    /// Each part with its outer border first and its holes after; a border's first point is also its last. Outer borders run
    /// counter-clockwise and holes clockwise (RFC 7946).
    package let parts: [[[EarthPoint]]]
    /// By year.
    package let residents: [Int: Int]
}
