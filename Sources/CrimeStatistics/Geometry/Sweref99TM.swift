/// The national plane of Sweden, SWEREF 99 TM (EPSG:3006), to and from degrees.
///
/// A transverse Mercator projection of the ellipsoid GRS 80 with central meridian 15° east, scale 0.9996 there, false northing 0 and
/// false easting 500,000 m.
///
/// - Formula: Krüger's series in the third flattening n, carried to n⁶ (Karney 2011, "Transverse Mercator with an accuracy of
///   a few nanometers", equations 35 and 36). Lantmäteriet publishes the same series to n⁴, which is good to the millimetre.
/// - Degrees: SWEREF 99 lat-long. WGS 84 as a telephone gives it differs from it by some decimetres, since the plate moves; that is
///   not corrected for.
/// - Limits: latitude 50 to 75, longitude 0 to 32; northing 5,500,000 to 8,500,000 m, easting -600,000 to 1,600,000 m. A
///   latitude given as a longitude therefore is refused instead of becoming a place in the sea.
/// - Checked against: nine control points published by Lantmäteriet (2007-11-20) and one more, all to the millimetre.
public enum Sweref99TM {
    /// The plane point of a point on the earth, in metres.
    /// - Throws: `notFinite` for what is no number, `outOfRange` for a place so far from Sweden that the projection's series do not hold.
    public static func project(_ point: EarthPoint) throws(StatisticsError) -> PlanePoint {
        try point.checkDegrees()
        guard latitudes.contains(point.latitude) else { throw .outOfRange("latitude", point.latitude) }
        guard longitudes.contains(point.longitude) else { throw .outOfRange("longitude", point.longitude) }
        let tangent = conformal(Double.tan(point.latitude * radians))
        let angle = (point.longitude - meridian) * radians
        let along = Double.atan2(y: tangent, x: Double.cos(angle))
        let across = Double.atanh(Double.sin(angle) / (1 + tangent * tangent).squareRoot())
        let (x, y) = series(forward, along, across)
        return PlanePoint(east: falseEasting + scaledRadius * (across + y), north: scaledRadius * (along + x))
    }

    /// The point on the earth of a plane point, in degrees.
    /// - Throws: `notFinite` for what is no number, `outOfRange` for a place so far from Sweden that the projection's series do not hold.
    public static func unproject(_ point: PlanePoint) throws(StatisticsError) -> EarthPoint {
        try checkedCoordinates(east: [point.east], north: [point.north])
        guard eastings.contains(point.east) else { throw .outOfRange("east", point.east) }
        guard northings.contains(point.north) else { throw .outOfRange("north", point.north) }
        let (x, y) = (point.north / scaledRadius, (point.east - falseEasting) / scaledRadius)
        let (correctionAlong, correctionAcross) = series(backward, x, y)
        let (along, across) = (x - correctionAlong, y - correctionAcross)
        let tangent =
            Double.sin(along)
            / (Double.sinh(across) * Double.sinh(across) + Double.cos(along) * Double.cos(along)).squareRoot()
        let latitude = Double.atan(try geographic(tangent)) / radians
        return EarthPoint(
            latitude: latitude,
            longitude: meridian + Double.atan2(y: Double.sinh(across), x: Double.cos(along)) / radians)
    }

    private static let latitudes = 50.0...75.0
    private static let longitudes = 0.0...32.0
    private static let northings = 5_500_000.0...8_500_000.0
    private static let eastings = -600_000.0...1_600_000.0
    private static let radians = Double.pi / 180
    private static let meridian = 15.0
    private static let falseEasting = 500_000.0

    // GRS 80.
    private static let semiMajor = 6_378_137.0
    private static let flattening = 1 / 298.257222101
    private static let third = flattening / (2 - flattening)
    private static let eccentricity = (flattening * (2 - flattening)).squareRoot()
    private static let scaledRadius =
        0.9996 * semiMajor / (1 + third) * polynomial([1, 0, 1 / 4, 0, 1 / 64, 0, 1 / 256], third)

    /// Coefficients of Karney's equation 35: row j holds those of n^j, n^(j+1) … n⁶.
    private static let forward: [Double] = coefficients([
        [1 / 2, -2 / 3, 5 / 16, 41 / 180, -127 / 288, 7891 / 37800],
        [13 / 48, -3 / 5, 557 / 1440, 281 / 630, -1_983_433 / 1_935_360],
        [61 / 240, -103 / 140, 15061 / 26880, 167603 / 181440],
        [49561 / 161280, -179 / 168, 6_601_661 / 7_257_600],
        [34729 / 80640, -3_418_889 / 1_995_840],
        [212_378_941 / 319_334_400],
    ])
    /// Karney's equation 36.
    private static let backward: [Double] = coefficients([
        [1 / 2, -2 / 3, 37 / 96, -1 / 360, -81 / 512, 96199 / 604800],
        [1 / 48, 1 / 15, -437 / 1440, 46 / 105, -1_118_711 / 3_870_720],
        [17 / 480, -37 / 840, -209 / 4480, 5569 / 90720],
        [4397 / 161280, -11 / 504, -830251 / 7_257_600],
        [4583 / 161280, -108847 / 3_991_680],
        [20_648_693 / 638_668_800],
    ])

    private static func coefficients(_ rows: [[Double]]) -> [Double] {
        rows.enumerated().map { order, row in
            var power = 1.0
            for _ in 0...order { power *= third }
            return power * polynomial(row, third)
        }
    }

    private static func polynomial(_ coefficients: [Double], _ x: Double) -> Double {
        coefficients.reversed().reduce(0) { $0 * x + $1 }
    }

    /// Σ c_j (sin 2jx cosh 2jy, cos 2jx sinh 2jy).
    private static func series(_ coefficients: [Double], _ x: Double, _ y: Double) -> (Double, Double) {
        var sum = (0.0, 0.0)
        for (index, coefficient) in coefficients.enumerated() {
            let multiple = Double(2 * (index + 1))
            sum.0 += coefficient * Double.sin(multiple * x) * Double.cosh(multiple * y)
            sum.1 += coefficient * Double.cos(multiple * x) * Double.sinh(multiple * y)
        }
        return sum
    }

    /// The tangent of the conformal latitude, from that of the geographic one.
    private static func conformal(_ tangent: Double) -> Double {
        let secant = (1 + tangent * tangent).squareRoot()
        let sigma = Double.sinh(eccentricity * Double.atanh(eccentricity * tangent / secant))
        return tangent * (1 + sigma * sigma).squareRoot() - sigma * secant
    }

    /// The other way, by Newton's method: two or three steps in Sweden.
    private static func geographic(_ wanted: Double) throws(StatisticsError) -> Double {
        var tangent = wanted
        let remaining = 1 - eccentricity * eccentricity
        for _ in 0..<10 {
            let found = conformal(tangent)
            let step =
                (wanted - found) / (1 + found * found).squareRoot() * (1 + remaining * tangent * tangent)
                / (remaining * (1 + tangent * tangent).squareRoot())
            tangent += step
            if step.magnitude <= 1e-15 * max(1, tangent.magnitude) { return tangent }
        }
        throw .notConverged("latitude")
    }
}
