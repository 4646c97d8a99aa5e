/// b0 + a1 / (b1 + a2 / (b2 + ...)), taken one step at a time from the front (Lentz 1976, with Thompson and Barnett's guard
/// against a zero on the way).
struct ContinuedFraction {
    /// The fraction as far as it has been taken.
    private(set) var value: Double
    /// What the last step multiplied it by.
    private(set) var change = 1.0
    private var c: Double
    private var d = 0.0

    init(first: Double) {
        value = first == 0 ? Self.tiny : first
        c = value
    }

    mutating func take(_ a: Double, _ b: Double) {
        d = b + a * d
        if d.magnitude < Self.tiny { d = Self.tiny }
        c = b + a / c
        if c.magnitude < Self.tiny { c = Self.tiny }
        d = 1 / d
        change = c * d
        value *= change
    }

    private static let tiny = 1e-300
}
