import CrimeStatistics
import Intake
import Vocabulary

extension PlaceTable {
    private static let shown = 10
    private static let tries = 99

    /// Nil when too few events have a place, or there are too few places for any of them to be few.
    /// - Parameter strews: also when there are so many events that it takes a while.
    init?(_ tally: Tally, _ axes: Axes, _ settings: PictureSettings, strews: Bool) {
        let counts = tally.places.dropFirst().map(Int.init)
        guard counts.count >= 5, counts.reduce(0, +) >= settings.fewestEvents,
            let gathered = try? Concentration(counts: counts), let half = try? gathered.placesHolding(0.5)
        else { return nil }
        let order = counts.indices.filter { counts[$0] > 0 }.sorted { (counts[$1], $0) < (counts[$0], $1) }
        top = order.prefix(Self.shown).map {
            Row(name: axes.places[$0].name, area: axes.places[$0].area, count: counts[$0])
        }
        places = counts.count
        events = gathered.events
        self.half = half
        let byChance =
            strews || gathered.events <= settings.mostStrewn
            ? try? gathered.placesHoldingByDice(0.5, replicates: Self.tries, seed: settings.seed) : nil
        self.byChance = byChance.map { [$0.lowerBound, $0.upperBound] }
        isGathered = byChance.map { half < $0.lowerBound } ?? false
    }
}
