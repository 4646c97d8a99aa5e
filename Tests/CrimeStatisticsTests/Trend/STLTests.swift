import Testing

@testable import CrimeStatistics

@Suite("Season, trend and the rest")
struct STLTests {
    private static let cases = [
        ("02_trend/stl_nottem.json", 0), ("02_trend/stl_nottem.json", 1), ("02_trend/stl_ukdriverdeaths.json", 0),
        ("02_trend/stl_ukdriverdeaths.json", 1), ("02_trend/stl_ukdriverdeaths.json", 2),
        ("02_trend/stl_ukdriverdeaths.json", 3),
    ]

    /// The case with the windows and jumps the reference used.
    private func settings(_ one: JSON) -> STL.Settings {
        var settings = STL.Settings()
        let periodic = one["args"]["s.window"].string == "periodic"
        settings.seasonalWindow = periodic ? .periodic : .years(one["win"][0].int)
        settings.trendWindow = one["win"][1].int
        settings.lowPassWindow = one["win"][2].int
        settings.seasonalDegree = one["deg"][0].int
        settings.trendDegree = one["deg"][1].int
        settings.lowPassDegree = one["deg"][2].int
        settings.seasonalJump = one["jump"][0].int
        settings.trendJump = one["jump"][1].int
        settings.lowPassJump = one["jump"][2].int
        settings.innerPasses = one["inner"].int
        settings.robustPasses = one["outer"].int
        return settings
    }

    @Test(arguments: cases) func `STL agrees with R`(name: String, place: Int) throws {
        let fixture = try Fixture(name)
        let one = fixture["cases"][place]
        let stl = try STL.decompose(
            fixture["y"].doubles, period: fixture["period"].int, settings: settings(one))
        let tolerance = one["outer"].int > 0 ? 1e-6 : 1e-9
        let found = [
            ("seasonal", stl.seasonal), ("trend", stl.trend), ("remainder", stl.remainder), ("weights", stl.weights),
        ]
        for (quantity, values) in found {
            expectAgreement(
                fixture: fixture, quantity: "case \(place) \(quantity)", found: values,
                expected: one[quantity].doubles, tolerance: tolerance)
        }
    }

    @Test func `The defaults are the paper's`() throws {
        let fixture = try Fixture("02_trend/stl_ukdriverdeaths.json")
        let periodic = try STL.decompose(fixture["y"].doubles, period: 12)
        #expect(worstDifference(found: periodic.trend, expected: fixture["cases"][0]["trend"].doubles) < 1e-9)
        var settings = STL.Settings()
        settings.seasonalWindow = .years(13)
        let moving = try STL.decompose(fixture["y"].doubles, period: 12, settings: settings)
        #expect(worstDifference(found: moving.seasonal, expected: fixture["cases"][1]["seasonal"].doubles) < 1e-9)
        #expect(worstDifference(found: moving.seasonal, expected: fixture["cases"][0]["seasonal"].doubles) > 1e-3)
    }

    @Test func `The parts add up to the whole, and a robust picture does not follow one outlier`() throws {
        var values = (0..<60).map { 20 + Double($0) / 10 + 5 * Double.sin(2 * .pi * Double($0) / 12) }
        let clean = try STL.decompose(values, period: 12)
        values[30] += 1000
        var settings = STL.Settings()
        settings.robustPasses = 5
        let robust = try STL.decompose(values, period: 12, settings: settings)
        for index in values.indices {
            let sum = robust.seasonal[index] + robust.trend[index] + robust.remainder[index]
            #expect(abs(sum - values[index]) < 1e-9)
        }
        #expect(robust.weights[30] == 0)
        #expect(worstDifference(found: robust.trend, expected: clean.trend) < 0.02)
        #expect(clean.seasonalStrength > 0.99)
    }

    @Test func `A series turned round in time has the trend turned round`() throws {
        let values = (0..<72).map { Double(($0 * 37) % 23) }
        let forward = try STL.decompose(values, period: 12)
        let backward = try STL.decompose(values.reversed(), period: 12)
        // Not to the last digits: the jumps begin at the first value.
        #expect(worstDifference(found: forward.trend, expected: backward.trend.reversed()) < 0.05)
    }

    @Test func `What cannot be answered is refused`() {
        #expect(throws: StatisticsError.empty("values")) { try STL.decompose([], period: 12) }
        #expect(throws: StatisticsError.tooFew("values", needed: 25, found: 24)) {
            try STL.decompose([Double](repeating: 1, count: 24), period: 12)
        }
        #expect(throws: StatisticsError.notFinite("values", at: 0)) { try STL.decompose([.nan], period: 12) }
        #expect(throws: StatisticsError.outOfRange("period", 1)) { try STL.decompose([1, 2, 3], period: 1) }
        #expect(throws: StatisticsError.overflow("values")) {
            try STL.decompose([Double](repeating: 1e200, count: 25), period: 12)
        }
        #expect(throws: StatisticsError.negative("counts", at: 0)) { try STL.decompose(counts: [-1], period: 12) }
        var settings = STL.Settings()
        settings.trendWindow = 0
        #expect(throws: StatisticsError.outOfRange("trendWindow", 0)) {
            try STL.decompose([Double](repeating: 1, count: 25), period: 12, settings: settings)
        }
        settings.trendWindow = nil
        settings.seasonalWindow = .years(.max)
        #expect(throws: StatisticsError.self) {
            try STL.decompose([Double](repeating: 1, count: 25), period: 12, settings: settings)
        }
    }

    @Test func `A series without any event, or all alike, is a flat picture`() throws {
        let none = try STL.decompose(counts: [Int](repeating: 0, count: 25), period: 12)
        #expect(none.trend.allSatisfy { $0 == 0 } && none.seasonalStrength == 0)
        var settings = STL.Settings()
        settings.robustPasses = 5
        let level = try STL.decompose([Double](repeating: 7, count: 30), period: 12, settings: settings)
        #expect(level.trend.allSatisfy { abs($0 - 7) < 1e-12 })
        #expect(level.reading.swedish.contains("0\u{a0}%"))
    }
}
