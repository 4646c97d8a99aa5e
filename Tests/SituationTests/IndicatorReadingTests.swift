import Intake
import Situation
import Testing
import Vocabulary

@Suite("A goal's indicator before and since")
struct IndicatorReadingTests {
    private let strand = Strand(counting: .reports, party: ActorKey("kommun"))

    private func since(_ day: String, through: String) throws -> SinceBaseline {
        SinceBaseline(try #require(CivilDate(day)), through: try #require(CivilDate(through)))
    }

    // MARK: Months, counted on a calendar

    @Test("The baseline is the twelve whole months that had ended on its day")
    func baseline() throws {
        #expect(try since("2025-03-31", through: "2025-11-20").baseline == days("2024-04-01", "2025-03-31"))
        #expect(try since("2025-06-02", through: "2025-11-20").baseline == days("2024-06-01", "2025-05-31"))
    }

    @Test("What came since is compared with the same months of the year before")
    func sameMonths() throws {
        let months = try since("2025-03-31", through: "2025-11-20")
        #expect(try months.now == days("2025-04-01", "2025-10-31"))
        #expect(try months.compared == days("2024-04-01", "2024-10-31"))
    }

    @Test("After more than a year the latest twelve months are compared with all of the baseline")
    func longAfter() throws {
        let months = try since("2023-12-31", through: "2025-06-15")
        #expect(try months.now == days("2024-06-01", "2025-05-31"))
        #expect(try months.compared == days("2023-01-01", "2023-12-31"))
        // Exactly a year after, the same months are all of them.
        #expect(try since("2023-12-31", through: "2024-12-31").compared == days("2023-01-01", "2023-12-31"))
    }

    @Test("Before a whole month has gone by there is nothing to compare")
    func tooEarly() throws {
        let months = try since("2025-10-31", through: "2025-11-29")
        #expect(months.now == nil && months.compared == nil)
        #expect(try since("2025-10-31", through: "2025-11-30").now == days("2025-11-01", "2025-11-30"))
        // A day before the baseline's is no follow-up of it.
        #expect(try since("2025-10-31", through: "2025-01-01").now == nil)
    }

    // MARK: Readings

    private func evidence() throws -> PictureEvidence {
        var sample = Sample(sources: [reports(try days("2024-01-01", "2025-12-31"))])
        sample.evidence.categories = [
            Category(key: CategoryKey("klotter"), name: "Klotter"),
            Category(key: CategoryKey("hot"), name: "Hot", through: CivilDate("2024-12-31")),
            Category(key: CategoryKey("rån/stöld"), name: "Rån/stöld"),
        ]
        sample.evidence.areas = [AreaFacts(key: AreaKey("torget"), name: "Torget")]
        try sample.add(60, "klotter", "torget", on: "2024-05-05")
        try sample.add(9, "klotter", "torget", on: "2024-12-05")
        try sample.add(20, "klotter", "torget", on: "2025-05-05")
        sample.evidence.surveys = [round(2024, 34_000), round(2025, 30_000)]
        return try sample.filled()
    }

    private func round(_ year: Int, _ thousandths: Int, group: String? = nil) -> SurveyFigure {
        SurveyFigure(
            survey: "T\(year)", period: .year(year), area: nil, group: group, question: "Otrygg", answer: "Ja",
            thousandths: thousandths, missing: nil, answered: .number(400), source: SourceKey("t"))
    }

    @Test("A count stands with the whole baseline and the months since, and is compared month for month")
    func count() throws {
        let day = try #require(CivilDate("2026-01-15"))
        let reading = try evidence().reading(
            of: .count(strand: strand, subject: klotter), since: since("2024-12-31", through: "2025-06-30"), asOf: day)
        #expect(reading.baseline?.value == 69)
        #expect(reading.now?.value == 20)
        guard case .count(let change, let now, let before) = reading.difference else {
            Issue.record("nothing was compared")
            return
        }
        // January to June of both years: the nine of December 2024 are in the baseline and not in what is compared.
        #expect(change.before == 60 && change.now == 20 && change.verdict == .decreased)
        #expect(try now == days("2025-01-01", "2025-06-30") && before == days("2024-01-01", "2024-06-30"))
    }

    @Test("A survey is set beside the round of the baseline, with what the difference may be")
    func survey() throws {
        let asked = Indicator.survey(source: SourceKey("t"), question: "Otrygg", answer: "Ja", area: nil, group: nil)
        let day = try #require(CivilDate("2026-01-15"))
        let reading = try evidence().reading(of: asked, since: since("2024-12-31", through: "2025-12-31"), asOf: day)
        #expect(reading.baseline?.value == 34 && reading.now?.value == 30)
        guard case .survey(let change?) = reading.difference else {
            Issue.record("nothing was compared")
            return
        }
        // 34 and 30 per cent of 400 each: four points, and nought within what they may be.
        #expect(change.value == -4 && !change.excludes(0))
        // The same round is not a follow-up of itself.
        let same = try evidence().reading(of: asked, since: since("2024-06-30", through: "2024-12-31"), asOf: day)
        #expect(same.now == nil && same.difference == nil)
    }

    @Test("What nothing was told of has no value and no difference")
    func nothing() throws {
        let strand = Strand(counting: .crimes, party: ActorKey("polis"))
        let reading = try evidence().reading(
            of: .count(strand: strand, subject: .all), since: since("2024-12-31", through: "2025-06-30"),
            asOf: try #require(CivilDate("2026-01-15")))
        #expect(reading.baseline == nil && reading.now == nil && reading.difference == nil)
    }

    // MARK: An area beside the others

    @Test("A measure's area is set beside all other areas, month for month, since it began")
    func effect() throws {
        var sample = Sample(sources: [reports(try days("2023-01-01", "2025-12-31"))])
        sample.evidence.areas = ["torget", "parken", "hamnen"].map { AreaFacts(key: AreaKey($0), name: $0) }
        try sample.add(80, "klotter", "torget", on: "2024-05-05")
        try sample.add(40, "klotter", "torget", on: "2025-05-05")
        for area in ["parken", "hamnen"] {
            try sample.add(50, "klotter", area, on: "2024-05-05")
            try sample.add(50, "klotter", area, on: "2025-05-05")
        }
        let evidence = try sample.filled()
        let (begun, through) = (try #require(CivilDate("2025-01-15")), try #require(CivilDate("2025-06-30")))
        let there = PictureSubject(category: CategoryKey("klotter"), area: AreaKey("torget"))
        func effect(_ indicator: Indicator, begun: CivilDate) -> MeasureEffect? {
            evidence.effect(of: indicator, begun: begun, through: through, asOf: through.adding(days: 30))
        }
        let found = try #require(effect(.count(strand: strand, subject: there), begun: begun))
        // (40 / 80) / (100 / 100)
        #expect(found.ratio.value == 0.5)
        // The month in which it began counts as after.
        #expect(try found.now == days("2025-01-01", "2025-06-30") && found.before == days("2024-01-01", "2024-06-30"))
        #expect(found.reading.sv.contains("från 80 till 40") && found.reading.sv.contains("från 100 till 100"))
        // Not of everywhere, and not before a month has gone by.
        #expect(effect(.count(strand: strand, subject: klotter), begun: begun) == nil)
        #expect(effect(.count(strand: strand, subject: there), begun: through.adding(days: 1)) == nil)
    }

    @Test("Without other areas there is no effect to tell")
    func noOthers() throws {
        let subject = PictureSubject(category: CategoryKey("klotter"), area: AreaKey("torget"))
        let day = try #require(CivilDate("2025-06-30"))
        #expect(
            try evidence().effect(
                of: .count(strand: strand, subject: subject), begun: CivilDate.firstOf(year: 2025), through: day,
                asOf: day) == nil)
    }

    // MARK: Names

    @Test("Everything, each category in use whose key can be read back, each area and each answer of all can be chosen")
    func choices() throws {
        var evidence = try evidence()
        evidence.surveys.append(round(2025, 1000, group: "Kvinnor"))
        evidence.sources.append(
            Source(
                key: SourceKey("polisen.se"), name: Bilingual(sv: "Polisen", en: "Police"), counting: .published,
                party: nil, told: []))
        let offered = evidence.indicators(on: try #require(CivilDate("2026-01-15")))
        #expect(
            offered == [
                .count(strand: strand, subject: .all), .count(strand: strand, subject: klotter),
                .count(strand: strand, subject: torget),
                .survey(source: SourceKey("t"), question: "Otrygg", answer: "Ja", area: nil, group: nil),
            ])
    }

    @Test("Names are read back as they were written, and nothing else is")
    func names() {
        let both = PictureSubject(category: CategoryKey("klotter"), area: AreaKey("torget"))
        for subject in [.all, klotter, torget, both] { #expect(PictureSubject(name: subject.name) == subject) }
        for strand in [strand, Strand(counting: .published, party: nil)] {
            #expect(Strand(name: strand.name) == strand)
        }
        for wrong in ["", "alla", "category", "category/", "area/a/category/b", "organisation/Skolan", "unknown/area"] {
            #expect(PictureSubject(name: wrong) == nil)
        }
        for wrong in ["", "reports", "reports/", "rapporter/kommun", "reports/kommun/x"] {
            #expect(Strand(name: wrong) == nil)
        }
    }
}
