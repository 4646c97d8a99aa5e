/// A number with how sure it is: never a bare number.
public struct Estimate: Equatable, Sendable {
    public let value: Double
    /// The lower limit of the interval, in the unit of `value`; may be `-infinity` where nothing bounds it.
    public let lower: Double
    /// The upper limit of the interval; may be `infinity` where nothing bounds it.
    public let upper: Double
    /// How often such an interval holds the truth, between 0 and 1.
    public let level: Double
    /// The method by its name in the literature, e.g. "mid-P".
    public let method: String
    /// How many events, answers or periods the number was worked out from.
    public let count: Int
    /// What to bear in mind, in the order it was found.
    public let warnings: [Warning]

    /// An estimate that is put together by hand; nothing is worked out from it.
    public init(
        value: Double, lower: Double, upper: Double, level: Double = 0.95, method: String, count: Int,
        warnings: [Warning] = []
    ) {
        self.value = value
        self.lower = lower
        self.upper = upper
        self.level = level
        self.method = method
        self.count = count
        self.warnings = warnings
    }

    /// Whether the interval leaves this value out: only then may a difference from it be told.
    public func excludes(_ reference: Double) -> Bool { reference < lower || reference > upper }
}
