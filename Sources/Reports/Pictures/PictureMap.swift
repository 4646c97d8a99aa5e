import CrimeStatistics
import Foundation
package import Intake
import Situation
import Vocabulary

/// The areas of a picture as GeoJSON in WGS 84, each with its counts: for a map program. A count that is not shown is not there.
package enum PictureMap {
    /// - Parameters:
    ///   - areas: borders; an area without one is left out.
    ///   - table: counts, as the reader may see them.
    package static func geoJSON(_ table: PictureTable, areas: [Area]) -> String {
        let features = areas.sorted { $0.key < $1.key }.map { area in
            Feature(
                id: area.key.text, geometry: Geometry(coordinates: area.parts.map { $0.map { $0.map(Self.position) } }),
                properties: properties(of: area, table))
        }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        guard let data = try? encoder.encode(Collection(features: features)) else {
            preconditionFailure("Borders are finite numbers.")
        }
        return String(decoding: data, as: UTF8.self)
    }

    private static func position(_ point: EarthPoint) -> [Double] {
        // Seven decimals of a degree are a centimetre.
        [point.longitude, point.latitude].map { ($0 * 1e7).rounded() / 1e7 }
    }

    private static func properties(of area: Area, _ table: PictureTable) -> [String: Value] {
        var found: [String: Value] = [
            "name": .text(area.name), "first": .text("\(table.period.days.first)"),
            "last": .text("\(table.period.days.last)"),
        ]
        for row in table.rows where row.subject == PictureSubject(area: area.key) {
            found[row.strand.name] = .number(row.count)
            found[row.strand.name + "/before"] = .number(row.before)
        }
        return found
    }

    private struct Collection: Encodable {
        let type = "FeatureCollection"
        let features: [Feature]
    }
    private struct Feature: Encodable {
        let type = "Feature"
        let id: String
        let geometry: Geometry
        let properties: [String: Value]
    }
    private struct Geometry: Encodable {
        let type = "MultiPolygon"
        let coordinates: [[[[Double]]]]
    }
    private enum Value: Encodable {
        case text(String)
        case number(Int?)

        func encode(to encoder: any Encoder) throws {
            var container = encoder.singleValueContainer()
            switch self {
            case .text(let text): try container.encode(text)
            case .number(let number?): try container.encode(number)
            case .number(nil): try container.encodeNil()
            }
        }
    }
}
