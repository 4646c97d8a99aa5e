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
}
