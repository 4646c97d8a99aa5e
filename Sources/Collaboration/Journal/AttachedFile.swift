package import Vocabulary

/// A file that shows something: what it is, never what somebody called it.
package struct EvidenceFile: Hashable, Sendable {
    /// What a file may be.
    package enum FileType: String, Codable, Hashable, Sendable, CaseIterable { case pdf, png, jpeg, text }

    /// The most bytes that a file may have.
    package static let mostBytes = 10_000_000
    /// The most files that one organisation may show one entry by.
    package static let mostOfAnEntry = 10

    /// SHA-256 of the bytes, as 64 hexadecimal digits in small letters.
    package let digest: String
    package let type: FileType
    package let bytes: Int

    /// Nil when the digest is none, or the size not within its bounds.
    package init?(digest: String, type: FileType, bytes: Int) {
        guard Self.isDigest(digest), (1...Self.mostBytes).contains(bytes) else { return nil }
        self.digest = digest
        self.type = type
        self.bytes = bytes
    }

    static func isDigest(_ text: String) -> Bool {
        text.utf8.count == 64 && text.utf8.allSatisfy { "0123456789abcdef".utf8.contains($0) }
    }
}

extension Fact {
    /// That a file shows an entry.
    package struct FileAttached: Hashable, Sendable, Codable {
        /// The entry it shows; in an entry that was written together with it, 0 for the one before and -1 for the one
        /// before that.
        package let entry: Int
        package let type: EvidenceFile.FileType
        package let bytes: Int
        /// The own entry whose file was shared; nil for a file that is new.
        package let shares: Int?

        package init(entry: Int, type: EvidenceFile.FileType, bytes: Int, shares: Int? = nil) {
            self.entry = entry
            self.type = type
            self.bytes = bytes
            self.shares = shares
        }

        /// With the number of the entry it shows, once its own is known.
        package func placed(in number: Int) -> FileAttached {
            guard entry <= 0, entry > -number else { return self }
            return FileAttached(entry: number - 1 + entry, type: type, bytes: bytes, shares: shares)
        }
    }
}

/// A file as it hangs on an entry, for a viewer who may read it.
package struct AttachedFile: Hashable, Sendable {
    /// The entry that says so, which the file's address belongs to.
    package let entry: Int
    package let organisation: ActorKey
    package let isShared: Bool
    package let type: EvidenceFile.FileType
    package let bytes: Int
    package let shares: Int?

    init(_ attached: Fact.FileAttached, in entry: Entry) {
        self.entry = entry.number
        organisation = entry.actor.organisation
        isShared = entry.secrecy != .own(entry.actor.organisation)
        type = attached.type
        bytes = attached.bytes
        shares = attached.shares
    }
}

extension State {
    /// The files that show an entry and have not been taken back, in the order they came. One that was shared since stands
    /// there once, as shared.
    package func standingFiles(of entry: Int) -> [AttachedFile] {
        let standing = (files[entry] ?? []).filter { !withdrawn.contains($0.entry) }
        let shared = Set(standing.compactMap(\.shares))
        return standing.filter { !shared.contains($0.entry) }
    }

    /// A file by the entry that says so, and the entry it shows; nil when it has been taken back.
    package func file(_ number: Int) -> (file: AttachedFile, about: Int)? {
        guard !withdrawn.contains(number) else { return nil }
        for (about, all) in files {
            if let file = all.first(where: { $0.entry == number }) { return (file, about) }
        }
        return nil
    }
}
