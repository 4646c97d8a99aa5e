import Foundation
import Synchronization
package import Vocabulary

/// What whoever keeps the machine does beside a running server: noted in a file beside the database, since one program writes
/// to it, and taken into the log of accounts by that program.
package enum KeeperNotes {
    private struct Note: Codable {
        let kind: String
        let agreement: String?
        let moment: String
    }

    private static func place(of path: String) -> String {
        URL(fileURLWithPath: path).resolvingSymlinksInPath().path + ".notes"
    }

    /// Adds a note to those beside the database at `path`.
    /// - Parameter agreement: what it concerns; nil for all of them.
    package static func add(
        _ kind: AccountEvent.Kind, agreement: AgreementID? = nil, besides path: String, now: Instant
    ) throws(StorageFailure) {
        let note = Note(kind: kind.rawValue, agreement: agreement?.text, moment: now.description)
        guard let line = try? JSONEncoder().encode(note) + Data("\n".utf8) else { return }
        let path = place(of: path)
        try WriterLock.makeFile(path: path)
        guard let file = FileHandle(forWritingAtPath: path) else {
            throw .cannotOpen(path: path, reason: "the note cannot be written")
        }
        do {
            try file.seekToEnd()
            try file.write(contentsOf: line)
            try file.close()
        } catch {
            throw .cannotOpen(path: path, reason: "the note cannot be written")
        }
    }

    /// One at a time: two who read the log at once must not both take in the same notes.
    static let taking = Mutex(())

    /// The notes that lie there, read and set aside: `done` takes them away.
    static func taken(besides path: String) -> (events: [(AccountEvent, Instant)], done: () -> Void) {
        let aside = place(of: path) + ".taking"
        // What a stop in between left behind comes first; new notes wait for the next time.
        if !FileManager.default.fileExists(atPath: aside) {
            try? FileManager.default.moveItem(atPath: place(of: path), toPath: aside)
        }
        guard let data = FileManager.default.contents(atPath: aside) else { return ([], {}) }
        let events = data.split(separator: UInt8(ascii: "\n")).compactMap { line -> (AccountEvent, Instant)? in
            guard let note = try? JSONDecoder().decode(Note.self, from: Data(line)),
                let kind = AccountEvent.Kind(rawValue: note.kind), let moment = Instant(note.moment)
            else { return nil }
            let seat = note.agreement.map { AccountEvent.Seat(agreement: AgreementID($0), organisation: nil) }
            return (AccountEvent(kind, seat: seat), moment)
        }
        return (events, { try? FileManager.default.removeItem(atPath: aside) })
    }
}

extension Accounts {
    /// Takes what the keeper did beside this program into the log.
    package func takeInNotes() throws {
        try KeeperNotes.taking.withLock { _ in
            let (events, done) = KeeperNotes.taken(besides: file.path)
            if !events.isEmpty {
                try file.write { for (event, moment) in events { try $0.log(event, now: moment) } }
            }
            done()
        }
    }
}
