package import Vocabulary

/// A file on its way in beside its entry. The entry's content holds the digest, so that the chain proves the file.
package struct NewFile: Sendable, Equatable {
    package let digest: String
    /// Nil for a file that the journal holds already; then nothing hangs on the entry when it holds no such file.
    package let bytes: [UInt8]?

    package init(digest: String, bytes: [UInt8]?) {
        precondition(
            bytes.map { Digest.of($0) == digest } ?? true, "A file is kept under the digest of its own bytes.")
        self.digest = digest
        self.bytes = bytes
    }
}

/// A file as a viewer may read it.
package struct StoredFile: Sendable, Equatable {
    /// The entry that it hangs on.
    package let number: Int
    package let bytes: [UInt8]
}

/// What was found when every file was looked through.
package struct FilesFound: Sendable, Equatable {
    /// How many entries have a file, and how many bytes the files take.
    package let attached: Int
    package let bytes: Int
    /// Digests under which other bytes lie.
    package let changed: [String]
}

/// The digest by which a file is known: SHA-256 of its bytes, as 64 hexadecimal digits.
package func digest(ofBytes bytes: [UInt8]) -> String { Digest.of(bytes) }

extension Journal {
    /// The addresses of the files that the viewer may read, by the number of the entry they hang on. An address is 32
    /// hexadecimal digits that nobody can guess; what was disposed of has none.
    package func fileAddresses(of agreement: AgreementID, as viewer: Viewer) throws -> [Int: String] {
        let rows = try file.read {
            try $0.run(
                """
                SELECT a.number, a.address FROM attached a
                JOIN entry e ON e.agreement = a.agreement AND e.number = a.number
                WHERE \(Scope.condition) AND a.agreement = $4
                """, Scope(viewer).arguments + [.text(agreement.text)])
        }
        return Dictionary(
            try rows.map { (try $0.int("number"), try $0.text("address")) }, uniquingKeysWith: { first, _ in first })
    }

    /// The file at an address; nil alike when there is none, when it was disposed of, and when the viewer may not read
    /// the entry that it hangs on.
    package func file(at address: String, of agreement: AgreementID, as viewer: Viewer) throws -> StoredFile? {
        guard !address.utf8.contains(0) else { return nil }
        return try file.read {
            try $0.run(
                """
                SELECT a.number, f.bytes FROM attached a
                JOIN entry e ON e.agreement = a.agreement AND e.number = a.number
                JOIN file f ON f.digest = a.digest
                WHERE \(Scope.condition) AND a.agreement = $4 AND a.address = $5
                """, Scope(viewer).arguments + [.text(agreement.text), .text(address)]
            ).first.map { StoredFile(number: try $0.int("number"), bytes: try $0.bytes("bytes")) }
        }
    }

    /// Reckons every file's digest anew.
    package func lookThroughFiles() throws -> FilesFound {
        let attached = try file.read { try $0.run("SELECT count(*) AS files FROM attached").first?.int("files") ?? 0 }
        let digests = try file.read {
            try $0.run("SELECT digest FROM file ORDER BY digest").map { try $0.text("digest") }
        }
        var changed: [String] = []
        var size = 0
        // One at a time: together they may be more than fits in memory.
        for digest in digests {
            let bytes = try file.read {
                try $0.run("SELECT bytes FROM file WHERE digest = $1", [.text(digest)]).first?.bytes("bytes")
            }
            guard let bytes else { continue }
            size += bytes.count
            if Digest.of(bytes) != digest { changed.append(digest) }
        }
        return FilesFound(attached: attached, bytes: size, changed: changed)
    }
}

extension Connection {
    /// Hangs a file on an entry of the same transaction; the same bytes are kept once.
    func attach(_ file: NewFile, to row: EntryRow, address: String) throws {
        if let bytes = file.bytes {
            try run(
                "INSERT INTO file (digest, bytes) VALUES ($1, $2) ON CONFLICT (digest) DO NOTHING",
                [.text(file.digest), .bytes(bytes)])
        }
        try run(
            """
            INSERT INTO attached (agreement, number, address, digest)
            SELECT $1, $2, $3, f.digest FROM file f WHERE f.digest = $4
            """, [.text(row.agreement), .int(row.number), .text(address), .text(file.digest)])
    }

    /// Takes the file away from an entry that has been disposed of, and the bytes when nothing else hangs on them.
    func dropFile(of agreement: AgreementID, number: Int) throws {
        let place: [Value] = [.text(agreement.text), .int(number)]
        let dropped = try run(
            "DELETE FROM attached WHERE agreement = $1 AND number = $2 RETURNING digest", place)
        guard let digest = try dropped.first?.text("digest") else { return }
        try run(
            "DELETE FROM file WHERE digest = $1 AND NOT EXISTS (SELECT 1 FROM attached WHERE digest = $1)",
            [.text(digest)])
    }
}
