/// Dice that can be thrown again: the same seed and stream give the same numbers, on any machine and in any order of work.
///
/// Counter-based (Philox 4x32 with ten rounds; Salmon, Moraes, Dror and Shaw 2011): the numbers are a function of seed,
/// stream and position, so replicate number 17 takes stream 17 and gives the same answer whichever thread works it out.
/// 2^64 streams of 2^65 numbers each. Checked against the known answers published with the method. Not for secrets.
public struct StreamGenerator: RandomNumberGenerator, Sendable {
    private let seed: UInt64
    private let stream: UInt64
    private var block: UInt64 = 0
    private var spare: UInt64?

    /// Dice of one stream: replicate number 17 of a test takes stream 17.
    public init(seed: UInt64, stream: UInt64) {
        self.seed = seed
        self.stream = stream
    }

    /// The next 64 bits.
    @inlinable public mutating func next() -> UInt64 { nextWord() }

    /// A number in [0, 1), one of 2^53 equally likely.
    public mutating func unit() -> Double { Double(nextWord() >> 11) * 0x1p-53 }

    /// A whole number from 0 up to, not with, `bound`, each equally likely (Lemire 2019). 0 when `bound` is 0 or 1.
    public mutating func below(_ bound: UInt32) -> UInt32 {
        guard bound > 1 else { return 0 }
        var product = UInt64(UInt32(truncatingIfNeeded: nextWord() >> 32)) * UInt64(bound)
        if UInt32(truncatingIfNeeded: product) < bound {
            let rejected = (0 &- bound) % bound
            while UInt32(truncatingIfNeeded: product) < rejected {
                product = UInt64(UInt32(truncatingIfNeeded: nextWord() >> 32)) * UInt64(bound)
            }
        }
        return UInt32(truncatingIfNeeded: product >> 32)
    }

    @usableFromInline mutating func nextWord() -> UInt64 {
        if let kept = spare {
            spare = nil
            return kept
        }
        let counter = Philox.Block(
            UInt32(truncatingIfNeeded: block), UInt32(truncatingIfNeeded: block >> 32),
            UInt32(truncatingIfNeeded: stream), UInt32(truncatingIfNeeded: stream >> 32))
        let word = Philox.block(
            counter, key: (UInt32(truncatingIfNeeded: seed), UInt32(truncatingIfNeeded: seed >> 32)))
        block &+= 1
        spare = UInt64(word.z) | UInt64(word.w) << 32
        return UInt64(word.x) | UInt64(word.y) << 32
    }

    /// The next `count` words, the same that ``next()`` gives one after the other. Four blocks are mixed at a time.
    mutating func words(_ count: Int) -> [UInt64] {
        var words: [UInt64] = []
        words.reserveCapacity(count)
        if spare != nil, count > 0 { words.append(nextWord()) }
        while count - words.count >= 8 {
            let (first, second) = Philox.fourBlocks(
                from: block, stream: stream,
                key: (UInt32(truncatingIfNeeded: seed), UInt32(truncatingIfNeeded: seed >> 32)))
            for lane in 0..<4 {
                words.append(first[lane])
                words.append(second[lane])
            }
            block &+= 4
        }
        while words.count < count { words.append(nextWord()) }
        return words
    }
}

/// The mixing itself: ten rounds of multiplication and exclusive or.
enum Philox {
    typealias Block = SIMD4<UInt32>

    static func block(_ counter: Block, key: (UInt32, UInt32)) -> Block {
        var (a, b, c, d) = (counter.x, counter.y, counter.z, counter.w)
        var (k0, k1) = key
        for _ in 0..<10 {
            let left = UInt64(a) * 0xD251_1F53
            let right = UInt64(c) * 0xCD9E_8D57
            (a, b, c, d) = (
                UInt32(truncatingIfNeeded: right >> 32) ^ b ^ k0, UInt32(truncatingIfNeeded: right),
                UInt32(truncatingIfNeeded: left >> 32) ^ d ^ k1, UInt32(truncatingIfNeeded: left)
            )
            k0 &+= 0x9E37_79B9
            k1 &+= 0xBB67_AE85
        }
        return Block(a, b, c, d)
    }

    /// The blocks of four counters after each other: the first word of each, and the second. Numbers of 32 bits stand in 64, so that their
    /// products have room.
    static func fourBlocks(
        from block: UInt64, stream: UInt64, key: (UInt32, UInt32)
    ) -> (first: SIMD4<UInt64>, second: SIMD4<UInt64>) {
        let low = SIMD4<UInt64>(repeating: 0xFFFF_FFFF)
        let counters = SIMD4<UInt64>(repeating: block) &+ SIMD4(0, 1, 2, 3)
        var (a, b) = (counters & low, counters &>> 32)
        var (c, d) = (SIMD4(repeating: stream) & low, SIMD4(repeating: stream) &>> 32)
        var (k0, k1) = key
        for _ in 0..<10 {
            let (left, right) = ((a & low) &* 0xD251_1F53, (c & low) &* 0xCD9E_8D57)
            (a, b, c, d) = (
                (right &>> 32) ^ b ^ SIMD4(repeating: UInt64(k0)), right & low,
                (left &>> 32) ^ d ^ SIMD4(repeating: UInt64(k1)), left & low
            )
            k0 &+= 0x9E37_79B9
            k1 &+= 0xBB67_AE85
        }
        return (a | b &<< 32, c | d &<< 32)
    }
}
