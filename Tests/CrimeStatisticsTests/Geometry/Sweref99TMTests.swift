import Foundation
import Testing

@testable import CrimeStatistics

@Suite("SWEREF 99 TM")
struct Sweref99TMTests {
    /// Reference/10_geometry/sweref99tm-kontrollpunkter.csv: nine points published by Lantmäteriet (2007-11-20) and one in Stockholm.
    struct ControlPoint: Sendable {
        let earth: EarthPoint
        let plane: PlanePoint
    }

    static let points: [ControlPoint] = {
        let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Reference/10_geometry/sweref99tm-kontrollpunkter.csv")
        let lines = (try? String(contentsOf: file, encoding: .utf8))?.split(whereSeparator: \.isNewline) ?? []
        return lines.dropFirst().map { line in
            let fields = line.split(separator: ";").prefix(4).map { Double($0) ?? .nan }
            return ControlPoint(
                earth: EarthPoint(latitude: fields[0], longitude: fields[1]),
                plane: PlanePoint(east: fields[3], north: fields[2]))
        }
    }()

    /// The largest difference in metres, both ways, for a projection handed in.
    static func worst(_ project: (EarthPoint) throws -> PlanePoint) throws -> Double {
        try points.map { point in
            let found = try project(point.earth)
            return max((found.east - point.plane.east).magnitude, (found.north - point.plane.north).magnitude)
        }.max() ?? .infinity
    }

    @Test func `The published control points are hit to the millimetre`() throws {
        #expect(Self.points.count == 10)
        #expect(try Self.worst { try Sweref99TM.project($0) } <= 0.0006)
    }

    @Test func `A projection with a scale of one is found out`() throws {
        let worst = try Self.worst { earth in
            let right = try Sweref99TM.project(earth)
            return PlanePoint(east: 500_000 + (right.east - 500_000) / 0.9996, north: right.north / 0.9996)
        }
        #expect(worst > 1000)
    }

    @Test func `There and back again is the same place`() throws {
        for point in Self.points {
            let back = try Sweref99TM.unproject(point.plane)
            // A millimetre is 9e-9 degrees of latitude and 2.5e-8 of longitude at 69° north.
            #expect((back.latitude - point.earth.latitude).magnitude < 9e-9)
            #expect((back.longitude - point.earth.longitude).magnitude < 2.5e-8)
            let again = try Sweref99TM.project(back)
            #expect((again.east - point.plane.east).magnitude < 1e-8)
            #expect((again.north - point.plane.north).magnitude < 1e-8)
        }
    }

    @Test func `The central meridian is a straight line at easting 500 km`() throws {
        for latitude in [50.0, 55.6, 60, 68.9, 75] {
            #expect(try Sweref99TM.project(EarthPoint(latitude: latitude, longitude: 15)).east == 500_000)
        }
    }

    @Test func `East and west of the central meridian are each other's mirror`() throws {
        let east = try Sweref99TM.project(EarthPoint(latitude: 57.7, longitude: 15 + 3.03))
        let west = try Sweref99TM.project(EarthPoint(latitude: 57.7, longitude: 15 - 3.03))
        #expect((east.east + west.east - 1_000_000).magnitude < 1e-8)
        #expect((east.north - west.north).magnitude < 1e-8)
    }

    @Test func `A latitude given as a longitude is refused, and so is what is no place`() {
        #expect(throws: StatisticsError.outOfRange("latitude", 13.06)) {
            try Sweref99TM.project(EarthPoint(latitude: 13.06, longitude: 55.67))
        }
        #expect(throws: StatisticsError.notFinite("latitude", at: 0)) {
            try Sweref99TM.project(EarthPoint(latitude: .nan, longitude: 13))
        }
        #expect(throws: StatisticsError.notFinite("longitude", at: 0)) {
            try Sweref99TM.project(EarthPoint(latitude: 55, longitude: .infinity))
        }
        #expect(throws: StatisticsError.outOfRange("east", 6_170_000)) {
            try Sweref99TM.unproject(PlanePoint(east: 6_170_000, north: 380_000))
        }
        #expect(throws: StatisticsError.self) { try Sweref99TM.unproject(PlanePoint(east: .nan, north: 0)) }
    }
}

@Suite("Distances")
struct DistanceTests {
    @Test func `A triangle with sides 3 and 4`() {
        let (one, other) = (PlanePoint(east: 1, north: 1), PlanePoint(east: 4, north: -3))
        #expect(DistanceRule.euclidean.distance(one, other) == 5)
        #expect(DistanceRule.manhattan.distance(one, other) == 7)
        #expect(DistanceRule.euclidean.distance(other, one) == 5)
    }

    /// A quarter of a great circle: 6,371,008.8 · π/2 = 10,007,557.2 m.
    @Test func `A quarter of the way round the earth`() throws {
        let equator = EarthPoint(latitude: 0, longitude: 0)
        #expect(abs(try equator.greatCircleMetres(to: EarthPoint(latitude: 0, longitude: 90)) - 10_007_557.22) < 0.1)
        #expect(abs(try equator.greatCircleMetres(to: EarthPoint(latitude: 90, longitude: 17)) - 10_007_557.22) < 0.1)
        #expect(try equator.greatCircleMetres(to: equator) == 0)
    }

    @Test func `The way over the earth agrees with the plane at the central meridian, within the scale`() throws {
        let (one, other) = (EarthPoint(latitude: 57, longitude: 15), EarthPoint(latitude: 57.01, longitude: 15))
        let plane = DistanceRule.euclidean.distance(try Sweref99TM.project(one), try Sweref99TM.project(other))
        #expect((try one.greatCircleMetres(to: other) / plane - 1).magnitude < 0.006)
    }

    @Test func `Degrees that are none are refused`() {
        let home = EarthPoint(latitude: 55, longitude: 13)
        #expect(throws: StatisticsError.outOfRange("latitude", 91)) {
            try home.greatCircleMetres(to: EarthPoint(latitude: 91, longitude: 0))
        }
        #expect(throws: StatisticsError.notFinite("longitude", at: 0)) {
            try EarthPoint(latitude: 1, longitude: .nan).greatCircleMetres(to: home)
        }
    }
}
