import Agreements
import Vocabulary

/// What is wrong with `text` as a sentence of `language`: empty, words of the other language, keys that leak.
/// Names and readings of the definition, and everything quoted, are taken away first.
func impurities(_ text: String, _ language: Language, in agreement: Agreement) -> [String] {
    var found: [String] = []
    if text.allSatisfy(\.isWhitespace) { found.append("empty") }
    if text.contains("!") { found.append("exclamation mark") }
    if text.contains("  ") || text.contains("..") && !text.contains("08-17") { found.append("loose mark in: \(text)") }
    // Names are taken away only where something looks wrong with them in place.
    guard isSuspect(text, language, agreement) else { return found }
    let bare = withoutNames(text, agreement)
    if isSuspect(bare, language, agreement) { found.append("words of the wrong kind in: \(bare)") }
    return found
}

private func isSuspect(_ text: String, _ language: Language, _ agreement: Agreement) -> Bool {
    if text.contains("-"), (keysWithHyphens[agreement.id] ?? []).contains(where: text.contains) { return true }
    switch language {
    case .english: return text.contains { "åäöÅÄÖ".contains($0) }
    case .swedish:
        let english: Set = ["the", "of", "and", "by", "is", "are", "was", "not", "with", "week", "meeting", "when"]
        return text.split { !$0.isLetter }.contains { english.contains($0.lowercased()) }
    }
}

private func withoutNames(_ text: String, _ agreement: Agreement) -> String {
    var bare = text
    for name in ownWords[agreement.id] ?? [] { bare = bare.replacing(name, with: "") }
    while let open = bare.firstIndex(where: { $0 == "“" || $0 == "”" }),
        let close = bare[bare.index(after: open)...].firstIndex(of: "”")
    {
        bare.removeSubrange(open...close)
    }
    return bare
}

private let ownWords = Dictionary(uniqueKeysWithValues: Definitions.all.map { ($0.id, $0.ownWords) })
private let keysWithHyphens = Dictionary(uniqueKeysWithValues: Definitions.all.map { ($0.id, $0.keysWithHyphens) })

extension Agreement {
    /// Everything in the definition that sentences may quote as it stands, longest first.
    fileprivate var ownWords: [String] {
        var words = parties.map(\.name) + units.map(\.name) + units.compactMap(\.short) + posts.map(\.name)
        words += bodies.map(\.name) + headings + commitments.map(\.title.sv) + commitments.compactMap(\.title.en)
        words += commitments.flatMap { $0.dimensions.flatMap(\.values) } + signatures.compactMap(\.at)
        words += commitments.compactMap { $0.event?.en } + commitments.compactMap { $0.details.effectGoal?.en }
        words += rules.areas.flatMap { [$0.title.sv, $0.title[.english], $0.reading?.en ?? ""] }
        words += rules.sources.flatMap { [$0.title.sv, $0.title[.english], $0.reading.en] }
        words += rules.documents.flatMap { [$0.title.sv, $0.title[.english]] } + rules.process.map(\.name)
        words += rules.process.map(\.reading.en) + rules.goals.map(\.reading.en) + rules.plan.map(\.reading.en)
        words += rules.money.map(\.reading.en) + rules.standing.map(\.reading.en) + rules.terms.map(\.reading.en)
        words += rules.terms.map(\.term) + rules.notes.map(\.reading.en) + groups.map(\.name.en)
        words += (rules.abbreviations?.explained ?? []).flatMap { [$0.short, $0.long] }
        words += (rules.abbreviations?.unexplained ?? []) + [rules.termination?.reading.en ?? ""]
        for case .share(_, _, let places) in rules.money.map(\.kind) { words += places }
        return words.filter { !$0.isEmpty }.sorted { $0.count > $1.count }
    }

    fileprivate var keysWithHyphens: [String] {
        let actors = (parties.map(\.key) + units.map(\.key) + posts.map(\.key) + bodies.map(\.key)).map(\.text)
        let rest = commitments.map(\.key.text) + rules.areas.map(\.key) + rules.sources.map(\.key)
        return (actors + rest + placeholders.map(\.key) + rules.gates.map(\.key)).filter { $0.contains("-") }
    }
}
