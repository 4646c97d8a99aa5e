import Testing

@testable import CrimeStatistics

/// A small municipality where nothing changes: six kinds, four events a week in all, a season in some of them, and (when asked for)
/// more spread from week to week than chance has. Whatever is told of it is told in vain.
struct QuietMunicipality {
    /// Events a week of each kind; 4 in all.
    static let means = [1.2, 0.9, 0.7, 0.6, 0.4, 0.2]
    /// How far the season swings each of them.
    static let swings = [0.4, 0.0, 0.3, 0.0, 0.5, 0.0]
    static let areas = 6
    /// Years behind the one that is told of.
    static let history = 6
    static let weeks = 52 * (history + 1)

    /// [kind][area][week]
    let counts: [[[Int]]]

    /// - Parameter dispersion: variance over mean of a week of one kind in one area; 1 is chance alone.
    init(seed: UInt64, year: Int, dispersion: Double) throws {
        var dice = StreamGenerator(seed: seed, stream: UInt64(year))
        var counts: [[[Int]]] = []
        for (mean, swing) in zip(Self.means, Self.swings) {
            counts.append(
                try (0..<Self.areas).map { area in
                    // The first area has as much as the other five together.
                    let share = area == 0 ? 0.5 : 0.1
                    return try (0..<Self.weeks).map { week in
                        let season = 1 + swing * Double.sin(2 * Double.pi * Double(week) / 52)
                        return try Self.week(mean * share * season, dispersion: dispersion, &dice)
                    }
                })
        }
        self.counts = counts
    }

    private static func week(_ mean: Double, dispersion: Double, _ dice: inout StreamGenerator) throws -> Int {
        let chance = dice.unit()
        guard dispersion > 1 else { return try Poisson.quantile(chance, mean: mean) }
        return try NegativeBinomial.quantile(chance, mean: mean, size: mean / (dispersion - 1))
    }

    /// The weekly series of each kind in the whole municipality.
    var byKind: [[Int]] {
        counts.map { areas in (0..<Self.weeks).map { week in areas.reduce(0) { $0 + $1[week] } } }
    }

    func events(kind: Int, area: Int, year: Int) -> Int {
        counts[kind][area][(year * 52)..<(year * 52 + 52)].reduce(0, +)
    }
}

/// What was told of quiet years, and what of it went beyond its interval.
struct QuietYearsTally: Equatable {
    var years = 0
    /// Weeks that stood out, and the number the warnings themselves said would not be passed.
    var standingOut = 0
    var standingOutLimit = 0.0
    /// Changes told of kinds and of areas, out of so many looked at; years with any.
    var looked = 0
    var toldChanges = 0
    var yearsWithAChange = 0
    var toldTrends = 0
    /// Sentences that claim more than their interval holds. Each is a fault.
    var stronger: [String] = []

    var standingOutPerQuarter: Double { Double(standingOut) / Double(4 * years) }

    static func + (a: QuietYearsTally, b: QuietYearsTally) -> QuietYearsTally {
        var sum = a
        sum.years += b.years
        sum.standingOut += b.standingOut
        sum.standingOutLimit += b.standingOutLimit
        sum.looked += b.looked
        sum.toldChanges += b.toldChanges
        sum.yearsWithAChange += b.yearsWithAChange
        sum.toldTrends += b.toldTrends
        sum.stronger += b.stronger
        return sum
    }

    /// A claim of a change whose interval holds none (or that comes from too few events) goes beyond it. The limits are read afresh
    /// here, not asked of the library.
    mutating func note(_ reading: Reading, claimsOnlyIf lower: Double, _ upper: Double, none: Double, events: Int) {
        let claims = reading.swedish.contains("säkerställd")
        let inEnglish = reading.english.contains("significant")
        let holds = lower <= none && none <= upper
        if claims != inEnglish || (claims && (holds || events < 20)) { stronger.append(reading.swedish) }
    }
}

/// A year of a quiet municipality as a situation picture would tell it: every week's warnings, then the year against the one before by kind and
/// by area, and the trend.
func tally(_ quiet: QuietMunicipality, dispersion: Double) throws -> QuietYearsTally {
    var tally = QuietYearsTally()
    tally.years = 1
    let series = quiet.byKind
    for week in (QuietMunicipality.weeks - 52)..<QuietMunicipality.weeks {
        let warning = try EarlyWarning.judgeLastWeek(of: series.map { Array($0[...week]) })
        tally.standingOut += warning.standingOut.count
        tally.standingOutLimit += warning.falseAlarmLimitPerQuarter / 13
        for judgement in warning.judgements where judgement.reading.swedish.contains("ovanligt många") {
            let isBeyond = judgement.upperBound.map { Double(judgement.observed) > $0 } ?? false
            if !isBeyond { tally.stronger.append(judgement.reading.swedish) }
        }
    }
    try tally.compare(quiet, dispersion: dispersion)
    let trend = try HarmonicTrend.fit(
        (0..<QuietMunicipality.weeks).map { week in series.reduce(0) { $0 + $1[week] } },
        clock: SeasonClock(stepsPerYear: 52, firstStep: 0))
    tally.toldTrends += [.increased, .decreased].contains(trend.change) ? 1 : 0
    tally.note(
        trend.reading, claimsOnlyIf: trend.yearlyChange.lower, trend.yearlyChange.upper, none: 1,
        events: trend.yearlyChange.count)
    return tally
}

extension QuietYearsTally {
    fileprivate mutating func compare(_ quiet: QuietMunicipality, dispersion: Double) throws {
        let last = QuietMunicipality.history
        var (now, before) = ([EventCount](), [EventCount]())
        for kind in quiet.counts.indices {
            for area in 0..<QuietMunicipality.areas {
                now.append(try EventCount(events: quiet.events(kind: kind, area: area, year: last)))
                before.append(try EventCount(events: quiet.events(kind: kind, area: area, year: last - 1)))
            }
        }
        let compared = try RateComparisons(now: now, before: before, dispersion: dispersion)
        looked += compared.ratios.count
        let told = compared.ratios.count { $0.map { $0.change == .increased || $0.change == .decreased } ?? false }
        toldChanges += told
        yearsWithAChange += told > 0 ? 1 : 0
        for case let ratio? in compared.ratios {
            let estimate = ratio.estimate
            note(ratio.reading, claimsOnlyIf: estimate.lower, estimate.upper, none: 1, events: estimate.count)
        }
    }
}
