import Storage
import Testing
import Vocabulary

/// A change made behind the program's back, and what a verification must say of it.
struct Tampering: Sendable, CustomTestStringConvertible {
    let name: String
    let sql: [String]
    let faults: [ChainFault]
    var testDescription: String { name }

    init(_ name: String, _ sql: String..., faults: [ChainFault]) {
        self.name = name
        self.sql = sql
        self.faults = faults
    }

    private static let otherHash = String(repeating: "ab", count: 32)

    static let all: [Tampering] = [
        Tampering(
            "a header", "UPDATE entry SET header = '{}' WHERE number = 3", faults: [.init(.entryChanged, number: 3)]),
        Tampering(
            "a kind", "UPDATE entry SET kind = 'x' WHERE number = 3", faults: [.init(.entryChanged, number: 3)]),
        Tampering(
            "a day", "UPDATE entry SET on_day = '2023-11-13' WHERE number = 3",
            faults: [.init(.entryChanged, number: 3)]),
        Tampering(
            "a class", "UPDATE entry SET class = 'open' WHERE number = 4", faults: [.init(.entryChanged, number: 4)]),
        Tampering(
            "an owner", "UPDATE entry SET owner = 'kommun' WHERE number = 2",
            faults: [.init(.entryChanged, number: 2)]),
        Tampering(
            "recipients", "UPDATE entry SET recipients = '[]' WHERE number = 1",
            faults: [.init(.entryChanged, number: 1)]),
        Tampering(
            "a letter moved from one field to the next",
            "UPDATE entry SET kind = 'third{', header = substr(header, 2) WHERE number = 3",
            faults: [.init(.entryChanged, number: 3)]),
        Tampering(
            "a hash", "UPDATE entry SET hash = '\(otherHash)' WHERE number = 3",
            faults: [.init(.entryChanged, number: 3), .init(.linkBroken, number: 4)]),
        Tampering(
            "a link", "UPDATE entry SET previous = '\(otherHash)' WHERE number = 3",
            faults: [.init(.entryChanged, number: 3), .init(.linkBroken, number: 3)]),
        Tampering(
            "an earlier moment", "UPDATE entry SET recorded = '2020-01-01T00:00:00Z' WHERE number = 4",
            faults: [.init(.entryChanged, number: 4), .init(.recordedDecreases, number: 4)]),
        Tampering(
            "a moment that is none, at the end", "UPDATE entry SET recorded = 'yesterday afternoon.' WHERE number = 6",
            faults: [.init(.entryChanged, number: 6), .init(.fieldUnreadable, number: 6)]),
        Tampering(
            "a text", "UPDATE content SET body = 'x' WHERE number = 1", faults: [.init(.contentChanged, number: 1)]),
        Tampering(
            "a salt", "UPDATE content SET salt = zeroblob(16) WHERE number = 1",
            faults: [.init(.contentChanged, number: 1)]),
        Tampering(
            "a text taken away", "DELETE FROM content WHERE number = 1", faults: [.init(.contentMissing, number: 1)]),
        Tampering(
            "a text put where none was", "INSERT INTO content VALUES ('lomma', 3, zeroblob(16), 'x')",
            faults: [.init(.contentUnexpected, number: 3)]),
        Tampering(
            "a note of disposal beside the text", "INSERT INTO disposal VALUES ('lomma', 1)",
            faults: [.init(.contentUnexpected, number: 1)]),
        Tampering("an entry taken away", "DELETE FROM entry WHERE number = 3", faults: [.init(.gap, number: 3)]),
        Tampering("the first entry taken away", "DELETE FROM entry WHERE number = 1", faults: [.init(.gap, number: 1)]),
        Tampering(
            "a number", "UPDATE entry SET number = 30 WHERE number = 3",
            faults: [
                .init(.gap, number: 3), .init(.gap, number: 7), .init(.entryChanged, number: 30),
                .init(.recordedDecreases, number: 30),
            ]),
        Tampering(
            "a number below the first", "UPDATE entry SET number = 0 WHERE number = 3",
            faults: [.init(.wrongNumber, number: 0), .init(.entryChanged, number: 0), .init(.gap, number: 3)]),
        Tampering(
            "two entries changed places", "UPDATE entry SET number = 99 WHERE number = 3",
            "UPDATE entry SET number = 3 WHERE number = 4", "UPDATE entry SET number = 4 WHERE number = 99",
            faults: [
                .init(.entryChanged, number: 3), .init(.linkBroken, number: 3), .init(.entryChanged, number: 4),
                .init(.linkBroken, number: 4), .init(.recordedDecreases, number: 4), .init(.linkBroken, number: 5),
            ]),
        Tampering(
            "three places at once", "UPDATE entry SET header = '{}' WHERE number IN (1, 6)",
            "DELETE FROM content WHERE number = 5",
            faults: [
                .init(.entryChanged, number: 1), .init(.contentMissing, number: 5), .init(.entryChanged, number: 6),
            ]),
    ]
}

@Suite("Verifying a chain")
struct VerifyTests {
    let folder: Folder
    let journal: Journal

    init() throws {
        folder = try Folder()
        journal = try folder.journal()
        try journal.appendAll(sixEntries(), to: lomma)
    }

    @Test("A chain that nobody touched holds")
    func untouched() throws {
        let verification = try journal.verify(lomma, earlier: try journal.head(of: lomma))
        #expect(verification.holds && verification.entries == 6 && verification.disposed == [])
        #expect(verification.head == (try journal.head(of: lomma)))
    }

    @Test("Every fault is found, at its place, and nobody else is blamed", arguments: Tampering.all)
    func found(_ tampering: Tampering) throws {
        try tamper(folder.file(), tampering.sql)
        #expect(try journal.verify(lomma).faults == tampering.faults)
    }

    /// Changes that a way of verifying does not notice.
    private func missed(_ verify: (Journal) throws -> [ChainFault]) throws -> [String] {
        try Tampering.all.filter { tampering in
            let folder = try Folder()
            let journal = try folder.journal()
            try journal.appendAll(sixEntries(), to: lomma)
            try tamper(folder.file(), tampering.sql)
            return try verify(journal).isEmpty
        }.map(\.name)
    }

    @Test("A verification that only follows the links would miss what this one finds")
    func plantedVerification() throws {
        #expect(try missed { try $0.verify(lomma).faults } == [])
        let linksOnly = try missed { try $0.verify(lomma).faults.filter { $0.code == .linkBroken } }
        #expect(linksOnly.contains("a header") && linksOnly.contains("a text") && linksOnly.count == 19)
    }

    @Test("A cut tail shows against an earlier head, and only against it")
    func cutTail() throws {
        let earlier = try journal.head(of: lomma)
        try tamper(folder.file(), ["DELETE FROM entry WHERE number >= 5", "DELETE FROM content WHERE number >= 5"])
        #expect(try journal.verify(lomma).holds)
        #expect(try journal.verify(lomma, earlier: earlier).faults == [ChainFault(.tailCut, number: 6)])
    }

    @Test("A chain cut to nothing shows against an earlier head")
    func cutToNothing() throws {
        let earlier = try journal.head(of: lomma)
        try tamper(folder.file(), ["DELETE FROM entry"])
        #expect(try journal.verify(lomma, earlier: earlier).faults == [ChainFault(.tailCut, number: 6)])
    }

    @Test("A chain written anew shows against an earlier head, also one in its middle")
    func writtenAnew() throws {
        let earlier = Head(
            agreement: lomma, number: 3, hash: try journal.entries(of: lomma, after: 2, as: .keeper)[0].hash)
        #expect(try journal.verify(lomma, earlier: earlier).holds)
        let other = try folder.journal("other.sqlite")
        var entries = try sixEntries()
        entries[0].entry.kind = "forged"
        try other.appendAll(entries, to: lomma)
        #expect(try other.verify(lomma).holds)
        #expect(try other.verify(lomma, earlier: earlier).faults == [ChainFault(.headDiffers, number: 3)])
    }

    @Test("A head of another agreement is no measure")
    func otherAgreement() throws {
        let other = AgreementID("burlov")
        #expect(throws: StorageFailure.headOfOtherAgreement(other)) {
            _ = try journal.verify(lomma, earlier: .empty(other))
        }
    }

    @Test("A long chain is walked to its end, page after page")
    func longChain() throws {
        let many = try (1...250).map { PreparedEntry(try entry("n\($0)", content: "c"), recorded: minute(10)) }
        try journal.appendAll(many, to: lomma)
        try tamper(folder.file(), ["UPDATE content SET body = 'x' WHERE number IN (100, 101, 256)"])
        let verification = try journal.verify(lomma)
        #expect(verification.entries == 256)
        #expect(verification.faults == [100, 101, 256].map { ChainFault(.contentChanged, number: $0) })
    }
}
