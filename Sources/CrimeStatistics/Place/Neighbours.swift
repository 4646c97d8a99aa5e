/// Which areas count as next to each other.
///
/// Built once and asked many times: the lists stand end to end in one column, sorted, and their sums of weights are worked out
/// beforehand. An area is never its own neighbour here; methods that count it in say so.
public struct Neighbours: Sendable, Equatable {
    /// How much each neighbour weighs.
    public enum Weights: Sendable, Hashable {
        /// Every neighbour weighs 1.
        case binary
        /// The neighbours of an area weigh equally and 1 together; an area without any has no weight.
        case rowStandardised
    }

    /// Where each area's neighbours begin in `targets`; one more than there are areas. Rises, from 0 to `targets.count`.
    let starts: [Int]
    /// The neighbours, area by area. Every number is an area's: checked when made, and relied on by the kernels.
    let targets: [Int32]
    /// Whether each is the neighbour of its neighbours.
    public let isMutual: Bool
    let binarySums: WeightSums
    let standardisedSums: WeightSums

    /// How many areas there are.
    public var count: Int { starts.count - 1 }

    /// - Parameter lists: for each area the numbers of its neighbours, counted from 0.
    /// - Throws: `empty` without areas, `outOfRange` when a number is no area's, is the area's own or stands twice.
    public init(lists: [[Int]]) throws(StatisticsError) {
        guard !lists.isEmpty else { throw .empty("lists") }
        guard lists.count < Int(Int32.max) else { throw .overflow("lists") }
        var starts = [0]
        var targets: [Int32] = []
        for (area, list) in lists.enumerated() {
            var last = -1
            for neighbour in list.sorted() {
                guard neighbour >= 0, neighbour < lists.count, neighbour != area, neighbour != last else {
                    throw .outOfRange("neighbour", Double(neighbour))
                }
                targets.append(Int32(neighbour))
                last = neighbour
            }
            starts.append(targets.count)
        }
        self.init(starts: starts, targets: targets)
    }

    /// Lists that are known to be sorted, in range and without the area itself.
    init(starts: [Int], targets: [Int32]) {
        self.starts = starts
        self.targets = targets
        isMutual = Self.transposed(starts, targets) == targets
        binarySums = WeightSums(starts, targets, .binary, isMutual: isMutual)
        standardisedSums = WeightSums(starts, targets, .rowStandardised, isMutual: isMutual)
    }

    /// The neighbours of an area.
    public subscript(_ area: Int) -> [Int] {
        precondition(area >= 0 && area < count, "There are neighbours for every area and no more.")
        return targets[starts[area]..<starts[area + 1]].map(Int.init)
    }

    /// The areas that have no neighbour.
    public var islands: [Int] { (0..<count).filter { starts[$0] == starts[$0 + 1] } }

    func sums(_ weights: Weights) -> WeightSums { weights == .binary ? binarySums : standardisedSums }

    /// Who has each area as a neighbour, in the same form; sorted, since the areas are gone through in order.
    private static func transposed(_ starts: [Int], _ targets: [Int32]) -> [Int32] {
        let count = starts.count - 1
        var next = [Int](repeating: 0, count: count + 1)
        for target in targets { next[Int(target) + 1] += 1 }
        for area in 0..<count { next[area + 1] += next[area] }
        guard next == starts else { return [] }
        var result = [Int32](repeating: 0, count: targets.count)
        for area in 0..<count {
            for place in starts[area]..<starts[area + 1] {
                let target = Int(targets[place])
                result[next[target]] = Int32(area)
                next[target] += 1
            }
        }
        return result
    }
}

/// Sums of weights w_ij that the variances need (Cliff and Ord 1981).
struct WeightSums: Sendable, Equatable {
    /// S0 = Σ w_ij.
    let all: Double
    /// S1 = ½ Σ (w_ij + w_ji)².
    let pairs: Double
    /// S2 = Σ (w_i. + w_.i)².
    let margins: Double

    fileprivate init(_ starts: [Int], _ targets: [Int32], _ weights: Neighbours.Weights, isMutual: Bool) {
        let count = starts.count - 1
        let weight = (0..<count).map { area -> Double in
            let own = starts[area + 1] - starts[area]
            return weights == .binary || own == 0 ? 1 : 1 / Double(own)
        }
        var column = [Double](repeating: 0, count: count)
        var (all, pairs, margins) = (RunningSum(), RunningSum(), RunningSum())
        for area in 0..<count {
            var both = 0.0
            for target in targets[starts[area]..<starts[area + 1]] {
                column[Int(target)] += weight[area]
                let isBack = isMutual || Self.holds(Int32(area), targets[starts[Int(target)]..<starts[Int(target) + 1]])
                both += weight[area] + (isBack ? weight[Int(target)] : 0)
            }
            all.add(weight[area] * Double(starts[area + 1] - starts[area]))
            pairs.add(weight[area] * both)
        }
        for area in 0..<count {
            let margin = weight[area] * Double(starts[area + 1] - starts[area]) + column[area]
            margins.add(margin * margin)
        }
        self.all = all.total
        self.pairs = pairs.total
        self.margins = margins.total
    }

    /// Binary search.
    private static func holds(_ area: Int32, _ list: ArraySlice<Int32>) -> Bool {
        var (low, high) = (list.startIndex, list.endIndex)
        while low < high {
            let middle = low + (high - low) / 2
            if list[middle] < area { low = middle + 1 } else { high = middle }
        }
        return low < list.endIndex && list[low] == area
    }
}
