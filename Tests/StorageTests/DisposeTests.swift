import GRDB
import Storage
import Testing
import Vocabulary

@Suite("Disposing of content")
struct DisposeTests {
    let folder: Folder
    let journal: Journal

    init() throws {
        folder = try Folder()
        journal = try folder.journal()
        try journal.appendAll(sixEntries(), to: lomma)
    }

    @Test("The text is gone, the entry stays, the chain and its head are the same")
    func chainStillVerifies() throws {
        let head = try journal.head(of: lomma)
        try journal.dispose(of: lomma, number: 2)
        #expect(try journal.content(of: lomma, number: 2, as: .keeper) == nil)
        #expect(try journal.entries(of: lomma, after: 1, through: 2, as: .keeper).map(\.hasContent) == [false])
        let verification = try journal.verify(lomma, earlier: head)
        #expect(verification.holds && verification.disposed == [2] && verification.head == head)
    }

    @Test("The bytes leave the disk too")
    func bytesAreGone() throws {
        #expect(try folder.holds("police only"))
        try journal.dispose(of: lomma, number: 2)
        #expect(try !folder.holds("police only"))
        #expect(try folder.holds("municipality only"))
    }

    @Test("Disposing twice changes nothing")
    func twice() throws {
        try journal.dispose(of: lomma, number: 2)
        try journal.dispose(of: lomma, number: 2)
        #expect(try journal.verify(lomma).disposed == [2])
    }

    @Test("Where there is no content there is nothing to dispose of", arguments: [3, 7, 0])
    func nothingThere(_ number: Int) throws {
        #expect(throws: StorageFailure.nothingToDispose(lomma, number: number)) {
            try journal.dispose(of: lomma, number: number)
        }
    }

    @Test("What was disposed of cannot be put back, nor the note taken away")
    func disposalIsFinal() throws {
        try journal.dispose(of: lomma, number: 2)
        for sql in ["INSERT INTO content VALUES ('lomma', 2, zeroblob(16), 'x')", "DELETE FROM disposal"] {
            #expect(throws: DatabaseError.self) { try runBeside(folder.file(), sql) }
        }
    }
}
