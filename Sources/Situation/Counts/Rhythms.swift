import CrimeStatistics
import Intake
import Vocabulary

extension Rhythm {
    /// Nil when nothing happened.
    init?(_ tally: Tally, _ axes: Axes, _ settings: PictureSettings) {
        guard !tally.from.isEmpty,
            // Lengths agree and every moment lies between 1900 and 2200: there is nothing to throw.
            let all = try? WeekRhythm.aoristic(from: tally.from, to: tally.to, clock: .alreadyLocal),
            let own = try? WeekRhythm.byArea(
                from: tally.from, to: tally.to, area: tally.category, areas: axes.categories.count + 1,
                clock: .alreadyLocal)
        else { return nil }
        hours = all.weights.map { ($0 * 1000).rounded() / 1000 }
        events = all.events
        narrow = all.narrow
        let told = own.enumerated().filter { $0.offset > 0 && $0.element.events >= settings.fewestEvents }
        // Each kind is one more chance of a peak that is none.
        let level = 1 - (1 - settings.level) / Double(max(1, told.count))
        let kinds = told.compactMap { number, rhythm in
            Peak(PictureSubject(category: axes.categories[number - 1]), rhythm, level: level)
        }
        peaks = [Peak(.all, all, level: settings.level)].compactMap { $0 } + kinds
    }
}

extension Rhythm.Peak {
    fileprivate init?(_ subject: PictureSubject, _ rhythm: WeekRhythm, level: Double) {
        guard let peak = try? rhythm.peak(level: level) else { return nil }
        self.subject = subject
        firstHour = peak.firstHour
        hours = peak.hours
        share = Interval(peak.share)
        even = Interval.kept(peak.even) ?? peak.even
        events = rhythm.events
        isSure = peak.isSure
    }
}
