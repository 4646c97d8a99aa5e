import Collaboration
import Testing
import Vocabulary
import Wording

@testable import WebServer

@Suite("A follow-up, as a form sends it")
struct FollowUpFormTests {
    private func form(_ query: String) throws -> FollowUpForm {
        FollowUpForm(
            try FormBody(Array(query.utf8), repeatable: ["aterkoppling"]), of: MeasureNumber(2), thisYear: 2025,
            Wording(.swedish))
    }
    private let three = "gjort=partly&effekt=too-early&bedomning=continue"

    @Test("Three answers are a whole follow-up of that measure, and nothing else is made up")
    func threeAnswers() throws {
        let form = try form(three)
        #expect(form.faults == [:])
        #expect(form.paper.scope == .single && form.paper.about == [.measure(MeasureNumber(2))])
        #expect(form.paper.production == .init(.partly) && form.paper.effect == .init(.tooEarly))
        #expect(form.paper.judgement == .goOn && form.paper.process == nil && form.paper.year == nil)
        #expect(form.paper.isWhole && !form.paper.isEvaluation)
    }

    @Test("Counts, values, hours and money are read as people write them")
    func everything() throws {
        let paper = try form(
            three
                + "&antal=17&av=28&fore=11,5&efter=%E2%88%923&jamforelse=F%C3%B6rra+%C3%A5ret&oonskat=Fler&hur=Tv%C3%A5+pass"
                + "&timmar=12,5&kostnad=1+000&slag=yearly&ar=2024&motivering=Sent&underlag=KS+1&aterkoppling=internal&aterkoppling=external"
        ).paper
        #expect(paper.production?.done == 17 && paper.production?.of == 28)
        #expect(paper.effect?.before == Figure("11.5") && paper.effect?.after == Figure("-3"))
        #expect(paper.effect?.comparison == "Förra året" && paper.effect?.unwanted == "Fler")
        #expect(paper.process?.how == "Två pass" && paper.process?.hours == Hours("12,5"))
        #expect(paper.process?.cost == Kronor(1_000))
        #expect(paper.scope == .yearly && paper.year == 2024 && paper.summary == "Sent" && paper.reference == "KS 1")
        #expect(paper.feedback == [.internal, .external])
    }

    @Test("A yearly follow-up without a year is of this one")
    func thisYear() throws { #expect(try form(three + "&slag=yearly").paper.year == 2025) }

    @Test(
        "Everything that is wrong is told at once, at its field",
        arguments: [
            ("", ["bedomning", "effekt", "gjort"]),
            ("gjort=x&effekt=none&bedomning=end&antal=tre", ["antal", "gjort"]),
            (
                "gjort=not&effekt=none&bedomning=end&antal=-1&av=1000001&fore=elva&efter=1,2345",
                ["antal", "av", "efter", "fore"]
            ),
            ("gjort=not&effekt=none&bedomning=end&slag=yearly&ar=25", ["ar"]),
            ("gjort=not&effekt=none&bedomning=end&kostnad=gratis&timmar=m%C3%A5nga", ["kostnad", "timmar"]),
        ])
    func faults(query: String, fields: [String]) throws {
        #expect(try form(query).faults.keys.sorted() == fields)
    }
}
