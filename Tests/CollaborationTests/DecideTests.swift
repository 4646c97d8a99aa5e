import Agreements
import Collaboration
import Testing
import Vocabulary

@Suite("What becomes of an act")
struct DecideTests {
    /// The invented agreement with a signature, a decision and a placeholder left open.
    private static let open =
        inventedText
        .replacing("for: polis, on: 2024-01-01", with: "for: polis, on: missing")
        .replacing(
            "forums:\n",
            with: """
                decisions:
                  - {by: samordnare, for: kommun, on: missing, clause: Signatures}
                placeholders:
                  - {key: dnr, sv: Diarienummer., en: Registry number., text: "KS xx", clause: Signatures}
                forums:

                """)

    private func decided(
        _ act: Act, in history: History, by actor: Actor = coordinator, on: String = "2024-03-01",
        today: String = "2024-03-01", key: String = "k"
    ) -> Result<[Draft], Refusals> {
        decide(
            ActRequest(act, by: actor, on: day(on), key: key), matter: history.matter(), today: day(today),
            digest: { "d\($0.hashValue)" })
    }

    private func codes(_ result: Result<[Draft], Refusals>) -> [String] {
        if case .failure(let refusals) = result { refusals.reasons.map(\.code) } else { [] }
    }

    private func id(_ text: String) -> Obligation.ID {
        Obligation.ID(text) ?? Obligation.ID(commitment: CommitmentKey(text), unit: "", period: "")
    }

    private struct Try {
        let act: Act
        var actor = coordinator
        var on = "2024-03-01"
        var key = "k"
    }

    /// Entries: 1 proposed by kommun, 2 accepted by polis, 3 calendar, 4 delivery of polis, 5 taken back, 6 the taking back.
    private var history: History {
        var history = History(Self.open)
        history.done(.delivery, "data", "2024-02-10")
        history.done(.delivery, "data", "2024-02-11")
        history.add(.withdrawn(.init(entry: 5)), "2024-02-12")
        return history
    }

    private var table: [(given: Try, expected: [String])] {
        let meeting = Act.Doing(.meeting, what: "möte", unit: "Norr")
        func with(_ change: (inout Act.Doing) -> Void) -> Act {
            var doing = meeting
            change(&doing)
            return .done(doing)
        }
        let long = String(repeating: "a", count: 10_001)
        return [
            (Try(act: .done(meeting)), []),
            (Try(act: .done(meeting), on: "2024-03-02"), ["on-after-today"]),
            (Try(act: .done(meeting), key: ""), ["bad-key"]),
            (Try(act: .done(meeting), key: String(repeating: "k", count: 101)), ["bad-key"]),
            (
                Try(act: .done(meeting), actor: Actor(post: ActorKey("samordnare"), organisation: ActorKey("region"))),
                ["unknown-organisation"]
            ),
            (Try(act: .done(meeting), actor: Actor(post: ActorKey("rektor"), organisation: kommun)), ["unknown-post"]),
            (
                Try(act: .done(meeting), actor: Actor(post: ActorKey("chef"), organisation: kommun)),
                ["post-of-other-organisation"]
            ),
            (Try(act: with { $0.what = "mote" }), ["unknown-thing"]),
            (Try(act: with { $0.present = [ActorKey("samordnaren")] }), ["unknown-participant"]),
            (Try(act: with { $0.unit = nil }), ["unit-needed"]),
            (Try(act: with { $0.unit = "Väster" }), ["unknown-unit"]),
            (Try(act: with { $0.about = "2031-vt" }), ["unknown-period"]),
            (Try(act: with { $0.note = "19121212-1212 kom inte" }), ["identity-number"]),
            (Try(act: with { $0.reference = "20090101-1234" }), ["identity-number"]),
            (Try(act: with { $0.note = long }), ["text-too-long"]),
            // Characters are counted, as the refusal says: å is two bytes, the family twenty-five.
            (Try(act: with { $0.reference = String(repeating: "å", count: 300) }), []),
            (Try(act: with { $0.reference = String(repeating: "å", count: 301) }), ["text-too-long"]),
            (Try(act: with { $0.reference = String(repeating: "👨‍👩‍👧‍👦", count: 190) }), []),
            (Try(act: with { $0.reference = "a" + String(repeating: "\u{301}", count: 3000) }), ["text-too-long"]),
            (Try(act: with { $0.noChange = true }), ["text-missing"]),
            (Try(act: .excuse(id("data/-/2024-01"), reason: "Sjukdom"), actor: officer), ["nothing-to-excuse"]),
            (Try(act: .excuse(id("data/-/2024-02"), reason: "Sjukdom"), actor: officer), []),
            (Try(act: .excuse(id("data/-/2024-02"), reason: " ")), ["text-missing", "not-owing"]),
            (Try(act: .excuse(id("data/-/2031-01"), reason: "x"), actor: officer), ["unknown-obligation"]),
            (Try(act: .excuse(id("datan/-/2024-01"), reason: "x")), ["unknown-commitment"]),
            (Try(act: .excuse(id("del/polis/2024"), reason: "x")), ["not-owing"]),
            (Try(act: .excuse(id("del/kommun/2024"), reason: "x")), []),
            (Try(act: .correct(entry: 4, reason: "Fel dag")), []),
            (Try(act: .correct(entry: 4, reason: "Fel dag"), actor: officer), ["not-your-entry"]),
            (Try(act: .correct(entry: 5, reason: "Fel dag")), ["already-withdrawn"]),
            (Try(act: .correct(entry: 99, reason: "")), ["text-missing", "unknown-entry"]),
            (Try(act: .annotate(entry: 0, text: "x")), ["unknown-entry"]),
            (Try(act: .shareNote(entry: 4, text: "x")), ["not-your-note"]),
            (Try(act: .proposeReading(definition: "format: 2", effective: nil)), ["faulty-definition"]),
            (
                Try(act: .proposeReading(definition: String(repeating: "a", count: 300_000), effective: nil)),
                ["text-too-long"]
            ),
            (
                Try(
                    act: .proposeReading(
                        definition: Self.open.replacing("id: invented", with: "id: other"), effective: nil)),
                ["another-agreement"]
            ),
            (Try(act: .proposeReading(definition: inventedText, effective: nil)), []),
            (Try(act: .acceptReading(digest: "none")), ["no-reading"]),
            (Try(act: .acceptReading(digest: nil)), ["already-accepted"]),
            (Try(act: .countFrom(day("2024-02-01"), commitment: CommitmentKey("none"))), ["unknown-commitment"]),
            (Try(act: .countFrom(day("2024-02-01"), commitment: nil)), []),
            (Try(act: .chooseInterval(CommitmentKey("none"), days: 90)), ["unknown-commitment"]),
            (Try(act: .chooseInterval(CommitmentKey("data"), days: 90)), ["interval-stated"]),
            (Try(act: .chooseInterval(CommitmentKey("öppen"), days: 6)), ["bad-interval"]),
            (Try(act: .chooseInterval(CommitmentKey("öppen"), days: 1101)), ["bad-interval"]),
            (Try(act: .chooseInterval(CommitmentKey("öppen"), days: 7)), []),
            (Try(act: .setCalendar(year: 1989, .init())), ["bad-year"]),
            (Try(act: .setCalendar(year: 2025, .init(days: ["jul": day("2024-12-24")]))), ["bad-calendar"]),
            (
                Try(act: .setCalendar(year: 2025, .init(periods: ["": stretch("2028-01-01", "2028-01-02")]))),
                ["bad-calendar", "text-missing"]
            ),
            (Try(act: .decide(by: ActorKey("chef"), reference: nil)), ["reason-needed"]),
            (Try(act: .decide(by: ActorKey("chef"), reference: nil, reason: " ")), ["reason-needed"]),
            (Try(act: .decide(by: ActorKey("chef"), reference: nil, reason: "Brådska")), []),
            (Try(act: .decide(by: ActorKey("chefen"), reference: nil, reason: "Brådska")), ["unknown-participant"]),
            (Try(act: .decide(by: ActorKey("samordnare"), reference: "§ 7")), []),
            (Try(act: .sign(by: ActorKey("kommunpolis"), acting: false)), ["reason-needed"]),
            (Try(act: .sign(by: ActorKey("kommunpolis"), acting: false, reason: "Chefen var borta")), []),
            (Try(act: .sign(by: ActorKey("x"), acting: false, reason: "Chefen var borta")), ["unknown-participant"]),
            (
                Try(act: .sign(by: ActorKey("kommunpolis"), acting: false, reason: "19121212-1212")),
                ["identity-number"]
            ),
            (
                Try(
                    act: .sign(by: ActorKey("kommunpolis"), acting: false, reason: String(repeating: "a", count: 1001))),
                ["text-too-long"]
            ),
            (Try(act: .sign(by: ActorKey("chef"), acting: true), actor: officer), []),
            (Try(act: .fillPlaceholder("datum", value: "x")), ["unknown-placeholder"]),
            (Try(act: .fillPlaceholder("dnr", value: " ")), ["empty-placeholder"]),
            (Try(act: .fillPlaceholder("dnr", value: "KS 1/24")), []),
            (Try(act: .beginRevision(reason: "")), ["text-missing"]),
            (Try(act: .terminate(effective: day("2024-02-28"), reason: nil)), ["effective-before"]),
            (Try(act: .terminate(effective: day("2024-06-30"), reason: nil)), []),
            (Try(act: .followUpFinally(reference: nil)), ["reason-needed"]),
            (
                Try(act: .followUpFinally(reference: String(repeating: "r", count: 301))),
                ["reason-needed", "text-too-long"]
            ),
            (Try(act: .followUpFinally(reference: nil, reason: "Ny överenskommelse i sikte")), []),
            (Try(act: .replace(by: AgreementID("next"))), []),
        ]
    }

    @Test("Each wrong act is refused with its reason, and each right one recorded")
    func tableOfActs() {
        let history = history
        let real = { (one: Try) in codes(decided(one.act, in: history, by: one.actor, on: one.on, key: one.key)) }
        #expect(mismatches(table, real) == [])
        // Planted: one that records everything; one that gives only the first reason.
        #expect(catches(table) { _ in [] })
        #expect(catches(table) { Array(real($0).prefix(1)) })
    }

    @Test("Every reason for refusing is reached")
    func everyReason() {
        let history = history
        let reached = Set(
            table.flatMap {
                codes(decided($0.given.act, in: history, by: $0.given.actor, on: $0.given.on, key: $0.given.key))
            })
        // The order of recording is kept where acts are replayed, outside this room.
        #expect(Self.all.subtracting(reached).sorted() == ["recorded-decreases"])
    }

    private static let all: Set<String> = [
        "on-after-today", "recorded-decreases", "unknown-organisation", "unknown-post", "post-of-other-organisation",
        "unknown-thing", "unknown-participant", "unit-needed", "unknown-unit", "unknown-period", "identity-number",
        "text-missing", "text-too-long", "unknown-commitment", "unknown-obligation", "not-owing", "nothing-to-excuse",
        "unknown-entry", "already-withdrawn", "not-your-entry", "not-your-note", "faulty-definition",
        "another-agreement",
        "no-reading", "already-accepted", "unknown-placeholder", "empty-placeholder", "reason-needed",
        "bad-interval", "interval-stated", "bad-year", "bad-calendar", "effective-before", "bad-key",
    ]

    @Test("All reasons come at once")
    func allAtOnce() {
        var doing = Act.Doing(.meeting, what: "mote", present: [ActorKey("ingen")], unit: "Väster", about: "2031-vt")
        doing.note = "19121212-1212"
        doing.reference = String(repeating: "r", count: 301)
        let stranger = Actor(post: ActorKey("rektor"), organisation: kommun)
        let found = codes(decided(.done(doing), in: history, by: stranger, on: "2024-03-02", key: ""))
        #expect(
            Set(found) == [
                "on-after-today", "bad-key", "unknown-post", "unknown-thing", "unknown-participant", "identity-number",
                "text-too-long",
            ])
    }

    @Test("What was done is recorded with what it met, and its note stays the organisation's own")
    func recorded() throws {
        let act = Act.done(.init(.delivery, what: "data", about: "2024-01", reference: "A1", note: "Tack"))
        let drafts = try decided(act, in: History(), by: officer).get()
        #expect(drafts.count == 2)
        guard case .done(let done) = drafts[0].fact else {
            Issue.record("not something done: \(drafts[0].fact)")
            return
        }
        #expect(done.meets == [id("data/-/2024-01")])
        #expect(drafts[0].secrecy == .shared && drafts[0].content == nil)
        #expect(drafts[1].secrecy == .own(polis) && drafts[1].content == "Tack")
        // A part counted per party is understood to be one's own.
        let part = try decided(.done(.init(.documentPresented, what: "del")), in: History(), by: officer).get()
        guard case .done(let own) = part[0].fact else { return }
        #expect(own.unit == "polis" && own.meets == [id("del/polis/2024")])
        // A meeting serves one window of its commitment only.
        let meeting = try decided(.done(.init(.meeting, what: "vecka")), in: History()).get()
        guard case .done(let week) = meeting[0].fact else { return }
        // Friday 1 March 2024 lies in week 9.
        #expect(week.meets == [id("vecka/-/2024-W09")])
    }

    @Test("A later reading holds from the day it is proposed unless it says otherwise; the first from the first day")
    func effective() throws {
        let changed = inventedText.replacing("due: about every month,", with: "due: every month,")
        func from(_ text: String, _ effective: String? = nil, in history: History, on: String) throws -> CivilDate? {
            let act = Act.proposeReading(definition: text, effective: effective.map { day($0) })
            let request = ActRequest(act, by: coordinator, on: day(on), key: "k")
            let drafts = try decide(
                request, matter: history.matter(), today: day("2025-06-01"), digest: { "d\($0.hashValue)" }
            ).get()
            guard case .readingProposed(let reading) = drafts.first?.fact else { return nil }
            return reading.effective
        }
        var empty = History()
        empty.entries = []
        #expect(try from(inventedText, in: empty, on: "2025-03-10") == day("2024-01-01"))
        #expect(try from(changed, in: History(), on: "2025-03-10") == day("2025-03-10"))
        #expect(try from(changed, "2025-01-01", in: History(), on: "2025-03-10") == day("2025-01-01"))
        // Never before the agreement begins, where the first reading would then take its place again.
        #expect(try from(changed, in: History(), on: "2023-12-01") == day("2024-01-01"))
        // The same once more is a yes to what lies there.
        #expect(try from(inventedText, in: History(), on: "2025-03-10") == day("2024-01-01"))
    }

    @Test("A later reading that all accept changes nothing before the day it was proposed")
    func laterReading() throws {
        let changed = inventedText.replacing("due: about every month,", with: "due: every month,")
        var history = History()
        let before = history.commitment("data", on: "2025-03-01").occasions
        let act = ActRequest(
            .proposeReading(definition: changed, effective: nil), by: coordinator, on: day("2025-03-10"), key: "k")
        let draft = try decide(
            act, matter: history.matter(), today: day("2025-03-10"), digest: { "d\($0.hashValue)" }
        ).get()[0]
        history.texts["d\(changed.hashValue)"] = changed
        history.add(draft.fact, "2025-03-10")
        history.add(.readingAccepted(.init(digest: "d\(changed.hashValue)", party: polis)), "2025-03-11", by: officer)
        let after = history.commitment("data", on: "2025-03-12").occasions
        #expect(after.first { $0.obligation.id.period == "2025-04" }?.obligation.about == nil)
        let begun = before.filter { $0.obligation.window.first < day("2025-03-10") }.map(\.obligation)
        #expect(begun.count == 14)
        #expect(after.map(\.obligation).filter { $0.window.first < day("2025-03-10") } == begun)
    }

    @Test("What was met when it was recorded is not moved by what is recorded later")
    func matchIsKept() throws {
        var history = History()
        for text in ["2024-03-05", "2024-04-05"] {
            let draft = try decided(
                .done(.init(.delivery, what: "data")), in: history, by: officer, on: text, today: text
            ).get()[0]
            history.add(draft.fact, text, by: officer)
        }
        let before = history.commitment("data", on: "2024-06-01").occasions.prefix(2).map(\.shownBy)
        let late = Act.done(.init(.delivery, what: "data", about: "2024-01"))
        let draft = try decided(late, in: history, by: officer, on: "2024-02-05", today: "2024-05-01").get()[0]
        history.add(draft.fact, "2024-02-05", recorded: "2024-05-01", by: officer)
        let after = history.commitment("data", on: "2024-06-01").occasions.prefix(2).map(\.shownBy)
        #expect(before == [[4], [5]])
        #expect(after == [[6, 4], [5]])
        #expect(history.standing("data/-/2024-01", on: "2024-06-01") == .met)
    }

    @Test("The agreement comes into force when the last signature and the last open place are there")
    func intoForce() {
        var history = History(Self.open)
        func status(_ on: String) -> AgreementStatus { history.matter().agreementStatus(on: day(on)) }
        #expect(status("2024-06-01").standing == .draft)
        #expect(
            status("2024-06-01").lacks == [
                .placeholder("dnr"), .decision(ActorKey("samordnare")), .signature(ActorKey("chef")),
            ])
        history.add(.signed(.init(by: ActorKey("chef"), acting: false)), "2024-02-15", by: officer)
        history.add(.decided(.init(by: ActorKey("samordnare"), reference: nil)), "2024-02-16")
        #expect(status("2024-06-01").standing == .draft)
        history.add(.placeholderFilled(.init(placeholder: "dnr", value: "KS 1/24")), "2024-02-17")
        #expect(status("2024-06-01").standing == .inForce)
        #expect(status("2024-02-14").standing == .draft)
        #expect(
            status("2024-06-01").warnings == [.signedAfterStart(signed: day("2024-02-15"), start: day("2024-01-01"))])
        // Signed again the right day, and the wrong one taken back: the right one stands.
        history.add(.signed(.init(by: ActorKey("chef"), acting: false)), "2024-02-20", by: officer)
        history.add(.withdrawn(.init(entry: 4)), "2024-02-21", by: officer)
        #expect(
            status("2024-06-01").warnings == [.signedAfterStart(signed: day("2024-02-20"), start: day("2024-01-01"))])
        history.add(.withdrawn(.init(entry: 7)), "2024-02-22", by: officer)
        #expect(status("2024-06-01").standing == .draft)
    }

    @Test("The agreement's standing follows its days and what was recorded of its life")
    func standings() {
        typealias Standing = AgreementStatus.Standing
        let life: [(given: (facts: [(Fact, String)], on: String), expected: Standing)] = [
            (([], "2023-12-31"), .draft), (([], "2024-01-01"), .inForce), (([], "2025-12-31"), .inForce),
            (([], "2026-01-01"), .expired),
            (([(.revisionBegun, "2025-03-01")], "2025-02-28"), .inForce),
            (([(.revisionBegun, "2025-03-01")], "2025-03-01"), .underRevision),
            (
                ([(.terminated(.init(effective: day("2024-06-30"), party: kommun)), "2024-03-01")], "2024-06-30"),
                .inForce
            ),
            (
                ([(.terminated(.init(effective: day("2024-06-30"), party: kommun)), "2024-03-01")], "2024-07-01"),
                .terminated
            ),
            (([(.finallyFollowedUp, "2026-02-01")], "2026-01-31"), .expired),
            (([(.finallyFollowedUp, "2026-02-01")], "2026-02-01"), .finallyFollowedUp),
            (([(.replaced(.init(by: AgreementID("next"))), "2026-02-01")], "2026-02-01"), .replaced),
        ]
        let real = { (one: (facts: [(Fact, String)], on: String)) -> Standing in
            var history = History()
            for (fact, on) in one.facts { history.add(fact, on) }
            return history.matter().agreementStatus(on: day(one.on)).standing
        }
        #expect(mismatches(life, real) == [])
        #expect(catches(life) { History().matter().agreementStatus(on: day($0.on)).standing })
        let early = inventedText.replacing("on: 2024-01-01, clause: Sig", with: "on: 2023-11-01, clause: Sig")
        #expect(History(early).matter().agreementStatus(on: day("2023-12-01")).standing == .awaitingStart)
    }
}
