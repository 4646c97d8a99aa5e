import Testing

@testable import CrimeStatistics

@Suite("How gathered events are")
struct ConcentrationTests {
    @Test func `Gini, its generalisation and the shares agree with the documented values`() throws {
        let fixture = try Fixture("05_spatial/concentration.json")
        for (number, expected) in fixture["cases"].list.enumerated() {
            let found = try Concentration(counts: expected["counts"].ints)
            func expect(_ key: String, _ value: Double) {
                expectAgreement(
                    fixture: fixture, quantity: "case \(number + 1): \(key)", found: value,
                    expected: expected[key].double,
                    tolerance: 1e-12)
            }
            let places = Double(found.places)
            expect("n_places", places)
            expect("n_events", Double(found.events))
            expect("gini", found.gini)
            expect("gini_unbiased", found.giniUnbiased ?? .nan)
            expect("gini_generalised", found.giniGeneralised)
            expect("gini_generalised_unbiased", found.giniGeneralisedUnbiased ?? .nan)
            expect("share_of_events_in_top_20pct_places", try found.shareHeld(byTop: 0.2))
            expect("share_in_top_5pct", try found.shareHeld(byTop: 0.05))
            expect("share_of_places_holding_25pct", Double(try found.placesHolding(0.25)) / places)
            expect("share_of_places_holding_50pct", Double(try found.placesHolding(0.5)) / places)
            expect("share_of_places_holding_80pct", Double(try found.placesHolding(0.8)) / places)
            expect("share_of_places_with_any", Double(found.placesWithAny) / places)
        }
    }

    @Test func `A planted Gini is found`() throws {
        let fixture = try Fixture("05_spatial/concentration.json")
        withKnownIssue {
            expectAgreement(
                fixture: fixture, quantity: "planted", found: try Concentration(counts: [10, 8, 2]).gini,
                expected: fixture["cases"][0]["gini"].double, tolerance: 1e-12)
        }
    }

    /// 400 events on 100 places with mean 4. Thrown 200 times by dice, the fewest places with half of the events are on average 30.
    @Test func `What chance gives is what dice give`() throws {
        var dice = StreamGenerator(seed: 11, stream: 0)
        var sum = 0
        for _ in 0..<200 {
            var counts = [Int](repeating: 0, count: 100)
            for _ in 0..<400 { counts[Int.random(in: 0..<100, using: &dice)] += 1 }
            sum += try Concentration(counts: counts).placesHolding(0.5)
        }
        let byFormula = try Concentration(counts: [400] + Array(repeating: 0, count: 99)).placesHoldingByChance(0.5)
        #expect(abs(Double(sum) / 200 - Double(byFormula)) < 1.5)
    }

    @Test func `Order does not matter, and the generalised form forgives few events`() throws {
        let one = try Concentration(counts: [0, 3, 1, 0, 7])
        #expect(try Concentration(counts: [7, 0, 0, 1, 3]) == one)
        // Five events on five of 1,000 places: as even as five events can be.
        let sparse = try Concentration(counts: [1, 1, 1, 1, 1] + Array(repeating: 0, count: 995))
        #expect(sparse.gini > 0.99)
        #expect(abs(sparse.giniGeneralised) < 1e-12)
    }

    @Test func `The reading sets chance beside the count, and says when there are too few`() throws {
        let gathered = try Concentration(
            counts: [60, 20, 10] + Array(repeating: 1, count: 10) + Array(repeating: 0, count: 77)
        ).reading(seed: 1)
        #expect(
            gathered.swedish.hasPrefix(
                "1 av 90 platser står för minst hälften av 100 händelser (slumpen ensam: mellan "))
        #expect(gathered.swedish.hasSuffix("Det är mer samlat än slumpen ger."))
        #expect(gathered.english.hasPrefix("1 of 90 places holds at least half of 100 events (chance alone: "))
        let one = try Concentration(counts: [1]).reading(seed: 1)
        #expect(
            one.swedish
                == "1 av 1 plats står för minst hälften av den enda händelsen (slumpen ensam: 1). Det är för få händelser för att säga om de är samlade."
        )
        let even = try Concentration(counts: Array(repeating: 5, count: 20)).reading(seed: 1)
        #expect(even.swedish.hasSuffix("Det är inte säkert mer samlat än slumpen ger."))
    }

    @Test func `Events spread by dice are hardly ever called gathered`() throws {
        var called = 0
        for round in 0..<100 {
            var dice = StreamGenerator(seed: 77, stream: UInt64(round))
            var counts = [Int](repeating: 0, count: 60)
            for _ in 0..<80 { counts[Int.random(in: 0..<60, using: &dice)] += 1 }
            if try Concentration(counts: counts).reading(seed: 2).english.hasSuffix(
                "That is more gathered than chance gives.")
            {
                called += 1
            }
        }
        #expect(called <= 5)
    }

    @Test func `Counts that are none are refused`() throws {
        #expect(throws: StatisticsError.empty("counts")) { try Concentration(counts: []) }
        #expect(throws: StatisticsError.negative("counts", at: 1)) { try Concentration(counts: [1, -1]) }
        #expect(throws: StatisticsError.noEvents) { try Concentration(counts: [0, 0]) }
        #expect(throws: StatisticsError.overflow("counts")) { try Concentration(counts: [.max, 1]) }
        let huge = try Concentration(counts: [.max, 0])
        #expect(huge.gini == 0.5)
        #expect(try huge.placesHoldingByChance(0.5) >= 1)
        #expect(throws: StatisticsError.overflow("events")) { try huge.reading(seed: 1) }
        #expect(throws: StatisticsError.outOfRange("replicates", 0)) {
            try huge.placesHoldingByDice(0.5, replicates: 0, seed: 1)
        }
        #expect(throws: StatisticsError.outOfRange("share", 0)) { try huge.placesHolding(0) }
        #expect(throws: StatisticsError.self) { try huge.shareHeld(byTop: .nan) }
        #expect(throws: StatisticsError.outOfRange("share", 2)) { try huge.placesHoldingByChance(2) }
    }
}
