/// A point on a flat map, in metres: SWEREF 99 TM, or any other plane in which a metre is a metre.
///
/// Everything that measures distance or asks which area a point lies in takes plane points. Degrees are projected first
/// (``Sweref99TM``): a degree of longitude in Malmö is not the length of one in Kiruna.
public struct PlanePoint: Hashable, Sendable {
    public let east: Double
    public let north: Double

    /// Metres as they are; that they are a place is asked where they are used.
    public init(east: Double, north: Double) {
        self.east = east
        self.north = north
    }
}

/// A point on the earth, in degrees: north and east are positive (WGS 84, SWEREF 99 lat-long).
public struct EarthPoint: Hashable, Sendable {
    public let latitude: Double
    public let longitude: Double

    /// Degrees as they are; that they are a place is asked where they are projected.
    public init(latitude: Double, longitude: Double) {
        self.latitude = latitude
        self.longitude = longitude
    }
}

/// The largest coordinate that geometry takes, in metres: more than a hundred times round the earth. Beyond it products of
/// coordinates would no longer be exact enough to say on which side of a border a point lies.
let largestCoordinate = 1e10

/// The coordinates of many points, checked once: equally many, finite and not absurdly large.
func checkedCoordinates(east: [Double], north: [Double]) throws(StatisticsError) {
    guard east.count == north.count else {
        throw .lengths("north", expected: east.count, found: north.count)
    }
    try checkCoordinates(east, "east")
    try checkCoordinates(north, "north")
}

private func checkCoordinates(_ values: [Double], _ name: String) throws(StatisticsError) {
    for index in values.indices {
        guard values[index].isFinite else { throw .notFinite(name, at: index) }
        guard values[index].magnitude <= largestCoordinate else { throw .outOfRange(name, values[index]) }
    }
}
