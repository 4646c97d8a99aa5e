import CrimeStatistics
import Foundation
import Testing
import Vocabulary

@testable import Intake

@Suite("Borders become drawings that are small, true and without gaps")
struct MapPathsTests {
    private func corners(_ pairs: [(Int, Int)]) -> [Corner] { pairs.map { Corner($0.0, $0.1) } }

    /// A rectangle in degrees, its border counter-clockwise and closed.
    private func area(_ key: String, west: Double, east: Double, south: Double, north: Double) -> Area {
        let ring = [(south, west), (south, east), (north, east), (north, west), (south, west)].map {
            EarthPoint(latitude: $0.0, longitude: $0.1)
        }
        return Area(key: AreaKey(key), name: key, parts: [[ring]], residents: [:])
    }

    @Test("A corner that lies within a unit of the line is left out, one that lies farther off stays")
    func douglas() {
        // The line goes along y = 0: (5, 1) lies exactly 1 from it and goes; (5, 2) lies 2 from it and stays.
        #expect(douglasPeucker(corners([(0, 0), (5, 1), (10, 0)]), 1) == corners([(0, 0), (10, 0)]))
        #expect(douglasPeucker(corners([(0, 0), (5, 2), (10, 0)]), 1) == corners([(0, 0), (5, 2), (10, 0)]))
        #expect(douglasPeucker(corners([(0, 0)]), 1) == corners([(0, 0)]))
    }

    @Test("A distance is to the nearest point of the line, not of the line drawn on for ever")
    func ends() {
        // 3 to the right and 4 below the end (10, 0): 5.
        #expect(distance(of: Corner(13, 4), from: Corner(0, 0), to: Corner(10, 0)) == 5)
        #expect(distance(of: Corner(3, 4), from: Corner(0, 0), to: Corner(0, 0)) == 5)
    }

    @Test("A border that two areas share comes out alike for both, whichever way they go round it")
    func shared() {
        // A crooked border from (50, 0) to (50, 100) with a bend that stays, (60, 50), and two that go.
        let border = corners([(50, 0), (50, 20), (60, 50), (50, 81), (50, 100)])
        let left = corners([(0, 0)]) + border + corners([(0, 100)])
        let right = corners([(100, 100)]) + border.reversed() + corners([(100, 0)])
        let simple = SharedBorders([left, right]).simpler(tolerance: 4)
        for ring in simple { #expect(Set(ring).isSuperset(of: corners([(50, 0), (60, 50), (50, 100)]))) }
        let own = { (ring: [Corner]) in Set(ring.filter { $0.x > 0 && $0.x < 100 }) }
        #expect(own(simple[0]) == own(simple[1]))
    }

    @Test("Simplifying each area for itself would open a gap: the check above sees it")
    func sharedCanFail() {
        // (51, 30) lies less than 3 from the line and goes. The other area's ring begins there: taken alone, its first corner stays.
        let left = corners([(0, 0), (50, 0), (51, 30), (50, 100), (0, 100)])
        let right = corners([(51, 30), (50, 0), (100, 0), (100, 100), (50, 100)])
        let alone = douglasPeucker(right + [right[0]], 3)
        let together = SharedBorders([left, right]).simpler(tolerance: 3)
        #expect(alone.contains(Corner(51, 30)))
        #expect(!together.joined().contains(Corner(51, 30)))
    }

    @Test("An island is cut at its first corner and the one farthest from it, and keeps its shape")
    func island() {
        let square = corners([(10, 0), (10, 5), (10, 10), (5, 10), (0, 10), (0, 0)])
        let simple = SharedBorders([square]).simpler(tolerance: 1)
        #expect(Set(simple[0]) == Set(corners([(0, 0), (10, 0), (10, 10), (0, 10)])))
    }

    @Test(
        "The innermost point of a square is its middle; of a bent area it lies inside, where the centre of gravity does not"
    )
    func innermost() throws {
        let square = try #require(InnermostPoint(rings: [corners([(0, 0), (100, 0), (100, 100), (0, 100)])]))
        #expect(square.corner == Corner(50, 50))
        #expect(square.room == 50)
        // A U of three arms 20 wide: no point is farther than 10 from its border but in the lower corners, where a circle of about
        // 11.7 fits (20 = r + r/√2 from the inner corner).
        let bent = corners([(0, 0), (20, 0), (20, 80), (80, 80), (80, 0), (100, 0), (100, 100), (0, 100)])
        let inside = try #require(InnermostPoint(rings: [bent]))
        #expect((10...12).contains(inside.room))
        #expect(inside.corner.y > 80 || inside.corner.x < 20 || inside.corner.x > 80)
    }

    @Test("A hole is outside")
    func hole() throws {
        // A frame 20 wide around a hole of 60 by 60.
        let outer = corners([(0, 0), (100, 0), (100, 100), (0, 100)])
        let inner = corners([(20, 20), (20, 80), (80, 80), (80, 20)])
        let inside = try #require(InnermostPoint(rings: [outer, inner]))
        #expect(inside.room < 13)
        #expect(InnermostPoint(rings: []) == nil)
        #expect(InnermostPoint(rings: [corners([(0, 0), (5, 0), (9, 0)])]) == nil)
    }

    @Test("Areas side by side fill the width between the margins, north up, and share their border")
    func drawing() throws {
        // Two rectangles of a tenth of a degree each way at 55.6°: about 6.3 km wide each and 11.1 km high.
        let paths = try MapPaths([
            area("w", west: 13.0, east: 13.1, south: 55.6, north: 55.7),
            area("e", west: 13.1, east: 13.2, south: 55.6, north: 55.7),
        ])
        #expect(paths.width == 1000)
        let xs = paths.shapes.flatMap { $0.rings.joined().map(\.x) }
        #expect(xs.min() == 10 && xs.max() == 990)
        let shared = Set(paths.shapes[0].rings[0]).intersection(paths.shapes[1].rings[0])
        #expect(shared.count == 2)
        let inside = try #require(paths.shapes[0].inside)
        #expect((200...300).contains(inside.x))
        // 11.1 of 12.6 km, of 980 units, and two margins; the plane is turned about a degree there.
        #expect((870...920).contains(paths.height))
        #expect(paths.shapes.map(\.area.text) == ["w", "e"])
    }

    @Test("The real borders of a municipality take a few hundred bytes and stay within a unit and a half")
    func real() throws {
        let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(
            path: "Fixtures/areas-wgs84.geojson")
        let file = try AreaFile.reading(
            [UInt8](Data(contentsOf: url)), AreaMapping(key: "kommunkod", name: "kommunnamn"))
        #expect(!file.areas.isEmpty)
        for area in file.areas {
            let paths = try MapPaths([area])
            let shape = try #require(paths.shapes.first)
            let inside = try #require(shape.inside)
            #expect(shape.rings.joined().count <= area.parts.joined().joined().count)
            #expect(shape.rings.joined().allSatisfy { (0...1000).contains($0.x) && (0...paths.height).contains($0.y) })
            #expect(shape.room > 20, "\(area.name) \(inside)")
            #expect(try JSONEncoder().encode(paths).count < 1_500)
            #expect(try JSONDecoder().decode(MapPaths.self, from: JSONEncoder().encode(paths)) == paths)
        }
    }

    @Test("No areas are an empty drawing, and an area too small to see is in it without a border")
    func nothing() throws {
        #expect(try MapPaths([]).shapes.isEmpty)
        let tiny = area("t", west: 13.05, east: 13.05001, south: 55.65, north: 55.65001)
        let paths = try MapPaths([area("w", west: 13.0, east: 13.5, south: 55.6, north: 55.7), tiny])
        #expect(paths.shapes.count == 2)
        #expect(paths.shapes[1].rings.isEmpty && paths.shapes[1].inside == nil)
    }

    @Test("The invented districts fill the real borders, and each says that it is invented")
    func districts() throws {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        let bytes = try Data(contentsOf: folder.appending(path: "../../agreements/demo/districts.geojson"))
        let mapping = AreaMapping(key: "key", name: "name", residents: ["residents": 2025])
        let parts = try AreaFile.reading([UInt8](bytes), mapping).areas
        #expect(parts.count == 35 && parts.allSatisfy { $0.name.hasSuffix(" (påhittat)") })
        #expect(String(decoding: bytes, as: UTF8.self).ranges(of: "\"invented\":true").count == 35)
        let borders = try Data(contentsOf: folder.appending(path: "Fixtures/areas-wgs84.geojson"))
        for whole in try AreaFile.reading([UInt8](borders), AreaMapping(key: "kommunkod")).areas {
            let own = parts.filter { $0.key.text.hasPrefix(whole.key.text + "-") }
            #expect(own.count == 7 && own.compactMap { $0.residents[2025] }.reduce(0, +) == 10_000)
            let (inner, outer) = (try own.map(size).reduce(0, +), try size(whole))
            #expect(abs(inner / outer - 1) < 0.001, "\(whole.key.text)")
            let paths = try MapPaths(own)
            #expect(paths.shapes.allSatisfy { $0.room > 40 })
        }
    }

    /// Square metres.
    private func size(_ area: Area) throws -> Double {
        var parts: [[[PlanePoint]]] = []
        for part in area.parts {
            var rings: [[PlanePoint]] = []
            for ring in part { rings.append(try ring.map { try Sweref99TM.project($0) }) }
            parts.append(rings)
        }
        return try AreaShape(parts: parts).size
    }

    @Test("A place that is not near Sweden is refused")
    func elsewhere() {
        #expect(throws: StatisticsError.self) {
            try MapPaths([area("x", west: -120, east: -119, south: 10, north: 11)])
        }
    }
}
