import Foundation
import Testing

@testable import CrimeStatistics

/// Three years in the tests that everybody runs; `make quiet-years` runs more, with the compiler's optimisations on.
private let years = ProcessInfo.processInfo.environment["OVERENS_QUIET_YEARS"].flatMap(Int.init) ?? 3

@Suite("Quiet years of a small municipality")
struct QuietYearsTests {
    @Test(arguments: [1.0, 1.5])
    func `Nothing is told beyond its interval, and at most one week a quarter stands out`(dispersion: Double)
        async throws
    {
        var sum = QuietYearsTally()
        for year in 0..<years {
            let quiet = try QuietMunicipality(seed: 2026, year: year, dispersion: dispersion)
            sum = sum + (try tally(quiet, dispersion: dispersion))
        }
        if years > 3 { print(sentence(sum, dispersion: dispersion)) }
        #expect(sum.stronger == [])
        #expect(sum.standingOutPerQuarter <= 1)
        // Each year's 36 comparisons hold one told in vain with at most 5 %; half as many again for so few years.
        #expect(Double(sum.yearsWithAChange) <= max(0.075 * Double(years), 4))
    }

    private func sentence(_ sum: QuietYearsTally, dispersion: Double) -> String {
        """
        \(sum.years) quiet years, variance \(dispersion) x mean: \(sum.stronger.count) findings stronger than their interval; \
        \(sum.standingOut) weeks stood out, \(sum.standingOutPerQuarter) a quarter (the warnings' own limit: \
        \(sum.standingOutLimit / Double(4 * sum.years))); \(sum.toldChanges) of \(sum.looked) comparisons told, in \
        \(sum.yearsWithAChange) years; \(sum.toldTrends) trends told
        """
    }

    @Test func `The same seed gives the same years, one after the other or side by side`() async throws {
        let inOrder = try (0..<4).map { try QuietMunicipality(seed: 2026, year: $0, dispersion: 1.5).counts }
        let together = try await withThrowingTaskGroup(of: (Int, [[[Int]]]).self) { group in
            for year in (0..<4).reversed() {
                group.addTask { (year, try QuietMunicipality(seed: 2026, year: year, dispersion: 1.5).counts) }
            }
            return try await group.reduce(into: [Int: [[[Int]]]]()) { $0[$1.0] = $1.1 }
        }
        #expect((0..<4).map { together[$0] } == inOrder)
        #expect(inOrder[0] != inOrder[1])
    }

    @Test func `A planted fault is found: a sentence that claims what its interval does not`() {
        var tally = QuietYearsTally()
        let bold = Reading(
            swedish: "Det är 40 % fler. Ökningen är säkerställd.",
            english: "That is 40% more. The increase is statistically significant.")
        tally.note(bold, claimsOnlyIf: 0.9, 2.1, none: 1, events: 60)
        #expect(tally.stronger.count == 1)
        tally.note(bold, claimsOnlyIf: 1.1, 2.1, none: 1, events: 60)
        #expect(tally.stronger.count == 1)
        tally.note(bold, claimsOnlyIf: 1.1, 2.1, none: 1, events: 12)
        #expect(tally.stronger.count == 2)
        let half = Reading(swedish: "Ingen säker förändring.", english: "The increase is statistically significant.")
        tally.note(half, claimsOnlyIf: 1.1, 2.1, none: 1, events: 60)
        #expect(tally.stronger.count == 3)
    }

    @Test func `A municipality that is not quiet is told`() throws {
        let quiet = try QuietMunicipality(seed: 2026, year: 0, dispersion: 1)
        var loud = quiet.byKind[0]
        loud[loud.count - 1] += 12
        #expect(try EarlyWarning.judgeLastWeek(of: [loud]).standingOut == [0])
    }
}
