import Agreements
import Collaboration
import Testing
import Vocabulary

@Suite("What asks for nothing is not met by chance")
struct MatchingTests {
    private func excused(_ id: String, on: String, from history: History = History()) -> History {
        var history = history
        let parts = id.split(separator: "/").map(String.init)
        let id = Obligation.ID(commitment: CommitmentKey(parts[0]), unit: "", period: parts[2])
        let actor = parts[0] == "data" ? officer : coordinator
        history.add(.excused(.init(obligation: id, party: actor.organisation)), on, by: actor)
        return history
    }

    @Test("A delivery without a named period passes over what was excused, and meets it when it names it")
    func excusedIsPassedOver() {
        var unnamed = excused("data/-/2024-01", on: "2024-03-05")
        var named = unnamed
        unnamed.done(.delivery, "data", "2024-04-05")
        let rows: [StandingRow] = [
            (Look("data/-/2024-01", "2024-04-06"), .excused), (Look("data/-/2024-02", "2024-04-06"), .metLate),
        ]
        #expect(wrong(rows, in: unnamed) == [])
        named.done(.delivery, "data", "2024-04-05", about: "2024-01")
        let other: [StandingRow] = [
            (Look("data/-/2024-01", "2024-04-06"), .metLate), (Look("data/-/2024-02", "2024-04-06"), .overdue),
        ]
        #expect(wrong(other, in: named) == [])
    }

    @Test("The act itself is settled so")
    func settled() throws {
        let history = excused("data/-/2024-01", on: "2024-03-05")
        let request = ActRequest(
            .done(.init(.delivery, what: "data")), by: officer, on: day("2024-04-05"), key: "k")
        let drafts = try decide(request, matter: history.matter(), today: day("2024-04-05"), digest: { $0 }).get()
        guard case .done(let done) = drafts[0].fact else {
            Issue.record("not something done: \(drafts[0].fact)")
            return
        }
        #expect(done.meets?.map(\.description) == ["data/-/2024-02"])
    }

    @Test("A reason given after the delivery moves nothing")
    func laterReason() {
        var history = History()
        history.done(.delivery, "data", "2024-03-05")
        let later = excused("data/-/2024-01", on: "2024-03-06", from: history)
        #expect(later.standing("data/-/2024-01", on: "2024-04-06") == .metLate)
        #expect(later.standing("data/-/2024-02", on: "2024-04-06") == .overdue)
    }

    @Test("A joint duty that one party alone has excused still asks")
    func jointDuty() {
        var history = History()
        let id = Obligation.ID(commitment: CommitmentKey("bild"), unit: "", period: "2024")
        history.add(.excused(.init(obligation: id, party: kommun)), "2025-01-05")
        history.done(.documentAdopted, "bild", "2025-01-10")
        #expect(history.standing("bild/-/2024", on: "2025-02-01") == .metLate)
        history.entries.removeLast()
        history.add(.excused(.init(obligation: id, party: polis)), "2025-01-06", by: officer)
        history.done(.documentAdopted, "bild", "2025-01-10")
        #expect(history.standing("bild/-/2024", on: "2025-02-01") == .excused)
        #expect(history.standing("bild/-/2025", on: "2025-02-01") == .met)
    }

    @Test("A delivery passes over windows that ended before the signatures")
    func beforeSignature() {
        // Signed on 15 March: the window about January ended on 29 February, the one about February holds the day.
        var late = History(inventedText.replacing("for: polis, on: 2024-01-01", with: "for: polis, on: 2024-03-15"))
        late.done(.delivery, "data", "2024-04-03")
        let rows: [StandingRow] = [
            (Look("data/-/2024-01", "2024-04-06"), .notApplicable), (Look("data/-/2024-02", "2024-04-06"), .metLate),
        ]
        #expect(wrong(rows, in: late) == [])
        var inTime = History()
        inTime.done(.delivery, "data", "2024-04-03")
        #expect(!wrong(rows, in: inTime).isEmpty)
    }

    @Test("A meeting counts for the window that holds its day, also when that was excused beforehand")
    func meetings() {
        var history = excused("vecka/-/2024-W10", on: "2024-03-04")
        history.done(.meeting, "vecka", "2024-03-08")
        #expect(history.standing("vecka/-/2024-W10", on: "2024-03-11") == .met)
        // Of two windows that hold the day, the one that still asks.
        var mailing = excused("utskick/-/2024-Valborg", on: "2024-02-01")
        mailing.done(.mailing, "utskick", "2024-03-01")
        #expect(mailing.standing("utskick/-/2024-Valborg", on: "2024-03-02") == .excused)
        #expect(mailing.standing("utskick/-/2024-jul", on: "2024-03-02") == .met)
    }

    @Test("A meeting that both parties register is held once; another day or place is another meeting")
    func sameMeeting() {
        var history = History()
        // The spring term asks for two in Norr. Each party presses the button for the same one.
        for (actor, post) in [(coordinator, "samordnare"), (officer, "kommunpolis")] {
            let doing = Act.Doing(.meeting, what: "möte", present: [ActorKey(post)], unit: "Norr")
            #expect(history.act(.done(doing), "2024-02-06", by: actor) == [])
        }
        let once = history.occasion("möte/Norr/2024-vt", on: "2024-02-06")
        #expect(once?.done == 1 && once?.standing == .notYetDue)
        // Both entries show it. A count of entries would have met the term.
        #expect(once?.shownBy.count == 2)
        #expect(history.commitment("möte", on: "2024-02-06").doings.times == 1)
        #expect(
            history.commitment("möte", on: "2024-02-06").doings.first.map {
                history.commitment("möte", on: "2024-02-06").doings.present(at: $0)
            } == [ActorKey("samordnare"), ActorKey("kommunpolis")])
        history.done(.meeting, "möte", "2024-02-06", unit: "Söder")
        #expect(history.occasion("möte/Norr/2024-vt", on: "2024-02-07")?.done == 1)
        history.done(.meeting, "möte", "2024-02-07", unit: "Norr")
        #expect(history.standing("möte/Norr/2024-vt", on: "2024-02-07") == .met)
        #expect(history.standing("möte/Söder/2024-vt", on: "2024-02-07") == .notYetDue)
    }
}
