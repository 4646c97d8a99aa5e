/// How far apart two places are said to be.
///
/// - `euclidean`: as the crow flies, √(Δeast² + Δnorth²).
/// - `manhattan`: along streets that cross at right angles, |Δeast| + |Δnorth|.
///
/// Both in the unit of the coordinates, metres for SWEREF 99 TM. The scale of SWEREF 99 TM differs from 1 by at most about one part in
/// a thousand in Sweden (0.9996 at 15° east), which is not corrected for.
public enum DistanceRule: Sendable, Hashable {
    case euclidean
    case manhattan

    /// The distance between two points of the plane.
    public func distance(_ one: PlanePoint, _ other: PlanePoint) -> Double {
        distance(east: one.east - other.east, north: one.north - other.north)
    }

    @inline(__always)
    func distance(east: Double, north: Double) -> Double {
        switch self {
        case .euclidean: (east * east + north * north).squareRoot()
        case .manhattan: east.magnitude + north.magnitude
        }
    }
}

extension EarthPoint {
    /// The way along the surface of the earth to another point, in metres.
    ///
    /// The haversine formula on a sphere with the mean radius 6,371,008.8 m (IUGG): within 0.6 % of the way on the ellipsoid.
    /// - Throws: `notFinite` or `outOfRange` when a latitude is beyond ±90 or a longitude beyond ±180 degrees.
    public func greatCircleMetres(to other: EarthPoint) throws(StatisticsError) -> Double {
        try checkDegrees()
        try other.checkDegrees()
        let radians = Double.pi / 180
        let height = Double.sin((other.latitude - latitude) * radians / 2)
        let width = Double.sin((other.longitude - longitude) * radians / 2)
        let chord =
            height * height + Double.cos(latitude * radians) * Double.cos(other.latitude * radians) * width * width
        return 2 * 6_371_008.8 * Double.asin(min(1, chord.squareRoot()))
    }

    func checkDegrees() throws(StatisticsError) {
        guard latitude.isFinite else { throw .notFinite("latitude", at: 0) }
        guard longitude.isFinite else { throw .notFinite("longitude", at: 0) }
        guard latitude.magnitude <= 90 else { throw .outOfRange("latitude", latitude) }
        guard longitude.magnitude <= 180 else { throw .outOfRange("longitude", longitude) }
    }
}
