/// How many incidents of each kind in each area.
public struct CellCounts: Equatable, Sendable {
    public let categories: Int
    public let areas: Int
    /// Kind by kind; within a kind area by area, and last those whose place is unknown.
    var counts: [UInt32]

    init(categories: Int, areas: Int) {
        self.categories = categories
        self.areas = areas
        counts = Array(repeating: 0, count: categories * (areas + 1))
    }

    /// - Throws: `outOfRange` for a kind or an area that is not there.
    public func count(category: Int, area: Int) throws(StatisticsError) -> Int {
        try require(category)
        guard area >= 0, area < areas else { throw .outOfRange("area", Double(area)) }
        return Int(counts[category * (areas + 1) + area])
    }

    /// The counts of a kind, area by area.
    /// - Throws: `outOfRange` when there is no such kind.
    public func byArea(category: Int) throws(StatisticsError) -> [Int] {
        try require(category)
        let start = category * (areas + 1)
        return counts[start..<start + areas].map(Int.init)
    }

    /// The counts of each kind, unknown places with them.
    public var byCategory: [Int] {
        (0..<categories).map { category in
            counts[category * (areas + 1)..<(category + 1) * (areas + 1)].reduce(0) { $0 + Int($1) }
        }
    }

    /// All kinds together, area by area.
    public var byArea: [Int] {
        var sums = [Int](repeating: 0, count: areas)
        for category in 0..<categories {
            let start = category * (areas + 1)
            for area in 0..<areas { sums[area] += Int(counts[start + area]) }
        }
        return sums
    }

    public var total: Int { counts.reduce(0) { $0 + Int($1) } }

    /// Incidents of no known place: in no area's count.
    public var unknownPlace: Int { (0..<categories).reduce(0) { $0 + Int(counts[$1 * (areas + 1) + areas]) } }

    /// An area with its count.
    public struct AreaCount: Equatable, Sendable {
        public let area: Int
        public let count: Int
    }

    /// The areas with most incidents, most first; of equals the lower number first. Fewer where fewer have any.
    public func top(_ many: Int) -> [AreaCount] {
        var best: [AreaCount] = []
        for (area, count) in byArea.enumerated() where count > 0 {
            if best.count >= many, let last = best.last, count <= last.count { continue }
            let place = best.firstIndex { $0.count < count } ?? best.count
            guard place < many else { continue }
            best.insert(AreaCount(area: area, count: count), at: place)
            if best.count > many { best.removeLast() }
        }
        return best
    }

    /// A cell of the table.
    public struct Cell: Equatable, Sendable {
        public let category: Int
        public let area: Int
    }

    /// The cells whose count lies within the range: what a rule for small numbers asks first.
    public func cells(within range: ClosedRange<Int>) -> [Cell] {
        (0..<categories).flatMap { category in
            (0..<areas).filter { range.contains(Int(counts[category * (areas + 1) + $0])) }
                .map { Cell(category: category, area: $0) }
        }
    }

    private func require(_ category: Int) throws(StatisticsError) {
        guard category >= 0, category < categories else { throw .outOfRange("category", Double(category)) }
    }

    /// What cannot be seen in the areas' counts.
    public var reading: Reading {
        func sentence(_ tongue: Tongue) -> String {
            let (all, lost) = (eventsInWords(total, tongue), numeral(Double(unknownPlace), tongue))
            if unknownPlace == 0 { return all + "." }
            return tongue == .swedish
                ? "\(all). \(lost) av dem har ingen känd plats och är inte med i områdenas antal."
                : "\(all). \(lost) of them have no known place and are in no area's count."
        }
        return Reading(swedish: sentence(.swedish), english: sentence(.english))
    }
}
