import Agreements
import Foundation
import Vocabulary

/// The definitions that the project carries, read once.
enum Definitions {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    static let names = ["burlov-2023", "eslov-2021", "lag-2023-196", "lomma-2023", "molndal-2023", "svedala-2023"]

    static let all: [Agreement] = names.compactMap(read)

    static let lomma = read("lomma-2023")!
    static let eslov = read("eslov-2021")!
    static let molndal = read("molndal-2023")!
    static let svedala = read("svedala-2023")!
    static let burlov = read("burlov-2023")!

    private static func read(_ name: String) -> Agreement? {
        guard let text = try? String(contentsOf: root.appending(path: "agreements/\(name).yaml"), encoding: .utf8),
            case .sound(let agreement) = readDefinition(text)
        else { return nil }
        return agreement
    }

    static func source(_ path: String) throws -> String {
        try String(contentsOf: root.appending(path: path), encoding: .utf8)
    }
}

extension Agreement {
    func labelled(_ label: String) -> Commitment { commitments.first { $0.label == label }! }
}
