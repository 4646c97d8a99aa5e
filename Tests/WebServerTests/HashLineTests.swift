import Dispatch
import Synchronization
import Testing
import WebServer

@Suite("Hashing passwords")
struct HashLineTests {
    /// Counts how many are at work at the same time.
    private final class Counted: Sendable {
        private let state = Mutex((now: 0, most: 0))
        var most: Int { state.withLock { $0.most } }

        func work() -> Bool {
            state.withLock {
                $0.now += 1
                $0.most = max($0.most, $0.now)
            }
            // Long enough for others to come in, had they been let.
            var sum: UInt64 = 0
            for number in 0..<200_000 as Range<UInt64> { sum = sum &* 31 &+ number }
            state.withLock { $0.now -= 1 }
            return sum != 1
        }
    }

    private func run(_ count: Int, in line: HashLine, _ counted: Counted) async -> Int {
        await withTaskGroup(of: Bool?.self) { group in
            for _ in 0..<count { group.addTask { await line.run { counted.work() } } }
            var done = 0
            for await answer in group where answer != nil { done += 1 }
            return done
        }
    }

    @Test("Of two hundred that come together two are at work at once, as many as may wait get their turn, others none")
    func bounded() async {
        let (line, counted) = (HashLine(atOnce: 2, mayWait: 500), Counted())
        #expect(await run(200, in: line, counted) == 200)
        #expect(counted.most == 2 || counted.most == 1)
        #expect(line.most <= 2)
    }

    @Test("When as many wait as may, the next is told at once, and nothing is done for them")
    func full() async {
        let line = HashLine(atOnce: 1, mayWait: 0)
        let (entered, leave) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
        async let first = line.run {
            entered.signal()
            leave.wait()
            return 1
        }
        await withCheckedContinuation { done in
            DispatchQueue(label: "waits").async {
                entered.wait()
                done.resume()
            }
        }
        #expect(await line.run { 2 } == nil)
        leave.signal()
        #expect(await first == 1)
        #expect(await line.run { 3 } == 3)
    }

    @Test("Planted: a line that lets three in is seen")
    func planted() async {
        let (line, counted) = (HashLine(atOnce: 3, mayWait: 500), Counted())
        _ = await run(200, in: line, counted)
        #expect(line.most == 3)
    }
}
