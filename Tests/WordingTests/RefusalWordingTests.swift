import Testing
import Vocabulary
import Wording

@testable import Agreements
@testable import Collaboration

@Suite("Refusals in words")
struct RefusalWordingTests {
    private static let occasion = Obligation.ID(commitment: "veckolägesbild", unit: "", period: "2025-W47")

    static let all: [Refusal] =
        [
            .onAfterToday(CivilDate("2025-12-24")!, today: CivilDate("2025-11-20")!), .recordedDecreases,
            .unknownOrganisation("region-skåne", known: ["kommun", "polis"]), .unknownPost("fritids-ledare"),
            .postOfOther("kommunpolis", organisation: "kommun"),
            .unknownThing("vecko-bild", .meeting, nearest: "veckolägesbild"),
            .unknownThing("vecko-bild", .meeting, nearest: nil),
            .unknownParticipant("säker-chef", nearest: "säkerhetschef"),
            .unknownParticipant("x", nearest: nil), .unitNeeded(.place, allowed: ["Lomma", "Bjärred"]),
            .unitNeeded(.grade, allowed: ["5", "7"]), .unknownUnit("Malmö", allowed: ["Lomma", "Bjärred"]),
            .unknownPeriod("2025-W99", commitment: "veckolägesbild"), .identityNumber(field: "note"),
            .textMissing(field: "reason"), .textTooLong(field: "reference", limit: 300),
            .textTooLong(field: "definition", limit: 262_144), .unknownCommitment("K99"),
            .unknownObligation(occasion.description), .unknownObligation("???"),
            .notOwing("kommun", obligation: occasion),
            .nothingToExcuse(occasion), .unknownEntry(99), .alreadyWithdrawn(7), .notYourEntry(7), .notYourNote(7),
            .faultyDefinition([Fault(place: Place(line: 3, column: 1), kind: .missing("title"))]),
            .anotherAgreement("svedala-2023"), .noReading, .alreadyAccepted, .cardAccepted("polisdata"),
            .unknownPlaceholder("diarie-nummer"),
            .emptyPlaceholder("diarie-nummer"),
            .reasonNeeded(Deviation(.signedByOther, instead: ["lpo-chef"]), by: "kommunpolis"),
            .reasonNeeded(Deviation(.decidedByOther, instead: ["kso"]), by: "kommunpolis"),
            .reasonNeeded(Deviation(.terminatedAlone), by: nil),
            .reasonNeeded(Deviation(.followedUpEarly, lastDay: CivilDate("2027-12-31")!), by: nil),
            .badInterval(3, allowed: 7...1100), .intervalStated("polisdata"), .badYear(12), .badCalendar("sommarlov"),
            .effectiveBefore(CivilDate("2025-01-01")!), .badKey, .unknownPaper("month-3"),
            .unknownMeasure(MeasureNumber(3)),
            .tooManyMeasures(501, most: 500), .nothingChanged(MeasureNumber(3)), .nothingToAgree(MeasureNumber(3)),
            .notAnswering("polis", measure: MeasureNumber(3)), .measureOver(MeasureNumber(3)), .endsBeforeStart("due"),
            .inRow(7, .textMissing(field: "text")), .ownEntry(7), .occasionNotOver(occasion), .noMeeting("polisdata"),
            .dayPassed(CivilDate("2025-11-19")!, today: CivilDate("2025-11-20")!),
            .alreadyPlanned(CivilDate("2025-12-12")!), .notYourFile(6), .tooManyFiles(5, most: 10),
            .unknownDocument("P9"), .unknownSubject("trygg-het"),
            .unknownPart(PartID(DocumentID(.analysis, 3), 2)), .documentUnchanged(DocumentID(.problem, 1)),
            .documentShared(DocumentID(.problem, 1)), .numberTwice(field: "causes", 2),
            .badPlace("manager", allowed: ["victim", "place"]), .badPlace("7", allowed: []),
            .datedAfter(CivilDate("2025-12-24")!, on: CivilDate("2025-11-20")!), .causeNeeded, .targetIsBaseline,
            .wrongStep(.start, of: .document(DocumentID(.problem, 1))), .wrongStep(.decide, of: .agreement),
            .unknownStep("dance", allowed: ["analys", "åtgärder"]), .sameStep("analys"),
            .noPassage(from: "åtgärder", to: "analys", clause: nil), .unknownSeat("kso", body: "styrgrupp"),
            .reasonNeeded(Deviation(passing: Definitions.lomma.rules.gates[0]), by: "styrgrupp"), .noRows,
            .sameFile(entry: 7), .undoTooLate(7, last: CivilDate("2025-12-20")!), .rowsAreGone(7),
            .textMissing(field: "source"), .identityNumber(field: "columns"),
        ] + stops.map { .stopped($0) }

    /// Everything that stops a bare measure, plan, area or picture anywhere, in its own agreement.
    static let stops: [Stop] = Definitions.lomma.rules.gates.flatMap { gate in
        gate.needs.map { Stop(HeldRule(gate), missing: $0, of: .measure(MeasureNumber(1))) }
    }

    @Test("Every refusal in the source is among the cases here")
    func complete() throws {
        let source = try Definitions.source("Sources/Collaboration/Acts/Act.swift")
        let codes = source.matches(of: /case \.\w+: "([a-z-]+)"/).map { String($0.1) }
        #expect(codes.count > 30)
        #expect(Set(codes).subtracting(Self.all.map(\.code)) == [])
    }

    @Test("Every refusal says what is wrong and what to do, in both languages", arguments: all)
    func clean(refusal: Refusal) {
        // Places, grades and gates are Lomma's own.
        let isLocal = ["unit-needed", "unknown-unit", "stopped"].contains(refusal.code)
        for agreement in [Definitions.lomma] + (isLocal ? [] : [Definitions.molndal]) {
            for language in Language.allCases {
                let (what, remedy) = Wording(language).refusal(refusal, in: agreement)
                #expect(impurities(what, language, in: agreement) + impurities(remedy, language, in: agreement) == [])
                #expect(!what.hasPrefix("Uppgiften gick inte") && !what.hasPrefix("The act could not"))
                #expect([".", "?"].contains(remedy.suffix(1)))
            }
        }
    }

    @Test("Some refusals, word for word")
    func sample() {
        let sv = Wording(.swedish)
        let lomma = Definitions.lomma
        let future = sv.refusal(Self.all[0], in: lomma)
        #expect(future.what == "24 december 2025 har inte varit än.")
        #expect(future.remedy == "Ange 20 november 2025 eller en tidigare dag.")
        let party = sv.refusal(.unknownOrganisation("region", known: ["kommun", "polis"]), in: lomma)
        #expect(party.remedy == "Välj Lomma kommun eller Lokalpolisområde Kävlinge.")
        let unit = Wording(.english).refusal(.unitNeeded(.grade, allowed: ["5", "7"]), in: lomma)
        #expect(unit.what == "It is counted for each grade, and none is chosen.")
        #expect(unit.remedy == "Choose grade 5 or grade 7.")
        let met = sv.refusal(.nothingToExcuse(Self.occasion), in: lomma)
        #expect(met.what == "K5 Veckolägesbild, v.\u{a0}47 2025 är redan uppfyllt.")
        let signature = Deviation(.signedByOther, from: lomma.signatures[1].basis, instead: ["lpo-chef"])
        let signed = sv.refusal(.reasonNeeded(signature, by: "kommunpolis"), in: lomma)
        #expect(
            signed.what
                == "Texten kräver underskrift av Lokalpolisområdeschef, inte av Kommunpolis. Källa: (underskrift).")
        #expect(signed.remedy == "Ange ett skäl, så registreras det som en avvikelse.")
        let number = sv.refusal(.identityNumber(field: "note"), in: lomma)
        #expect(number.what == "Fältet Anteckning innehåller något som ser ut som ett personnummer.")
    }
}
