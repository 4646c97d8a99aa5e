import Intake
import Testing
import Vocabulary

@testable import Situation

@Suite("What people write of a finding finds that finding")
struct FindingKeyTests {
    @Test("Two findings of one picture never have the same key, though they say the same of the same")
    func keys() throws {
        let both = try days("2024-01-01", "2025-12-31")
        let faults = Source(
            key: SourceKey("f"), name: Bilingual(sv: "Felanmälan", en: "Faults"), counting: .faults,
            party: ActorKey("kommun"), told: [both])
        var sample = Sample(sources: [reports(both), faults, crimes(both)])
        // Half of what the municipality is told is graffiti, by reports and by faults alike, and a tenth of the crimes.
        for source in ["r", "f"] {
            try sample.add(50, "klotter", nil, on: "2025-06-02", from: source)
            try sample.add(50, "hot", nil, on: "2025-06-02", from: source)
        }
        try sample.add(10, "klotter", nil, on: "2025-06-02", from: "p")
        try sample.add(90, "hot", nil, on: "2025-06-02", from: "p")
        let findings = try sample.picture(PicturePeriod(year: 2025), asOf: "2026-02-01").findings
        let apart = findings.filter { if case .shares = $0.claim { $0.subject == klotter } else { false } }
        #expect(apart.count == 2)
        #expect(Set(findings.map(\.key)).count == findings.count)
    }

    @Test("The same question of two surveys has two keys")
    func surveys() {
        let keys = ["a", "b"].map { source in
            let row = SurveyRow(
                survey: "T", question: "Otrygg", answer: "Ja", area: nil, group: nil, source: SourceKey(source),
                now: 30,
                before: nil, answers: 100, answersBefore: nil, change: nil)
            return Finding(.survey(row: row), of: .all, nil, n: 100, support: .some, sources: [row.source]).key
        }
        #expect(keys == ["survey/Otrygg/Ja/-:a:all", "survey/Otrygg/Ja/-:b:all"])
    }
}
