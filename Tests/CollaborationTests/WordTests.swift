import Agreements
import Collaboration
import Testing
import Vocabulary

@Suite("A party's word about what the other registered, or nobody did")
struct WordTests {
    /// A meeting that the municipality registered.
    private func met() -> (history: History, entry: Int) {
        var history = History()
        history.done(.meeting, "möte", "2024-02-12", unit: "Norr", present: ["samordnare", "kommunpolis"])
        return (history, history.entries.count)
    }

    @Test("The other party confirms or denies it; it stands as it was, and the last word counts")
    func about() {
        var (history, entry) = met()
        let before = history.standing("möte/Norr/2024-vt", on: "2024-07-01")
        #expect(history.matter().state.word(of: polis, about: entry) == nil)
        #expect(history.act(.word(.confirm(entry: entry)), "2024-03-01", by: officer) == [])
        #expect(history.matter().state.word(of: polis, about: entry) == true)
        #expect(history.act(.word(.deny(entry: entry)), "2024-03-02", by: officer) == [])
        #expect(history.matter().state.word(of: polis, about: entry) == false)
        #expect(history.matter().state.word(of: kommun, about: entry) == nil)
        #expect(history.standing("möte/Norr/2024-vt", on: "2024-07-01") == before)
        #expect(history.entries.suffix(2).map(\.fact.kind) == ["confirmed", "denied"])
        // A word that is taken back leaves the one before it.
        history.act(.correct(entry: entry + 2, reason: "Fel rad."), "2024-03-03", by: officer)
        #expect(history.matter().state.word(of: polis, about: entry) == true)
    }

    @Test("Only what another has registered as done, and has not taken back")
    func refused() {
        var (history, entry) = met()
        #expect(history.act(.word(.confirm(entry: entry)), "2024-03-01") == ["own-entry"])
        #expect(history.act(.word(.deny(entry: 99)), "2024-03-01", by: officer) == ["unknown-entry"])
        // Entry 1 is the proposed reading: nothing that was done.
        #expect(history.act(.word(.confirm(entry: 1)), "2024-03-01", by: officer) == ["unknown-entry"])
        history.act(.correct(entry: entry, reason: "Fel dag."), "2024-03-01")
        #expect(history.act(.word(.confirm(entry: entry)), "2024-03-02", by: officer) == ["already-withdrawn"])
    }

    // The police's delivery about January 2024 has February as its window.
    @Test("That something was not done is said by who owes it, when its time is over and nothing shows it")
    func notDone() throws {
        let january = try #require(Obligation.ID("data/-/2024-01"))
        var history = History()
        let act = Act.word(.notDone(january))
        #expect(history.act(act, "2024-02-29", by: officer) == ["occasion-not-over"])
        #expect(history.act(act, "2024-03-01") == ["not-owing"])
        let before = history.standing("data/-/2024-01", on: "2024-03-02")
        #expect(before == .overdue)
        #expect(history.act(act, "2024-03-01", by: officer) == [])
        #expect(history.matter().state.saidNotDone(polis, january))
        #expect(!history.matter().state.saidNotDone(kommun, january))
        // Saying so mends nothing: it is late until it comes.
        #expect(history.standing("data/-/2024-01", on: "2024-03-02") == before)
        history.done(.delivery, "data", "2024-03-04", about: "2024-01")
        #expect(history.act(act, "2024-03-05", by: officer) == ["nothing-to-excuse"])
        let none = try #require(Obligation.ID("data/-/2031-01"))
        #expect(history.act(.word(.notDone(none)), "2024-03-05", by: officer) == ["unknown-obligation"])
    }
}
