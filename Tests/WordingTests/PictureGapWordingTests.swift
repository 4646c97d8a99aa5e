import Intake
import Testing
import Vocabulary

@testable import Situation
@testable import Wording

@Suite("What a picture does not show is said as people say it")
struct PictureGapWordingTests {
    private let key = SourceKey("r")

    private func said(_ gap: PictureGap) throws -> [String] {
        let source = Source(
            key: key, name: Bilingual(sv: "Larmet", en: "The alarm"), counting: .reports, party: nil, told: [])
        let used = [SituationPicture.UsedSource(source: source, days: 0, compared: 0, age: nil)]
        let agreement = try inventedAgreement()
        return [Language.swedish, .english].map {
            Wording($0).gap(gap, in: .init(categories: [], areas: []), sources: used, of: agreement)
        }
    }

    @Test(
        "How often a source is to deliver is told with its ordinal",
        arguments: [
            (1, "varje dag", "every day"), (2, "varannan dag", "every other day"),
            (3, "var tredje dag", "every 3 days"),
            (11, "var elfte dag", "every 11 days"), (21, "var 21:a dag", "every 21 days"),
            (22, "var 22:a dag", "every 22 days"), (30, "var 30:e dag", "every 30 days"),
            (101, "var 101:a dag", "every 101 days"), (111, "var 111:e dag", "every 111 days"),
        ])
    func late(interval: Int, swedish: String, english: String) throws {
        #expect(
            try said(.sourceLate(source: key, latest: nil, interval: interval)) == [
                "Larmet har aldrig lämnat något. Avtalat är minst \(swedish).",
                "The alarm has never delivered. Agreed is at least \(english).",
            ])
    }

    @Test("One and several are told as one and several")
    func numbers() throws {
        #expect(
            try [1, 28].map { try said(.settling(source: key, days: $0))[0] } == [
                "Larmet fylls på i efterhand. Den senaste dagen är inte med.",
                "Larmet fylls på i efterhand. De senaste 28 dagarna är inte med.",
            ])
        #expect(
            try said(.amountsMissing(source: key, hidden: 1, unknown: 2)) == [
                "Larmet: 1 dolt antal och 2 okända antal. De räknas inte som noll.",
                "The alarm: 1 hidden number and 2 unknown numbers. They are not counted as nought.",
            ])
        #expect(
            try said(.amountsMissing(source: key, hidden: 0, unknown: 1))[0]
                == "Larmet: 1 okänt antal. Det räknas inte som noll.")
    }

    @Test("No line breaks inside the name of a week")
    func weeks() throws {
        let week = try #require(ISOWeek(year: 2025, week: 32))
        #expect(Wording(.swedish).week(week) == "v.\u{a0}32")
        #expect(Wording(.english).week(week) == "week\u{a0}32")
    }
}
