import Testing

@testable import CrimeStatistics

@Suite("Forecasts agree with scipy and EnvStats")
struct ForecastFixtureTests {
    @Test(arguments: [
        (PredictionLimits.conditional, "conditional_solved"), (.normal, "conditional_approx_normal"),
        (.studentT, "conditional_approx_t"),
    ])
    func `The range of a coming count`(limits: PredictionLimits, key: String) throws {
        let fixture = try Fixture("09_forecast/poisson_prediction.json")
        for row in fixture["cases"].list {
            let found = try Forecast(
                from: try PastCount(row["x"].ints), over: row["n_future_periods"].double, level: row["conf"].double,
                limits: limits
            ).estimate
            if limits == .conditional {
                expectAgreement(
                    fixture: fixture, quantity: key, found: [found.lower, found.upper], expected: row[key].doubles,
                    tolerance: 1e-9)
            } else {
                // The reference rounds its approximations to whole numbers.
                expectAgreement(
                    fixture: fixture, quantity: key, found: [found.lower, found.upper].map { Int($0.rounded()) },
                    expected: row[key].ints)
            }
        }
    }

    @Test func `The chance of a target if nothing changes`() throws {
        let fixture = try Fixture("09_forecast/target_probability.json")
        for row in fixture["cases"].list {
            let past = try PastCount(events: row["events"].int, periods: row["periods"].double)
            let future = row["future_periods"].double
            let target = try Target(atMost: row["target"].int, from: past, over: future)
            expectAgreement(
                fixture: fixture, quantity: "predictive mean", found: target.forecast.estimate.value,
                expected: row["predictive_mean"].double, tolerance: 1e-12)
            expectAgreement(
                fixture: fixture, quantity: "chance of the target", found: target.chance,
                expected: row["prob_at_or_below_target"].double, tolerance: 1e-12)
            for (level, key) in [(0.8, "interval80"), (0.95, "interval95")] {
                let range = try Forecast(from: past, over: future, level: level).estimate
                expectAgreement(
                    fixture: fixture, quantity: key, found: [range.lower, range.upper], expected: row[key].doubles,
                    tolerance: 0)
            }
        }
    }

    @Test func `A planted fault is found: periods changed for each other`() throws {
        let row = try Fixture("09_forecast/target_probability.json")["cases"][2]
        let wrong = try Target(atMost: 24, from: try PastCount(events: 60, periods: 12), over: 24)
        #expect(difference(found: wrong.chance, expected: row["prob_at_or_below_target"].double) > 0.1)
    }
}

@Suite("Forecasts hold to what must hold")
struct ForecastPropertyTests {
    @Test func `A range holds what comes as often as it says`() throws {
        // Counts of mean 20 a year, five years seen, one to come; each range should hold at least 80 % (discrete laws hold a little more).
        var held = 0
        for replicate in 0..<2_000 {
            var dice = StreamGenerator(seed: 21, stream: UInt64(replicate))
            let past = try PastCount(try (0..<5).map { _ in try Poisson.quantile(dice.unit(), mean: 20) })
            let coming = Double(try Poisson.quantile(dice.unit(), mean: 20))
            let range = try Forecast(from: past, over: 1).estimate
            held += coming >= range.lower && coming <= range.upper ? 1 : 0
        }
        // 80 % of 2,000 less three standard errors is 1,546.
        #expect(held >= 1_546 && held < 1_800)
    }

    @Test func `More spread widens, and the telling target falls`() throws {
        let past = try PastCount(events: 141, periods: 12)
        let (plain, spread) = (
            try Target(atMost: 120, from: past, over: 12), try Target(atMost: 120, from: past, over: 12, dispersion: 2)
        )
        #expect(spread.forecast.estimate.lower < plain.forecast.estimate.lower)
        #expect(spread.forecast.estimate.upper > plain.forecast.estimate.upper)
        #expect(spread.chance > plain.chance)
        #expect(plain.tellingTarget == 109)
        #expect(try #require(spread.tellingTarget) < 109)
        for limits in PredictionLimits.allCases {
            let narrow = try Forecast(from: past, over: 12, limits: limits).estimate
            let wide = try Forecast(from: past, over: 12, limits: limits, dispersion: 3).estimate
            #expect(wide.lower < narrow.lower && narrow.upper < wide.upper)
        }
    }

    @Test func `Nothing so far is not nothing to come`() throws {
        let none = try PastCount(events: 0, periods: 12)
        for limits in PredictionLimits.allCases where limits != .normal {
            let range = try Forecast(from: none, over: 12, limits: limits).estimate
            #expect(range.lower == 0 && range.upper > 0)
        }
        #expect(try Target(atMost: 0, from: none, over: 12).tellingTarget == nil)
    }

    @Test func `What is asked wrongly is refused`() throws {
        #expect(throws: StatisticsError.empty("counts")) { try PastCount([]) }
        #expect(throws: StatisticsError.negative("counts", at: 1)) { try PastCount([1, -1]) }
        #expect(throws: StatisticsError.overflow("counts")) { try PastCount([.max, .max]) }
        #expect(throws: StatisticsError.outOfRange("exposure", 0)) { try PastCount(events: 1, periods: 0) }
        let past = try PastCount(events: 5, periods: 1)
        for future in [0, -1, Double.nan, .infinity, 1e300] {
            #expect(throws: StatisticsError.self) { try Forecast(from: past, over: future) }
        }
        #expect(throws: StatisticsError.outOfRange("periods", 1)) {
            try Forecast(from: past, over: 1, limits: .studentT)
        }
        #expect(throws: StatisticsError.negative("target", at: 0)) { try Target(atMost: -1, from: past, over: 1) }
        #expect(throws: StatisticsError.outOfRange("telling", 1)) {
            try Target(atMost: 1, from: past, over: 1, telling: 1)
        }
        let most = try PastCount(events: 1 << 53, periods: 1)
        for limits in PredictionLimits.allCases { _ = try? Forecast(from: most, over: 1, limits: limits) }
        #expect(try Target(atMost: .max, from: past, over: 1).chance == 1)
    }

    @Test func `What a forecast says aloud`() throws {
        let past = try PastCount(events: 141, periods: 12)
        #expect(
            try Forecast(from: past, over: 12).reading.swedish
                == "Om ingenting ändras väntas mellan 120 och 163 (80\u{a0}% sannolikhet).")
        #expect(
            try Target(atMost: 120, from: past, over: 12).reading.swedish
                == "Målet högst 120 nås med 10\u{a0}% sannolikhet även om ingenting ändras. Sätt målet vid högst 109 om utfallet ska kunna räknas som ett resultat (högst 2,5\u{a0}% av en slump)."
        )
        #expect(
            try Target(atMost: 60, from: past, over: 12).reading.swedish
                == "Målet högst 60 nås med mindre än 1\u{a0}% sannolikhet även om ingenting ändras. Nås det räknas det som ett resultat."
        )
        #expect(
            try Target(atMost: 0, from: try PastCount(events: 1, periods: 1), over: 1).reading.english.hasSuffix(
                "told from chance."))
    }
}
