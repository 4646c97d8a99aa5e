package import Vocabulary

/// By what an act is known when it is sent again: the sender's key, and a digest of what was sent.
package struct ActKey: Sendable, Hashable {
    package let organisation: ActorKey
    package let key: String
    package let bodyDigest: String

    package init(organisation: ActorKey, key: String, bodyDigest: String) {
        self.organisation = organisation
        self.key = key
        self.bodyDigest = bodyDigest
    }
}

extension ActKey {
    /// Equal to the byte, as the table sees it: to Swift, two spellings of `é` are the same.
    func isSame(as other: ActKey) -> Bool { bytes == other.bytes }

    var bytes: [[UInt8]] { [organisation.text, key, bodyDigest].map { Array($0.utf8) } }
}

/// What became of an act; its entries as far as the viewer may read them.
package enum Appended: Sendable, Equatable {
    case recorded([StoredEntry])
    /// The same key and body came before: the first answer again.
    case alreadyRecorded([StoredEntry])
    /// The same key came before with another body; nothing was recorded.
    case keyReused
}

/// How an act's key is known.
package enum KnownAct: Sendable, Hashable {
    case new
    /// The key came before with the same body.
    case same
    /// The key came before with another body.
    case other
}

/// An entry with its own moment, and the act it belongs to if any: for import, demo and replay.
package struct PreparedEntry: Sendable, Equatable {
    package var entry: NewEntry
    package var recorded: Instant
    /// Neighbours with the same key are one act.
    package var key: ActKey?

    package init(_ entry: NewEntry, recorded: Instant, key: ActKey? = nil) {
        self.entry = entry
        self.recorded = recorded
        self.key = key
    }
}
