package import Vocabulary

/// The journal of acts: one hash-chained, append-only list of entries for each agreement, in one SQLite file.
///
/// Every call blocks; callers choose the thread. No closure handed to a call may write to the same journal.
/// Limits: one writing process, held by `<path>.lock`; any number of reading ones.
package final class Journal: Sendable {
    let file: SQLiteFile
    let salt: @Sendable () -> [UInt8]

    private init(file: SQLiteFile, salt: @escaping @Sendable () -> [UInt8]) {
        self.file = file
        self.salt = salt
    }

    /// Opens or creates the journal for writing.
    ///
    /// - Parameter salt: gives 16 new bytes each time; only a test gives its own.
    /// - Throws: ``StorageFailure/locked(path:)`` while another writes; a failure that says why, when the file is
    ///   another program's, damaged, of a later version, or when the disk would not be waited for.
    package convenience init(
        path: String, salt: @escaping @Sendable () -> [UInt8] = Journal.freshSalt
    ) throws(StorageFailure) {
        self.init(file: try SQLiteFile(writing: path), salt: salt)
    }

    /// Opens a journal that is there for reading, also while another process writes: for `verify` and `export`.
    ///
    /// Throws ``StorageFailure/openForReadingOnly`` from every call that would write.
    package static func readingOnly(path: String) throws(StorageFailure) -> Journal {
        Journal(file: try SQLiteFile(reading: path), salt: Journal.freshSalt)
    }

    /// 16 bytes from the system's generator.
    package static let freshSalt: @Sendable () -> [UInt8] = {
        (0..<StorageLimits.saltBytes).map { _ in UInt8.random(in: .min ... .max) }
    }

    /// The settings under which the database works, as it answers itself.
    package func conditions() throws -> StorageConditions { try file.conditions() }
}

// Reading
extension Journal {
    /// Another number than before when an entry may have been added since: who has read all up to one number finds nothing more while it is the same.
    /// Nil when another process may write.
    package var writes: Int? { file.writes }

    /// Every agreement that has a chain, by its id.
    package func agreements() throws -> [AgreementID] {
        // Steps from one agreement to the next by the key, however long the chains are.
        let rows = try file.read {
            try $0.run(
                """
                WITH RECURSIVE found(agreement) AS (
                    SELECT min(agreement) FROM entry
                    UNION ALL
                    SELECT (SELECT min(e.agreement) FROM entry e WHERE e.agreement > found.agreement)
                    FROM found WHERE found.agreement IS NOT NULL)
                SELECT agreement FROM found WHERE agreement IS NOT NULL
                """)
        }
        return try rows.map { AgreementID(try $0.text("agreement")) }.sorted()
    }

    /// Where the chain ends; number 0 when nothing has happened.
    package func head(of agreement: AgreementID) throws -> Head {
        try file.read { try $0.head(of: agreement) }
    }

    /// The entries after one number and through another (nil: to the end) that the viewer may read, oldest first.
    package func entries(
        of agreement: AgreementID, after number: Int, through last: Int? = nil, as viewer: Viewer
    ) throws -> [StoredEntry] {
        let (first, last) = (max(number, 0) + 1, last ?? .max)
        guard first <= last else { return [] }
        return try file.read { try $0.entries(of: agreement, in: first...last, as: viewer) }
    }

    /// The text that hangs on an entry; nil alike when there is none, when it was disposed of, and when the viewer may
    /// not read it.
    package func content(of agreement: AgreementID, number: Int, as viewer: Viewer) throws -> String? {
        try file.read { try $0.content(of: agreement, number: number, as: viewer) }
    }
}
