/// How many events, over how much: inhabitants, weeks, doors, or simply 1.
public struct EventCount: Equatable, Sendable {
    public let events: Int
    /// In any unit, as long as those compared share it. For a rate per inhabitant: the population of the same year.
    public let exposure: Double

    /// - Throws: `negative` for fewer than no events, `overflow` for more than 2^53, `notFinite` or `outOfRange` for an exposure that
    ///   is not above zero.
    public init(events: Int, exposure: Double = 1) throws(StatisticsError) {
        try requireNotNegative(events, "events")
        guard events <= EventCount.largest else { throw .overflow("events") }
        try requirePositive(exposure, "exposure")
        self.events = events
        self.exposure = exposure
    }

    /// The largest whole number whose neighbours a `Double` can tell apart.
    static let largest = 1 << 53
}
