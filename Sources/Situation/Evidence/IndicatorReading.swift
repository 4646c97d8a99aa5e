import CrimeStatistics
import Intake
package import Vocabulary

/// What the evidence says of a goal: its indicator before, since, and what may be said of the difference. Nothing of it says why.
package struct IndicatorReading: Hashable, Sendable {
    package enum Difference: Hashable, Sendable {
        /// Day for day, by days that both periods were told about.
        case count(PeriodComparison, now: DayRange, before: DayRange)
        /// In per cent units; nil where the table does not tell how sure a mean is.
        case survey(Interval?)
    }
    package let indicator: Indicator
    package let since: SinceBaseline
    /// Nil when nothing was told, a part is hidden or too few answered.
    package let baseline: IndicatorValue?
    package let now: IndicatorValue?
    /// Nil while there is nothing to compare.
    package let difference: Difference?
}

extension PictureEvidence {
    /// Reads an indicator before the day of its baseline and since.
    /// - Parameters:
    ///   - since: the months of the two.
    ///   - day: the day it is read; what is still settling then is not compared.
    package func reading(
        of indicator: Indicator, since: SinceBaseline, asOf day: CivilDate,
        settings: PictureSettings = PictureSettings()
    ) -> IndicatorReading {
        let before = value(of: indicator, in: since.baseline, asOf: day, settings: settings)
        var now = since.now.flatMap { value(of: indicator, in: $0, asOf: day, settings: settings) }
        // A round of a survey may touch both: it is what it was, and no follow-up.
        if case .survey = indicator, let before, let later = now, later.period.first <= before.period.last { now = nil }
        var difference: IndicatorReading.Difference?
        switch indicator {
        case .count(let strand, let subject):
            if let period = since.now, let compared = since.compared,
                let change = change(of: strand, subject, from: compared, to: period, asOf: day, settings: settings)
            {
                difference = .count(change, now: period, before: compared)
            }
        case .survey:
            if let before, let now { difference = .survey(apart(now, before, indicator, settings)) }
        }
        return IndicatorReading(indicator: indicator, since: since, baseline: before, now: now, difference: difference)
    }

    private func apart(
        _ now: IndicatorValue, _ before: IndicatorValue, _ indicator: Indicator, _ settings: PictureSettings
    ) -> Interval? {
        guard case .survey(let source, let question, let answer, let area, let group) = indicator else { return nil }
        let rounds = surveys.filter {
            $0.source == source && $0.question == question && $0.answer == answer && $0.area == area
                && $0.group == group
                && [now.period, before.period].contains($0.period)
        }
        return Surveys(rounds, sources: nil, now.period, settings).rows.first?.change
    }
}
