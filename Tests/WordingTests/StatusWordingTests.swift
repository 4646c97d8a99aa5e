import Agreements
import Collaboration
import Testing
import Vocabulary
import Wording

@Suite("Statuses in words")
struct StatusWordingTests {
    let sv = Wording(.swedish)
    let en = Wording(.english)
    let lomma = Definitions.lomma

    private func both(_ status: CommitmentStatus, on day: String) -> [String] {
        let day = CivilDate(day)!
        return [sv, en].map { $0.reason(status, in: lomma, on: day) }
    }

    @Test("Every standing and group has its own word", arguments: Language.allCases)
    func words(language: Language) {
        let wording = Wording(language)
        #expect(Set(ObligationStatus.Standing.allCases.map(wording.standing)).count == 11)
        #expect(Set(CommitmentStatus.Group.allCases.map(wording.group)).count == 6)
        #expect(Set(AgreementStatus.Standing.allCases.map(wording.agreementStanding)).count == 8)
        #expect(Set(Cadence.Strength.allCases.map(wording.strength)).count == 5)
        #expect(Set(Evidence.Kind.allCases.map(wording.evidence)).count == Evidence.Kind.allCases.count)
    }

    @Test("A weekly series shows counts of the year and the weeks that were missed")
    func series() {
        var journal = Journal(lomma, acceptedOn: "2025-10-01")
        // Weeks 41 and 43 to 46; week 42 and 47 have no meeting.
        journal.done("K5", on: "2025-10-08", "2025-10-22", "2025-10-29", "2025-11-05", "2025-11-12")
        let status = journal.status("K5", on: "2025-11-24")
        #expect(status.group == .late)
        // Week 40 straddles the day from which score is kept, and counts.
        #expect(
            both(status, on: "2025-11-24") == [
                "Möte hölls 5 av 8 veckor 2025. V.\u{a0}40, v.\u{a0}42 och v.\u{a0}47 uteblev.",
                "A meeting was held in 5 of 8 weeks in 2025. Week\u{a0}40, week\u{a0}42 and week\u{a0}47 were missed.",
            ])
        #expect(sv.next(status, on: CivilDate("2025-11-24")!) == "Skulle ha gjorts senast 23 nov 2025")
        #expect(
            sv.proposal(status, in: lomma, on: CivilDate("2025-11-24")!)
                == "Kommunpolis och säkerhetschef: registrera mötet för v.\u{a0}47 2025 om det blev av. Ange annars skäl."
        )
    }

    @Test("A month of weeks has the worst of its standings, and says how many were held")
    func month() {
        var journal = Journal(lomma, acceptedOn: "2025-10-01")
        // Weeks 44 to 46 end on 2, 9 and 16 November; week 47 has no meeting, and week 48 is still to come.
        journal.done("K5", on: "2025-10-29", "2025-11-05", "2025-11-12")
        let status = journal.status("K5", on: "2025-11-24")
        let autumn = status.occasions.filter { $0.obligation.window.last.year == 2025 }
        let november = autumn.filter { $0.obligation.window.last.month == 11 }
        #expect(november.count == 5)
        #expect(november.first?.standing == .met && ObligationStatus.worst(of: november)?.standing == .missed)
        #expect(sv.together(november, of: status.commitment) == "3 av 5 gjorda, v.\u{a0}47 uteblev")
        #expect(en.together(november, of: status.commitment) == "3 of 5 done, week\u{a0}47 was missed")
        let december = autumn.filter { $0.obligation.window.last.month == 12 }
        #expect(sv.together(december, of: status.commitment) == "4 tillfällen")
        #expect(en.together(december, of: status.commitment) == "4 occasions")
        #expect(sv.together(november.prefix(3) + [], of: status.commitment) == "3 av 3 gjorda")
    }

    @Test("More than was asked for is never more than all of it")
    func more() {
        var journal = Journal(lomma, acceptedOn: "2025-08-01")
        journal.done("K13", on: "2025-09-10", "2025-10-08", "2025-11-05", unit: "Lomma")
        let status = journal.status("K13", on: "2025-12-01")
        let lomma = status.occasions.first { $0.obligation.id.unit == "Lomma" && $0.obligation.id.period == "2025-ht" }!
        #expect(
            [sv, en].map { $0.reason(lomma, of: status.commitment, in: self.lomma) } == [
                "Mötet hölls 8 oktober 2025. 2 av 2 är gjorda, och 1 till.",
                "The meeting was held on 8 October 2025. 2 of 2 are done, and 1 more.",
            ])
    }

    @Test("A tally has the number of what it counts")
    func tally() {
        let one = Wording.Tally(fulfilled: 1, overdue: 1, missed: 1, dueSoon: 1, unclear: 1, quiet: 1, total: 6)
        #expect(sv.verdict(one) == "1 av 6 åtaganden är uppfyllt eller i fas.")
        #expect(en.verdict(one) == "1 of 6 commitments is met or on track.")
        #expect(
            sv.detail(one)
                == "1 är försenat, 1 har uteblivit, 1 behöver göras snart, 1 kan inte bedömas och 1 är inte aktuellt nu."
        )
        #expect(
            en.detail(one)
                == "1 is overdue, 1 has been missed, 1 is due soon, 1 cannot be assessed and 1 does not apply now.")
        let two = Wording.Tally(fulfilled: 2, overdue: 2, missed: 2, dueSoon: 2, unclear: 2, quiet: 2, total: 12)
        #expect(sv.verdict(two) == "2 av 12 åtaganden är uppfyllda eller i fas.")
        #expect(
            sv.detail(two)
                == "2 är försenade, 2 har uteblivit, 2 behöver göras snart, 2 kan inte bedömas och 2 är inte aktuella nu."
        )
        #expect(
            en.detail(two)
                == "2 are overdue, 2 have been missed, 2 are due soon, 2 cannot be assessed and 2 do not apply now.")
        let none = Wording.Tally(fulfilled: 2, overdue: 0, missed: 0, dueSoon: 0, unclear: 0, quiet: 0, total: 2)
        #expect([sv.detail(none), en.detail(none)] == ["Inget är försenat.", "Nothing is late."])
    }

    @Test("A count per place shows how far each place has come")
    func places() {
        var journal = Journal(lomma, acceptedOn: "2025-08-01")
        journal.done("K13", on: "2025-09-10", "2025-10-08", unit: "Lomma")
        journal.done("K13", on: "2025-09-11", unit: "Bjärred")
        let status = journal.status("K13", on: "2025-12-01")
        #expect(
            both(status, on: "2025-12-01") == [
                "Höstterminen 2025: Lomma 2 av 2, Bjärred 1 av 2.", "Autumn term 2025: Lomma 2 of 2, Bjärred 1 of 2.",
            ])
        #expect(sv.next(status, on: CivilDate("2025-12-01")!) == "Senast 19 dec 2025")
        let decisive = status.decisive!
        #expect(
            sv.reason(decisive, of: status.commitment, in: lomma)
                == "1 av 2 är gjorda. 18 dagar återstår. Sista dag är 19 december 2025.")
    }

    @Test("What is late says since when, and who acts next")
    func late() {
        let journal = Journal(lomma, acceptedOn: "2024-03-04")
        let status = journal.status("K9", on: "2025-01-10")
        #expect(
            both(status, on: "2025-01-10") == [
                "2024: Sista dag var 31 december 2024, för 10 dagar sedan.",
                "2024: The last day was 31 December 2024, 10 days ago.",
            ])
        #expect(
            en.proposal(status, in: lomma, on: CivilDate("2025-01-10")!)
                == "Samverkansgruppen and Styrgruppen: adopt the document and register that it is done, or give a reason."
        )
    }

    @Test("Regularly without a number proposes a wording for the next revision")
    func regularly() {
        var journal = Journal(lomma, acceptedOn: "2024-03-04")
        journal.done("K1", on: "2025-02-01", "2025-09-01")
        let status = journal.status("K1", on: "2025-11-01")
        #expect(
            both(status, on: "2025-11-01") == [
                "Texten anger inget intervall. Senast 1 september 2025.",
                "The text states no interval. Last time 1 September 2025.",
            ])
        #expect(
            sv.proposal(status, in: lomma, on: CivilDate("2025-11-01")!)
                == "Föreslå i nästa revidering: ”minst 2 gånger per år”. Parterna kan välja ett eget intervall till dess."
        )
        #expect(sv.next(status, on: CivilDate("2025-11-01")!) == "Ej satt")
    }

    @Test("What the law asks is told as the law's, with nothing to propose for its next revision")
    func law() {
        #expect(sv.provision("2023:196 § 13").name == "13 § lagen (2023:196)")
        #expect(en.provision("2023:196 § 13").name == "Section 13 of Act (2023:196)")
        #expect(
            sv.provision("2023:196 § 13").whereToRead
                == "Lagtexten är inte inlagd. Läs paragrafen i lagen (2023:196).")
        let law = Definitions.all.first { $0.kind == .law }!
        let joined = lomma.joined(with: law)
        let journal = Journal(joined, acceptedOn: "2024-03-04")
        let day = CivilDate("2025-11-01")!
        let rows = joined.commitments.filter { $0.isLaw && $0.isBoardRow }
        let unclear = rows.map { journal.status($0.label!, on: "2025-11-01") }.filter { $0.group == .unclear }
        #expect(!unclear.isEmpty)
        for status in unclear {
            for wording in [sv, en] {
                let reason = wording.reason(status, in: joined, on: day)
                #expect(!reason.contains("Texten") && !reason.contains("The text"))
                let proposal = wording.proposal(status, in: joined, on: day) ?? ""
                #expect(!proposal.isEmpty && !proposal.contains("revidering") && !proposal.contains("revision"))
            }
        }
        #expect(unclear.contains { sv.reason($0, in: joined, on: day).hasPrefix("Lagen anger in") })
    }

    @Test("Some have given a reason and others not yet: who, by name")
    func reasonsSoFar() {
        let reasons = ReasonsSoFar(given: ["kommun"], awaited: ["polis"])
        #expect(
            sv.reasonsSoFar(reasons, in: lomma)
                == "Lomma kommun har angett skäl. Lokalpolisområde Kävlinge har inte gjort det än.")
        #expect(
            en.reasonsSoFar(reasons, in: lomma)
                == "Lomma kommun has given a reason. Lokalpolisområde Kävlinge has not yet.")
    }

    @Test("A promise that had lapsed when the agreement was signed is to be asked for")
    func lapsed() {
        let status = Journal(lomma, acceptedOn: "2024-03-04").status("K19", on: "2025-11-01")
        #expect(both(status, on: "2025-11-01")[0] == "Tiden gick ut innan överenskommelsen var undertecknad.")
        #expect(
            sv.proposal(status, in: lomma, on: CivilDate("2025-11-01")!)
                == "Lomma kommun och Polismyndigheten: ta reda på om det är gjort och registrera dagen.")
    }

    @Test("A missing calendar and an unaccepted reading say what to do")
    func unclear() {
        let day = CivilDate("2025-11-01")!
        let missing = Journal(lomma, acceptedOn: "2024-03-04", calendar: false).status("K18", on: "2025-11-01")
        #expect(sv.reason(missing, in: lomma, on: day).contains("saknar datum för Valborg, sommarlovet eller jullovet"))
        #expect(sv.proposal(missing, in: lomma, on: day) == "Fyll i den lokala kalendern för 2025.")
        let proposed = Journal(lomma, acceptedOn: nil).status("K9", on: "2025-11-01")
        #expect(sv.reason(proposed, in: lomma, on: day) == "Alla parter har inte godkänt tolkningen än.")
        #expect(sv.proposal(proposed, in: lomma, on: day)?.hasPrefix("Läs tolkningen och godkänn den") == true)
    }

    @Test("When possible asks for a reason and calls it no breach")
    func whenPossible() {
        let status = Journal(lomma, acceptedOn: "2025-11-01").status("K14", on: "2025-11-12")
        let occasion = status.occasions.first { $0.standing == .notDone }!
        #expect(
            sv.reason(occasion, of: status.commitment, in: lomma)
                == "Inget möte är registrerat. Tiden gick ut 2 november 2025. Det är ingen brist, men ett skäl behövs.")
    }

    @Test(
        "Every reason is a sentence in both languages",
        arguments: [
            ObligationStatus.Reason.notBegun(CivilDate("2026-01-01")!), .daysLeft(0), .daysLeft(1), .daysLeft(12),
            .daysLate(1), .windowClosed(CivilDate("2025-06-30")!), .doneOn(CivilDate("2025-06-01")!),
            .doneLate(CivilDate("2025-07-10")!, days: 10), .excused(by: ["kommun", "polis"]),
            .partyMissing(["kommunpolis"]), .beforeSignature, .notSigned, .agreementEnded, .readingProposed,
            .calendarMissing(2026), .noDate, .noInterval, .beforeCounting(CivilDate("2025-01-01")!), .noEvent,
            .atEnd(CivilDate("2027-12-31")!),
        ])
    func reasons(reason: ObligationStatus.Reason) {
        for language in Language.allCases {
            let wording = Wording(language)
            for commitment in lomma.commitments {
                for standing in [ObligationStatus.Standing.missed, .notDone, .dueSoon, .met] {
                    let id = Obligation.ID(commitment: commitment.key, unit: "", period: "2025")
                    let obligation = Obligation(id: id, window: .year(2025), count: 2)
                    let status = ObligationStatus(
                        obligation: obligation, standing: standing, reason: reason, done: 1, isAtEnd: standing.isLate)
                    let text = wording.reason(status, of: commitment, in: lomma)
                    #expect(impurities(text, language, in: lomma) == [])
                    #expect(text.hasSuffix("."))
                }
            }
        }
    }

    @Test("Whole boards are clean in both languages, through the life of every agreement")
    func boards() {
        for agreement in Definitions.all where agreement.kind == .agreement {
            var journal = Journal(agreement, acceptedOn: "2023-09-01")
            for commitment in agreement.commitments where commitment.isBoardRow {
                for (place, unit) in commitment.countedUnits.enumerated() where !place.isMultiple(of: 2) || unit.isEmpty
                {
                    journal.done(
                        commitment.label!, on: "2023-11-01", "2024-02-07", "2025-05-14", unit: unit.isEmpty ? nil : unit
                    )
                }
            }
            for day in ["2022-06-01", "2023-12-20", "2025-06-01", "2027-02-01"].map({ CivilDate($0)! }) {
                let matter = journal.matter(on: day)
                for status in matter.statuses(on: day) {
                    for language in Language.allCases {
                        let wording = Wording(language)
                        let texts = [
                            wording.reason(status, in: agreement, on: day), wording.next(status, on: day),
                            wording.proposal(status, in: agreement, on: day) ?? "-",
                        ]
                        #expect(texts.flatMap { impurities($0, language, in: agreement) } == [])
                        let isRed = status.group == .late
                        #expect(!isRed || wording.proposal(status, in: agreement, on: day) != nil)
                    }
                }
            }
        }
    }
}
