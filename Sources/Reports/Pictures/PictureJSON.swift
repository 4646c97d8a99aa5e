import Foundation
package import Situation

/// A picture as text that is the same wherever it is written: sorted keys, numbers of six figures. Frozen when the picture is adopted; its digest is that of
/// the text.
package enum PictureJSON {
    package static func text(_ picture: SituationPicture) -> String { written(picture) }
    package static func text(_ picture: ClearedPicture) -> String { written(picture) }
    package static func text(_ publication: Publication) -> String { written(publication) }

    /// Nil when the text is none that ``text(_:)`` writes, or of a later method.
    package static func picture(_ text: String) -> SituationPicture? {
        read(SituationPicture.self, text).flatMap { $0.method <= SituationPicture.method ? $0 : nil }
    }
    package static func clearedPicture(_ text: String) -> ClearedPicture? {
        read(ClearedPicture.self, text).flatMap { $0.method <= SituationPicture.method ? $0 : nil }
    }
    package static func publication(_ text: String) -> Publication? { read(Publication.self, text) }

    private static func written(_ value: some Encodable) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        guard let data = try? encoder.encode(value) else {
            preconditionFailure("A picture holds finite numbers and texts: there is nothing that JSON cannot write.")
        }
        return String(decoding: data, as: UTF8.self)
    }

    private static func read<Value: Decodable>(_ type: Value.Type, _ text: String) -> Value? {
        try? JSONDecoder().decode(type, from: Data(text.utf8))
    }
}
