import Agreements
import ArgumentParser
import Collaboration
import Foundation
import Ledger
import People
import Storage
import Vocabulary

struct Doctor: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Looks the database over and says what is well and what is not; changes nothing.",
        discussion: """
            Can be run while the database is served. Exit code 1 when something is not well.
            Example: overens doctor --data journal.sqlite --backups backups
            """)
    @Option(help: "The database.") var data: String
    @Option(help: "The folder of backups; the newest is looked at.") var backups: String?
    @Option(help: "How many days old the newest backup may be.") var days: Int = 2
    @Option(help: "Further definition files.") var definition: [String] = []
    @Option(help: "The file of the key that guards passwords and codes; DATA.key when not given.") var key: String?

    func run() throws {
        // Opening looks at every page once; a file that cannot be opened ends here, with its reason.
        let journal = try Journal.readingOnly(path: data)
        let ledger = Ledger(journal: journal, shelf: try Bundled.shelf(adding: definition))
        var findings = [
            try Finding.pages(journal), Finding.rights(data), Finding.room(data), try Finding.letters(journal.outbox),
            try Finding.files(journal),
            try Finding.accountLog(journal.accounts), try Finding.key(KeyFile(key, besides: data), journal.accounts),
        ]
        findings += try journal.agreements().flatMap {
            [try Finding.chain($0, journal), try Finding.status($0, ledger)]
        }
        if let backups { findings.append(Finding.backup(newestIn: backups, atMost: days, now: Date())) }
        for finding in findings { print("\(finding.isWell ? "well    " : "NOT WELL")  \(finding.text)") }
        let faults = findings.filter { !$0.isWell }
        if !faults.isEmpty { throw Refused(lines: ["\(faults.count) of \(findings.count) not well."]) }
    }
}

/// One thing that was looked at.
private struct Finding {
    let isWell: Bool
    let text: String

    static func pages(_ journal: Journal) throws -> Finding {
        let fault = try journal.pageFault()
        let engine = try journal.conditions().engineVersion
        return Finding(
            isWell: fault == nil,
            text: "pages: \(fault ?? "all whole"); tables of step \(try journal.schema()), SQLite \(engine)")
    }

    /// Whether anybody but the owner may read the file.
    static func rights(_ path: String) -> Finding {
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)
        let rights = (attributes?[.posixPermissions] as? NSNumber)?.intValue ?? 0o777
        let open = rights & 0o077 != 0
        return Finding(
            isWell: !open,
            text: "rights: \(String(rights, radix: 8))"
                + (open ? ", others may read it: chmod 600 \(path)" : ", the owner alone"))
    }

    /// Whether the disk can hold the file twice more: for its log, and for a backup beside it.
    static func room(_ path: String) -> Finding {
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
        let free = (try? FileManager.default.attributesOfFileSystem(forPath: folder))?[.systemFreeSize] as? NSNumber
        let size = (try? FileManager.default.attributesOfItem(atPath: path))?[.size] as? NSNumber
        guard let free = free?.int64Value, let size = size?.int64Value else {
            return Finding(isWell: false, text: "room: the disk does not say")
        }
        return Finding(
            isWell: free / 2 >= size, text: "room: \(free / 1_000_000) MB free, the file takes \(size / 1_000_000) MB")
    }

    /// What the page of the outbox says, without addresses: it is read by whoever runs the machine.
    static func letters(_ outbox: Outbox) throws -> Finding {
        let count = try outbox.needingSomebody()
        guard count > 0 else { return Finding(isWell: true, text: "letters: none stuck") }
        let told = try outbox.letters(atMost: min(count, 20)).map { letter in
            let state = letter.state == .stuck ? "stuck after \(letter.tries) tries" : "perhaps sent"
            return "\n          \(letter.kind) of \(letter.made): \(state)"
                + (letter.trouble.map { ", the program that sends said: \($0)" } ?? "")
        }
        let rest = count > told.count ? "\n          and \(count - told.count) more" : ""
        return Finding(
            isWell: false,
            text: "letters: \(count) stuck, or perhaps sent when the program stopped" + told.joined() + rest)
    }

    /// Whether every file is what it was when it came.
    static func files(_ journal: Journal) throws -> Finding {
        let found = try journal.lookThroughFiles()
        let changed = found.changed.isEmpty ? "all whole" : "changed: \(found.changed.joined(separator: ", "))"
        return Finding(
            isWell: found.changed.isEmpty,
            text: "files: \(found.attached) attached, \(found.bytes / 1_000_000) MB, \(changed)")
    }

    static func accountLog(_ accounts: Accounts) throws -> Finding {
        let found = try accounts.verifyLog()
        let faults = found.faults.map(\.description).joined(separator: ", ")
        return Finding(
            isWell: found.holds,
            text: "accounts: "
                + (found.holds
                    ? "the log and the appointments agree, it ends at \(found.head.number):\(found.head.hash)" : faults)
        )
    }

    /// Whether the key is at hand without which some cannot sign in.
    static func key(_ file: KeyFile, _ accounts: Accounts) throws -> Finding {
        let needed = try KeyFile.needed(by: accounts)
        guard let key = file.key else {
            let lack = file.isThere ? "\(file.path) holds no key" : "no key file \(file.path)"
            return needed.isEmpty
                ? Finding(isWell: !file.isThere, text: "key: \(lack); the first start makes one")
                : Finding(isWell: false, text: "key: \(lack), and passwords or codes need key \(list(needed))")
        }
        if file.isOpen { return Finding(isWell: false, text: "key: others may read it: chmod 600 \(file.path)") }
        let others = needed.subtracting([key.id])
        return Finding(
            isWell: others.isEmpty,
            text: "key: \(key.id)"
                + (others.isEmpty ? ", the owner alone may read it" : ", but some need \(list(others))"))
    }

    private static func list(_ ids: Set<String>) -> String { ids.sorted().joined(separator: ", ") }

    static func chain(_ agreement: AgreementID, _ journal: Journal) throws -> Finding {
        let found = try journal.verify(agreement)
        let faults = found.faults.map { "entry \($0.number) \($0.code.rawValue)" }.joined(separator: ", ")
        return Finding(
            isWell: found.holds,
            text: "\(agreement): \(found.entries) entries, "
                + (found.holds ? "ends at \(found.head.number):\(found.head.hash)" : faults))
    }

    /// Whether the agreement can be read and its status told for each party.
    static func status(_ id: AgreementID, _ ledger: Ledger) throws -> Finding {
        guard let agreement = ledger.shelf.agreement(id) else {
            return Finding(isWell: false, text: "\(id): no definition at hand; give it with --definition")
        }
        let day = ledger.day(of: now(), in: agreement)
        let rows = try agreement.authorities.map {
            try ledger.matter(id, as: .organisation($0), horizon: day)?.statuses(on: day).count ?? 0
        }
        return Finding(
            isWell: true, text: "\(id): status of \(rows.max() ?? 0) commitments told for \(rows.count) parties")
    }

    static func backup(newestIn folder: String, atMost days: Int, now: Date) -> Finding {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        let notes = names.compactMap { name -> (path: String, note: BackupNote)? in
            let path = folder + "/" + name
            return (try? BackupNote.read(besides: path)).map { (path, $0) }
        }
        guard let newest = notes.max(by: { $0.note.made < $1.note.made }), let made = Instant(newest.note.made) else {
            return Finding(isWell: false, text: "backup: none in \(folder)")
        }
        let age = Int(now.timeIntervalSince1970) - Int(made.seconds)
        return Finding(
            isWell: age / 86_400 <= days,
            text: "backup: \(newest.path) of \(newest.note.made), \(max(0, age) / 86_400) days old, at most \(days)")
    }
}
