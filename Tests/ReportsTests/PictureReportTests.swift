import CrimeStatistics
import Reports
import Situation
import Testing
import Vocabulary
import Wording

@testable import Intake

@Suite("A picture on paper and in files")
struct PictureReportTests {
    private func evidence() throws -> PictureEvidence {
        var evidence = PictureEvidence()
        let told = try #require(DayRange(.firstOf(year: 2024), .lastOf(year: 2025)))
        evidence.sources = [
            Source(
                key: SourceKey("r"), name: Bilingual(sv: "Rapporter", en: "Reports"), counting: .reports,
                party: ActorKey("kommun"), told: [told])
        ]
        evidence.categories = [
            Category(key: CategoryKey("klotter"), name: "Klotter; skador"),
            Category(key: CategoryKey("hot"), name: "=Hot"),
        ]
        evidence.areas = [AreaFacts(key: AreaKey("torget"), name: "Torget")]
        for (category, day, many) in [
            ("klotter", "2024-05-05", 30), ("klotter", "2025-05-05", 90), ("hot", "2025-05-05", 2),
        ] {
            let date = try #require(CivilDate(day))
            let moment = try #require(WallMinute(day: date, hour: 12, minute: 0))
            for _ in 0..<many {
                try evidence.columns.append(
                    .init(
                        time: .moment(moment), category: CategoryKey(category), area: AreaKey("torget"),
                        source: SourceKey("r")))
            }
        }
        return evidence
    }

    private func picture() throws -> SituationPicture {
        let question = PictureQuestion(
            agreement: AgreementID("ek"), party: nil, period: PicturePeriod(year: 2025),
            asOf: try #require(CivilDate("2026-02-01")))
        return SituationPicture(question, of: try evidence())
    }

    @Test("A frozen picture is read back as it was, and written the same again")
    func frozen() throws {
        let picture = try picture()
        let text = PictureJSON.text(picture)
        #expect(PictureJSON.picture(text) == picture)
        let again = try #require(PictureJSON.picture(text))
        #expect(PictureJSON.text(again) == text)
        let (cleared, publication) = picture.cleared(of: try evidence(), after: [])
        #expect(PictureJSON.clearedPicture(PictureJSON.text(cleared)) == cleared)
        #expect(PictureJSON.publication(PictureJSON.text(publication)) == publication)
        #expect(PictureJSON.picture(text.replacing("\"method\":2", with: "\"method\":99")) == nil)
        #expect(PictureJSON.picture("{}") == nil)
        // One that was frozen by the first method, which said nothing of which days, is still read.
        #expect(PictureJSON.picture(text.replacing("\"method\":2", with: "\"method\":1"))?.method == 1)
    }

    @Test("A table has what is hidden as two dots, and no formula")
    func table() throws {
        let rows = PictureTable(try picture()).csv.split(separator: "\r\n").map(String.init)
        #expect(rows.first == "\u{feff}strand;party;category;area;first;last;count;before;ratio;lower;upper;verdict")
        #expect(rows.contains { $0.hasPrefix("reports;kommun;\"Klotter; skador\";;2025-01-01;2025-12-31;90;30;3,00") })
        #expect(rows.contains("reports;kommun;'=Hot;;2025-01-01;2025-12-31;2;0;;;;too-few"))
        let cleared = try picture().cleared(of: try evidence(), after: []).picture
        let shown = PictureTable(cleared).csv
        #expect(shown.contains("reports;kommun;'=Hot;;2025-01-01;2025-12-31;..;"))
    }

    @Test("A map holds each area's border and counts")
    func map() throws {
        let square = [(13.0, 55.0), (13.1, 55.0), (13.1, 55.1), (13.0, 55.0)].map {
            EarthPoint(latitude: $0.1, longitude: $0.0)
        }
        let area = Area(key: AreaKey("torget"), name: "Torget", parts: [[square]], residents: [:])
        let text = PictureMap.geoJSON(PictureTable(try picture()), areas: [area])
        #expect(text.contains("\"coordinates\":[[[[13,55],[13.1,55],[13.1,55.1],[13,55]]]]"))
        #expect(text.contains("\"reports/kommun\":92"))
        #expect(text.contains("\"type\":\"FeatureCollection\""))
    }

    @Test("The paper has what may be said, what was counted, what is not shown and the law's three parts")
    func paper() throws {
        let agreement = try Ekhamra.agreement()
        let text = Document(try picture(), of: agreement, Wording(.swedish)).markdown
        #expect(text.hasPrefix("# Gemensam lägesbild 2025\n"))
        for heading in [
            "## Det viktigaste", "### Rapporter från Ekhamra kommun", "## Vad bilden inte visar", "## Lagens tre delar",
        ] {
            #expect(text.contains(heading))
        }
        #expect(text.contains("| Klotter; skador | 90 | 30 |"))
        let cleared = try picture().cleared(of: try evidence(), after: []).picture
        let open = Document(cleared, of: agreement, Wording(.english)).plainText
        #expect(open.contains("Joint situation picture 2025"))
        #expect(open.contains("=Hot\t..\t"))
    }
}
