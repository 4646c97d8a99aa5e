import Agreements
import Collaboration
import Foundation
import Ledger
import Storage
import Vocabulary

/// A ledger to work on: on a database that lasts, or in a temporary folder that is removed afterwards.
enum Desk {
    /// Opens the database at `path` for reading beside a running server, or for writing.
    static func open(_ path: String, shelf: Bookshelf, readingOnly: Bool) throws -> Ledger {
        let journal = readingOnly ? try Journal.readingOnly(path: path) : try Journal(path: path)
        let ledger = Ledger(journal: journal, shelf: shelf)
        try ledger.shelveWhatWasSetUp()
        if !readingOnly { try ledger.accounts.takeInNotes() }
        return ledger
    }

    /// Runs `work` on an empty journal in a temporary folder.
    static func temporary<Result>(shelf: Bookshelf, _ work: (Ledger) throws -> Result) throws -> Result {
        let folder = FileManager.default.temporaryDirectory.appending(path: "overens-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        return try work(try open(folder.appending(path: "journal.sqlite").path(), shelf: shelf, readingOnly: false))
    }
}

extension Ledger {
    /// Lets both parties have accepted the reading, with score kept from the agreement's first day, and the local
    /// calendar set: where a trial begins.
    func acceptAll(_ agreement: Agreement, on day: CivilDate, calendar: LocalCalendar?) throws {
        guard let text = shelf.texts[agreement.id], let first = agreement.authorities.first else { return }
        func post(_ party: ActorKey) -> ActorKey {
            agreement.posts.first { agreement.party(of: $0.key) == party }?.key ?? party
        }
        var prepared: [PreparedEntry] = []
        func add(_ fact: Fact, by party: ActorKey, content: String? = nil) {
            let draft = Draft(on: day, fact: fact, content: content)
            let actor = Actor(post: post(party), organisation: party)
            prepared.append(PreparedEntry(NewEntry(draft, by: actor), recorded: .noon(of: day)))
        }
        let digest = digest(ofText: text)
        add(.readingProposed(.init(digest: digest, effective: agreement.period.first)), by: first, content: text)
        for party in agreement.authorities {
            if party != first { add(.readingAccepted(.init(digest: digest, party: party)), by: party) }
            add(.countedFrom(.init(from: agreement.period.first, commitment: nil, party: party)), by: party)
        }
        for (year, days) in (calendar?.years ?? [:]).sorted(by: { $0.key < $1.key }) {
            add(.calendarSet(.init(year: year, calendar: days)), by: first)
        }
        try journal.appendAll(prepared, to: agreement.id)
    }
}
