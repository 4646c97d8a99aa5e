/// Events of one area before and after a measure began.
public struct BeforeAfterCounts: Equatable, Sendable {
    public let before: Int
    public let after: Int

    /// Counts as they are; that they are not negative is asked where they are compared.
    public init(before: Int, after: Int) {
        self.before = before
        self.after = after
    }

    var change: Double { Double(after) - Double(before) }
    var sum: Double { Double(after) + Double(before) }

    func check(_ name: String) throws(StatisticsError) {
        if before < 0 { throw .negative(name, at: 0) }
        if after < 0 { throw .negative(name, at: 1) }
    }

    /// "från 120 till 80 (33 % färre)".
    func words(_ tongue: Tongue) -> String {
        let (first, second) = (numeral(Double(before), tongue), numeral(Double(after), tongue))
        let path = tongue == .swedish ? "från \(first) till \(second)" : "from \(first) to \(second)"
        guard before > 0, after != before else { return path }
        return "\(path) (\(changeInWords(Double(after) / Double(before), tongue)))"
    }
}
