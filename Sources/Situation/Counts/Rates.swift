import CrimeStatistics
import Intake
import Vocabulary

/// Events for each resident, area by area: only where those who are there live there, and only of what bears comparison.
struct Rates {
    private(set) var rows: [RateRow] = []
    private(set) var missing: [AreaKey] = []
    private(set) var visitors: [AreaKey] = []
    /// When it is not the picture's.
    private(set) var otherYear: Int?

    /// Fewer areas than this have no common rate to be drawn towards.
    private static let fewestAreas = 3

    /// - Parameter absent: the count of an area that is not among those counted; nil when it is not known.
    init(
        _ areas: [AreaFacts], _ counted: [AreaKey: Int?], absent: Int?, year: Int, _ settings: PictureSettings
    ) {
        var used: [(area: AreaFacts, count: Int, residents: Int, year: Int)] = []
        for area in areas.sorted(by: { $0.key < $1.key }) {
            if area.isForVisitors {
                visitors.append(area.key)
            } else if let known = area.residents.filter({ $0.key <= year && $0.value > 0 }).max(by: { $0.key < $1.key })
            {
                let count: Int? = counted[area.key] ?? absent
                if let count { used.append((area, count, known.value, known.key)) }
            } else {
                missing.append(area.key)
            }
        }
        guard used.count >= Self.fewestAreas,
            let rates = try? EmpiricalBayes(events: used.map(\.count), population: used.map { Double($0.residents) })
        else { return }
        otherYear = used.map(\.year).filter { $0 != year }.max()
        // Every area is read, so each interval is that much wider (Bonferroni).
        let level = 1 - (1 - settings.level) / Double(used.count)
        rows = used.enumerated().compactMap { number, one in
            guard let rate = try? rates.estimate(number, level: level) else { return nil }
            let isTold = one.count >= settings.fewestEvents && rates.variance > 0 && rate.excludes(rates.common)
            return RateRow(
                area: one.area.key, count: one.count, residents: one.residents, year: one.year,
                perThousand: Interval(rate, scale: 1000),
                verdict: isTold ? (rate.value > rates.common ? .higher : .lower) : .noCertainDifference)
        }
    }
}
