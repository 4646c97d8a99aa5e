import Agreements
import Collaboration
import Testing
import Vocabulary

@Suite("Which periods a delivery may still be about")
struct OpenPeriodTests {
    private func periods(_ history: History, _ key: String, on text: String) -> OpenPeriods {
        OpenPeriods(history.commitment(key, on: text), on: day(text))
    }

    @Test("The oldest that is missing is the one that a delivery without a period would meet")
    func oldest() {
        var history = History()
        history.done(.delivery, "data", "2024-02-10", about: "2024-01")
        // The window about February is March; on 10 May those about February, March and April have begun.
        let open = periods(history, "data", on: "2024-05-10")
        #expect(open.shown.map(\.id.period) == ["2024-02", "2024-03", "2024-04"])
        #expect(open.oldest?.id.period == "2024-02")
        history.act(.done(.init(.delivery, what: "data")), "2024-05-10", by: officer)
        #expect(history.standing("data/-/2024-02", on: "2024-05-10") == .metLate)
        #expect(periods(history, "data", on: "2024-05-10").oldest?.id.period == "2024-03")
    }

    @Test("What ended before the signatures is not offered, and what was excused is not what is missing")
    func notAsked() {
        // Signed on 15 March: the window about January ended on 29 February.
        var late = History(inventedText.replacing("for: polis, on: 2024-01-01", with: "for: polis, on: 2024-03-15"))
        #expect(periods(late, "data", on: "2024-05-10").shown.map(\.id.period) == ["2024-02", "2024-03", "2024-04"])
        #expect(periods(History(), "data", on: "2024-05-10").shown.first?.id.period == "2024-01")
        let february = Obligation.ID(commitment: CommitmentKey("data"), unit: "", period: "2024-02")
        late.add(.excused(.init(obligation: february, party: polis)), "2024-04-02", by: officer)
        #expect(periods(late, "data", on: "2024-05-10").shown.first?.id.period == "2024-02")
        #expect(periods(late, "data", on: "2024-05-10").oldest?.id.period == "2024-03")
    }

    @Test("Where recipients lack different periods none of them is the oldest of all")
    func recipients() {
        var history = History()
        history.done(.report, "rapport", "2025-02-01", unit: "kommun", about: "2024")
        // About 2024 the chief has nothing; about 2025 both windows begin in 2026.
        #expect(periods(history, "rapport", on: "2026-02-01").oldest == nil)
        #expect(
            periods(history, "rapport", on: "2026-02-01").oldestOfEach.map(\.id.description)
                == ["rapport/chef/2024", "rapport/kommun/2025"])
        #expect(periods(history, "rapport", on: "2025-03-01").oldest?.id.period == "2024")
    }

    @Test("A rolling duty has no period to choose")
    func rolling() {
        #expect(periods(History(), "plan", on: "2025-06-01").shown.isEmpty)
    }
}
