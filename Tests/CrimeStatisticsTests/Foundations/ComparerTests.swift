import Testing

@testable import CrimeStatistics

/// Every suite leans on the comparer, so it is shown to find what is planted.
@Suite("The comparer")
struct ComparerTests {
    @Test func `A value a little too far away is found`() {
        #expect(difference(found: 1 + 2e-12, expected: 1) > 1e-12)
        #expect(difference(found: 1 + 5e-13, expected: 1) < 1e-12)
        #expect(difference(found: 1e-300, expected: 2e-300, by: .tail) == 0.5)
        #expect(difference(found: 3, expected: 1, by: .absolute) == 2)
    }

    @Test func `What is not a number agrees with nothing else`() {
        #expect(difference(found: .nan, expected: 0) == .infinity)
        #expect(difference(found: 0, expected: .nan) == .infinity)
        #expect(difference(found: .nan, expected: .nan) == 0)
        #expect(difference(found: .infinity, expected: .infinity) == 0)
        #expect(difference(found: .infinity, expected: -.infinity) == .infinity)
        #expect(difference(found: .infinity, expected: 1e308) == .infinity)
    }

    @Test func `A column that is too short agrees with nothing, and one wrong value spoils it`() {
        #expect(worstDifference(found: [1], expected: [1, 2]) == .infinity)
        #expect(worstDifference(found: [1, 2, 4], expected: [1, 2, 3]) == 0.25)
    }

    @Test func `A planted fault makes a test fail`() throws {
        let fixture = try Fixture("01_rates/poisson_rate_ci.json")
        withKnownIssue {
            expectAgreement(fixture: fixture, quantity: "planted", found: 1, expected: 1.001, tolerance: 1e-12)
        }
        withKnownIssue {
            expectAgreement(fixture: fixture, quantity: "planted", found: [Double](), expected: [], tolerance: 1)
        }
    }

    @Test func `What a fixture does not hold compares equal to nothing`() throws {
        let fixture = try Fixture("01_rates/poisson_rate_ci.json")
        #expect(fixture["no such thing"].isMissing)
        #expect(fixture["cases"][48].isMissing)
        #expect(difference(found: 0, expected: fixture["no such thing"].double) == .infinity)
    }
}
