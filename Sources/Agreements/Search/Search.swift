package import Vocabulary

/// Something that a search found in the definitions.
package struct SearchHit: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        case party, post, body, unit, commitment, area, document, term, registry
    }
    package let kind: Kind
    package let name: String
    /// Where it is found; a party may belong to several agreements.
    package let agreements: [AgreementID]
    /// The commitment, when it is one.
    package let commitment: CommitmentKey?
    /// The other spelling or the words by which it was found.
    package let foundBy: String?
}

/// Finds parties (by any spelling in the texts), posts, bodies, units, commitments, focus areas, documents, terms and
/// registry numbers that hold every word of `query`. Upper and lower case are the same.
/// - Parameter spellings: agreements in which the same parties may be spelt otherwise; nothing else of them is searched.
package func search(_ query: String, in agreements: [Agreement], spellings: [Agreement] = []) -> [SearchHit] {
    let words = query.lowercased().split(separator: " ").map(String.init)
    guard !words.isEmpty else { return [] }
    var found: [SearchHit] = []
    for agreement in agreements {
        for candidate in candidates(in: agreement, spellings) {
            guard let text = candidate.texts.first(where: { text in words.allSatisfy(text.lowercased().contains) })
            else { continue }
            let by = text == candidate.name ? nil : text
            let isKnown = candidate.kind == .party && found.contains { $0.kind == .party && $0.name == candidate.name }
            guard !isKnown else { continue }
            found.append(
                SearchHit(
                    kind: candidate.kind, name: candidate.name, agreements: [agreement.id],
                    commitment: candidate.commitment,
                    foundBy: by))
        }
    }
    // A party found by a spelling in one text is the same party in the others.
    found = found.map { hit in
        guard hit.kind == .party else { return hit }
        let all = agreements.filter { $0.parties.contains { $0.name == hit.name } }.map(\.id)
        return SearchHit(kind: .party, name: hit.name, agreements: all, commitment: nil, foundBy: hit.foundBy)
    }
    return found.sorted { (order($0.kind), $0.name) < (order($1.kind), $1.name) }
}

private struct Candidate {
    let kind: SearchHit.Kind
    let name: String
    var commitment: CommitmentKey?
    /// The name first, then other texts it may be found by.
    let texts: [String]
}

private func candidates(in agreement: Agreement, _ spellings: [Agreement]) -> [Candidate] {
    var all = agreement.parties.map { party in
        let others = spellings.flatMap(\.parties).filter { $0.name == party.name }.flatMap(\.aliases)
        return Candidate(kind: .party, name: party.name, texts: [party.name] + party.aliases + others)
    }
    all += agreement.posts.map { Candidate(kind: .post, name: $0.name, texts: [$0.name]) }
    all += agreement.bodies.map {
        Candidate(kind: .body, name: $0.name, texts: [$0.name, $0.reading?.sv ?? "", $0.reading?.en ?? ""])
    }
    all += agreement.units.map { Candidate(kind: .unit, name: $0.name, texts: [$0.name, $0.short ?? ""] + $0.aliases) }
    all += agreement.commitments.map { one in
        Candidate(
            kind: .commitment, name: one.title.sv, commitment: one.key,
            texts: [one.title.sv, one.title.en ?? "", one.label ?? "", one.reading.sv, one.reading.en])
    }
    all += agreement.rules.areas.map { Candidate(kind: .area, name: $0.title.sv, texts: [$0.title.sv] + $0.aliases) }
    all += agreement.rules.documents.map {
        Candidate(kind: .document, name: $0.title.sv, texts: [$0.title.sv, $0.number ?? ""])
    }
    all += agreement.rules.terms.map {
        Candidate(kind: .term, name: $0.term, texts: [$0.term, $0.reading.sv, $0.reading.en])
    }
    all += (agreement.rules.abbreviations?.explained ?? []).map {
        Candidate(kind: .term, name: "\($0.short): \($0.long)", texts: ["\($0.short): \($0.long)"])
    }
    all += agreement.registry.map { Candidate(kind: .registry, name: $0.number, texts: [$0.number]) }
    return all
}

private func order(_ kind: SearchHit.Kind) -> Int { SearchHit.Kind.allCases.firstIndex(of: kind) ?? 0 }
