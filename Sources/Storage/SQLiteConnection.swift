import Foundation
import GRDB

/// The driver for SQLite.
struct SQLiteConnection: Connection {
    let database: Database

    func run(_ sql: String, _ args: [Value]) throws -> Rows {
        let statement = try database.cachedStatement(sql: Self.numbered(sql))
        let cursor = try GRDB.Row.fetchCursor(statement, arguments: try Self.inOrder(args), adapter: nil)
        var values: [[Value]] = []
        while let row = try cursor.next() { values.append(row.databaseValues.map(Value.init)) }
        return Rows(columns: statement.columnNames, values: values)
    }

    func each(_ sql: String, _ args: [Value], _ body: (any PassingRow) throws -> Void) throws {
        let statement = try database.makeStatement(sql: Self.numbered(sql))
        let cursor = try GRDB.Row.fetchCursor(statement, arguments: try Self.inOrder(args))
        while let row = try cursor.next() { try body(SQLitePassingRow(row: row)) }
    }

    func repeated(_ sql: String, _ next: () throws -> [Value]?) throws {
        let statement = try database.makeStatement(sql: Self.numbered(sql))
        while let args = try next() {
            try statement.execute(arguments: try Self.inOrder(args))
        }
    }

    /// To SQLite `$2` is a name, numbered by first appearance, and binding by place would swap arguments silently; `?2` is the second argument
    /// wherever it stands, and nothing has to be looked up by name.
    private static func numbered(_ sql: String) -> String {
        String(decoding: sql.utf8.map { $0 == UInt8(ascii: "$") ? UInt8(ascii: "?") : $0 }, as: UTF8.self)
    }

    private static func inOrder(_ args: [Value]) throws -> StatementArguments {
        // Said with its type: arguments of any type are looked up one by one, a million times.
        let bound: [DatabaseValue] = try args.map { try $0.bound() }
        return StatementArguments(bound)
    }
}

private struct SQLitePassingRow: PassingRow {
    let row: GRDB.Row

    func int(_ place: Int) throws(StorageFailure) -> Int {
        guard let number = intIfAny(place) else { throw .unreadable(column: "\(place)") }
        return number
    }
    func text(_ place: Int) throws(StorageFailure) -> String {
        guard let text = textIfAny(place) else { throw .unreadable(column: "\(place)") }
        return text
    }
    func intIfAny(_ place: Int) -> Int? { (row[place] as Int64?).map(Int.init) }
    func textIfAny(_ place: Int) -> String? { row[place] }
}

extension Value {
    fileprivate init(_ stored: DatabaseValue) {
        self =
            switch stored.storage {
            case .null: .null
            case .int64(let number): .int(Int(number))
            case .double(let number): .real(number)
            case .string(let text): .text(text)
            case .blob(let data): .bytes([UInt8](data))
            }
    }

    fileprivate func bound() throws(StorageFailure) -> DatabaseValue {
        switch self {
        case .null: return .null
        case .int(let number): return Int64(number).databaseValue
        case .real(let number): return number.databaseValue
        case .text(let text):
            // The driver hands text over as a C string: everything after a NUL would be lost.
            if text.utf8.contains(0) { throw .unacceptableText(field: "an argument", .holdsNUL) }
            return text.databaseValue
        case .bytes(let bytes): return Data(bytes).databaseValue
        }
    }
}

extension StorageFailure {
    init(_ error: DatabaseError, path: String) {
        let message = error.message ?? "no message"
        self =
            switch error.resultCode {
            case .SQLITE_BUSY, .SQLITE_LOCKED: .busy
            case .SQLITE_FULL: .diskFull
            case .SQLITE_NOTADB: .notAJournal(path: path)
            case .SQLITE_CORRUPT: .damaged(message)
            case .SQLITE_CONSTRAINT: .ruleBroken(message)
            case .SQLITE_CANTOPEN: .cannotOpen(path: path, reason: message)
            default: .engine(code: Int(error.extendedResultCode.rawValue), message)
            }
    }
}
