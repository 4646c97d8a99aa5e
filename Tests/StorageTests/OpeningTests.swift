import Foundation
import GRDB
import Storage
import Testing
import Vocabulary

@Suite("Opening a journal")
struct OpeningTests {
    let folder: Folder
    init() throws { folder = try Folder() }

    @Test("The writer waits for the disk: synchronous reads back as FULL, in WAL mode, with every guard on")
    func synchronousIsFull() throws {
        let conditions = try folder.journal().conditions()
        #expect(conditions.synchronous == "full")
        #expect(conditions.journalMode == "wal")
        #expect(conditions.refusal == nil)
    }

    @Test("The pool by itself would have left synchronous at NORMAL, and the same check refuses that")
    func poolAloneIsRefused() throws {
        let pool = try DatabasePool(path: folder.file("bare.sqlite"))
        let level = try pool.writeWithoutTransaction { try Int.fetchOne($0, sql: "PRAGMA synchronous") }
        #expect(level == 1)
        var conditions = try folder.journal().conditions()
        conditions.synchronous = "normal"
        #expect(conditions.refusal == .unsafeSetting(name: "synchronous", wanted: "full", got: "normal"))
    }

    @Test("A second writer is refused with a sentence, and may open when the first is gone")
    func secondWriterIsRefused() throws {
        var first: Journal? = try folder.journal()
        #expect(try first?.agreements() == [])
        let path = folder.file()
        let failure = #expect(throws: StorageFailure.self) { _ = try Journal(path: path) }
        guard case .locked = failure else { throw try #require(failure) }
        #expect(failure?.description.contains("Another process is writing") == true)
        first = nil
        #expect(throws: Never.self) { _ = try Journal(path: path) }
    }

    @Test("A folder given instead of the file is called a folder")
    func folderIsNoFile() throws {
        let path = folder.path
        let failure = #expect(throws: StorageFailure.self) { _ = try Journal.readingOnly(path: path) }
        #expect(failure?.description.hasSuffix("cannot be opened: it is a folder, not a file.") == true)
    }

    @Test("A link to the file is no way round the lock")
    func linkIsTheSameFile() throws {
        let journal = try folder.journal()
        try FileManager.default.createSymbolicLink(
            atPath: folder.file("link.sqlite"), withDestinationPath: folder.file())
        #expect(throws: StorageFailure.self) { _ = try Journal(path: folder.file("link.sqlite")) }
        #expect(try journal.agreements() == [])
    }

    @Test("Reading works beside the writer and without one, and never writes")
    func readingOnly() throws {
        var writer: Journal? = try folder.journal()
        try writer?.appendAll(sixEntries(), to: lomma)
        let head = try writer?.head(of: lomma)
        let beside = try Journal.readingOnly(path: folder.file())
        #expect(try beside.head(of: lomma) == head)
        writer = nil
        let alone = try Journal.readingOnly(path: folder.file())
        #expect(try alone.verify(lomma).holds)
        #expect(throws: StorageFailure.openForReadingOnly) { try alone.appendAll(sixEntries(), to: lomma) }
        #expect(throws: StorageFailure.openForReadingOnly) { try alone.dispose(of: lomma, number: 1) }
    }

    @Test("Reading a file that is not there makes none")
    func readingNothing() throws {
        #expect(throws: StorageFailure.self) { _ = try Journal.readingOnly(path: folder.file()) }
        #expect(!FileManager.default.fileExists(atPath: folder.file()))
    }

    @Test("Another program's database is refused and left as it is, to the byte")
    func foreignDatabase() throws {
        let path = folder.file("other.sqlite")
        try DatabaseQueue(path: path).write { try $0.execute(sql: "CREATE TABLE other (a)") }
        let before = try Data(contentsOf: URL(fileURLWithPath: path))
        #expect(throws: StorageFailure.notAJournal(path: path)) { _ = try Journal(path: path) }
        #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
    }

    @Test("A file that is no database at all is refused")
    func noDatabase() throws {
        let path = folder.file("letter.txt")
        try Data(repeating: 65, count: 5000).write(to: URL(fileURLWithPath: path))
        #expect(throws: StorageFailure.notAJournal(path: path)) { _ = try Journal(path: path) }
    }

    @Test("A journal of a later version is refused, to write and to read")
    func laterVersion() throws {
        _ = try folder.journal()
        try runBeside(folder.file(), "PRAGMA user_version = 99")
        #expect(throws: StorageFailure.madeByLaterVersion(found: 99, known: 13)) { _ = try folder.journal() }
        #expect(throws: StorageFailure.madeByLaterVersion(found: 99, known: 13)) {
            _ = try Journal.readingOnly(path: folder.file())
        }
    }

    @Test("A file that breaks the tables' own rules does not start")
    func brokenRules() throws {
        try folder.journal().appendAll(sixEntries(), to: lomma)
        try tamper(folder.file(), ["UPDATE entry SET class = 'secret' WHERE number = 4"])
        let failure = #expect(throws: StorageFailure.self) { _ = try folder.journal() }
        guard case .damaged = failure else { throw try #require(failure) }
    }

    @Test("The files are readable by their owner alone")
    func rights() throws {
        let journal = try folder.journal()
        try journal.appendAll(sixEntries(), to: lomma)
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
            let rights = try FileManager.default.attributesOfItem(atPath: folder.file(name))[.posixPermissions] as? Int
            #expect(rights == 0o600, "\(name)")
        }
    }
}
