internal import Vocabulary
internal import Yams

/// Collects every fault of a file while it is read to the end.
final class Faults {
    private(set) var found: [Fault] = []
    /// Letters that may still be compared for suggestions, so that a file with thousands of faults is read in no time.
    private var lettersLeft = 200_000

    func add(_ kind: Fault.Kind, at place: Place) { found.append(Fault(place: place, kind: kind)) }

    /// The known word that differs least, when it differs by at most a third of its letters.
    func nearest(to word: String, among known: some Sequence<String>) -> String? {
        guard lettersLeft > 0 else { return nil }
        let allowed = max(1, word.count / 3)
        var best: (word: String, distance: Int)?
        for candidate in known {
            lettersLeft -= 1
            guard abs(candidate.utf8.count - word.utf8.count) <= 4 * allowed else { continue }
            lettersLeft -= candidate.utf8.count * word.utf8.count
            guard lettersLeft > 0 else { return nil }
            let distance = editDistance(candidate, word)
            guard distance <= allowed else { continue }
            if best.map({ ($0.distance, $0.word) > (distance, candidate) }) ?? true { best = (candidate, distance) }
        }
        return best?.word
    }
}

/// One mapping of a definition file: its keys are asked for by name, and those nobody asked for are faults.
final class Fields {
    struct Entry {
        let key: String
        let place: Place
        let node: Node
    }

    let place: Place
    let faults: Faults
    private let entries: [Entry]
    private let places: [String: Int]
    private var known: Set<String> = []

    /// Nil, with a fault, when `node` is no mapping.
    init?(_ node: Node, named name: String, faults: Faults) {
        guard case .mapping(let mapping) = node else {
            faults.add(.expectedMapping(name), at: node.place)
            return nil
        }
        place = node.place
        self.faults = faults
        var entries: [Entry] = []
        var places: [String: Int] = [:]
        for (key, value) in mapping {
            guard let text = key.scalar?.string else {
                faults.add(.expectedText("a key"), at: key.place)
                continue
            }
            if holdsIdentityNumber(text) { faults.add(.identityNumber, at: key.place) }
            // `no` and "no" are two keys to the YAML library and one to us.
            guard places.updateValue(entries.count, forKey: text) == nil else {
                faults.add(.duplicateKey(text), at: key.place)
                places[text] = entries.firstIndex { $0.key == text }
                continue
            }
            entries.append(Entry(key: text, place: key.place, node: value))
        }
        self.entries = entries
        self.places = places
    }

    func entry(_ key: String) -> Entry? {
        known.insert(key)
        return places[key].map { entries[$0] }
    }

    var all: [Entry] {
        known.formUnion(entries.map(\.key))
        return entries
    }

    func has(_ key: String) -> Bool { entry(key) != nil }

    /// Faults for the keys that nothing asked for.
    func close() {
        for entry in entries where !known.contains(entry.key) {
            faults.add(.unknownKey(entry.key, nearest: faults.nearest(to: entry.key, among: known)), at: entry.place)
        }
    }

    // MARK: Values

    func text(_ key: String) -> String? {
        guard let entry = entry(key) else { return nil }
        guard let text = entry.node.plainText else {
            faults.add(.expectedText(key), at: entry.node.place)
            return nil
        }
        if holdsIdentityNumber(text) { faults.add(.identityNumber, at: entry.node.place) }
        return text
    }

    func required(_ key: String) -> String {
        guard let entry = entry(key) else {
            faults.add(.missing(key), at: place)
            return ""
        }
        let text = text(key)
        if let text, text.isEmpty { faults.add(.missing(key), at: entry.node.place) }
        return text ?? ""
    }

    func texts(_ key: String) -> [String] {
        guard let entry = entry(key) else { return [] }
        guard case .sequence(let sequence) = entry.node else {
            faults.add(.expectedList(key), at: entry.node.place)
            return []
        }
        return sequence.compactMap { node in
            guard let text = node.plainText else {
                faults.add(.expectedText(key), at: node.place)
                return nil
            }
            if holdsIdentityNumber(text) { faults.add(.identityNumber, at: node.place) }
            return text
        }
    }

    /// A list of words in both languages, `{sv: …, en: …}`; a plain text among them is in the text's own language only.
    func titles(_ key: String) -> [Title] {
        guard let entry = entry(key) else { return [] }
        guard case .sequence(let sequence) = entry.node else {
            faults.add(.expectedList(key), at: entry.node.place)
            return []
        }
        return sequence.compactMap { node in
            if let text = node.plainText {
                if holdsIdentityNumber(text) { faults.add(.identityNumber, at: node.place) }
                return Title(sv: text, en: nil)
            }
            return Fields(node, named: key, faults: faults).map { both in
                defer { both.close() }
                return Title(sv: both.required("sv"), en: both.required("en"))
            }
        }
    }

    func flag(_ key: String) -> Bool? {
        guard let entry = entry(key), let text = text(key) else { return nil }
        switch text {
        case "true", "yes": return true
        case "false", "no": return false
        default:
            faults.add(.notOneOf(text, allowed: ["true", "false"]), at: entry.node.place)
            return nil
        }
    }

    func number(_ key: String) -> Int? {
        guard let entry = entry(key), let text = text(key) else { return nil }
        if let number = Int(plain: text) { return number }
        faults.add(.notANumber(text), at: entry.node.place)
        return nil
    }

    func date(_ key: String) -> ImpreciseDate? {
        guard let entry = entry(key), let text = text(key) else { return nil }
        if let date = ImpreciseDate(text) { return date }
        faults.add(.notADate(text), at: entry.node.place)
        return nil
    }

    /// A day, or nil without fault when the text says `missing`.
    func dayOrMissing(_ key: String) -> CivilDate? {
        guard let entry = entry(key), let text = text(key) else {
            faults.add(.missing(key), at: place)
            return nil
        }
        if text == "missing" { return nil }
        if let day = CivilDate(text) { return day }
        faults.add(.notADate(text), at: entry.node.place)
        return nil
    }

    func choice<Choice: RawRepresentable & CaseIterable>(_ key: String, _: Choice.Type) -> Choice?
    where Choice.RawValue == String {
        guard let entry = entry(key), let text = text(key) else { return nil }
        if let choice = Choice(rawValue: text) { return choice }
        faults.add(.notOneOf(text, allowed: Choice.allCases.map(\.rawValue)), at: entry.node.place)
        return nil
    }

    func fields(_ key: String) -> Fields? {
        guard let entry = entry(key) else { return nil }
        return Fields(entry.node, named: key, faults: faults)
    }

    /// A mapping from keys to mappings, in the order of the file.
    func named(_ key: String) -> [(key: String, fields: Fields)] {
        guard let fields = fields(key) else { return [] }
        return fields.all.compactMap { entry in
            Fields(entry.node, named: entry.key, faults: faults).map { (entry.key, $0) }
        }
    }

    /// A list of mappings.
    func listed(_ key: String) -> [Fields] {
        guard let entry = entry(key) else { return [] }
        guard case .sequence(let sequence) = entry.node else {
            faults.add(.expectedList(key), at: entry.node.place)
            return []
        }
        return sequence.compactMap { Fields($0, named: key, faults: faults) }
    }

    /// Where a value stands, for faults found later.
    func place(of key: String) -> Place { entry(key)?.node.place ?? place }

    /// Where each item of a list stands.
    func places(of key: String) -> [Place] {
        guard let entry = entry(key), case .sequence(let sequence) = entry.node else { return [] }
        return sequence.map(\.place)
    }
}

extension Node {
    /// The scalar as it was written; `no` stays "no".
    var plainText: String? {
        guard case .scalar(let scalar) = self else { return nil }
        return scalar.string
    }
}

private func editDistance(_ a: String, _ b: String) -> Int {
    let a = Array(a.unicodeScalars.prefix(64))
    let b = Array(b.unicodeScalars.prefix(64))
    var row = Array(0...b.count)
    for (i, x) in a.enumerated() {
        var diagonal = row[0]
        row[0] = i + 1
        for (j, y) in b.enumerated() {
            let above = row[j + 1]
            row[j + 1] = min(above + 1, row[j] + 1, diagonal + (x == y ? 0 : 1))
            diagonal = above
        }
    }
    return row[b.count]
}
