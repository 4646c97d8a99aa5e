import Agreements
import Collaboration
import Testing
import Vocabulary
import Wording

@Suite("What to know about the agreement itself")
struct AgreementWordingTests {
    let sv = Wording(.swedish)
    let en = Wording(.english)
    let lomma = Definitions.lomma

    @Test("Lomma was signed after its start, and its revised service agreement had lapsed")
    func lommaWarnings() {
        let day = CivilDate("2025-11-20")!
        let warnings = Journal(lomma, acceptedOn: "2024-03-04").matter(on: day).agreementStatus(on: day).warnings
        #expect(
            warnings.map { sv.warning($0, in: lomma) } == [
                "Texten anger inte exakta dagar. Vi räknar från 1 januari 2023 till 31 december 2027.",
                "Överenskommelsen undertecknades 4 mars 2024, efter att perioden började 1 januari 2023. "
                    + "Den binder från underskriften.",
                "K19 Reviderat samtjänstavtal skulle vara klart hösten 2023, före underskriften. Läget är okänt.",
            ])
        #expect(
            en.warning(warnings[2], in: lomma)
                == "K19 Revised service-office agreement was to be done in autumn 2023, before the signature. "
                + "Its state is unknown.")
    }

    @Test("Mölndal says four years, gives three years and eight months, and is older than the law it cites")
    func molndalWarnings() {
        let day = CivilDate("2024-01-01")!
        let molndal = Definitions.molndal
        let status = Journal(molndal, acceptedOn: nil).matter(on: day).agreementStatus(on: day)
        let warnings = status.warnings.map { sv.warning($0, in: molndal) }
        #expect(warnings.contains("Texten säger 4 år. Datumen ger 3 år och 8 månader. Datumen gäller."))
        #expect(
            warnings.contains(
                "Texten är från 17 mars 2023 men hänvisar till lag (2023:196), som började gälla 1 juli 2023."))
        #expect(
            warnings.contains(
                "Mölndals stad och Lokalpolisområde Storgöteborg Syd har inte godkänt tolkningen än. "
                    + "Inget räknas som försenat förrän alla har gjort det."))
        let lacks = status.lacks.map { sv.lack($0, in: molndal) }
        #expect(lacks.contains("Datum för kommunstyrelsens beslut saknas. I texten står ”201Å-MM-DD”."))
        #expect(lacks.contains("Underskrift saknas: Kommunstyrelsens ordförande för Mölndals stad."))
        #expect(lacks.contains("Beslut saknas: Kommunstyrelsen."))
    }

    @Test(
        "Every warning and lack is clean in both languages",
        arguments: [
            AgreementStatus.Warning.daysAssumed(.year(2025)),
            .signedAfterStart(signed: CivilDate("2024-03-04")!, start: CivilDate("2023-01-01")!),
            .declaredLength(declaredMonths: 48, months: 43, days: 12),
            .deadlinePassedWhenSigned("reviderat-samtjänstavtal", deadline: ImpreciseDate("2023-07-01")!),
            .deadlinePassedWhenSigned("okänt-åtagande", deadline: ImpreciseDate("2023")!),
            .olderThanLaw("2023:196", inForce: CivilDate("2023-07-01")!, text: CivilDate("2023-03-17")!),
            .noSuccessor(ended: CivilDate("2027-12-31")!), .endsSoon(CivilDate("2027-12-31")!, days: 1),
            .endsSoon(CivilDate("2027-12-31")!, days: 0), .readingProposed(waitingFor: ["kommun"]),
        ])
    func warnings(warning: AgreementStatus.Warning) {
        for language in Language.allCases {
            let wording = Wording(language)
            #expect(impurities(wording.warning(warning, in: lomma), language, in: lomma) == [])
            for lack in [AgreementStatus.Lack.placeholder("okänd-sak"), .signature("kso"), .decision("okänd-nämnd")] {
                #expect(impurities(wording.lack(lack, in: lomma), language, in: lomma) == [])
            }
        }
    }
}
