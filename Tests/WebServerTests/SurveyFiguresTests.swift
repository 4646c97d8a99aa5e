import Intake
import Pages
import Testing
import Vocabulary
import Wording

@testable import Situation
@testable import WebServer

@Suite("What a survey found, as figures")
struct SurveyFiguresTests {
    private func row(
        _ question: String, _ answer: String?, _ now: Double, _ answers: Int, group: String? = nil, from: String = "t"
    ) -> SurveyRow {
        SurveyRow(
            survey: "T 2025", question: question, answer: answer, area: nil, group: group, source: SourceKey(from),
            now: now, before: nil, answers: answers, answersBefore: nil, change: nil)
    }

    private func figures(_ rows: [SurveyRow]) -> SurveyFigures {
        SurveyFigures(rows: rows, names: .init(categories: [], areas: []), wording: Wording(.swedish))
    }

    @Test("A mean is a number on the survey's own scale, never per cent")
    func mean() throws {
        let figure = try #require(figures([row("Hur trygg?", nil, 3.4, 640)]).all.first)
        guard case .plain(let table) = figure.drawing else {
            Issue.record("not a table of numbers")
            return
        }
        #expect(table.columns == ["Område", "Alla", "Svar"])
        #expect(table.rows.map(\.cells) == [["3,4", "640"]])
        #expect(figure.note == "T 2025. Medelvärde.")
    }

    @Test("Those who answered are counted once, though women and men among them are told too")
    func answered() throws {
        let rows = [
            row("Otrygg?", "Ja", 27, 640), row("Otrygg?", "Ja", 35, 340, group: "Kvinnor"),
            row("Otrygg?", "Ja", 19, 300, group: "Män"),
        ]
        #expect(try answers(rows) == ["640"])
        // Without a row of all, the groups stand by themselves: nobody said that they have no one in common.
        #expect(try answers(Array(rows.dropFirst())) == ["340 / 300"])
    }

    private func answers(_ rows: [SurveyRow]) throws -> [String] {
        let figure = try #require(figures(rows).all.first)
        if case .survey(let table) = figure.drawing { return table.rows.map(\.answers) }
        return []
    }

    @Test("Shares, a mean and another survey's shares of one question are three figures, each found from its row")
    func apart() {
        let rows = [row("Q", "Ja", 27, 640), row("Q", nil, 3.4, 640), row("Q", "Ja", 40, 99, from: "u")]
        let all = figures(rows)
        #expect(all.all.map(\.id) == ["fraga-1", "fraga-2", "fraga-3"])
        #expect(rows.map(all.id) == ["fraga-1", "fraga-2", "fraga-3"])
    }
}
