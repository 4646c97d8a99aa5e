/// The point of an area that lies farthest from its border: where a name fits best, also in an area that is bent or has holes.
///
/// The centre of gravity of a bent area lies outside it; this point never does. Found by looking at ever smaller squares, leaving out those that
/// cannot hold a better one (García-Castellanos and Lombardo 2007), to within one unit.
struct InnermostPoint {
    let corner: Corner
    /// The distance to the border, rounded down.
    let room: Int

    /// - Parameter rings: borders and holes in any order: what lies inside an odd number of them is the area. Nil without any, or when none of it is as
    ///   wide as a unit.
    init?(rings: [[Corner]]) {
        let corners = rings.joined()
        guard let west = corners.map(\.x).min(), let east = corners.map(\.x).max(),
            let north = corners.map(\.y).min(), let south = corners.map(\.y).max(), east > west, south > north
        else { return nil }
        let half = Double(min(east - west, south - north)) / 2
        var waiting: [Square] = []
        for row in 0..<Self.squares(Double(south - north), half) {
            for column in 0..<Self.squares(Double(east - west), half) {
                let (x, y) = (Double(west) + half * Double(2 * column + 1), Double(north) + half * Double(2 * row + 1))
                waiting.append(Square(x, y, half, rings))
            }
        }
        guard var best = waiting.max(by: { $0.depth < $1.depth }) else { return nil }
        while let square = waiting.popLast() {
            if square.depth > best.depth { best = square }
            guard square.half > Self.smallest, square.best > best.depth + Self.precision else { continue }
            let quarter = square.half / 2
            for (x, y) in [(-1.0, -1.0), (1, -1), (-1, 1), (1, 1)] {
                waiting.append(Square(square.x + x * quarter, square.y + y * quarter, quarter, rings))
            }
        }
        guard best.depth >= 0.5 else { return nil }
        corner = Corner(Int(best.x.rounded()), Int(best.y.rounded()))
        room = Int(best.depth)
    }

    private static let precision = 1.0
    private static let smallest = 0.25

    private static func squares(_ length: Double, _ half: Double) -> Int {
        max(1, Int((length / (2 * half)).rounded(.up)))
    }

    private struct Square {
        let x: Double
        let y: Double
        let half: Double
        /// From its middle to the border; less than nought outside.
        let depth: Double
        /// The most that any point of it can have.
        var best: Double { depth + half * 2.0.squareRoot() }

        init(_ x: Double, _ y: Double, _ half: Double, _ rings: [[Corner]]) {
            self.x = x
            self.y = y
            self.half = half
            depth = signedDistance(x, y, rings)
        }
    }
}

/// From a point to the nearest border; less than nought when it lies outside.
private func signedDistance(_ x: Double, _ y: Double, _ rings: [[Corner]]) -> Double {
    var isInside = false
    var nearest = Double.infinity
    for ring in rings {
        guard var before = ring.last else { continue }
        for corner in ring {
            let (ax, ay, bx, by) = (Double(before.x), Double(before.y), Double(corner.x), Double(corner.y))
            if (ay > y) != (by > y), x < (bx - ax) * (y - ay) / (by - ay) + ax { isInside.toggle() }
            let (dx, dy) = (bx - ax, by - ay)
            let length = dx * dx + dy * dy
            let along = length > 0 ? min(max(((x - ax) * dx + (y - ay) * dy) / length, 0), 1) : 0
            let (px, py) = (x - ax - along * dx, y - ay - along * dy)
            nearest = min(nearest, (px * px + py * py).squareRoot())
            before = corner
        }
    }
    return isInside ? nearest : -nearest
}
