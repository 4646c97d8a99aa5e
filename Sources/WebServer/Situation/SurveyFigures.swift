import Collaboration
import Pages
import Situation
import Vocabulary
import Wording

/// A table for each question of a survey: areas in rows, groups beside each other.
struct SurveyFigures {
    let rows: [SurveyRow]
    let names: SituationPicture.Names
    let wording: Wording

    private func say(_ sv: String, _ en: String) -> String { wording.language == .swedish ? sv : en }

    private var questions: [String] { Array(uniqued: rows.map(\.question)) }

    func id(_ question: String) -> String { "fraga-\((questions.firstIndex(of: question) ?? 0) + 1)" }

    var all: [Pages.Figure] { questions.map(figure) }

    private func figure(_ question: String) -> Pages.Figure {
        let own = rows.filter { $0.question == question }
        let groups = Array(Array(uniqued: own.map(\.group)).prefix(4))
        let areas = Array(uniqued: own.map { Line(area: $0.area, answer: $0.answer) })
        // One answer alone is told once, above the table.
        let answers = Array(uniqued: own.map(\.answer))
        let only = answers.count == 1 ? answers.first ?? nil : nil
        let table = SurveyTable(
            what: say("Område", "Area"), groups: groups.map { $0 ?? say("Alla", "All") },
            rows: areas.map { line in
                let told = own.filter { $0.area == line.area && $0.answer == line.answer }
                return SurveyTable.Row(
                    name: name(only == nil ? line : Line(area: line.area, answer: nil)),
                    shares: groups.map { group in
                        told.first { $0.group == group }.map { row in
                            SurveyTable.Share(
                                share: Int((min(max(row.now, 0), 100) * 10).rounded()),
                                words: wording.percent(row.now / 100))
                        }
                    }, answers: wording.number(told.reduce(0) { $0 + $1.answers }))
            }, hidden: say("för få", "too few"))
        return Pages.Figure(
            id: id(question), title: question,
            note: own.first.map { row in
                "\(row.survey)."
                    + (only.map { say(" Andel som svarade ”\($0)”.", " Share that answered “\($0)”.") } ?? "")
            } ?? "", drawing: .survey(table))
    }

    private struct Line: Hashable {
        let area: AreaKey?
        let answer: String?
    }

    private func name(_ line: Line) -> Label {
        let words = [line.area.map(names.area), line.answer].compactMap { $0 }
        return words.isEmpty
            ? .words(say("Hela kommunen", "The whole municipality")) : .name(Name(words.joined(separator: ", ")))
    }
}
