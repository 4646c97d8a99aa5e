import Testing

@testable import CrimeStatistics

@Suite("Areas with a measure and areas without")
struct DifferenceInDifferencesTests {
    /// The fixture's long table as areas: 24 of them, 12 months, the measure from month 9 on.
    private func areas(_ fixture: Fixture) -> [DifferenceInDifferences.Area] {
        let (area, y) = (fixture["area"].ints, fixture["y"].ints)
        let (population, treated) = (fixture["population"].doubles, fixture["treated"].ints)
        return Set(area).sorted().map { one in
            let rows = area.indices.filter { area[$0] == one }
            return .init(
                counts: rows.map { y[$0] }, exposure: rows.map { population[$0] }, isTreated: treated[rows[0]] == 1)
        }
    }

    private func start(_ fixture: Fixture) -> Int { fixture["post"].ints.firstIndex(of: 1) ?? 0 }

    @Test func `Groups before and after agree with R and sandwich`() throws {
        let fixture = try Fixture("07_evaluation/did_poisson_synthetic.json")
        let found = try DifferenceInDifferences.fit(areas(fixture), start: start(fixture))
        let expected = fixture["expected"]
        for (quantity, values, key) in [
            ("coefficients", found.coefficients, "coef_intercept_treated_post_interaction"),
            ("model errors", found.modelStandardErrors, "se_model"),
            ("clustered errors", found.clusterErrors, "se_cluster_HC0_noadjust"),
            ("clustered errors, adjusted", found.clusterErrorsAdjusted, "se_cluster_HC1_adjust"),
        ] {
            expectAgreement(
                fixture: fixture, quantity: quantity, found: values, expected: expected[key].doubles, tolerance: 1e-9)
        }
    }

    @Test func `Effects of areas and periods agree with R and sandwich`() throws {
        let fixture = try Fixture("07_evaluation/did_poisson_synthetic.json")
        let found = try DifferenceInDifferences.fit(areas(fixture), start: start(fixture), model: .areasAndPeriods)
        let expected = fixture["expected"]
        expectAgreement(
            fixture: fixture, quantity: "two-way interaction, error, deviance",
            found: [found.coefficients.last ?? .nan, found.clusterErrorsFewClusters.last ?? .nan, found.deviance],
            expected: ["twoway_fe_interaction", "twoway_fe_se_cluster_HC0_adjust", "twoway_fe_deviance"].map {
                expected[$0].double
            }, tolerance: 1e-9)
        #expect(
            difference(
                found: found.clusterErrors.last ?? .nan, expected: expected["twoway_fe_se_cluster_HC0_adjust"].double)
                > 1e-9)
    }

    @Test func `The order of the areas does not matter`() throws {
        let fixture = try Fixture("07_evaluation/did_poisson_synthetic.json")
        let one = try DifferenceInDifferences.fit(areas(fixture), start: 8).effect
        let other = try DifferenceInDifferences.fit(areas(fixture).reversed(), start: 8).effect
        #expect(difference(found: one.value, expected: other.value) < 1e-12)
        #expect(difference(found: one.upper, expected: other.upper) < 1e-12)
    }

    private func area(_ before: Int, _ after: Int, _ isTreated: Bool) -> DifferenceInDifferences.Area {
        .init(counts: [before, before, after, after], isTreated: isTreated)
    }

    @Test func `Few areas are not sure of anything, however far apart`() throws {
        // Two against two: of the six ways to draw two treated areas, two give a difference at least as large.
        let found = try DifferenceInDifferences.fit(
            [area(100, 40, true), area(100, 42, true), area(100, 100, false), area(100, 101, false)], start: 2)
        #expect(found.permutationProbability > 0.2)
        #expect(found.change == .noCertainChange)
        #expect(found.reading.swedish.contains("Ingen säker förändring."))
    }

    @Test func `Many areas that all fell where the measure was are sure`() throws {
        let treated = (0..<6).map { area(50 + $0, 25 + $0, true) }
        let control = (0..<6).map { area(50 + $0, 50 - $0, false) }
        let found = try DifferenceInDifferences.fit(treated + control, start: 2)
        #expect(found.change == .decreased)
        #expect(found.reading.swedish.hasPrefix("6 områden med åtgärden jämfört med 6 utan: "))
        #expect(found.reading.swedish.hasSuffix("Minskningen är säkerställd."))
        let again = try DifferenceInDifferences.fit(treated + control, start: 2)
        #expect(again == found)
    }

    @Test func `What cannot be answered is refused`() {
        let some = area(5, 5, false)
        #expect(throws: StatisticsError.empty("areas")) { try DifferenceInDifferences.fit([], start: 1) }
        #expect(throws: StatisticsError.tooFew("treated areas", needed: 2, found: 0)) {
            try DifferenceInDifferences.fit([some, some], start: 1)
        }
        let four = [area(5, 5, true), area(5, 5, true), some, some]
        #expect(throws: StatisticsError.outOfRange("start", 4)) { try DifferenceInDifferences.fit(four, start: 4) }
        #expect(throws: StatisticsError.outOfRange("start", 0)) { try DifferenceInDifferences.fit(four, start: 0) }
        #expect(throws: StatisticsError.lengths("counts", expected: 4, found: 1)) {
            try DifferenceInDifferences.fit(four + [.init(counts: [1], isTreated: true)], start: 1)
        }
        #expect(throws: StatisticsError.noEvents) {
            let none = [true, true, false, false].map { area(0, 0, $0) }
            return try DifferenceInDifferences.fit(none, start: 1)
        }
        #expect(throws: StatisticsError.overflow("counts")) {
            try DifferenceInDifferences.fit(four + [area(.max, 1, true)], start: 1)
        }
        #expect(throws: StatisticsError.lengths("exposure", expected: 4, found: 0)) {
            try DifferenceInDifferences.fit(
                four + [.init(counts: [1, 1, 1, 1], exposure: [1, 1, 1, 1], isTreated: true)], start: 1)
        }
        #expect(throws: StatisticsError.negative("counts", at: 0)) {
            try DifferenceInDifferences.fit(four + [area(-1, 1, true)], start: 1)
        }
    }
}
