import CrimeStatistics
import Intake
package import Vocabulary

/// What a goal is measured by, when the evidence can tell it: a count of a strand, or an answer of a survey.
package enum Indicator: Hashable, Sendable, Codable {
    /// How many, of what.
    case count(strand: Strand, subject: PictureSubject)
    /// The share that gave an answer; an answer of nil is a mean on the survey's own scale.
    case survey(source: SourceKey, question: String, answer: String?, area: AreaKey?, group: String?)
}

/// An indicator's value in a period, with how sure it is.
package struct IndicatorValue: Hashable, Sendable, Codable {
    /// A count, or a share of 100.
    package let value: Double
    /// The limits of the count that the period's circumstances would give, or of the share; nil for a mean, whose spread the table does not tell.
    package let interval: Interval?
    package let period: DayRange
    /// Days of the period that were told about; all of them, or the value is of a part.
    package let days: Int
    /// Events or answers behind it.
    package let n: Int
    package let sources: [SourceKey]

    package var isWhole: Bool { days == period.days }
}

extension PictureEvidence {
    /// What an indicator was in a period, as it is known on a day: a baseline, or a follow-up.
    ///
    /// A count's interval is the mid-P one, widened by how much more than chance counts of reported events vary. A share's is Wilson's, for answers drawn at random.
    /// - Returns: nil when nothing was told of the period, a part of it is hidden, or too few answered.
    package func value(
        of indicator: Indicator, in period: DayRange, asOf day: CivilDate, settings: PictureSettings = PictureSettings()
    ) -> IndicatorValue? {
        switch indicator {
        case .count(let strand, let subject): count(strand, subject, period, day, settings)
        case .survey(let source, let question, let answer, let area, let group):
            share(settings.fewestAnswers, settings.level, period) { figure in
                figure.source == source && figure.question == question && figure.answer == answer && figure.area == area
                    && figure.group == group
            }
        }
    }

    /// How a count has changed from one period to another, compared as a picture compares: nil when there is nothing to compare.
    package func change(
        of strand: Strand, _ subject: PictureSubject, from before: DayRange, to now: DayRange, asOf day: CivilDate,
        settings: PictureSettings = PictureSettings()
    ) -> PeriodComparison? {
        guard strand.counting.bearsComparison, let period = PicturePeriod(acute: now).compared(with: before) else {
            return nil
        }
        return drawn(period, strand, day, settings)?.row(subject)?.comparison
    }

    func drawn(
        _ period: PicturePeriod, _ strand: Strand, _ day: CivilDate, _ settings: PictureSettings
    ) -> StrandPicture? {
        var own = self
        own.sources = sources.filter { $0.strand == strand }
        own.surveys = []
        own.reporters = []
        var question = PictureQuestion(agreement: AgreementID(""), party: nil, period: period, asOf: day)
        question.settings = settings
        return Drawing(question, own).strands.first { $0.strand == strand }
    }

    private func count(
        _ strand: Strand, _ subject: PictureSubject, _ period: DayRange, _ day: CivilDate, _ settings: PictureSettings
    ) -> IndicatorValue? {
        guard let picture = drawn(PicturePeriod(acute: period), strand, day, settings) else { return nil }
        let own = sources.filter { $0.strand == strand }
        let delivered = Set(counts.map(\.source))
        let told = own.map { source in
            delivered.contains(source.key)
                ? counts.filter { $0.source == source.key }.map(\.period).filter { $0.clipped(to: period) == $0 }
                : source.settled(asOf: day).compactMap { $0.clipped(to: period) }
        }
        let days = Set(told.joined().flatMap { $0.first.dayNumber...$0.last.dayNumber }).count
        let row: Int? = picture.row(subject).map(\.count) ?? 0
        guard days > 0, let events = row, let counted = try? EventCount(events: events),
            let rate = try? PoissonRate(
                counted, per: 1, level: settings.level, dispersion: settings.assumedDispersion)
        else { return nil }
        return IndicatorValue(
            value: Double(events), interval: Interval(rate.estimate), period: period, days: days, n: events,
            sources: own.map(\.key))
    }

    private func share(
        _ fewest: Int, _ level: Double, _ period: DayRange, _ isAsked: (SurveyFigure) -> Bool
    ) -> IndicatorValue? {
        let asked = surveys.filter { isAsked($0) && $0.period.overlaps(period) }
        guard let figure = asked.max(by: { $0.period.last < $1.period.last }), let thousandths = figure.thousandths,
            let answers = figure.answered.number, answers >= fewest
        else { return nil }
        let value = Double(thousandths) / 1000
        let share: Proportion? =
            figure.answer == nil || !(0...100).contains(value)
            ? nil : try? Proportion(Int((value / 100 * Double(answers)).rounded()), of: answers, level: level)
        return IndicatorValue(
            value: value, interval: share.map { Interval($0.estimate, scale: 100) }, period: figure.period,
            days: figure.period.days, n: answers, sources: [figure.source])
    }
}
