package import Agreements
import Vocabulary

extension Wording {
    /// Posts, units, bodies and parties in one phrase: `Kommunpolis och säkerhetschef`.
    func names(_ actors: [ActorKey], in agreement: Agreement) -> String {
        list(actors.enumerated().map { place, actor in inSentence(actor, isFirst: place == 0, in: agreement) })
    }

    /// The same with "eller".
    func eitherName(_ actors: [ActorKey], in agreement: Agreement) -> String {
        alternatives(actors.enumerated().map { place, actor in inSentence(actor, isFirst: place == 0, in: agreement) })
    }

    /// Swedish writes posts without a capital inside a sentence; names of bodies keep theirs.
    private func inSentence(_ actor: ActorKey, isFirst: Bool, in agreement: Agreement) -> String {
        let name = name(actor, in: agreement)
        guard language == .swedish, !isFirst, agreement.posts.contains(where: { $0.key == actor }) else { return name }
        let isAcronym = name.dropFirst().first?.isLowercase != true
        return isAcronym ? name : name.prefix(1).lowercased() + name.dropFirst()
    }

    /// The name of a post, unit, body or party; words without hyphens where the definition has none.
    func name(_ actor: ActorKey, in agreement: Agreement) -> String {
        let name = agreement.name(of: actor)
        return name == actor.text ? quoted(spaced(name)) : name
    }

    /// A key as words: `ung-i-burlöv` becomes `ung i burlöv`.
    func spaced(_ key: String) -> String { key.split { $0 == "-" || $0 == "_" }.joined(separator: " ") }

    /// `Kommunen` and `Polisen` where there is one of each; otherwise the party's name.
    func party(_ key: ActorKey, in agreement: Agreement) -> String {
        guard let party = agreement.party(key), agreement.parties.count(where: { $0.kind == party.kind }) == 1 else {
            return name(key, in: agreement)
        }
        switch party.kind {
        case .municipality: return say("Kommunen", "The municipality")
        case .policeArea: return say("Polisen", "The Police")
        case .region: return say("Regionen", "The region")
        case .other: return party.name
        }
    }

    /// Number and title: `K7 Veckolägesbild`.
    package func title(_ commitment: Commitment) -> String {
        let title = commitment.title[language]
        return commitment.label.map { "\($0) \(title)" } ?? title
    }

    func title(_ key: CommitmentKey, in agreement: Agreement) -> String {
        agreement.commitment(key).map(title) ?? quoted(spaced(key.text))
    }

    /// Who owes: named owners, or all parties.
    func owners(_ commitment: Commitment, in agreement: Agreement) -> String {
        names(commitment.owners.isEmpty ? agreement.authorities : commitment.owners, in: agreement)
    }
}
