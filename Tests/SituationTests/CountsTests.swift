import Intake
import Situation
import Testing
import Vocabulary

@Suite("What a picture counts")
struct CountsTests {
    @Test("Counts by category, area and both, those without among them, add up")
    func totals() throws {
        var sample = Sample(sources: [reports(try days("2024-01-01", "2025-12-31"))])
        try sample.add(3, "klotter", "torget", on: "2025-01-01")
        try sample.add(2, "klotter", "parken", on: "2025-12-31", hour: 23)
        try sample.add(1, "hot", nil, on: "2025-06-06")
        try sample.add(1, nil, "torget", on: "2025-06-06")
        try sample.add(9, "klotter", "torget", on: "2024-12-31")
        try sample.add(4, "klotter", "torget", on: "2026-01-01")
        let strand = try #require(try sample.picture(PicturePeriod(year: 2025), asOf: "2026-02-01").strands.first)
        #expect(strand.total.count == 7)
        #expect(strand.row(klotter)?.count == 5)
        #expect(strand.row(torget)?.count == 4)
        #expect(strand.row(PictureSubject(unknown: .category))?.count == 1)
        #expect(strand.row(PictureSubject(unknown: .area))?.count == 1)
        #expect(strand.row(PictureSubject(category: CategoryKey("klotter"), area: AreaKey("torget")))?.count == 3)
        #expect(strand.categories.compactMap(\.count).reduce(0, +) == 7)
        #expect(strand.areas.compactMap(\.count).reduce(0, +) == 7)
        #expect(strand.months.compactMap(\.count) == [3, 0, 0, 0, 0, 2, 0, 0, 0, 0, 0, 2])
        #expect(strand.total.comparison?.before == 9)
    }

    @Test("A span that crosses midnight counts on its first day, and is shared out over its hours")
    func spans() throws {
        var sample = Sample(sources: [reports(try days("2024-01-01", "2025-12-31"))])
        // Sunday 22:00 to Monday 02:00: an hour each for Sunday 22 and 23, Monday 0 and 1.
        let (sunday, monday) = (try #require(CivilDate("2025-03-09")), try #require(CivilDate("2025-03-10")))
        let span = IncidentTime.span(
            try #require(WallMinute(day: sunday, hour: 22, minute: 0)),
            try #require(WallMinute(day: monday, hour: 2, minute: 0)))
        sample.add(.init(time: span, category: nil, area: nil, source: SourceKey("r")))
        // A day: a twenty-fourth in each hour of that Monday.
        sample.add(.init(time: .day(monday), category: nil, area: nil, source: SourceKey("r")))
        let strand = try #require(try sample.picture(PicturePeriod(year: 2025), asOf: "2026-02-01").strands.first)
        let rhythm = try #require(strand.rhythm)
        #expect(rhythm.hours[6 * 24 + 22] == 0.25)
        #expect(rhythm.hours[6 * 24 + 23] == 0.25)
        #expect(rhythm.hours[0] == 0.292)
        #expect(rhythm.hours[1] == 0.292)
        #expect(rhythm.hours[2] == 0.042)
        #expect(rhythm.events == 2)
        let week = PicturePeriod(week: ISOWeek(of: sunday))
        #expect(try sample.picture(week, asOf: "2026-02-01").strands.first?.total.count == 1)
    }

    @Test("A source that began in July is compared with nothing, and a gap in it is left out on both sides")
    func clipped() throws {
        let whole = try days("2024-01-01", "2025-12-31")
        var late = Sample(sources: [reports(try days("2024-07-01", "2025-12-31"))])
        for month in ["03", "09"] {
            try late.add(30, "klotter", nil, on: "2025-\(month)-15")
            try late.add(30, "klotter", nil, on: "2024-\(month)-15")
        }
        let one = try #require(try late.picture(PicturePeriod(year: 2025), asOf: "2026-02-01").strands.first)
        #expect(one.total.count == 60)
        let comparison = try #require(one.total.comparison)
        // Only July to December of both years: 184 days.
        #expect(comparison.now == 30)
        #expect(comparison.before == 30)
        #expect(comparison.daysNow == 184)
        #expect(comparison.daysBefore == 184)
        late.evidence.sources = [reports(whole)]
        let other = try #require(try late.picture(PicturePeriod(year: 2025), asOf: "2026-02-01").strands.first)
        #expect(other.total.comparison?.now == 60)
        #expect(other.total.comparison?.daysBefore == 366)
    }

    @Test("What a source has told of the last days is left out while it is settling")
    func settling() throws {
        var sample = Sample(sources: [reports(try days("2024-01-01", "2025-12-31"), settling: 28)])
        try sample.add(5, "klotter", nil, on: "2025-12-30")
        try sample.add(7, "klotter", nil, on: "2025-11-30")
        let picture = try sample.picture(PicturePeriod(year: 2025), asOf: "2026-01-10")
        // Told through 13 December: 28 days before 10 January.
        #expect(picture.strands.first?.total.count == 7)
        #expect(picture.gaps.contains(.settling(source: SourceKey("r"), days: 28)))
        #expect(picture.gaps.contains(.sourceInPart(source: SourceKey("r"), days: 347, of: 365)))
    }

    @Test("Rows in any order give the same picture")
    func permuted() throws {
        var sample = Sample(sources: [
            reports(try days("2023-01-01", "2025-12-31")), crimes(try days("2023-01-01", "2025-12-31")),
        ])
        var dice = TestDice(seed: 1)
        let first = try #require(CivilDate("2023-01-01"))
        for _ in 0..<1500 {
            let day = first.adding(days: Int.random(in: 0..<1096, using: &dice))
            try sample.add(
                1, ["klotter", "hot", "moped"].randomElement(using: &dice),
                ["torget", "parken"].randomElement(using: &dice), on: "\(day)",
                hour: Int.random(in: 0..<24, using: &dice), from: Bool.random(using: &dice) ? "r" : "p",
                place: "plats \(Int.random(in: 0..<9, using: &dice))",
                by: ["skola", "väktare"].randomElement(using: &dice))
        }
        let question = PictureQuestion(
            agreement: AgreementID("prov"), party: nil, period: PicturePeriod(year: 2025),
            asOf: try #require(CivilDate("2026-02-01")))
        let plain = SituationPicture(question, of: try sample.filled())
        let shuffled = SituationPicture(question, of: try sample.filled { $0.shuffled(using: &dice) })
        #expect(plain == shuffled)
        // The comparison can fail: one row fewer is another picture.
        let fewer = SituationPicture(question, of: try sample.filled { Array($0.dropLast()) })
        #expect(plain != fewer)
    }

    @Test("Each party's own picture holds its own sources and no others")
    func own() throws {
        let told = try days("2024-01-01", "2025-12-31")
        var sample = Sample(sources: [reports(told), crimes(told)])
        try sample.add(4, "klotter", "torget", on: "2025-05-05", from: "r")
        try sample.add(6, "klotter", "torget", on: "2025-05-05", from: "p")
        let year = PicturePeriod(year: 2025)
        let mine = try sample.picture(year, of: "kommun", asOf: "2026-02-01")
        #expect(mine.strands.map(\.strand.counting) == [.reports])
        #expect(mine.strands.map(\.total.count) == [4])
        #expect(try sample.picture(year, asOf: "2026-02-01").strands.map(\.total.count) == [4, 6])
    }
}

@Suite("Counts that come by the month")
struct MonthlyCountsTests {
    private func picture(_ counts: [Count]) throws -> SituationPicture {
        var sample = Sample(sources: [crimes()])
        sample.evidence.counts = counts
        return try sample.picture(PicturePeriod(year: 2025), of: "polis", asOf: "2026-02-01")
    }

    @Test("The latest version counts, and months are compared with the same months")
    func versions() throws {
        let picture = try picture([
            count("klotter", "2025-01", .number(10)), count("klotter", "2025-01", .number(12), version: 2),
            count("klotter", "2025-02", .number(8)), count("klotter", "2024-02", .number(30)),
        ])
        let strand = try #require(picture.strands.first)
        #expect(strand.total.count == 20)
        // January of 2024 is not there: only February is compared.
        #expect(strand.row(klotter)?.comparison?.now == 8)
        #expect(strand.row(klotter)?.comparison?.before == 30)
        #expect(strand.row(klotter)?.comparison?.daysNow == 28)
        #expect(strand.row(klotter)?.comparison?.daysBefore == 29)
        #expect(strand.months.first?.count == 12)
    }

    @Test("What is hidden or not known is never nought")
    func hidden() throws {
        let picture = try picture([
            count("klotter", "2025-01", .number(10)), count("klotter", "2025-02", .suppressed),
            count("hot", "2025-01", .number(3)), count("hot", "2025-02", .unknown),
        ])
        let strand = try #require(picture.strands.first)
        #expect(strand.total.count == nil)
        #expect(strand.row(klotter)?.count == .some(nil))
        #expect(strand.months[0].count == 13)
        #expect(strand.months[1].count == nil)
        #expect(picture.gaps.contains(.amountsMissing(source: SourceKey("p"), hidden: 1, unknown: 1)))
    }

    @Test("The municipality's own number stands before what its areas add up to")
    func areas() throws {
        let picture = try picture([
            count("klotter", "2025-01", .number(10)), count("klotter", "2025-01", .number(6), area: "torget"),
            count("klotter", "2025-01", .number(3), area: "parken"),
            count("klotter", "2025-02", .number(4), area: "torget"),
        ])
        let strand = try #require(picture.strands.first)
        #expect(strand.total.count == 14)
        #expect(strand.row(torget)?.count == 10)
    }

    @Test("What nobody has delivered is not known: neither a week of monthly counts, nor a month, nor an area")
    func undelivered() throws {
        var sample = Sample(sources: [crimes()])
        sample.evidence.areas = ["torget", "parken", "ny", "norr"].map {
            AreaFacts(key: AreaKey($0), name: $0, residents: [2025: 900])
        }
        sample.evidence.counts = [
            try count("klotter", "2025-01", .number(10)), try count("klotter", "2025-01", .number(6), area: "torget"),
            try count("klotter", "2025-03", .number(8)),
        ]
        let year = try sample.picture(PicturePeriod(year: 2025), asOf: "2026-02-01")
        let strand = try #require(year.strands.first)
        // January and March were told of: 31 days each, 18 counts; February and the nine months after March by nobody.
        #expect(strand.total.count == 18)
        #expect(strand.months.map(\.count) == [10, nil, 8] + Array(repeating: nil, count: 9))
        #expect(year.gaps.contains(.sourceInPart(source: SourceKey("p"), days: 62, of: 365)))
        #expect(strand.rates.isEmpty)
        let monday = try #require(CivilDate("2025-01-13"))
        let week = try sample.picture(PicturePeriod(week: ISOWeek(of: monday)), asOf: "2026-02-01")
        #expect(week.strands.map(\.total.count) == [nil])
        #expect(strand.hasAnything && week.strands.map(\.hasAnything) == [false])
        let part = try days("2025-01-01", "2025-01-20")
        let strandName = Strand(counting: .crimes, party: ActorKey("polis"))
        let value = try sample.filled().value(
            of: .count(strand: strandName, subject: klotter), in: part,
            asOf: try #require(CivilDate("2026-02-01")))
        #expect(value == nil)
    }
}
