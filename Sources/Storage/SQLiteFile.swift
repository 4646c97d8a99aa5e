import Foundation
import GRDB
import Synchronization

/// One journal file: many readers, one writer, every setting of the connections.
final class SQLiteFile: Sendable {
    let path: String
    let pool: DatabasePool
    /// Nil when the file is open for reading only.
    private let lock: WriterLock?
    private let syncFailed = Mutex(false)
    /// Where writes gather that may share a transaction.
    let line = WritingLine()
    /// Transactions of this process by ``write(_:)``, those that failed too.
    private let written = Atomic<Int>(0)

    /// Opens or creates the file, takes the writer lock and brings the tables up to date.
    convenience init(writing path: String) throws(StorageFailure) {
        let path = Self.resolved(path)
        let lock = try WriterLock(path: path)
        try WriterLock.makeFile(path: path)
        try Self.refuseForeignFile(path)
        try self.init(path: path, lock: lock)
        try prepareWriting()
    }

    /// Opens a file that is there, beside whoever writes to it.
    convenience init(reading path: String) throws(StorageFailure) {
        let path = Self.resolved(path)
        guard FileManager.default.fileExists(atPath: path) else {
            throw .cannotOpen(path: path, reason: "there is no such file")
        }
        guard !URL(fileURLWithPath: path).hasDirectoryPath else {
            throw .cannotOpen(path: path, reason: "it is a folder, not a file")
        }
        try Self.refuseForeignFile(path)
        try self.init(path: path, lock: nil)
        try Self.opening(path) {
            let found = try pool.read { try Migration.version(of: SQLiteConnection(database: $0)) }
            try Migration.refuseOther(found: found)
            try pool.read { try Self.quickCheck(SQLiteConnection(database: $0)) }
        }
    }

    private init(path: String, lock: WriterLock?) throws(StorageFailure) {
        self.path = path
        self.lock = lock
        pool = try Self.opening(path) {
            try DatabasePool(path: path, configuration: Self.configuration(readOnly: lock == nil))
        }
    }

    deinit {
        // Before the lock goes. Should it fail, the next opening recovers the file, as after a crash.
        try? pool.close()
    }

    func read<T>(_ body: (any Connection) throws -> T) throws -> T {
        try failing { try pool.read { try body(SQLiteConnection(database: $0)) } }
    }

    /// One transaction: all of it or nothing. What `body` throws is thrown on.
    func write<T>(_ body: (any Connection) throws -> T) throws -> T {
        // After the transaction, and before anybody is told that it is on the disk.
        defer { written.wrappingAdd(1, ordering: .sequentiallyConsistent) }
        return try writing { try pool.write { try body(SQLiteConnection(database: $0)) } }
    }

    /// Another number than before when something was written by ``write(_:)``; nil when another process may write.
    var writes: Int? { lock == nil ? nil : written.load(ordering: .sequentiallyConsistent) }

    /// Empties the write-ahead log into the file, so that what was disposed of is on the disk no more; does what it can
    /// when a reader still looks at an older state.
    func emptyLog() throws {
        try writing {
            try pool.writeWithoutTransaction {
                _ = try SQLiteConnection(database: $0).run("PRAGMA wal_checkpoint(TRUNCATE)")
            }
        }
    }

    /// The settings of the connection that writes, or reads when nothing may be written.
    func conditions() throws -> StorageConditions {
        try failing {
            if lock == nil {
                return try pool.read { try StorageConditions(readBackFrom: SQLiteConnection(database: $0)) }
            }
            return try pool.writeWithoutTransaction {
                try StorageConditions(readBackFrom: SQLiteConnection(database: $0))
            }
        }
    }
}

// Opening
extension SQLiteFile {
    private static func configuration(readOnly: Bool) -> Configuration {
        var configuration = Configuration()
        configuration.readonly = readOnly
        configuration.foreignKeysEnabled = true
        configuration.busyMode = .timeout(TimeInterval(StorageLimits.busySeconds))
        configuration.maximumReaderCount = StorageLimits.readers
        configuration.prepareDatabase { database in
            let connection = SQLiteConnection(database: database)
            for setting in ["trusted_schema = OFF", "cell_size_check = ON", "secure_delete = ON"] {
                try connection.run("PRAGMA \(setting)")
            }
        }
        return configuration
    }

    private func prepareWriting() throws(StorageFailure) {
        try Self.opening(path) {
            try pool.writeWithoutTransaction {
                let connection = SQLiteConnection(database: $0)
                // The pool sets NORMAL when it turns the log on, so this has to come after it has opened.
                try connection.run("PRAGMA synchronous = FULL")
                if let refusal = try StorageConditions(readBackFrom: connection).refusal { throw refusal }
                try Self.quickCheck(connection)
            }
            for step in try Migration.missing(found: read { try Migration.version(of: $0) }) {
                try write { try step.run(on: $0) }
            }
        }
    }

    /// Looks at the file without changing a byte: another program's database is left as it is.
    private static func refuseForeignFile(_ path: String) throws(StorageFailure) {
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)
        if (attributes?[.size] as? Int) == 0 { return }
        let (mark, tables) = try opening(path) {
            try DatabaseQueue(path: path, configuration: configuration(readOnly: true)).read {
                let connection = SQLiteConnection(database: $0)
                let mark = try connection.run("PRAGMA application_id").first?.int("application_id") ?? 0
                let tables =
                    try connection.run("SELECT count(*) AS tables FROM sqlite_master").first?.int("tables") ?? 0
                return (mark, tables)
            }
        }
        if mark != Migration.applicationID, mark != 0 || tables > 0 { throw .notAJournal(path: path) }
    }

    private static func quickCheck(_ connection: any Connection) throws {
        let finding = try connection.run("PRAGMA quick_check(1)").first?.text("quick_check") ?? "no answer"
        if finding != "ok" { throw StorageFailure.damaged(finding) }
    }

    /// One name per file, or two links to it would make two locks.
    private static func resolved(_ path: String) -> String {
        URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    }
}

// Failing
extension SQLiteFile {
    func writing<T>(_ body: () throws -> T) throws -> T {
        guard lock != nil else { throw StorageFailure.openForReadingOnly }
        guard !syncFailed.withLock({ $0 }) else { throw StorageFailure.writingStopped }
        do {
            return try body()
        } catch let error as DatabaseError {
            if [.SQLITE_IOERR_FSYNC, .SQLITE_IOERR_DIR_FSYNC].contains(error.extendedResultCode) {
                // After a failed sync the kernel may have dropped the pages: a second try would only pretend.
                syncFailed.withLock { $0 = true }
                throw StorageFailure.writingStopped
            }
            throw StorageFailure(error, path: path)
        }
    }

    func failing<T>(_ body: () throws -> T) throws -> T {
        do {
            return try body()
        } catch let error as DatabaseError {
            throw StorageFailure(error, path: path)
        }
    }

    /// For opening, where nothing but a `StorageFailure` may come out.
    private static func opening<T>(_ path: String, _ body: () throws -> T) throws(StorageFailure) -> T {
        do {
            return try body()
        } catch let failure as StorageFailure {
            throw failure
        } catch let error as DatabaseError {
            throw StorageFailure(error, path: path)
        } catch {
            throw .cannotOpen(path: path, reason: "\(error)")
        }
    }
}
