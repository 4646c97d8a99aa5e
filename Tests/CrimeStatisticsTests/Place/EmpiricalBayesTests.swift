import Testing

@testable import CrimeStatistics

@Suite("Rates drawn towards the common rate")
struct EmpiricalBayesTests {
    static let events = [2, 40, 11, 0, 25]
    static let population = [100.0, 5000, 900, 60, 1500]

    @Test func `A small area is drawn further than a large one`() throws {
        let found = try EmpiricalBayes(events: Self.events, population: Self.population)
        for area in Self.events.indices {
            let (low, high) = (min(found.raw[area], found.common), max(found.raw[area], found.common))
            #expect(found.rates[area] >= low && found.rates[area] <= high)
        }
        let kept = { (area: Int) in (found.rates[area] - found.common) / (found.raw[area] - found.common) }
        #expect(kept(3) < kept(0))
        #expect(kept(0) < kept(2))
        #expect(kept(2) < kept(1))
    }

    @Test func `The estimate is the posterior mean and lies in its interval`() throws {
        let found = try EmpiricalBayes(events: Self.events, population: Self.population)
        for area in Self.events.indices {
            let estimate = try found.estimate(area)
            #expect(estimate.lower < estimate.value && estimate.value < estimate.upper)
            let shape = Double(Self.events[area]) + found.common * found.common / found.variance
            #expect(abs(shape / (Self.population[area] + found.common / found.variance) / estimate.value - 1) < 1e-12)
        }
        #expect(try found.estimate(0).warnings.contains(.smallNumbers))
        #expect(try found.estimate(1).warnings == [.manyCompared(5)])
    }

    @Test func `Areas that differ no more than chance all get the common rate`() throws {
        let found = try EmpiricalBayes(events: [10, 10, 10], population: [1000, 1000, 1000])
        #expect(found.variance == 0)
        #expect(found.rates.allSatisfy { abs($0 - 0.01) < 1e-15 })
        #expect(
            try found.reading(0).swedish
                == "10,0 per 1\u{A0}000 invånare, utjämnat mot kommunens 10,0: områdena skiljer sig inte mer än slumpen ger."
        )
    }

    @Test func `The reading claims a difference only where the interval does`() throws {
        let found = try EmpiricalBayes(events: [5, 400, 11, 30, 25], population: [1000, 5000, 1000, 3000, 1500])
        #expect(try found.reading(1).swedish.hasSuffix("högre än snittet."))
        #expect(try found.reading(0).swedish.hasSuffix("lägre än snittet."))
        let unsure = try EmpiricalBayes(events: Self.events, population: Self.population)
        #expect(try unsure.reading(3).swedish.hasSuffix("ingen säker skillnad mot snittet."))
        #expect(try unsure.reading(3).english.hasSuffix("no certain difference from the average."))
    }

    @Test func `Another order gives the same in that order, and another unit another rate`() throws {
        let found = try EmpiricalBayes(events: Self.events, population: Self.population)
        let turned = try EmpiricalBayes(events: Self.events.reversed(), population: Self.population.reversed())
        #expect(worstDifference(found: turned.rates, expected: found.rates.reversed()) < 1e-13)
        let tens = try EmpiricalBayes(events: Self.events, population: Self.population.map { $0 / 10 })
        #expect(worstDifference(found: tens.rates, expected: found.rates.map { $0 * 10 }) < 1e-12)
    }

    @Test func `Data that are none are refused`() throws {
        #expect(throws: StatisticsError.empty("events")) { try EmpiricalBayes(events: [], population: []) }
        #expect(throws: StatisticsError.lengths("population", expected: 2, found: 1)) {
            try EmpiricalBayes(events: [1, 2], population: [3])
        }
        #expect(throws: StatisticsError.negative("events", at: 0)) { try EmpiricalBayes(events: [-1], population: [3]) }
        #expect(throws: StatisticsError.notFinite("population", at: 0)) {
            try EmpiricalBayes(events: [1], population: [.nan])
        }
        #expect(throws: StatisticsError.outOfRange("population", 0)) {
            try EmpiricalBayes(events: [1], population: [0])
        }
        #expect(throws: StatisticsError.noEvents) { try EmpiricalBayes(events: [0, 0], population: [1, 1]) }
        #expect(throws: StatisticsError.overflow("events")) {
            try EmpiricalBayes(events: [.max, 1], population: [1, 1])
        }
        #expect(throws: StatisticsError.self) { try EmpiricalBayes(events: [1, 1], population: [1e308, 1e308]) }
        let found = try EmpiricalBayes(events: Self.events, population: Self.population)
        #expect(throws: StatisticsError.outOfRange("area", 5)) { try found.estimate(5) }
        #expect(throws: StatisticsError.outOfRange("area", -1)) { try found.pAgainstCommon(-1) }
        #expect(throws: StatisticsError.outOfRange("level", 1)) { try found.estimate(0, level: 1) }
        #expect(throws: StatisticsError.self) { try found.reading(0, per: 0) }
        let four = try Neighbours(lists: [[1], [0], [3], [2]])
        #expect(throws: StatisticsError.lengths("neighbours", expected: 5, found: 4)) { try found.localRates(four) }
        #expect(throws: StatisticsError.lengths("neighbours", expected: 5, found: 4)) { try found.moran(four) }
    }
}
