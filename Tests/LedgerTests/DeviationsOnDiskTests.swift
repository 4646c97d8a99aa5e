import Collaboration
import Foundation
import Ledger
import Storage
import Testing
import Vocabulary

@Suite("Deviations on disk")
struct DeviationsOnDiskTests {
    @Test("An export from before there were deviations imports, verifies and goes out again byte for byte")
    func olderExport() throws {
        try withLedger { ledger in
            let id = AgreementID("molndal-2023")
            guard case .imported(let count, _) = try ledger.journal.importLines(exportWithoutDeviations) else {
                Issue.record("the older export was refused")
                return
            }
            #expect(count == 10)
            let verification = try ledger.journal.verify(id)
            #expect(verification.faults.isEmpty && verification.entries == 10)
            var lines: [String] = []
            try ledger.journal.exportLines(of: id) { lines.append($0) }
            #expect(lines == exportWithoutDeviations)

            var state = State()
            for stored in try ledger.journal.entries(of: id, after: 0, as: .organisation(Invented.kommun)) {
                let (fact, actor, deviations) = try HeaderText.read(stored.header, kind: stored.kind)
                #expect(deviations.isEmpty)
                // Written again today, it has the bytes it had then.
                #expect(HeaderText.write(fact, by: actor) == stored.header)
                state.apply(
                    Entry(
                        number: stored.number, recorded: stored.recorded, recordedDay: stored.on, on: stored.on,
                        actor: actor, fact: fact))
            }
            #expect(state.signatures.keys.map(\.text).sorted() == ["kso", "lpo-chef"])
            #expect(state.deviations.isEmpty)
        }
    }

    @Test("A deviation comes back from disk as it was, to both parties, and its reason to the one that gave it")
    func thereAndBack() throws {
        try withLedger { ledger in
            let act = Act.sign(by: Invented.samordnare.post, acting: false)
            let right = ActRequest(act, by: Invented.samordnare, on: day("2025-02-11"), key: "k0")
            _ = try ledger.perform(right, on: Invented.id, now: noon("2025-02-11"))
            let early = Act.followUpFinally(reference: nil, reason: "Ny överenskommelse i sikte")
            let request = ActRequest(early, by: Invented.kommunpolis, on: day("2025-02-12"), key: "k1")
            _ = try ledger.perform(request, on: Invented.id, now: noon("2025-02-12"))
            for party in [Invented.kommun, Invented.polis] {
                let viewer = Viewer.organisation(party)
                let matter = try #require(try ledger.matter(Invented.id, as: viewer, horizon: day("2025-03-01")))
                let open = matter.openDeviations(on: day("2025-03-01"))
                #expect(open.map(\.deviation) == [Deviation(.followedUpEarly, lastDay: day("2026-12-31"))])
                #expect(open.map(\.entry.actor) == [Invented.kommunpolis])
            }
            let reason = try ledger.journal.content(of: Invented.id, number: 3, as: .organisation(Invented.polis))
            #expect(reason == "Ny överenskommelse i sikte")
            #expect(try ledger.journal.content(of: Invented.id, number: 3, as: .organisation(Invented.kommun)) == nil)
            // Out and in again, to the byte.
            var lines: [String] = []
            try ledger.journal.exportLines(of: Invented.id) { lines.append($0) }
            #expect(lines[1].contains("followed-up-early") && !lines[0].contains("deviations"))
            let copy = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
            try FileManager.default.createDirectory(at: copy, withIntermediateDirectories: true)
            defer { try? FileManager.default.removeItem(at: copy) }
            let other = try Journal(path: copy.appending(path: "c.sqlite").path())
            _ = try other.importLines(lines)
            var again: [String] = []
            try other.exportLines(of: Invented.id) { again.append($0) }
            #expect(again == lines)
        }
    }
}
