/// A sum that is built one number at a time, in blocks of 256 whose sums are added with compensation: nearly as fast as a plain sum, and its
/// error does not grow with the length.
struct RunningSum {
    private var block = 0.0
    private var count = 0
    private var sum = 0.0
    private var lost = 0.0

    @inline(__always)
    mutating func add(_ value: Double) {
        block += value
        count &+= 1
        if count & 255 == 0 { close() }
    }

    /// The sum so far.
    var total: Double {
        var copy = self
        copy.close()
        return copy.lost.isFinite ? copy.sum + copy.lost : copy.sum
    }

    private mutating func close() {
        let next = sum + block
        lost += sum.magnitude >= block.magnitude ? (sum - next) + block : (block - next) + sum
        sum = next
        block = 0
    }
}
