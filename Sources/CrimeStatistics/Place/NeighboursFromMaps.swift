extension Neighbours {
    /// When two areas on a map are neighbours.
    public enum Touch: Sendable, Hashable {
        /// They share a corner at least (as the queen moves in chess).
        case corner
        /// They share a stretch of border: two corners that follow on each other in both (as the rook moves).
        case side
    }

    /// The neighbours of areas whose outlines share corners.
    ///
    /// Corners are the same when they are within `snap` in east and north, which takes up rounding in files; borders drawn with different
    /// corners do not meet. Time grows with the number of corners.
    /// - Parameters:
    ///   - areas: one outline for each area, in their order.
    ///   - touching: whether a corner in common is enough.
    ///   - snap: in the coordinates' unit, larger than zero.
    /// - Throws: `empty` without areas, `outOfRange` for `snap`, `overflow` for a corner too far away for it.
    public init(of areas: [AreaShape], touching: Touch, snap: Double = 1e-6) throws(StatisticsError) {
        guard !areas.isEmpty else { throw .empty("areas") }
        guard snap.isFinite, snap > 0 else { throw .outOfRange("snap", snap) }
        var corners = CornerTable(snap: snap)
        var seen: [Landmark: [Int]] = [:]
        for (number, area) in areas.enumerated() {
            for ring in area.parts.joined() {
                let names = ring.map { corners.name(of: $0) }
                for (place, name) in names.enumerated() {
                    let next = names[(place + 1) % names.count]
                    let mark =
                        touching == .corner
                        ? Landmark(first: name, second: name)
                        : Landmark(first: min(name, next), second: max(name, next))
                    if seen[mark]?.last != number { seen[mark, default: []].append(number) }
                }
            }
        }
        var lists = [Set<Int>](repeating: [], count: areas.count)
        for owners in seen.values where owners.count > 1 {
            for owner in owners { lists[owner].formUnion(owners) }
        }
        try self.init(lists: lists.enumerated().map { area, list in list.subtracting([area]).sorted() })
    }

    /// The neighbours of the cells of a grid: the eight around each, or the four that share a side.
    public init(of grid: SquareGrid, touching: Touch) {
        var starts = [0]
        var targets: [Int32] = []
        starts.reserveCapacity(grid.count + 1)
        targets.reserveCapacity(grid.count * (touching == .corner ? 8 : 4))
        for row in 0..<grid.rows {
            for column in 0..<grid.columns {
                for other in max(0, row - 1)...min(grid.rows - 1, row + 1) {
                    for beside in max(0, column - 1)...min(grid.columns - 1, column + 1) {
                        let steps = abs(other - row) + abs(beside - column)
                        guard steps == 1 || (steps == 2 && touching == .corner) else { continue }
                        targets.append(Int32(other * grid.columns + beside))
                    }
                }
                starts.append(targets.count)
            }
        }
        self.init(starts: starts, targets: targets)
    }
}

/// A corner, or the stretch between two.
private struct Landmark: Hashable {
    let first: Int
    let second: Int
}

/// One number for corners that are the same, also when rounding puts them in different squares of the table.
private struct CornerTable {
    private struct Square: Hashable {
        let east: Double
        let north: Double
    }

    private let snap: Double
    private var names: [Square: [(PlanePoint, Int)]] = [:]
    private var count = 0

    init(snap: Double) { self.snap = snap }

    mutating func name(of corner: PlanePoint) -> Int {
        let own = Square(east: (corner.east / snap).rounded(.down), north: (corner.north / snap).rounded(.down))
        for east in [-1.0, 0, 1] {
            for north in [-1.0, 0, 1] {
                for (known, name) in names[Square(east: own.east + east, north: own.north + north)] ?? [] {
                    if (known.east - corner.east).magnitude <= snap && (known.north - corner.north).magnitude <= snap {
                        return name
                    }
                }
            }
        }
        names[own, default: []].append((corner, count))
        count += 1
        return count - 1
    }
}
