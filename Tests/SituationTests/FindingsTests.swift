import Intake
import Testing
import Vocabulary

@testable import Situation

@Suite("What a picture may say")
struct FindingsTests {
    private let year = PicturePeriod(year: 2025)
    private func twoYears() throws -> DayRange { try days("2024-01-01", "2025-12-31") }

    /// So many a year, spread evenly over its days.
    private func spread(
        _ sample: inout Sample, _ many: Int, in year: Int, _ category: String?, _ area: String? = nil,
        from source: String = "r"
    ) throws {
        for number in 0..<many {
            let day = CivilDate.firstOf(year: year).adding(days: number * 364 / max(1, many))
            try sample.add(1, category, area, on: "\(day)", hour: number * 7 % 24, from: source)
        }
    }

    private func changes(_ picture: SituationPicture) -> [String: PeriodComparison.Verdict] {
        var found: [String: PeriodComparison.Verdict] = [:]
        for finding in picture.findings {
            if case .change(let one) = finding.claim { found[finding.key] = one.verdict }
        }
        return found
    }

    @Test("Twice as many of enough is more; a few more is no certain change, and few are too few")
    func verdicts() throws {
        var sample = Sample(sources: [reports(try twoYears())])
        try spread(&sample, 60, in: 2024, "klotter")
        try spread(&sample, 120, in: 2025, "klotter")
        try spread(&sample, 60, in: 2024, "hot")
        try spread(&sample, 66, in: 2025, "hot")
        try spread(&sample, 4, in: 2024, "moped")
        try spread(&sample, 9, in: 2025, "moped")
        let picture = try sample.picture(year, asOf: "2026-02-01")
        let strand = try #require(picture.strands.first)
        #expect(strand.row(klotter)?.comparison?.verdict == .increased)
        #expect(strand.row(hot)?.comparison?.verdict == .noCertainChange)
        let moped = PictureSubject(category: CategoryKey("moped"))
        #expect(strand.row(moped)?.comparison?.verdict == .tooFew)
        #expect(strand.row(moped)?.comparison?.ratio == nil)
        #expect(changes(picture)["change:reports/kommun:category/klotter"] == .increased)
        #expect(picture.findings.contains { $0.claim == .tooFew(subjects: [moped]) })
    }

    @Test("No finding is stronger than its interval")
    func intervals() throws {
        var dice = TestDice(seed: 4)
        for _ in 0..<25 {
            var sample = Sample(sources: [reports(try twoYears()), crimes(try twoYears())])
            for source in ["r", "p"] {
                for category in ["klotter", "hot", "moped"] {
                    for year in [2024, 2025] {
                        try spread(&sample, Int.random(in: 0...90, using: &dice), in: year, category, from: source)
                    }
                }
            }
            let picture = try sample.picture(year, asOf: "2026-02-01")
            #expect(tooStrong(picture.findings) == [])
        }
        // The check finds a claim that its interval does not bear.
        var sample = Sample(sources: [reports(try twoYears())])
        try spread(&sample, 60, in: 2024, "klotter")
        try spread(&sample, 66, in: 2025, "klotter")
        let honest = try sample.picture(year, asOf: "2026-02-01").findings
        let planted = honest.compactMap { finding -> Finding? in
            guard case .noCertainChange(let one) = finding.claim else { return nil }
            let claim = PeriodComparison(
                now: one.now, before: one.before, daysNow: one.daysNow, daysBefore: one.daysBefore, ratio: one.ratio,
                verdict: .increased, part: nil)
            return Finding(
                .change(comparison: claim), of: finding.subject, finding.strand, n: finding.n, support: .some,
                sources: finding.sources)
        }
        #expect(planted.count == 1)
        #expect(tooStrong(planted).count == 1)
    }

    /// Findings of a change whose interval holds none, or that has one source and good support.
    private func tooStrong(_ findings: [Finding]) -> [String] {
        findings.filter { finding in
            if finding.support == .good, finding.sources.count < 2 || finding.n < 30 { return true }
            guard case .change(let one) = finding.claim else { return false }
            guard let ratio = one.ratio, ratio.excludes(1) else { return true }
            return one.verdict == .increased ? (ratio.lower ?? 0) <= 1 : (ratio.upper ?? .infinity) >= 1
        }.map(\.key)
    }

    @Test("Where nothing changed, hardly anything is told")
    func quiet() throws {
        var dice = TestDice(seed: 9)
        var told = 0
        for _ in 0..<40 {
            var sample = Sample(sources: [reports(try twoYears())])
            for _ in 0..<400 {
                let day = CivilDate.firstOf(year: 2024).adding(days: Int.random(in: 0..<731, using: &dice))
                try sample.add(
                    1, ["klotter", "hot", "moped", "skräp"].randomElement(using: &dice),
                    ["torget", "parken", "skolan"].randomElement(using: &dice), on: "\(day)",
                    hour: Int.random(in: 0..<24, using: &dice))
            }
            if !changes(try sample.picture(year, asOf: "2026-02-01")).isEmpty { told += 1 }
        }
        // At most one picture in twenty on average: 2 of 40; 6 or more would come once in sixty tries.
        #expect(told < 6)
    }

    @Test("One source is never good support; two that agree are, when both have enough")
    func support() throws {
        var sample = Sample(sources: [reports(try twoYears()), crimes(try twoYears())])
        try spread(&sample, 40, in: 2024, "klotter")
        try spread(&sample, 110, in: 2025, "klotter")
        let key = "change:reports/kommun:category/klotter"
        func told(_ sample: Sample, _ party: String? = nil) throws -> Finding? {
            try sample.picture(year, of: party, asOf: "2026-02-01").findings.first { $0.key == key }
        }
        #expect(try told(sample)?.support == .some)
        try spread(&sample, 30, in: 2024, "klotter", from: "p")
        try spread(&sample, 90, in: 2025, "klotter", from: "p")
        #expect(try told(sample)?.support == .good)
        #expect(try told(sample)?.sources == [SourceKey("r"), SourceKey("p")])
        // Alone the municipality sees one of them.
        #expect(try told(sample, "kommun")?.support == .some)
        // A source that has not come when it should makes what it would have said weak.
        sample.evidence.sources = [
            reports(try twoYears()), reports(key: "väktare", latest: "2025-10-01", interval: 30),
            crimes(try twoYears()),
        ]
        #expect(try told(sample)?.support == .weak)
        let gaps = try sample.picture(year, asOf: "2026-02-01").gaps
        #expect(gaps.contains(.sourceMissing(source: SourceKey("väktare"))))
        #expect(
            gaps.contains(
                .sourceLate(source: SourceKey("väktare"), latest: CivilDate("2025-10-01"), interval: 30)))
    }

    @Test("Published events are counted and nothing is said of them")
    func published() throws {
        let source = Source(
            key: SourceKey("e"), name: Bilingual(sv: "Polisens händelser", en: "Police events"), counting: .published,
            party: ActorKey("polis"), told: [try twoYears()])
        var sample = Sample(sources: [source])
        sample.evidence.areas = ["a", "b", "c"].map {
            AreaFacts(key: AreaKey($0), name: $0, residents: [2025: 1000])
        }
        try spread(&sample, 20, in: 2024, "klotter", "a", from: "e")
        try spread(&sample, 200, in: 2025, "klotter", "a", from: "e")
        let picture = try sample.picture(year, asOf: "2026-02-01")
        let strand = try #require(picture.strands.first)
        #expect(strand.total.count == 200)
        #expect(strand.total.comparison == nil)
        #expect(strand.rates.isEmpty)
        #expect(strand.weeks.isEmpty)
        #expect(picture.findings.allSatisfy { $0.strand == nil })
        #expect(picture.gaps.contains(.onlyPublished(source: SourceKey("e"))))
    }

    @Test("A week of fifteen after a year of two a week stands out, and no other")
    func weeks() throws {
        var sample = Sample(sources: [reports(try twoYears())])
        for week in 0..<98 {
            let day = try #require(CivilDate("2024-01-01")).adding(days: 7 * week)
            try sample.add(1, "klotter", "torget", on: "\(day)")
            try sample.add(1, "klotter", "torget", on: "\(day.adding(days: 3))")
        }
        try sample.add(13, "klotter", "torget", on: "2025-10-08")
        let picture = try sample.picture(year, asOf: "2026-02-01")
        let over = picture.findings.compactMap { finding -> WeeksOver? in
            if case .weeksOver(let weeks) = finding.claim, finding.subject == .all { weeks } else { nil }
        }
        #expect(over.first?.weeks.map { "\($0.monday)" } == ["2025-10-06"])
        #expect(over.first?.weeks.first?.count == 15)
        #expect(over.first?.weeks.first?.most ?? 99 < 15)
        let board = try #require(PicturePeriod(address: "2025-v41"))
        let keys = try sample.picture(board, asOf: "2025-10-14").findings.map(\.key)
        #expect(keys.contains("weeks-over:reports/kommun:category/klotter/area/torget"))
    }

    @Test("An organisation that neither reported nor said that there was nothing was silent")
    func silence() throws {
        var sample = Sample(sources: [reports(try twoYears())])
        sample.evidence.reporters = [
            Reporter(name: "skola", from: .firstOf(year: 2024), nothing: [try #require(ISOWeek(year: 2025, week: 46))]),
            Reporter(name: "väktare", from: .firstOf(year: 2024)),
            Reporter(name: "ny", from: try #require(CivilDate("2025-11-18"))),
        ]
        try sample.add(1, "klotter", nil, on: "2025-11-19", by: "väktare")
        func silent(_ number: Int) throws -> [String] {
            let week = try #require(PicturePeriod(address: "2025-v\(number)"))
            return try sample.picture(week, asOf: "2025-11-25").gaps.compactMap {
                if case .silent(let reporter) = $0 { reporter.name } else { nil }
            }
        }
        #expect(try silent(46) == ["väktare"])
        #expect(try silent(47) == ["skola"])
    }

    @Test("A peak is told only when it is more than an even week would have")
    func peak() throws {
        var sample = Sample(sources: [reports(try twoYears())])
        for week in 0..<50 {
            let friday = try #require(CivilDate("2025-01-03")).adding(days: 7 * week)
            try sample.add(1, "klotter", nil, on: "\(friday)", hour: 22)
            try sample.add(1, "hot", nil, on: "\(friday.adding(days: week % 7))", hour: week * 5 % 24)
        }
        let peaks = try sample.picture(year, asOf: "2026-02-01").findings.compactMap { finding -> Rhythm.Peak? in
            if case .peak(let peak) = finding.claim { peak } else { nil }
        }
        // Friday is day 4: 4 * 24 + 22 lies in the four hours.
        let klotterPeak = try #require(peaks.first { $0.subject == klotter })
        #expect((klotterPeak.firstHour..<klotterPeak.firstHour + 4).contains(118))
        #expect(!peaks.contains { $0.subject == hot })
    }

    @Test("Half of it on one place of ten is gathered; as many on each is not")
    func places() throws {
        var gathered = Sample(sources: [reports(try twoYears())])
        var even = gathered
        for place in 0..<10 {
            try gathered.add(place == 0 ? 60 : 5, "klotter", nil, on: "2025-05-05", place: "plats \(place)")
            try even.add(10, "klotter", nil, on: "2025-05-05", place: "plats \(place)")
        }
        let told = try gathered.picture(year, asOf: "2026-02-01")
        #expect(told.strands.first?.places?.half == 1)
        #expect(told.findings.contains { $0.claim.name == "gathered" })
        #expect(try !even.picture(year, asOf: "2026-02-01").findings.contains { $0.claim.name == "gathered" })
    }

    @Test("A category that is half of one party's picture and a tenth of the other's is told as a difference")
    func apart() throws {
        var sample = Sample(sources: [reports(try twoYears()), crimes(try twoYears())])
        try spread(&sample, 50, in: 2025, "klotter")
        try spread(&sample, 50, in: 2025, "hot")
        try spread(&sample, 10, in: 2025, "klotter", from: "p")
        try spread(&sample, 90, in: 2025, "hot", from: "p")
        let apart = try sample.picture(year, asOf: "2026-02-01").findings.compactMap { finding -> SharesApart? in
            if case .shares(let shares) = finding.claim, finding.subject == klotter { shares } else { nil }
        }
        #expect(apart.first?.larger.strand.counting == .reports)
        #expect(apart.first?.larger.count == 50)
        #expect(apart.first?.smaller.count == 10)
        #expect(apart.first?.difference.value == 0.4)
    }

    @Test("A renamed category is one, and one that came out of a split is not compared with what was before")
    func history() throws {
        var sample = Sample(sources: [reports(try twoYears())])
        let end = CivilDate.lastOf(year: 2024)
        sample.evidence.categories = [
            Category(key: CategoryKey("bråk"), name: "Bråk", through: end, becomes: [CategoryKey("hot")]),
            Category(key: CategoryKey("hot"), name: "Hot", from: .firstOf(year: 2025)),
            Category(
                key: CategoryKey("övrigt"), name: "Övrigt", through: end,
                becomes: [CategoryKey("moped"), CategoryKey("klotter")]),
            Category(key: CategoryKey("klotter"), name: "Klotter", from: .firstOf(year: 2025)),
        ]
        try spread(&sample, 60, in: 2024, "bråk")
        try spread(&sample, 60, in: 2025, "hot")
        try spread(&sample, 60, in: 2024, "övrigt")
        try spread(&sample, 60, in: 2025, "klotter")
        let picture = try sample.picture(year, asOf: "2026-02-01")
        let strand = try #require(picture.strands.first)
        #expect(strand.row(hot)?.comparison?.before == 60)
        #expect(strand.row(klotter)?.comparison == nil)
        #expect(picture.gaps.contains(.categoryRenamed(category: CategoryKey("bråk"), now: CategoryKey("hot"))))
        #expect(picture.gaps.contains(.categoryBegun(category: CategoryKey("klotter"), on: .firstOf(year: 2025))))
    }

    @Test("Rates are of areas where people live, and a station has none")
    func rates() throws {
        var sample = Sample(sources: [reports(try twoYears())])
        sample.evidence.areas =
            ["a", "b", "c", "d"].map { AreaFacts(key: AreaKey($0), name: $0, residents: [2025: 2000, 2024: 1]) }
            + [
                AreaFacts(key: AreaKey("station"), name: "Stationen", residents: [2025: 40], isForVisitors: true),
                AreaFacts(key: AreaKey("ny"), name: "Nya"),
            ]
        try spread(&sample, 100, in: 2025, "klotter", "a")
        for area in ["b", "c", "d"] { try spread(&sample, 20, in: 2025, "klotter", area) }
        try spread(&sample, 300, in: 2025, "klotter", "station")
        let picture = try sample.picture(year, asOf: "2026-02-01")
        let rates = try #require(picture.strands.first).rates
        #expect(rates.map(\.area.text) == ["a", "b", "c", "d"])
        #expect(rates.map(\.residents) == [2000, 2000, 2000, 2000])
        #expect(rates.first?.verdict == .higher)
        // 100 of 2,000 is 50 a thousand, drawn towards the common 20.
        let first = try #require(rates.first?.perThousand.value)
        #expect(first > 20 && first < 50)
        #expect(picture.gaps.contains(.visitors(areas: [AreaKey("station")])))
        #expect(picture.gaps.contains(.residentsMissing(areas: [AreaKey("ny")])))
    }

    @Test("A survey's change is told when the interval leaves out none, and few answers are not shown")
    func survey() throws {
        func figure(
            _ survey: String, _ year: Int, _ share: Int, _ answers: Int, group: String? = nil, answer: String = "Ja"
        )
            -> SurveyFigure
        {
            SurveyFigure(
                survey: survey, period: .year(year), area: nil, group: group, question: "Otrygg ute", answer: answer,
                thousandths: share * 1000, missing: nil, answered: .number(answers), source: SourceKey("t"))
        }
        var sample = Sample(sources: [])
        sample.evidence.surveys = [
            figure("2023", 2023, 30, 1000), figure("2025", 2025, 40, 1000),
            figure("2023", 2023, 30, 100, group: "kvinnor"), figure("2025", 2025, 34, 100, group: "kvinnor"),
            figure("2025", 2025, 50, 12, group: "unga"), figure("2025", 2025, 50, 12, group: "unga", answer: "Nej"),
        ]
        let picture = try sample.picture(year, asOf: "2026-02-01")
        let told = picture.findings.compactMap { if case .survey(let row) = $0.claim { row } else { nil } }
        #expect(told.map(\.group) == [nil])
        #expect(told.first?.change?.value == 10)
        #expect(picture.surveys.count == 2)
        // Told once, whatever number of answers the question had.
        let few = PictureGap.fewAnswers(
            survey: "2025", question: "Otrygg ute", area: nil, group: "unga", answers: 12)
        #expect(picture.gaps.count { $0 == few } == 1)
    }

    @Test("Without a source that told anything, that is what it says")
    func nothing() throws {
        let picture = try Sample(sources: [reports()]).picture(year, asOf: "2026-02-01")
        #expect(picture.findings.map(\.claim) == [.nothingTold])
        #expect(picture.gaps.contains(.sourceMissing(source: SourceKey("r"))))
        #expect(picture.parts.map(\.part) == [.mapping, .information, .analysis])
    }
}
