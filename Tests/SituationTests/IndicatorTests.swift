import Intake
import Situation
import Testing
import Vocabulary

@Suite("What a goal is measured by")
struct IndicatorTests {
    private let strand = Strand(counting: .reports, party: ActorKey("kommun"))

    private func evidence() throws -> PictureEvidence {
        var sample = Sample(sources: [reports(try days("2024-01-01", "2025-12-31"))])
        try sample.add(60, "klotter", "torget", on: "2024-05-05")
        try sample.add(20, "klotter", "torget", on: "2025-05-05")
        try sample.add(10, "hot", "torget", on: "2025-05-05")
        sample.evidence.surveys = [
            SurveyFigure(
                survey: "T", period: .year(2025), area: nil, group: nil, question: "Otrygg", answer: "Ja",
                thousandths: 34_000, missing: nil, answered: .number(100), source: SourceKey("t"))
        ]
        return try sample.filled()
    }

    @Test("A count has limits around it, and says of how many days it is")
    func count() throws {
        let day = try #require(CivilDate("2026-02-01"))
        let value = try #require(
            try evidence().value(of: .count(strand: strand, subject: klotter), in: .year(2025), asOf: day))
        #expect(value.value == 20)
        #expect(value.isWhole)
        // Mid-P of 20 alone is 12.6 to 30.2 (R epitools); widened by the root of 1.5.
        let (lower, upper) = (try #require(value.interval?.lower), try #require(value.interval?.upper))
        #expect(lower < 12.6 && lower > 10)
        #expect(upper > 30.2 && upper < 34)
        let half = try days("2025-07-01", "2026-06-30")
        #expect(try evidence().value(of: .count(strand: strand, subject: klotter), in: half, asOf: day)?.days == 184)
        #expect(try evidence().value(of: .count(strand: strand, subject: klotter), in: .year(2020), asOf: day) == nil)
    }

    @Test("A change from the baseline is told as a picture tells it")
    func change() throws {
        let day = try #require(CivilDate("2026-02-01"))
        let change = try #require(
            try evidence().change(of: strand, klotter, from: .year(2024), to: .year(2025), asOf: day))
        #expect(change.now == 20)
        #expect(change.before == 60)
        #expect(change.verdict == .decreased)
    }

    @Test("A share comes from the survey, unless too few answered")
    func survey() throws {
        let indicator = Indicator.survey(
            source: SourceKey("t"), question: "Otrygg", answer: "Ja", area: nil, group: nil)
        let day = try #require(CivilDate("2026-02-01"))
        let value = try #require(try evidence().value(of: indicator, in: .year(2025), asOf: day))
        #expect(value.value == 34)
        #expect(value.n == 100)
        #expect(value.interval?.excludes(34) == false)
        #expect(try evidence().value(of: indicator, in: .year(2024), asOf: day) == nil)
    }
}
