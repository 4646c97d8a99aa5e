/// The sum of a sequence, with the rounding of each step carried along (Neumaier 1974): right to the last digit or two
/// whatever the order and however the terms cancel.
func compensatedSum(_ values: some Sequence<Double>) -> Double {
    var sum = 0.0
    var lost = 0.0
    for value in values {
        let next = sum + value
        lost += sum.magnitude >= value.magnitude ? (sum - next) + value : (value - next) + sum
        sum = next
    }
    // With an infinity on the way the correction is not a number; the sum itself then says what happened.
    return lost.isFinite ? sum + lost : sum
}

/// The sum of an array by halves, blocks of 128 at the bottom: an error that grows with the logarithm of the length, and
/// the same answer however many threads share the work, for the blocks never move.
func pairwiseSum(_ values: [Double]) -> Double { pairwiseSum(values[...]) }

private func pairwiseSum(_ values: ArraySlice<Double>) -> Double {
    guard values.count > 128 else { return values.reduce(0, +) }
    let blocks = (values.count + 127) / 128
    let middle = values.startIndex + (blocks / 2) * 128
    return pairwiseSum(values[..<middle]) + pairwiseSum(values[middle...])
}
