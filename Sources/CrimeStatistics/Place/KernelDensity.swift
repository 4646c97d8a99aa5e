/// How densely events lie, smoothed over the map: each event is spread over the ground around it.
///
/// - Formula, events per square unit of the coordinates at distance d from an event: *quartic* 3/(π h²) (1 − d²/h²)² and *Epanechnikov*
///   2/(π h²) (1 − d²/h²) for d < h; *Gaussian* exp(−d²/2h²)/(2π h²) everywhere. Each event adds 1 in all.
/// - Radius: the scale of what is to be done, 300 m in a town, and shown beside the map; not the result of an optimisation. Programs name it
///   differently: for the Gaussian ours is the standard deviation (MASS calls four of them h), for the others the reach (spatstat's quartic has
///   reach σ√8; QGIS and CrimeStat use the reach as here).
/// - Limits: nothing is corrected at the edge of the municipality, so a border looks emptier than it is. A few addresses (a police station, a hospital, the
///   middle of a square) collect events that did not happen there: leave them out first.
/// - Checked against: direct sums in R, MASS `kde2d` and spatstat `density.ppp` at the points, to 1e-12.
public struct KernelDensity: Sendable, Equatable {
    /// How an event's weight falls off with the distance.
    public enum Shape: Sendable, Hashable {
        case quartic
        case epanechnikov
        /// `radius` is the standard deviation.
        case gaussian
    }

    public let shape: Shape
    /// In the unit of the coordinates, metres.
    public let radius: Double

    /// - Throws: `outOfRange` or `notFinite` when the radius is not above 0.
    public init(_ shape: Shape = .quartic, radius: Double) throws(StatisticsError) {
        try requirePositive(radius, "radius")
        guard radius <= largestCoordinate, radius >= 1e-10 else { throw .outOfRange("radius", radius) }
        self.shape = shape
        self.radius = radius
    }

    /// The density at each of some points, event by event: exact, and slow for many points and many events (their product counts).
    /// - Throws: `lengths`, `notFinite` and `outOfRange` for coordinates.
    public func density(at points: [PlanePoint], eventsEast east: [Double], eventsNorth north: [Double])
        throws(StatisticsError) -> [Double]
    {
        try checkedCoordinates(east: east, north: north)
        try checkedCoordinates(east: points.map(\.east), north: points.map(\.north))
        return points.map { point in
            var sum = RunningSum()
            for index in east.indices {
                let (x, y) = (east[index] - point.east, north[index] - point.north)
                sum.add(weight(squaredDistance: x * x + y * y))
            }
            return sum.total * scale
        }
    }

    /// What makes a whole event of the weights.
    var scale: Double {
        switch shape {
        case .quartic: 3 / (Double.pi * radius * radius)
        case .epanechnikov: 2 / (Double.pi * radius * radius)
        case .gaussian: 1 / (2 * Double.pi * radius * radius)
        }
    }

    /// 1 at the event itself.
    @inline(__always)
    func weight(squaredDistance: Double) -> Double {
        let share = squaredDistance / (radius * radius)
        let inside = max(0, 1 - share)
        switch shape {
        case .quartic: return inside * inside
        case .epanechnikov: return inside
        case .gaussian: return Double.exp(-share / 2)
        }
    }
}

/// A density for each cell of a grid.
public struct DensitySurface: Sendable, Equatable {
    public let grid: SquareGrid
    public let kernel: KernelDensity
    /// Events per square unit at the middle of each cell; times 1,000,000 it is events per square kilometre.
    public let values: [Double]
    /// How many events lie in each cell.
    public let counts: [Int]
    /// How many events lie outside the grid. They count in cells that they reach.
    public let outside: Int
    /// Whether each event was reckoned from its own place, or from the middle of its cell.
    public let isExact: Bool

    public var events: Int { counts.reduce(0, +) + outside }
}
