import Intake
import Testing
import Vocabulary

@testable import Situation

@Suite("What may leave the working group")
struct ClearingTests {
    private let year = PicturePeriod(year: 2025)

    private func question(_ period: PicturePeriod) throws -> PictureQuestion {
        PictureQuestion(
            agreement: AgreementID("prov"), party: nil, period: period, asOf: try #require(CivilDate("2026-02-01")))
    }

    private func sample() throws -> Sample {
        var sample = Sample(sources: [reports(try days("2023-01-01", "2025-12-31"))])
        // By hand: klotter 20 in torget and 3 in parken, hot 2 in torget and 15 in parken, moped 9 in torget.
        for (category, area, many) in [
            ("klotter", "torget", 20), ("klotter", "parken", 3), ("hot", "torget", 2), ("hot", "parken", 15),
            ("moped", "torget", 9), ("skräp", "parken", 2),
        ] {
            for number in 0..<many {
                let day = CivilDate.firstOf(year: 2025).adding(days: number * 17)
                try sample.add(1, category, area, on: "\(day)", hour: number * 5 % 24)
            }
        }
        return sample
    }

    @Test("A small count is not there, and neither is one that would give it away")
    func hidden() throws {
        let evidence = try sample().filled()
        let picture = SituationPicture(try question(year), of: evidence)
        let (cleared, publication) = picture.cleared(of: evidence, after: [])
        let strand = try #require(cleared.strands.first)
        #expect(cleared.withheld.isEmpty)
        #expect(strand.row(PictureSubject(category: CategoryKey("skräp")))?.count.isHidden == true)
        // Of four categories that add up to a total that is shown, one hidden alone would be known.
        if strand.total.count.count != nil { #expect(strand.categories.count(where: \.count.isHidden) >= 2) }
        #expect(publication.cells.count(where: { !$0.isShown && (1...4).contains($0.count) }) > 0)
        #expect(small(in: cleared) == [])
    }

    @Test("Nothing small is shown in any of many pictures, nor told of in a finding")
    func neverSmall() throws {
        var dice = TestDice(seed: 12)
        for _ in 0..<12 {
            var sample = Sample(sources: [reports(try days("2023-01-01", "2025-12-31"))])
            for _ in 0..<Int.random(in: 5...160, using: &dice) {
                let day = CivilDate.firstOf(year: 2024).adding(days: Int.random(in: 0..<731, using: &dice))
                try sample.add(
                    1, ["klotter", "hot", "moped", "skräp"].randomElement(using: &dice),
                    ["torget", "parken", nil].randomElement(using: &dice).flatMap { $0 }, on: "\(day)",
                    hour: Int.random(in: 0..<24, using: &dice))
            }
            let evidence = try sample.filled()
            let picture = SituationPicture(try question(year), of: evidence)
            let cleared = picture.cleared(of: evidence, after: []).picture
            #expect(small(in: cleared) == [])
            for finding in cleared.findings {
                if let one = finding.comparison { #expect(one.now >= 5 || one.now == 0) }
            }
        }
        // The check finds a small count that is shown.
        #expect(small([3, 0, 5, nil]) == [3])
    }

    private func small(in cleared: ClearedPicture) -> [Int] {
        var counts: [Int?] = []
        for strand in cleared.strands {
            for row in [strand.total] + strand.categories + strand.areas {
                counts.append(row.count.count)
                counts.append(row.before?.count)
            }
            counts += strand.months.map(\.count.count)
            counts += strand.quarters.map(\.count)
            counts += strand.rates.map { Int?.some($0.count) }
        }
        return small(counts)
    }

    private func small(_ counts: [Int?]) -> [Int] { counts.compactMap { $0 }.filter { (1...4).contains($0) } }

    @Test("November out of a year that was published is not shown when the rest of the year would be small")
    func later() throws {
        var sample = Sample(sources: [reports(try days("2023-01-01", "2025-12-31"))])
        try sample.add(40, "klotter", "torget", on: "2025-11-05")
        try sample.add(3, "klotter", "torget", on: "2025-02-05")
        try sample.add(30, "hot", "torget", on: "2025-11-06")
        try sample.add(30, "hot", "torget", on: "2025-03-06")
        let evidence = try sample.filled()
        let month = try #require(PicturePeriod(address: "2025-11"))
        let first = SituationPicture(try question(year), of: evidence).cleared(of: evidence, after: [])
        let whole = try #require(first.picture.strands.first)
        #expect(whole.row(klotter)?.count.count == 43)
        let november = SituationPicture(try question(month), of: evidence)
        let alone = try #require(november.cleared(of: evidence, after: []).picture.strands.first)
        #expect(alone.row(klotter)?.count.count == 40)
        // Beside the year, 43 less 40 would tell of three.
        let after = november.cleared(of: evidence, after: [first.publication]).picture
        #expect(after.strands.first?.row(klotter)?.count.count == nil)
    }

    @Test("A count that has become three more since it was published does not show how many came")
    func revised() throws {
        var sample = Sample(sources: [reports(try days("2023-01-01", "2025-12-31"))])
        try sample.add(40, "klotter", "torget", on: "2025-11-05")
        try sample.add(30, "hot", "torget", on: "2025-03-06")
        let before = try sample.filled()
        let first = SituationPicture(try question(year), of: before).cleared(of: before, after: [])
        #expect(first.picture.strands.first?.row(klotter)?.count.count == 40)
        try sample.add(3, "klotter", "torget", on: "2025-12-05")
        let now = try sample.filled()
        let picture = SituationPicture(try question(year), of: now)
        #expect(picture.strands.first?.row(klotter)?.count == 43)
        let after = picture.cleared(of: now, after: [first.publication]).picture
        #expect(after.strands.first?.row(klotter)?.count.count == nil)
    }

    @Test("A change is told only when both its counts are shown, and a week without its number")
    func findings() throws {
        var sample = Sample(sources: [reports(try days("2023-01-01", "2025-12-31"))])
        for week in 0..<104 {
            let day = try #require(CivilDate("2024-01-01")).adding(days: 7 * week)
            try sample.add(week < 52 ? 1 : 2, "klotter", "torget", on: "\(day)")
        }
        try sample.add(13, "klotter", "torget", on: "2025-10-08")
        let evidence = try sample.filled()
        let picture = SituationPicture(try question(year), of: evidence)
        let cleared = picture.cleared(of: evidence, after: []).picture
        let change = try #require(cleared.findings.first { $0.kind == "change" })
        #expect(change.comparison?.before == cleared.strands.first?.row(change.subject)?.before?.count)
        let weeks = try #require(cleared.findings.first { $0.kind == "weeks-over" })
        #expect(weeks.weeks.map { "\($0)" } == ["2025-10-06"])
        #expect(!cleared.findings.contains { $0.subject.category != nil && $0.subject.area != nil })
    }

    @Test("Rates are told of all areas or of none: a smoothed rate says what the others add up to")
    func rates() throws {
        func pictures(parken: Int) throws -> (SituationPicture, ClearedStrand) {
            var sample = Sample(sources: [reports(try days("2023-01-01", "2025-12-31"))])
            sample.evidence.areas = ["torget", "parken", "ny", "norr", "tom"].map {
                AreaFacts(key: AreaKey($0), name: $0, residents: [2025: 900])
            }
            for (area, many) in [("torget", 40), ("parken", parken), ("ny", 20), ("norr", 12)] {
                try sample.add(many, "klotter", area, on: "2025-05-05")
            }
            let evidence = try sample.filled()
            let picture = SituationPicture(try question(year), of: evidence)
            return (picture, try #require(picture.cleared(of: evidence, after: []).picture.strands.first))
        }
        // Three in parken are hidden, so no area's rate is told. In tom nothing happened: it has a rate and no count to hide.
        let (whole, few) = try pictures(parken: 3)
        #expect(whole.strands.first?.rates.count == 5)
        #expect(few.areas.contains { $0.count.isHidden })
        #expect(few.rates.isEmpty)
        let (_, many) = try pictures(parken: 30)
        #expect(!many.areas.contains { $0.count.isHidden })
        #expect(many.rates.map(\.count) == [12, 20, 30, 0, 40])
    }

    // MARK: What comes by the month

    private func months(of numbers: [String: Int]) throws -> PictureEvidence {
        var sample = Sample(sources: [crimes()])
        sample.evidence.counts = try numbers.map { try count("klotter", $0.key, .number($0.value)) }
        return try sample.filled()
    }

    @Test("A week says nothing of counts that come by the month, and withholds no month that is told of later")
    func weekOfMonths() throws {
        let evidence = try months(of: ["2025-11": 30])
        let week = PicturePeriod(week: ISOWeek(of: try #require(CivilDate("2025-11-17"))))
        let first = SituationPicture(try question(week), of: evidence).cleared(of: evidence, after: [])
        #expect(first.publication.cells.isEmpty)
        #expect(first.picture.strands.first?.total.count.isHidden == true)
        let november = SituationPicture(
            try question(PicturePeriod(monthOf: try #require(CivilDate("2025-11-01")))), of: evidence)
        let after = november.cleared(of: evidence, after: [first.publication]).picture
        #expect(after.withheld.isEmpty)
        #expect(after.strands.first?.total.count.count == 30)
    }

    @Test("A year in which a month is missing has no count to publish; when the month has come it has")
    func missingMonth() throws {
        var numbers = Dictionary(
            uniqueKeysWithValues: (1...11).map { ("2025-\(zeroPadded: $0, 2)", 20) })
        let eleven = try months(of: numbers)
        let first = SituationPicture(try question(year), of: eleven).cleared(of: eleven, after: [])
        #expect(first.publication.cells.isEmpty)
        numbers["2025-12"] = 20
        let twelve = try months(of: numbers)
        let second = SituationPicture(try question(year), of: twelve).cleared(of: twelve, after: [first.publication])
        // Twelve months of 20.
        #expect(second.picture.withheld.isEmpty)
        #expect(second.picture.strands.first?.total.count.count == 240)
        #expect(second.picture.strands.first?.months.map(\.count.count) == Array(repeating: 20, count: 12))
    }

    // MARK: What it does not show

    /// So many in torget at noon on 3 November, a Monday, and so many of the same day whose hour nobody knows.
    private func timed(_ known: Int, unknown: Int) throws -> PictureEvidence {
        var sample = Sample(sources: [reports(try days("2023-01-01", "2025-12-31"))])
        try sample.add(known, "klotter", "torget", on: "2025-11-03")
        let day = try #require(CivilDate("2025-11-03"))
        for _ in 0..<unknown {
            sample.add(
                .init(
                    time: .day(day), category: CategoryKey("klotter"), area: AreaKey("torget"), source: SourceKey("r")))
        }
        return try sample.filled()
    }

    @Test("A gap is told only when its count and the total it is set against are both shown")
    func gaps() throws {
        let strand = Strand(counting: .reports, party: ActorKey("kommun"))
        // Two without an hour: whatever else is hidden with them, neither a year nor its week tells of two.
        let few = try timed(30, unknown: 2)
        let week = PicturePeriod(week: ISOWeek(of: try #require(CivilDate("2025-11-03"))))
        for period in [year, week] {
            let picture = SituationPicture(try question(period), of: few)
            #expect(picture.gaps.contains(.withoutHour(strand: strand, count: 2, of: 32)))
            #expect(!picture.cleared(of: few, after: []).picture.gaps.contains { $0.isOfHours })
        }
        // 30 at noon and 10 without an hour are no small counts: both are shown, and so is the gap.
        let many = try timed(30, unknown: 10)
        let cleared = SituationPicture(try question(year), of: many).cleared(of: many, after: []).picture
        #expect(cleared.gaps.contains(.withoutHour(strand: strand, count: 10, of: 40)))
        // A week shows nothing but its total: ten without an hour are no count of it.
        let weekly = SituationPicture(try question(week), of: many).cleared(of: many, after: []).picture
        #expect(weekly.strands.first?.total.count.count == 40)
        #expect(!weekly.gaps.contains { $0.isOfHours })
    }

    @Test("How many numbers a source hides, and how few answered, is not told")
    func unnumbered() throws {
        var sample = Sample(sources: [crimes()])
        sample.evidence.counts = [
            Count(
                category: CategoryKey("klotter"), period: .month(of: try #require(CivilDate("2025-01-01"))), area: nil,
                amount: .suppressed, source: SourceKey("p"), secrecy: .shared, version: 1)
        ]
        sample.evidence.surveys = [
            SurveyFigure(
                survey: "2025", period: .year(2025), area: nil, group: "unga", question: "Otrygg ute", answer: "Ja",
                thousandths: 41_000, missing: nil, answered: .number(3), source: SourceKey("t"))
        ]
        let evidence = try sample.filled()
        let picture = SituationPicture(try question(year), of: evidence)
        #expect(picture.gaps.contains(.amountsMissing(source: SourceKey("p"), hidden: 1, unknown: 0)))
        let gaps = picture.cleared(of: evidence, after: []).picture.gaps
        #expect(gaps.contains(.amountsMissing(source: SourceKey("p"), hidden: nil, unknown: nil)))
        #expect(
            gaps.contains(
                .fewAnswers(survey: "2025", question: "Otrygg ute", area: nil, group: "unga", answers: nil)))
    }
}

extension PictureGap {
    fileprivate var isOfHours: Bool { if case .withoutHour = self { true } else { false } }
}
