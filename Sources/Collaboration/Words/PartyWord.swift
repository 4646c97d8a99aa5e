package import Agreements
package import Vocabulary

/// One party's word about what another has registered, or about an occasion that nobody has registered. It moves no status:
/// each party speaks for itself, and what the other registered stands as it was.
package enum PartyWord: Hashable, Sendable {
    /// It happened as the other registered it.
    case confirmed(AboutEntry)
    /// It did not.
    case denied(AboutEntry)
    /// It was not done.
    case notDone(AboutOccasion)

    package struct AboutEntry: Hashable, Sendable, Codable {
        package let entry: Int
        package let party: ActorKey
        package init(entry: Int, party: ActorKey) {
            self.entry = entry
            self.party = party
        }
    }
    package struct AboutOccasion: Hashable, Sendable, Codable {
        package let obligation: Obligation.ID
        package let party: ActorKey
        package init(obligation: Obligation.ID, party: ActorKey) {
            self.obligation = obligation
            self.party = party
        }
    }

    /// The word under which an entry of this kind is stored.
    var kind: String {
        switch self {
        case .confirmed: "confirmed"
        case .denied: "denied"
        case .notDone: "said-not-done"
        }
    }

    var body: any Codable {
        switch self {
        case .confirmed(let body), .denied(let body): body
        case .notDone(let body): body
        }
    }

    package var party: ActorKey {
        switch self {
        case .confirmed(let body), .denied(let body): body.party
        case .notDone(let body): body.party
        }
    }
}

/// What somebody wants to say of what another registered, or nobody did.
package enum WordAct: Hashable, Sendable {
    case confirm(entry: Int)
    case deny(entry: Int)
    case notDone(Obligation.ID)
}

extension State {
    /// A party's word with the entry that holds it.
    package struct Word: Hashable, Sendable {
        package let entry: Int
        package let word: PartyWord
    }

    /// What `party` last said of an entry: true when it holds, false when it does not, nil when nothing was said.
    package func word(of party: ActorKey, about entry: Int) -> Bool? {
        for one in words.reversed() where !withdrawn.contains(one.entry) && one.word.party == party {
            switch one.word {
            case .confirmed(let body) where body.entry == entry: return true
            case .denied(let body) where body.entry == entry: return false
            default: continue
            }
        }
        return nil
    }

    /// Whether `party` has said that an occasion was not done.
    package func saidNotDone(_ party: ActorKey, _ obligation: Obligation.ID) -> Bool {
        words.contains { one in
            guard case .notDone(let body) = one.word, !withdrawn.contains(one.entry) else { return false }
            return body.party == party && body.obligation == obligation
        }
    }
}

extension ActLine {
    /// The words of the acts by which a party speaks of what another registered, or nobody did.
    package static let wordKinds = ["confirm", "deny", "say-not-done"]
}
