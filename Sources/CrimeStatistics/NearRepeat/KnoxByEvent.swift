/// How unusual each event's share of close pairs is, and how unusual their number on the whole map, without dice.
extension KnoxTable {
    /// How often a Poisson count with the expected mean is at least the observed one. A quick answer: pairs share events, so they vary more.
    ///
    /// pointpats prints P(X > k) under the name of a p value, 0.56 for k = 0; ours is P(X ≥ k).
    /// - Throws: `outOfRange` when there is no such cell.
    public func pPoisson(space row: Int, time column: Int) throws(StatisticsError) -> Double {
        guard holds(row, column) else { throw .outOfRange("cell", Double(row)) }
        let count = observed[row][column]
        return count == 0 ? 1 : try Poisson.survival(count - 1, mean: expected[row][column])
    }

    /// For each event, how often at least so many of its near ones would be close in time too, were all times dealt out over the places anew.
    ///
    /// The event gets the time of each event as often; given that time it is a hypergeometric probability, P(X ≥ k) with n − 1 others, of which the near ones
    /// are marked and as many drawn as are close to that time. So it is the mean of one such probability for each event's time.
    /// - Throws: `outOfRange` when there is no such cell or its distance is open.
    public func pByEvent(space row: Int, time column: Int) throws(StatisticsError) -> [Double] {
        let both = try followUpsByEvent(space: row, time: column)
        var near = [Int](repeating: 0, count: events.count)
        for one in 0..<events.count {
            for place in pairs.begins[one]..<pairs.begins[one + 1] where Int(pairs.bands[place]) == row {
                near[Int(pairs.order[one])] += 1
                near[Int(pairs.order[Int(pairs.others[place])])] += 1
            }
        }
        // How many events have as many others close in time, for each number that occurs.
        var soon: [Int: Int] = [:]
        for degree in TimeGraphs.degrees(events.times, time, column) { soon[degree, default: 0] += 1 }
        let times = soon.sorted { $0.key < $1.key }
        return events.times.indices.map { event in
            guard both[event] > 0 else { return 1 }
            let sum = compensatedSum(
                times.map { drawn, often in
                    Double(often)
                        * hypergeometricAtLeast(
                            both[event], others: events.count - 1, marked: near[event], drawn: drawn)
                })
            return sum / Double(events.count)
        }
    }
}

/// P(X ≥ count) when `drawn` of `others` are drawn and `marked` of them are marked.
func hypergeometricAtLeast(_ count: Int, others: Int, marked: Int, drawn: Int) -> Double {
    let (least, most) = (max(0, drawn + marked - others), min(marked, drawn))
    if count <= least { return 1 }
    if count > most { return 0 }
    let mass = Double.exp(
        logChoose(marked, count) + logChoose(others - marked, drawn - count) - logChoose(others, drawn))
    // Each next mass is the last times a ratio of whole numbers.
    var (term, sum, next) = (mass, mass, count)
    while next < most {
        let ratio =
            Double(marked - next) * Double(drawn - next)
            / (Double(next + 1) * Double(others - marked - drawn + next + 1))
        term *= ratio
        sum += term
        next += 1
    }
    return min(1, sum)
}

/// The logarithm of how many ways there are to choose `some` of `all`.
private func logChoose(_ all: Int, _ some: Int) -> Double {
    Double.logGamma(Double(all + 1)) - Double.logGamma(Double(some + 1)) - Double.logGamma(Double(all - some + 1))
}
