import Agreements
import Collaboration
import Ledger
import Storage
import Testing
import Vocabulary

@Suite("The chain on disk")
struct ChainOnDiskTests {
    @Test("An own document is known to the other by its number alone, until it is shared")
    func secrecy() throws {
        try withLedger { ledger in
            func perform(_ act: ChainAct, _ key: String) throws -> [Entry] {
                let request = ActRequest(.chain(act), by: Invented.samordnare, on: day("2025-02-11"), key: key)
                guard
                    case .recorded(let entries) = try ledger.perform(request, on: Invented.id, now: noon("2025-02-11"))
                else {
                    Issue.record("\(act) was not recorded")
                    return []
                }
                return entries
            }
            func theirs() throws -> ChainDocument? {
                let matter = try ledger.matter(
                    Invented.id, as: .organisation(Invented.polis), horizon: day("2025-02-11"))
                return matter?.chain(on: day("2025-02-11")).documents[DocumentID(.problem, 1)]
            }
            let words = ChainContent.problem(Problem("Hemligt utkast"))
            #expect(
                try perform(.write(nil, words, own: true), "a").map(\.fact.kind) == ["chain-numbered", "chain-written"])
            #expect(try theirs()?.content == nil)
            #expect(try theirs()?.owner == Invented.samordnare.organisation)
            let read = try ledger.entries(Invented.id, as: .organisation(Invented.polis))
            #expect(!read.contains { "\($0.fact)".contains("Hemligt") })
            _ = try perform(.write(DocumentID(.problem, 1), words), "b")
            #expect(try theirs()?.content == words)
        }
    }
}
