import Testing

@testable import CrimeStatistics

@Suite("Up or down at all")
struct MannKendallTests {
    @Test(arguments: [0, 1]) func `Mann-Kendall and Sen agree with pymannkendall`(place: Int) throws {
        let fixture = try Fixture("02_trend/mann_kendall.json")
        let one = fixture["cases"][place]
        let expected = one["original"]
        let plain = try MannKendall.test(one["y"].doubles, variance: .independent)
        expectAgreement(
            fixture: fixture, quantity: "case \(place) original",
            found: [plain.tau, plain.s, plain.variance, plain.z, plain.p, plain.slope.value, plain.intercept ?? .nan],
            expected: ["tau", "s", "var_s", "z", "p", "slope", "intercept"].map { expected[$0].double },
            tolerance: 1e-10)
    }

    @Test(arguments: [0, 1]) func `The variance of Hamed and Rao agrees with pymannkendall`(place: Int) throws {
        let fixture = try Fixture("02_trend/mann_kendall.json")
        let one = fixture["cases"][place]
        let found = try MannKendall.test(one["y"].doubles)
        expectAgreement(
            fixture: fixture, quantity: "case \(place) Hamed-Rao", found: [found.variance, found.z, found.p],
            expected: ["var_s", "z", "p"].map { one["hamed_rao"][$0].double }, tolerance: 1e-10)
    }

    @Test(arguments: [0, 1]) func `The seasonal test agrees with pymannkendall`(place: Int) throws {
        let fixture = try Fixture("02_trend/mann_kendall.json")
        let one = fixture["cases"][place]
        let found = try MannKendall.seasonal(one["y"].doubles, period: one["period"].int)
        expectAgreement(
            fixture: fixture, quantity: "case \(place) seasonal",
            found: [found.s, found.variance, found.z, found.p, found.slope.value],
            expected: ["s", "var_s", "z", "p", "slope"].map { one["seasonal"][$0].double }, tolerance: 1e-10)
    }

    @Test func `A wrong number in the place of the reference's is found`() throws {
        let one = try Fixture("02_trend/mann_kendall.json")["cases"][0]
        let plain = try MannKendall.test(one["y"].doubles, variance: .independent)
        #expect(difference(found: plain.z, expected: one["hamed_rao"]["z"].double) > 1e-10)
    }

    @Test func `A series that only rises is a certain increase, and mirrored a certain decrease`() throws {
        let rising = try MannKendall.test((1...20).map(Double.init), variance: .independent)
        // All 190 pairs go up, by 1 a step.
        #expect(rising.s == 190 && rising.tau == 1 && rising.slope.value == 1)
        #expect(rising.change == .increased)
        let falling = try MannKendall.test((1...20).map { -Double($0) }, variance: .independent)
        #expect(falling.s == -190 && falling.change == .decreased && falling.p == rising.p)
        #expect(falling.reading.swedish.contains("Minskningen är säkerställd."))
    }

    @Test func `A series that does not move has no trend`() throws {
        let flat = try MannKendall.test([3, 3, 3, 3, 3])
        #expect(flat.s == 0 && flat.p == 1 && flat.change == .noCertainChange)
        #expect(flat.reading.swedish.contains("Ingen säker förändring."))
    }

    @Test func `What cannot be answered is refused`() {
        #expect(throws: StatisticsError.empty("values")) { try MannKendall.test([]) }
        #expect(throws: StatisticsError.tooFew("values", needed: 4, found: 3)) { try MannKendall.test([1, 2, 3]) }
        #expect(throws: StatisticsError.notFinite("values", at: 1)) { try MannKendall.test([1, .infinity, 2, 3]) }
        #expect(throws: StatisticsError.outOfRange("values", 5_001)) {
            try MannKendall.test([Double](repeating: 0, count: 5_001))
        }
        #expect(throws: StatisticsError.overflow("values")) { try MannKendall.test([1e300, -1e300, 1, 2]) }
        #expect(throws: StatisticsError.outOfRange("period", 0)) { try MannKendall.seasonal([1, 2, 3, 4], period: 0) }
        #expect(throws: StatisticsError.tooFew("values", needed: 24, found: 4)) {
            try MannKendall.seasonal([1, 2, 3, 4], period: 12)
        }
        #expect(throws: StatisticsError.outOfRange("level", 2)) {
            try MannKendall.test([1, 2, 3, 4], level: 2)
        }
    }
}
