import CrimeStatistics
import Intake
package import Vocabulary

/// What happened in an area after a measure began there, beside what happened in all other areas over the same months.
///
/// The other areas were not chosen by lot, and a place that was chosen because it was worst falls back by itself: it is a reading, and no proof.
package struct MeasureEffect: Hashable, Sendable {
    package let area: AreaKey
    /// The month in which the measure began counts as after.
    package let now: DayRange
    package let before: DayRange
    /// How many times as many as the other areas gave reason to expect.
    package let ratio: Interval
    /// What happened in both, and what may be said of the difference.
    package let reading: Bilingual
}

extension PictureEvidence {
    /// The change in the indicator's area against that of all other areas together, by the ratio of the two (``BeforeAfter``), widened by how
    /// much more than chance the strand varies.
    /// - Returns: nil for what is not counted in an area, without whole months since, without other areas, and where either had no events.
    package func effect(
        of indicator: Indicator, begun: CivilDate, through: CivilDate, asOf day: CivilDate,
        settings: PictureSettings = PictureSettings()
    ) -> MeasureEffect? {
        let since = SinceBaseline(begun.adding(days: -1), through: through)
        guard case .count(let strand, let subject) = indicator, let area = subject.area,
            strand.counting.bearsComparison, let now = since.now, let before = since.compared,
            let period = PicturePeriod(acute: now).compared(with: before),
            let picture = drawn(period, strand, day, settings), let own = picture.row(subject)?.comparison
        else { return nil }
        let others = areas.map(\.key).filter { $0 != area }.compactMap {
            picture.row(PictureSubject(category: subject.category, area: $0))?.comparison
        }
        let elsewhere = BeforeAfterCounts(
            before: others.reduce(0) { $0 + $1.before }, after: others.reduce(0) { $0 + $1.now })
        guard
            let found = try? BeforeAfter(
                treated: BeforeAfterCounts(before: own.before, after: own.now), control: elsewhere,
                dispersion: max(1, picture.dispersion), level: settings.level)
        else { return nil }
        return MeasureEffect(
            area: area, now: now, before: before, ratio: Interval(found.estimate),
            reading: Bilingual(sv: found.reading.swedish, en: found.reading.english))
    }
}
