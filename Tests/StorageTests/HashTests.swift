import Storage
import Testing
import Vocabulary

@Suite("What the hash is taken over")
struct HashTests {
    private func hash(_ entry: NewEntry) throws -> String {
        let folder = try Folder()
        let journal = try Journal(path: folder.file()) { Array(0..<16) }
        return try #require(try journal.appendAll([PreparedEntry(entry, recorded: minute(0))], to: lomma).first).hash
    }

    @Test("The hash is the one worked out from the documented text")
    func workedOut() throws {
        // Source: these lines, run with Python 3:
        //   d = sha256(bytes(range(16)) + 'Möte'.encode()).hexdigest()
        //   f = ['overens-entry-1','lomma','1','2023-11-14T22:13:20Z','held','2023-11-14','own','polis',
        //        '["polis","kommun"]','{"what":"meeting"}',d,'0'*64]
        //   sha256(b''.join(b'%d:%s' % (len(x.encode()), x.encode()) for x in f)).hexdigest()
        let given = try entry("held", .own(polis), content: "Möte")
        #expect(try hash(given) == "aad97c7d81fd707a77b675b3b8b506d4d6bc5808220ccc07aa4e0bd12754abaf")
    }

    /// Pairs that differ only in where one field ends and the next begins, and that a hash cannot tell apart.
    private func collisions(_ hash: (NewEntry) throws -> String) throws -> Int {
        let pairs = [
            (try entry("ab", header: "c"), try entry("a", header: "c")),
            (try entry("held", .own(ActorKey("a")), header: "x"), try entry("held", .own(ActorKey("ax")), header: "")),
            (try entry("held", .shared, content: nil), try entry("held", .shared, content: "")),
            (try entry("held1:x"), try entry("held1:", header: "x" + #"{"what":"meeting"}"#)),
        ]
        return try pairs.filter { try hash($0) == hash($1) }.count
    }

    @Test("No letter can move from one field to the next unseen")
    func nothingShifts() throws {
        #expect(try collisions(hash) == 0)
        // Planted: fields run together without their lengths.
        let joined = try collisions { entry in
            var owner = ""
            if case .own(let key) = entry.secrecy { owner = key.text }
            return entry.kind + owner + entry.header + (entry.content ?? "")
        }
        #expect(joined == 3)
    }

    @Test("A new salt gives another digest for the same text")
    func saltCounts() throws {
        let folder = try Folder()
        let journal = try Journal(path: folder.file())
        let same = try entry("held", content: "yes")
        try journal.appendAll([same, same].map { PreparedEntry($0, recorded: minute(1)) }, to: lomma)
        let digests = try journal.lines().map { $0.split(separator: "\"content_digest\":").last?.prefix(66) }
        #expect(digests.count == 2 && digests.first != digests.last)
    }
}
