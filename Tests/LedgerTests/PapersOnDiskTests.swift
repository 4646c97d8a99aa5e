import Agreements
import Collaboration
import Ledger
import Storage
import Testing
import Vocabulary

@Suite("Papers on disk")
struct PapersOnDiskTests {
    private let paper = PaperID(.year(2025))

    private func perform(_ act: Act, by actor: Actor, _ key: String, in ledger: Ledger) throws -> [Entry] {
        let request = ActRequest(act, by: actor, on: day("2025-02-11"), key: key)
        guard case .recorded(let entries) = try ledger.perform(request, on: Invented.id, now: noon("2025-02-11")) else {
            Issue.record("\(act) was not recorded")
            return []
        }
        return entries
    }

    @Test("What one party writes the other neither counts nor reads; what it adopts the other reads word for word")
    func secrecy() throws {
        try withLedger { ledger in
            let written = try perform(
                .writeSection(paper: "year-2025", section: "råd", text: "Hemlig tanke"), by: Invented.samordnare, "a",
                in: ledger)
            let number = try #require(written.first?.number)
            let theirs = try ledger.matter(
                Invented.id, as: .organisation(Invented.polis), horizon: day("2025-02-11"))
            #expect(theirs?.state.words(of: paper).isEmpty == true)
            let hidden = try ledger.journal.content(of: Invented.id, number: number, as: .organisation(Invented.polis))
            #expect(hidden == nil)

            let adopted = try perform(
                .adoptPaper("year-2025", text: "# Uppföljning", what: nil, reference: nil), by: Invented.samordnare,
                "b", in: ledger)
            let entry = try #require(adopted.first)
            let text = try ledger.journal.content(
                of: Invented.id, number: entry.number, as: .organisation(Invented.polis))
            #expect(text == "# Uppföljning")
            #expect(entry.fact == .paperAdopted(.init(paper: paper, digest: digest(ofText: "# Uppföljning"))))
        }
    }

    @Test("The agreement as it was known right after an entry holds nothing that came later")
    func through() throws {
        try withLedger { ledger in
            let first = try perform(.done(.init(.meeting, what: "råd")), by: Invented.samordnare, "a", in: ledger)
            _ = try perform(.done(.init(.meeting, what: "råd")), by: Invented.kommunpolis, "b", in: ledger)
            let viewer = Viewer.organisation(Invented.polis)
            let number = try #require(first.first?.number)
            let then = try ledger.matter(Invented.id, as: viewer, through: number, horizon: day("2025-02-11"))
            let now = try ledger.matter(Invented.id, as: viewer, horizon: day("2025-02-11"))
            #expect(then?.state.doings.values.map(\.count) == [1])
            #expect(now?.state.doings.values.map(\.count) == [2])
        }
    }
}
