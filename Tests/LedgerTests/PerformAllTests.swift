import Agreements
import Collaboration
import Ledger
import Storage
import Testing
import Vocabulary

@Suite("Several acts as one")
struct PerformAllTests {
    private func sent(_ key: String = "k", _ body: String = "b") -> SentOnce {
        SentOnce(by: Invented.samordnare, key: key, body: body)
    }

    private func meeting(_ on: String, what: String = "råd", note: String? = nil) -> ActRequest {
        ActRequest(.done(.init(.meeting, what: what, note: note)), by: Invented.samordnare, on: day(on), key: "")
    }

    private func perform(_ requests: [ActRequest], _ sent: SentOnce, in ledger: Ledger) throws -> Ledger.PerformedAll? {
        try ledger.performAll(requests, as: sent, on: Invented.id, now: noon("2025-03-20"))
    }

    @Test("All are recorded in their order, each decided after those before it")
    func all() throws {
        try withLedger { ledger in
            try accept(in: ledger)
            let head = try ledger.headNumber(Invented.id)
            let done = try perform(
                [meeting("2025-01-14", note: "n"), meeting("2025-02-11"), meeting("2025-02-12")], sent(), in: ledger)
            guard case .recorded(let entries)? = done else {
                Issue.record("not recorded: \(String(describing: done))")
                return
            }
            #expect(entries.map(\.number) == Array(head + 1...head + 4))
            #expect(entries.map(\.fact.kind) == ["done", "note", "done", "done"])
            guard case .note(let note) = entries[1].fact else { return }
            #expect(note.entry == head + 1)
            // January is met by the first, February by the second; the third finds it met and is kept all the same.
            let meets = entries.compactMap { entry -> [String]? in
                if case .done(let done) = entry.fact { done.meets?.map(\.description) ?? [] } else { nil }
            }
            #expect(meets.count == 3 && meets[0] == ["råd/-/2025-01"] && meets[1] == ["råd/-/2025-02"])
        }
    }

    @Test("One that cannot be recorded holds back all, and every one that cannot is told by its place")
    func none() throws {
        try withLedger { ledger in
            let wrong = [meeting("2025-01-14"), meeting("2025-01-14", what: "kalas"), meeting("2025-03-21")]
            guard case .refused(let reasons)? = try perform(wrong, sent(), in: ledger) else {
                Issue.record("not refused")
                return
            }
            #expect(reasons.mapValues { $0.map(\.code) } == [1: ["unknown-thing"], 2: ["on-after-today"]])
            #expect(try ledger.headNumber(Invented.id) == 0)
            #expect(try ledger.knows(sent(), on: Invented.id) == .new)
        }
    }

    @Test("Sent twice they are recorded once; the same key with something else is refused")
    func once() throws {
        try withLedger { ledger in
            _ = try perform([meeting("2025-01-14")], sent(), in: ledger)
            guard case .alreadyRecorded(let entries)? = try perform([meeting("2025-01-14")], sent(), in: ledger),
                case .keyReused? = try perform([meeting("2025-01-15")], sent("k", "other"), in: ledger)
            else {
                Issue.record("the key was not known")
                return
            }
            #expect(entries.map(\.number) == [1])
            #expect(try ledger.headNumber(Invented.id) == 1)
            #expect(try ledger.knows(sent(), on: Invented.id) == .same)
            #expect(try ledger.knows(sent("k", "other"), on: Invented.id) == .other)
            #expect(try ledger.knows(sent("l"), on: Invented.id) == .new)
        }
    }

    @Test("A key that is none is refused as with a single act")
    func badKey() throws {
        try withLedger { ledger in
            guard case .refused(let reasons)? = try perform([meeting("2025-01-14")], sent(""), in: ledger) else {
                Issue.record("not refused")
                return
            }
            #expect(reasons[0]?.map(\.code) == ["bad-key"])
        }
    }

    private func accept(in ledger: Ledger) throws {
        let requests = [
            ActRequest(
                .proposeReading(definition: Invented.text, effective: nil), by: Invented.samordnare,
                on: day("2025-01-01"),
                key: "p"),
            ActRequest(.acceptReading(digest: nil), by: Invented.kommunpolis, on: day("2025-01-01"), key: "a"),
        ]
        for request in requests { _ = try ledger.perform(request, on: Invented.id, now: noon("2025-01-01")) }
    }
}
