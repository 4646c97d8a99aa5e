import CrimeStatistics
import Intake
import Vocabulary

/// The latest round of each question whose period touches the picture's, beside the round before it.
///
/// Rounds of a source are told apart by their days, and a question is the same when its words are. The interval takes the answers for drawn at random (Newcombe's for two shares) at a level corrected for
/// how many questions are read, and is too narrow where a survey drew by households: nothing in the table says so.
struct Surveys {
    private(set) var rows: [SurveyRow] = []
    private(set) var few: [PictureGap] = []

    private struct Question: Hashable {
        let question: String
        let answer, group: String?
        let area: AreaKey?
        let source: SourceKey

        var order: String {
            [question, answer ?? "", area?.text ?? "", group ?? "", source.text].joined(separator: "\u{1f}")
        }
    }

    private struct Round {
        let survey: String
        let days: DayRange
        let share: Double
        let answers: Int
    }

    init(_ figures: [SurveyFigure], sources: Set<SourceKey>?, _ period: DayRange, _ settings: PictureSettings) {
        var rounds: [Question: [Round]] = [:]
        for figure in figures where (sources?.contains(figure.source) ?? true) && figure.period.first <= period.last {
            guard let thousandths = figure.thousandths, let answers = figure.answered.number else { continue }
            let question = Question(
                question: figure.question, answer: figure.answer, group: figure.group, area: figure.area,
                source: figure.source)
            rounds[question, default: []].append(
                Round(
                    survey: figure.survey, days: figure.period, share: Double(thousandths) / 1000, answers: answers))
        }
        let asked = rounds.sorted { $0.key.order < $1.key.order }.compactMap {
            question, all -> (Question, Round, Round?)? in
            let ordered = all.sorted { $0.days.last < $1.days.last }
            guard let now = ordered.last, now.days.overlaps(period) else { return nil }
            return (question, now, ordered.dropLast().last { $0.days.last < now.days.first })
        }
        let isShown = { (round: Round) in round.answers >= settings.fewestAnswers }
        let compared = asked.count { isShown($0.1) && $0.2.map(isShown) ?? false && $0.0.answer != nil }
        let level = 1 - (1 - settings.level) / Double(max(1, compared))
        for (question, now, before) in asked {
            guard isShown(now) else {
                let gap = PictureGap.fewAnswers(
                    survey: now.survey, question: question.question, area: question.area, group: question.group,
                    answers: now.answers)
                // The same people gave every answer of the question.
                if !few.contains(gap) { few.append(gap) }
                continue
            }
            let earlier = before.flatMap { isShown($0) ? $0 : nil }
            rows.append(
                SurveyRow(
                    survey: now.survey, question: question.question, answer: question.answer, area: question.area,
                    group: question.group, source: question.source, now: now.share, before: earlier?.share,
                    answers: now.answers, answersBefore: earlier?.answers,
                    change: question.answer == nil ? nil : earlier.flatMap { Self.change(now, $0, level: level) }))
        }
    }

    private static func change(_ now: Round, _ before: Round, level: Double) -> Interval? {
        func proportion(_ round: Round) -> Proportion? {
            guard (0...100).contains(round.share) else { return nil }
            return try? Proportion(Int((round.share / 100 * Double(round.answers)).rounded()), of: round.answers)
        }
        guard let one = proportion(now), let other = proportion(before),
            let apart = try? ShareDifference(one, from: other, level: level)
        else { return nil }
        return Interval(apart.estimate, scale: 100)
    }
}
