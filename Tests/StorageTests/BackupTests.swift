import Foundation
import Storage
import Testing
import Vocabulary

@Suite("A backup")
struct BackupTests {
    private let moment = minute(100)

    @Test("restored where no journal was, it holds the same entries, texts and heads")
    func roundTrip() throws {
        let folder = try Folder()
        let journal = try folder.journal()
        try journal.appendAll(try sixEntries(), to: lomma)
        let note = try journal.backUp(to: folder.file("copy.sqlite"), now: moment)

        #expect(note.made == "2023-11-14T23:53:20Z")  // 1,700,000,000 s is 22:13:20 that day; a hundred minutes later
        #expect(note.heads.map(\.head) == [try journal.head(of: lomma)])
        let heads = try Journal.restore(from: folder.file("copy.sqlite"), to: folder.file("new.sqlite"), now: moment)
        #expect(heads == [try journal.head(of: lomma)])
        #expect(try Journal.readingOnly(path: folder.file("new.sqlite")).lines() == journal.lines())
    }

    @Test("restored, lets nobody in by an old session or link, and sends no old letter by itself")
    func settled() throws {
        let folder = try Folder()
        let journal = try folder.journal()
        let account = try #require(try journal.accounts.add(mail: "kim@example.se", name: "Kim", now: moment))
        let later = minute(200)
        let link = try journal.accounts.makeLink(for: account.id, expires: later, now: moment)
        try journal.outbox.put(
            NewLetter(purpose: "p", kind: "monday", to: account.mail, subject: "S", text: "Hej"), now: moment)
        _ = try journal.backUp(to: folder.file("copy.sqlite"), now: moment)
        _ = try Journal.restore(from: folder.file("copy.sqlite"), to: folder.file("new.sqlite"), now: moment)

        let restored = try Journal(path: folder.file("new.sqlite"))
        #expect(try restored.accounts.link(link, now: moment) == nil)
        #expect(try restored.outbox.take(now: later) == nil)
        #expect(try restored.outbox.needingSomebody() == 1)
        // In the journal that was copied both still hold.
        #expect(try journal.accounts.link(link, now: moment) != nil)
        #expect(try journal.outbox.needingSomebody() == 0)
    }

    @Test("holds what was recorded before it began, and the journal goes on beside it")
    func besideAWriter() throws {
        let folder = try Folder()
        let journal = try folder.journal()
        try journal.appendAll(try sixEntries(), to: lomma)
        let reader = try Journal.readingOnly(path: folder.file())
        _ = try reader.backUp(to: folder.file("copy.sqlite"), now: moment)
        try journal.appendAll([PreparedEntry(try entry("seventh"), recorded: minute(7))], to: lomma)

        #expect(try Journal.readingOnly(path: folder.file("copy.sqlite")).lines().count == 6)
        #expect(try journal.lines().count == 7)
    }

    @Test("is one file and its note, which the owner alone may read")
    func files() throws {
        let folder = try Folder()
        let journal = try folder.journal()
        try journal.appendAll(try sixEntries(), to: lomma)
        _ = try journal.backUp(to: folder.file("copy.sqlite"), now: moment)

        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasPrefix("copy") }
        #expect(names.sorted() == ["copy.sqlite", "copy.sqlite.json"])
        for name in names {
            let rights = try FileManager.default.attributesOfItem(atPath: folder.file(name))[.posixPermissions]
            #expect((rights as? NSNumber)?.intValue == 0o600)
        }
    }

    @Test("never writes over a file, nor does restoring")
    func neverOver() throws {
        let folder = try Folder()
        let journal = try folder.journal()
        try journal.appendAll(try sixEntries(), to: lomma)
        _ = try journal.backUp(to: folder.file("copy.sqlite"), now: moment)

        #expect(throws: StorageFailure.alreadyThere(path: folder.file("copy.sqlite"))) {
            try journal.backUp(to: folder.file("copy.sqlite"), now: moment)
        }
        #expect(throws: StorageFailure.alreadyThere(path: folder.file())) {
            try Journal.restore(from: folder.file("copy.sqlite"), to: folder.file(), now: moment)
        }
        // A log left by a journal that was taken away would be played into the restored one.
        try Data().write(to: URL(fileURLWithPath: folder.file("new.sqlite-wal")))
        #expect(throws: StorageFailure.alreadyThere(path: folder.file("new.sqlite-wal"))) {
            try Journal.restore(from: folder.file("copy.sqlite"), to: folder.file("new.sqlite"), now: moment)
        }
    }

    @Test("with one byte changed, cut short or without its note is not restored, and leaves nothing behind")
    func damaged() throws {
        let folder = try Folder()
        let journal = try folder.journal()
        try journal.appendAll(try sixEntries(), to: lomma)
        let copy = folder.file("copy.sqlite")
        _ = try journal.backUp(to: copy, now: moment)
        let whole = try Data(contentsOf: URL(fileURLWithPath: copy))
        var changed = whole
        changed[whole.count - 1] ^= 1

        for damage in [changed, whole.dropLast(4096)] {
            try damage.write(to: URL(fileURLWithPath: copy))
            #expect(throws: StorageFailure.backupDiffers("its digest")) {
                try Journal.restore(from: copy, to: folder.file("new.sqlite"), now: moment)
            }
        }
        try whole.write(to: URL(fileURLWithPath: copy))
        try FileManager.default.removeItem(atPath: copy + ".json")
        #expect(throws: StorageFailure.backupNote(path: copy + ".json")) {
            try Journal.restore(from: copy, to: folder.file("new.sqlite"), now: moment)
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).allSatisfy { !$0.hasPrefix("new") })
    }

    @Test("of a journal that somebody changed behind the program's back is refused, and of a cut one")
    func tampered() throws {
        let folder = try Folder()
        try folder.journal().appendAll(try sixEntries(), to: lomma)
        try tamper(folder.file(), ["UPDATE entry SET kind = 'x' WHERE number = 3"])

        #expect(throws: StorageFailure.backupDiffers("lomma entry 3: entry_changed")) {
            try folder.journal().backUp(to: folder.file("copy.sqlite"), now: moment)
        }
        #expect(!FileManager.default.fileExists(atPath: folder.file("copy.sqlite")))
    }

    @Test("whose tail was cut and whose digest was written anew is still refused, by the heads in its note")
    func cutTail() throws {
        let folder = try Folder()
        let journal = try folder.journal()
        try journal.appendAll(try sixEntries(), to: lomma)
        let (long, short) = (folder.file("long.sqlite"), folder.file("short.sqlite"))
        let note = try journal.backUp(to: long, now: moment)
        try folder.journal("other.sqlite").appendAll(Array(try sixEntries().prefix(5)), to: lomma)
        let cut = try Journal.readingOnly(path: folder.file("other.sqlite")).backUp(to: short, now: moment)

        // The forger puts the shorter journal's digest into the longer one's note.
        let text = try String(contentsOf: URL(fileURLWithPath: long + ".json"), encoding: .utf8)
        try text.replacing(note.digest, with: cut.digest).write(
            toFile: short + ".json", atomically: true, encoding: .utf8)
        #expect(throws: StorageFailure.backupDiffers("lomma entry 6: tail_cut")) {
            try Journal.restore(from: short, to: folder.file("new.sqlite"), now: moment)
        }
    }
}
