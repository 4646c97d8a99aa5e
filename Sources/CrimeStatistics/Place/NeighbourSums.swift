extension Neighbours {
    /// For each area the sum of its neighbours' values: the one step of every method here that jumps about in memory.
    func neighbourSums(of values: [Double]) -> [Double] {
        precondition(values.count == count, "There is one value for each area.")
        return [Double](unsafeUninitializedCapacity: count) { sums, filled in
            values.withUnsafeBufferPointer { values in
                targets.withUnsafeBufferPointer { targets in
                    starts.withUnsafeBufferPointer { starts in
                        // Bounds: `starts` has count + 1 numbers that rise from 0 to targets.count, so `place` is one of `targets`; every
                        // target is at least 0 and below count = values.count (checked in init); `sums` has room for count.
                        var place = 0
                        for area in 0..<sums.count {
                            var sum = 0.0
                            let end = starts[area + 1]
                            while place < end {
                                sum += values[Int(targets[place])]
                                place &+= 1
                            }
                            sums.initializeElement(at: area, to: sum)
                        }
                    }
                }
            }
            filled = sums.count
        }
    }

    /// How many neighbours an area has.
    func degree(_ area: Int) -> Double { Double(starts[area + 1] - starts[area]) }
}

/// Values of areas about their mean, with the sums that every measure of pattern needs.
struct CentredValues {
    let mean: Double
    /// z_i = x_i − mean.
    let deviations: [Double]
    /// Σ z².
    let squares: Double
    /// Σ z⁴.
    let fourths: Double

    var count: Int { deviations.count }
    /// m2 = Σ z² / n.
    var variance: Double { squares / Double(count) }
    /// b2 = m4 / m2².
    var kurtosis: Double { fourths * Double(count) / (squares * squares) }

    /// - Throws: `lengths`, `notFinite`, `tooFew` under four areas, `noEvents` when all are 0, `singular` when all are the same, `overflow`.
    init(_ values: [Double], areas: Int) throws(StatisticsError) {
        guard values.count == areas else { throw .lengths("values", expected: areas, found: values.count) }
        for index in values.indices where !values[index].isFinite { throw .notFinite("values", at: index) }
        guard values.count >= 4 else { throw .tooFew("values", needed: 4, found: values.count) }
        var sum = RunningSum()
        for value in values { sum.add(value) }
        let mean = sum.total / Double(values.count)
        var (squares, fourths) = (RunningSum(), RunningSum())
        deviations = values.map { $0 - mean }
        for deviation in deviations {
            let square = deviation * deviation
            squares.add(square)
            fourths.add(square * square)
        }
        self.mean = mean
        self.squares = squares.total
        self.fourths = fourths.total
        guard self.fourths.isFinite else { throw .overflow("values") }
        guard let first = values.first, values.contains(where: { $0 != first }) else {
            throw values[0] == 0 ? .noEvents : .singular("values")
        }
        // Below this the fourth powers have lost their digits, and above it the square of the squares cannot be held.
        guard self.fourths > 1e-280 else { throw .singular("values") }
        guard (self.squares * self.squares).isFinite else { throw .overflow("values") }
    }
}
