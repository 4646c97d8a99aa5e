import Collaboration
import Intake
import Pages
import Situation
import Vocabulary
import Wording

/// A table for each question of a survey: areas in rows, groups beside each other. Shares are marks on a scale; means are on the survey's own
/// scale, which the rows do not tell, and stand as numbers.
struct SurveyFigures {
    let rows: [SurveyRow]
    let names: SituationPicture.Names
    let wording: Wording

    private func say(_ sv: String, _ en: String) -> String { wording.language == .swedish ? sv : en }

    private struct Asked: Hashable {
        let source: SourceKey
        let question: String
        let isMean: Bool

        init(_ row: SurveyRow) { (source, question, isMean) = (row.source, row.question, row.answer == nil) }
    }

    /// Groups that there are marks for.
    private static let mostGroups = 4

    private var asked: [Asked] { Array(uniqued: rows.map(Asked.init)) }

    /// Of the figure that has the row.
    func id(_ row: SurveyRow) -> String { "fraga-\((asked.firstIndex(of: Asked(row)) ?? 0) + 1)" }

    var all: [Pages.Figure] {
        asked.compactMap { one in
            let own = rows.filter { Asked($0) == one }
            return own.first.map { figure(own, first: $0) }
        }
    }

    private func figure(_ own: [SurveyRow], first: SurveyRow) -> Pages.Figure {
        // One answer alone is told once, above the table.
        let answers = Array(uniqued: own.compactMap(\.answer))
        let only = answers.count == 1 ? answers.first : nil
        let told =
            first.answer == nil
            ? say(" Medelvärde.", " Mean.")
            : (only.map { say(" Andel som svarade ”\($0)”.", " Share that answered “\($0)”.") } ?? "") + leftOut(own)
        return Pages.Figure(
            id: id(first), title: first.question, note: "\(first.survey).\(told)",
            drawing: first.answer == nil ? .plain(means(own)) : .survey(shares(own, only)))
    }

    private func groups(_ own: [SurveyRow]) -> [String?] { Array(uniqued: own.map(\.group)) }

    private func leftOut(_ own: [SurveyRow]) -> String {
        groups(own).count > Self.mostGroups
            ? say(" Bara de fyra första grupperna visas.", " Only the first four groups are shown.") : ""
    }

    private func heading(_ group: String?) -> String { group ?? say("Alla", "All") }

    // MARK: Shares and means

    private func shares(_ own: [SurveyRow], _ only: String?) -> SurveyTable {
        let groups = Array(groups(own).prefix(Self.mostGroups))
        return SurveyTable(
            what: say("Område", "Area"), groups: groups.map(heading),
            rows: lines(own).map { line, told in
                SurveyTable.Row(
                    name: name(only == nil ? line : Line(area: line.area, answer: nil)),
                    shares: groups.map { group in told.first { $0.group == group }.map(share) },
                    answers: answered(told, groups))
            })
    }

    private func share(_ row: SurveyRow) -> SurveyTable.Share {
        SurveyTable.Share(
            share: Int((min(max(row.now, 0), 100) * 10).rounded()),
            words: wording.figure(row.now, ofAnswer: row.answer))
    }

    private func means(_ own: [SurveyRow]) -> PlainTable {
        let groups = groups(own)
        return PlainTable(
            columns: [say("Område", "Area")] + groups.map(heading) + [say("Svar", "Answers")],
            rows: lines(own).map { line, told in
                let means = groups.map { group in
                    told.first { $0.group == group }.map { wording.figure($0.now, ofAnswer: nil) } ?? "–"
                }
                return .init(name: name(line), cells: means + [answered(told, groups)])
            })
    }

    /// Those who answered: groups are parts of all, and may be of the same people, so their numbers are never added up.
    private func answered(_ told: [SurveyRow], _ groups: [String?]) -> String {
        if let all = told.first(where: { $0.group == nil }) { return wording.number(all.answers) }
        return groups.map { group in
            told.first { $0.group == group }.map { wording.number($0.answers) } ?? "–"
        }.joined(separator: " / ")
    }

    private struct Line: Hashable {
        let area: AreaKey?
        let answer: String?
    }

    private func lines(_ own: [SurveyRow]) -> [(Line, [SurveyRow])] {
        Array(uniqued: own.map { Line(area: $0.area, answer: $0.answer) }).map { line in
            (line, own.filter { $0.area == line.area && $0.answer == line.answer })
        }
    }

    private func name(_ line: Line) -> Label {
        let words = [line.area.map(names.area), line.answer].compactMap { $0 }
        return words.isEmpty
            ? .words(say("Hela kommunen", "The whole municipality")) : .name(Name(words.joined(separator: ", ")))
    }
}
