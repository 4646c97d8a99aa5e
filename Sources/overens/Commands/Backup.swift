import ArgumentParser
import Foundation
import Storage
import Vocabulary

struct Backup: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Copies the whole database to a new file, also while it is served, and proves the copy.",
        discussion: """
            The copy gets a note beside it, with its digest and where every chain ends. It holds everything, secrets
            included, and is not encrypted; the key file beside the database is not in it and is kept apart. Nothing is written
            over.
            Example: overens backup --data journal.sqlite --to backups/2025-11-20.sqlite
            """)
    @Option(help: "The database.") var data: String
    @Option(help: "The file to write; its note gets the same name with .json after it.") var to: String

    func run() throws {
        let note = try Journal.readingOnly(path: data).backUp(to: to, now: now())
        try KeeperNotes.add(.backupMade, besides: data, now: now())
        print("\(to): \(note.bytes) bytes, digest \(note.digest)")
        for head in note.heads { print("\(head.agreement):\(head.number):\(head.hash)") }
        if let log = note.accounts { print("\(Verify.accountLog):\(log.number):\(log.hash)") }
    }
}

struct Restore: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Puts a backup where no database is yet, after its digest and every chain have been found whole.",
        discussion: "Example: overens restore --from backups/2025-11-20.sqlite --data journal.sqlite")
    @Option(help: "The backup; its note lies beside it.") var from: String
    @Option(help: "The database to make; none may be there.") var data: String

    func run() throws {
        for head in try Journal.restore(from: from, to: data, now: now()) {
            print("\(head.agreement):\(head.number):\(head.hash)")
        }
    }
}
