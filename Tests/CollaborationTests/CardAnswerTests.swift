import Agreements
import Testing
import Vocabulary

@testable import Collaboration

@Suite("A reading is answered card by card")
struct CardAnswerTests {
    private let data = CommitmentKey("data")
    private let bild = CommitmentKey("bild")

    /// Proposed by the municipality on 1 January 2024; the police have not answered.
    private var proposed: History { History(accepted: nil) }

    private func answer(_ cards: [(CommitmentKey, String)] = []) -> Act {
        .answerReading(digest: nil, sentBack: cards.map { SentBackCard($0.0, words: $0.1) })
    }

    @Test("What all have accepted counts; what came back is shown as proposed and never turns red")
    func partly() {
        var history = proposed
        #expect(history.act(answer([(data, "Varje kvartal.")]), "2024-01-01", by: officer) == [])
        // Nothing is registered: by the summer of 2025 the picture of 2024 and the data of each month are late.
        let bild = history.commitment("bild", on: "2025-07-01")
        #expect(bild.group == .late && !bild.isProposed)
        let data = history.commitment("data", on: "2025-07-01")
        #expect(data.isProposed)
        #expect(data.group != .late)
        #expect(data.occasions.allSatisfy { !$0.standing.isLate })
        // Planted: had the police accepted all, the data would be late that day.
        var all = proposed
        #expect(all.act(answer(), "2024-01-01", by: officer) == [])
        #expect(all.commitment("data", on: "2025-07-01").group == .late)
    }

    @Test("Who sends everything back has accepted nothing, and the reading waits as before")
    func everything() {
        var history = proposed
        let cards = agreement().commitments.map { ($0.key, "Nej.") }
        #expect(history.act(answer(cards), "2024-01-05", by: officer) == [])
        let status = history.matter().agreementStatus(on: day("2025-07-01"))
        #expect(status.warnings.contains(.readingProposed(waitingFor: [polis])))
        #expect(history.matter().statuses(on: day("2025-07-01")).allSatisfy { $0.isProposed && $0.group != .late })
        #expect(history.matter().proposals.last?.reading.returned.count == 15)
    }

    @Test("A card accepted later counts from that day: what ended before is not late")
    func later() {
        var history = proposed
        history.act(answer([(data, "Varje kvartal."), (bild, "Vartannat år.")]), "2024-01-01", by: officer)
        #expect(history.act(answer([(bild, "Vartannat år.")]), "2025-03-10", by: officer) == [])
        let matter = history.matter()
        #expect(matter.proposals.last?.reading.returned.map(\.commitment) == [bild])
        // The other cards count from the day they were accepted, whatever was accepted since.
        #expect(matter.version(on: day("2025-07-01")).acceptedOn == day("2024-01-01"))
        #expect(matter.countedFrom(data, matter.version(on: day("2025-07-01"))) == day("2025-03-10"))
        #expect(
            matter.countedFrom(CommitmentKey("rapport"), matter.version(on: day("2025-07-01"))) == day("2024-01-01"))
        let status = history.commitment("data", on: "2025-07-01")
        #expect(!status.isProposed)
        // The data about January 2025 were due in February, before the yes; those about March are late in July.
        let standings = Dictionary(
            uniqueKeysWithValues: status.occasions.map { ($0.obligation.id.period, $0.standing) })
        #expect(standings["2025-01"] == .notRegistered)
        #expect(standings["2025-03"] == .overdue)
    }

    @Test("A changed reading holds card by card; what was agreed before stands where it came back")
    func changed() throws {
        var history = proposed
        history.act(answer([(data, "Varje kvartal.")]), "2024-01-01", by: officer)
        // The municipality answers with two changes: data as the police asked, and the picture twice a year.
        let second = inventedText.replacing("due: about every month", with: "due: every 3 months")
            .replacing(
                "by: [kommun, polis], due: every year, shown by: document adopted",
                with:
                    "by: [kommun, polis], due: at least 2 per year, shown by: document adopted")
        history.texts["d\(second.hashValue)"] = second
        #expect(history.act(.proposeReading(definition: second, effective: nil), "2024-03-01") == [])
        #expect(
            history.matter().agreementStatus(on: day("2024-03-02")).warnings.contains(
                .changeProposed(waitingFor: [polis])))
        let proposal = try #require(history.matter().proposals.last)
        #expect(proposal.cards.filter(proposal.changes).map(\.key) == [data, bild])
        // Until it is answered nothing has moved.
        #expect(
            history.matter().version(on: day("2024-03-02")).agreement.commitment(bild)?.cadence
                == agreement().commitment(bild)?.cadence)
        // The police take the first and send the second back: the picture stays as it was agreed.
        #expect(history.act(answer([(bild, "En gång räcker.")]), "2024-03-05", by: officer) == [])
        let version = history.matter().version(on: day("2024-04-01"))
        #expect(version.agreement.commitment(bild)?.cadence == agreement().commitment(bild)?.cadence)
        #expect(version.agreement.commitment(data)?.cadence == (try Cadence(reading: "every 3 months")))
        #expect(version.open == [])
        #expect(history.commitment("bild", on: "2025-07-01").group == .late)
        let agreed = history.commitment("data", on: "2024-04-01")
        #expect(!agreed.isProposed)
        #expect(history.matter().countedFrom(data, version) == day("2024-03-05"))
    }

    @Test("A card that a changed reading leaves out stays when a party sends that back")
    func leftOut() throws {
        var history = proposed
        history.act(answer(), "2024-01-01", by: officer)
        let second = try #require(definition(inventedText, changing: bild, to: nil))
        history.texts["d\(second.hashValue)"] = second
        #expect(history.act(.proposeReading(definition: second, effective: nil), "2024-03-01") == [])
        let proposal = try #require(history.matter().proposals.last)
        #expect(proposal.cards.filter(proposal.changes).map(\.key) == [bild])
        #expect(history.act(answer([(bild, "Den behövs.")]), "2024-03-05", by: officer) == [])
        #expect(history.matter().agreement(on: day("2024-04-01")).commitment(bild) != nil)
        #expect(history.commitment("bild", on: "2025-07-01").group == .late)
    }

    @Test("Taking the answer back makes everything wait again")
    func withdrawn() {
        var history = proposed
        history.act(answer([(data, "Varje kvartal.")]), "2024-01-02", by: officer)
        let number = history.entries.count - 1
        #expect(history.act(.correct(entry: number, reason: "För tidigt."), "2024-01-03", by: officer) == [])
        #expect(history.matter().version(on: day("2024-02-01")).acceptedOn == nil)
    }

    @Test("Every reason why an answer is refused")
    func refused() {
        var history = proposed
        let none = CommitmentKey("finns-inte")
        #expect(
            history.act(answer([(data, " "), (none, "x")]), "2024-01-02", by: officer) == [
                "text-missing", "unknown-commitment",
            ])
        #expect(history.act(answer([(data, "Ring 19121212-1212.")]), "2024-01-02", by: officer) == ["identity-number"])
        #expect(history.act(.answerReading(digest: "none", sentBack: []), "2024-01-02", by: officer) == ["no-reading"])
        // The municipality proposed it: that is its yes to every card.
        #expect(history.act(answer([(data, "Nej.")]), "2024-01-02") == ["card-already-accepted"])
        #expect(history.act(answer(), "2024-01-02") == ["already-accepted"])
        #expect(history.act(answer([(data, "Nej.")]), "2024-01-02", by: officer) == [])
        #expect(history.act(answer([(bild, "Nej.")]), "2024-01-03", by: officer) == ["card-already-accepted"])
        // The same card again, in other words, is no new yes.
        let before = history.entries.count
        #expect(history.act(answer([(data, "Varje halvår.")]), "2024-01-03", by: officer) == [])
        #expect(history.entries.count == before + 1)
        #expect(history.act(.acceptReading(digest: nil), "2024-01-04", by: officer) == [])
        #expect(history.matter().proposals.last?.reading.returned == [])
    }

    @Test("An acceptance without exceptions keeps the bytes it always had")
    func stored() throws {
        let whole = HeaderText.write(.readingAccepted(.init(digest: "d", party: polis)), by: officer)
        #expect(
            whole == #"{"actor":{"organisation":"polis","post":"kommunpolis"},"fact":{"digest":"d","party":"polis"}}"#)
        let read = try HeaderText.read(whole, kind: "reading-accepted")
        #expect(read.fact == .readingAccepted(.init(digest: "d", party: polis)))
    }
}
