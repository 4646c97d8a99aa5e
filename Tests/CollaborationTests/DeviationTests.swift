import Agreements
import Collaboration
import Testing
import Vocabulary

@Suite("What departs from the agreement")
struct DeviationTests {
    /// The invented agreement with a signature and a decision left open.
    private static let open =
        inventedText
        .replacing("for: polis, on: 2024-01-01", with: "for: polis, on: missing")
        .replacing(
            "forums:\n",
            with: "decisions:\n  - {by: samordnare, for: kommun, on: missing, clause: Signatures}\nforums:\n")
    /// The same with a text that says nothing of termination.
    private static let silent = inventedText.replacing(
        "termination: {by: either party, sv: Får sägas upp., en: May be ended., clause: Promises}", with: "")

    private let chief = ActorKey("chef")

    private func status(_ history: History, _ on: String, knownAt: String? = nil) -> AgreementStatus {
        history.matter(knownAt: knownAt).agreementStatus(on: day(on))
    }

    private func kinds(_ history: History, _ on: String, knownAt: String? = nil) -> [Deviation.Kind] {
        status(history, on, knownAt: knownAt).deviations.map(\.deviation.kind)
    }

    @Test("Signed by another post: refused without a reason, then marked, and shown until the right one signs")
    func signedByOther() {
        var history = History(Self.open)
        let by = ActorKey("kommunpolis")
        #expect(history.act(.sign(by: by, acting: false), "2024-02-10", by: officer) == ["reason-needed"])
        #expect(history.act(.sign(by: by, acting: false, reason: "Chefen var borta"), "2024-02-10", by: officer) == [])
        #expect(kinds(history, "2024-02-09") == [])
        let open = status(history, "2024-02-10").deviations
        #expect(open.map(\.entry.actor) == [officer] && open.map(\.entry.on) == [day("2024-02-10")])
        #expect(open.first?.deviation.clause == "Signatures" && open.first?.deviation.instead == [chief])
        // It binds nobody: the right signature is still missing.
        #expect(status(history, "2024-03-01").lacks.contains(.signature(chief)))
        #expect(history.matter().bindingDay(history.matter().agreement(on: day("2024-03-01"))) == nil)
        history.act(.sign(by: chief, acting: true), "2024-03-05", by: officer)
        #expect(kinds(history, "2024-03-04") == [.signedByOther] && kinds(history, "2024-03-05") == [])
        #expect(history.matter().bindingDay(history.matter().agreement(on: day("2024-03-05"))) == day("2024-03-05"))
    }

    @Test("Decided by another: shown until the body that the text asks has decided")
    func decidedByOther() {
        var history = History(Self.open)
        let act = Act.decide(by: ActorKey("kommun"), reference: "§ 9", reason: "Brådska")
        #expect(history.act(act, "2024-02-10") == [])
        #expect(kinds(history, "2024-02-20") == [.decidedByOther])
        #expect(status(history, "2024-02-20").lacks.contains(.decision(ActorKey("samordnare"))))
        history.act(.decide(by: ActorKey("samordnare"), reference: "§ 10"), "2024-03-01")
        #expect(kinds(history, "2024-02-29") == [.decidedByOther] && kinds(history, "2024-03-01") == [])
    }

    @Test("Where the text asks nobody to decide, nothing is departed from")
    func silence() {
        var history = History()
        #expect(history.act(.decide(by: ActorKey("chef"), reference: nil), "2024-02-10") == [])
        #expect(kinds(history, "2024-03-01") == [])
    }

    @Test("One party terminates where the text is silent: the agreement goes on until all have given the same last day")
    func terminatedAlone() {
        var history = History(Self.silent)
        func ends(_ text: String, _ reason: String?) -> Act { .terminate(effective: day(text), reason: reason) }
        #expect(history.act(ends("2024-06-30", nil), "2024-03-01") == ["reason-needed"])
        #expect(history.act(ends("2024-02-01", nil), "2024-03-01") == ["reason-needed", "effective-before"])
        #expect(history.act(ends("2024-06-30", "Ny kommun"), "2024-03-01") == [])
        #expect(kinds(history, "2024-03-01") == [.terminatedAlone])
        #expect(status(history, "2024-07-01").standing == .inForce)
        // The other gives another day: two words, and no decision.
        #expect(history.act(ends("2024-08-31", "Hellre i höst"), "2024-03-10", by: officer) == [])
        #expect(kinds(history, "2024-03-10") == [.terminatedAlone, .terminatedAlone])
        #expect(status(history, "2024-09-01").standing == .inForce)
        // The same day needs no reason: it is the other half of a decision.
        #expect(history.act(ends("2024-08-31", nil), "2024-03-20") == [])
        #expect(kinds(history, "2024-03-19") == [.terminatedAlone, .terminatedAlone])
        #expect(kinds(history, "2024-03-20") == [])
        #expect(status(history, "2024-08-31").standing == .inForce)
        #expect(status(history, "2024-09-01").standing == .terminated)
        // As it was known before, the agreement went on.
        #expect(status(history, "2024-09-01", knownAt: "2024-03-19").standing == .inForce)
    }

    @Test("A joint decision to end the agreement falls when one party takes its word back")
    func jointEndingTakenBack() throws {
        var history = History(Self.silent)
        history.act(.terminate(effective: day("2024-06-30"), reason: "Ny kommun"), "2024-03-01")
        let first = try #require(history.matter().state.deviations.first?.entry.number)
        history.act(.terminate(effective: day("2024-06-30"), reason: nil), "2024-03-10", by: officer)
        #expect(status(history, "2024-07-01").standing == .terminated)
        history.act(.correct(entry: first, reason: "Vi ångrade oss"), "2024-03-20")
        #expect(status(history, "2024-07-01").standing == .inForce)
        // What the other said stands, and now stands alone.
        #expect(status(history, "2024-07-01").deviations.map(\.entry.actor) == [officer])
    }

    @Test("When all have decided the end together, one party's other word undoes nothing and stands as its deviation")
    func anotherWordAfterwards() {
        var history = History(Self.silent)
        history.act(.terminate(effective: day("2024-08-31"), reason: "Ny kommun"), "2024-03-01")
        history.act(.terminate(effective: day("2024-08-31"), reason: nil), "2024-03-10", by: officer)
        let other = Act.terminate(effective: day("2024-12-31"), reason: "Hellre vid årsskiftet")
        #expect(history.act(other, "2024-09-02", by: officer) == [])
        #expect(status(history, "2024-09-02").standing == .terminated)
        #expect(status(history, "2024-09-02").deviations.map(\.entry.actor) == [officer])
        // The other party says the same: now both have decided anew, and nothing stands alone.
        #expect(history.act(.terminate(effective: day("2024-12-31"), reason: nil), "2024-09-10") == [])
        #expect(status(history, "2024-09-10").standing == .inForce)
        #expect(kinds(history, "2024-09-10") == [])
        #expect(status(history, "2025-01-01").standing == .terminated)
    }

    @Test("Only the organisation that wrote a note shares it: another's shared note is not its own")
    func sharingAnothersNote() throws {
        var history = History()
        let entry = try #require(history.entries.last?.number)
        history.add(.note(.init(entry: entry)), "2024-03-01", by: officer)
        #expect(history.act(.shareNote(entry: entry, text: "Kort"), "2024-03-02", by: officer) == [])
        #expect(history.act(.shareNote(entry: entry, text: "Annat"), "2024-03-03") == ["not-your-note"])
    }

    @Test("A signature that the text dates is mended when that post signs again, that day or later")
    func datedSignatureMended() {
        // The invented text says that the chief signed on 1 January 2024.
        var history = History()
        let by = ActorKey("kommunpolis")
        history.act(.sign(by: by, acting: false, reason: "Chefen var borta"), "2025-02-10", by: officer)
        history.act(.sign(by: chief, acting: false), "2025-03-01", by: officer)
        #expect(kinds(history, "2025-02-28") == [.signedByOther])
        #expect(kinds(history, "2025-03-01") == [])
    }

    @Test("A follow-up made after an end that was then taken back closes nothing")
    func endedLaterThanKnown() throws {
        var history = History(Self.silent)
        history.act(.terminate(effective: day("2024-08-31"), reason: "Ny kommun"), "2024-03-01")
        let first = try #require(history.matter().state.deviations.first?.entry.number)
        history.act(.terminate(effective: day("2024-08-31"), reason: nil), "2024-03-10", by: officer)
        history.act(.followUpFinally(reference: nil), "2024-09-10")
        #expect(status(history, "2024-09-10").standing == .finallyFollowedUp)
        history.act(.correct(entry: first, reason: "Vi ångrade oss"), "2024-10-01")
        #expect(status(history, "2024-10-01").standing == .inForce)
        // The last day by the text is 31 December 2025; nothing was followed up after it.
        #expect(status(history, "2026-01-01").standing == .expired)
    }

    @Test("Where the text lets one party terminate, it is no deviation and needs no reason")
    func terminatedByRight() {
        var history = History()
        #expect(history.act(.terminate(effective: day("2024-06-30"), reason: nil), "2024-03-01") == [])
        #expect(kinds(history, "2024-03-01") == [])
        #expect(status(history, "2024-07-01").standing == .terminated)
    }

    @Test("Finally followed up before the end: closes nothing, and is shown until it is done again afterwards")
    func followedUpEarly() {
        var history = History()
        let early = Act.followUpFinally(reference: nil, reason: "Ny överenskommelse i sikte")
        #expect(history.act(.followUpFinally(reference: nil), "2025-11-01") == ["reason-needed"])
        #expect(history.act(early, "2025-11-01") == [])
        #expect(status(history, "2025-11-01").deviations.first?.deviation.lastDay == day("2025-12-31"))
        // The last day is 31 December 2025: the day after, it has expired and is not followed up.
        #expect(status(history, "2026-01-01").standing == .expired)
        #expect(kinds(history, "2026-01-31") == [.followedUpEarly])
        #expect(history.act(.followUpFinally(reference: nil), "2026-02-01") == [])
        #expect(kinds(history, "2026-02-01") == [])
        #expect(status(history, "2026-02-01").standing == .finallyFollowedUp)
    }

    @Test("A follow-up counts after all when the agreement turns out to have ended before it")
    func endedEarlierThanKnown() {
        var history = History()
        history.act(.followUpFinally(reference: nil, reason: "Vi slutar snart"), "2025-11-01")
        history.add(
            .terminated(.init(effective: day("2025-10-31"), party: kommun)), "2025-10-01", recorded: "2025-11-02")
        #expect(kinds(history, "2025-11-02") == [])
        #expect(status(history, "2025-11-02").standing == .finallyFollowedUp)
        #expect(kinds(history, "2025-11-02", knownAt: "2025-11-01") == [.followedUpEarly])
    }

    @Test("A deviation taken back is shown no longer, and what was known before stays as it was")
    func takenBack() throws {
        var history = History(Self.open)
        let act = Act.sign(by: ActorKey("kommunpolis"), acting: false, reason: "Chefen var borta")
        history.act(act, "2024-02-10", by: officer)
        let entry = try #require(status(history, "2024-02-10").deviations.first?.entry.number)
        history.act(.correct(entry: entry, reason: "Fel"), "2024-02-20", by: officer)
        #expect(kinds(history, "2024-02-20") == [])
        #expect(kinds(history, "2024-02-20", knownAt: "2024-02-19") == [.signedByOther])
    }

    @Test("The reason is a note of the organisation's own; that it departs is shared")
    func reasonIsOwn() throws {
        let request = ActRequest(
            .sign(by: ActorKey("kommunpolis"), acting: false, reason: "Chefen var borta"), by: officer,
            on: day("2024-02-10"), key: "k")
        let drafts = try decide(
            request, matter: History(Self.open).matter(), today: day("2024-02-10"), digest: { _ in "d" }
        ).get()
        #expect(drafts.map(\.secrecy) == [.shared, .own(polis)])
        #expect(drafts.map(\.content) == [nil, "Chefen var borta"])
        #expect(drafts.map(\.deviations.count) == [1, 0])
        // Given without need it is kept all the same, and marks nothing.
        let right = ActRequest(
            .sign(by: chief, acting: true, reason: "Vikarie"), by: officer, on: day("2024-02-10"), key: "k")
        let plain = try decide(
            right, matter: History(Self.open).matter(), today: day("2024-02-10"), digest: { _ in "d" }
        ).get()
        #expect(plain.map(\.deviations.count) == [0, 0] && plain.last?.content == "Vikarie")
    }
}
