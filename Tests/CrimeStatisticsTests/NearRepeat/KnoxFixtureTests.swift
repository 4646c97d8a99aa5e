import Testing

@testable import CrimeStatistics

@Suite("Near repeats, against NearRepeat, the Near Repeat Calculator and pointpats")
struct KnoxFixtureTests {
    static let names = ["knox_chicago_arson", "knox_chicago_burglary_month1"]

    static func table(_ fixture: Fixture, _ expected: JSON) throws -> KnoxTable {
        let events = try PlacedEvents(
            east: fixture["x"].doubles, north: fixture["y"].doubles, times: fixture["time"].ints)
        return try KnoxTable(
            events, space: Bands(expected["space_breaks"].doubles), time: Bands(expected["time_breaks"].doubles),
            rule: expected["metric"].string == "manhattan" ? .manhattan : .euclidean)
    }

    @Test(arguments: names) func `Tables and margins are NearRepeat's to the pair`(_ name: String) throws {
        let fixture = try Fixture("06_spacetime/\(name).json")
        for expected in fixture["cases"].list {
            let found = try Self.table(fixture, expected)
            let metric = expected["metric"].string ?? ""
            expectAgreement(
                fixture: fixture, quantity: "\(metric): observed", found: found.observed.flatMap { $0 },
                expected: expected["observed"].list.flatMap(\.ints))
            expectAgreement(
                fixture: fixture, quantity: "\(metric): margin of space", found: found.spaceMargin,
                expected: expected["space_margin"].ints)
            expectAgreement(
                fixture: fixture, quantity: "\(metric): margin of time", found: found.timeMargin,
                expected: expected["time_margin"].ints)
        }
    }

    /// The reference works out variance = second moment − mean². In the rows of distances that end this is exact enough; in the last row the
    /// two are 10⁴ to 10¹⁰ times their difference, so there the second moment is what can be compared to 1e-12. The variance itself is
    /// held against whole-number arithmetic in `KnoxTests`.
    @Test(arguments: names) func `Mean and variance over all dealings`(_ name: String) throws {
        let fixture = try Fixture("06_spacetime/\(name).json")
        for expected in fixture["cases"].list {
            let found = try Self.table(fixture, expected)
            let metric = expected["metric"].string ?? ""
            let means = expected["permutation_mean_exact"].list.map(\.doubles)
            let variances = expected["permutation_variance_exact"].list.map(\.doubles)
            expectAgreement(
                fixture: fixture, quantity: "\(metric): mean", found: found.expected.flatMap { $0 },
                expected: means.flatMap { $0 },
                tolerance: 1e-12)
            expectAgreement(
                fixture: fixture, quantity: "\(metric): variance, distances that end",
                found: found.variance.dropLast().flatMap { $0 }, expected: variances.dropLast().flatMap { $0 },
                tolerance: 1e-12)
            let row = found.variance.count - 1
            let second = { (variance: [Double], mean: [Double]) in zip(variance, mean).map { $0 + $1 * $1 } }
            expectAgreement(
                fixture: fixture, quantity: "\(metric): second moment, all the rest",
                found: second(found.variance[row], found.expected[row]),
                expected: second(variances[row], means[row]), tolerance: 1e-12)
        }
    }

    /// The reference's own 999 or 199 tries, and ours: within 4 standard errors of both together and one try.
    @Test(arguments: names) func `p values agree within the dice's error`(_ name: String) throws {
        let fixture = try Fixture("06_spacetime/\(name).json")
        for expected in fixture["cases"].list {
            let found = try Self.table(fixture, expected).test(replicates: 999, seed: 20)
            let values = expected["monte_carlo"]["pvalue"].list.map(\.doubles)
            let errors = expected["monte_carlo"]["pvalue_mc_se"].list.map(\.doubles)
            for (row, column) in values.indices.flatMap({ row in values[row].indices.map { (row, $0) } }) {
                let p = found.p(space: row, time: column) ?? .nan
                let own = found.standardError(space: row, time: column) ?? .nan
                let reach =
                    4 * (errors[row][column] * errors[row][column] + own * own).squareRoot() + 1
                    / (expected["monte_carlo"]["nrep"].double + 1)
                #expect(
                    (p - values[row][column]).magnitude <= reach,
                    "\(name) \(row) \(column): \(p), \(values[row][column])")
            }
        }
    }

    /// The Calculator puts two pairs one band off (it rounds distances) and finds none at the same place; all other cells are the same.
    @Test func `The Near Repeat Calculator's own output is met but for the two pairs it rounds`() throws {
        let fixture = try Fixture("06_spacetime/knox_chicago_arson.json")
        let found = try Self.table(fixture, fixture["cases"][0]).observed.flatMap { $0 }
        let published = fixture["published"]["observed"].list.flatMap(\.ints)
        let apart = zip(found, published).enumerated().filter { $0.element.0 != $0.element.1 }.map(\.offset)
        #expect(apart == [0, 4, 11, 15])
        #expect(zip(found, published).allSatisfy { abs($0 - $1) <= 1 })
        #expect(found.reduce(0, +) == published.reduce(0, +))
    }

    @Test func `Closed discs and local counts are pointpats'`() throws {
        let fixture = try Fixture("06_spacetime/knox_pointpats_arson.json")
        let events = try PlacedEvents(east: fixture["x"].doubles, north: fixture["y"].doubles, times: fixture["t"].ints)
        for (number, expected) in fixture["cases"].list.enumerated() {
            let found = try KnoxTable(
                events, space: .within(expected["delta"].double), time: .within(expected["tau"].double))
            let count = found.observed[0][0]
            expectAgreement(
                fixture: fixture, quantity: "case \(number + 1): pairs", found: [count],
                expected: [expected["statistic"].int])
            // pointpats prints P(X > k).
            expectAgreement(
                fixture: fixture, quantity: "case \(number + 1): P(X > k)",
                found: try Poisson.survival(count, mean: found.expected[0][0]), expected: expected["p_poisson"].double,
                tolerance: 1e-12)
            expectAgreement(
                fixture: fixture, quantity: "case \(number + 1): pairs of each event",
                found: try found.followUpsByEvent(space: 0, time: 0), expected: expected["local_nsti"].ints)
            expectAgreement(
                fixture: fixture, quantity: "case \(number + 1): p of each event",
                found: try found.pByEvent(space: 0, time: 0),
                expected: expected["local_p_hypergeometric"].doubles, tolerance: 1e-12)
            let p = try found.test(replicates: 999, seed: 3).p(space: 0, time: 0) ?? .nan
            let theirs = expected["p_sim_99"].double
            #expect((p - theirs).magnitude <= 4 * (theirs * (1 - theirs) / 100).squareRoot() + 0.01)
        }
    }

    @Test func `A planted pair too many is found`() throws {
        let fixture = try Fixture("06_spacetime/knox_chicago_arson.json")
        var observed = try Self.table(fixture, fixture["cases"][0]).observed.flatMap { $0 }
        observed[4] += 1
        withKnownIssue {
            expectAgreement(
                fixture: fixture, quantity: "planted", found: observed,
                expected: fixture["cases"][0]["observed"].list.flatMap(\.ints))
        }
    }
}
