/// Who acts: a post, and the organisation on whose behalf. Never a person's name.
package struct Actor: Hashable, Sendable, Codable {
    package let post: ActorKey
    package let organisation: ActorKey

    package init(post: ActorKey, organisation: ActorKey) {
        self.post = post
        self.organisation = organisation
    }
}

/// Who may read an entry.
package enum SecrecyClass: Hashable, Sendable {
    /// One organisation only.
    case own(ActorKey)
    /// All parties to the agreement.
    case shared
    /// Everybody.
    case open
}

/// On whose behalf the journal is read: decides which entries are ever loaded.
package enum Viewer: Hashable, Sendable {
    case organisation(ActorKey)
    /// Somebody who takes part without belonging to one organisation's work, such as a member of the steering group: what
    /// is shared, and nobody's own.
    case participant
    case everybody
    /// The chain's keeper: moves and verifies entries, never shows them.
    case keeper

    package func mayRead(_ secrecy: SecrecyClass) -> Bool {
        switch (self, secrecy) {
        case (.keeper, _), (_, .open): true
        case (.organisation, .shared), (.participant, .shared): true
        case (.organisation(let reader), .own(let owner)): reader == owner
        case (.participant, _), (.everybody, _): false
        }
    }
}
