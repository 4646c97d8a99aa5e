import Agreements
import Collaboration
import CrimeStatistics
import Intake
import Testing
import Vocabulary

@testable import Situation
@testable import Wording

@Suite("A picture in words")
struct PictureWordingTests {
    private let swedish = Wording(.swedish)
    private let english = Wording(.english)

    private func picture(_ findings: [Finding], _ period: PicturePeriod = PicturePeriod(year: 2025)) throws
        -> SituationPicture
    {
        let empty = SituationPicture(
            PictureQuestion(
                agreement: AgreementID("prov"), party: nil, period: period, asOf: try #require(CivilDate("2026-02-01"))),
            of: PictureEvidence())
        return SituationPicture(
            method: 1, agreement: empty.agreement, party: nil, period: period, asOf: empty.asOf,
            names: .init(
                categories: [.init(key: "klotter", name: "Klotter")], areas: [.init(key: "torget", name: "Torget")]),
            sources: [], strands: [], surveys: [], findings: findings, gaps: [], parts: [])
    }

    private func comparison(
        _ now: Int, _ before: Int, _ limits: [Double?], _ verdict: PeriodComparison.Verdict, isWhole: Bool = true
    ) -> PeriodComparison {
        PeriodComparison(
            now: now, before: before, daysNow: 365, daysBefore: 366,
            ratio: Interval(value: limits[0], lower: limits[1], upper: limits[2]),
            verdict: verdict, part: isWhole ? nil : .init(before: nil))
    }

    private func said(_ claim: Claim, _ subject: PictureSubject = PictureSubject(category: CategoryKey("klotter")))
        throws -> [String]
    {
        let strand = Strand(counting: .reports, party: ActorKey("kommun"))
        let finding = Finding(claim, of: subject, strand, n: 40, support: .some, sources: [])
        let picture = try picture([finding])
        let agreement = try inventedAgreement()
        return [swedish, english].map { $0.finding(finding, in: picture, of: agreement) }
    }

    @Test("A change is told with its interval, in times from three on")
    func change() throws {
        #expect(
            try said(.change(comparison: comparison(120, 60, [2.0, 1.42, 2.82], .increased))) == [
                "Klotter: fler rapporter jämfört med 2024, från 60 till 120. Det är 100\u{a0}% fler (mellan 42\u{a0}% fler och 182\u{a0}% fler).",
                "Klotter: more reports compared with 2024, from 60 to 120. That is 100% more (between 42% more and 182% more).",
            ])
        #expect(
            try said(.change(comparison: comparison(1260, 300, [4.2, 3.6, 4.9], .increased)))[0]
                == "Klotter: fler rapporter jämfört med 2024, från 300 till 1\u{a0}260. Det är 4,2 gånger så många (mellan 3,6 gånger så många och 4,9 gånger så många)."
        )
    }

    @Test("A comparison of some of the days says so")
    func inPart() throws {
        // 661 by 528 is 1.2519.
        let more = comparison(661, 528, [1.2519, 1.12, 1.40], .increased, isWhole: false)
        #expect(
            try said(.change(comparison: more)) == [
                "Klotter: fler rapporter jämfört med 2024 på de dagar som går att jämföra, från 528 till 661. Det är 25\u{a0}% fler (mellan 12\u{a0}% fler och 40\u{a0}% fler).",
                "Klotter: more reports compared with 2024 on the days that can be compared, from 528 to 661. That is 25% more (between 12% more and 40% more).",
            ])
        let same = comparison(66, 60, [1.1, 0.78, 1.55], .noCertainChange, isWhole: false)
        #expect(
            try said(.noCertainChange(comparison: same), .all)[0].hasPrefix(
                "Allt tillsammans: 66 rapporter mot 60 på de dagar som går att jämföra. Ingen säker förändring."))
    }

    @Test("Few before are told as they are with the limits, and never in per cent")
    func few() throws {
        let words = try said(.change(comparison: comparison(29, 4, [7.2, 2.6, 25], .increased)))
        #expect(
            words[0]
                == "Klotter: fler rapporter jämfört med 2024, från 4 till 29. Skillnaden är större än slumpen ger (mellan 2,6 och 25 gånger så många)."
        )
        #expect(!words.joined().contains("%"))
    }

    @Test("Where the interval holds no change, that is what is said")
    func unchanged() throws {
        #expect(
            try said(.noCertainChange(comparison: comparison(66, 60, [1.1, 0.78, 1.55], .noCertainChange)), .all) == [
                "Allt tillsammans: 66 rapporter mot 60. Ingen säker förändring. Skillnaden kan bero på slumpen (mellan 22\u{a0}% färre och 55\u{a0}% fler).",
                "Everything together: 66 reports against 60. No certain change. The difference may be due to chance (between 22% fewer and 55% more).",
            ])
    }

    @Test("A change that is certain but below a tenth is told as that, never as one that may be none")
    func small() throws {
        // 1060 of 1000 is 6 % more; the limits 1.02 and 1.1 leave out 1.
        let certain = comparison(1060, 1000, [1.06, 1.02, 1.1], .noCertainChange)
        #expect(
            try said(.noCertainChange(comparison: certain), .all) == [
                "Allt tillsammans: 1\u{a0}060 rapporter mot 1\u{a0}000. Skillnaden är säker men liten: 6\u{a0}% fler (mellan 2\u{a0}% fler och 10\u{a0}% fler).",
                "Everything together: 1,060 reports against 1,000. The difference is certain but small: 6% more (between 2% more and 10% more).",
            ])
        #expect(swedish.verdict(certain) == "6\u{a0}% fler (mellan 2\u{a0}% fler och 10\u{a0}% fler)")
        let unsure = comparison(66, 60, [1.1, 0.78, 1.55], .noCertainChange)
        #expect(swedish.verdict(unsure) == "ingen säker förändring")
    }

    @Test("A peak, weeks, places and silence each have their numbers")
    func others() throws {
        let share = Interval(value: 0.31, lower: 0.2, upper: 0.44)
        let peak = Rhythm.Peak(
            subject: .all, firstHour: 118, hours: 4, share: share, even: 4.0 / 168, events: 80, isSure: true)
        #expect(
            try said(.peak(peak: peak))[0]
                == "Klotter: flest rapporter kommer fredag kl. 22–02: 31\u{a0}% (mellan 20\u{a0}% och 44\u{a0}%), mot 2,4\u{a0}% om alla timmar vore lika."
        )
        let monday = try #require(CivilDate("2025-10-06"))
        let week = WeekSeries.Point(monday: monday, count: 15, expected: 2.04, most: 7, standsOut: true)
        #expect(
            try said(.weeksOver(weeks: WeeksOver(weeks: [week], judged: 1)))[0]
                == "Klotter: 15 rapporter. Väntat är omkring 2,0, och högst 7 en vanlig vecka.")
        #expect(
            try said(.weeksOver(weeks: WeeksOver(weeks: [week], judged: 52)))[0]
                == "Klotter: 1 av 52 veckor låg över det vanliga: v.\u{a0}41 (15, högst 7 en vanlig vecka).")
        #expect(
            try said(.silence(reporters: [.init(name: "Skolan", silent: 12, weeks: 20)]))[0]
                == "Har varken rapporterat eller sagt att inget har hänt: Skolan (12 av 20 veckor).")
    }

    @Test("A share of a survey is told in per cent, and a mean as the number it is")
    func surveys() throws {
        func said(_ answer: String?, _ now: Double, _ before: Double) throws -> String {
            let change = Interval(value: now - before, lower: now - before - 2, upper: now - before + 2)
            return swedish.survey(
                SurveyRow(
                    survey: "T", question: "Trygg?", answer: answer, area: nil, group: nil, source: SourceKey("t"),
                    now: now, before: before, answers: 640, answersBefore: 600, change: answer == nil ? nil : change),
                in: try picture([]).names)
        }
        #expect(
            try said("Ja", 40, 30)
                == "”Trygg?”, Ja: 40\u{a0}% (640 svar), 30\u{a0}% förra gången. Skillnaden är 10 procentenheter (mellan 8 och 12)."
        )
        #expect(try said(nil, 3.4, 3.1) == "”Trygg?”: 3,4 (640 svar).")
    }

    @Test("Every gap has a sentence in each language, and none is in the other's")
    func gaps() throws {
        let key = SourceKey("r")
        let strand = Strand(counting: .reports, party: ActorKey("kommun"))
        let category = CategoryKey("klotter")
        let day = CivilDate.firstOf(year: 2025)
        let ofSources: [PictureGap] = [
            .sourceMissing(source: key), .sourceLate(source: key, latest: day, interval: 30),
            .sourceLate(source: key, latest: nil, interval: 30), .sourceInPart(source: key, days: 3, of: 365),
            .comparedInPart(source: key, days: 3, of: 365), .settling(source: key, days: 28), .notInSeries(source: key),
            .onlyPublished(source: key), .amountsMissing(source: key, hidden: 1, unknown: 2),
            .amountsMissing(source: key, hidden: nil, unknown: nil),
        ]
        let ofCounts: [PictureGap] = [
            .silent(reporter: .init(name: "Skolan", silent: 2, weeks: 5)),
            .withoutArea(strand: strand, count: 2, of: 9), .withoutCategory(strand: strand, count: 2, of: 9),
            .withoutHour(strand: strand, count: 2, of: 9), .categoryBegun(category: category, on: day),
            .categoryRenamed(category: category, now: category),
        ]
        let rest: [PictureGap] = [
            .residentsMissing(areas: [AreaKey("torget")]), .residentsOfYear(year: 2024),
            .visitors(areas: [AreaKey("torget")]),
            .fewAnswers(survey: "T", question: "Otrygg", area: nil, group: nil, answers: 12), .noSurvey,
            .fewAnswers(survey: "T", question: "Otrygg", area: nil, group: nil, answers: nil),
        ]
        let source = Source(
            key: key, name: Bilingual(sv: "Rapporter", en: "Reports"), counting: .reports, party: nil, told: [])
        let used = [SituationPicture.UsedSource(source: source, days: 0, compared: 0, age: nil)]
        let agreement = try inventedAgreement()
        let names = try picture([]).names
        for gap in ofSources + ofCounts + rest {
            let (sv, en) = (
                swedish.gap(gap, in: names, sources: used, of: agreement),
                english.gap(gap, in: names, sources: used, of: agreement)
            )
            #expect(sv != en)
            for words in [sv, en] {
                #expect(words.hasSuffix("."))
                #expect(!words.contains("!") && !words.contains("  "))
            }
        }
    }
}

func inventedAgreement() throws -> Agreement {
    let definition = """
        format: 1
        id: prov
        title: Samverkan
        short: Prov
        headings: [Forum]
        period: {from: 2024-01-01, through: 2026-12-31, clause: Forum}
        parties:
          kommun: {name: Provs kommun, kind: municipality}
          polis: {name: Lokalpolisområde Prov, kind: police area}
        posts:
          kso: {name: Kommunstyrelsens ordförande, of: kommun}
          kommunpolis: {name: Kommunpolis, of: polis}
        signatures:
          - {by: kso, for: kommun, on: 2023-12-01, clause: Forum}
          - {by: kommunpolis, for: polis, on: 2023-12-01, clause: Forum}
        """
    guard case .sound(let agreement) = readDefinition(definition) else { throw Refusals([]) }
    return agreement
}

extension Interval {
    /// Limits that are given, by no method.
    init(value: Double?, lower: Double?, upper: Double?) {
        self.init(
            Estimate(
                value: value ?? .infinity, lower: lower ?? -.infinity, upper: upper ?? .infinity, method: "given",
                count: 0))
    }
}
