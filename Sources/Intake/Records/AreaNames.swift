package import Vocabulary

/// What the areas of a division are called, and how to find one by what a source writes: its key, its name, and for the areas of
/// Statistics Sweden also with the ending that their tables use (`_DeSO2025`).
package struct AreaNames: Hashable, Sendable {
    private let byWord: [String: AreaKey]
    private let names: [String]

    /// A name that two areas have finds neither.
    package init(_ areas: [(key: AreaKey, name: String)]) {
        var byWord: [String: Set<AreaKey>] = [:]
        for area in areas {
            for word in [area.key.text, area.name] { byWord[plainWords(word), default: []].insert(area.key) }
        }
        self.byWord = byWord.compactMapValues { $0.count == 1 ? $0.first : nil }
        names = areas.map(\.name)
    }

    package func find(_ written: String) -> AreaKey? {
        let plain = plainWords(written)
        if let key = byWord[plain] { return key }
        guard let mark = plain.firstIndex(of: "_") else { return nil }
        return byWord[String(plain[..<mark])]
    }

    func nearest(_ written: String) -> String? { nearestName(written, in: names) }
}

/// The municipalities of Sweden by name, for sources that give names alone. Case and spaces do not matter; nothing else is overlooked.
package struct Municipalities: Hashable, Sendable {
    private let codes: [String: String]
    private let names: [String]

    /// - Parameter list: four figures and the name, with or without *kommun*.
    package init(_ list: [(code: String, name: String)]) {
        var codes: [String: String] = [:]
        for entry in list { codes[plainWords(entry.name)] = entry.code }
        self.codes = codes
        names = list.map(\.name)
    }

    package func code(of name: String) -> String? { codes[plainWords(name)] }
    func nearest(_ name: String) -> String? { nearestName(name, in: names) }
}
