/// The settings under which the database works, as it answers itself.
package struct StorageConditions: Hashable, Sendable {
    /// `full`, `normal`, `off` or `extra`: whether a commit waits for the disk.
    package var synchronous: String
    /// `wal`, or another way of SQLite to keep a transaction whole.
    package var journalMode: String
    package var foreignKeys: Bool
    package var trustedSchema: Bool
    package var cellSizeCheck: Bool
    package var secureDelete: Bool
    /// The engine's version, for example `3.40.1`.
    package var engineVersion: String

    package init(
        synchronous: String, journalMode: String, foreignKeys: Bool, trustedSchema: Bool, cellSizeCheck: Bool,
        secureDelete: Bool, engineVersion: String
    ) {
        self.synchronous = synchronous
        self.journalMode = journalMode
        self.foreignKeys = foreignKeys
        self.trustedSchema = trustedSchema
        self.cellSizeCheck = cellSizeCheck
        self.secureDelete = secureDelete
        self.engineVersion = engineVersion
    }

    /// The first setting under which nothing may be written, or nil.
    package var refusal: StorageFailure? {
        let wanted: [(name: String, wanted: String, got: String)] = [
            ("synchronous", "full", synchronous), ("journal_mode", "wal", journalMode),
            ("foreign_keys", "true", String(foreignKeys)), ("trusted_schema", "false", String(trustedSchema)),
            ("cell_size_check", "true", String(cellSizeCheck)), ("secure_delete", "true", String(secureDelete)),
        ]
        return wanted.first { $0.wanted != $0.got }
            .map { .unsafeSetting(name: $0.name, wanted: $0.wanted, got: $0.got) }
    }
}

extension StorageConditions {
    /// Asks the connection itself, not what it was told.
    init(readBackFrom connection: any Connection) throws {
        func answer(_ sql: String) throws -> Value {
            guard let row = try connection.run(sql).first else { throw StorageFailure.unreadable(column: sql) }
            return try row.value(String(sql.split(separator: " ").last ?? ""))
        }
        let levels = ["off", "normal", "full", "extra"]
        var level = "unknown"
        if case .int(let number) = try answer("PRAGMA synchronous"), levels.indices.contains(number) {
            level = levels[number]
        }
        var mode = "unknown"
        if case .text(let text) = try answer("PRAGMA journal_mode") { mode = text }
        var version = "unknown"
        if case .text(let text) = try answer("SELECT sqlite_version() AS version") { version = text }
        self.init(
            synchronous: level, journalMode: mode,
            foreignKeys: try answer("PRAGMA foreign_keys") == .int(1),
            trustedSchema: try answer("PRAGMA trusted_schema") == .int(1),
            cellSizeCheck: try answer("PRAGMA cell_size_check") == .int(1),
            secureDelete: try answer("PRAGMA secure_delete") == .int(1),
            engineVersion: version)
    }
}
