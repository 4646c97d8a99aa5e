import Agreements
import Vocabulary

/// Everybody a definition names, each under one key.
struct Cast {
    struct Member: Hashable {
        let key: ActorKey
        let name: String
        let kind: ActorKind
        let of: ActorKey?
    }
    struct Signed: Hashable {
        let by: ActorKey
        let party: ActorKey
        let on: CivilDate?
    }
    private(set) var all: [Member] = []
    private(set) var signatures: [Signed] = []
    private let partners: [DefinitionDraft.Partner]
    /// The keys that the drafter's own posts have elsewhere: nobody else gets one of them.
    private let reserved: Set<ActorKey>
    private var known: [Known] = []

    /// What one party calls somebody: posts of the same name in different parties are different posts.
    private struct Known {
        let name: String
        let of: ActorKey?
        let key: ActorKey
    }

    init(_ draft: DefinitionDraft) {
        partners = draft.partners
        reserved = Set(draft.partners.compactMap(\.postKey))
        for partner in partners where !partner.post.isEmpty {
            add(partner.post, .post, of: partner.key, as: partner.postKey)
        }
        var left = partners
        for signature in draft.signatures {
            guard let place = left.firstIndex(where: { $0.kind == signature.party }) else { continue }
            let party = left.remove(at: place)
            let post = add(signature.post, .post, of: party.key)
            signatures.append(Signed(by: post, party: party.key, on: signature.on))
        }
        for card in draft.cards {
            for actor in card.owners + card.participants + card.recipients
            where partner(actor) == nil && member(actor) == nil {
                add(actor.name, actor.kind, of: owner(of: actor))
            }
        }
    }

    /// The key of an actor that the text names.
    func key(_ actor: NamedActor) -> ActorKey { partner(actor) ?? member(actor) ?? ActorKey(slug(actor.name)) }

    /// Of those of that name the one whose party the text means; else one of no party, or the first where the text does not
    /// say whose it is.
    private func member(_ actor: NamedActor) -> ActorKey? {
        let same = known.filter { $0.name == slug(actor.name) }
        guard let kind = ownerKind(of: actor) else { return same.first?.key }
        let own = same.first { one in partners.contains { $0.key == one.of && $0.kind == kind } }
        return (own ?? same.first { $0.of == nil || said(actor) == nil })?.key
    }

    private func partner(_ actor: NamedActor) -> ActorKey? {
        let kind: Party.Kind? =
            switch actor.kind {
            case .municipality: .municipality
            case .policeArea: .policeArea
            case .region: .region
            case .allParties, .post, .body, .unit: nil
            }
        return partners.first { $0.kind == kind || $0.name == actor.name }?.key
    }

    /// Whose it is by the word before it: *kommunens säkerhetschef*.
    private func said(_ actor: NamedActor) -> Party.Kind? {
        switch actor.of {
        case .municipality?: .municipality
        case .policeArea?: .policeArea
        case .region?: .region
        default: nil
        }
    }

    /// By the word before it, or by its own: *kommunpolis* is the police's.
    private func ownerKind(of actor: NamedActor) -> Party.Kind? {
        guard actor.kind != .body else { return nil }
        let word = actor.name.lowercased()
        let guess: Party.Kind? =
            word.contains("polis") ? .policeArea : word.hasPrefix("kommun") ? .municipality : nil
        return said(actor) ?? guess
    }

    private func owner(of actor: NamedActor) -> ActorKey? {
        ownerKind(of: actor).flatMap { kind in partners.first { $0.kind == kind }?.key }
    }

    @discardableResult
    private mutating func add(_ name: String, _ kind: ActorKind, of: ActorKey?, as own: ActorKey? = nil) -> ActorKey {
        let trace = slug(name)
        if let one = known.first(where: { $0.name == trace && $0.of == of }) { return one.key }
        var taken = Set(all.map(\.key) + partners.map(\.key)).union(reserved)
        if let own, !all.contains(where: { $0.key == own }), !partners.contains(where: { $0.key == own }) {
            taken.remove(own)
        }
        var key = own ?? ActorKey(trace)
        var count = 2
        while taken.contains(key) {
            key = ActorKey("\(trace)-\(count)")
            count += 1
        }
        known.append(Known(name: trace, of: of, key: key))
        let member: ActorKind = [.post, .body, .unit].contains(kind) ? kind : .unit
        all.append(Member(key: key, name: name.prefix(1).uppercased() + name.dropFirst(), kind: member, of: of))
        return key
    }
}
