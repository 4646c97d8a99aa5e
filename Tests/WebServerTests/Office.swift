import Agreements
import Foundation
import Ledger
import People
import Storage
import Synchronization
import Testing
import Vocabulary

@testable import WebServer

/// A reception with one invented agreement, a clock that is moved by hand, and letters that are kept.
final class Office: Sendable {
    let ledger: Ledger
    let reception: Reception
    private let folder: URL
    let clock: Clock

    init(at moment: String = "2025-03-10T08:00:00Z") throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "overens-office-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let text = """
            format: 1
            id: a
            title: Ekhamra
            headings: [Forum]
            period: {from: 2024-01-01, through: 2026-12-31}
            parties:
              kommun: {name: Ekhamra kommun, kind: municipality}
              polis: {name: Lokalpolisområde Ek, kind: police area, area: ek}
            posts:
              samordnare: {name: Samordnare, of: kommun}
              chef: {name: Chef, of: kommun}
              kommunpolis: {name: Kommunpolis, of: polis}
            forums:
              råd: {no: 1, name: Rådet, name en: The council, sv: Rådet möts regelbundet., en: The council meets regularly., held: regularly, by: [kommun, polis], seats: [chef, kommunpolis], clause: Forum}
            """
        guard case .sound(let agreement) = readDefinition(text) else { throw CocoaError(.coderInvalidValue) }
        let journal = try Journal(path: folder.appending(path: "j.sqlite").path())
        ledger = Ledger(
            journal: journal, shelf: Bookshelf(agreements: [agreement], law: nil, texts: [agreement.id: text]))
        let start = try #require(Instant(moment))
        let clock = Clock(start)
        self.clock = clock
        reception = Reception(ledger: ledger, clock: { clock.now }, send: nil)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// Moves by hand.
    final class Clock: Sendable {
        private let moment: Mutex<Instant>
        init(_ start: Instant) { moment = Mutex(start) }
        var now: Instant { moment.withLock { $0 } }
        func pass(_ seconds: Int64) { moment.withLock { $0 = Instant(seconds: $0.seconds + seconds) } }
        func set(_ text: String) throws {
            let instant = try #require(Instant(text))
            moment.withLock { $0 = instant }
        }
    }

    static let password = "fyra glada ord i rad"

    /// Somebody with a post, and a password that is cheap to try.
    func somebody(
        _ mail: String = "anna@b.example", _ role: Role = .coordinator, post: String = "samordnare",
        through: String? = nil
    ) throws -> Account {
        let account = try ledger.addAccount(mail: mail, name: "Anna", now: clock.now).get()
        let cheap = PasswordRecord.Cost(rounds: 16, blockSize: 1, parallelism: 1)
        let salt = [UInt8](repeating: 9, count: 16)
        let record = try #require(PasswordRecord(Self.password, salt: salt, cost: cheap))
        try ledger.accounts.setPassword(account.id, record.text, now: clock.now)
        try appoint(account, role, post: post, through: through)
        return try #require(try ledger.accounts.account(account.id))
    }

    func appoint(_ account: Account, _ role: Role, post: String, through: String? = nil) throws {
        let appointing = Appointing(
            post: ActorKey(post), role: role, from: try #require(CivilDate("2025-01-01")),
            through: through.flatMap { CivilDate($0) })
        _ = try ledger.appoint(
            account, appointing, in: AgreementID("a"), isActing: false, organisation: nil, by: nil, now: clock.now
        ).get()
    }

    func visitor(_ old: String? = nil, from address: String = "192.0.2.1") -> Reception.Visitor {
        Reception.Visitor(address: address, oldToken: old)
    }

    /// Signs in by a link, which costs no hash.
    func enter(_ account: Account, replacing old: String? = nil) throws -> String {
        try reception.begin(account, visitor(old)).get().token
    }
}
