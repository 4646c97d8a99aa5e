import Testing

@testable import CrimeStatistics

/// R 4.2.2's own answers, and answers to 40 digits where R stops.
@Suite("Distributions")
struct DistributionTests {
    private let fixture: Fixture

    init() throws { fixture = try Fixture("01_rates/distributions.json") }

    private func column(_ rows: JSON, _ key: String) -> [Double] { rows.list.map { $0[key].double } }

    @Test func `Poisson masses and tails agree with R`() throws {
        let rows = fixture["poisson"]
        func found(_ answer: (Int, Double) throws -> Double) rethrows -> [Double] {
            try rows.list.map { try answer($0["k"].int, $0["mu"].double) }
        }
        func expect(_ quantity: String, _ found: [Double]) {
            expectAgreement(
                fixture: fixture, quantity: "poisson \(quantity)", found: found, expected: column(rows, quantity),
                tolerance: 1e-12)
        }
        expect("pmf", try found { try Poisson.mass($0, mean: $1) })
        expect("log_pmf", try found { try Poisson.logMass($0, mean: $1) })
        expect("cdf", try found { try Poisson.cdf($0, mean: $1) })
        expect("sf", try found { try Poisson.survival($0, mean: $1) })
    }

    @Test func `Poisson tails keep their digits where R's do`() throws {
        // R writes 0 below 1e-300 or so in some of these; where it writes a number the whole number is compared.
        for row in fixture["poisson"].list {
            let (k, mean) = (row["k"].int, row["mu"].double)
            for (key, found) in [
                ("cdf", try Poisson.cdf(k, mean: mean)), ("sf", try Poisson.survival(k, mean: mean)),
                ("pmf", try Poisson.mass(k, mean: mean)),
            ] where row[key].double > 1e-290 {
                expectAgreement(
                    fixture: fixture, quantity: "poisson \(key), every digit", found: found, expected: row[key].double,
                    tolerance: 1e-12, by: .tail)
            }
        }
    }

    @Test(arguments: [("q025", 0.025), ("q975", 0.975), ("q999", 0.999)])
    func `Poisson quantiles are R's whole numbers`(key: String, p: Double) throws {
        let rows = fixture["poisson"]
        expectAgreement(
            fixture: fixture, quantity: "poisson \(key)",
            found: try rows.list.map { try Poisson.quantile(p, mean: $0["mu"].double) },
            expected: rows.list.map { $0[key].int })
    }

    @Test func `Negative binomial masses and tails agree with R`() throws {
        let rows = fixture["negative_binomial"]
        func found(_ answer: (Int, Double, Double) throws -> Double) rethrows -> [Double] {
            try rows.list.map { try answer($0["k"].int, $0["mu"].double, $0["size"].double) }
        }
        func expect(_ quantity: String, _ found: [Double]) {
            expectAgreement(
                fixture: fixture, quantity: "negative binomial \(quantity)", found: found,
                expected: column(rows, quantity), tolerance: 1e-12, by: .tail)
        }
        expect("pmf", try found { try NegativeBinomial.mass($0, mean: $1, size: $2) })
        expect("cdf", try found { try NegativeBinomial.cdf($0, mean: $1, size: $2) })
        expect("sf", try found { try NegativeBinomial.survival($0, mean: $1, size: $2) })
    }

    @Test(arguments: [("q025", 0.025), ("q975", 0.975), ("q995", 0.995)])
    func `Negative binomial quantiles are R's whole numbers`(key: String, p: Double) throws {
        let rows = fixture["negative_binomial"]
        expectAgreement(
            fixture: fixture, quantity: "negative binomial \(key)",
            found: try rows.list.map {
                try NegativeBinomial.quantile(p, mean: $0["mu"].double, size: $0["size"].double)
            },
            expected: rows.list.map { $0[key].int })
    }

    @Test func `The normal law agrees with R`() throws {
        let cdf = fixture["normal_cdf"]
        let z = cdf["z"].doubles
        expectAgreement(
            fixture: fixture, quantity: "normal cdf", found: try z.map { try Normal.cdf($0) },
            expected: cdf["cdf"].doubles, tolerance: 1e-12)
        expectAgreement(
            fixture: fixture, quantity: "normal log cdf", found: try z.map { try Normal.logCDF($0) },
            expected: cdf["log_cdf"].doubles, tolerance: 1e-12, by: .tail)
        let quantile = fixture["normal_quantile"]
        expectAgreement(
            fixture: fixture, quantity: "normal quantile",
            found: try quantile["p"].doubles.map { try Normal.quantile($0) }, expected: quantile["z"].doubles,
            tolerance: 1e-10)
    }

    private func expectQuantiles(
        _ name: String, _ second: String, _ third: String?, _ quantile: (Double, Double, Double) throws -> Double
    ) throws {
        let table = fixture[name]
        let (p, first) = (table["p"].doubles, table[second].doubles)
        let other = third.map { table[$0].doubles } ?? first
        expectAgreement(
            fixture: fixture, quantity: name, found: try p.indices.map { try quantile(p[$0], first[$0], other[$0]) },
            expected: table["q"].doubles, tolerance: 1e-10, by: .tail)
    }

    @Test func `Quantiles of t, chi-square, beta and F agree with R`() throws {
        try expectQuantiles("t_quantile", "df", nil) { p, df, _ in try StudentT.quantile(p, freedom: df) }
        try expectQuantiles("chisq_quantile", "df", nil) { p, df, _ in try ChiSquared.quantile(p, freedom: df) }
        try expectQuantiles("beta_quantile", "a", "b") { p, a, b in try Beta.quantile(p, alpha: a, beta: b) }
        try expectQuantiles("f_quantile", "d1", "d2") { p, a, b in
            try FisherF.quantile(p, numerator: a, denominator: b)
        }
    }
}
