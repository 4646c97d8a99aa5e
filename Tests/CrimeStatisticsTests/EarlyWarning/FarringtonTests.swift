import Testing

@testable import CrimeStatistics

@Suite("Farrington's bound")
struct FarringtonTests {
    private static let flexibleCases =
        (0..<5).map { ("03_warning/farrington_flexible_salmNewport_total.json", $0) }
        + (0..<2).map { ("03_warning/farrington_flexible_salmNewport_states.json", $0) }

    /// The reference's defaults with what the case changes.
    private func flexible(_ control: JSON) -> Farrington.Settings {
        var settings = Farrington.Settings.flexibleWindows
        settings.errorScale = .referenceCompatible
        settings.yearsBack = control["b"].int
        settings.halfWindow = control["w"].int
        settings.excludedWeeks = control["pastWeeksNotIncluded"].isMissing ? 3 : control["pastWeeksNotIncluded"].int
        settings.parts = control["noPeriods"].isMissing ? 1 : control["noPeriods"].int
        settings.outlierThreshold =
            control["weightsThreshold"].isMissing ? 2.58 : control["weightsThreshold"].double
        if control["reweight"].bool == false { settings.outlierThreshold = nil }
        settings.trendThreshold = control["pThresholdTrend"].isMissing ? 0.05 : control["pThresholdTrend"].double
        settings.alpha = control["alpha"].isMissing ? 0.05 : control["alpha"].double
        let bounds: [String: Farrington.Bound] = ["nbPlugin": .negativeBinomial, "muan": .negativeBinomialOfUpperLimit]
        settings.bound = bounds[control["thresholdMethod"].string ?? ""] ?? .power(.twoThirds)
        return settings
    }

    private func calendar(_ fixture: Fixture) -> WeekCalendar {
        // The dated series begins on 5 January 2004.
        fixture["epoch"].isNull ? .rows(52) : .dates(year: 2004, month: 1, day: 5)
    }

    @Test(arguments: flexibleCases) func `Farrington Flexible agrees with the reference`(name: String, place: Int)
        throws
    {
        let fixture = try Fixture(name)
        #expect(fixture["epoch"].isNull || fixture["epoch"][0].string == "2004-01-05")
        let one = fixture["cases"][place]
        let settings = flexible(one["control"])
        for (number, series) in one["series"].list.enumerated() {
            let counts = fixture["y"][number].list.isEmpty ? fixture["y"].ints : fixture["y"][number].ints
            let found = try one["range_1based"].ints.map { week in
                try Farrington.judge(counts, week: week - 1, calendar: calendar(fixture), settings: settings)
            }
            let expected = series["converged"]
            // The reference gives no bound when too little happened lately.
            let judged = { (value: Double?, one: WeekJudgement) in one.reason == nil ? value ?? .nan : .nan }
            let isWhole = settings.bound == .power(.twoThirds)
            let quantities: [(String, [Double], Double)] = [
                ("upperbound", found.map { judged($0.upperBound, $0) }, isWhole ? 1e-6 : 0),
                ("expected", found.map { judged($0.expected, $0) }, 1e-6),
                ("phi", found.map { $0.dispersion ?? .nan }, 1e-6),
                ("pvalue", found.map { $0.chance ?? .nan }, 1e-6),
                ("alarm", found.map { $0.isAbove ? 1 : 0 }, 0),
                ("trend_used", found.map { $0.trendUsed ? 1 : 0 }, 0),
            ]
            for (quantity, values, tolerance) in quantities {
                expectAgreement(
                    fixture: fixture, quantity: "case \(place) series \(number) \(quantity)", found: values,
                    expected: expected[quantity].doubles, tolerance: tolerance)
            }
        }
    }

    private func original(_ control: JSON) -> Farrington.Settings {
        var settings = Farrington.Settings.farrington1996
        settings.yearsBack = control["b"].int
        settings.halfWindow = control["w"].int
        if !control["alpha"].isMissing { settings.alpha = control["alpha"].double }
        if control["reweight"].bool == false { settings.outlierThreshold = nil }
        if control["trend"].bool == false { settings.trendThreshold = nil }
        let powers: [String: Farrington.Power] = ["1/2": .half, "none": .none]
        settings.bound = .power(powers[control["powertrans"].string ?? ""] ?? .twoThirds)
        return settings
    }

    @Test(arguments: 0..<4) func `The method of 1996 agrees with the reference`(place: Int) throws {
        let fixture = try Fixture("03_warning/farrington_salmonella_agona.json")
        let one = fixture["cases"][place]
        let settings = original(one["control"])
        let counts = fixture["y"].ints
        let found = try one["range_1based"].ints.map { try Farrington.judge(counts, week: $0 - 1, settings: settings) }
        let expected = one["converged"]
        expectAgreement(
            fixture: fixture, quantity: "case \(place) upperbound", found: found.map { $0.upperBound ?? .nan },
            expected: expected["upperbound"].doubles, tolerance: 1e-6)
        expectAgreement(
            fixture: fixture, quantity: "case \(place) alarm", found: found.map { $0.isAbove ? 1 : 0 },
            expected: expected["alarm"].doubles, tolerance: 0)
        expectAgreement(
            fixture: fixture, quantity: "case \(place) trend_used", found: found.map { $0.trendUsed ? 1 : 0 },
            expected: expected["trend_used"].doubles, tolerance: 0)
    }

    @Test func `The reference's errors are not the textbook's, and the comparer sees it`() throws {
        let fixture = try Fixture("03_warning/farrington_flexible_salmNewport_total.json")
        let one = fixture["cases"][3]
        var settings = flexible(one["control"])
        settings.errorScale = .dispersion
        let counts = fixture["y"][0].ints
        let found = try one["range_1based"].ints.map { week in
            try Farrington.judge(counts, week: week - 1, calendar: calendar(fixture), settings: settings).upperBound
                ?? .nan
        }
        #expect(worstDifference(found: found, expected: one["series"][0]["converged"]["upperbound"].doubles) > 1e-6)
    }

    /// Six years of weeks with four events each.
    private var level: [Int] { [Int](repeating: 4, count: 313) }

    @Test func `A level series expects its level`() throws {
        let judgement = try Farrington.judge(level, week: 312)
        #expect(difference(found: judgement.expected ?? .nan, expected: 4) < 1e-9)
        #expect(judgement.dispersion == 1)
        // Poisson with mean 4: P(X <= 9) = 0.9919 and P(X <= 10) = 0.9972, so 0.995 is reached at 10.
        #expect(judgement.upperBound == 10)
        #expect(judgement.isAbove == false && judgement.reason == nil)
        #expect(
            judgement.reading.swedish
                == "4 händelser, väntat omkring 4,0 (högst 10 en vanlig vecka): inget som sticker ut.")
    }

    @Test func `Many more than expected stand out, and the risk of a false alarm is told`() throws {
        var counts = level
        counts[312] = 15
        let judgement = try Farrington.judge(counts, week: 312)
        #expect(judgement.standsOut)
        // P(X > 10) for Poisson with mean 4 is 0.00284; with the mean itself uncertain (35 weeks, 140 events, so a variance
        // of 1/140 on the logarithm) 0.0034038567, by 20,001 points in scipy 1.17.1.
        #expect(abs((judgement.falseAlarmChance ?? 0) - 0.003_403_856_7) < 1e-9)
        #expect(
            judgement.reading.swedish == "15 händelser, väntat omkring 4,0 (högst 10 en vanlig vecka): ovanligt många.")
    }

    @Test func `A quiet series and a short one are not judged, and say so`() throws {
        let short = try Farrington.judge([Int](repeating: 4, count: 200), week: 199)
        #expect(short.reason == .shortHistory && short.expected == nil && !short.standsOut)
        #expect(short.reading.swedish.contains("för få tidigare veckor"))
        let none = try Farrington.judge([Int](repeating: 0, count: 313), week: 312)
        #expect(none.reason == .fewRecent && none.warnings == [.separation])
        var rare = [Int](repeating: 0, count: 313)
        for week in stride(from: 0, to: 313, by: 10) { rare[week] = 1 }
        let few = try Farrington.judge(rare, week: 312)
        #expect(few.reason == .fewRecent && !few.isAbove)
        #expect(few.reading.swedish.contains("för få händelser de senaste veckorna"))
    }

    @Test func `A season that was always empty is answered with a warning`() throws {
        // Nothing in the weeks round this one in any year; then ten.
        var counts = (0..<313).map { week in (week % 52 < 8 || week % 52 > 44) ? 0 : 5 }
        counts[312] = 10
        for bound in [Farrington.Bound.negativeBinomial, .negativeBinomialOfUpperLimit, .power(.twoThirds)] {
            var settings = Farrington.Settings.noufaily2013
            settings.bound = bound
            let judgement = try Farrington.judge(counts, week: 312, settings: settings)
            #expect(judgement.warnings.contains(.separation))
            #expect((judgement.expected ?? 1) < 1e-9)
            #expect(judgement.standsOut)
        }
        // -ln 0.005 / 35 weeks = 0.151; Poisson's 0.995 quantile of it is 2.
        var settings = Farrington.Settings.noufaily2013
        settings.bound = .negativeBinomialOfUpperLimit
        #expect(try Farrington.judge(counts, week: 312, settings: settings).upperBound == 2)
    }

    @Test func `What cannot be answered is refused`() {
        #expect(throws: StatisticsError.empty("counts")) { try Farrington.judge([], week: 0) }
        #expect(throws: StatisticsError.outOfRange("week", 5)) { try Farrington.judge([1], week: 5) }
        #expect(throws: StatisticsError.outOfRange("week", Double(Int.min))) { try Farrington.judge([1], week: .min) }
        #expect(throws: StatisticsError.negative("counts", at: 1)) { try Farrington.judge([1, -1], week: 0) }
        #expect(throws: StatisticsError.overflow("counts")) { try Farrington.judge([.max], week: 0) }
        #expect(throws: StatisticsError.outOfRange("rows", 0)) {
            try Farrington.judge([1], week: 0, calendar: .rows(0))
        }
        #expect(throws: StatisticsError.outOfRange("month", 0)) {
            try Farrington.judge([1], week: 0, calendar: .dates(year: 2020, month: 0, day: 1))
        }
        var settings = Farrington.Settings.noufaily2013
        settings.alpha = .nan
        #expect(throws: StatisticsError.self) { try Farrington.judge([1], week: 0, settings: settings) }
        settings.alpha = 0.01
        settings.parts = 0
        #expect(throws: StatisticsError.outOfRange("parts", 0)) {
            try Farrington.judge([1], week: 0, settings: settings)
        }
    }

    @Test func `Wild series are answered, never a trap`() throws {
        var dice = StreamGenerator(seed: 11, stream: 0)
        for round in 0..<200 {
            let scale = [1, 3, 1_000_000_000_000][round % 3]
            let counts = (0..<320).map { _ in dice.below(4) == 0 ? Int(dice.below(4)) * (scale / 3) : 0 }
            for bound in [Farrington.Bound.negativeBinomial, .negativeBinomialOfUpperLimit, .power(.half)] {
                var settings = Farrington.Settings.noufaily2013
                settings.bound = bound
                let judgement = try Farrington.judge(counts, week: 319, settings: settings)
                #expect(judgement.upperBound.map { $0 >= 0 } ?? true)
                #expect(!judgement.reading.english.isEmpty)
            }
        }
    }

    @Test func `The weeks that are looked back on are the paper's`() {
        let found = ReferenceWeeks(
            for: 110, calendar: .rows(52), yearsBack: 2, halfWindow: 1, parts: 3, leavingOut: 20)
        // Windows round 6 and 58; the 49 weeks between are cut in 25 and 24; nothing after 89.
        #expect(found?.weeks == Array(5...7) + Array(8...56) + Array(57...59) + Array(60...89))
        #expect(
            found?.parts == [2, 2, 2] + [Int](repeating: 0, count: 25) + [Int](repeating: 1, count: 24) + [2, 2, 2]
                + [Int](repeating: 0, count: 25) + [Int](repeating: 1, count: 5))
        #expect(
            ReferenceWeeks(for: 104, calendar: .rows(52), yearsBack: 2, halfWindow: 1, parts: 1, leavingOut: 0) == nil)
    }

    @Test func `A year earlier is the same weekday nearest to the same date`() {
        let calendar = WeekCalendar.dates(year: 2020, month: 1, day: 6)
        // Monday 4 January 2021 is row 52; a year before is 4 January 2020, nearest Monday 6 January, row 0.
        #expect(calendar.row(52, yearsBefore: 1) == 0)
        // Monday 3 January 2022 is row 104; 3 January 2020 is nearest to 6 January 2020, row 0.
        #expect(calendar.row(104, yearsBefore: 2) == 0)
        // Monday 30 December 2024 is row 260; 30 December 2019 is nearest to itself, a week before row 0.
        #expect(calendar.row(260, yearsBefore: 5) == -1)
        // Row 1 is 29 February 2024; a year before is 1 March 2023, 51 weeks and a day before row 0.
        #expect(WeekCalendar.dates(year: 2024, month: 2, day: 22).row(1, yearsBefore: 1) == -51)
    }
}
