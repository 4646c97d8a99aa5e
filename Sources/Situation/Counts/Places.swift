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
        top = Self.fullest(counts).map {
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

    /// The places with most, most first; of two alike the earlier.
    private static func fullest(_ counts: [Int]) -> [Int] {
        var top: [Int] = []
        for (place, count) in counts.enumerated() where count > 0 {
            if top.count == shown, let last = top.last {
                guard count > counts[last] else { continue }
                top.removeLast()
            }
            top.insert(place, at: top.firstIndex { counts[$0] < count } ?? top.endIndex)
        }
        return top
    }
}
