/// One numbered step from an older set of tables to the next; never edited once released.
struct Migration: Sendable {
    let number: Int
    let name: String
    /// SQL for both engines; the marks `{int}`, `{bytes}`, `{strict}` and `{clustered}` stand for what the engines
    /// call differently.
    let tables: [String]
    /// Rules that SQLite has its own words for.
    let sqliteRules: [String]
    /// What SQL cannot say, done in the same transaction.
    var afterwards: (@Sendable (any Connection) throws -> Void)?

    static let all: [Migration] = [
        .journal, .feedLink, .people, .draft, .outbox, .file, .letters, .administration,
        .letterNews, .incidents,
        .boardNotes, .frozenPictures, .reportsOfPost,
    ]
    static var newest: Int { all.map(\.number).max() ?? 0 }

    /// `OVER`: what `file` and the program know the journal by.
    static let applicationID = 0x4F56_4552

    func run(on connection: any Connection) throws {
        for statement in tables { try connection.run(Self.forSQLite(statement)) }
        for rule in sqliteRules { try connection.run(rule) }
        try afterwards?(connection)
        try connection.run("PRAGMA application_id = \(Self.applicationID)")
        try connection.run("PRAGMA user_version = \(number)")
    }

    static func version(of connection: any Connection) throws -> Int {
        try connection.run("PRAGMA user_version").first?.int("user_version") ?? 0
    }

    static func missing(found: Int) throws(StorageFailure) -> [Migration] {
        guard found <= newest else { throw .madeByLaterVersion(found: found, known: newest) }
        return all.filter { $0.number > found }.sorted { $0.number < $1.number }
    }

    static func refuseOther(found: Int) throws(StorageFailure) {
        guard found <= newest else { throw .madeByLaterVersion(found: found, known: newest) }
        guard found == newest else { throw .needsWriterFirst(found: found, known: newest) }
    }

    private static func forSQLite(_ sql: String) -> String {
        let words = [
            ("{int}", "INTEGER"), ("{bytes}", "BLOB"), ("{strict}", "STRICT"), ("{clustered}", ", WITHOUT ROWID"),
        ]
        return words.reduce(sql) { $0.replacing($1.0, with: $1.1) }
    }
}
