import Testing

@testable import CrimeStatistics

@Suite("The trend with the season taken away")
struct HarmonicTrendTests {
    private static let fixtures = ["02_trend/harmonic_salmonella_agona.json", "02_trend/harmonic_campyDE.json"]

    private func fit(_ fixture: Fixture, _ family: HarmonicTrend.Family) throws -> HarmonicTrend {
        try HarmonicTrend.fit(
            fixture["y"].ints,
            clock: SeasonClock(stepsPerYear: fixture["period"].double, firstStep: fixture["start"].double),
            harmonics: fixture["K"].int, family: family)
    }

    @Test(arguments: fixtures) func `Quasi-Poisson agrees with R`(name: String) throws {
        let fixture = try Fixture(name)
        let trend = try fit(fixture, .quasiPoisson)
        let poisson = fixture["poisson"]
        let quasi = fixture["quasipoisson"]
        expectAgreement(
            fixture: fixture, quantity: "coefficients", found: trend.coefficients, expected: poisson["coef"].doubles,
            tolerance: 1e-9)
        expectAgreement(
            fixture: fixture, quantity: "model errors", found: trend.modelStandardErrors,
            expected: poisson["se"].doubles, tolerance: 1e-8)
        expectAgreement(
            fixture: fixture, quantity: "errors with dispersion", found: trend.standardErrors,
            expected: quasi["se"].doubles, tolerance: 1e-8)
        expectAgreement(
            fixture: fixture, quantity: "deviance", found: trend.deviance, expected: poisson["deviance"].double,
            tolerance: 1e-9)
        expectAgreement(
            fixture: fixture, quantity: "log likelihood", found: trend.logLikelihood,
            expected: poisson["loglik"].double, tolerance: 1e-9)
        expectAgreement(
            fixture: fixture, quantity: "dispersion", found: trend.dispersion,
            expected: quasi["dispersion_pearson"].double, tolerance: 1e-9)
        expectAgreement(
            fixture: fixture, quantity: "fitted", found: trend.fitted, expected: poisson["fitted"].doubles,
            tolerance: 1e-9)
    }

    @Test(arguments: fixtures) func `The negative binomial agrees with R`(name: String) throws {
        let fixture = try Fixture(name)
        let trend = try fit(fixture, .negativeBinomial)
        let expected = fixture["negbin"]
        #expect(trend.family == .negativeBinomial)
        expectAgreement(
            fixture: fixture, quantity: "negative binomial coefficients", found: trend.coefficients,
            expected: expected["coef"].doubles, tolerance: 1e-9)
        expectAgreement(
            fixture: fixture, quantity: "negative binomial errors", found: trend.standardErrors,
            expected: expected["se"].doubles, tolerance: 1e-8)
        expectAgreement(
            fixture: fixture, quantity: "theta", found: trend.size ?? .nan, expected: expected["theta"].double,
            tolerance: 1e-5)
        expectAgreement(
            fixture: fixture, quantity: "error of theta", found: trend.sizeStandardError ?? .nan,
            expected: expected["se_theta"].double, tolerance: 1e-5)
        expectAgreement(
            fixture: fixture, quantity: "negative binomial log likelihood", found: trend.logLikelihood,
            expected: expected["loglik"].double, tolerance: 1e-9)
    }

    @Test func `The family follows the dispersion when it is left open`() throws {
        let quiet = try fit(Fixture("02_trend/harmonic_salmonella_agona.json"), .automatic)
        #expect(quiet.dispersion < 3 && quiet.family == .quasiPoisson)
        let wild = try fit(Fixture("02_trend/harmonic_campyDE.json"), .automatic)
        #expect(wild.dispersion > 3 && wild.family == .negativeBinomial)
    }

    @Test func `A wrong number in the place of R's is found`() throws {
        let fixture = try Fixture("02_trend/harmonic_salmonella_agona.json")
        let trend = try fit(fixture, .quasiPoisson)
        var expected = fixture["poisson"]["coef"].doubles
        expected[2] *= 1 + 1e-8
        #expect(worstDifference(found: trend.coefficients, expected: expected) > 1e-9)
    }

    /// Three years of months, 20 a month but 40 every July: no trend, and a peak that is sure.
    private var july: [Int] { (0..<36).map { $0 % 12 == 6 ? 40 : 20 } }

    @Test func `A series that only has a season is said to have no certain change`() throws {
        let trend = try HarmonicTrend.fit(july, clock: .months(first: 1))
        #expect(trend.change == .noCertainChange)
        #expect(abs(trend.yearlyChange.value - 1) < 0.03)
        #expect(trend.peakMonth == 6)
        #expect(trend.reading.swedish.contains("Ingen säker förändring."))
        #expect(trend.reading.swedish.contains("Flest brukar det vara i juli."))
        #expect(trend.reading.english.contains("No certain change."))
    }

    @Test func `The peak follows the calendar and not the row`() throws {
        // The same months, but the series begins in April.
        let trend = try HarmonicTrend.fit(Array((july + july)[3..<39]), clock: .months(first: 4))
        #expect(trend.peakMonth == 6)
    }

    @Test func `A certain decrease is said to be one`() throws {
        // 10 % fewer a year from 400 a month, without any other variation than rounding.
        let counts = (0..<60).map { Int((400 * Double.pow(0.9, Double($0) / 12)).rounded()) }
        let trend = try HarmonicTrend.fit(counts, clock: .months(first: 1))
        #expect(trend.change == .decreased)
        #expect(abs(trend.yearlyChange.value - 0.9) < 0.001)
        #expect(trend.reading.swedish.contains("När årstiderna räknats bort blir det 10\u{a0}% färre (mellan"))
        #expect(trend.reading.swedish.contains("Minskningen är säkerställd."))
        // Poisson's width at least, though the counts do not vary at all.
        #expect(trend.dispersion < 0.1)
        #expect(trend.yearlyChange.upper / trend.yearlyChange.value > 1 + 1.9 * trend.modelStandardErrors[1])
    }

    @Test func `Fewer than 20 events say nothing about the trend, however steep`() throws {
        let counts = (0..<36).map { $0 < 30 ? 0 : 3 }
        let trend = try HarmonicTrend.fit(counts, clock: .months(first: 1), harmonics: 0)
        #expect(trend.yearlyChange.count == 18)
        #expect(trend.change == .tooFew)
        #expect(trend.reading.swedish.hasPrefix("18 händelser. Det är för få händelser"))
        #expect(trend.yearlyChange.warnings.contains(.smallNumbers))
    }

    @Test func `Twice the exposure and twice the counts leave the change as it was`() throws {
        let counts = (0..<48).map { 30 + ($0 * 7) % 11 }
        let one = try HarmonicTrend.fit(
            counts, exposure: [Double](repeating: 1000, count: 48), clock: .months(first: 1))
        let two = try HarmonicTrend.fit(
            counts, exposure: [Double](repeating: 2000, count: 48), clock: .months(first: 1))
        #expect(difference(found: one.yearlyChange.value, expected: two.yearlyChange.value) < 1e-12)
        #expect(abs(one.coefficients[0] - two.coefficients[0] - Double.log(2)) < 1e-10)
    }

    @Test func `What cannot be answered is refused`() throws {
        let clock = try SeasonClock.months(first: 1)
        let ones = [Int](repeating: 1, count: 24)
        #expect(throws: StatisticsError.empty("counts")) { try HarmonicTrend.fit([], clock: clock) }
        #expect(throws: StatisticsError.tooFew("counts", needed: 24, found: 12)) {
            try HarmonicTrend.fit([Int](repeating: 1, count: 12), clock: clock)
        }
        #expect(throws: StatisticsError.noEvents) {
            try HarmonicTrend.fit([Int](repeating: 0, count: 24), clock: clock)
        }
        #expect(throws: StatisticsError.negative("counts", at: 3)) {
            try HarmonicTrend.fit([1, 2, 3, -1] + ones, clock: clock)
        }
        #expect(throws: StatisticsError.overflow("counts")) {
            try HarmonicTrend.fit([.max, .max] + ones, clock: clock)
        }
        #expect(throws: StatisticsError.lengths("exposure", expected: 24, found: 1)) {
            try HarmonicTrend.fit(ones, exposure: [1], clock: clock)
        }
        #expect(throws: StatisticsError.notFinite("exposure", at: 0)) {
            try HarmonicTrend.fit(ones, exposure: [Double](repeating: .nan, count: 24), clock: clock)
        }
        #expect(throws: StatisticsError.outOfRange("exposure", 0)) {
            try HarmonicTrend.fit(ones, exposure: [Double](repeating: 0, count: 24), clock: clock)
        }
        #expect(throws: StatisticsError.outOfRange("harmonics", 7)) {
            try HarmonicTrend.fit(ones, clock: clock, harmonics: 7)
        }
        #expect(throws: StatisticsError.outOfRange("level", 1)) {
            try HarmonicTrend.fit(ones, clock: clock, level: 1)
        }
        #expect(throws: StatisticsError.outOfRange("stepsPerYear", 0)) {
            try SeasonClock(stepsPerYear: 0, firstStep: 0)
        }
        // Six waves in twelve months have nothing between their tops and bottoms.
        #expect(throws: StatisticsError.outOfRange("harmonics", 6)) {
            try HarmonicTrend.fit(ones, clock: clock, harmonics: 6)
        }
    }

    @Test func `One event, or one month with all of them, is answered or refused but never a trap`() throws {
        let clock = try SeasonClock.months(first: 1)
        for place in [0, 11, 23] {
            for size in [1, 1_000_000, Int.max / 2] {
                var counts = [Int](repeating: 0, count: 24)
                counts[place] = size
                let trend = try? HarmonicTrend.fit(counts, clock: clock)
                #expect(trend.map { !$0.reading.swedish.isEmpty } ?? true)
            }
        }
    }

    @Test func `The week of a date stands where it stands in the year`() throws {
        #expect(try SeasonClock.weeks(firstYear: 2024, month: 1, day: 1).firstStep == 3.0 / 7)
        // 1 March is day 61 of 2024, a leap year, and day 60 of 2023 and of 2100.
        #expect(try SeasonClock.weeks(firstYear: 2024, month: 3, day: 1).firstStep == 63.0 / 7)
        #expect(try SeasonClock.weeks(firstYear: 2023, month: 3, day: 1).firstStep == 62.0 / 7)
        #expect(try SeasonClock.weeks(firstYear: 2100, month: 3, day: 1).firstStep == 62.0 / 7)
        #expect(throws: StatisticsError.outOfRange("month", 13)) {
            try SeasonClock.weeks(firstYear: 2024, month: 13, day: 1)
        }
    }
}
