import CrimeStatistics
import Vocabulary

/// What of a GeoJSON feature is the area's key, name and residents: data, saved for next year's file.
package struct AreaMapping: Hashable, Sendable, Codable {
    package var key: String
    package var name: String?
    /// The year of each property that holds residents.
    package var residents: [String: Int]

    package init(key: String, name: String? = nil, residents: [String: Int] = [:]) {
        self.key = key
        self.name = name
        self.residents = residents
    }

    /// From the names of the properties alone, as far as they say something; nil when none is the area's key. Statistics Sweden's own are known.
    package static func guessed(_ properties: [String]) -> AreaMapping? {
        func named(_ words: [String]) -> String? {
            words.lazy.compactMap { word in properties.first { headingWords($0) == word } }.first
        }
        let keys = [
            "desokod", "deso", "kod", "code", "omradeskod", "områdeskod", "nyckel", "key", "regsokod", "regso", "id",
            "lnkod", "kommunkod",
        ]
        guard let key = named(keys) else { return nil }
        var mapping = AreaMapping(key: key)
        mapping.name = named(["regsonamn", "namn", "name", "områdesnamn", "omradesnamn", "område", "kommunnamn"])
            .flatMap { $0 == key ? nil : $0 }
        for property in properties
        where ["befolkning", "invånare", "invanare", "folkmangd", "folkmängd", "population", "pop"].contains(
            headingWords(property))
        {
            // The year stands in the name: `befolkning_2024`.
            let year = property.split { !$0.isNumber }.compactMap { Int(plain: $0) }.first {
                (1950...2100).contains($0)
            }
            if let year { mapping.residents[property] = year }
        }
        return mapping
    }
}

/// Areas read from a GeoJSON file in WGS 84 or SWEREF 99 TM.
package struct AreaFile: Sendable {
    package enum Frame: String, Hashable, Sendable {
        case wgs84 = "WGS 84"
        case sweref99TM = "SWEREF 99 TM"
    }

    package private(set) var areas: [Area] = []
    /// As the file says, or by the size of its numbers where it says nothing.
    package private(set) var frames: Set<Frame> = []
    package private(set) var tally = ImportTally()

    /// A frame that the file names and that is not read: a local plane such as SWEREF 99 13 30. Nothing is guessed.
    package struct OtherFrame: Error, Hashable, Sendable {
        package let name: String

        package init(name: String) { self.name = name }
    }

    /// Reads each feature for itself; what is wrong with one does not touch the others. A key that two features have is refused the second time.
    package static func reading(_ bytes: [UInt8], _ mapping: AreaMapping) throws -> AreaFile {
        try reading(try readJSON(bytes), mapping)
    }

    static func reading(_ root: JSONValue, _ mapping: AreaMapping) throws -> AreaFile {
        guard root["type"]?.text == "FeatureCollection", let features = root["features"]?.list else {
            throw JSONFault(line: 1, reason: .otherKind)
        }
        let named = try frame(named: root["crs"]?["properties"]?["name"]?.text)
        var file = AreaFile()
        var rows: [AreaKey: Int] = [:]
        for (place, feature) in features.enumerated() {
            var reader = FeatureReader(feature: feature, row: place + 1, mapping: mapping, named: named)
            let area = reader.area()
            if let area, let earlier = rows[area.key] {
                let isSame = file.areas.contains(area)
                reader.faults.append(
                    ImportFault(
                        row: place + 1, column: mapping.key, value: area.key.text, reason: .contradicts(row: earlier)))
                file.tally.add(isSame ? ImportOutcome<Area>.duplicate(of: earlier) : .rejected(reader.faults))
            } else if let area {
                rows[area.key] = place + 1
                file.areas.append(area)
                file.frames.formUnion(reader.frames)
                file.tally.add(.record(area))
            } else {
                file.tally.add(ImportOutcome<Area>.rejected(reader.faults))
            }
        }
        return file
    }

    /// What is said of the first feature, by name, with what it says; what is no text or number, or holds an identity number, is left out.
    static func properties(of root: JSONValue) -> [(name: String, example: String)] {
        guard let first = root["features"]?.list?.first, case .object(let fields)? = first["properties"] else {
            return []
        }
        return fields.compactMap { name, value -> (name: String, example: String)? in
            guard let written = value.written, !holdsIdentityNumber(name), !holdsIdentityNumber(written) else {
                return nil
            }
            return (name, String(written.prefix(60)))
        }.sorted { $0.name < $1.name }
    }

    private static func frame(named name: String?) throws -> Frame? {
        guard let name else { return nil }
        if name.hasSuffix("3006") { return .sweref99TM }
        if name.hasSuffix("CRS84") || name.hasSuffix("4326") || name.hasSuffix("4619") { return .wgs84 }
        throw OtherFrame(name: String(name.prefix(100)))
    }
}

private struct FeatureReader {
    let feature: JSONValue
    let row: Int
    let mapping: AreaMapping
    let named: AreaFile.Frame?
    var faults: [ImportFault] = []
    private(set) var frames: Set<AreaFile.Frame> = []

    init(feature: JSONValue, row: Int, mapping: AreaMapping, named: AreaFile.Frame?) {
        self.feature = feature
        self.row = row
        self.mapping = mapping
        self.named = named
    }

    private mutating func fault(_ column: String, _ reason: ImportFault.Reason, value: String? = nil) {
        faults.append(ImportFault(row: row, column: column, value: value, reason: reason))
    }

    mutating func area() -> Area? {
        let properties = feature["properties"]
        let key = text(properties?[mapping.key] ?? (mapping.key == "id" ? feature["id"] : nil), mapping.key)
        let name = mapping.name.map { text(properties?[$0], $0) } ?? key
        var residents: [Int: Int] = [:]
        for (property, year) in mapping.residents.sorted(by: { $0.key < $1.key }) {
            guard let written = properties?[property]?.written else { continue }
            switch readAmount(written) {
            case .success(let amount): residents[year] = amount.number
            case .failure(let reason): fault(property, reason, value: written)
            }
        }
        let parts = parts()
        guard faults.isEmpty, let key, let name, let parts else { return nil }
        return Area(key: AreaKey(key), name: name, parts: parts, residents: residents)
    }

    private mutating func text(_ value: JSONValue?, _ property: String) -> String? {
        guard let text = value?.written, !text.isEmpty, text.utf8.count <= 200 else {
            fault(property, .noField)
            return nil
        }
        if holdsIdentityNumber(text) {
            fault(property, .identityNumber)
            return nil
        }
        return text
    }

    private mutating func parts() -> [[[EarthPoint]]]? {
        let geometry = feature["geometry"]
        let polygons: [JSONValue]?
        switch geometry?["type"]?.text {
        case "Polygon": polygons = geometry?["coordinates"].map { [$0] }
        case "MultiPolygon": polygons = geometry?["coordinates"]?.list
        default: polygons = nil
        }
        guard let polygons, !polygons.isEmpty else {
            fault("geometry", .noBorder, value: geometry?["type"]?.text)
            return nil
        }
        var parts: [[[EarthPoint]]] = []
        for polygon in polygons {
            guard let rings = polygon.list, !rings.isEmpty else {
                fault("geometry", .noBorder)
                return nil
            }
            var part: [[EarthPoint]] = []
            for (place, ring) in rings.enumerated() {
                guard let border = border(ring) else { return nil }
                part.append((area(of: border) >= 0) == (place == 0) ? border : border.reversed())
            }
            parts.append(part)
        }
        return parts
    }

    private mutating func border(_ ring: JSONValue) -> [EarthPoint]? {
        guard let pairs = ring.list, pairs.count >= 4, pairs.first == pairs.last else {
            fault("geometry", .noBorder)
            return nil
        }
        var points: [EarthPoint] = []
        points.reserveCapacity(pairs.count)
        for pair in pairs {
            guard let numbers = pair.list, (2...3).contains(numbers.count), let east = numbers[0].double,
                let north = numbers[1].double,
                east.isFinite, north.isFinite
            else {
                fault("geometry", .noBorder)
                return nil
            }
            let frame: AreaFile.Frame = abs(north) <= 180 && abs(east) <= 180 ? .wgs84 : .sweref99TM
            switch swedishPoint(north: north, east: east) {
            case .success(let point) where named == nil || named == frame:
                points.append(point)
                frames.insert(frame)
            case .success:
                fault("geometry", .outsideSweden(isSwapped: false), value: "\(east), \(north)")
                return nil
            case .failure(let found):
                fault("geometry", .outsideSweden(isSwapped: found.isSwapped), value: "\(east), \(north)")
                return nil
            }
        }
        return points
    }

    /// Twice the area in square degrees: more than nought when it runs counter-clockwise.
    private func area(of ring: [EarthPoint]) -> Double {
        zip(ring, ring.dropFirst()).reduce(0) {
            $0 + $1.0.longitude * $1.1.latitude - $1.1.longitude * $1.0.latitude
        }
    }
}
