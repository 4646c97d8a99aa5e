package import CrimeStatistics
package import Vocabulary

/// Areas as they are drawn: borders in whole units of a plane of the drawing's own, x to the right and y down, with no more corners than can be seen.
///
/// The same areas always give the same paths. Borders are projected to SWEREF 99 TM, scaled together, rounded, and made simpler: a border
/// that two areas share is made simpler once, so that no gap opens between them.
package struct MapPaths: Hashable, Sendable, Codable {
    /// One area; no rings when it is smaller than the drawing can show.
    package struct Shape: Hashable, Sendable, Codable {
        package let area: AreaKey
        /// Each border once, closed without repeating its first corner; holes among them.
        package let rings: [[Corner]]
        /// The point that lies farthest inside, for the name.
        package let inside: Corner?
        /// How far it is from there to the border.
        package let room: Int
    }

    package let width: Int
    package let height: Int
    package let shapes: [Shape]

    /// A unit is about a pixel of a drawing this wide.
    package static let standardWidth = 1000
    /// Kept free around the areas.
    private static let margin = 10.0
    /// A corner that lies this near the line between its neighbours is left out, in units.
    private static let tolerance = 1.0

    /// - Parameter areas: in any order; the shapes come in the same.
    /// - Throws: `outOfRange` when a border is nowhere near Sweden, which a file that was read cannot hold.
    package init(_ areas: [Area], width: Int = standardWidth) throws(StatisticsError) {
        precondition(width > 4 * Int(Self.margin), "A map has room for more than its margin.")
        var plane: [[[PlanePoint]]] = []
        for area in areas {
            var rings: [[PlanePoint]] = []
            for ring in area.parts.joined() {
                var projected: [PlanePoint] = []
                for point in ring { projected.append(try Sweref99TM.project(point)) }
                rings.append(projected)
            }
            plane.append(rings)
        }
        let frame = DrawingFrame(plane.joined().joined(), width: Double(width), margin: Self.margin)
        let rough = plane.map { rings in rings.map { frame.corners($0) }.filter { $0.count >= 3 } }
        let simple = SharedBorders(rough.flatMap(\.self)).simpler(tolerance: Self.tolerance)
        var next = 0
        var shapes: [Shape] = []
        for (area, rings) in zip(areas, rough) {
            let own = simple[next..<(next + rings.count)].filter { $0.count >= 3 }
            next += rings.count
            let inside = InnermostPoint(rings: Array(own))
            shapes.append(Shape(area: area.key, rings: Array(own), inside: inside?.corner, room: inside?.room ?? 0))
        }
        self.width = width
        self.height = frame.height
        self.shapes = shapes
    }
}

/// A corner of a drawing.
package struct Corner: Hashable, Sendable, Codable, Comparable {
    package let x: Int
    package let y: Int

    package init(_ x: Int, _ y: Int) {
        self.x = x
        self.y = y
    }

    /// Two whole numbers, side by side: a drawing has hundreds.
    package init(from decoder: any Decoder) throws {
        var pair = try decoder.unkeyedContainer()
        self.init(try pair.decode(Int.self), try pair.decode(Int.self))
    }

    package func encode(to encoder: any Encoder) throws {
        var pair = encoder.unkeyedContainer()
        try pair.encode(x)
        try pair.encode(y)
    }

    package static func < (one: Corner, other: Corner) -> Bool { (one.x, one.y) < (other.x, other.y) }
}

/// Where metres of the national plane stand in the drawing.
private struct DrawingFrame {
    private var west = Double.infinity
    private var north = -Double.infinity
    private var perMetre = 1.0
    private let margin: Double
    private(set) var height: Int

    init(_ points: some Sequence<PlanePoint>, width: Double, margin: Double) {
        self.margin = margin
        height = Int(2 * margin)
        var east = -Double.infinity
        var south = Double.infinity
        for point in points {
            west = min(west, point.east)
            east = max(east, point.east)
            south = min(south, point.north)
            north = max(north, point.north)
        }
        guard east > west, north > south else { return }
        // A tall municipality is drawn narrower, so that the map fits on a screen and on half a sheet.
        perMetre = min((width - 2 * margin) / (east - west), (1.4 * width - 2 * margin) / (north - south))
        height = Int(((north - south) * perMetre + 2 * margin).rounded(.up))
        west -= ((width - 2 * margin) / perMetre - (east - west)) / 2
    }

    /// A border in whole units, without corners that fall together.
    func corners(_ ring: [PlanePoint]) -> [Corner] {
        var corners: [Corner] = []
        for point in ring {
            let corner = Corner(
                Int(((point.east - west) * perMetre + margin).rounded()),
                Int(((north - point.north) * perMetre + margin).rounded()))
            if corners.last != corner { corners.append(corner) }
        }
        while corners.count > 1, corners.first == corners.last { corners.removeLast() }
        return corners
    }
}
