import Foundation

/// The few pieces of JSON that storage writes itself, always in the same bytes.
enum JSONText {
    static func string(_ text: String) -> String {
        var bytes: [UInt8] = [UInt8(ascii: "\"")]
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""): bytes += #"\""#.utf8
            case UInt8(ascii: "\\"): bytes += #"\\"#.utf8
            case UInt8(ascii: "\n"): bytes += #"\n"#.utf8
            case UInt8(ascii: "\r"): bytes += #"\r"#.utf8
            case UInt8(ascii: "\t"): bytes += #"\t"#.utf8
            case 0..<0x20: bytes += "\\u00\(Digest.hex([byte]))".utf8
            default: bytes.append(byte)
            }
        }
        bytes.append(UInt8(ascii: "\""))
        return String(decoding: bytes, as: UTF8.self)
    }

    static func string(_ text: String?) -> String { text.map { string($0) } ?? "null" }

    static func list(_ texts: [String]) -> String { "[" + texts.map { string($0) }.joined(separator: ",") + "]" }

    static func list(_ json: String) -> [String]? {
        json == "[]" ? [] : try? JSONDecoder().decode([String].self, from: Data(json.utf8))
    }

    /// Fields in the order given.
    static func object(_ fields: [(name: String, json: String)]) -> String {
        "{" + fields.map { "\(string($0.name)):\($0.json)" }.joined(separator: ",") + "}"
    }
}
