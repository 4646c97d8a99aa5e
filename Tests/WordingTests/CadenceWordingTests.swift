import Agreements
import Testing
import Vocabulary
import Wording

@Suite("How often, in words")
struct CadenceWordingTests {
    let sv = Wording(.swedish)
    let en = Wording(.english)

    @Test(
        "The commitments of Lomma say how often in both languages",
        arguments: [
            ("K2", "varje månad, för månaden innan", "every month, for the month before"),
            ("K5", "varje vecka utom under sommaren", "every week except summer"),
            (
                "K13", "minst 2 gånger per termin och ort (Lomma, Bjärred)",
                "at least 2 times per term and place (Lomma, Bjärred)"
            ),
            ("K14", "varje vecka, när det är möjligt", "every week, when possible"),
            ("K16", "varje år för varje årskurs (5, 7)", "every year for each grade (5, 7)"),
            ("K1", "regelbundet, utan angivet intervall", "regularly, with no interval stated"),
            (
                "K18", "varje år före Valborg, sommarlovet och jullovet, och även när det behövs",
                "every year before Valborg, the summer holiday and the Christmas holiday, and also when needed"
            ),
            ("K19", "en gång, under hösten 2023", "once, during autumn 2023"),
            ("K10", "när ett fokusområde är beslutat", "when a focus area has been decided"),
            ("K17", "en gång, utan angiven dag", "once, with no day stated"),
        ])
    func lomma(label: String, swedish: String, english: String) {
        let commitment = Definitions.lomma.labelled(label)
        #expect(sv.cadence(commitment) == swedish)
        #expect(en.cadence(commitment) == english)
    }

    @Test("Recipients are named when the agreement is at hand")
    func recipients() {
        let report = Definitions.svedala.labelled("K5")
        #expect(sv.cadence(report) == "varje år för varje mottagare, för året innan")
        #expect(
            sv.cadence(report, in: Definitions.svedala)
                == "varje år för varje mottagare "
                + "(Rådet för trygghet och folkhälsa, Kommunstyrelsen, Lokalpolisområdeschef), för året innan")
    }

    @Test("Every second week and every second year have their Swedish words")
    func steps() {
        #expect(sv.cadence(Definitions.burlov.labelled("K2")) == "varannan vecka")
        #expect(en.cadence(Definitions.burlov.labelled("K2")) == "every 2 weeks")
        #expect(sv.cadence(Definitions.svedala.labelled("K1")).hasPrefix("senast 24 månader efter förra gången"))
    }

    @Test(
        "An occasion is called by its period",
        arguments: [
            ("K5", "2025-W07", "v.\u{a0}7 2025", "week\u{a0}7 2025"),
            ("K13", "2025-vt", "vårterminen 2025", "spring term 2025"),
            ("K13", "2025-ht", "höstterminen 2025", "autumn term 2025"),
            ("K2", "2025-01", "januari 2025", "January 2025"), ("K3", "2025", "2025", "2025"),
            ("K18", "2025-Valborg", "före Valborg 2025", "before Valborg 2025"),
            ("K18", "2025-jullov", "före jullovet 2025", "before the Christmas holiday 2025"),
            ("K19", "once", "hösten 2023", "autumn 2023"), ("K17", "once", "en gång", "once"),
        ])
    func periods(label: String, period: String, swedish: String, english: String) {
        let commitment = Definitions.lomma.labelled(label)
        let id = Obligation.ID(commitment: commitment.key, unit: "", period: period)
        let obligation = Obligation(id: id, window: .year(2025))
        #expect(sv.period(obligation, of: commitment) == swedish)
        #expect(en.period(obligation, of: commitment) == english)
    }

    @Test("Fixed steps and rolling duties are called by their days")
    func daysAsPeriods() {
        let window = DayRange(CivilDate("2025-11-01")!, CivilDate("2025-11-14")!)!
        let fortnight = Definitions.burlov.labelled("K2")
        let id = Obligation.ID(commitment: fortnight.key, unit: "", period: "2025-11-01")
        #expect(sv.period(Obligation(id: id, window: window), of: fortnight) == "1–14 november 2025")
        let rolling = Definitions.svedala.labelled("K1")
        #expect(sv.period(Obligation(id: id, window: window), of: rolling) == "senast 14 november 2025")
    }

    @Test("What is counted for has a name: grade, place, recipient, party")
    func units() {
        let lomma = Definitions.lomma
        #expect(sv.unit("5", of: lomma.labelled("K16"), in: lomma) == "årskurs 5")
        #expect(en.unit("5", of: lomma.labelled("K16"), in: lomma) == "grade 5")
        #expect(sv.unit("Bjärred", of: lomma.labelled("K13"), in: lomma) == "Bjärred")
        let svedala = Definitions.svedala
        #expect(en.unit("ks", of: svedala.labelled("K5"), in: svedala) == "Kommunstyrelsen")
        let molndal = Definitions.molndal
        #expect(sv.unit("polis", of: molndal.labelled("K22"), in: molndal) == "Lokalpolisområde Storgöteborg Syd")
    }
}
