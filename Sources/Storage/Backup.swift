import Foundation
import GRDB
package import Vocabulary

/// What a backup says of itself, in a file beside it: without the note a copy is not a backup.
package struct BackupNote: Codable, Hashable, Sendable {
    /// When the copying began, in UTC.
    package let made: String
    package let schema: Int
    package let bytes: Int
    /// SHA-256 of the copy, in hexadecimal digits.
    package let digest: String
    /// Where each agreement's chain ended, as `verify` takes it back.
    package let heads: [HeadNote]
    /// Where the log of accounts ended; nil in notes from before there was one.
    package var accounts: LogNote?

    package struct LogNote: Codable, Hashable, Sendable {
        package let number: Int
        package let hash: String

        package var head: AccountLogHead { AccountLogHead(number: number, hash: hash) }
    }

    package struct HeadNote: Codable, Hashable, Sendable {
        package let agreement: String
        package let number: Int
        package let hash: String

        package var head: Head { Head(agreement: AgreementID(agreement), number: number, hash: hash) }
    }

    /// Where the note of the backup at `path` lies.
    package static func place(of path: String) -> String { path + ".json" }

    /// Reads the note of the backup at `path`.
    package static func read(besides path: String) throws(StorageFailure) -> BackupNote {
        let place = place(of: path)
        guard let data = FileManager.default.contents(atPath: place),
            let note = try? JSONDecoder().decode(BackupNote.self, from: data)
        else { throw .backupNote(path: place) }
        return note
    }
}

extension Journal {
    /// Copies the whole journal to a new file, while others read and write, and proves the copy before it gets its name.
    ///
    /// The copy holds everything, secrets included, and is not encrypted: it wants the same care as the journal.
    /// - Parameter now: the moment that the note gives.
    /// - Throws: ``StorageFailure/alreadyThere(path:)``; nothing is ever written over.
    package func backUp(to path: String, now: Instant) throws -> BackupNote {
        try Placing.refuseTaken(path)
        try Placing.refuseTaken(BackupNote.place(of: path))
        let (before, log) = (try heads(), try accounts.logHead())
        let unfinished = path + ".unfinished"
        defer { Placing.remove(unfinished) }
        try file.copy(to: unfinished)
        let note = try BackupNote(of: unfinished, made: now, notBefore: before, log)
        let noteFile = BackupNote.place(of: unfinished)
        defer { Placing.remove(noteFile) }
        try Placing.write(try note.written(), to: noteFile)
        // The note comes last: a backup that has its name and its note is whole.
        try Placing.move(unfinished, to: path)
        try Placing.move(noteFile, to: BackupNote.place(of: path))
        return note
    }

    /// Where every chain ends.
    package func heads() throws -> [Head] { try agreements().map { try head(of: $0) } }

    /// Puts a backup where no journal is yet, after its digest, its pages and every chain in it have been found whole.
    ///
    /// - Parameter now: the moment that the log of accounts gives.
    /// - Returns: where the chains end.
    /// - Throws: ``StorageFailure/alreadyThere(path:)``, ``StorageFailure/backupDiffers(_:)``.
    package static func restore(from backup: String, to path: String, now: Instant) throws -> [Head] {
        for taken in [path, path + "-wal", path + "-shm"] { try Placing.refuseTaken(taken) }
        let note = try BackupNote.read(besides: backup)
        let unfinished = path + ".unfinished"
        defer { for rest in ["", "-wal", "-shm", ".lock"] { Placing.remove(unfinished + rest) } }
        try Placing.copy(backup, to: unfinished)
        guard try Placing.digest(of: unfinished) == note.digest else {
            throw StorageFailure.backupDiffers("its digest")
        }
        let heads = try proven(unfinished, against: note, now: now)
        guard try Placing.isEmpty(unfinished + "-wal") else { throw StorageFailure.busy }
        try Placing.move(unfinished, to: path)
        return heads
    }

    /// Opens the copy for writing, so that an older backup gets this version's tables, and walks every chain.
    private static func proven(_ path: String, against note: BackupNote, now: Instant) throws -> [Head] {
        let journal = try Journal(path: path)
        try journal.refuseUnsound(notBefore: note.heads.map(\.head), note.accounts?.head)
        try journal.settleAfterRestore(now)
        let heads = try journal.heads()
        // The file alone gets its name: what was just written may not be left behind in the log.
        try journal.file.emptyLog()
        return heads
    }

    /// What was true when the backup was made may have ended since: everybody signs in anew, and letters that waited may
    /// have left.
    private func settleAfterRestore(_ now: Instant) throws {
        try file.write { connection in
            try connection.log(AccountEvent(.restored), now: now)
            try connection.run("DELETE FROM session")
            try connection.run("DELETE FROM sign_in_link")
            try connection.run("UPDATE letter SET state = 'unsure' WHERE state IN ('waiting', 'leaving')")
        }
    }

    /// Every page, every chain and every file looked through.
    func refuseUnsound(notBefore noted: [Head], _ log: AccountLogHead?) throws {
        if let finding = try pageFault() { throw StorageFailure.damaged(finding) }
        for agreement in Set(try agreements() + noted.map(\.agreement)).sorted() {
            let found = try verify(agreement, earlier: noted.first { $0.agreement == agreement })
            if let fault = found.faults.first {
                throw StorageFailure.backupDiffers("\(agreement) entry \(fault.number): \(fault.code.rawValue)")
            }
        }
        if let changed = try lookThroughFiles().changed.first {
            throw StorageFailure.backupDiffers("the file \(changed)")
        }
        if let fault = try accounts.verifyLog(earlier: log).faults.first {
            throw StorageFailure.backupDiffers("accounts: \(fault)")
        }
    }

    /// What the database's own check of every page and index finds; nil when all is well.
    package func pageFault() throws -> String? {
        let finding = try file.read { try $0.run("PRAGMA integrity_check(1)").first?.text("integrity_check") }
        return finding == "ok" ? nil : finding ?? "no answer"
    }

    /// The number of the newest step that the file's tables have taken.
    package func schema() throws -> Int { try file.read { try Migration.version(of: $0) } }
}

extension BackupNote {
    /// Looks the copy through and writes down what it holds.
    fileprivate init(of copy: String, made: Instant, notBefore before: [Head], _ log: AccountLogHead) throws {
        let journal = try Journal.readingOnly(path: copy)
        try journal.refuseUnsound(notBefore: before, log)
        let end = try journal.accounts.logHead()
        self.init(
            made: made.description, schema: try journal.schema(), bytes: try Placing.bytes(of: copy),
            digest: try Placing.digest(of: copy),
            heads: try journal.heads().map { HeadNote(agreement: $0.agreement.text, number: $0.number, hash: $0.hash) },
            accounts: LogNote(number: end.number, hash: end.hash))
    }

    fileprivate func written() throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
        return try encoder.encode(self)
    }
}

extension SQLiteFile {
    /// A copy of the state at one moment, as one file without side files.
    func copy(to path: String) throws {
        try WriterLock.makeFile(path: path)
        try failing {
            let target = try DatabaseQueue(path: path)
            try pool.backup(to: target)
            // A backup that needs no side files can be carried about as one file.
            try target.writeWithoutTransaction {
                _ = try SQLiteConnection(database: $0).run("PRAGMA journal_mode = DELETE")
            }
            try target.close()
        }
        try Placing.sync(path)
    }
}
