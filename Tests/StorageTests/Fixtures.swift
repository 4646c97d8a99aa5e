import Foundation
import GRDB
import Storage
import Synchronization
import Testing
import Vocabulary

let lomma = AgreementID("lomma")
let polis = ActorKey("polis")
let kommun = ActorKey("kommun")

/// A folder of its own for one test, gone when the test is.
final class Folder: Sendable {
    let path: String

    init() throws {
        path = NSTemporaryDirectory() + "overens-storage-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func file(_ name: String = "journal.sqlite") -> String { path + "/" + name }

    /// Salts that count upwards, so that two runs give the same hashes.
    func journal(_ name: String = "journal.sqlite") throws -> Journal {
        let counter = Counter()
        return try Journal(path: file(name)) { counter.salt() }
    }

    /// Whether any file here holds these bytes.
    func holds(_ text: String) throws -> Bool {
        try FileManager.default.contentsOfDirectory(atPath: path).contains {
            try Data(contentsOf: URL(fileURLWithPath: file($0))).range(of: Data(text.utf8)) != nil
        }
    }
}

final class Counter: Sendable {
    private let count = Mutex<UInt8>(0)

    func salt() -> [UInt8] {
        count.withLock {
            $0 &+= 1
            return [UInt8](repeating: $0, count: 16)
        }
    }
}

/// Changes the file as somebody would who goes round the program: all triggers and rules off.
func tamper(_ path: String, _ statements: [String]) throws {
    try DatabaseQueue(path: path, configuration: Configuration()).writeWithoutTransaction { database in
        try database.execute(sql: "PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON")
        let triggers = try String.fetchAll(database, sql: "SELECT name FROM sqlite_master WHERE type = 'trigger'")
        for trigger in triggers { try database.execute(sql: "DROP TRIGGER \(trigger)") }
        for statement in statements { try database.execute(sql: statement) }
    }
}

/// Runs one statement on a second connection, with every rule of the database in force.
func runBeside(_ path: String, _ sql: String) throws {
    try DatabaseQueue(path: path).write { try $0.execute(sql: sql) }
}

func minute(_ number: Int) -> Instant { Instant(seconds: 1_700_000_000 + Int64(number) * 60) }

func key(_ text: String, of organisation: ActorKey = kommun, body: String = "b") -> ActKey {
    ActKey(organisation: organisation, key: text, bodyDigest: body)
}

func entry(
    _ kind: String, _ secrecy: SecrecyClass = .shared, header: String = #"{"what":"meeting"}"#, content: String? = nil
) throws -> NewEntry {
    NewEntry(
        kind: kind, on: try #require(CivilDate("2023-11-14")), secrecy: secrecy, recipients: [polis, kommun],
        header: header, content: content)
}

/// Six entries of every class, three with content, the third and fourth one act.
func sixEntries() throws -> [PreparedEntry] {
    [
        PreparedEntry(try entry("first", content: "a note\twith \"quotes\"\nand Å, Ä, Ö \u{1}"), recorded: minute(1)),
        PreparedEntry(try entry("second", .own(polis), content: "police only"), recorded: minute(2)),
        PreparedEntry(try entry("third", .open), recorded: minute(3), key: key("act")),
        PreparedEntry(try entry("fourth"), recorded: minute(4), key: key("act")),
        PreparedEntry(try entry("fifth", .own(kommun), content: "municipality only"), recorded: minute(5)),
        PreparedEntry(try entry("sixth"), recorded: minute(6), key: key("later")),
    ]
}

extension Journal {
    func lines(_ agreement: AgreementID = lomma) throws -> [String] {
        var lines: [String] = []
        try exportLines(of: agreement) { lines.append($0) }
        return lines
    }
}
