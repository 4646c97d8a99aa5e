import Testing

@testable import CrimeStatistics

@Suite("Rates hold to what must hold")
struct RatePropertyTests {
    private func count(_ events: Int, _ exposure: Double = 1) throws -> EventCount {
        try EventCount(events: events, exposure: exposure)
    }

    @Test func `A rate and its limits follow the unit, a ratio does not`() throws {
        var dice = StreamGenerator(seed: 3, stream: 0)
        for _ in 0..<200 {
            let (x, y) = (Int(dice.below(60)), 1 + Int(dice.below(60)))
            let (n, m) = (1 + dice.unit() * 1000, 1 + dice.unit() * 1000)
            let rate = try PoissonRate(try count(x, n), per: 1).estimate
            let scaled = try PoissonRate(try count(x, n), per: 1000).estimate
            #expect(difference(found: scaled.upper, expected: 1000 * rate.upper) < 1e-13)
            #expect(rate.lower <= rate.value && rate.value <= rate.upper)
            let ratio = try RateRatio(try count(x, n), to: try count(y, m)).estimate
            let inYears = try RateRatio(try count(x, n / 52), to: try count(y, m / 52)).estimate
            #expect(difference(found: inYears.lower, expected: ratio.lower) < 1e-9)
            #expect(difference(found: inYears.upper, expected: ratio.upper) < 1e-9)
            // The other way round everything is turned upside down.
            if x > 0 {
                let turned = try RateRatio(try count(y, m), to: try count(x, n)).estimate
                #expect(difference(found: 1 / turned.upper, expected: ratio.lower) < 1e-9)
                #expect(difference(found: 1 / turned.lower, expected: ratio.upper) < 1e-9)
            }
        }
    }

    @Test func `A chance of at most 5 % and an interval without 1 are the same thing`() throws {
        var dice = StreamGenerator(seed: 4, stream: 0)
        for _ in 0..<300 {
            let (now, before) = (try count(Int(dice.below(40)), 3), try count(1 + Int(dice.below(40)), 2))
            let ratio = try RateRatio(now, to: before)
            let chance = try ratio.pValue(.midP)
            if (chance - 0.05).magnitude > 1e-9 { #expect((chance < 0.05) == ratio.estimate.excludes(1)) }
        }
    }

    @Test func `Exact limits hold the mid-P ones, and more spread widens`() throws {
        for events in [1, 4, 19, 120] {
            let (now, before) = (try count(events), try count(events / 2 + 1))
            let midP = try RateRatio(now, to: before).estimate
            let exact = try RateRatio(now, to: before, limits: .exact).estimate
            #expect(exact.lower < midP.lower && midP.upper < exact.upper)
            let wide = try RateRatio(now, to: before, dispersion: 2)
            #expect(wide.estimate.lower < midP.lower && midP.upper < wide.estimate.upper)
            #expect(wide.estimate.warnings.contains(.overdispersed(2)))
            #expect(try RateRatio(now, to: before, dispersion: 0.5).estimate == midP)
        }
        // For large counts the widened interval is the log interval times the root of the dispersion: sqrt(2/10000) * 1.96 * sqrt(4).
        let large = try RateRatio(try count(10_000), to: try count(10_000), dispersion: 4).estimate
        #expect(difference(found: Double.log(large.upper), expected: 2 * 1.959964 * 0.0002.squareRoot()) < 1e-3)
    }

    @Test func `Of many quiet areas few are told, and none beyond its interval`() throws {
        var told = 0
        for replicate in 0..<200 {
            var dice = StreamGenerator(seed: 5, stream: UInt64(replicate))
            func quiet() throws -> EventCount { try count(try Poisson.quantile(dice.unit(), mean: 30)) }
            var (now, before) = ([EventCount](), [EventCount]())
            for _ in 0..<20 {
                now.append(try quiet())
                before.append(try quiet())
            }
            let compared = try RateComparisons(now: now, before: before)
            told += compared.told > 0 ? 1 : 0
            for (ratio, chance) in zip(compared.ratios, compared.adjustedChances) {
                let ratio = try #require(ratio)
                #expect(ratio.estimate.excludes(1) == (chance <= 1 - 0.95))
                #expect(ratio.estimate.warnings.contains(.manyCompared(20)))
            }
        }
        // At 5 % some 10 of 200 are expected; 20 are passed about once in 500 such trials.
        #expect(told <= 20)
    }

    @Test func `An area where nothing happens does not change what is told of the others`() throws {
        let (now, before) = (try count(60), try count(20))
        let alone = try RateComparisons(now: [now], before: [before])
        let beside = try RateComparisons(now: [now, try count(0)], before: [before, try count(0)])
        #expect(alone.told == 1 && beside.told == 1)
        #expect(beside.ratios[1] == nil && beside.adjustedChances[1] == 1)
        #expect(beside.ratios[0]?.change == .increased)
    }
}

@Suite("Rates refuse what they cannot answer")
struct HostileRateTests {
    @Test func `Counts and exposures that are none are refused`() {
        #expect(throws: StatisticsError.negative("events", at: 0)) { try EventCount(events: -1) }
        #expect(throws: StatisticsError.overflow("events")) { try EventCount(events: .max) }
        for exposure in [0, -1.0] {
            #expect(throws: StatisticsError.outOfRange("exposure", exposure)) {
                try EventCount(events: 1, exposure: exposure)
            }
        }
        for exposure in [Double.nan, .infinity] {
            #expect(throws: StatisticsError.notFinite("exposure", at: 0)) {
                try EventCount(events: 1, exposure: exposure)
            }
        }
        #expect(throws: StatisticsError.empty("total")) { try Proportion(0, of: 0) }
        #expect(throws: StatisticsError.outOfRange("count", 3)) { try Proportion(3, of: 2) }
        #expect(throws: StatisticsError.negative("count", at: 0)) { try Proportion(-1, of: 2) }
        #expect(throws: StatisticsError.overflow("total")) { try Proportion(1, of: .max) }
    }

    @Test func `Nothing against nothing is no comparison`() throws {
        let none = try EventCount(events: 0)
        #expect(throws: StatisticsError.noEvents) { try RateRatio(none, to: none) }
        #expect(throws: StatisticsError.empty("now")) { try RateComparisons(now: [], before: []) }
        #expect(throws: StatisticsError.lengths("before", expected: 1, found: 0)) {
            try RateComparisons(now: [none], before: [])
        }
        #expect(throws: StatisticsError.empty("chances")) { try Correction.holm.adjusted([]) }
        #expect(throws: StatisticsError.outOfRange("chances", 1.5)) { try Correction.holm.adjusted([0.5, 1.5]) }
        #expect(throws: StatisticsError.notFinite("chances", at: 1)) { try Correction.holm.adjusted([0.5, .nan]) }
    }

    @Test func `Levels and dispersions out of range are refused`() throws {
        let one = try EventCount(events: 1)
        for level in [0, 1, -1, 2, Double.nan] {
            #expect(throws: StatisticsError.self) { try PoissonRate(one, level: level) }
            #expect(throws: StatisticsError.self) { try Proportion(1, of: 2, level: level) }
            #expect(throws: StatisticsError.self) { try RateRatio(one, to: one, level: level) }
        }
        for dispersion in [0, -1, Double.nan, .infinity] {
            #expect(throws: StatisticsError.self) { try RateRatio(one, to: one, dispersion: dispersion) }
        }
    }

    @Test func `The largest numbers are answered or refused, and end`() throws {
        let most = try EventCount(events: 1 << 53, exposure: 1)
        let tiny = try EventCount(events: 1, exposure: 1e-300)
        #expect(try PoissonRate(most).estimate.lower > 8.9e18)
        for limits in CountLimits.allCases { #expect(try PoissonRate(most, limits: limits).estimate.upper.isFinite) }
        #expect(throws: StatisticsError.self) { try RateRatio(tiny, to: try EventCount(events: 1, exposure: 1e300)) }
        for limits in RatioLimits.allCases { _ = try? RateRatio(most, to: most, limits: limits) }
        let ratio = try RateRatio(most, to: most, limits: .logWald)
        #expect(throws: StatisticsError.overflow("E-test")) { try ratio.pValue(.scoreE) }
        for test in RatioTest.allCases { _ = try? ratio.pValue(test) }
        // However wide, an interval.
        #expect(
            try RateRatio(try EventCount(events: 5), to: try EventCount(events: 5), dispersion: 1e6).estimate.upper > 1)
    }

    @Test func `One event or none has an interval`() throws {
        for limits in CountLimits.allCases {
            let none = try PoissonRate(try EventCount(events: 0), per: 1, limits: limits).estimate
            #expect(none.lower == 0 && none.value == 0 && none.upper > 0)
        }
        for limits in ShareLimits.allCases where limits != .jeffreys {
            let (none, all) = (
                try Proportion(0, of: 7, limits: limits).estimate, try Proportion(7, of: 7, limits: limits).estimate
            )
            #expect(none.lower == 0 && none.upper > 0 && all.upper == 1 && all.lower < 1)
            #expect(difference(found: none.upper, expected: 1 - all.lower) < 1e-12)
        }
        for limits in RatioLimits.allCases {
            let ratio = try RateRatio(try EventCount(events: 0), to: try EventCount(events: 1), limits: limits).estimate
            #expect(ratio.value == 0 && ratio.upper > 1)
            let new = try RateRatio(try EventCount(events: 1), to: try EventCount(events: 0), limits: limits).estimate
            #expect(new.value == .infinity && new.lower < 1)
        }
    }
}

@Suite("What rates say aloud")
struct RateReadingTests {
    private func ratio(_ now: Int, _ before: Int, _ exposures: (Double, Double) = (1, 1)) throws -> RateRatio {
        try RateRatio(
            try EventCount(events: now, exposure: exposures.0),
            to: try EventCount(events: before, exposure: exposures.1))
    }

    @Test func `An increase that may be chance is no certain change`() throws {
        // 120 against 95: ratio 1.263; the mid-P interval is 0.966 to 1.654 (R: binom mid-P).
        #expect(
            try ratio(120, 95).reading
                == Reading(
                    swedish:
                        "120 händelser mot 95 tidigare. Det är 26\u{a0}% fler (mellan 3\u{a0}% färre och 66\u{a0}% fler). Ingen säker förändring.",
                    english:
                        "120 events against 95 before. That is 26% more (between 3% fewer and 66% more). No certain change."
                ))
    }

    @Test func `Few events are not compared, whatever they seem to say`() throws {
        #expect(
            try ratio(10, 0).reading.swedish == "10 händelser mot 0 tidigare. Det är för få händelser för att jämföra.")
        #expect(try ratio(1, 0).reading.english == "1 event against 0 before. That is too few events to compare.")
        #expect(try ratio(1, 0).reading.swedish.hasPrefix("1 händelse mot 0 tidigare."))
        #expect(try ratio(10, 0).change == .tooFew)
    }

    @Test func `A certain change says so, and which way`() throws {
        #expect(try ratio(60, 20).reading.swedish.hasSuffix("Ökningen är säkerställd."))
        #expect(try ratio(20, 60).reading.swedish.hasSuffix("Minskningen är säkerställd."))
        #expect(try ratio(0, 60).reading.swedish.hasPrefix("Ingen händelse mot 60 tidigare. Det är 100\u{a0}% färre"))
        #expect(try ratio(60, 0).reading.swedish.contains("Intervallet går från"))
        #expect(try ratio(60, 0).change == .increased)
        #expect(try ratio(60, 20, (2, 1)).reading.swedish.contains("räknat på olika stora underlag"))
    }

    @Test func `A change that is certain and small is not made large`() throws {
        let small = try ratio(105_000, 100_000)
        #expect(small.change == .noCertainChange)
        #expect(small.reading.swedish.hasSuffix("Förändringen är säkerställd men mindre än 10\u{a0}%."))
    }

    @Test func `No reading claims a change that its interval holds`() throws {
        var dice = StreamGenerator(seed: 9, stream: 0)
        for _ in 0..<2_000 {
            let (now, before) = (Int(dice.below(90)), Int(dice.below(90)))
            guard now + before > 0 else { continue }
            let found = try ratio(now, before)
            let claims = found.reading.swedish.contains("säkerställd")
            if claims { #expect(found.estimate.excludes(1) && now + before >= 20) }
            if claims { #expect(found.reading.english.contains("significant")) }
            #expect(!found.reading.swedish.contains("." + " ,") && !found.reading.swedish.contains("nan"))
        }
    }

    @Test func `A rate, a share and a difference`() throws {
        #expect(
            try PoissonRate(try EventCount(events: 41, exposure: 28_010)).reading.swedish
                == "41 händelser. Det är 1,46 per 1\u{a0}000 (mellan 1,06 och 1,97).")
        #expect(
            try PoissonRate(try EventCount(events: 3, exposure: 900)).reading.swedish
                == "3 händelser. Det är för få för att räknas om till antal per 1\u{a0}000.")
        #expect(
            try Proportion(34, of: 100).reading.swedish
                == "34 av 100. Det är 34\u{a0}% (mellan 25\u{a0}% och 44\u{a0}%).")
        let change = try ShareDifference(try Proportion(56, of: 70), from: try Proportion(48, of: 80))
        #expect(change.reading.swedish == "Skillnaden är 20 procentenheter (mellan 5 och 33). Ökningen är säkerställd.")
        let none = try ShareDifference(try Proportion(50, of: 100), from: try Proportion(49, of: 100))
        #expect(none.reading.swedish.hasPrefix("Skillnaden är 1 procentenhet ("))
        #expect(none.reading.swedish.hasSuffix("Ingen säker förändring."))
    }
}
