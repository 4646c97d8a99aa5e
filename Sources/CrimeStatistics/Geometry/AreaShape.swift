/// The outline of an area: one or more parts, each an outer ring with the holes in it, as GeoJSON writes a MultiPolygon.
///
/// A ring is a list of corners; the last may repeat the first or not, and may run either way round. Rings should not cross
/// themselves. Coordinates in metres of a plane.
public struct AreaShape: Sendable, Equatable {
    /// Part, ring (the first is the outer one), corner.
    public let parts: [[[PlanePoint]]]

    /// - Throws: `empty` without a part or ring, `tooFew` when a ring has fewer than three corners, `notFinite` and `outOfRange` for
    ///   a coordinate that is no place.
    public init(parts: [[[PlanePoint]]]) throws(StatisticsError) {
        guard !parts.isEmpty else { throw .empty("parts") }
        var open: [[[PlanePoint]]] = []
        for part in parts {
            guard !part.isEmpty else { throw .empty("rings") }
            var rings: [[PlanePoint]] = []
            for ring in part {
                let corners = ring.count > 1 && ring.first == ring.last ? Array(ring.dropLast()) : ring
                guard corners.count >= 3 else { throw .tooFew("corners", needed: 3, found: corners.count) }
                try checkedCoordinates(east: corners.map(\.east), north: corners.map(\.north))
                rings.append(corners)
            }
            open.append(rings)
        }
        self.parts = open
    }

    /// The size in the square of the coordinates' unit: outer rings less holes.
    public var size: Double { moments.area }

    /// The centre of gravity, which may lie outside a bent area; nothing when the area has no size.
    public var centroid: PlanePoint? {
        let moments = moments
        guard moments.area > 0 else { return nil }
        return PlanePoint(east: moments.east / moments.area, north: moments.north / moments.area)
    }

    /// Size and first moments. Each ring is reckoned from its own first corner, so that large coordinates do not cancel.
    private var moments: (area: Double, east: Double, north: Double) {
        var total = (area: 0.0, east: 0.0, north: 0.0)
        for part in parts {
            for (index, ring) in part.enumerated() {
                let sign: Double = index == 0 ? 1 : -1
                let own = Self.moments(of: ring)
                total.area += sign * own.area
                total.east += sign * own.east
                total.north += sign * own.north
            }
        }
        return total
    }

    private static func moments(of ring: [PlanePoint]) -> (area: Double, east: Double, north: Double) {
        guard let origin = ring.first else { return (0, 0, 0) }
        var (double, east, north) = (0.0, 0.0, 0.0)
        for (one, next) in zip(ring, ring.dropFirst()) {
            let (ax, ay) = (one.east - origin.east, one.north - origin.north)
            let (bx, by) = (next.east - origin.east, next.north - origin.north)
            let cross = ax * by - bx * ay
            double += cross
            east += (ax + bx) * cross
            north += (ay + by) * cross
        }
        let sign: Double = double < 0 ? -1 : 1
        let area = double.magnitude / 2
        return (area, sign * east / 6 + area * origin.east, sign * north / 6 + area * origin.north)
    }
}
