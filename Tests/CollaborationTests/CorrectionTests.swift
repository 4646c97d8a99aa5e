import Agreements
import Collaboration
import Testing
import Vocabulary

@Suite("What a correction takes back")
struct CorrectionTests {
    /// Entries 1-3: the reading proposed by the municipality and accepted by the police, the calendar of 2024.
    private func history(_ facts: [(Fact, Actor)] = []) -> History {
        var history = History()
        for (fact, actor) in facts { history.add(fact, "2024-02-01", by: actor) }
        return history
    }

    private func taken(_ entries: Int..., from history: History) -> History {
        var history = history
        for entry in entries { history.add(.withdrawn(.init(entry: entry)), "2024-02-02") }
        return history
    }

    @Test("A yes taken back leaves the reading proposed, and a new yes holds from its own day")
    func acceptance() {
        var history = taken(2, from: history())
        let on = day("2024-06-01")
        #expect(history.matter().version(on: on).acceptedOn == nil)
        #expect(history.matter().agreementStatus(on: on).warnings == [.readingProposed(waitingFor: [polis])])
        let digest = history.matter().version(on: on).digest
        history.add(.readingAccepted(.init(digest: digest, party: polis)), "2024-03-01", by: officer)
        #expect(history.matter().version(on: on).acceptedOn == day("2024-03-01"))
    }

    @Test("A proposal taken back gives way to the reading before it")
    func proposal() {
        let changed = inventedText.replacing("due: about every month,", with: "due: about every year,")
        var history = history([
            (.readingProposed(.init(digest: "later", effective: day("2024-02-01"))), officer),
            (.readingAccepted(.init(digest: "later", party: kommun)), coordinator),
        ])
        history.texts["later"] = changed
        let on = day("2024-06-01")
        #expect(history.matter().version(on: on).digest == "later")
        let before = self.history().matter().version(on: on).digest
        #expect(taken(4, from: history).matter().version(on: on).digest == before)
        // With only the second yes taken back it lies there as a proposal, and the first reading holds.
        #expect(taken(5, from: history).matter().version(on: on).digest == before)
        #expect(taken(5, from: history).matter().versions.map(\.digest).contains("later"))
    }

    @Test("A day to count from, an interval and a calendar taken back give way to what was set before")
    func settings() {
        func counted(_ text: String, _ actor: Actor) -> (Fact, Actor) {
            (.countedFrom(.init(from: day(text), party: actor.organisation)), actor)
        }
        func interval(_ days: Int, _ actor: Actor) -> (Fact, Actor) {
            (.intervalChosen(.init(commitment: CommitmentKey("öppen"), days: days, party: actor.organisation)), actor)
        }
        let counting = history([
            counted("2024-03-01", coordinator), counted("2024-03-01", officer), counted("2024-05-01", coordinator),
            counted("2024-05-01", officer),
        ])
        func from(_ history: History) -> CivilDate? {
            let matter = history.matter()
            return matter.countedFrom(CommitmentKey("data"), matter.version(on: day("2024-06-01")))
        }
        #expect(from(counting) == day("2024-05-01"))
        #expect(from(taken(6, 7, from: counting)) == day("2024-03-01"))
        // Not the same day for both: the day of the last yes.
        #expect(from(taken(6, from: counting)) == day("2024-01-01"))
        #expect(from(taken(4, 5, 6, 7, from: counting)) == day("2024-01-01"))

        let chosen = history([
            interval(90, coordinator), interval(90, officer), interval(30, coordinator), interval(30, officer),
        ])
        func days(_ history: History) -> Int? { history.commitment("öppen", on: "2024-06-01").localInterval }
        #expect(days(chosen) == 30)
        #expect(days(taken(6, 7, from: chosen)) == 90)
        #expect(days(taken(4, 5, 6, 7, from: chosen)) == nil)

        let moved = LocalCalendar.Year(terms: [.init(name: "vt", range: stretch("2024-01-15", "2024-06-20"))])
        let calendars = history([(.calendarSet(.init(year: 2024, calendar: moved)), coordinator)])
        func spring(_ history: History) -> Obligation? {
            history.occasion("möte/Norr/2024-vt", on: "2024-03-01")?.obligation
        }
        #expect(spring(calendars)?.window == stretch("2024-01-15", "2024-06-20"))
        #expect(spring(taken(4, from: calendars))?.window == stretch("2024-01-09", "2024-06-13"))
        #expect(spring(taken(3, 4, from: calendars))?.lacksCalendar == true)
    }

    @Test("A correction taken back gives back what it corrected, as deep as that goes")
    func corrections() {
        var history = history()
        history.done(.delivery, "data", "2024-02-10")
        let rows: [(given: Int, expected: ObligationStatus.Standing?)] = [
            (0, .met), (1, .overdue), (2, .met), (3, .overdue), (4, .met),
        ]
        let standing = { (corrections: Int) -> ObligationStatus.Standing? in
            var corrected = history
            // Each takes back the entry just before it.
            for number in 0..<corrections { corrected.add(.withdrawn(.init(entry: 4 + number)), "2024-02-11") }
            return corrected.standing("data/-/2024-01", on: "2024-03-05")
        }
        #expect(mismatches(rows, standing) == [])
        // Planted: one for which a correction is final.
        #expect(catches(rows) { standing(min($0, 1)) })
    }

    @Test("Of two reasons for one occasion the one that is left holds")
    func reasons() {
        let id = Obligation.ID(commitment: CommitmentKey("data"), unit: "", period: "2024-01")
        let given = history([
            (.excused(.init(obligation: id, party: polis)), officer),
            (.excused(.init(obligation: id, party: polis)), officer),
        ])
        #expect(taken(5, from: given).standing("data/-/2024-01", on: "2024-03-05") == .excused)
        #expect(taken(4, 5, from: given).standing("data/-/2024-01", on: "2024-03-05") == .overdue)
        // Entry 7 takes back the correction of entry 4.
        #expect(taken(4, 5, 6, from: given).standing("data/-/2024-01", on: "2024-03-05") == .excused)
    }

    @Test("A correction that is about itself, about what comes later or about nothing harms no journal")
    func hostile() {
        var history = history()
        history.add(.withdrawn(.init(entry: 4)), "2024-02-01")
        history.add(.withdrawn(.init(entry: 6)), "2024-02-01")
        history.add(.withdrawn(.init(entry: 5)), "2024-02-01")
        history.add(.withdrawn(.init(entry: .max)), "2024-02-01")
        history.add(.withdrawn(.init(entry: -1)), "2024-02-01")
        #expect(history.matter().agreementStatus(on: day("2024-06-01")).standing == .inForce)
    }

    @Test("How it was known to stand before a correction is not changed by it")
    func knownBefore() {
        let corrected = taken(2, from: history())
        let on = day("2024-02-01")
        #expect(corrected.matter(knownAt: "2024-02-01").version(on: on).acceptedOn == day("2024-01-01"))
        #expect(corrected.matter(knownAt: "2024-02-02").version(on: on).acceptedOn == nil)
    }
}
