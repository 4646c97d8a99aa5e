package import Agreements
package import Vocabulary

/// Finds those that an agreement names by what people write: `Kommunpolis, skolan och säkerhetschef`.
package struct NameReader: Sendable {
    private let byName: [String: [ActorKey]]
    private let names: [String]

    package init(_ agreement: Agreement) {
        var byName: [String: [ActorKey]] = [:]
        var names: [String] = []
        func learn(_ name: String, _ keys: [ActorKey], isShown: Bool = false) {
            let plain = plainWords(name)
            guard !plain.isEmpty, byName[plain] == nil else { return }
            byName[plain] = keys
            if isShown { names.append(name) }
        }
        for party in agreement.parties {
            learn(party.name, [party.key], isShown: true)
            for alias in party.aliases { learn(alias, [party.key]) }
        }
        for post in agreement.posts { learn(post.name, [post.key], isShown: true) }
        for unit in agreement.units {
            learn(unit.name, [unit.key], isShown: true)
            for alias in unit.aliases { learn(alias, [unit.key]) }
            if let short = unit.short { learn(short, [unit.key]) }
        }
        for body in agreement.bodies { learn(body.name, [body.key], isShown: true) }
        // What people call the parties, where there is one of each kind.
        let calls: [(Party.Kind, [String])] = [
            (.municipality, ["kommunen", "kommun", "municipality", "the municipality", "k"]),
            (.policeArea, ["polisen", "polis", "police", "the police", "p"]), (.region, ["regionen", "region"]),
        ]
        for (kind, words) in calls {
            let same = agreement.parties.filter { $0.kind == kind }.map(\.key)
            guard same.count == 1 else { continue }
            for word in words { learn(word, same) }
        }
        for words in ["alla", "båda", "båda parter", "all", "both", "both parties", "k p", "k+p", "k/p"] {
            learn(words, agreement.authorities)
        }
        let all = agreement.posts.map(\.key) + agreement.units.map(\.key) + agreement.bodies.map(\.key)
        for key in all { learn(key.text, [key]) }
        // Without what stands in brackets after the name.
        for name in names {
            if let bracket = name.firstIndex(of: "("), let keys = byName[plainWords(name)] {
                learn(String(name[..<bracket]), keys)
            }
        }
        self.byName = byName
        self.names = names
    }

    /// The first word that nobody is called is the fault. A name may hold commas and *och* itself: the longest that is
    /// known is taken.
    package func read(_ written: String) -> Result<[ActorKey], CellFault> {
        let parts = Self.parts(written)
        var found: [ActorKey] = []
        var place = 0
        while place < parts.count {
            guard let (keys, next) = longest(parts, from: place) else {
                return .failure(.unknownName(parts[place].name, nearest: nearest(parts[place].name)))
            }
            found += keys
            place = next
        }
        var seen: Set<ActorKey> = []
        return .success(found.filter { seen.insert($0).inserted })
    }

    private func longest(_ parts: [Part], from place: Int) -> (keys: [ActorKey], next: Int)? {
        // No name has more parts than this.
        for end in stride(from: min(parts.count, place + 6), to: place, by: -1) {
            var name = parts[place].name
            for part in parts[place..<end].dropFirst() { name += part.before + part.name }
            if let keys = byName[plainWords(name)] { return (keys, end) }
        }
        return nil
    }

    private struct Part {
        /// What stands between this part and the one before.
        let before: String
        let name: String
    }

    /// Cut at commas, slashes, line ends and the words *och* and *and*.
    private static func parts(_ written: String) -> [Part] {
        var parts: [Part] = []
        var name = ""
        var before = ""
        func close(_ separator: String) {
            let trimmed = name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            if !trimmed.isEmpty { parts.append(Part(before: before, name: trimmed)) }
            before = separator
            name = ""
        }
        for word in written.split(whereSeparator: \.isWhitespace) {
            if ["och", "and", "samt", "&", "+"].contains(word.lowercased()) {
                close(" \(word.lowercased()) ")
                continue
            }
            name += name.isEmpty ? "" : " "
            for letter in word {
                switch letter {
                case ",", ";": close(", ")
                case "/", "+": close("/")
                default: name.append(letter)
                }
            }
        }
        close("")
        return parts
    }

    /// The name that looks most like what was written; nil when none does.
    func nearest(_ written: String) -> String? { nearestName(written, in: names) }
}
