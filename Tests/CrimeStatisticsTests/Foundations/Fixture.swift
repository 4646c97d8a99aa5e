import Foundation
import Testing

/// A file of inputs with the answers of a published implementation (Reference/README.md says whose, and how exact).
struct Fixture: Sendable {
    /// The path within Reference, e.g. "01_rates/rate_ratio.json".
    let name: String
    let content: JSON

    init(_ name: String) throws {
        self.name = name
        let file = Self.folder.appending(path: name)
        content = JSON(try JSONSerialization.jsonObject(with: Data(contentsOf: file)))
    }

    subscript(_ key: String) -> JSON { content[key] }

    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Reference")
}

/// A value in a fixture. What is asked for and is not there is `missing`, and compares equal to nothing.
enum JSON: Sendable {
    case missing
    case null
    case number(Double)
    case text(String)
    case list([JSON])
    case table([String: JSON])

    init(_ value: Any) {
        switch value {
        case is NSNull: self = .null
        case let number as NSNumber: self = .number(number.doubleValue)
        case let text as String: self = .text(text)
        case let list as [Any]: self = .list(list.map { JSON($0) })
        case let table as [String: Any]: self = .table(table.mapValues { JSON($0) })
        default: self = .missing
        }
    }

    subscript(_ key: String) -> JSON {
        if case .table(let table) = self { table[key] ?? .missing } else { .missing }
    }

    subscript(_ index: Int) -> JSON {
        if case .list(let list) = self, list.indices.contains(index) { list[index] } else { .missing }
    }

    /// The elements of a list; a single value is a list of one.
    var list: [JSON] {
        switch self {
        case .list(let list): list
        case .missing: []
        default: [self]
        }
    }

    var keys: [String] { if case .table(let table) = self { table.keys.sorted() } else { [] } }

    /// The number; NaN where the reference has none, infinity where it says so.
    var double: Double {
        switch self {
        case .number(let number): number
        case .text("Infinity"), .text("Inf"): .infinity
        case .text("-Infinity"), .text("-Inf"): -.infinity
        default: .nan
        }
    }

    var doubles: [Double] { list.map(\.double) }
    /// The whole number; a value that is none stops the test with a sentence.
    var int: Int {
        guard let whole = Int(exactly: double) else { preconditionFailure("The fixture holds no whole number here.") }
        return whole
    }
    var ints: [Int] { list.map(\.int) }
    var isMissing: Bool { if case .missing = self { true } else { false } }
    var isNull: Bool { if case .null = self { true } else { false } }
    /// A flag, written as true and false or as 1 and 0; nothing where the reference has none.
    var bool: Bool? { if case .number(let number) = self { number != 0 } else { nil } }
    var string: String? { if case .text(let text) = self { text } else { nil } }
}
