@testable import CrimeStatistics

/// Numbers, columns and shapes that somebody might hand in: mostly sensible, so that what is behind the first check is reached, and now and then what
/// nobody expects.
struct HostileValues {
    var dice: StreamGenerator

    init(seed: UInt64, stream: UInt64) { dice = StreamGenerator(seed: seed, stream: stream) }

    mutating func whole(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &dice) }
    mutating func chance(_ share: Double) -> Bool { dice.unit() < share }

    /// A number from a range, or one of those that break formulas.
    mutating func number(_ range: ClosedRange<Double>, odd: Double = 0.1) -> Double {
        guard chance(odd) else { return Double.random(in: range, using: &dice) }
        let strange = [
            0, -0.0, 1, -1, 0.5, 1e-12, .leastNonzeroMagnitude, 1e-300, 1e300, .greatestFiniteMagnitude,
            -.greatestFiniteMagnitude,
            .infinity, -.infinity,
            .nan, 0x1p53, 1e15, -1e15, 1e10, 1 - 1e-16, 2,
        ]
        return strange[whole(0...strange.count - 1)]
    }

    mutating func count(_ range: ClosedRange<Int>, odd: Double = 0.1) -> Int {
        guard chance(odd) else { return whole(range) }
        let strange = [
            0, 1, 2, -1, .max, .min, .max - 1, 1 << 31, 1 << 32, 1 << 53, 1_000_000_000, -1_000_000_000_000,
            1_000_000_007,
        ]
        return strange[whole(0...strange.count - 1)]
    }

    /// How many values: often enough for the method, now and then none, one or few.
    mutating func length(_ usual: Int) -> Int { chance(0.2) ? whole(0...4) : usual }

    mutating func numbers(_ length: Int, _ range: ClosedRange<Double>) -> [Double] {
        let odd = chance(0.6) ? 0 : 0.05
        switch whole(0...9) {
        case 0: return [Double](repeating: 0, count: length)
        case 1: return [Double](repeating: number(range, odd: 0.3), count: length)
        default: return (0..<length).map { _ in number(range, odd: odd) }
        }
    }

    mutating func counts(_ length: Int, _ range: ClosedRange<Int>) -> [Int] {
        let odd = chance(0.6) ? 0 : 0.05
        switch whole(0...9) {
        case 0: return [Int](repeating: 0, count: length)
        case 1: return [Int](repeating: count(range, odd: 0.3), count: length)
        case 2: return (0..<length).map { $0 == length / 2 ? range.upperBound : 0 }
        default: return (0..<length).map { _ in count(range, odd: odd) }
        }
    }

    /// The same length, or now and then one too many.
    mutating func beside(_ length: Int) -> Int { chance(0.05) ? length + 1 : length }

    mutating func level() -> Double { chance(0.7) ? 0.95 : number(0...1, odd: 0.5) }

    mutating func calendar() -> WeekCalendar {
        guard chance(0.3) else { return .rows(52) }
        return chance(0.5)
            ? .rows(count(2...60, odd: 0.3))
            : .dates(year: count(1990...2030), month: count(1...12), day: count(1...28))
    }

    mutating func one<Value>(_ values: [Value]) -> Value { values[whole(0...values.count - 1)] }

    mutating func point() -> PlanePoint {
        PlanePoint(east: number(0...1000, odd: 0.05), north: number(0...1000, odd: 0.05))
    }

    mutating func shapes() throws -> [AreaShape] {
        var shapes: [AreaShape] = []
        for _ in 0..<whole(0...6) {
            let onLattice = chance(0.5)
            let odd = chance(0.1) ? 0.1 : 0
            shapes.append(
                try AreaShape(
                    parts: [
                        (0..<whole(chance(0.05) ? 0...0 : 1...2)).map { _ in
                            (0..<length(6)).map { _ in
                                let (x, y) = (number(0...8, odd: odd), number(0...8, odd: odd))
                                return onLattice
                                    ? PlanePoint(east: x.rounded(), north: y.rounded()) : PlanePoint(east: x, north: y)
                            }
                        }
                    ]))
        }
        return shapes
    }

    mutating func grid() throws -> SquareGrid {
        try SquareGrid(
            corner: PlanePoint(east: number(0...1, odd: 0.05), north: 0), side: number(1...200, odd: 0.05),
            columns: whole(0...12), rows: whole(1...12))
    }
}

/// What an answer must not be, whatever was handed in.
struct Unsound: Error, CustomStringConvertible {
    let description: String
}

func requireSound(_ reading: Reading) throws {
    for text in [reading.swedish, reading.english] {
        let words = text.lowercased().split { !$0.isLetter }
        guard !text.isEmpty, !words.contains("nan"), !words.contains("inf"), !text.contains("-nan") else {
            throw Unsound(description: "reads: \(text)")
        }
    }
}

/// An interval of a low level need not hold the estimate: it closes on the median, and the estimate is a mean or a mode.
func requireSound(_ estimate: Estimate, mayMiss: Bool = false) throws {
    let (low, high) = (estimate.lower, estimate.upper)
    let slack = estimate.value.isFinite ? 1e-9 * max(estimate.value.magnitude, 1e-300) : 0
    let holds = low <= estimate.value + slack && estimate.value - slack <= high
    guard !estimate.value.isNaN, low <= high || low - high <= slack, holds || mayMiss || estimate.level < 0.8 else {
        throw Unsound(description: "estimates \(estimate.value) within \(low) to \(high), \(estimate.method)")
    }
}

func requireChance(_ values: Double?...) throws {
    for case let value? in values where !(0...1).contains(value) { throw Unsound(description: "\(value) is no chance") }
}

func requireNumbers(_ values: Double...) throws {
    for value in values where value.isNaN { throw Unsound(description: "an answer is not a number") }
}
