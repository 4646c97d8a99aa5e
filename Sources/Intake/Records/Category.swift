package import Vocabulary

/// A kind of incident that the parties have decided to count, with its history: categories come, go, are split and put together, and a
/// record keeps the one of its own day.
package struct Category: Hashable, Sendable {
    package let key: CategoryKey
    package let name: String
    /// What sources call it: the police's types, a fault system's choices, words on a form.
    package let aliases: [String]
    /// The days it is used; nil when it is not bounded.
    package let from: CivilDate?
    package let through: CivilDate?
    /// What is counted instead after `through`; several when it was split.
    package let becomes: [CategoryKey]
    /// Brå's codes, where there are any. Most of what people report has none.
    package let codes: [CrimeCode]

    package init(
        key: CategoryKey, name: String, aliases: [String] = [], from: CivilDate? = nil, through: CivilDate? = nil,
        becomes: [CategoryKey] = [], codes: [CrimeCode] = []
    ) {
        self.key = key
        self.name = name
        self.aliases = aliases
        self.from = from
        self.through = through
        self.becomes = becomes
        self.codes = codes
    }

    func isUsed(on day: CivilDate) -> Bool { (from.map { $0 <= day } ?? true) && (through.map { day <= $0 } ?? true) }
}

/// The categories that are decided, and how to find one by what a source writes.
package struct CategoryList: Hashable, Sendable {
    package let categories: [Category]
    private let byKey: [CategoryKey: Category]
    private let byWord: [String: [CategoryKey]]
    private let byCode: [CrimeCode: [CategoryKey]]

    package init(_ categories: [Category]) {
        self.categories = categories
        byKey = Dictionary(categories.map { ($0.key, $0) }) { first, _ in first }
        var byWord: [String: [CategoryKey]] = [:]
        var byCode: [CrimeCode: [CategoryKey]] = [:]
        for category in categories {
            for word in Set(([category.key.text, category.name] + category.aliases).map(plainWords)) {
                byWord[word, default: []].append(category.key)
            }
            for code in category.codes { byCode[code, default: []].append(category.key) }
        }
        self.byWord = byWord
        self.byCode = byCode
    }

    package func category(_ key: CategoryKey) -> Category? { byKey[key] }

    /// The category that `written` means on a day: by its key, its name, an alias or a crime code. Case and spaces do not matter. Nil when
    /// none is meant, or none that is used that day, or several.
    package func find(_ written: String, on day: CivilDate) -> CategoryKey? {
        let keys = byWord[plainWords(written)] ?? CrimeCode(written).flatMap { byCode[$0] } ?? []
        let used = keys.filter { byKey[$0]?.isUsed(on: day) == true }
        return used.count == 1 ? used.first : nil
    }

    /// What was perhaps meant on a day: what the category of another day is counted as then, or the name in use that looks most alike.
    func nearest(_ written: String, on day: CivilDate) -> String? {
        let later = (byWord[plainWords(written)] ?? []).flatMap { successors(of: $0, on: day) }
        if let key = later.sorted().first { return byKey[key]?.name }
        return nearestName(written, in: categories.filter { $0.isUsed(on: day) }.map(\.name))
    }

    /// What a category of an earlier day is counted as on a later one, splits and all: itself while it is used.
    package func successors(of key: CategoryKey, on day: CivilDate) -> Set<CategoryKey> {
        var found: Set<CategoryKey> = []
        var seen: Set<CategoryKey> = []
        var waiting = [key]
        while let next = waiting.popLast() {
            guard seen.insert(next).inserted, let category = byKey[next] else { continue }
            if category.isUsed(on: day) { found.insert(next) } else { waiting += category.becomes }
        }
        return found
    }
}

/// One of Brå's crime codes: four digits, leading zeros kept.
package struct CrimeCode: Hashable, Sendable, Comparable, CustomStringConvertible {
    package let text: String

    /// Reads four digits, nothing else.
    package init?(_ text: String) {
        guard text.utf8.count == 4, Int(plain: text) != nil else { return nil }
        self.text = text
    }

    package var description: String { text }
    package static func < (a: CrimeCode, b: CrimeCode) -> Bool { a.text < b.text }

    /// What a spreadsheet made of a code that begins with 0: `309` was 0309.
    static func repaired(_ written: String) -> CrimeCode? {
        guard written.utf8.count == 3, Int(plain: written) != nil else { return nil }
        return CrimeCode("0" + written)
    }
}
