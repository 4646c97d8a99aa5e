import Testing

@testable import CrimeStatistics

@Suite("A step in a series")
struct InterruptedTimeSeriesTests {
    private let fixture: Fixture
    init() throws { fixture = try Fixture("07_evaluation/its_sicily.json") }

    private func fit(harmonics: Int, slope: Bool = false) throws -> InterruptedTimeSeries {
        try InterruptedTimeSeries.fit(
            fixture["y"].ints, exposure: fixture["offset"].doubles, change: 36,
            clock: SeasonClock(stepsPerYear: 12, firstStep: 1), harmonics: harmonics, slope: slope, lag: 4)
    }

    private func compare(_ found: InterruptedTimeSeries, _ model: String, errors: [Double]) {
        let expected = fixture["expected"][model]
        let quantities: [(String, [Double], [Double])] = [
            ("coefficients", found.coefficients, expected["coef"].doubles),
            ("errors", errors, expected["se"].doubles), ("fitted", found.fitted, expected["fitted"].doubles),
            ("deviance", [found.deviance], [expected["deviance"].double]),
            ("ratio of the step", [found.effect.value], [expected["step_rr"][0].double]),
        ]
        for (quantity, values, wanted) in quantities {
            expectAgreement(
                fixture: fixture, quantity: "\(model) \(quantity)", found: values, expected: wanted, tolerance: 1e-9)
        }
        #expect(found.degreesOfFreedom == expected["df_residual"].int)
    }

    @Test func `Poisson and quasi-Poisson agree with R`() throws {
        let found = try fit(harmonics: 0)
        compare(found, "model1_poisson", errors: found.modelStandardErrors)
        compare(found, "model2_quasipoisson", errors: found.standardErrors)
        expectAgreement(
            fixture: fixture, quantity: "dispersion", found: found.dispersion,
            expected: fixture["expected"]["model2_quasipoisson"]["dispersion"].double, tolerance: 1e-9)
        expectAgreement(
            fixture: fixture, quantity: "autocorrelation of deviance residuals", found: found.residualAutocorrelation,
            expected: fixture["deviance_residual_acf_model2"].doubles, tolerance: 1e-9)
    }

    @Test func `With season and robust errors it agrees with R and sandwich`() throws {
        let found = try fit(harmonics: 2)
        compare(found, "model3_quasi_harmonic", errors: found.standardErrors)
        let expected = fixture["expected"]["model3_quasi_harmonic"]
        for (quantity, values, key) in [
            ("HC0", found.robustErrors, "se_HC0"), ("HC1", found.smallSampleRobustErrors, "se_HC1"),
            ("Newey-West, lag 4", found.neweyWestErrors, "se_NeweyWest_lag4_noprewhite"),
        ] {
            expectAgreement(
                fixture: fixture, quantity: quantity, found: values, expected: expected[key].doubles, tolerance: 1e-9)
        }
    }

    @Test func `With a change of slope it agrees with R`() throws {
        let found = try fit(harmonics: 2, slope: true)
        compare(found, "model4_quasi_harmonic_slope", errors: found.standardErrors)
    }

    @Test func `The published ratio is found, and a wrong one would be`() throws {
        // Lopez Bernal et al. 2017 print three decimals.
        let plain = try fit(harmonics: 0).effect.value
        let seasonal = try fit(harmonics: 2).effect.value
        #expect(
            difference(found: plain, expected: fixture["published"]["step_rr_unadjusted"][0].double, by: .absolute)
                < 5e-4)
        #expect(
            difference(found: seasonal, expected: fixture["published"]["step_rr_seasonal"][0].double, by: .absolute)
                < 5e-4)
        #expect(difference(found: plain, expected: seasonal) > 1e-9)
    }

    @Test func `A certain step is told, and that something else may be the cause`() throws {
        let found = try fit(harmonics: 2)
        #expect(found.change == .decreased)
        #expect(found.reading.swedish.contains("11\u{a0}% färre (mellan"))
        #expect(found.reading.swedish.hasSuffix("Det kan bero på något annat som började samtidigt."))
    }

    @Test func `A trend without a step has no certain change`() throws {
        let counts = (0..<48).map { Int((100 * Double.pow(0.99, Double($0))).rounded()) }
        let found = try InterruptedTimeSeries.fit(counts, change: 24, clock: .months(first: 1))
        #expect(found.change == .noCertainChange)
        #expect(abs(found.effect.value - 1) < 0.02)
        #expect(found.reading.swedish.contains("Ingen säker förändring."))
    }

    @Test func `What cannot be answered is refused`() throws {
        let clock = try SeasonClock.months(first: 1)
        let ones = [Int](repeating: 1, count: 24)
        #expect(throws: StatisticsError.empty("counts")) {
            try InterruptedTimeSeries.fit([], change: 3, clock: clock)
        }
        #expect(throws: StatisticsError.outOfRange("change", 2)) {
            try InterruptedTimeSeries.fit(ones, change: 2, clock: clock)
        }
        #expect(throws: StatisticsError.outOfRange("change", Double(Int.max))) {
            try InterruptedTimeSeries.fit(ones, change: .max, clock: clock)
        }
        #expect(throws: StatisticsError.noEvents) {
            try InterruptedTimeSeries.fit([Int](repeating: 0, count: 24), change: 12, clock: clock)
        }
        #expect(throws: StatisticsError.overflow("counts")) {
            try InterruptedTimeSeries.fit([.max, .max] + ones, change: 12, clock: clock)
        }
        #expect(throws: StatisticsError.overflow("counts")) {
            try InterruptedTimeSeries.fit([.max] + ones + [.max], change: 12, clock: clock)
        }
        #expect(throws: StatisticsError.outOfRange("lag", -1)) {
            try InterruptedTimeSeries.fit(ones, change: 12, clock: clock, lag: -1)
        }
        #expect(throws: StatisticsError.lengths("exposure", expected: 24, found: 0)) {
            try InterruptedTimeSeries.fit(ones, exposure: [], change: 12, clock: clock)
        }
        // Nothing at all after the change: a step without a bottom, said to be one.
        let stopped = try InterruptedTimeSeries.fit(
            [Int](repeating: 5, count: 12) + [Int](repeating: 0, count: 12), change: 12, clock: clock, harmonics: 0)
        #expect(stopped.effect.warnings.contains(.separation))
    }
}
