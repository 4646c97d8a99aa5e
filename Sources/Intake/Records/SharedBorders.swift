/// Borders of areas that lie side by side, made simpler together.
///
/// A border is cut where three areas meet, or where one area's neighbour changes; each piece between is made simpler by itself and always the same way
/// round, so that it comes out alike for both areas. Method: Douglas and Peucker 1973.
struct SharedBorders {
    private let rings: [[Corner]]
    /// The corners that each corner lies beside, in any ring.
    private var beside: [Corner: Set<Corner>] = [:]

    /// - Parameter rings: closed, at least three corners each, the first not repeated.
    init(_ rings: [[Corner]]) {
        self.rings = rings
        for ring in rings {
            for (place, corner) in ring.enumerated() {
                beside[corner, default: []].insert(ring[(place + 1) % ring.count])
                beside[corner, default: []].insert(ring[(place + ring.count - 1) % ring.count])
            }
        }
    }

    /// The rings in their order, with fewer corners; one that is thinner than the tolerance has fewer than three left.
    /// - Parameter tolerance: how far a corner that is left out may lie from the line that stays.
    func simpler(tolerance: Double) -> [[Corner]] { rings.map { simpler($0, tolerance) } }

    private func simpler(_ ring: [Corner], _ tolerance: Double) -> [Corner] {
        var cuts = ring.indices.filter { (beside[ring[$0]]?.count ?? 0) != 2 }
        if cuts.count < 2 { cuts = ends(of: ring, from: cuts.first) }
        var kept: [Corner] = []
        for (place, start) in cuts.enumerated() {
            let end = cuts[(place + 1) % cuts.count]
            let length = (end - start + ring.count - 1) % ring.count + 1
            let piece = (0...length).map { ring[(start + $0) % ring.count] }
            kept += simplerPiece(piece, tolerance).dropLast()
        }
        return kept
    }

    /// A ring that meets others nowhere, or in one corner, is cut at that corner, else its first in the order of corners, and the corner farthest from it.
    private func ends(of ring: [Corner], from cut: Int?) -> [Int] {
        guard let start = cut ?? ring.indices.min(by: { ring[$0] < ring[$1] }) else { return [] }
        let far = ring.indices.max { one, other in
            let (near, away) = (distance(ring[one], ring[start]), distance(ring[other], ring[start]))
            return near == away ? ring[one] < ring[other] : near < away
        }
        guard let far, far != start else { return [start] }
        return [start, far].sorted()
    }

    private func distance(_ one: Corner, _ other: Corner) -> Int {
        let (x, y) = (one.x - other.x, one.y - other.y)
        return x * x + y * y
    }

    private func simplerPiece(_ piece: [Corner], _ tolerance: Double) -> [Corner] {
        guard let first = piece.first, let last = piece.last else { return piece }
        return last < first
            ? douglasPeucker(piece.reversed(), tolerance).reversed() : douglasPeucker(piece, tolerance)
    }
}

/// The corners of a line that are needed to stay within the tolerance of all of them; its ends always.
func douglasPeucker(_ line: [Corner], _ tolerance: Double) -> [Corner] {
    guard line.count > 2 else { return line }
    var isKept = [Bool](repeating: false, count: line.count)
    isKept[0] = true
    isKept[line.count - 1] = true
    var waiting = [(first: 0, last: line.count - 1)]
    while let (first, last) = waiting.popLast() {
        var farthest = (place: first, distance: tolerance)
        for place in (first + 1)..<max(first + 1, last) {
            let distance = distance(of: line[place], from: line[first], to: line[last])
            if distance > farthest.distance { farthest = (place, distance) }
        }
        guard farthest.place != first else { continue }
        isKept[farthest.place] = true
        waiting += [(first, farthest.place), (farthest.place, last)]
    }
    return line.indices.filter { isKept[$0] }.map { line[$0] }
}

/// How far a point is from the nearest point of a line between two.
func distance(of point: Corner, from start: Corner, to end: Corner) -> Double {
    let (dx, dy) = (Double(end.x - start.x), Double(end.y - start.y))
    let (px, py) = (Double(point.x - start.x), Double(point.y - start.y))
    let length = dx * dx + dy * dy
    let along = length > 0 ? min(max((px * dx + py * dy) / length, 0), 1) : 0
    let (x, y) = (px - along * dx, py - along * dy)
    return (x * x + y * y).squareRoot()
}
