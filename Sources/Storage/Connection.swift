/// What a column may hold, the same for every engine.
enum Value: Hashable, Sendable {
    case null
    case int(Int)
    case real(Double)
    case text(String)
    case bytes([UInt8])

    static func text(_ text: String?) -> Value { text.map { .text($0) } ?? .null }
    static func int(_ number: Int?) -> Value { number.map { .int($0) } ?? .null }
}

/// What a statement is run on: one connection inside one transaction, blocking.
///
/// The SQL is the subset that SQLite and PostgreSQL share, its places written `$1`, `$2` … in any order, each bound
/// to the argument of that number.
protocol Connection {
    @discardableResult
    func run(_ sql: String, _ args: [Value]) throws -> Rows

    /// Hands the rows of the answer over one by one, so that no more than one of them is in memory.
    func each(_ sql: String, _ args: [Value], _ body: (any PassingRow) throws -> Void) throws

    /// Runs one statement again and again, with the arguments that `next` gives until it gives none.
    func repeated(_ sql: String, _ next: () throws -> [Value]?) throws
}

/// A row that is gone when the next one comes; its columns are read by their place, from 0. What stands in a column is read as what
/// is asked for, which a strict table holds.
protocol PassingRow {
    func int(_ place: Int) throws(StorageFailure) -> Int
    func intIfAny(_ place: Int) -> Int?
    func text(_ place: Int) throws(StorageFailure) -> String
    func textIfAny(_ place: Int) -> String?
}

extension Connection {
    @discardableResult
    func run(_ sql: String) throws -> Rows { try run(sql, []) }
}

/// The answer to a statement.
struct Rows: Sequence, Sendable {
    private let places: [String: Int]
    private let values: [[Value]]

    init(columns: [String], values: [[Value]]) {
        places = Dictionary(columns.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        self.values = values
    }

    var count: Int { values.count }
    var first: Row? { values.first.map { Row(places: places, values: $0) } }

    func makeIterator() -> AnyIterator<Row> {
        var rest = values.makeIterator()
        return AnyIterator { rest.next().map { Row(places: places, values: $0) } }
    }
}

/// One row, read by column name; a column that holds another kind of value is unreadable, never guessed at.
struct Row: Sendable {
    fileprivate let places: [String: Int]
    fileprivate let values: [Value]

    func value(_ column: String) throws(StorageFailure) -> Value {
        guard let place = places[column], values.indices.contains(place) else { throw .unreadable(column: column) }
        return values[place]
    }

    func text(_ column: String) throws(StorageFailure) -> String {
        guard case .text(let text) = try value(column) else { throw .unreadable(column: column) }
        return text
    }

    func textIfAny(_ column: String) throws(StorageFailure) -> String? {
        try value(column) == .null ? nil : try text(column)
    }

    func intIfAny(_ column: String) throws(StorageFailure) -> Int? {
        try value(column) == .null ? nil : try int(column)
    }

    func int(_ column: String) throws(StorageFailure) -> Int {
        guard case .int(let number) = try value(column) else { throw .unreadable(column: column) }
        return number
    }

    func bytes(_ column: String) throws(StorageFailure) -> [UInt8] {
        guard case .bytes(let bytes) = try value(column) else { throw .unreadable(column: column) }
        return bytes
    }
}
