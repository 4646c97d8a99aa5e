/// Eight dealings of the times counted at once: what an event is dealt in each of them stands side by side, so that a pair is looked up
/// once and weighed in all eight.
///
/// Times are 16 bits wide and go round like a clock, which is exact: no two events are further apart than the span, and span and reach
/// together are at most a whole turn (``init(_:_:time:)`` gives up otherwise). So a difference that is not within reach does not come within
/// reach by going the other way round either.
struct SideBySide {
    static let dealings = 8
    typealias Lanes = SIMD8<Int16>

    /// The pairs of each band of distance, and last those closer than the first band; both events below `times.count`.
    private let pairs: [[SIMD2<Int32>]]
    /// The edges of time, in whole units, that a difference can lie below: from 1 to 32,767.
    private let edges: [Int16]
    /// Whether the first band of time begins at 0, and the last never ends.
    private let beginsAtZero: Bool
    private let isOpen: Bool
    /// What each event is dealt, in the grid's order: one dealing after the other, ``dealings`` in all.
    private var dealt: [Int16]
    private let count: Int

    /// Nothing when the times reach too far for 16 bits: over 7 years of hours, or 89 years of days with a reach as long.
    init?(_ close: ClosePairs, _ original: RelativeTimes, time: Bands) {
        let span = Int(original.values.max() ?? 0)
        // An edge beyond the span has every difference below it, as has the span and one.
        let whole = time.edges.prefix(time.closed + 1).map { Int(min($0.rounded(.up), Double(span + 1))) }
        guard let reach = whole.last, reach <= Int(Int16.max), span + reach <= 1 << 16 else { return nil }
        beginsAtZero = time.edges[0] == 0
        isOpen = time.isOpen
        edges = whole.dropFirst(beginsAtZero ? 1 : 0).map { Int16($0) }
        count = original.values.count
        dealt = Array(repeating: 0, count: Self.dealings * count)
        var pairs = [[SIMD2<Int32>]](repeating: [], count: close.space.count + 1)
        for one in original.values.indices {
            for place in close.begins[one]..<close.begins[one + 1] {
                pairs[Int(close.bands[place])].append(SIMD2(Int32(one), close.others[place]))
            }
        }
        self.pairs = pairs
    }

    /// Lays one dealing, with a time for each event, into its lane: from 0 to 7.
    mutating func lay(_ times: RelativeTimes, lane: Int) {
        precondition(
            (0..<Self.dealings).contains(lane) && times.values.count == count,
            "A dealing has its own lane and every event.")
        let first = lane * count
        dealt.withUnsafeMutableBufferPointer { dealt in
            // Bounds: an event is below count and a lane below 8, so what is written lies below 8 · count.
            for (event, time) in times.values.enumerated() { dealt[first &+ event] = Int16(truncatingIfNeeded: time) }
        }
    }

    /// The dealings side by side: for each event what it has in each of them.
    private func times() -> [Lanes] {
        dealt.withUnsafeBufferPointer { dealt in
            (0..<count).map { event in
                var times = Lanes.zero
                // Bounds: an event is below count and a lane below 8, and 8 · count are there.
                for lane in 0..<Self.dealings { times[lane] = dealt[lane &* count &+ event] }
                return times
            }
        }
    }

    /// Pairs within reach in each dealing: a row a band of distance (the last: closer than the first), a column a band of time.
    func tables() -> [[SIMD8<Int32>]] {
        let times = times()
        return pairs.map { pairs in
            var below: [SIMD8<Int32>] = beginsAtZero ? [.zero] : []
            for first in stride(from: 0, to: edges.count, by: 4) {
                let four = edges[first..<min(first + 4, edges.count)]
                below += countBelow(four, pairs, times).prefix(four.count)
            }
            if isOpen { below.append(SIMD8(repeating: Int32(pairs.count))) }
            return zip(below, below.dropFirst()).map { $1 &- $0 }
        }
    }

    /// How many pairs differ by less than each of up to four edges. The kernel of the permutations.
    private func countBelow(_ four: ArraySlice<Int16>, _ pairs: [SIMD2<Int32>], _ times: [Lanes]) -> [SIMD8<Int32>] {
        // Below zero, as differences are: a half turn, −32,768, has no number above zero.
        let edge = (0..<4).map {
            Lanes(repeating: four.indices.contains(four.startIndex + $0) ? -four[four.startIndex + $0] : 0)
        }
        let (edge0, edge1, edge2, edge3) = (edge[0], edge[1], edge[2], edge[3])
        var sums = [SIMD8<Int32>](repeating: .zero, count: 4)
        times.withUnsafeBufferPointer { times in
            pairs.withUnsafeBufferPointer { pairs in
                // Bounds: `place` stays below `end`, which is at most pairs.count; both numbers of a pair are events', below times.count.
                // A lane's count grows by at most 1 a pair and is emptied after 32,767 pairs; there are at most 2²⁸ in all.
                var place = 0
                while place < pairs.count {
                    let end = min(pairs.count, place &+ 32_767)
                    var (below0, below1, below2, below3) = (Lanes.zero, Lanes.zero, Lanes.zero, Lanes.zero)
                    while place < end {
                        let pair = pairs[place]
                        let difference = times[Int(pair.x)] &- times[Int(pair.y)]
                        let sign = difference &>> 15
                        let apart = sign &- (difference ^ sign)
                        // −1 where the pair is nearer than the edge, and 0 elsewhere.
                        below0 &-= minusOne(where: apart .> edge0)
                        below1 &-= minusOne(where: apart .> edge1)
                        below2 &-= minusOne(where: apart .> edge2)
                        below3 &-= minusOne(where: apart .> edge3)
                        place &+= 1
                    }
                    sums[0] &+= SIMD8(truncatingIfNeeded: below0)
                    sums[1] &+= SIMD8(truncatingIfNeeded: below1)
                    sums[2] &+= SIMD8(truncatingIfNeeded: below2)
                    sums[3] &+= SIMD8(truncatingIfNeeded: below3)
                }
            }
        }
        return sums
    }
}

/// −1 in the lanes of the mask, and 0 in the others.
@inline(__always)
private func minusOne(where mask: SIMDMask<SideBySide.Lanes>) -> SideBySide.Lanes {
    SideBySide.Lanes.zero.replacing(with: SideBySide.Lanes(repeating: -1), where: mask)
}

extension ClosePairs {
    /// What the dealings of a test give in each cell, eight at a time where the times allow it; `seen` takes one table after the other.
    func deal(
        _ original: RelativeTimes, time: Bands, timeMargin: [Int], replicates: Int, seed: UInt64,
        _ seen: ([[Int]]) -> Void
    ) {
        var sideBySide = SideBySide(self, original, time: time)
        var first = 0
        while first < replicates {
            let lanes = sideBySide == nil ? 1 : min(SideBySide.dealings, replicates - first)
            var dealt = original
            for lane in 0..<lanes {
                dealt.values = original.values
                dealt.deal(StreamGenerator(seed: seed, stream: UInt64(first + lane)))
                sideBySide?.lay(dealt, lane: lane)
            }
            if let tables = sideBySide?.tables() {
                for lane in 0..<lanes {
                    let counts = tables.map { $0.map { Int($0[lane]) } }
                    seen(table(timeMargin: timeMargin) { counts[$0][$1] })
                }
            } else {
                seen(table(dealt, timeMargin: timeMargin))
            }
            first += lanes
        }
    }
}
