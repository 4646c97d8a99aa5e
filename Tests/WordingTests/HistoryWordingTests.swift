import Agreements
import Testing
import Vocabulary
import Wording

@testable import Collaboration

@Suite("History and presence in words")
struct HistoryWordingTests {
    let lomma = Definitions.lomma
    let sv = Wording(.swedish)

    private func line(_ fact: Fact, _ language: Language = .swedish) -> String {
        var journal = Journal(lomma, acceptedOn: nil, calendar: false)
        journal.add("2025-11-12", fact)
        return Wording(language).entry(journal.entries[0], in: lomma)
    }

    private var meeting: Fact.Done {
        var done = Fact.Done(evidence: .meeting, what: "interaktionsmöte")
        done.unit = "Lomma"
        done.present = ["säkerhetschef", "kommunpolis"]
        return done
    }

    @Test("A meeting is one line with day, place and who was there")
    func meetingLine() {
        #expect(
            line(.done(meeting))
                == "Möte hölls 12 nov 2025 (Lomma): Interaktionsmöte. Med: Säkerhetschef, Kommunpolis.")
        #expect(
            line(.done(meeting), .english)
                == "A meeting was held on 12 Nov 2025 (Lomma): Interaction meeting. Present: Säkerhetschef, Kommunpolis."
        )
    }

    @Test("A delivery says which month it is about, and a paper its evidence")
    func delivery() {
        var done = Fact.Done(evidence: .delivery, what: "polisanmälningar")
        done.about = "2025-10"
        done.reference = "KS 2025:12"
        #expect(
            line(.done(done))
                == "Leverans kom 12 nov 2025: Polisanmälningar varje månad. Det gäller oktober 2025. Underlag: KS 2025:12."
        )
    }

    @Test("The receipt of a delivery names the period it was found to be about, chosen or not")
    func receipt() {
        func receipt(_ done: Fact.Done, _ language: Language) -> String {
            var journal = Journal(lomma, acceptedOn: nil, calendar: false)
            journal.add("2025-11-12", .done(done))
            return Wording(language).receipt(journal.entries[0], in: lomma)
        }
        var done = Fact.Done(evidence: .delivery, what: "polisanmälningar")
        done.meets = [Obligation.ID(commitment: "polisdata", unit: "", period: "2025-06")]
        #expect(receipt(done, .swedish) == "Leveransen för juni 2025 är registrerad.")
        #expect(receipt(done, .english) == "The delivery for June 2025 has been registered.")
        done.meets = nil
        #expect(receipt(done, .swedish).hasPrefix("Registrerat: Leverans kom 12 nov 2025"))
        #expect(receipt(meeting, .english).hasPrefix("Registered: A meeting was held on 12 Nov 2025"))
    }

    @Test("A correction tells what was taken back")
    func takenBack() {
        var journal = Journal(lomma, acceptedOn: nil, calendar: false)
        journal.add("2025-11-12", .done(meeting))
        journal.add("2025-11-12", .calendarSet(.init(year: 2026, calendar: .init())))
        #expect(
            journal.entries.map { sv.takenBack($0, in: lomma) } == [
                "Togs tillbaka: möte 12 nov 2025 (Lomma), Interaktionsmöte",
                "Togs tillbaka: Den lokala kalendern för 2026 fylldes i 12 nov 2025.",
            ])
        #expect(
            Wording(.english).takenBack(journal.entries[0], in: lomma)
                == "Taken back: meeting on 12 Nov 2025 (Lomma), Interaction meeting")
    }

    @Test("At papers and data nobody is present")
    func papers() {
        var done = Fact.Done(evidence: .delivery, what: "polisanmälningar")
        done.present = ["kommunpolis"]
        #expect(
            line(.done(done)) == "Leverans kom 12 nov 2025: Polisanmälningar varje månad. Medverkade: Kommunpolis.")
    }

    /// One batch of each kind of rows.
    private let takenRows = TakenRows.Kind.allCases.compactMap {
        TakenRows(
            batch: 4, kind: $0, source: "Gatukontorets felanmälan", digest: String(repeating: "a1", count: 32),
            records: 1_204, rejects: 9)
    }

    @Test("Rows that were taken in are told with their number and source")
    func rows() {
        #expect(
            line(.rowsTakenIn(takenRows[0]))
                == "Lomma kommun läste in 1\u{A0}204 rader 12 nov 2025: händelser, från ”Gatukontorets felanmälan”.")
        #expect(
            line(.rowsTakenIn(takenRows[2]), .english)
                == "Lomma kommun read in 1,204 rows on 12 Nov 2025: observations from safety walks, from “Gatukontorets felanmälan”."
        )
        // What is read in is called as it is in a picture.
        #expect(sv.rowKind(.faults) == "felanmälningar" && Wording(.english).rowKind(.faults) == "fault reports")
    }

    @Test("Every kind of fact is a clean line in both languages")
    func facts() {
        let occasion = Obligation.ID(commitment: "interaktionsmöte", unit: "Bjärred", period: "2025-ht")
        let facts: [Fact] =
            [
                .word(.confirmed(.init(entry: 7, party: "polis"))), .word(.denied(.init(entry: 7, party: "polis"))),
                .word(
                    .notDone(
                        .init(
                            obligation: .init(commitment: "veckolägesbild", unit: "", period: "2025-W46"),
                            party: "polis"))),
                .meetingPlanned(.init(commitment: "interaktionsmöte", day: CivilDate("2025-12-12")!)),
                .done(meeting), .excused(.init(obligation: occasion, party: "kommun")), .withdrawn(.init(entry: 3)),
                .readingProposed(.init(digest: "d", effective: CivilDate("2025-01-01")!)),
                .readingAccepted(.init(digest: "d", party: "polis")),
                .readingAccepted(.init(digest: "d", party: "polis", except: ["polisdata"])),
                .cardSentBack(.init(digest: "d", commitment: "polisdata", party: "polis")),
                .countedFrom(.init(from: CivilDate("2025-01-01")!, commitment: nil, party: "kommun")),
                .countedFrom(.init(from: CivilDate("2025-01-01")!, commitment: "polisdata", party: "kommun")),
                .intervalChosen(.init(commitment: "lägesbild-av-händelser", days: 180, party: "polis")),
                .calendarSet(.init(year: 2026, calendar: .init())), .decided(.init(by: "kso", reference: "KS § 4")),
                .signed(.init(by: "lpo-chef", acting: true)),
                .placeholderFilled(.init(placeholder: "p", value: "KS 1")),
                .revisionBegun, .terminated(.init(effective: CivilDate("2026-01-01")!, party: "polis")),
                .finallyFollowedUp,
                .replaced(.init(by: "lomma-2028")), .note(.init(entry: 3)),
                .measure(.added(.init(measure: MeasureNumber(3), terms: MeasureTerms("Ny belysning")))),
                .measure(.changed(.init(measure: MeasureNumber(3), terms: MeasureTerms("Belysning")))),
                .measure(.agreed(.init(measure: MeasureNumber(3), entry: 2, party: "polis"))),
                .measure(.begun(.init(measure: MeasureNumber(3)))),
                .measure(.done(.init(measure: MeasureNumber(3), reference: "KS 1"))),
                .measure(.dropped(.init(measure: MeasureNumber(3), party: "kommun", to: "skola"))),
                .measure(
                    .followedUp(
                        .init(measure: MeasureNumber(3), carriedOut: .partly, effect: .tooEarly, judgement: .goOn))),
                .sectionWritten(.init(paper: PaperID(.year(2024)), section: "a")),
                .paperShared(.init(paper: PaperID(.final), digest: "d")),
                .paperAdopted(.init(paper: PaperID(.year(2024)), digest: "d")),
            ] + WeekWordingTests.facts.map(Fact.week) + takenRows.map { .rowsTakenIn($0) }
        #expect(Set(facts.map(\.kind)).count == 43)
        for fact in facts {
            for language in Language.allCases {
                #expect(impurities(line(fact, language), language, in: lomma) == [])
            }
        }
        #expect(
            line(facts[5])
                == "Lomma kommun angav skäl 12 nov 2025 för K13 Interaktionsmöte, höstterminen 2025, Bjärred.")
    }

    @Test("Presence flags the seats nobody filled and the party that was not there")
    func presence() {
        let weekly = lomma.labelled("K5")
        var done = Fact.Done(evidence: .meeting, what: weekly.evidence.subject)
        #expect(sv.presence(done, of: weekly, in: lomma) == ["Närvaro inte angiven"])
        done.present = ["kommunpolis", "säkerhetschef", "mottagning"]
        // Any police post fills the seat of the Police; the intake unit is no part of the key socialtjänst.
        #expect(sv.presence(done, of: weekly, in: lomma) == ["Saknades: Socialtjänsten, Fritidsgårdschef"])
        #expect(sv.presence(done, of: lomma.labelled("K2"), in: lomma) == [])

        let eslov = Definitions.eslov
        let forum = eslov.labelled("K2")
        done.present = ["trygghetssamordnare"]
        #expect(Wording(.english).presence(done, of: forum, in: eslov).first == "The Police were not there")
        #expect(sv.presence(done, of: forum, in: eslov).first == "Polisen var inte med")
        done.present = ["trygghetssamordnare", "kommunpolis"]
        #expect(eslov.presence(done, of: forum)?.absentParties == [])
    }
}
