import CrimeStatistics
import Testing
import Vocabulary

@testable import Intake

@Suite("Areas with borders and residents")
struct AreaFileTests {
    private let municipality = AreaMapping(key: "kommunkod", name: "kommunnamn")

    private func square(
        _ key: String = "\"N1\"", east: Double = 13.1, north: Double = 55.6, step: Double = 0.01,
        isClockwise: Bool = false, extra: String = ""
    ) -> String {
        var corners = [(0.0, 0.0), (step, 0.0), (step, step), (0.0, step), (0.0, 0.0)]
        if isClockwise { corners.reverse() }
        let points = corners.map { "[\(east + $0.0),\(north + $0.1)]" }.joined(separator: ",")
        return """
            {"type":"Feature","properties":{"kod":\(key),"namn":"Norra","bef":"1 204","bef24":"..\(extra)"},\
            "geometry":{"type":"Polygon","coordinates":[[\(points)]]}}
            """
    }

    private func read(_ features: String..., crs: String = "") throws -> AreaFile {
        let text = "{\"type\":\"FeatureCollection\",\(crs)\"features\":[\(features.joined(separator: ","))]}"
        return try AreaFile.reading(
            Array(text.utf8), AreaMapping(key: "kod", name: "namn", residents: ["bef": 2025, "bef24": 2024]))
    }

    @Test("Five municipalities in degrees: keys, names and closed borders that run counter-clockwise")
    func degrees() throws {
        let file = try AreaFile.reading(try IntakeFixture.bytes("areas-wgs84.geojson"), municipality)
        #expect(file.tally.records == 5 && file.tally.rejects == 0 && file.frames == [.wgs84])
        #expect(file.areas.map(\.key.text).sorted() == ["1231", "1262", "1263", "1285", "1481"])
        #expect(file.areas.allSatisfy { $0.parts.allSatisfy { $0[0].first == $0[0].last && turn($0[0]) > 0 } })
    }

    private func turn(_ ring: [EarthPoint]) -> Double {
        zip(ring, ring.dropFirst()).reduce(0) { $0 + $1.0.longitude * $1.1.latitude - $1.1.longitude * $1.0.latitude }
    }

    @Test("Metres and degrees of the same area give the same border")
    func metres() throws {
        let degrees = try #require(try read(square()).areas.first)
        // The same corners by the projection the other way.
        let corners = try [(55.6, 13.1), (55.6, 13.11), (55.61, 13.11), (55.61, 13.1), (55.6, 13.1)].map {
            try Sweref99TM.project(EarthPoint(latitude: $0.0, longitude: $0.1))
        }
        let points = corners.map { "[\($0.east),\($0.north)]" }.joined(separator: ",")
        let feature = """
            {"type":"Feature","properties":{"kod":"N1","namn":"Norra"},"geometry":{"type":"MultiPolygon","coordinates":[[[\(points)]]]}}
            """
        let file = try read(
            feature, crs: "\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"urn:ogc:def:crs:EPSG::3006\"}},")
        let metres = try #require(file.areas.first)
        #expect(file.frames == [.sweref99TM])
        for (one, other) in zip(degrees.parts[0][0], metres.parts[0][0]) {
            #expect(abs(one.latitude - other.latitude) < 1e-7 && abs(one.longitude - other.longitude) < 1e-7)
        }
    }

    /// Lantmäteriet's control points: 55° 12°45' is north 6097106.672 east 356083.438, and so on; the one south of the box round
    /// Sweden and those given in whole degrees at its edge are left out by the test's own filter.
    @Test("The control points come out at their degrees, to the millimetre")
    func controlPoints() throws {
        let text = String(decoding: try IntakeFixture.bytes("control-points.csv"), as: UTF8.self)
        let rows = text.split(separator: "\n").dropFirst().map {
            $0.split(separator: ";").prefix(4).compactMap { Double($0) }
        }
        #expect(rows.count == 10)
        for row in rows where row[2] >= 6_100_000 {
            let point = try swedishPoint(north: row[2], east: row[3]).get()
            // A hundred-millionth of a degree is about a millimetre.
            #expect(abs(point.latitude - row[0]) < 2e-8 && abs(point.longitude - row[1]) < 4e-8)
        }
        #expect(swedishPoint(north: 674_032, east: 6_580_821) == .failure(NotInSweden(isSwapped: true)))
        #expect(swedishPoint(north: 13.1, east: 55.6) == .failure(NotInSweden(isSwapped: true)))
        #expect(swedishPoint(north: 51.5, east: 0) == .failure(NotInSweden(isSwapped: false)))
    }

    @Test("67 localities: the metres and the degrees of the file are the same places")
    func localities() throws {
        let text = String(decoding: try IntakeFixture.bytes("localities.csv"), as: UTF8.self)
        let rows = text.split(whereSeparator: \.isNewline).dropFirst().map {
            $0.split(separator: ";").suffix(4).compactMap { Double($0) }
        }
        #expect(rows.count == 67)
        for row in rows {
            let point = try swedishPoint(north: row[1], east: row[0]).get()
            // The file gives degrees to six decimals.
            #expect(abs(point.latitude - row[2]) < 2e-6 && abs(point.longitude - row[3]) < 2e-6)
        }
    }

    @Test("Residents by year: hidden ones are none, never nought")
    func residents() throws {
        #expect(try read(square()).areas.map(\.residents) == [[2025: 1204]])
    }

    @Test("A border that runs the wrong way is turned; a hole keeps its own")
    func turned() throws {
        #expect(try read(square(isClockwise: true)).areas == (try read(square()).areas))
    }

    @Test("What is wrong with one area is told, and the others are read")
    func faults() throws {
        let open =
            "{\"type\":\"Feature\",\"properties\":{\"kod\":\"N4\",\"namn\":\"x\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[13,55.5],[13,55.6],[13.1,55.6],[13.1,55.5]]]}}"
        let point =
            "{\"type\":\"Feature\",\"properties\":{\"kod\":\"N5\",\"namn\":\"x\"},\"geometry\":{\"type\":\"Point\",\"coordinates\":[13,55.5]}}"
        let file = try read(
            square(), square("\"N2\"", east: 55.6, north: 13.1), square("null"), open, point, square(),
            square(east: 13.2), square("\"N8\"", extra: "1"))
        #expect(
            file.tally.things == 8 && file.tally.records == 1 && file.tally.duplicates == 1 && file.tally.rejects == 6)
        #expect(
            file.tally.faults.map(\.reason) == [
                .outsideSweden(isSwapped: true), .noField, .noBorder, .noBorder, .contradicts(row: 1),
                .unreadableNumber(nearest: nil),
            ])
    }

    @Test("A local plane is not guessed at, and what is no list of areas says so")
    func otherFrames() {
        #expect(throws: AreaFile.OtherFrame(name: "EPSG:3008")) {
            try read(square(), crs: "\"crs\":{\"properties\":{\"name\":\"EPSG:3008\"}},")
        }
        #expect(throws: JSONFault(line: 1, reason: .otherKind)) { try AreaFile.reading(Array("[]".utf8), municipality) }
    }

    @Test("Statistics Sweden's codes are found with and without the ending of their tables")
    func names() {
        let names = AreaNames([(AreaKey("1280C1070"), "Rosengård"), (AreaKey("A"), "Samma"), (AreaKey("B"), "samma")])
        #expect(
            names.find("1280C1070_DeSO2025") == AreaKey("1280C1070") && names.find("rosengård") == AreaKey("1280C1070"))
        #expect(names.find("Samma") == nil)
    }

    @Test("Numbers of old areas are shared out over the new ones so that none is lost")
    func bridge() throws {
        let mapping = ColumnMapping(kind: .areaChanges, columns: [.oldArea: "Gammal", .newArea: "Ny", .share: "Andel"])
        let whole = try WholeRead(
            "Gammal;Ny;Andel\nA;X;33,333\nA;Y;33,333\nA;Z;33,333\nB;X;\nC;X;40\nC;Y;0\n", mapping, AreaChangeRows())
        #expect(whole.records.count == 5 && whole.faults.map(\.reason) == [.outOfRange(least: 0, most: 100)])
        let bridge = AreaBridge(whole.records)
        // 10 over three thirds: 4, 3 and 3, the first by its name.
        #expect(bridge.shared(10, of: AreaKey("A")) == [AreaKey("X"): 4, AreaKey("Y"): 3, AreaKey("Z"): 3])
        #expect(bridge.shared(7, of: AreaKey("B")) == [AreaKey("X"): 7])
        // 40 of 100 is not all of C.
        #expect(
            bridge.unfinished == [AreaKey("C")] && bridge.shared(5, of: AreaKey("C")) == nil
                && bridge.shared(5, of: AreaKey("Q")) == nil)
        for number in 0..<500 { #expect(bridge.shared(number, of: AreaKey("A"))?.values.reduce(0, +) == number) }
    }

    @Test("Residents of areas by year, from a table")
    func populations() throws {
        let mapping = ColumnMapping(kind: .populations, columns: [.area: "Område", .year: "År", .amount: "Antal"])
        let whole = try WholeRead(
            "Område;År;Antal\nN1;2024;1 204\nN1;2025;..\nQ;2025;3\n", mapping, PopulationRows(countSource.areas))
        #expect(whole.records.map(\.residents) == [.number(1204), .suppressed])
        #expect(whole.tally.rejects == 1)
    }
}
