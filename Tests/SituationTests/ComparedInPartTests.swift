import Intake
import Testing
import Vocabulary

@testable import Situation

@Suite("A period of which only some days can be compared")
struct ComparedInPartTests {
    private let year = PicturePeriod(year: 2025)

    /// 60 on 5 March of 2025; 30 on that day of 2024 and 25 on 5 December, a day that 2025 has not come to.
    private func running(_ sources: [Source]) throws -> PictureEvidence {
        var sample = Sample(sources: sources)
        try sample.add(60, "klotter", "torget", on: "2025-03-05")
        try sample.add(30, "klotter", "torget", on: "2024-03-05")
        try sample.add(25, "klotter", "torget", on: "2024-12-05")
        return try sample.filled()
    }

    private func picture(of evidence: PictureEvidence, on day: String) throws -> SituationPicture {
        SituationPicture(
            PictureQuestion(
                agreement: AgreementID("prov"), party: nil, period: year, asOf: try #require(CivilDate(day))),
            of: evidence)
    }

    @Test("A running year is compared with the same days of the year before, and published as those days")
    func running() throws {
        let evidence = try running([reports(try days("2024-01-01", "2025-11-19"))])
        let picture = try picture(of: evidence, on: "2025-11-20")
        let comparison = try #require(picture.strands.first?.total.comparison)
        let same = try days("2024-01-01", "2024-11-19")
        #expect(comparison.now == 60 && comparison.before == 30)
        #expect(!comparison.isWhole && comparison.part?.before == same)
        // Nothing has happened in November so far; of December nobody knows.
        #expect(picture.strands.first?.months.suffix(2).map(\.count) == [0, nil])
        let (cleared, publication) = picture.cleared(of: evidence, after: [])
        #expect(cleared.strands.first?.compared == same)
        #expect(cleared.strands.first?.row(klotter)?.before?.count == 30)
        #expect(cleared.findings.contains { $0.comparison?.isWhole == false })
        // Nothing is told under the name of the whole of 2024, which had 55, nor of 2025.
        #expect(!publication.cells.contains { [.year(2024), .year(2025)].contains($0.name.days) })
        let told = try days("2025-01-01", "2025-11-19")
        #expect(cleared.strands.first?.told == told)
        #expect(publication.cells.contains { $0.name.days == told && $0.name.subject == .all && $0.count == 60 })
        // November is told as its 19 days, and nothing is told of December.
        #expect(publication.cells.contains { $0.name.days.first == CivilDate("2025-11-01") && $0.name.days.days == 19 })
        #expect(publication.cells.allSatisfy { $0.name.days.last < told.last.adding(days: 1) })
        #expect(cleared.strands.first?.months.last?.count.count == nil)
        #expect(publication.cells.contains { $0.name.days == same && $0.name.subject == .all && $0.count == 30 })
    }

    @Test("When both years are wholly told of they are compared whole")
    func whole() throws {
        let evidence = try running([reports(try days("2024-01-01", "2025-12-31"))])
        let picture = try picture(of: evidence, on: "2026-02-01")
        let comparison = try #require(picture.strands.first?.total.comparison)
        #expect(comparison.before == 55 && comparison.isWhole)
        #expect(picture.cleared(of: evidence, after: []).picture.strands.first?.compared == .year(2024))
    }

    @Test("Sources that can be compared on different days have no before that is published")
    func apart() throws {
        let evidence = try running([
            reports(try days("2024-01-01", "2025-11-19")), reports(try days("2024-01-01", "2025-10-31"), key: "s"),
        ])
        let picture = try picture(of: evidence, on: "2025-11-20")
        let comparison = try #require(picture.strands.first?.total.comparison)
        #expect(comparison.before == 30 && !comparison.isWhole && comparison.part?.before == nil)
        let (cleared, publication) = picture.cleared(of: evidence, after: [])
        #expect(cleared.strands.first?.total.before == nil)
        #expect(publication.cells.allSatisfy { $0.name.days.first.year == 2025 })
    }

    @Test("What nobody has told of is published as nothing, and not as nought")
    func untold() throws {
        let evidence = try running([reports(try days("2024-01-01", "2024-12-31"))])
        let picture = try picture(of: evidence, on: "2026-02-01")
        let (cleared, publication) = picture.cleared(of: evidence, after: [])
        #expect(publication.cells.isEmpty)
        #expect(cleared.strands.first?.total.count.isHidden == true)
    }

    @Test("A source that has never told anything does not make the others' years less whole")
    func silent() throws {
        let evidence = try running([reports(try days("2024-01-01", "2025-12-31")), reports(key: "s")])
        let picture = try picture(of: evidence, on: "2026-02-01")
        #expect(picture.strands.first?.total.comparison?.isWhole == true)
    }

    @Test("Months are compared whole only when none is missing in either year")
    func months() throws {
        func comparison(_ through: Int) throws -> PeriodComparison? {
            var sample = Sample(sources: [crimes()])
            sample.evidence.counts = try ((1...12).map { (2024, $0) } + (1...through).map { (2025, $0) }).map {
                try count("klotter", "\($0)-\(zeroPadded: $1, 2)", .number(10))
            }
            return try picture(of: try sample.filled(), on: "2026-02-01").strands.first?.total.comparison
        }
        let (whole, eleven) = (try comparison(12), try comparison(11))
        #expect(whole?.before == 120 && whole?.isWhole == true)
        // January to November of both: 11 of 10 each.
        #expect(eleven?.before == 110 && eleven?.isWhole == false)
    }
}
