import Foundation
import Testing

@testable import CrimeStatistics

/// Every public question, asked with what nobody expects: nothing stops the program, nothing but a ``StatisticsError`` is thrown, and an answer is a
/// number within its limits with words to it.
///
/// `OVERENS_STATISTICS_FUZZ` says how many rounds of each, 400 without; `OVERENS_STATISTICS_FUZZ_SEED` from which seed.
@Suite("Hostile input")
struct HostileInputTests {
    static let rounds = ProcessInfo.processInfo.environment["OVERENS_STATISTICS_FUZZ"].flatMap { Int($0) } ?? 400
    static let seed = ProcessInfo.processInfo.environment["OVERENS_STATISTICS_FUZZ_SEED"].flatMap { UInt64($0) } ?? 1

    struct Question: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let ask: @Sendable (inout HostileValues) throws -> Void

        init(_ name: String, _ ask: @escaping @Sendable (inout HostileValues) throws -> Void) {
            testDescription = name
            self.ask = ask
        }
    }

    /// How many rounds were answered and not refused.
    static func answered(_ question: Question, rounds: Int) -> Int {
        var answered = 0
        for round in 0..<rounds {
            var values = HostileValues(seed: seed, stream: UInt64(round))
            do {
                try question.ask(&values)
                answered += 1
            } catch let error as StatisticsError {
                // A refusal, which has words of its own.
                if error.reading.swedish.isEmpty {
                    Issue.record("\(question.testDescription), round \(round): \(error) has no words")
                }
            } catch {
                Issue.record("\(question.testDescription), round \(round) of seed \(seed): \(error)")
            }
        }
        return answered
    }

    @Test(arguments: laws + comparisons + series + maps + effectsAndSurveys + tables)
    func `No data stop the program or get an answer that is none`(
        _ question: Question
    ) {
        #expect(Self.answered(question, rounds: Self.rounds) > 0, "every round was refused: nothing was tried")
    }

    @Test func `An answer that is none is found`() {
        let planted = Question("planted") { values in
            if values.chance(0.5) {
                try requireSound(Estimate(value: .nan, lower: 0, upper: 1, method: "planted", count: 1))
            }
        }
        withKnownIssue { _ = Self.answered(planted, rounds: 20) }
    }

    static let laws = [
        Question("normal law") { v in
            let x = v.number(-9...9, odd: 0.4)
            try requireChance(Normal.cdf(x), Normal.survival(x))
            try requireNumbers(Normal.density(x), Normal.logCDF(x))
            try requireNumbers(Normal.quantile(v.number(0...1)), Normal.twoSided(level: v.level()))
        },
        Question("Poisson law") { v in
            let (count, mean) = (v.count(0...50, odd: 0.3), v.number(0...60, odd: 0.3))
            try requireChance(
                Poisson.mass(count, mean: mean), Poisson.cdf(count, mean: mean), Poisson.survival(count, mean: mean))
            try requireNumbers(Poisson.logMass(count, mean: mean))
            _ = try Poisson.quantile(v.number(0...1), mean: mean)
        },
        Question("negative binomial law") { v in
            let (count, mean, size) = (
                v.count(0...50, odd: 0.3), v.number(0...60, odd: 0.3), v.number(0.1...9, odd: 0.3)
            )
            try requireChance(
                NegativeBinomial.mass(count, mean: mean, size: size),
                NegativeBinomial.cdf(count, mean: mean, size: size),
                NegativeBinomial.survival(count, mean: mean, size: size))
            try requireNumbers(NegativeBinomial.logMass(count, mean: mean, size: size))
            _ = try NegativeBinomial.quantile(v.number(0...1), mean: mean, size: size)
        },
        Question("binomial law") { v in
            let (count, trials, chance) = (
                v.count(0...50, odd: 0.3), v.count(0...60, odd: 0.3), v.number(0...1, odd: 0.3)
            )
            try requireChance(
                Binomial.mass(count, trials: trials, chance: chance),
                Binomial.cdf(count, trials: trials, chance: chance),
                Binomial.survival(count, trials: trials, chance: chance))
            try requireNumbers(Binomial.logMass(count, trials: trials, chance: chance))
            _ = try Binomial.quantile(v.number(0...1), trials: trials, chance: chance)
        },
        Question("gamma and chi-squared laws") { v in
            let (x, shape, scale) = (v.number(0...20, odd: 0.3), v.number(0.1...20, odd: 0.3), v.number(0.1...5))
            try requireChance(Gamma.cdf(x, shape: shape, scale: scale), Gamma.survival(x, shape: shape, scale: scale))
            try requireNumbers(
                Gamma.density(x, shape: shape, scale: scale), Gamma.quantile(v.number(0...1), shape: shape))
            try requireChance(ChiSquared.cdf(x, freedom: shape), ChiSquared.survival(x, freedom: shape))
            try requireNumbers(
                ChiSquared.density(x, freedom: shape), ChiSquared.quantile(v.number(0...1), freedom: shape))
        },
        Question("beta and F laws") { v in
            let (x, a, b) = (v.number(0...1, odd: 0.3), v.number(0.1...20, odd: 0.2), v.number(0.1...20, odd: 0.2))
            try requireChance(Beta.cdf(x, alpha: a, beta: b), Beta.survival(x, alpha: a, beta: b))
            try requireNumbers(Beta.density(x, alpha: a, beta: b), Beta.quantile(v.number(0...1), alpha: a, beta: b))
            try requireChance(
                FisherF.cdf(x, numerator: a, denominator: b), FisherF.survival(x, numerator: a, denominator: b))
            try requireNumbers(
                FisherF.density(x, numerator: a, denominator: b),
                FisherF.quantile(v.number(0...1), numerator: a, denominator: b))
        },
        Question("Student's law") { v in
            let (t, freedom) = (v.number(-9...9, odd: 0.3), v.number(0.5...60, odd: 0.3))
            try requireChance(StudentT.cdf(t, freedom: freedom), StudentT.survival(t, freedom: freedom))
            try requireNumbers(
                StudentT.density(t, freedom: freedom), StudentT.quantile(v.number(0...1), freedom: freedom),
                StudentT.twoSided(level: v.level(), freedom: freedom))
        },
    ]

    static let comparisons = [
        Question("rate") { v in
            let rate = try PoissonRate(
                EventCount(events: v.count(0...60, odd: 0.2), exposure: v.number(1...5000)), per: v.number(1...1000),
                level: v.level(),
                limits: v.one(CountLimits.allCases), dispersion: v.number(1...4))
            try requireSound(rate.estimate)
            try requireSound(rate.reading)
        },
        Question("ratio of rates") { v in
            let now = try EventCount(events: v.count(0...60), exposure: v.number(1...5000))
            let before = try EventCount(events: v.count(0...60), exposure: v.number(1...5000))
            let limits = v.one(RatioLimits.allCases)
            let ratio = try RateRatio(
                now, to: before, level: v.level(), limits: limits, dispersion: v.number(1...4, odd: 0.05))
            // With halves added the interval is not about the plain ratio.
            try requireSound(ratio.estimate, mayMiss: limits == .logWaldHalf)
            try requireSound(ratio.reading)
            try requireChance(ratio.pValue(v.one(RatioTest.allCases)))
            try requireNumbers(ratio.medianUnbiased())
        },
        Question("share and difference of shares") { v in
            let limits = v.one(ShareLimits.allCases)
            let now = try Proportion(v.count(0...40), of: v.count(40...90), level: v.level(), limits: limits)
            // Jeffreys' interval leaves out the share of none.
            try requireSound(now.estimate, mayMiss: limits == .jeffreys)
            try requireSound(now.reading)
            let change = try ShareDifference(
                now, from: Proportion(v.count(0...40), of: v.count(40...90)), level: v.level())
            try requireSound(change.estimate)
            try requireSound(change.reading)
        },
        Question("many compared") { v in
            let length = v.length(8)
            var (now, before) = ([EventCount](), [EventCount]())
            for _ in 0..<length { now.append(try EventCount(events: v.count(0...60, odd: 0.02))) }
            for _ in 0..<v.beside(length) { before.append(try EventCount(events: v.count(0...60, odd: 0.02))) }
            let compared = try RateComparisons(
                now: now, before: before, level: v.level(), dispersion: v.number(1...3, odd: 0.05))
            for case let ratio? in compared.ratios { try requireSound(ratio.estimate) }
            _ = try v.one(Correction.allCases).adjusted(v.numbers(v.length(9), 0...1))
        },
        Question("forecast and target") { v in
            let past =
                try v.chance(0.5)
                ? PastCount(events: v.count(0...200), periods: v.number(1...60))
                : PastCount(v.counts(v.length(12), 0...30))
            let forecast = try Forecast(
                from: past, over: v.number(1...24), level: v.level(), limits: v.one(PredictionLimits.allCases),
                dispersion: v.number(1...4, odd: 0.05))
            try requireSound(forecast.reading)
            try requireNumbers(forecast.estimate.lower, forecast.estimate.upper, forecast.estimate.value)
            let target = try Target(
                atMost: v.count(0...200), from: past, over: v.number(1...24), dispersion: v.number(1...4, odd: 0.05))
            try requireChance(target.chance)
            try requireSound(target.reading)
        },
        Question("power") { v in
            let power = try EffectPower(dispersion: v.number(1...4), level: v.level(), power: v.number(0.5...0.95))
            try requireSound(power.reading(toSee: v.number(0.3...2)))
            _ = try power.eventsNeeded(toSee: v.number(0.3...2), controlSize: v.number(0.5...3))
            try requireChance(power.smallestFall(treatedBefore: v.count(1...300), controlBefore: v.count(1...300)))
        },
    ]

    static let series = [
        Question("harmonic trend") { v in
            let length = v.length(v.one([24, 60, 110]))
            let clock =
                try v.chance(0.5)
                ? SeasonClock.months(first: v.count(1...12, odd: 0.05))
                : SeasonClock(stepsPerYear: v.number(4...60, odd: 0.05), firstStep: v.number(0...60, odd: 0.05))
            let trend = try HarmonicTrend.fit(
                v.counts(length, 0...20), exposure: v.chance(0.3) ? v.numbers(v.beside(length), 1...9) : nil,
                clock: clock,
                harmonics: v.count(0...3, odd: 0.05), family: v.one([.automatic, .quasiPoisson, .negativeBinomial]),
                level: v.level())
            try requireSound(trend.yearlyChange)
            try requireSound(trend.reading)
        },
        Question("weeks of a year") { v in
            _ = try SeasonClock.weeks(firstYear: v.count(1900...2100), month: v.count(1...12), day: v.count(1...31))
        },
        Question("season and trend") { v in
            var settings = STL.Settings()
            if v.chance(0.3) { settings.robustPasses = v.count(0...6, odd: 0.3) }
            if v.chance(0.2) { settings.trendWindow = v.count(3...31, odd: 0.3) }
            if v.chance(0.2) { settings.seasonalWindow = .years(v.count(3...15, odd: 0.3)) }
            if v.chance(0.2) { settings.lowPassWindow = v.count(3...31, odd: 0.3) }
            if v.chance(0.2) {
                settings.seasonalDegree = v.count(0...1)
                settings.trendDegree = v.count(0...1)
                settings.lowPassDegree = v.count(0...1)
            }
            if v.chance(0.2) {
                settings.seasonalJump = v.count(1...9)
                settings.trendJump = v.count(1...9)
                settings.lowPassJump = v.count(1...9)
            }
            if v.chance(0.1) { settings.innerPasses = v.count(1...4, odd: 0.3) }
            let length = v.length(60)
            let found =
                try v.chance(0.5)
                ? STL.decompose(v.numbers(length, -9...9), period: v.count(2...14, odd: 0.05), settings: settings)
                : STL.decompose(
                    counts: v.counts(length, 0...30), period: v.count(2...14, odd: 0.05), settings: settings)
            try requireSound(found.reading)
            for value in found.seasonal + found.trend { try requireNumbers(value) }
        },
        Question("Mann-Kendall") { v in
            let found =
                try v.chance(0.5)
                ? MannKendall.test(
                    v.numbers(v.length(15), -9...9), variance: v.one([.independent, .autocorrelated]), level: v.level())
                : MannKendall.seasonal(
                    v.numbers(v.length(24), -9...9), period: v.count(2...6, odd: 0.05), level: v.level())
            try requireChance(found.p)
            try requireSound(found.reading)
        },
        Question("EARS") { v in
            var settings = EARS.Settings(v.one([.c1, .c2, .c3]))
            if v.chance(0.3) { settings.baseline = v.count(2...9, odd: 0.3) }
            if v.chance(0.3) { settings.minimumSigma = v.number(0...2, odd: 0.3) }
            if v.chance(0.3) { settings.alpha = v.number(0...0.1, odd: 0.3) }
            try requireSound(EARS.judge(v.counts(v.length(40), 0...9), settings: settings).reading)
        },
        Question("Farrington") { v in
            var settings = v.one([Farrington.Settings.farrington1996, .noufaily2013, .flexibleWindows])
            if v.chance(0.3) { settings.yearsBack = v.count(1...5, odd: 0.2) }
            if v.chance(0.3) { settings.parts = v.count(1...12, odd: 0.2) }
            if v.chance(0.3) { settings.alpha = v.number(0...0.2, odd: 0.2) }
            if v.chance(0.3) {
                settings.bound = v.one([
                    .negativeBinomial, .negativeBinomialOfUpperLimit, .power(.twoThirds), .power(.half), .power(.none),
                ])
                settings.errorScale = v.one([.dispersion, .referenceCompatible])
                settings.isTwoSided = v.chance(0.5)
            }
            if v.chance(0.2) { settings.halfWindow = v.count(0...6, odd: 0.2) }
            if v.chance(0.2) { settings.excludedWeeks = v.count(0...60, odd: 0.2) }
            if v.chance(0.2) { settings.outlierThreshold = v.chance(0.3) ? nil : v.number(0.5...3, odd: 0.3) }
            if v.chance(0.2) { settings.trendThreshold = v.chance(0.3) ? nil : v.number(0...1, odd: 0.3) }
            if v.chance(0.2) {
                settings.recentEvents = v.count(0...9, odd: 0.2)
                settings.recentWeeks = v.count(1...9, odd: 0.2)
            }
            let length = v.length(320)
            let found = try Farrington.judge(
                v.counts(length, 0...12), week: v.count(0...max(0, length - 1), odd: 0.1), calendar: v.calendar(),
                settings: settings)
            try requireChance(found.chance, found.falseAlarmChance)
            try requireSound(found.reading)
        },
        Question("early warning") { v in
            let length = v.one([3, 12, 40, 170, 320])
            var settings = EarlyWarning.Settings()
            if v.chance(0.3) { settings.falseAlarmsPerQuarter = v.number(0.1...4, odd: 0.3) }
            if v.chance(0.2) { settings.recentEvents = v.count(0...9, odd: 0.3) }
            settings.calendar = v.calendar()
            let series = (0..<v.length(2)).map { _ in v.counts(v.length(length), 0...9) }
            let found = try EarlyWarning.judgeLastWeek(of: series, settings: settings)
            try requireSound(found.reading)
            for judgement in found.judgements { try requireSound(judgement.reading) }
        },
        Question("rhythm of the week") { v in
            let length = v.length(60)
            let from = v.counts(length, 1_700_000_000...1_730_000_000)
            let to: [Int?] = (0..<v.beside(length)).map {
                v.chance(0.3) ? nil : (from.indices.contains($0) ? from[$0] : 0) &+ v.count(-60...900_000, odd: 0.02)
            }
            let found = try WeekRhythm.aoristic(
                from: from, to: to, unit: v.one([.minutes, .seconds]), leavingOutMidnightAndNoon: v.chance(0.3))
            try requireSound(found.reading)
            try requireSound(found.events(inHour: v.count(0...167, odd: 0.05), level: v.level()))
            _ = try found.peak(hours: v.count(1...12, odd: 0.05), level: v.level())
            try requireSound(found.share(ofHours: [v.count(0...167, odd: 0.05)], level: v.level()))
            _ = try found.shareRatio(
                ofHours: [v.whole(0...167), v.whole(0...167)], to: WeekRhythm.count(v.counts(40, 0...2_000_000)),
                level: v.level())
        },
        Question("rhythm by area") { v in
            let length = v.length(30)
            _ = try WeekRhythm.byArea(
                from: v.counts(length, 0...2_000_000), to: [Int?](repeating: nil, count: v.beside(length)),
                area: v.counts(v.beside(length), 0...2),
                areas: v.count(3...5, odd: 0.1))
        },
    ]

    static let maps = [
        Question("concentration") { v in
            let found = try Concentration(counts: v.counts(v.length(40), 0...9))
            try requireNumbers(found.gini, found.giniGeneralised)
            _ = try (found.placesHolding(v.number(0...1)), found.placesHoldingByChance(v.number(0.01...1)))
            try requireChance(found.shareHeld(byTop: v.number(0...1)))
            try requireNumbers(found.giniUnbiased ?? 0, found.giniGeneralisedUnbiased ?? 0)
            if found.events < 10_000 {
                try requireSound(found.reading(seed: 1))
                _ = try found.placesHoldingByDice(v.number(0.01...1), replicates: v.count(1...5, odd: 0.2), seed: 1)
            }
        },
        Question("empirical Bayes") { v in
            let length = v.length(9)
            let found = try EmpiricalBayes(
                events: v.counts(length, 0...30), population: v.numbers(v.beside(length), 50...3000))
            let area = v.count(0...max(0, length - 1), odd: 0.05)
            try requireSound(found.estimate(area, level: v.level()), mayMiss: true)
            try requireSound(found.reading(area, per: v.number(1...1000, odd: 0.05)))
            try requireChance(found.pAgainstCommon(area))
            for rate in found.raw + found.rates + [found.common, found.variance] { try requireNumbers(rate) }
            let ring = try Neighbours(lists: (0..<length).map { [($0 + 1) % length, ($0 + length - 1) % length] })
            for rate in try found.localRates(ring) { try requireNumbers(rate) }
            try requireNumbers(found.moran(ring).value)
        },
        Question("patterns") { v in
            let grid = try v.grid()
            let neighbours = Neighbours(of: grid, touching: v.one([.corner, .side]))
            let values = v.numbers(v.beside(grid.count), 0...9)
            let moran = try neighbours.moran(of: values, weights: v.one([.binary, .rowStandardised]))
            try requireSound(moran.reading)
            try requireChance(moran.pGathered, moran.pTwoSided)
            let geary = try neighbours.geary(of: values)
            try requireNumbers(moran.z, moran.zByNormality, geary.value, geary.z, geary.zByNormality)
            try requireNumbers(neighbours.patterns(of: values).moran.value)
            let spots = try neighbours.hotSpots(of: values, weights: v.one([.binary, .rowStandardised]))
            try requireChance(spots.pTwoSided(v.count(0...3)))
            for found in try spots.classes(falseDiscoveryRate: v.number(0.01...0.2)) { try requireSound(found.reading) }
            _ = try neighbours.hotSpotsOfNeighbours(of: values)
            let local = try neighbours.localMoran(of: values)
            try requireNumbers(
                local.values.first ?? 0, local.total.z(v.count(0...3)) ?? 0, local.conditional.z(v.count(0...3)) ?? 0)
            let shuffled = try neighbours.shuffled(values, replicates: v.count(1...9, odd: 0.05), seed: 1)
            let area = v.count(0...3)
            try requireChance(shuffled.p(area), shuffled.standardError(area))
            _ = try neighbours.shuffledMoran(of: values, replicates: 5, seed: 1)
            let general = try neighbours.generalG(of: values)
            try requireNumbers(general.value, general.z)
        },
        Question("lists of neighbours") { v in
            let length = v.length(6)
            let lists = (0..<length).map { _ in v.counts(v.whole(0...3), 0...max(0, length - 1)) }
            try requireNumbers(Neighbours(lists: lists).moran(of: v.numbers(v.beside(length), 0...9)).value)
        },
        Question("density") { v in
            let grid = try v.grid()
            let length = v.length(20)
            let (east, north) = (v.numbers(length, 0...1500), v.numbers(v.beside(length), 0...1500))
            let kernel = try KernelDensity(v.one([.quartic, .gaussian, .epanechnikov]), radius: v.number(50...600))
            let surface =
                try v.chance(0.5)
                ? kernel.surface(east: east, north: north, on: grid)
                : kernel.binnedSurface(east: east, north: north, on: grid)
            for value in surface.values { try requireNumbers(value) }
            for value in try kernel.density(at: [v.point()], eventsEast: east, eventsNorth: north) {
                try requireNumbers(value)
            }
            try requireSound(
                surface.gathering(densest: v.number(0.01...0.5), replicates: v.count(1...5, odd: 0.1), seed: 1).reading)
        },
        Question("product density") { v in
            let length = v.length(20)
            let widths = v.chance(0.5) ? nil : (x: v.number(1...9), y: v.number(1...9))
            let found = try ProductDensity(
                x: v.numbers(length, 0...9), y: v.numbers(v.beside(length), 0...9), widths: widths)
            for value in try found.density(xs: v.numbers(v.length(3), 0...9), ys: v.numbers(3, 0...9)).joined() {
                try requireNumbers(value)
            }
            try requireNumbers(ProductDensity.referenceWidth(of: v.numbers(length, 0...9)))
        },
        Question("near repeats") { v in
            let length = v.length(25)
            let events = try PlacedEvents(
                east: v.numbers(length, 0...900), north: v.numbers(v.beside(length), 0...900),
                times: v.counts(v.beside(length), 0...60))
            let space =
                try v.chance(0.2)
                ? Bands.within(v.number(0...300)) : Bands([0, v.number(50...200), v.number(200...400), .infinity])
            let time = try Bands([v.number(0...2), v.number(2...9), v.number(9...40)])
            let table = try KnoxTable(events, space: space, time: time, rule: v.one([.euclidean, .manhattan]))
            let (row, column) = (v.count(0...2, odd: 0.05), v.count(0...1, odd: 0.05))
            let test = try table.test(replicates: v.count(1...20, odd: 0.05), seed: 1)
            try requireChance(test.p(space: row, time: column), test.standardError(space: row, time: column))
            for case let p? in try test.adjusted(v.one(Correction.allCases)).joined() { try requireChance(p) }
            try requireNumbers(table.ratio(space: row, time: column) ?? 0, table.z(space: row, time: column) ?? 0)
            try requireSound(test.reading(space: row, time: column))
            try requireSound(table.estimate(space: row, time: column, level: v.level()))
            try requireChance(table.pPoisson(space: row, time: column))
            for p in try table.pByEvent(space: row, time: column) { try requireChance(p) }
            _ = try table.followUpsByEvent(space: row, time: column)
        },
        Question("areas and their neighbours") { v in
            let shapes = try v.shapes()
            let index = try AreaIndex(shapes)
            for shape in shapes { try requireNumbers(shape.size, shape.centroid?.east ?? 0) }
            let length = v.one([0, 5, 4200])
            let found = try index.areas(east: v.numbers(length, -1...9), north: v.numbers(v.beside(length), -1...9))
            try requireSound(found.reading)
            _ = try found.counts(areas: v.count(6...9, odd: 0.1))
            _ = index.area(at: v.point())
            _ = try Neighbours(of: shapes, touching: v.one([.corner, .side]), snap: v.number(1e-9...0.1))
        },
        Question("projection") { v in
            let earth = EarthPoint(latitude: v.number(54...70, odd: 0.3), longitude: v.number(10...25, odd: 0.3))
            let plane = try Sweref99TM.project(earth)
            let back = try Sweref99TM.unproject(plane)
            guard abs(back.latitude - earth.latitude) < 1e-8, abs(back.longitude - earth.longitude) < 1e-8 else {
                throw Unsound(description: "\(earth) comes back as \(back)")
            }
            try requireNumbers(
                earth.greatCircleMetres(to: EarthPoint(latitude: v.number(54...70), longitude: v.number(10...25))))
            _ = try Sweref99TM.unproject(
                PlanePoint(east: v.number(300_000...900_000), north: v.number(6_200_000...7_600_000)))
        },
        Question("grid") { v in
            let grid = try SquareGrid(
                corner: v.point(), side: v.number(1...500, odd: 0.3), columns: v.count(1...50, odd: 0.2),
                rows: v.count(1...50, odd: 0.2))
            _ = (grid.cell(of: v.point()), grid.centre(of: v.count(0...50, odd: 0.3)))
        },
    ]

    static let effectsAndSurveys = [
        Question("before and after") { v in
            func pair() -> BeforeAfterCounts {
                BeforeAfterCounts(before: v.count(0...90, odd: 0.1), after: v.count(0...90, odd: 0.1))
            }
            let (treated, control) = (pair(), pair())
            let found = try BeforeAfter(
                treated: treated, control: control, dispersion: v.number(1...4, odd: 0.05), level: v.level())
            try requireSound(found.estimate)
            try requireSound(found.reading)
            try requireNumbers(ConditionalOddsRatio(treated: treated, control: control, level: v.level()).value)
        },
        Question("displacement") { v in
            func pair() -> BeforeAfterCounts {
                BeforeAfterCounts(before: v.count(0...90, odd: 0.05), after: v.count(0...90, odd: 0.05))
            }
            let round = v.chance(0.7)
            var weights = DisplacementDifference.Weights()
            if v.chance(0.3) {
                weights.before = v.number(0.5...2)
                weights.after = v.number(0.5...2)
                weights.treated = v.number(0.5...2)
                weights.control = v.number(0.5...2)
                weights.roundTreated = v.number(0.5...2)
                weights.roundControl = v.number(0.5...2)
            }
            let areas = DisplacementDifference.Areas(
                treated: pair(), control: pair(), roundTreated: round ? pair() : nil,
                roundControl: round || v.chance(0.1) ? pair() : nil)
            let found = try DisplacementDifference(areas, weights: weights, level: v.level())
            try requireSound(found.total)
            try requireSound(found.reading)
            try requireNumbers(found.z, found.quotient ?? 0)
            try requireSound(
                DisplacementDifference.harm([found, found], weights: v.numbers(v.beside(2), 1...9), level: v.level()))
        },
        Question("interrupted series") { v in
            let length = v.length(48)
            let found = try InterruptedTimeSeries.fit(
                v.counts(length, 0...30), exposure: v.chance(0.3) ? v.numbers(v.beside(length), 1...9) : nil,
                change: v.count(3...45, odd: 0.05),
                clock: SeasonClock.months(first: 1), harmonics: v.count(0...2, odd: 0.05), slope: v.chance(0.4),
                lag: v.chance(0.3) ? v.count(0...6, odd: 0.2) : nil, level: v.level())
            try requireSound(found.effect)
            try requireSound(found.reading)
        },
        Question("difference in differences") { v in
            let periods = v.length(6)
            let areas = (0..<v.length(6)).map { number in
                DifferenceInDifferences.Area(
                    counts: v.counts(v.beside(periods), 0...30),
                    exposure: v.chance(0.2) ? v.numbers(periods, 1...9) : nil, isTreated: number % 2 == 0)
            }
            let found = try DifferenceInDifferences.fit(
                areas, start: v.count(1...5, odd: 0.1), model: v.one([.groups, .areasAndPeriods]), level: v.level())
            try requireSound(found.effect)
            try requireSound(found.reading)
        },
        Question("survey") { v in
            let length = v.length(40)
            let design = try SurveyDesign(
                weights: v.numbers(length, 1...30), strata: v.chance(0.5) ? v.counts(v.beside(length), 0...2) : nil,
                clusters: v.chance(0.3) ? v.counts(v.beside(length), 0...9) : nil,
                populations: v.chance(0.2) ? [Double](repeating: v.number(100...900), count: length) : nil,
                groups: v.chance(0.2) ? (0..<length).map { $0 % 2 } : nil, groupSizes: v.numbers(2, 100...500))
            let domain = v.chance(0.5) ? (0..<v.beside(length)).map { _ in v.chance(0.5) } : nil
            let values = v.numbers(v.beside(length), 0...9)
            let mean = try design.mean(of: values, in: domain, level: v.level())
            try requireSound(mean.estimate)
            try requireSound(mean.reading)
            let share = try design.share(
                of: (0..<v.beside(length)).map { _ in v.chance(0.4) }, in: domain, level: v.level(),
                limits: v.one(SurveyShareLimits.allCases))
            try requireSound(share.estimate)
            try requireSound(share.reading)
            try requireSound(mean.change(from: share, covariance: v.number(0...0.001), level: v.level()).reading)
            try requireSound(design.total(of: values, level: v.level()).estimate)
            let half = (0..<length).map { $0 % 2 == 0 }
            try requireSound(design.difference(of: values, in: half, from: half.map { !$0 }, level: v.level()).estimate)
        },
    ]

    static let tables = [
        Question("incidents") { v in
            var table = try IncidentTable(categories: v.count(3...4, odd: 0.02), areas: v.count(4...5, odd: 0.02))
            let length = v.length(60)
            let moments = v.chance(0.8) ? 1_700_000_000...1_760_000_000 : -5_000_000_000...5_000_000_000
            try table.append(
                moments: v.counts(length, moments), categories: v.counts(v.beside(length), 0...2),
                areas: v.counts(v.beside(length), 0...3))
            try table.append([.init(moment: v.count(0...1_760_000_000), category: 0, area: nil)])
            let situation = table.situation(asOf: try LocalDay(number: v.count(19_000...20_600)))
            try requireSound(situation.last52.reading)
            _ = (table.monthCounts(), situation.all.top(v.count(0...9, odd: 0.3)))
            _ = (situation.all.byArea, situation.all.byCategory, situation.all.cells(within: 0...v.whole(0...5)))
            if let weeks = table.weekCounts() {
                _ = (weeks.entries, weeks.byCategory)
                _ = try weeks.count(week: v.count(0...9), category: v.count(0...2), area: v.count(0...3))
            }
            _ = try situation.last52.byArea(category: v.count(0...2))
            _ = try (
                situation.last52.count(category: v.count(0...2), area: v.count(0...3)), table.incident(v.count(0...9))
            )
            for case let ratio? in try situation.changes(category: v.count(0...2)).ratios {
                try requireSound(ratio.reading)
            }
        },
        Question("hours of a situation") { v in
            let situation = try IncidentTable(categories: 1, areas: 1).situation(
                asOf: LocalDay(number: v.count(0...20_600, odd: 0.3)))
            _ = try situation.count(hour: v.count(0...23, odd: 0.3), weekday: v.count(0...6, odd: 0.3))
        },
        Question("days and clocks") { v in
            _ = LocalWeek(of: try LocalDay(year: v.count(1900...2100), month: v.count(1...12), day: v.count(1...28)))
            let clock = try LocalClock(
                firstOffset: v.count(0...7200),
                transitions: (0..<v.whole(0...3)).map {
                    .init(from: $0 * 1000 &+ v.count(0...9), offset: v.count(0...7200))
                })
            _ = clock.offset(at: v.count(0...5000, odd: 0.5))
        },
        Question("months") { v in
            let first = try Month(year: v.count(1990...2100), month: v.count(1...12))
            let length = v.length(30)
            let counts = (0..<v.whole(1...2)).map { _ in v.counts(length, 0...9).map { v.chance(0.01) ? nil : $0 } }
            let months = try MonthCounts(firstMonth: first, counts: counts)
            _ = try months.count(category: v.count(0...1), month: first)
            _ = try months.lastTwelve(
                category: v.count(0...1), through: Month(year: first.year + 2, month: v.whole(1...3)))
        },
        Question("small numbers") { v in
            var figures = Figures()
            let columns = v.whole(0...3)
            let table = try figures.addTable((0..<v.whole(0...3)).map { _ in v.counts(v.beside(columns), 0...12) })
            if v.chance(0.2) { try figures.markPublished([v.count(0...5)]) }
            if v.chance(0.2) { try figures.addSum(v.count(0...9), of: v.counts(3, 0...9)) }
            _ = try figures.addTotal(of: table.rowTotals)
            let found = try Suppression(
                of: figures, policy: SuppressionPolicy(threshold: v.count(2...8, odd: 0.1), showsZero: v.chance(0.5)))
            try requireSound(found.reading)
            _ = found.shown(v.count(0...9, odd: 0.4))
        },
    ]
}
