import Testing

@testable import CrimeStatistics

@Suite("Surveys agree with R's survey")
struct SurveyFixtureTests {
    static let designs = ["stratified_fpc", "stratified_no_fpc", "one_stage_cluster", "cluster_poststratified"]

    private struct Sample {
        let design: SurveyDesign
        let content: JSON

        func values(_ name: String) -> [Double] { content["columns"][name].doubles }

        func members(_ column: String, _ level: String) -> [Bool] {
            content["columns"][column].list.map { $0.string == level || String($0.double) == level + ".0" }
        }
    }

    private func sample(_ fixture: Fixture, _ name: String) throws -> Sample {
        let content = fixture["designs"][name]
        let columns = content["columns"]
        func numbered(_ key: String) -> [Int]? {
            guard let column = content[key].string else { return nil }
            let names = columns[column].list.map { $0.string ?? String($0.double) }
            let order = Array(Set(names)).sorted()
            return names.map { order.firstIndex(of: $0) ?? -1 }
        }
        let levels = content["poststrata"]["levels"].list.compactMap(\.string)
        let groups: [Int]? =
            levels.isEmpty ? nil : columns["stratum"].list.map { levels.firstIndex(of: $0.string ?? "") ?? -1 }
        return Sample(
            design: try SurveyDesign(
                weights: columns["weight"].doubles, strata: numbered("strata"), clusters: numbered("cluster"),
                populations: content["fpc"].string.map { columns[$0].doubles }, groups: groups,
                groupSizes: content["poststrata"]["population"].doubles), content: content)
    }

    /// Compares as the fixture's page says: the absolute difference where the value itself is 0 or next to it.
    private func expect(
        _ fixture: Fixture, _ quantity: String, _ found: [Double], _ expected: [Double], _ tolerance: Double
    ) {
        let isNothing = expected.allSatisfy { $0.magnitude < 1e-12 }
        expectAgreement(
            fixture: fixture, quantity: isNothing ? "\(quantity), of none" : quantity, found: found, expected: expected,
            tolerance: tolerance, by: isNothing ? .absolute : .relative)
    }

    @Test(arguments: designs)
    func `Means and totals`(name: String) throws {
        let fixture = try Fixture("08_survey/api.json")
        let sample = try sample(fixture, name)
        for row in sample.content["estimates"].list where row["kind"].string == "mean" {
            let values = sample.values(row["variable"].string ?? "")
            let mean = try sample.design.mean(of: values)
            expect(fixture, "mean", [mean.estimate.value], row["estimate"].doubles, 1e-12)
            expect(fixture, "mean, standard error", [mean.standardError], row["se"].doubles, 1e-9)
            expect(fixture, "mean, interval", [mean.estimate.lower, mean.estimate.upper], row["ci95_t"].doubles, 1e-8)
            expect(fixture, "design effect", [mean.designEffect], row["deff"].doubles, 1e-9)
            #expect(mean.freedom == row["degf"].int)
            let total = try sample.design.total(of: values)
            expect(fixture, "total", [total.estimate.value], row["total"].doubles, 1e-12)
            expect(fixture, "total, standard error", [total.standardError], row["total_se"].doubles, 1e-9)
        }
    }

    @Test(arguments: designs)
    func `Shares with their three intervals`(name: String) throws {
        let fixture = try Fixture("08_survey/api.json")
        let sample = try sample(fixture, name)
        for row in sample.content["estimates"].list where row["kind"].string == "proportion" {
            let yes = sample.values(row["variable"].string ?? "").map { $0 == 1 }
            for (limits, key) in [
                (SurveyShareLimits.logit, "ci95_logit"), (.logit, "ci95_xlogit"), (.beta, "ci95_beta"),
                (.mean, "ci95_mean"),
            ] {
                let share = try sample.design.share(of: yes, limits: limits)
                expect(fixture, "share", [share.estimate.value], row["estimate"].doubles, 1e-12)
                expect(fixture, "share, standard error", [share.standardError], row["se"].doubles, 1e-9)
                // The reference has none of its own where the error is 0 (it then answers 0.5, or nothing).
                let isKnown = !row[key].isMissing && !row[key][0].isNull && (limits != .beta || row["se"].double > 0)
                if isKnown {
                    expect(
                        fixture, "share, \(key)", [share.estimate.lower, share.estimate.upper], row[key].doubles, 1e-8)
                }
            }
        }
    }

    @Test(arguments: designs)
    func `Parts and their differences`(name: String) throws {
        let fixture = try Fixture("08_survey/api.json")
        let sample = try sample(fixture, name)
        for row in sample.content["estimates"].list {
            let values = sample.values(row["variable"].string ?? "")
            let parts = row["levels"].list.map { sample.members(row["by"].string ?? "", $0.string ?? "") }
            switch row["kind"].string {
            case "domain_mean":
                let found = try parts.map { try sample.design.mean(of: values, in: $0) }
                expect(fixture, "mean of a part", found.map(\.estimate.value), row["estimate"].doubles, 1e-12)
                expect(fixture, "mean of a part, standard error", found.map(\.standardError), row["se"].doubles, 1e-9)
            case "domain_difference_second_minus_first":
                let found = try sample.design.difference(of: values, in: parts[1], from: parts[0])
                expect(fixture, "difference of parts", [found.estimate.value], row["estimate"].doubles, 1e-12)
                expect(fixture, "difference of parts, standard error", [found.standardError], row["se"].doubles, 1e-9)
            default: break
            }
        }
    }

    @Test func `The numbers printed in the package's own pages`() throws {
        // svymean(~api00, dstrat): 662.29, 9.4089; svymean(~api00, dclus1): 644.17, 23.542; svytotal(~enroll, dclus1): 3404940, 932235.
        let fixture = try Fixture("08_survey/api.json")
        let stratified = try sample(fixture, "stratified_fpc")
        let clustered = try sample(fixture, "one_stage_cluster")
        let mean = try stratified.design.mean(of: stratified.values("api00"))
        #expect((mean.estimate.value - 662.29).magnitude < 0.005 && (mean.standardError - 9.4089).magnitude < 0.00005)
        let total = try clustered.design.total(of: clustered.values("enroll"))
        #expect((total.estimate.value - 3_404_940).magnitude < 0.5 && (total.standardError - 932_235).magnitude < 0.5)
    }

    @Test func `A planted fault is found: a design without its strata`() throws {
        let fixture = try Fixture("08_survey/api.json")
        let sample = try sample(fixture, "stratified_fpc")
        let plain = try SurveyDesign(weights: sample.values("weight"))
        let wrong = try plain.mean(of: sample.values("api00")).standardError
        #expect(difference(found: wrong, expected: 9.40894080278458) > 0.01)
    }
}

@Suite("Surveys hold to what must hold")
struct SurveyPropertyTests {
    private func invented(_ many: Int) -> (weights: [Double], yes: [Bool], strata: [Int]) {
        var dice = StreamGenerator(seed: 31, stream: 0)
        let weights = (0..<many).map { _ in 1 + 9 * dice.unit() }
        return (weights, weights.map { _ in dice.unit() < 0.3 }, weights.indices.map { $0 % 3 })
    }

    @Test func `Weights ten times as large, or answers in another order, say the same`() throws {
        let (weights, yes, strata) = invented(300)
        let share = try SurveyDesign(weights: weights, strata: strata).share(of: yes)
        let scaled = try SurveyDesign(weights: weights.map { $0 * 10 }, strata: strata).share(of: yes)
        let order = weights.indices.reversed()
        let turned = try SurveyDesign(weights: order.map { weights[$0] }, strata: order.map { strata[$0] })
            .share(of: order.map { yes[$0] })
        for other in [scaled, turned] {
            #expect(difference(found: other.estimate.value, expected: share.estimate.value) < 1e-13)
            #expect(difference(found: other.standardError, expected: share.standardError) < 1e-12)
        }
    }

    @Test func `Equal weights and nothing else give the plain standard error`() throws {
        let yes = (0..<50).map { $0 < 20 }
        let share = try SurveyDesign(weights: [Double](repeating: 2, count: 50)).share(of: yes)
        // sqrt(p (1 - p) / (n - 1)) = sqrt(0.4 * 0.6 / 49).
        #expect(difference(found: share.standardError, expected: (0.24 / 49).squareRoot()) < 1e-13)
    }

    @Test func `Households whose members answer alike are worth one answer each`() throws {
        let yes = (0..<40).flatMap { [$0 < 16, $0 < 16] }
        let clusters = (0..<40).flatMap { [$0, $0] }
        let together = try SurveyDesign(weights: [Double](repeating: 1, count: 80), clusters: clusters).share(of: yes)
        let single = try SurveyDesign(weights: [Double](repeating: 1, count: 40)).share(of: (0..<40).map { $0 < 16 })
        #expect(difference(found: together.standardError, expected: single.standardError) < 1e-13)
    }

    @Test func `Nobody saying yes is not certainty`() throws {
        let design = try SurveyDesign(weights: [Double](repeating: 1, count: 60))
        let none = try design.share(of: [Bool](repeating: false, count: 60))
        // Clopper and Pearson for 0 of 60: 1 - 0.025^(1/60) = 0.0596.
        #expect(
            none.estimate.lower == 0
                && difference(found: none.estimate.upper, expected: 1 - Double.pow(0.025, 1.0 / 60)) < 1e-12)
        #expect(try design.share(of: [Bool](repeating: true, count: 60)).estimate.upper == 1)
    }

    @Test func `What is asked wrongly is refused`() throws {
        #expect(throws: StatisticsError.empty("weights")) { try SurveyDesign(weights: []) }
        #expect(throws: StatisticsError.outOfRange("weights", 0)) { try SurveyDesign(weights: [1, 0]) }
        #expect(throws: StatisticsError.notFinite("weights", at: 0)) { try SurveyDesign(weights: [1, .infinity]) }
        #expect(throws: StatisticsError.lengths("strata", expected: 2, found: 1)) {
            try SurveyDesign(weights: [1, 1], strata: [1])
        }
        #expect(throws: StatisticsError.tooFew("units in a stratum", needed: 2, found: 1)) {
            try SurveyDesign(weights: [1, 1, 1], strata: [1, 1, 2])
        }
        #expect(throws: StatisticsError.self) { try SurveyDesign(weights: [1]) }
        #expect(throws: StatisticsError.outOfRange("populations", 1)) {
            try SurveyDesign(weights: [1, 1], populations: [1, 1])
        }
        #expect(throws: StatisticsError.outOfRange("groups", 1)) {
            try SurveyDesign(weights: [1, 1], groups: [0, 1], groupSizes: [5])
        }
        #expect(throws: StatisticsError.tooFew("answers in a group", needed: 1, found: 0)) {
            try SurveyDesign(weights: [1, 1], groups: [0, 0], groupSizes: [5, 5])
        }
        let design = try SurveyDesign(weights: [1, 1, 1])
        #expect(throws: StatisticsError.lengths("values", expected: 3, found: 1)) { try design.mean(of: [1]) }
        #expect(throws: StatisticsError.notFinite("values", at: 2)) { try design.mean(of: [1, 2, .nan]) }
        #expect(throws: StatisticsError.noEvents) {
            try design.share(of: [true, true, false], in: [false, false, false])
        }
        #expect(throws: StatisticsError.overflow("values")) { try design.mean(of: [1e308, 1e308, 1e308]) }
        #expect(throws: StatisticsError.overflow("values")) { try design.mean(of: [1e200, 0, 0]) }
        #expect(throws: StatisticsError.overflow("values")) { try design.total(of: [1e308, 1e308, 1e308]) }
        #expect(throws: StatisticsError.outOfRange("level", 1)) { try design.mean(of: [1, 2, 3], level: 1) }
    }

    @Test func `What a survey says aloud`() throws {
        let yes = (0..<800).map { $0 % 100 < 34 }
        let design = try SurveyDesign(weights: [Double](repeating: 1, count: 800))
        let now = try design.share(of: yes)
        #expect(now.reading.swedish == "34\u{a0}% (mellan 31 och 37\u{a0}%), av 800 svar.")
        #expect(now.reading.english == "34% (between 31 and 37%), from 800 answers.")
        let before = try design.share(of: (0..<800).map { $0 % 100 < 31 })
        #expect(
            try now.change(from: before).reading.swedish
                == "Skillnaden är 3 procentenheter (mellan \u{2212}2 och 8). Ingen säker förändring.")
        let part = try design.share(of: yes, in: (0..<800).map { $0 < 12 })
        #expect(part.reading.swedish == "12 svar är för få för att visas." && !part.isShown)
        #expect(try now.change(from: part).reading == part.reading)
        let mean = try design.mean(of: yes.map { $0 ? 4.0 : 2.0 })
        #expect(mean.reading.swedish == "2,68 (mellan 2,61 och 2,75), av 800 svar.")
    }
}
