import Agreements
import Collaboration
import Testing
import Vocabulary

@Suite("How an occasion stands (settlements A 1-6)")
struct StandingTests {
    @Test("Due soon is within 45 days or a third of the window; the last day is due soon, the day after is late")
    func boundaries() {
        let rows: [StandingRow] = [
            // About January: window 1-29 February, 29 days, a third is 9: soon from 20 February (9 days left).
            (Look("data/-/2024-01", "2024-01-31"), .notYetDue), (Look("data/-/2024-01", "2024-02-19"), .notYetDue),
            (Look("data/-/2024-01", "2024-02-20"), .dueSoon), (Look("data/-/2024-01", "2024-02-29"), .dueSoon),
            (Look("data/-/2024-01", "2024-03-01"), .overdue),
            // The year: 366 days, a third is 122, so 45: soon from 16 November (14 + 31 days left).
            (Look("bild/-/2024", "2024-11-15"), .notYetDue), (Look("bild/-/2024", "2024-11-16"), .dueSoon),
            (Look("bild/-/2024", "2024-12-31"), .dueSoon), (Look("bild/-/2024", "2025-01-01"), .overdue),
            // Spring term 9 January-13 June: 157 days, a third is 52, so 45: soon from 29 April (1 + 31 + 13 left).
            (Look("möte/Norr/2024-vt", "2024-04-28"), .notYetDue), (Look("möte/Norr/2024-vt", "2024-04-29"), .dueSoon),
            (Look("möte/Norr/2024-vt", "2024-06-13"), .dueSoon), (Look("möte/Norr/2024-vt", "2024-06-14"), .missed),
            // Before Valborg: 1 January-29 April, 120 days, a third is 40: soon from 20 March (11 + 29 left).
            (Look("utskick/-/2024-Valborg", "2024-03-19"), .notYetDue),
            (Look("utskick/-/2024-Valborg", "2024-03-20"), .dueSoon),
            (Look("utskick/-/2024-Valborg", "2024-04-29"), .dueSoon),
            (Look("utskick/-/2024-Valborg", "2024-04-30"), .missed),
            // A week of 7 days, a third is 2: Monday 4-Sunday 10 March, soon from Friday 8.
            (Look("vecka/-/2024-W10", "2024-03-03"), .notYetDue), (Look("vecka/-/2024-W10", "2024-03-07"), .notYetDue),
            (Look("vecka/-/2024-W10", "2024-03-08"), .dueSoon), (Look("vecka/-/2024-W10", "2024-03-10"), .dueSoon),
            (Look("vecka/-/2024-W10", "2024-03-11"), .missed),
            // Summer weeks do not arise.
            (Look("vecka/-/2024-W26", "2024-07-01"), nil),
            // Rolling, 12 months from 1 January 2024: late from 1 January 2025. 31 December - 45 days = 16 November.
            (Look("plan/-/2024-01-01", "2024-11-15"), .notYetDue), (Look("plan/-/2024-01-01", "2024-11-16"), .dueSoon),
            (Look("plan/-/2024-01-01", "2024-12-31"), .dueSoon), (Look("plan/-/2024-01-01", "2025-01-01"), .overdue),
            // Autumn ends on 30 November; 91 days, a third is 30.
            (Look("tidig/-/once", "2024-10-30"), .notYetDue), (Look("tidig/-/once", "2024-10-31"), .dueSoon),
            (Look("tidig/-/once", "2024-11-30"), .dueSoon), (Look("tidig/-/once", "2024-12-01"), .overdue),
            // Without a date it cannot be assessed; should and when possible are counted, never late.
            (Look("policy/-/once", "2024-06-01"), .cannotBeAssessed),
            (Look("enkät/-/2024", "2024-12-31"), .dueSoon), (Look("enkät/-/2024", "2025-01-01"), .notDone),
            (Look("vandring/-/2024", "2025-01-01"), .notDone),
        ]
        let history = History()
        #expect(wrong(rows, in: history) == [])
        #expect(findsOneDayOff(rows, in: history))
    }

    @Test("The numbers of due soon are settings")
    func settings() {
        var history = History()
        history.done(.delivery, "data", "2024-02-05")
        var settings = Settings()
        settings.dueSoonDays = 10
        let base = agreement()
        let matter = Matter(
            base: base, state: fold(history.entries), settings: settings, horizon: day("2027-12-31")
        ) { _ in base }
        func standing(_ text: String) -> ObligationStatus.Standing? {
            matter.statuses(on: day(text)).first { $0.commitment.key.text == "bild" }?.occasions.first?.standing
        }
        #expect(standing("2024-12-20") == .notYetDue)
        #expect(standing("2024-12-21") == .dueSoon)
    }

    @Test("What was done is met, and met late when it came after the window")
    func met() {
        var history = History()
        history.done(.delivery, "data", "2024-02-29")
        history.done(.delivery, "data", "2024-04-03")
        history.done(.documentAdopted, "bild", "2025-01-10")
        let rows: [StandingRow] = [
            (Look("data/-/2024-01", "2024-02-28"), .dueSoon), (Look("data/-/2024-01", "2024-02-29"), .met),
            // About February: window March; delivered 3 April, three days late, being the oldest open.
            (Look("data/-/2024-02", "2024-04-02"), .overdue), (Look("data/-/2024-02", "2024-04-03"), .metLate),
            (Look("data/-/2024-03", "2024-04-30"), .dueSoon), (Look("data/-/2024-03", "2024-05-01"), .overdue),
            (Look("bild/-/2024", "2025-01-09"), .overdue), (Look("bild/-/2024", "2025-01-10"), .metLate),
            (Look("bild/-/2025", "2025-01-10"), .notYetDue),
        ]
        #expect(wrong(rows, in: history) == [])
        #expect(history.occasion("data/-/2024-02", on: "2024-05-01")?.reason == .doneLate(day("2024-04-03"), days: 3))
        // Planted: the journal without its second delivery.
        history.entries.remove(at: history.entries.count - 2)
        #expect(!wrong(rows, in: history).isEmpty)
    }

    @Test("A late registration never makes a thing late")
    func lateRegistration() {
        var history = History()
        history.done(.delivery, "data", "2024-02-20", recorded: "2024-06-01")
        history.done(.meeting, "möte", "2024-02-20", unit: "Norr", recorded: "2024-12-01")
        history.done(.meeting, "möte", "2024-03-20", unit: "Norr", recorded: "2024-12-01")
        #expect(history.standing("data/-/2024-01", on: "2024-07-01") == .met)
        #expect(history.standing("möte/Norr/2024-vt", on: "2025-01-01") == .met)
        // As known before it was registered it was late; the day it concerned it was already met.
        let before = history.matter(knownAt: "2024-05-31")
        let commitment = before.agreement(on: day("2024-05-31")).commitments.first { $0.key.text == "data" }
        let then = commitment.map {
            before.status(of: $0, version: before.version(on: day("2024-05-31")), on: day("2024-05-31"))
        }
        #expect(then?.occasions.first?.standing == .overdue)
        #expect(history.standing("data/-/2024-01", on: "2024-05-31") == .met)
    }

    @Test("Meetings are counted per place and term, and shown as one of two")
    func counts() {
        var history = History()
        history.done(.meeting, "möte", "2024-02-20", unit: "Norr")
        #expect(history.occasion("möte/Norr/2024-vt", on: "2024-03-01")?.done == 1)
        #expect(history.occasion("möte/Norr/2024-vt", on: "2024-03-01")?.obligation.count == 2)
        #expect(history.standing("möte/Norr/2024-vt", on: "2024-06-14") == .missed)
        history.done(.meeting, "möte", "2024-06-13", unit: "Norr")
        let rows: [StandingRow] = [
            (Look("möte/Norr/2024-vt", "2024-06-12"), .dueSoon), (Look("möte/Norr/2024-vt", "2024-06-13"), .met),
            (Look("möte/Söder/2024-vt", "2024-06-14"), .missed), (Look("möte/Norr/2024-ht", "2024-12-21"), .missed),
        ]
        #expect(wrong(rows, in: history) == [])
        #expect(findsOneDayOff(rows, in: history))
        // A meeting between the terms counts for none, and is not lost.
        history.done(.meeting, "möte", "2024-07-01", unit: "Söder")
        #expect(wrong(rows, in: history) == [])
        #expect(history.commitment("möte", on: "2024-12-31").latest?.on == day("2024-07-01"))
    }

    @Test("Occasions stand oldest first, also those of several places")
    func oldestFirst() {
        let occasions = History().commitment("möte", on: "2024-06-01").occasions
        let firsts = occasions.map(\.obligation.window.first)
        #expect(firsts == firsts.sorted())
        #expect(occasions.prefix(2).map(\.obligation.id.unit) == ["Norr", "Söder"])
        var history = History()
        for text in ["2024-02-01", "2024-03-01"] { history.done(.meeting, "möte", text, unit: "Norr") }
        // Norr's spring is done: what comes next is Söder's spring, not Norr's autumn.
        #expect(
            history.commitment("möte", on: "2024-05-01").next(on: day("2024-05-01"))?.obligation.id.description
                == "möte/Söder/2024-vt")
    }

    @Test("While one party has not accepted the reading nothing turns red")
    func proposed() {
        let history = History(accepted: nil)
        let matter = history.matter()
        var red: [String] = []
        for month in 0..<36 {
            let on = day("2024-01-15").adding(months: month)
            for status in matter.statuses(on: on) {
                if status.group == .late || status.occasions.contains(where: \.standing.isLate) {
                    red.append("\(status.commitment.key) \(on)")
                }
                if !status.isProposed { red.append("not proposed: \(status.commitment.key)") }
            }
        }
        #expect(red == [])
        #expect(matter.agreementStatus(on: day("2024-06-01")).warnings == [.readingProposed(waitingFor: [polis])])
        // Mutated: with the other's yes the same journal does turn red.
        #expect(History().matter().statuses(on: day("2025-06-15")).contains { $0.group == .late })
    }

    @Test("The board groups follow the worst open occasion")
    func groups() {
        typealias Group = CommitmentStatus.Group
        var history = History()
        history.done(.meeting, "vecka", "2024-03-12")
        history.done(.delivery, "data", "2024-02-10")
        let rows: [(given: Look, expected: Group)] = [
            (Look("bild", "2024-06-01"), .fine), (Look("bild", "2024-12-01"), .soon),
            (Look("bild", "2025-06-01"), .late),
            (Look("policy", "2024-06-01"), .unclear), (Look("öppen", "2024-06-01"), .unclear),
            (Look("enkät", "2025-06-01"), .fine), (Look("data", "2024-03-01"), .fine),
            (Look("data", "2024-04-01"), .late),
            // Week 10 missed, week 11 met: the series has mended itself.
            (Look("vecka", "2024-03-11"), .late), (Look("vecka", "2024-03-13"), .fine),
            (Look("slut", "2024-06-01"), .fine),
        ]
        #expect(mismatches(rows) { history.commitment($0.id, on: $0.on).group } == [])
        #expect(catches(rows) { History().commitment($0.id, on: $0.on).group })
    }
}
