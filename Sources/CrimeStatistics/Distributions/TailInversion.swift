/// Where a distribution on the numbers above zero has this much below and above it: the root of log(tail / wanted), on the
/// smaller tail, by Newton's method held inside a bracket that only shrinks.
///
/// The lower tail is solved in log x, where it is nearly a straight line towards zero; the upper one in x when it goes
/// outwards, so that no step passes zero.
/// - Parameters:
///   - wanted: the tails to be met, both above zero, adding up to 1.
///   - start: a first guess above zero.
///   - end: where the support ends; may be infinite.
func invertedTail(
    _ wanted: Tails, start: Double, end: Double, tails: (Double) throws(StatisticsError) -> Tails,
    density: (Double) -> Double
) throws(StatisticsError) -> Double {
    try invertedTail(
        wanted, start: start, end: end, at: { (x) throws(StatisticsError) in (try tails(x), density(x)) })
}

/// The same where tails and density are worked out together.
func invertedTail(
    _ wanted: Tails, start: Double, end: Double,
    at both: (Double) throws(StatisticsError) -> (tails: Tails, density: Double)
) throws(StatisticsError) -> Double {
    let fromBelow = wanted.lower <= wanted.upper
    var low = 0.0
    var high = end
    var x = start > 0 && start < end ? start : (end.isFinite ? end / 2 : 1)
    for _ in 0..<2_000 {
        let (here, density) = try both(x)
        let tail = fromBelow ? here.lower : here.upper
        let target = fromBelow ? wanted.lower : wanted.upper
        if tail == target { return x }
        if (tail < target) == fromBelow { low = x } else { high = x }
        let newton = newtonStep(x, tail: tail, target: target, density: density, fromBelow: fromBelow)
        let next = newton > low && newton < high ? newton : middle(low, high)
        let step = (next - x).magnitude
        // Newton's next step would be the square of this one, and is not taken.
        if step <= 1e-12 * x && next == newton || step <= 1e-15 * x || next == low || next == high { return next }
        x = next
    }
    throw .notConverged("quantile")
}

private func newtonStep(_ x: Double, tail: Double, target: Double, density: Double, fromBelow: Bool) -> Double {
    guard tail > 0, density > 0 else { return .nan }
    let step = Double.log(tail / target) * tail / density
    return fromBelow ? x * Double.exp(-step / x) : (step < 0 ? x * Double.exp(step / x) : x + step)
}

/// Half-way, by ratio where the ends are many powers apart.
private func middle(_ low: Double, _ high: Double) -> Double {
    guard high.isFinite else { return low > 0 ? low * 2 : 1 }
    if low > 0 { return high / low > 4 ? (low * high).squareRoot().clamped(low, high) : low + (high - low) / 2 }
    return high > 1e-290 ? high * 1e-3 : high / 2
}

extension Double {
    fileprivate func clamped(_ low: Double, _ high: Double) -> Double { Swift.min(Swift.max(self, low), high) }
}

/// The smallest whole number whose lower tail reaches `wanted`, at most `end`.
///
/// A number whose tail misses by a few units in the last place counts as reaching it: the function before rounding does.
/// - Throws: `overflow` when it is beyond 2^53.
func smallestCount(
    reaching wanted: Tails, start: Double, end: Int, tails: (Int) throws(StatisticsError) -> Tails
) throws(StatisticsError) -> Int {
    let slack = 1e-14
    func reached(_ count: Int) throws(StatisticsError) -> Bool {
        let here = try tails(count)
        // Above a half the last place of the probability itself is worth more than that of the tail.
        return wanted.lower <= wanted.upper
            ? here.lower >= wanted.lower * (1 - slack) : here.upper <= wanted.upper * (1 + slack) + 2.3e-16
    }
    let largest = min(end, 1 << 53)
    let first = start > 0 ? min(start, Double(largest)) : 0
    var low = -1
    var high = Int(first)
    var stride = max(1, Int((first).squareRoot()) / 8)
    // From the guess, out to a number on each side of the answer.
    if try reached(high) {
        while high > 0 {
            let below = max(high - stride, 0)
            guard try reached(below) else {
                low = below
                break
            }
            high = below
            stride *= 2
        }
    } else {
        low = high
        repeat {
            guard low < largest else { throw .overflow("quantile") }
            high = min(largest, low + stride)
            stride *= 2
            if try reached(high) { break }
            low = high
        } while true
    }
    while high - low > 1 {
        let between = low + (high - low) / 2
        if try reached(between) { high = between } else { low = between }
    }
    return high
}

/// The tails that a probability asks for; 1 - p loses nothing for p above a half.
func wantedTails(_ p: Double) throws(StatisticsError) -> Tails {
    guard p >= 0, p <= 1 else { throw .outOfRange("probability", p) }
    return Tails(lower: p, upper: 1 - p)
}

/// What a law's formula gave. Where its parameters are so large, or so far apart, that the formula is infinite less infinite, it has no digit to
/// give, and that is said.
/// - Throws: `overflow`.
func settled(_ value: Double) throws(StatisticsError) -> Double {
    guard !value.isNaN else { throw .overflow("parameters") }
    return value
}
