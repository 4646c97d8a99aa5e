import Agreements
import Collaboration
import CrimeStatistics
import Intake
import Testing
import Vocabulary

@testable import Situation
@testable import Wording

@Suite("A goal's indicator in words")
struct IndicatorWordingTests {
    private let swedish = Wording(.swedish)
    private let english = Wording(.english)
    private let counted = Indicator.count(
        strand: Strand(counting: .reports, party: nil), subject: PictureSubject(category: CategoryKey("klotter")))
    private let asked = Indicator.survey(
        source: SourceKey("t"), question: "Otrygg", answer: "Ja", area: nil, group: nil)

    private func day(_ text: String) throws -> CivilDate { try #require(CivilDate(text)) }

    private func since(_ through: String = "2025-06-30") throws -> SinceBaseline {
        SinceBaseline(try day("2024-12-31"), through: try day(through))
    }

    private func value(_ value: Double, _ limits: (Double, Double), n: Int, days: Int = 366) -> IndicatorValue {
        IndicatorValue(
            value: value, interval: Interval(value: value, lower: limits.0, upper: limits.1), period: .year(2024),
            days: days, n: n, sources: [SourceKey("r")])
    }

    private func reading(_ indicator: Indicator, _ difference: IndicatorReading.Difference?, _ since: SinceBaseline)
        -> IndicatorReading
    {
        IndicatorReading(
            indicator: indicator, since: since, baseline: value(41, (30, 55), n: 41), now: nil, difference: difference)
    }

    private func count(
        _ now: Int, _ before: Int, _ ratio: (Double, Double, Double)?, _ verdict: PeriodComparison.Verdict
    )
        throws -> IndicatorReading
    {
        let months = try since()
        let comparison = PeriodComparison(
            now: now, before: before, daysNow: 181, daysBefore: 182,
            ratio: ratio.map { Interval(value: $0.0, lower: $0.1, upper: $0.2) }, verdict: verdict, part: nil)
        return reading(
            counted, .count(comparison, now: try #require(months.now), before: try #require(months.compared)), months)
    }

    @Test("What is counted or asked has a name, with the parties' own words as they are")
    func names() throws {
        let names = SituationPicture.Names(categories: [.init(key: "klotter", name: "Klotter")], areas: [])
        let agreement = try inventedAgreement()
        #expect(swedish.indicator(counted, in: names, of: agreement) == "Rapporter: Klotter")
        #expect(english.indicator(counted, in: names, of: agreement) == "Reports: Klotter")
        let all = Indicator.count(strand: Strand(counting: .crimes, party: nil), subject: .all)
        #expect(swedish.indicator(all, in: names, of: agreement) == "Anmälda brott: allt tillsammans")
        #expect(swedish.indicator(asked, in: names, of: agreement) == "”Otrygg”, Ja")
    }

    @Test("A value has its limits, and says when it is of a part of the time")
    func values() {
        let part = value(41, (30.2, 54.6), n: 41, days: 214)
        #expect(swedish.value(part, of: counted) == "41 rapporter (mellan 30 och 55)")
        #expect(english.value(part, of: counted) == "41 reports (between 30 and 55)")
        #expect(swedish.time(of: part) == "1 januari–31 december 2024, underlag för 214 av 366 dagar")
        #expect(english.time(of: value(41, (30, 55), n: 41)) == english.range(.year(2024)))
        #expect(
            swedish.value(value(34, (29.5, 38.8), n: 400), of: asked)
                == "34\u{a0}% (mellan 30\u{a0}% och 39\u{a0}%, 400 svar)")
    }

    @Test("A difference is told by its verdict, with both times and its interval, and never as proof")
    func differences() throws {
        let fewer = try count(20, 60, (0.335, 0.19, 0.58), .decreased)
        #expect(
            swedish.difference(fewer)
                == "1 januari–30 juni 2025: färre rapporter jämfört med 1 januari–30 juni 2024, från 60 till 20. Det är 67\u{a0}% färre (mellan 81\u{a0}% färre och 42\u{a0}% färre)."
        )
        let same = try count(55, 60, (0.92, 0.6, 1.4), .noCertainChange)
        #expect(
            swedish.difference(same)
                == "1 januari–30 juni 2025 jämfört med 1 januari–30 juni 2024: 55 rapporter mot 60. Ingen säker förändring. Skillnaden kan bero på slumpen (mellan 40\u{a0}% färre och 40\u{a0}% fler)."
        )
        #expect(english.difference(same).contains("No certain change."))
        let few = try count(3, 4, nil, .tooFew)
        #expect(swedish.difference(few).hasSuffix("för få rapporter för att säga något (3 mot 4)."))
        for words in [fewer, same, few].flatMap({ [swedish.difference($0), english.difference($0)] }) {
            #expect(!words.lowercased().contains("effekt") && !words.lowercased().contains("effect"))
        }
        #expect(swedish.whyIsNotTold.contains("inte varför"))
    }

    @Test("A survey's difference is in points, and where nothing can be compared that is what is said")
    func others() throws {
        let uncertain = reading(asked, .survey(Interval(value: -4, lower: -10.4, upper: 2.5)), try since())
        #expect(
            swedish.difference(uncertain)
                == "Ingen säker förändring. Skillnaden är −4 procentenheter (mellan −10 och 3).")
        #expect(swedish.difference(reading(counted, nil, try since("2025-01-15"))).hasPrefix("Ingen hel månad"))
        #expect(swedish.difference(reading(counted, nil, try since())).hasPrefix("Underlag saknas"))
        let line = swedish.followed(
            reading(counted, nil, try since("2025-01-15")), by: DocumentID(.goal, 1),
            in: .init(categories: [], areas: []), of: try inventedAgreement())
        #expect(line.hasPrefix("Underlaget för M1. Rapporter: klotter. Före: 41 rapporter"))
        #expect(line.contains("Efter: underlag saknas."))
    }
}
