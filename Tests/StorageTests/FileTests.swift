import GRDB
import Storage
import Testing
import Vocabulary

private let picture: [UInt8] = Array("hemlig bild av torget".utf8)

@Suite("Files beside the journal")
struct FileTests {
    let folder: Folder
    let journal: Journal

    init() throws {
        folder = try Folder()
        journal = try folder.journal()
    }

    /// An entry with a file, of one class.
    private func attached(_ bytes: [UInt8]?, _ secrecy: SecrecyClass, of whole: [UInt8] = picture) throws
        -> PreparedEntry
    {
        var new = try entry("file-attached", secrecy, content: digest(ofBytes: whole))
        new.file = NewFile(digest: digest(ofBytes: whole), bytes: bytes)
        return PreparedEntry(new, recorded: minute(1))
    }

    private func address(_ number: Int, as viewer: Viewer = .keeper) throws -> String? {
        try journal.fileAddresses(of: lomma, as: viewer)[number]
    }

    @Test("A file is read at its address by those who may read its entry, and by nobody else")
    func scope() throws {
        try journal.appendAll([try attached(picture, .own(kommun))], to: lomma)
        let address = try #require(try address(1, as: .organisation(kommun)))
        #expect(address.utf8.count == 32)
        let mine = try journal.file(at: address, of: lomma, as: .organisation(kommun))
        #expect(mine?.number == 1 && mine?.bytes == picture)
        for other in [Viewer.organisation(polis), .participant, .everybody] {
            #expect(try journal.file(at: address, of: lomma, as: other) == nil)
            #expect(try journal.fileAddresses(of: lomma, as: other) == [:])
        }
        #expect(try journal.file(at: address, of: AgreementID("annan"), as: .keeper) == nil)
        #expect(try journal.file(at: "x\u{0}", of: lomma, as: .keeper) == nil)
    }

    @Test("The same bytes are kept once, each entry with an address of its own")
    func once() throws {
        try journal.appendAll(
            [try attached(picture, .own(kommun)), try attached(picture, .shared), try attached(nil, .shared)], to: lomma
        )
        let addresses = try journal.fileAddresses(of: lomma, as: .organisation(polis))
        #expect(addresses.keys.sorted() == [2, 3] && addresses[2] != addresses[3])
        let found = try journal.lookThroughFiles()
        #expect(found.attached == 3 && found.bytes == picture.count && found.changed == [])
    }

    @Test("An entry about a file that never came has none")
    func neverCame() throws {
        try journal.appendAll([try attached(nil, .shared)], to: lomma)
        #expect(try journal.fileAddresses(of: lomma, as: .keeper) == [:])
    }

    @Test("Disposed of, the last entry of a file takes its bytes along; the chain still verifies")
    func disposal() throws {
        try journal.appendAll([try attached(picture, .own(kommun)), try attached(nil, .shared)], to: lomma)
        try journal.dispose(of: lomma, number: 1)
        #expect(try address(1) == nil)
        let shared = try #require(try address(2))
        #expect(try journal.file(at: shared, of: lomma, as: .participant)?.bytes == picture)
        #expect(try folder.holds("hemlig bild"))
        try journal.dispose(of: lomma, number: 2)
        #expect(try journal.file(at: shared, of: lomma, as: .keeper) == nil)
        #expect(try !folder.holds("hemlig bild"))
        let verification = try journal.verify(lomma)
        #expect(verification.holds && verification.disposed == [1, 2])
    }

    @Test("An act that fails in its second entry leaves no file of its first")
    func nothingHalf() throws {
        let (first, second) = (try attached(picture, .shared).entry, try entry("note", content: "a\u{0}"))
        #expect(throws: StorageFailure.self) {
            try journal.append(to: lomma, after: 0, as: .keeper, key: key("a"), recorded: minute(1)) { _ in
                [first, second]
            }
        }
        #expect(try journal.lookThroughFiles().bytes == 0)
    }

    @Test("A backup holds the files, and a restored journal serves them")
    func backup() throws {
        try journal.appendAll([try attached(picture, .shared)], to: lomma)
        _ = try journal.backUp(to: folder.file("copy.sqlite"), now: minute(9))
        _ = try Journal.restore(from: folder.file("copy.sqlite"), to: folder.file("new.sqlite"), now: minute(10))
        let restored = try Journal.readingOnly(path: folder.file("new.sqlite"))
        let address = try #require(try restored.fileAddresses(of: lomma, as: .participant)[1])
        #expect(try restored.file(at: address, of: lomma, as: .participant)?.bytes == picture)
    }

    @Test("A file changed behind the program's back is found, and no backup is made of it")
    func changed() throws {
        try journal.appendAll([try attached(picture, .shared)], to: lomma)
        try tamper(folder.file(), ["UPDATE file SET bytes = x'00'"])
        #expect(try journal.lookThroughFiles().changed == [digest(ofBytes: picture)])
        #expect(throws: StorageFailure.backupDiffers("the file \(digest(ofBytes: picture))")) {
            try journal.backUp(to: folder.file("copy.sqlite"), now: minute(9))
        }
    }

    @Test("Files are neither changed nor taken away but by disposal")
    func rules() throws {
        try journal.appendAll([try attached(picture, .shared)], to: lomma)
        for sql in ["UPDATE file SET bytes = x'00'", "DELETE FROM attached", "DELETE FROM file"] {
            #expect(throws: DatabaseError.self, "\(sql)") { try runBeside(folder.file(), sql) }
        }
    }

    @Test("An exported chain comes back without its files, and says so by their absence")
    func export() throws {
        try journal.appendAll([try attached(picture, .shared)], to: lomma)
        let other = try folder.journal("other.sqlite")
        _ = try other.importLines(try journal.lines())
        #expect(try other.head(of: lomma) == journal.head(of: lomma))
        #expect(try other.fileAddresses(of: lomma, as: .keeper) == [:])
    }
}
