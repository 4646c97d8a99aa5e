/// How small an effect a before-and-after comparison can show, to be said before the measure begins.
///
/// With T0 and C0 events before in the area and the comparison, no change in the comparison, and a true ratio r, the log of
/// the relative rate ratio has variance phi (1/T0 + 1/(r T0) + 2/C0). The effect is seen with the chosen power when |log r| is
/// at least (z of the level + z of the power) times its root (normal approximation on the logarithm; Wilson 2022). A closed
/// form, worth two digits.
public struct EffectPower: Equatable, Sendable {
    /// How many times more than chance the counts vary, at least 1.
    public let dispersion: Double
    public let level: Double
    /// How often an effect of that size would be found, 0.8 by custom.
    public let power: Double
    private let reach: Double

    /// - Throws: `outOfRange`, `notFinite`.
    public init(dispersion: Double = 1, level: Double = 0.95, power: Double = 0.8) throws(StatisticsError) {
        try requireFinite(dispersion, "dispersion")
        guard dispersion >= 1 else { throw .outOfRange("dispersion", dispersion) }
        guard power >= 0.5, power < 1 else { throw .outOfRange("power", power) }
        self.dispersion = dispersion
        self.level = level
        self.power = power
        reach = try Normal.twoSided(level: level) + Normal.quantile(power)
    }

    /// The smallest fall that would be seen, as a ratio: 0.6 is a fall of 40 %. `nil` when not even one of 99 % would.
    ///
    /// - Parameters: events before, in the area and in the comparison, above 0.
    /// - Throws: `negative`, `noEvents`.
    public func smallestFall(treatedBefore: Int, controlBefore: Int) throws(StatisticsError) -> Double? {
        try requireNotNegative([treatedBefore, controlBefore], "events before")
        guard treatedBefore > 0, controlBefore > 0 else { throw .noEvents }
        let (treated, control) = (Double(treatedBefore), Double(controlBefore))
        func isSeen(_ ratio: Double) -> Bool {
            let variance = dispersion * (1 / treated + 1 / (ratio * treated) + 2 / control)
            return -Double.log(ratio) >= reach * variance.squareRoot()
        }
        // Both sides grow as the ratio falls, so the first of a grid is looked for and then halved.
        guard let step = (1...990).first(where: { isSeen(1 - Double($0) / 1000) }) else { return nil }
        var low = 1 - Double(step) / 1000
        var high = 1 - Double(step - 1) / 1000
        for _ in 0..<60 {
            let middle = (low + high) / 2
            if isSeen(middle) { low = middle } else { high = middle }
        }
        return low
    }

    /// How many events before the area needs for an effect to be seen.
    ///
    /// - Parameters:
    ///   - ratio: the true ratio: 0.75 is a fall of 25 %; above 0 and not 1.
    ///   - controlSize: how many times as many events the comparison has; infinite for a very large one.
    /// - Throws: `outOfRange`, `overflow` above 10^15.
    public func eventsNeeded(toSee ratio: Double, controlSize: Double = 1) throws(StatisticsError) -> Int {
        guard ratio > 0, ratio < .infinity, ratio != 1 else { throw .outOfRange("ratio", ratio) }
        guard controlSize > 0 else { throw .outOfRange("controlSize", controlSize) }
        let logarithm = Double.log(ratio)
        let needed = dispersion * (1 + 1 / ratio + 2 / controlSize) * reach * reach / (logarithm * logarithm)
        guard needed < 1e15 else { throw .overflow("events needed") }
        return Int(needed.rounded(.up))
    }

    /// What a fall of this size takes, as a sentence: "För att se en minskning på 25 % behövs omkring 420 händelser …".
    /// - Throws: `outOfRange` for a ratio that is no change, or none of size.
    public func reading(toSee ratio: Double) throws(StatisticsError) -> Reading {
        let equal = try eventsNeeded(toSee: ratio)
        let large = try eventsNeeded(toSee: ratio, controlSize: .infinity)
        func words(_ tongue: Tongue) -> (size: String, equal: String, large: String) {
            let size = percent((ratio - 1).magnitude, tongue)
            return (size, numeral(Self.rough(equal), tongue), numeral(Self.rough(large), tongue))
        }
        let (swedish, english) = (words(.swedish), words(.english))
        return Reading(
            swedish:
                "För att se en \(ratio < 1 ? "minskning" : "ökning") på \(swedish.size) behövs omkring \(swedish.equal) händelser före åtgärden i vardera området (\(swedish.large) om jämförelseområdet är mycket större).",
            english:
                "To see \(ratio < 1 ? "a fall" : "a rise") of \(english.size) about \(english.equal) events before the measure are needed in each area (\(english.large) if the comparison area is much larger)."
        )
    }

    /// Upwards to two digits: the formula is worth no more.
    private static func rough(_ count: Int) -> Double {
        var unit = 1.0
        while Double(count) / unit >= 100 { unit *= 10 }
        return (Double(count) / unit).rounded(.up) * unit
    }
}
