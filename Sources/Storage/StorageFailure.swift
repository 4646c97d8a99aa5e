package import Vocabulary

/// Why the journal could not be opened, read or written; for logs, never with a person's words in it.
package enum StorageFailure: Error, Hashable, Sendable {
    /// Another process (or another part of this one) writes to the same file.
    case locked(path: String)
    case cannotOpen(path: String, reason: String)
    /// The file is a database of something else, or no database.
    case notAJournal(path: String)
    /// The file was made by a later version of the program.
    case madeByLaterVersion(found: Int, known: Int)
    /// The file has not the tables of this version, and is open for reading only.
    case needsWriterFirst(found: Int, known: Int)
    /// The database did not take a setting without which an acknowledged act could be lost.
    case unsafeSetting(name: String, wanted: String, got: String)
    /// The database's own check of its pages failed.
    case damaged(String)
    /// What stands in a column is not what the program writes there.
    case unreadable(column: String)
    case openForReadingOnly
    /// The disk refused to make a write durable; nothing more is written through this journal.
    case writingStopped
    case busy
    case diskFull
    /// The caller has folded further than the chain is long.
    case headBeyondChain(given: Int, last: Int)
    /// An earlier head was handed to another agreement's verification.
    case headOfOtherAgreement(AgreementID)
    case unacceptableText(field: String, Fault)
    case entryTooLarge(bytes: Int, limit: Int)
    case keyAlreadyRecorded(ActKey)
    /// No such entry, or an entry that never had content.
    case nothingToDispose(AgreementID, number: Int)
    /// A file of that name is there; nothing is written over.
    case alreadyThere(path: String)
    /// The note that makes a copy a backup is missing or cannot be read.
    case backupNote(path: String)
    /// A backup does not hold what its note says.
    case backupDiffers(String)
    /// A rule in the database refused the statement.
    case ruleBroken(String)
    case engine(code: Int, String)

    /// What may be wrong with a text before it is stored.
    package enum Fault: String, Hashable, Sendable {
        case empty
        case tooLong = "too long"
        case tooShort = "too short"
        case holdsNUL = "holds a NUL"
    }
}

extension StorageFailure: CustomStringConvertible {
    package var description: String {
        switch self {
        case .locked(let path): "Another process is writing to \(path); stop it first, or open the journal for reading."
        case .cannotOpen(let path, let reason): "The journal \(path) cannot be opened: \(reason)."
        case .notAJournal(let path): "\(path) is not a journal of this program; it was left as it is."
        case .madeByLaterVersion(let found, let known):
            "The journal has schema \(found), this program knows up to \(known): use the later version."
        case .needsWriterFirst(let found, let known):
            "The journal has schema \(found), this program reads \(known): open it once for writing."
        case .unsafeSetting(let name, let wanted, let got):
            "The database answers \(name) = \(got) where \(wanted) is needed; refusing to start."
        case .damaged(let finding): "The database file is damaged: \(finding)."
        case .unreadable(let column): "A row holds something unreadable in \(column); run verify."
        case .openForReadingOnly: "The journal is open for reading only."
        case .writingStopped: "The disk failed to make a write durable; writing has stopped until a restart."
        case .busy: "The database was busy for longer than a call waits."
        case .diskFull: "The disk is full; nothing was recorded."
        case .headBeyondChain(let given, let last): "The caller stands at entry \(given), the chain ends at \(last)."
        case .headOfOtherAgreement(let agreement): "The earlier head belongs to \(agreement), another agreement."
        case .unacceptableText(let field, let fault): "The text in \(field) cannot be stored: \(fault.rawValue)."
        case .entryTooLarge(let bytes, let limit): "The entry takes \(bytes) bytes as a line, the limit is \(limit)."
        case .keyAlreadyRecorded(let key): "An act of \(key.organisation) with the same key is already recorded."
        case .nothingToDispose(let agreement, let number):
            "Entry \(number) of \(agreement) has no content to dispose of."
        case .alreadyThere(let path): "\(path) is there already and was left as it is; choose another name."
        case .backupNote(let path):
            "The backup's note \(path) is missing or cannot be read; without it the backup is not used."
        case .backupDiffers(let what): "The backup does not hold what its note says: \(what). Use another backup."
        case .ruleBroken(let rule): "The database refused the change: \(rule)."
        case .engine(let code, let message): "The database failed with code \(code): \(message)."
        }
    }
}
