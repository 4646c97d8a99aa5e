import Agreements
import Collaboration
import Ledger
import Storage
import Testing
import Vocabulary

@Suite("Files on disk")
struct FilesOnDiskTests {
    private let bytes = Array("%PDF-1.7 hemlig skiss".utf8)
    private let kommun = Viewer.organisation(Invented.kommun)
    private let polis = Viewer.organisation(Invented.polis)

    private func file() throws -> EvidenceFile {
        try #require(EvidenceFile(digest: digest(ofBytes: bytes), type: .pdf, bytes: bytes.count))
    }

    private func perform(
        _ act: Act, by actor: Actor = Invented.samordnare, _ key: String, in ledger: Ledger, file: [UInt8]? = nil
    ) throws -> Ledger.Performed? {
        let request = ActRequest(act, by: actor, on: day("2025-02-11"), key: key)
        return try ledger.perform(request, on: Invented.id, now: noon("2025-02-11"), file: file)
    }

    @Test(
        "A meeting registered with a note and an own file: the other party reads the meeting alone, until it is shared")
    func own() throws {
        try withLedger { ledger in
            let act = Act.doneShownBy(.init(.meeting, what: "råd", note: "text"), try file(), isShared: false)
            // The other party's entries lie between, so that numbers are not places.
            _ = try perform(.done(.init(.meeting, what: "råd", note: "x")), by: Invented.kommunpolis, "0", in: ledger)
            guard case .recorded(let entries) = try perform(act, "1", in: ledger, file: bytes) else {
                Issue.record("not recorded")
                return
            }
            #expect(
                entries.map(\.number) == [3, 4, 5] && entries.map(\.fact.kind) == ["done", "note", "file-attached"])
            guard case .alreadyRecorded = try perform(act, "1", in: ledger, file: bytes) else {
                Issue.record("sent twice it was recorded twice")
                return
            }
            let mine = try #require(try ledger.matter(Invented.id, as: kommun, horizon: day("2025-02-11")))
            #expect(mine.state.standingFiles(of: 3).map(\.entry) == [5])
            let theirs = try ledger.matter(Invented.id, as: polis, horizon: day("2025-02-11"))
            #expect(theirs?.state.files.isEmpty == true)
            #expect(try ledger.journal.fileAddresses(of: Invented.id, as: polis) == [:])

            _ = try perform(.shareFile(entry: 5, digest: try file().digest), "2", in: ledger)
            let after = try ledger.matter(Invented.id, as: polis, horizon: day("2025-02-11"))
            #expect(after?.state.standingFiles(of: 3).map(\.entry) == [6])
            let address = try #require(try ledger.journal.fileAddresses(of: Invented.id, as: polis)[6])
            #expect(try ledger.journal.file(at: address, of: Invented.id, as: polis)?.bytes == bytes)
            #expect(try ledger.journal.lookThroughFiles().bytes == bytes.count)
        }
    }

    @Test("What is refused leaves no file")
    func refused() throws {
        try withLedger { ledger in
            let act = Act.doneShownBy(.init(.meeting, what: "kalas"), try file(), isShared: true)
            guard case .refused = try perform(act, "1", in: ledger, file: bytes) else {
                Issue.record("not refused")
                return
            }
            #expect(try ledger.journal.lookThroughFiles().bytes == 0)
        }
    }
}
