/// The binomial law: how many of `trials` come out, each with the same chance.
///
/// The trials are zero or more (`negative`) and the chance within 0...1 (`outOfRange`), or that is thrown.
public enum Binomial {
    /// The chance of exactly this count.
    /// - Throws: `negative` and `outOfRange` for the trials and the chance.
    public static func mass(_ count: Int, trials: Int, chance: Double) throws(StatisticsError) -> Double {
        Double.exp(try logMass(count, trials: trials, chance: chance))
    }

    /// Its logarithm; minus infinity for no chance at all.
    /// - Throws: `negative` and `outOfRange` for the trials and the chance.
    public static func logMass(_ count: Int, trials: Int, chance: Double) throws(StatisticsError) -> Double {
        try require(trials, chance)
        guard count >= 0, count <= trials else { return -.infinity }
        if chance == 0 { return count == 0 ? 0 : -.infinity }
        if chance == 1 { return count == trials ? 0 : -.infinity }
        return try settled(
            logBinomialPart(Double(count), rest: Double(trials - count), p: chance, q: 1 - chance))
    }

    /// The chance of this count or fewer.
    /// - Throws: `negative` and `outOfRange` for the trials and the chance.
    public static func cdf(_ count: Int, trials: Int, chance: Double) throws(StatisticsError) -> Double {
        try require(trials, chance)
        return try settled(tails(count, trials: trials, Split(x: chance)).lower)
    }

    /// The chance of more than this count, with its own digits.
    /// - Throws: `negative` and `outOfRange` for the trials and the chance.
    public static func survival(_ count: Int, trials: Int, chance: Double) throws(StatisticsError) -> Double {
        try require(trials, chance)
        return try settled(tails(count, trials: trials, Split(x: chance)).upper)
    }

    /// The smallest count with at least the chance `p` of it or fewer.
    /// - Throws: `outOfRange` unless 0 <= p <= 1.
    public static func quantile(_ p: Double, trials: Int, chance: Double) throws(StatisticsError) -> Int {
        try require(trials, chance)
        let wanted = try wantedTails(p)
        if wanted.lower == 0 || chance == 0 { return 0 }
        if wanted.upper == 0 || chance == 1 { return trials }
        let z = wanted.lower < 0.5 ? try Normal.quantile(wanted.lower) : -(try Normal.quantile(wanted.upper))
        let mean = Double(trials) * chance
        return try smallestCount(
            reaching: wanted, start: mean + z * (mean * (1 - chance)).squareRoot(), end: trials,
            tails: { (count) throws(StatisticsError) -> Tails in try tails(count, trials: trials, Split(x: chance)) })
    }

    static func tails(_ count: Int, trials: Int, _ chance: Split) throws(StatisticsError) -> Tails {
        guard count >= 0 else { return .allAbove }
        guard count < trials else { return .allBelow }
        return try betaTails(Double(count) + 1, Double(trials - count), x: chance.x, y: chance.y).swapped
    }

    private static func require(_ trials: Int, _ chance: Double) throws(StatisticsError) {
        try requireNotNegative(trials, "trials")
        guard chance >= 0, chance <= 1 else { throw .outOfRange("chance", chance) }
    }
}
