import Foundation
import GRDB
import Storage
import Testing
import Vocabulary

@Suite("Recording acts")
struct AppendTests {
    let folder: Folder
    let journal: Journal

    init() throws {
        folder = try Folder()
        journal = try folder.journal()
    }

    private struct Refusal: Error {}

    private func append(
        _ entries: [NewEntry], key: ActKey, after head: Int = 0, as viewer: Viewer = .organisation(kommun),
        recorded: Instant = minute(1)
    ) throws -> Appended {
        try journal.append(to: lomma, after: head, as: viewer, key: key, recorded: recorded) { _ in entries }
    }

    @Test("An empty chain has number 0 and 64 zeros, and is no agreement")
    func emptyChain() throws {
        #expect(
            try journal.head(of: lomma) == Head(agreement: lomma, number: 0, hash: String(repeating: "0", count: 64)))
        #expect(try journal.agreements() == [])
        #expect(try journal.verify(lomma).holds)
    }

    @Test("Entries come back as they were given, to the byte")
    func roundTrip() throws {
        let given = try entry("held", .own(kommun), header: "{\"b\":1,  \"a\":\"e\u{301}\"}", content: "anteckning")
        guard case .recorded(let stored) = try append([given], key: key("a")) else { throw Refusal() }
        #expect(try journal.entries(of: lomma, after: 0, as: .keeper) == stored)
        let first = try #require(stored.first)
        #expect(Array(first.header.utf8) == Array(given.header.utf8))
        #expect(first.number == 1 && first.kind == "held" && first.secrecy == .own(kommun) && first.hasContent)
        #expect(first.recipients == [polis, kommun] && first.recorded == minute(1) && first.on == given.on)
        #expect(try journal.content(of: lomma, number: 1, as: .organisation(kommun)) == "anteckning")
    }

    @Test("The deciding closure sees the tail past the caller's head, and only what the viewer may read")
    func tailIsScoped() throws {
        try journal.appendAll(sixEntries(), to: lomma)
        let answer = try journal.append(
            to: lomma, after: 1, as: .organisation(kommun), key: key("k"), recorded: minute(9)
        ) { tail in
            [try entry(tail.map(\.kind).joined(separator: "+"))]
        }
        guard case .recorded(let stored) = answer else { throw Refusal() }
        #expect(stored.map(\.kind) == ["third+fourth+fifth+sixth"])
        #expect(stored.map(\.number) == [7])
    }

    @Test("Throwing from the deciding closure records nothing and comes out as it is")
    func decideThrows() throws {
        #expect(throws: Refusal.self) {
            _ = try journal.append(to: lomma, after: 0, as: .keeper, key: key("a"), recorded: minute(1)) { _ in
                throw Refusal()
            }
        }
        #expect(try journal.head(of: lomma).number == 0)
        guard case .recorded = try append([try entry("a")], key: key("a")) else { throw Refusal() }
    }

    @Test("The same key and body give the first answer again, and decide is not asked")
    func sameAct() throws {
        guard case .recorded(let first) = try append([try entry("a"), try entry("b")], key: key("k")) else {
            throw Refusal()
        }
        _ = try append([try entry("c")], key: key("other"))
        let again = try journal.append(
            to: lomma, after: 0, as: .organisation(kommun), key: key("k"), recorded: minute(5)
        ) { _ in throw Refusal() }
        #expect(again == .alreadyRecorded(first))
        #expect(try journal.head(of: lomma).number == 3)
    }

    @Test("The same key with another body is refused and records nothing")
    func keyReused() throws {
        _ = try append([try entry("a")], key: key("k", body: "one"))
        #expect(try append([try entry("b")], key: key("k", body: "two")) == .keyReused)
        #expect(try journal.head(of: lomma).number == 1)
    }

    @Test("Another organisation, and another agreement, may use the same key")
    func keysAreScoped() throws {
        _ = try append([try entry("a")], key: key("k", of: kommun))
        guard case .recorded = try append([try entry("b")], key: key("k", of: polis, body: "x")) else {
            throw Refusal()
        }
        let other = AgreementID("burlov")
        let answer = try journal.append(to: other, after: 0, as: .keeper, key: key("k"), recorded: minute(1)) { _ in
            [try entry("c")]
        }
        guard case .recorded(let stored) = answer else { throw Refusal() }
        #expect(stored.map(\.number) == [1])
        #expect(try journal.agreements() == [other, lomma])
    }

    @Test("An act that becomes no entries keeps no key")
    func nothingDecided() throws {
        #expect(try append([], key: key("k")) == .recorded([]))
        guard case .recorded(let stored) = try append([try entry("a")], key: key("k", body: "new")) else {
            throw Refusal()
        }
        #expect(stored.count == 1)
    }

    @Test("A clock that goes back does not take the chain with it")
    func recordedNeverDecreases() throws {
        _ = try append([try entry("a")], key: key("a"), recorded: minute(10))
        guard case .recorded(let stored) = try append([try entry("b")], key: key("b"), recorded: minute(3)) else {
            throw Refusal()
        }
        #expect(stored.map(\.recorded) == [minute(10)])
    }

    @Test("A caller that has folded further than the chain is told so")
    func headBeyond() throws {
        #expect(throws: StorageFailure.headBeyondChain(given: 4, last: 0)) {
            _ = try append([try entry("a")], key: key("a"), after: 4)
        }
    }

    @Test("A text with a NUL is refused, because the driver would cut it there", arguments: ["header", "content"])
    func nulIsRefused(_ field: String) throws {
        let text = "a\u{0}b"
        let bad = field == "header" ? try entry("a", header: text) : try entry("a", content: text)
        #expect(throws: StorageFailure.unacceptableText(field: field, .holdsNUL)) {
            _ = try append([bad], key: key("a"))
        }
        #expect(try journal.head(of: lomma).number == 0)
    }

    @Test("An entry that would not fit in a line is refused, one that just fits is not")
    func tooLarge() throws {
        let fits = String(repeating: "x", count: StorageLimits.lineBytes - 1_000)
        _ = try append([try entry("a", content: fits)], key: key("a"))
        #expect(throws: StorageFailure.self) {
            _ = try append([try entry("b", content: fits + fits)], key: key("b"))
        }
        #expect(try journal.head(of: lomma).number == 1)
    }

    @Test("Many prepared entries go in whole, or not at all when an act is there already")
    func appendAll() throws {
        let stored = try journal.appendAll(sixEntries(), to: lomma)
        #expect(stored.map(\.number) == Array(1...6))
        #expect(stored.map(\.recorded) == (1...6).map(minute))
        #expect(throws: StorageFailure.keyAlreadyRecorded(key("act"))) {
            try journal.appendAll(sixEntries(), to: lomma)
        }
        #expect(try journal.head(of: lomma).number == 6)
        #expect(try append([try entry("x")], key: key("act")) == .alreadyRecorded(Array(stored[2...3])))
    }

    /// What is wrong with the numbers of a chain that many wrote to.
    private func holes(in numbers: [Int]) -> [Int] {
        zip(numbers, 1...).filter { $0 != $1 }.map(\.1)
    }

    @Test("Eight tasks that append at once make one chain without gaps")
    func concurrentAppends() async throws {
        let journal = journal
        try await withThrowingTaskGroup(of: Void.self) { group in
            for task in 1...8 {
                group.addTask {
                    for round in 1...10 {
                        _ = try journal.append(
                            to: lomma, after: 0, as: .keeper, key: key("\(task)-\(round)"), recorded: minute(task)
                        ) { tail in [try entry("saw-\(tail.count)", content: "c")] }
                    }
                }
            }
            try await group.waitForAll()
        }
        let entries = try journal.entries(of: lomma, after: 0, as: .keeper)
        #expect(entries.count == 80 && holes(in: entries.map(\.number)) == [])
        #expect(entries.map(\.kind) == (0..<80).map { "saw-\($0)" })
        #expect(try journal.verify(lomma).holds)
        #expect(holes(in: [1, 2, 2, 4]) == [3])
    }

    @Test(
        "The database itself refuses every change to what is written",
        arguments: [
            "UPDATE entry SET header = '{}'",
            "DELETE FROM entry WHERE number = 6",
            "INSERT OR REPLACE INTO entry SELECT * FROM entry WHERE number = 6",
            "INSERT INTO entry SELECT agreement, 9, recorded, kind, on_day, class, owner, recipients, header, "
                + "content_digest, previous, hash FROM entry WHERE number = 6",
            "INSERT INTO entry SELECT agreement, 7, '2000-01-01T00:00:00Z', kind, on_day, class, owner, recipients, "
                + "header, content_digest, previous, hash FROM entry WHERE number = 6",
            "UPDATE content SET body = 'other'",
            "DELETE FROM content",
            "INSERT OR REPLACE INTO content SELECT agreement, number, salt, 'other' FROM content",
            "UPDATE act SET body_digest = 'other'",
            "DELETE FROM act",
            "INSERT OR REPLACE INTO act SELECT agreement, organisation, act_key, 'x', first_number, last_number "
                + "FROM act",
        ])
    func appendOnly(_ sql: String) throws {
        try journal.appendAll(sixEntries(), to: lomma)
        let before = try journal.lines()
        #expect(throws: DatabaseError.self) { try runBeside(folder.file(), sql) }
        #expect(try journal.lines() == before)
    }

    @Test("Who has read all is told when there may be more, and need not ask the disk while there cannot be")
    func writes() async throws {
        let before = try #require(journal.writes)
        #expect(journal.writes == before)
        _ = try await journal.report("a", facts())
        #expect(journal.writes == before)
        try journal.appendAll(sixEntries(), to: lomma)
        let after = try #require(journal.writes)
        #expect(after != before)
        _ = try append([try entry("meeting")], key: key("b"), after: 6)
        #expect(journal.writes != after)
        // Beside another process nobody can know.
        #expect(try Journal.readingOnly(path: folder.file()).writes == nil)
    }
}
