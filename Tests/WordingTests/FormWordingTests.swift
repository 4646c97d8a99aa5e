import Agreements
import Testing
import Vocabulary
import Wording

@Suite("Forms in words")
struct FormWordingTests {
    let sv = Wording(.swedish)
    let en = Wording(.english)

    @Test("The question of what it counts for names the kind of thing")
    func units() {
        let lomma = Definitions.lomma
        #expect([sv, en].map { $0.whichUnit(lomma.labelled("K13")) } == ["Vilken ort?", "Which place?"])
        #expect([sv, en].map { $0.whichUnit(lomma.labelled("K16")) } == ["Vilken årskurs?", "Which grade?"])
        for agreement in Definitions.all {
            for commitment in agreement.commitments where !commitment.dimensions.isEmpty {
                for language in Language.allCases {
                    #expect(impurities(Wording(language).whichUnit(commitment), language, in: agreement) == [])
                }
            }
        }
    }

    @Test("Days of the local calendar have a name in both languages; what only the agreement knows stays as it is")
    func calendarDays() {
        #expect(
            ["sommarlov", "jullov", "skolstart"].map(sv.localNameAsked) == [
                "Sommarlovet börjar", "Jullovet börjar", "Skolstart",
            ])
        #expect(
            ["sommarlov", "jullov", "skolstart"].map(en.localNameAsked) == [
                "Summer holiday begins", "Christmas holiday begins", "School starts",
            ])
        #expect(en.localNameAsked("Valborg") == nil)
        #expect([sv, en].map { $0.localPeriodAsked("summer") } == ["Sommar", "Summer"])
    }

    @Test("A period that is turned round or half filled in says which, and which day")
    func calendarFaults() {
        #expect(sv.turnedRound("vt") == "Vårterminens första dag ligger efter dess sista dag.")
        #expect(en.turnedRound("vt") == "The first day of the spring term is after its last day.")
        #expect(sv.lastDayMissing("ht") == "Ange också höstterminens sista dag.")
        #expect(en.firstDayMissing("summer") == "Give the first day of summer too.")
    }

    @Test("What a text does not regulate is told in both languages")
    func notRegulated() {
        let told = Definitions.all.compactMap(\.rules.notRegulated).flatMap(\.topics)
        #expect(told.count > 30)
        #expect(told.filter { $0.staysSwedish(in: .english) }.map(\.sv) == [])
        #expect(told.contains { $0.sv == "uppsägning" && $0[.english] == "termination" })
    }
}
