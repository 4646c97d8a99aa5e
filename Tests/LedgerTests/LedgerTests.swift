import Agreements
import Collaboration
import Foundation
import Ledger
import Storage
import Testing
import Vocabulary

@Suite("The ledger joins the journal and the rules")
struct LedgerTests {
    @Test("An act sent twice with the same key is recorded once")
    func sameKeyRecordsOnce() throws {
        try withLedger { ledger in
            let request = meeting(key: "k1", on: "2025-02-11")
            guard case .recorded(let first) = try ledger.perform(request, on: Invented.id, now: noon("2025-02-11"))
            else {
                Issue.record("the first was not recorded")
                return
            }
            guard
                case .alreadyRecorded(let second) = try ledger.perform(
                    request, on: Invented.id, now: noon("2025-02-12"))
            else {
                Issue.record("the second was not known")
                return
            }
            #expect(first.map(\.number) == second.map(\.number))
            let recorded = try ledger.entries(Invented.id, as: .organisation(Invented.kommun))
            #expect(recorded.count == 1)
        }
    }

    @Test("The same key with another act is refused, and nothing is written")
    func reusedKey() throws {
        try withLedger { ledger in
            _ = try ledger.perform(meeting(key: "k1", on: "2025-02-11"), on: Invented.id, now: noon("2025-02-11"))
            let other = try ledger.perform(
                meeting(key: "k1", on: "2025-02-10"), on: Invented.id, now: noon("2025-02-12"))
            guard case .keyReused = other else {
                Issue.record("expected the key to be known: \(String(describing: other))")
                return
            }
            let head = try ledger.headNumber(Invented.id)
            #expect(head == 1)
        }
    }

    @Test("A note is its own organisation's: the other party sees the meeting and never the note")
    func noteStaysOwn() throws {
        try withLedger { ledger in
            let doing = Act.Doing(.meeting, what: "råd", present: [ActorKey("samordnare")], note: "Hemlig tanke")
            let request = ActRequest(.done(doing), by: Invented.samordnare, on: day("2025-02-11"), key: "k1")
            _ = try ledger.perform(request, on: Invented.id, now: noon("2025-02-11"))
            let mine = try ledger.entries(Invented.id, as: .organisation(Invented.kommun))
            #expect(mine.count == 2)
            let theirs = try ledger.entries(Invented.id, as: .organisation(Invented.polis))
            #expect(theirs.map(\.fact.kind) == ["done"])
            let theirNote = try ledger.journal.content(of: Invented.id, number: 2, as: .organisation(Invented.polis))
            #expect(theirNote == nil)
            let myNote = try ledger.journal.content(of: Invented.id, number: 2, as: .organisation(Invented.kommun))
            #expect(myNote == "Hemlig tanke")
        }
    }

    @Test("A note points at the entry written just before it, also when others' hidden entries lie between")
    func notePointsAtItsEntry() throws {
        try withLedger { ledger in
            func act(_ actor: Actor, _ key: String) -> ActRequest {
                ActRequest(
                    .done(.init(.meeting, what: "råd", note: "text")), by: actor, on: day("2025-02-11"), key: key)
            }
            _ = try ledger.perform(act(Invented.samordnare, "a"), on: Invented.id, now: noon("2025-02-11"))
            _ = try ledger.perform(act(Invented.kommunpolis, "b"), on: Invented.id, now: noon("2025-02-11"))
            let entries = try ledger.entries(Invented.id, as: .organisation(Invented.polis))
            // 1 meeting, 2 the municipality's note (hidden), 3 meeting, 4 the police's note.
            #expect(entries.map(\.number) == [1, 3, 4])
            #expect(entries.last?.fact == .note(.init(entry: 3)))
        }
    }

    @Test("What was known on a past day leaves out what was recorded later")
    func knownAt() throws {
        try withLedger { ledger in
            _ = try ledger.perform(meeting(key: "k1", on: "2025-02-11"), on: Invented.id, now: noon("2025-03-01"))
            let viewer = Viewer.organisation(Invented.kommun)
            let before = try ledger.matter(
                Invented.id, as: viewer, knownAt: day("2025-02-28"), horizon: day("2025-03-01"))
            let after = try ledger.matter(
                Invented.id, as: viewer, knownAt: day("2025-03-01"), horizon: day("2025-03-01"))
            #expect(before?.state.head == 0)
            #expect(after?.state.head == 1)
        }
    }

    @Test("The civil day is the agreement's own: 23.30 in world time on a summer evening is the next day in Sweden")
    func civilDay() throws {
        try withLedger { ledger in
            let agreement = try #require(ledger.shelf.agreement(Invented.id))
            let instant = try #require(Instant("2025-06-30T23:30:00Z"))
            #expect(ledger.day(of: instant, in: agreement) == day("2025-07-01"))
        }
    }

    @Test("Eight tasks at once lose nothing and double nothing")
    func concurrentActs() async throws {
        try await withLedgerAsync { ledger in
            await withTaskGroup(of: Void.self) { group in
                for task in 0..<8 {
                    group.addTask {
                        for time in 0..<10 {
                            _ = try? ledger.perform(
                                meeting(key: "\(task)-\(time)", on: "2025-02-11"), on: Invented.id,
                                now: noon("2025-02-11"))
                        }
                    }
                }
            }
            let recorded = try ledger.entries(Invented.id, as: .organisation(Invented.kommun))
            #expect(recorded.count == 80)
            let verification = try ledger.journal.verify(Invented.id)
            #expect(verification.faults.isEmpty)
        }
    }

    @Test("An agreement that is not there gives nothing, without harm")
    func unknownAgreement() throws {
        try withLedger { ledger in
            let performed = try ledger.perform(
                meeting(key: "k", on: "2025-02-11"), on: AgreementID("nej"), now: noon("2025-02-11"))
            let matter = try ledger.matter(AgreementID("nej"), as: .everybody, horizon: day("2025-01-01"))
            #expect(performed == nil)
            #expect(matter == nil)
        }
    }
}

func day(_ text: String) -> CivilDate { CivilDate(text) ?? .firstOf(year: 1) }
func noon(_ text: String) -> Instant { .noon(of: day(text)) }

func meeting(key: String, on text: String) -> ActRequest {
    ActRequest(.done(.init(.meeting, what: "råd")), by: Invented.samordnare, on: day(text), key: key)
}

/// A small invented agreement between two parties.
enum Invented {
    static let id = AgreementID("ekhamra-2024")
    static let kommun = ActorKey("kommun")
    static let polis = ActorKey("polis")
    static let samordnare = Actor(post: ActorKey("samordnare"), organisation: kommun)
    static let kommunpolis = Actor(post: ActorKey("kommunpolis"), organisation: polis)
    static let text = """
        format: 1
        id: ekhamra-2024
        title: Ekhamra
        headings: [Forum]
        period: {from: 2024-01-01, through: 2026-12-31}
        parties:
          kommun: {name: Ekhamra kommun, kind: municipality}
          polis: {name: Lokalpolisområde Ekhamra, kind: police area}
        posts:
          samordnare: {name: Samordnare, of: kommun}
          kommunpolis: {name: Kommunpolis, of: polis}
        signatures:
          - {by: samordnare, for: kommun, on: 2023-12-01, clause: Forum}
          - {by: kommunpolis, for: polis, on: 2023-12-01, clause: Forum}
        forums:
          råd: {no: 1, sv: Rådet möts varje månad., en: The council meets every month., held: every month, clause: Forum}
        """
}

func makeLedger(in folder: URL) throws -> Ledger {
    guard case .sound(let agreement) = readDefinition(Invented.text) else { throw CocoaError(.coderInvalidValue) }
    let shelf = Bookshelf(agreements: [agreement], law: nil, texts: [agreement.id: Invented.text])
    return Ledger(journal: try Journal(path: folder.appending(path: "j.sqlite").path()), shelf: shelf)
}

func withLedger(_ work: (Ledger) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try work(try makeLedger(in: folder))
}

func withLedgerAsync(_ work: (Ledger) async throws -> Void) async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try await work(try makeLedger(in: folder))
}
