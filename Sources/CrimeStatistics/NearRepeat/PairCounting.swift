/// The events' times from the earliest on, in the grid's order, with the band of every difference that can occur.
struct RelativeTimes {
    var values: [UInt32]
    /// The band of a difference in whole units. The last element stands for all larger differences; the number of bands stands for none.
    let bands: [UInt8]
    /// Bands, and one for none.
    let columns: Int

    init(_ events: PlacedEvents, _ order: [Int32], _ time: Bands) {
        let (first, last) = (events.times.min() ?? 0, events.times.max() ?? 0)
        values = order.map { UInt32(events.times[Int($0)] - first) }
        let differences = min(last - first, Int(min(time.reach, 4e9).rounded(.up)))
        bands = (0...differences + 1).map { UInt8(time.band(of: Double($0)) ?? time.count) }
        columns = time.count + 1
    }
}

extension ClosePairs {
    /// Pairs in each cell.
    func table(_ times: RelativeTimes, timeMargin: [Int]) -> [[Int]] {
        let counts = count(times)
        return table(timeMargin: timeMargin) { counts[$0 * times.columns + $1] }
    }

    /// Pairs in each cell, from those within reach. The open band of distance holds all pairs of a band of time less those nearer.
    func table(timeMargin: [Int], _ within: (_ row: Int, _ column: Int) -> Int) -> [[Int]] {
        (0..<space.count).map { row in
            timeMargin.indices.map { column in
                guard space.isOpen, row == space.count - 1 else { return within(row, column) }
                return timeMargin[column] - (0...space.count).reduce(0) { $0 + within($1, column) }
            }
        }
    }

    /// Pairs within reach by band of distance (the last row: in none) and band of time (the last column: in none).
    ///
    /// The kernel of the permutations whose times are too far apart for ``SideBySide``. Two tables take turns, so that two pairs for the same cell need not wait for each other.
    private func count(_ times: RelativeTimes) -> [Int] {
        let columns = times.columns
        let half = (space.count + 1) * columns
        var cells = [UInt32](repeating: 0, count: 2 * half)
        let last = UInt32(times.bands.count - 1)
        times.values.withUnsafeBufferPointer { values in
            times.bands.withUnsafeBufferPointer { bandOf in
                begins.withUnsafeBufferPointer { begins in
                    others.withUnsafeBufferPointer { others in
                        bands.withUnsafeBufferPointer { bands in
                            cells.withUnsafeMutableBufferPointer { cells in
                                // Bounds: `begins` has one more element than `values` and rises from 0 to others.count = bands.count; every number
                                // in `others` is an event's, below values.count; a difference is cut to `last`, the last of bandOf; a band of
                                // distance is at most space.count and one of time below columns, so a cell is below half and its twin below 2 · half.
                                var place = 0
                                for one in 0..<values.count {
                                    let own = values[one]
                                    let end = begins[one &+ 1]
                                    while place < end {
                                        let other = values[Int(others[place])]
                                        let apart = min(own > other ? own &- other : other &- own, last)
                                        let cell = Int(bands[place]) &* columns &+ Int(bandOf[Int(apart)])
                                        cells[cell &+ (place & 1) &* half] &+= 1
                                        place &+= 1
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
        return (0..<half).map { Int(cells[$0]) + Int(cells[half + $0]) }
    }
}
