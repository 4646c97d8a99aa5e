import Foundation

/// What one computation took, run by run, in milliseconds.
///
/// It runs alone on one thread, so that CPU time is what it takes on a core of its own, whoever else uses the machine;
/// on a quiet machine the two are the same. Limits are held against CPU time, the clock stands beside it.
struct Timing {
    private(set) var processor: [Double] = []
    private(set) var clock: [Double] = []

    /// - Parameter work: returns something of what it made, so that the work cannot be left out.
    init(runs: Int, _ work: () throws -> Int) rethrows {
        var made = try work()
        for _ in 0..<runs {
            let before = processorMilliseconds()
            let elapsed = try ContinuousClock().measure { made &+= try work() }
            processor.append(processorMilliseconds() - before)
            clock.append(elapsed.milliseconds)
        }
        keep(made)
    }

    /// The line that has a limit, and the same by the clock.
    func figures(_ name: String, _ limit: Figure.Limit = .none) -> [Figure] {
        [Figure("\(name), CPU", "ms", limit, processor), Figure("  by the clock", "ms", .none, clock)]
    }
}

extension Duration {
    var milliseconds: Double { Double(components.seconds) * 1000 + Double(components.attoseconds) / 1e15 }
}

/// CPU time of this process so far.
func processorMilliseconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) * 1000 + Double(time.tv_nsec) / 1e6
}

@inline(never)
private func keep(_ value: Int) { precondition(value != .min) }

/// Dice that always fall the same for the same seed.
struct Dice {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    /// 0 up to `sides`, `sides` not counted in.
    mutating func roll(_ sides: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(max(1, sides)))
    }
}
