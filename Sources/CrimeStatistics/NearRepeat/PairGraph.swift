/// One band of distance or of time as a graph: events are joined when they are in the band.
struct PairGraph {
    /// Pairs in the band.
    let edges: Int
    /// Σ (degree − mean degree)².
    let spread: Double

    init(degrees: [Int]) {
        let sum = degrees.reduce(0, +)
        edges = sum / 2
        let mean = Double(sum) / Double(max(1, degrees.count))
        var spread = RunningSum()
        for degree in degrees {
            let apart = Double(degree) - mean
            spread.add(apart * apart)
        }
        self.spread = spread.total
    }

    /// The variance of the number of pairs in both bands, over all dealings of times to places.
    ///
    /// A graph as a matrix is its mean, plus a part for each event, plus a rest with nothing in any row. The three vary independently when times
    /// are dealt out: the events' parts give the first term, the rests the second.
    func variance(of other: PairGraph, events n: Double) -> Double {
        let ends = spread * other.spread / ((n - 2) * (n - 2) * (n - 1))
        return ends + 2 * rest(n) * other.rest(n) / (n * (n - 3))
    }

    private func rest(_ n: Double) -> Double {
        let all = n * (n - 1) / 2
        return max(0, Double(edges) * ((all - Double(edges)) / all) - spread / (n - 2))
    }
}

/// The bands of distance. What the open one holds is all pairs less those nearer.
struct SpaceGraphs {
    let graphs: [PairGraph]

    init(_ pairs: ClosePairs, _ space: Bands, count: Int) {
        var degrees = [[Int]](repeating: [Int](repeating: 0, count: count), count: space.count + 1)
        for one in 0..<count {
            for place in pairs.begins[one]..<pairs.begins[one + 1] {
                let band = Int(pairs.bands[place])
                degrees[band][one] += 1
                degrees[band][Int(pairs.others[place])] += 1
            }
        }
        if space.isOpen {
            let open = space.count - 1
            for event in 0..<count {
                let nearer = degrees.indices.reduce(0) { $1 == open ? $0 : $0 + degrees[$1][event] }
                degrees[open][event] = count - 1 - nearer
            }
        }
        graphs = degrees.dropLast().map(PairGraph.init(degrees:))
    }
}

/// The bands of time, by counting how many events lie within each edge of each event's time. Degrees stand in the order of time.
struct TimeGraphs {
    let graphs: [PairGraph]

    init(_ times: [Int], _ time: Bands) {
        let sorted = times.sorted()
        let nearer = time.edges.map { Self.nearer(than: $0, sorted) }
        graphs = zip(nearer, nearer.dropFirst()).map { PairGraph(degrees: Self.between($0, $1)) }
    }

    /// For each event how many others lie in a band of time from it.
    static func degrees(_ times: [Int], _ time: Bands, _ band: Int) -> [Int] {
        let sorted = times.sorted()
        return between(nearer(than: time.edges[band], sorted), nearer(than: time.edges[band + 1], sorted))
    }

    /// Below the edge 0 there is nothing, not even the event itself, which is not its own neighbour.
    private static func between(_ near: [Int], _ far: [Int]) -> [Int] {
        zip(near, far).map { max(0, $1 - max(1, $0)) }
    }

    /// For each event how many, the event itself among them, are less than `edge` from it.
    private static func nearer(than edge: Double, _ sorted: [Int]) -> [Int] {
        guard edge > 0 else { return sorted.map { _ in 0 } }
        guard edge < 4e9 else { return sorted.map { _ in sorted.count } }
        // |Δ| < edge for whole Δ is |Δ| ≤ ⌈edge⌉ − 1.
        let most = Int(edge.rounded(.up)) - 1
        var (first, end) = (0, 0)
        return sorted.map { own in
            while own - sorted[first] > most { first += 1 }
            while end < sorted.count, sorted[end] - own <= most { end += 1 }
            return end - first
        }
    }
}
