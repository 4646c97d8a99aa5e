import Testing

@testable import CrimeStatistics

@Suite("Rates agree with R, epitools and statsmodels")
struct RateFixtureTests {
    private func ends(_ estimate: Estimate) -> [Double] { [estimate.lower, estimate.upper] }

    @Test func `Limits of a rate per 1 000, exact and Byar's`() throws {
        let fixture = try Fixture("01_rates/poisson_rate_ci.json")
        for row in fixture["cases"].list {
            let count = try EventCount(events: row["count"].int, exposure: row["population"].double)
            let level = row["conf"].double
            let exact = try PoissonRate(count, level: level, limits: .exact)
            expectAgreement(
                fixture: fixture, quantity: "rate", found: exact.estimate.value, expected: row["rate"].double,
                tolerance: 1e-12)
            expectAgreement(
                fixture: fixture, quantity: "exact (Garwood)", found: ends(exact.estimate),
                expected: row["exact_garwood"].doubles, tolerance: 1e-12)
            // epitools has no number for a count of 0.
            if !row["byar"][0].isNull {
                let byar = try PoissonRate(count, level: level, limits: .byar)
                expectAgreement(
                    fixture: fixture, quantity: "Byar", found: ends(byar.estimate), expected: row["byar"].doubles,
                    tolerance: 1e-12)
            }
        }
    }

    @Test func `Limits of a count: mid-P to 40 digits, exact, score`() throws {
        let fixture = try Fixture("01_rates/statsmodels_rates.json")
        for row in fixture["one_sample"].list {
            let count = try EventCount(events: row["count"].int)
            for (limits, key, tolerance) in [
                (CountLimits.midP, "midp", 1e-10), (.exact, "exact_garwood", 1e-12), (.score, "score", 1e-12),
            ] {
                let rate = try PoissonRate(count, per: 1, level: row["conf"].double, limits: limits)
                expectAgreement(
                    fixture: fixture, quantity: "one count, \(key)", found: ends(rate.estimate),
                    expected: row[key].doubles, tolerance: tolerance)
            }
        }
    }

    @Test func `Limits of a share`() throws {
        for (name, rows, methods) in [
            (
                "01_rates/proportion_ci.json", "cases",
                [
                    (ShareLimits.wilson, "wilson", 1e-12), (.wilsonContinuity, "wilson_continuity", 1e-12),
                    (.exact, "clopper_pearson", 1e-10),
                ]
            ),
            (
                "01_rates/statsmodels_rates.json", "proportions",
                [
                    (.wilson, "wilson", 1e-12), (.agrestiCoull, "agresti_coull", 1e-12), (.jeffreys, "jeffreys", 1e-10),
                    (.exact, "clopper_pearson", 1e-10),
                ]
            ),
        ] {
            let fixture = try Fixture(name)
            for row in fixture[rows].list {
                for (limits, key, tolerance) in methods {
                    let share = try Proportion(
                        row["x"].int, of: row["n"].int, level: row["conf"].double, limits: limits)
                    expectAgreement(
                        fixture: fixture, quantity: "share, \(key)", found: ends(share.estimate),
                        expected: row[key].doubles, tolerance: tolerance)
                }
            }
        }
    }

    @Test func `The difference of two shares, Newcombe's`() throws {
        let fixture = try Fixture("01_rates/statsmodels_rates.json")
        for row in fixture["proportion_difference"].list {
            let difference = try ShareDifference(
                try Proportion(row["x1"].int, of: row["n1"].int), from: try Proportion(row["x2"].int, of: row["n2"].int)
            )
            expectAgreement(
                fixture: fixture, quantity: "difference of shares, Newcombe", found: ends(difference.estimate),
                expected: row["newcombe"].doubles, tolerance: 1e-12)
        }
        // Printed by the author: 56 of 70 against 48 of 80, 0.0524 to 0.3339.
        let published = try ShareDifference(try Proportion(56, of: 70), from: try Proportion(48, of: 80)).estimate
        #expect((published.lower - 0.0524).magnitude < 5e-5 && (published.upper - 0.3339).magnitude < 5e-5)
    }

    private func pair(_ row: JSON) throws -> (EventCount, EventCount) {
        (
            try EventCount(events: row["x1"].int, exposure: row["n1"].double),
            try EventCount(events: row["x0"].int, exposure: row["n0"].double)
        )
    }

    @Test func `The ratio of two rates against R and epitools`() throws {
        let fixture = try Fixture("01_rates/rate_ratio.json")
        for row in fixture["cases"].list {
            let (now, before) = try pair(row)
            func expect(_ key: String, _ found: [Double], tolerance: Double) {
                expectAgreement(
                    fixture: fixture, quantity: "ratio, \(key)", found: found, expected: row[key].doubles,
                    tolerance: tolerance)
            }
            let exact = try RateRatio(now, to: before, level: row["conf"].double, limits: .exact)
            expect("rate_ratio", [exact.estimate.value], tolerance: 1e-12)
            expect("exact_conditional_ci", ends(exact.estimate), tolerance: 1e-10)
            expect("exact_conditional_p_minlike", [try exact.pValue(.exact)], tolerance: 1e-10)
            expect("midp_p_two_sided", [try exact.pValue(.midP)], tolerance: 1e-10)
            expect("wald_p", [try exact.pValue(.score)], tolerance: 1e-12)
            expect("midp_estimate", [try exact.medianUnbiased()], tolerance: 1e-3)
            expect("midp_ci", ends(try RateRatio(now, to: before).estimate), tolerance: 1e-3)
            // Where a count is 0 epitools has no limits.
            if !row["wald_log_ci"].list.contains(where: \.isNull) {
                expect("wald_log_ci", ends(try RateRatio(now, to: before, limits: .logWald).estimate), tolerance: 1e-12)
            }
        }
    }

    @Test func `The ratio of two rates against statsmodels`() throws {
        let fixture = try Fixture("01_rates/statsmodels_rates.json")
        for row in fixture["two_sample"].list {
            let (now, before) = try pair(row)
            let ratio = try RateRatio(now, to: before)
            func expect(_ key: String, _ found: [Double], tolerance: Double) {
                expectAgreement(
                    fixture: fixture, quantity: "two counts, \(key)", found: found, expected: row[key].doubles,
                    tolerance: tolerance)
            }
            expect("ratio_ci_midp_conditional", ends(ratio.estimate), tolerance: 1e-9)
            expect("p_midp_conditional_two_sided", [try ratio.pValue(.midP)], tolerance: 1e-9)
            expect("ratio_ci_score", ends(try RateRatio(now, to: before, limits: .score).estimate), tolerance: 1e-8)
            expect(
                "ratio_ci_waldcc", ends(try RateRatio(now, to: before, limits: .logWaldHalf).estimate), tolerance: 1e-12
            )
            for (test, key) in [
                (RatioTest.score, "p_score"), (.wald, "p_wald"), (.logWald, "p_wald-log"), (.exact, "p_exact-cond"),
                (.exactMidP, "p_cond-midp"), (.scoreE, "p_etest-score"), (.waldE, "p_etest-wald"),
            ] {
                expect(key, [try ratio.pValue(test)], tolerance: 1e-8)
            }
        }
    }

    @Test func `Chances corrected for many`() throws {
        // Benjamini and Hochberg 1995, table of 15 chances: with q = 0.05 the four smallest are told; by Bonferroni three.
        let chances = [
            0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528,
            0.7590, 1,
        ]
        let shuffled = [14, 3, 0, 7, 12, 5, 9, 1, 11, 2, 13, 4, 10, 6, 8]
        let asked = shuffled.map { chances[$0] }
        let corrected = try Correction.benjaminiHochberg.adjusted(asked)
        #expect(corrected.count { $0 <= 0.05 } == 4)
        #expect(try Correction.bonferroni.adjusted(asked).count { $0 <= 0.05 } == 3)
        #expect(try Correction.holm.adjusted(asked).count { $0 <= 0.05 } == 3)
        // 0.0095 * 15 / 4 = 0.035625.
        #expect(difference(found: corrected[1], expected: 0.035625) < 1e-14)
    }

    @Test func `A planted fault is found: the limits of another count`() throws {
        let fixture = try Fixture("01_rates/poisson_rate_ci.json")
        let row = fixture["cases"][20]
        let wrong = try PoissonRate(
            try EventCount(events: row["count"].int + 1, exposure: row["population"].double), limits: .exact)
        #expect(worstDifference(found: ends(wrong.estimate), expected: row["exact_garwood"].doubles) > 1e-2)
    }
}
