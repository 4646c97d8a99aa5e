import Dispatch
import Synchronization

/// Where passwords are hashed: two at a time, each on a thread of its own, and a line of bounded length before them.
///
/// A hash takes a quarter of a second and 128 MB. On the threads that serve pages it would stop everybody.
package final class HashLine: Sendable {
    private struct Line {
        var running = 0
        var most = 0
        var waiting: [CheckedContinuation<Bool, Never>] = []
    }

    private let line = Mutex(Line())
    private let threads = DispatchQueue(label: "overens.passwords", attributes: .concurrent)
    private let atOnce: Int
    private let mayWait: Int

    package init(atOnce: Int, mayWait: Int) {
        self.atOnce = atOnce
        self.mayWait = mayWait
    }

    /// The most that ever ran at once.
    package var most: Int { line.withLock { $0.most } }

    /// Does the work when its turn comes.
    /// - Returns: nil, with nothing done, when too many wait already.
    package func run<Value: Sendable>(_ work: @escaping @Sendable () -> Value) async -> Value? {
        guard await enter() else { return nil }
        defer { leave() }
        return await withCheckedContinuation { done in
            threads.async { done.resume(returning: work()) }
        }
    }

    private func enter() async -> Bool {
        await withCheckedContinuation { turn in
            let answer: Bool? = line.withLock { line in
                if line.running < atOnce {
                    line.running += 1
                    line.most = max(line.most, line.running)
                    return true
                }
                guard line.waiting.count < mayWait else { return false }
                line.waiting.append(turn)
                return nil
            }
            if let answer { turn.resume(returning: answer) }
        }
    }

    /// Hands the place to who has waited longest.
    private func leave() {
        let next = line.withLock { line -> CheckedContinuation<Bool, Never>? in
            if line.waiting.isEmpty {
                line.running -= 1
                return nil
            }
            return line.waiting.removeFirst()
        }
        next?.resume(returning: true)
    }
}
