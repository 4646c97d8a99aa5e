import Agreements
import Collaboration
import Testing
import Vocabulary

@Suite("Meetings that are planned")
struct PlannedMeetingTests {
    private func plan(_ day: String, _ commitment: String = "möte") -> Act {
        .planMeeting(CommitmentKey(commitment), day: CollaborationTests.day(day))
    }

    private func days(_ history: History, from text: String) -> [String] {
        history.matter().state.planned(from: day(text)).map { "\($0.day)" }
    }

    @Test("Stand from the day they are planned until they have been, the next first, and can be taken back")
    func planned() {
        var history = History()
        #expect(history.act(plan("2024-05-20"), "2024-03-01") == [])
        #expect(history.act(plan("2024-04-15"), "2024-03-02", by: officer) == [])
        #expect(days(history, from: "2024-03-02") == ["2024-04-15", "2024-05-20"])
        #expect(days(history, from: "2024-04-15") == ["2024-04-15", "2024-05-20"])
        #expect(days(history, from: "2024-04-16") == ["2024-05-20"])
        history.act(.correct(entry: history.entries.count, reason: "Flyttat."), "2024-03-03", by: officer)
        #expect(days(history, from: "2024-03-03") == ["2024-05-20"])
    }

    @Test("A planned meeting meets nothing: only one that was held does")
    func meetsNothing() {
        var history = History()
        let before = history.standing("möte/Norr/2024-vt", on: "2024-07-01")
        history.act(plan("2024-05-20"), "2024-03-01")
        #expect(history.standing("möte/Norr/2024-vt", on: "2024-07-01") == before)
    }

    // By hand: data is shown by deliveries; 29 February has passed on 1 March; four years on is more than three.
    @Test("Only a commitment that is shown by meetings, on a day to come, once")
    func refused() {
        var history = History()
        #expect(history.act(plan("2024-05-20", "finns-inte"), "2024-03-01") == ["unknown-commitment"])
        #expect(history.act(plan("2024-05-20", "data"), "2024-03-01") == ["no-meeting"])
        #expect(history.act(plan("2024-02-29"), "2024-03-01") == ["day-passed"])
        #expect(history.act(plan("2028-03-01"), "2024-03-01") == ["bad-year"])
        #expect(history.act(plan("2024-03-01"), "2024-03-01") == [])
        #expect(history.act(plan("2024-03-01"), "2024-03-01", by: officer) == ["already-planned"])
    }
}
