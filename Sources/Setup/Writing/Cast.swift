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
    private var keys: [String: ActorKey] = [:]

    init(_ draft: DefinitionDraft) {
        partners = draft.partners
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
            for actor in card.owners + card.participants + card.recipients where partner(actor) == nil {
                add(actor.name, actor.kind, of: owner(of: actor))
            }
        }
    }

    /// The key of an actor that the text names.
    func key(_ actor: NamedActor) -> ActorKey {
        partner(actor) ?? keys[Self.trace(actor.name)] ?? ActorKey(slug(actor.name))
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

    /// By the word before it, or by its own: *kommunpolis* is the police's.
    private func owner(of actor: NamedActor) -> ActorKey? {
        let word = actor.name.lowercased()
        let kind: Party.Kind? =
            switch actor.of {
            case .municipality?: .municipality
            case .policeArea?: .policeArea
            case .region?: .region
            default: word.contains("polis") ? .policeArea : word.hasPrefix("kommun") ? .municipality : nil
            }
        return actor.kind == .body ? nil : kind.flatMap { kind in partners.first { $0.kind == kind }?.key }
    }

    private static func trace(_ name: String) -> String { slug(name) }

    @discardableResult
    private mutating func add(_ name: String, _ kind: ActorKind, of: ActorKey?, as own: ActorKey? = nil) -> ActorKey {
        let trace = Self.trace(name)
        if let known = keys[trace] { return known }
        let taken = Set(all.map(\.key) + partners.map(\.key))
        var key = own ?? ActorKey(trace)
        var count = 2
        while taken.contains(key) {
            key = ActorKey("\(trace)-\(count)")
            count += 1
        }
        keys[trace] = key
        let known: ActorKind = [.post, .body, .unit].contains(kind) ? kind : .unit
        all.append(Member(key: key, name: name.prefix(1).uppercased() + name.dropFirst(), kind: known, of: of))
        return key
    }
}
