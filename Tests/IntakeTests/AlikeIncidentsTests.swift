import Intake
import Testing
import Vocabulary

@Suite("Reports that may be of the same event")
struct AlikeIncidentsTests {
    /// A report of vandalism at the station at minute 600, told by the school, but for what is said otherwise.
    private func told(
        _ number: Int, _ first: Int = 600, _ last: Int? = nil, category: String? = "klotter",
        place: String? = "Stationen",
        area: String? = "centrum", by teller: String = "Skolan"
    ) -> ToldIncident {
        let time = PlainTime(precision: .span, first: first, last: last ?? first)
        return ToldIncident(
            number: number, category: category.map { CategoryKey($0) }, area: area.map { AreaKey($0) }, place: place,
            time: time ?? PlainTime(.day(CivilDate(dayNumber: 0))), teller: teller)
    }

    @Test("Two that tell of one thing at one place within two hours are offered, the earlier number first")
    func offered() {
        #expect(alikeIncidents([told(415), told(412, 720, by: "Väktare")]) == [415: [412]])
        #expect(alikeIncidents([told(1), told(2, 721, by: "Väktare")]) == [:])
        #expect(alikeIncidents([told(1, 0, 5_000), told(2, 4_000, by: "Väktare")]) == [2: [1]])
        #expect(alikeIncidents([told(1), told(2, by: "A"), told(3, by: "B")]) == [2: [1], 3: [1, 2]])
    }

    @Test("Another place, another kind, nothing known of either, or the same who tells, and nothing is offered")
    func notOffered() {
        #expect(alikeIncidents([told(1), told(2)]) == [:])
        #expect(alikeIncidents([told(1), told(2, place: "Torget", by: "A")]) == [:])
        #expect(alikeIncidents([told(1), told(2, category: "hot", by: "A")]) == [:])
        #expect(alikeIncidents([told(1, category: nil), told(2, category: nil, by: "A")]) == [:])
        #expect(alikeIncidents([told(1, place: nil, area: nil), told(2, area: nil, by: "A")]) == [:])
    }

    @Test("Where one names no place the area has to do; how a place is written matters little")
    func places() {
        #expect(alikeIncidents([told(1, place: nil), told(2, by: "A")]) == [2: [1]])
        #expect(alikeIncidents([told(1, place: "stationen"), told(2, place: " Stationen", by: "A")]) == [2: [1]])
    }
}
