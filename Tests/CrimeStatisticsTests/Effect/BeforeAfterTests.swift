import Testing

@testable import CrimeStatistics

@Suite("Before and after, with a comparison")
struct BeforeAfterTests {
    private let fixture: Fixture
    init() throws { fixture = try Fixture("07_evaluation/before_after_control.json") }

    private func counts(_ pair: JSON) -> BeforeAfterCounts {
        BeforeAfterCounts(before: pair[0].int, after: pair[1].int)
    }

    private func weights(_ one: JSON) -> DisplacementDifference.Weights {
        var weights = DisplacementDifference.Weights()
        (weights.before, weights.after) = (one["time_weights"][0].double, one["time_weights"][1].double)
        let areas = one["area_weights_control_treated_dispcontrol_disptreated"].doubles
        (weights.control, weights.treated) = (areas[0], areas[1])
        (weights.roundControl, weights.roundTreated) = (areas[2], areas[3])
        return weights
    }

    private func areas(_ one: JSON) -> DisplacementDifference.Areas {
        .init(
            treated: counts(one["treated"]), control: counts(one["control"]),
            roundTreated: counts(one["displacement_treated"]), roundControl: counts(one["displacement_control"]))
    }

    @Test func `The relative rate ratio agrees with R`() throws {
        for (place, one) in fixture["cases"].list.enumerated() {
            let found = try BeforeAfter(treated: counts(one["treated"]), control: counts(one["control"]))
            expectAgreement(
                fixture: fixture, quantity: "case \(place) relative rate ratio",
                found: [
                    found.estimate.value, found.logStandardError ?? .nan, found.estimate.lower, found.estimate.upper,
                ],
                expected: [one["relative_incidence_rate_ratio"].double, one["log_rr_se"].double]
                    + one["rr_ci95"].doubles, tolerance: 1e-12)
        }
    }

    @Test func `The conditional odds ratio agrees with R`() throws {
        for (place, one) in fixture["cases"].list.enumerated() {
            let found = try ConditionalOddsRatio(treated: counts(one["treated"]), control: counts(one["control"]))
            expectAgreement(
                fixture: fixture, quantity: "case \(place) Fisher p", found: found.p,
                expected: one["fisher_p_two_sided"].double, tolerance: 1e-9)
            expectAgreement(
                fixture: fixture, quantity: "case \(place) conditional odds ratio and limits",
                found: [found.value, found.lower, found.upper],
                expected: [one["fisher_conditional_or"].double] + one["fisher_ci95"].doubles, tolerance: 1e-4)
        }
    }

    @Test func `The weighted displacement difference agrees with ptools`() throws {
        for (place, one) in fixture["cases"].list.enumerated() {
            let found = try DisplacementDifference(areas(one), weights: weights(one), level: 0.9)
            let z = try Normal.twoSided(level: 0.9)
            func error(_ part: Estimate?) -> Double { part.map { ($0.upper - $0.lower) / (2 * z) } ?? .nan }
            expectAgreement(
                fixture: fixture, quantity: "case \(place) WDD",
                found: [
                    found.local.value, error(found.local), found.displacement?.value ?? .nan,
                    error(found.displacement), found.total.value, found.totalStandardError, found.z, found.total.lower,
                    found.total.upper,
                ],
                expected: [
                    "Est_Local", "SE_Local", "Est_Displace", "SE_Displace", "Est_Total", "SE_Total", "Z", "LowCI",
                    "HighCI",
                ].map { one["wdd"][$0].double }, tolerance: 1e-12)
        }
    }

    @Test func `The quotient of displacement agrees, and is silent when there was nothing to move`() throws {
        var found: [Double] = []
        var expected: [Double] = []
        for one in fixture["cases"].list where !one["wdq"].isMissing {
            let quotient = try DisplacementDifference(areas(one)).quotient
            guard one["wdq_den_success"].double < 0 else {
                #expect(quotient == nil)
                continue
            }
            found.append(quotient ?? .nan)
            expected.append(one["wdq"].double)
        }
        expectAgreement(fixture: fixture, quantity: "WDQ", found: found, expected: expected, tolerance: 1e-12)
    }

    @Test func `Weighed by harm the differences add up as in ptools`() throws {
        let fixture = try Fixture("07_evaluation/wdd_harm.json")
        // Three kinds with the estimates and errors of the fixture: 70, 105 and 230 events.
        let kinds = try [((20, 10), (20, 20)), ((30, 25), (25, 25)), ((60, 50), (50, 70))].map { treated, control in
            try DisplacementDifference(
                .init(
                    treated: .init(before: treated.0, after: treated.1),
                    control: .init(before: control.0, after: control.1)))
        }
        #expect(
            worstDifference(found: kinds.map(\.total.value), expected: fixture["est"].doubles) == 0)
        #expect(
            worstDifference(found: kinds.map(\.totalStandardError), expected: fixture["se"].doubles) < 1e-15)
        let found = try DisplacementDifference.harm(kinds, weights: fixture["weights"].doubles, level: 0.9)
        let z = try Normal.twoSided(level: 0.9)
        let error = (found.upper - found.lower) / (2 * z)
        expectAgreement(
            fixture: fixture, quantity: "harm",
            found: [found.value, error, found.value / error, found.lower, found.upper],
            expected: ["HarmEst", "SE_HarmEst", "Z", "LowCI", "HighCI"].map { fixture["expected"][$0].double },
            tolerance: 1e-12)
    }

    @Test func `The E-test of after against before agrees with ptools`() throws {
        for (place, one) in fixture["cases"].list.enumerated() where !one["e_test_treated_after_vs_before"].isNull {
            let (pair, weights) = (one["treated"].ints, one["time_weights"].doubles)
            let ratio = try RateRatio(
                EventCount(events: pair[1], exposure: weights[1]), to: EventCount(events: pair[0], exposure: weights[0])
            )
            expectAgreement(
                fixture: fixture, quantity: "case \(place) E-test", found: try ratio.pValue(.scoreE),
                expected: one["e_test_treated_after_vs_before"].double, tolerance: 1e-8)
        }
        let harm = try Fixture("07_evaluation/wdd_harm.json")
        for (key, x, n, y, m) in [
            ("k3_0", 3, 1.0, 0, 1.0), ("k20_10_n4_2", 20, 4, 10, 2), ("k6_2", 6, 1, 2, 1),
            ("k20_10", 20, 1, 10, 1),
        ] {
            let ratio = try RateRatio(EventCount(events: x, exposure: n), to: EventCount(events: y, exposure: m))
            expectAgreement(
                fixture: harm, quantity: "E-test \(key)", found: try ratio.pValue(.scoreE),
                expected: harm["e_test"][key].double, tolerance: 1e-8)
        }
        // The remaining one is of equal rates, where the answer is 1; the reference leaves out tails that weigh 3e-7.
        let equal = try RateRatio(EventCount(events: 10, exposure: 2), to: EventCount(events: 5, exposure: 1))
        #expect(try equal.pValue(.scoreE) == 1)
        #expect(1 - harm["e_test"]["k10_5_n2_1"].double < 4e-7)
    }

    @Test func `A wrong number in the place of the reference's is found`() throws {
        let one = fixture["cases"][0]
        let found = try BeforeAfter(
            treated: counts(one["treated"]), control: counts(one["control"]), dispersion: 1.0001)
        #expect(difference(found: found.estimate.lower, expected: one["rr_ci95"][0].double) > 1e-12)
    }

    @Test func `A certain fall is told with its interval, and that numbers do not show why`() throws {
        let found = try BeforeAfter(treated: .init(before: 120, after: 80), control: .init(before: 150, after: 155))
        #expect(found.change == .decreased)
        #expect(
            found.reading.swedish
                == "I området gick det från 120 till 80 (33\u{a0}% färre), i jämförelseområdet från 150 till 155 (3\u{a0}% fler). Jämfört med jämförelseområdet är det 35\u{a0}% färre (mellan 55\u{a0}% färre och 7\u{a0}% färre). Minskningen är säkerställd. Åtgärden kan vara orsaken, men siffrorna visar inte varför."
        )
    }

    @Test func `A halving that may be chance is said to be undecided`() throws {
        let found = try BeforeAfter(treated: .init(before: 20, after: 10), control: .init(before: 20, after: 20))
        #expect(found.change == .noCertainChange)
        #expect(found.reading.swedish.contains("går inte att avgöra om åtgärden gjort skillnad"))
        #expect(found.reading.english.contains("it cannot be decided"))
    }

    @Test func `Overdispersed series need more to be sure`() throws {
        let (treated, control) = (
            BeforeAfterCounts(before: 120, after: 80), BeforeAfterCounts(before: 150, after: 155)
        )
        #expect(try BeforeAfter(treated: treated, control: control, dispersion: 3).change == .noCertainChange)
    }

    @Test func `A zero among the four has an exact answer`() throws {
        let found = try BeforeAfter(treated: .init(before: 30, after: 0), control: .init(before: 30, after: 30))
        #expect(found.estimate.value == 0 && found.estimate.lower == 0)
        // Of the 30 after none is treated: C(30,0) C(30,30) / C(60,30) and so on; the upper limit solves
        // P(T1 = 0) = 0.025, and 0.4 is far outside it.
        #expect(found.estimate.upper > 0 && found.estimate.upper < 0.4)
        #expect(found.change == .decreased)
        let other = try BeforeAfter(treated: .init(before: 0, after: 30), control: .init(before: 30, after: 30))
        #expect(other.estimate.value == .infinity && other.change == .increased)
        #expect(other.reading.swedish.contains("från 0 till 30,"))
    }

    @Test func `Areas and time turned round turn the ratio round`() throws {
        let (one, other) = (BeforeAfterCounts(before: 41, after: 29), BeforeAfterCounts(before: 66, after: 71))
        let plain = try BeforeAfter(treated: one, control: other).estimate
        let swapped = try BeforeAfter(treated: other, control: one).estimate
        let back = try BeforeAfter(
            treated: .init(before: one.after, after: one.before),
            control: .init(before: other.after, after: other.before)
        ).estimate
        for turned in [swapped, back] {
            #expect(difference(found: plain.value, expected: 1 / turned.value) < 1e-14)
            #expect(difference(found: plain.lower, expected: 1 / turned.upper) < 1e-14)
        }
    }

    @Test func `What cannot be answered is refused`() throws {
        let some = BeforeAfterCounts(before: 10, after: 10)
        let none = BeforeAfterCounts(before: 0, after: 0)
        #expect(throws: StatisticsError.noEvents) { try BeforeAfter(treated: none, control: some) }
        #expect(throws: StatisticsError.noEvents) { try BeforeAfter(treated: some, control: none) }
        #expect(throws: StatisticsError.noEvents) {
            try BeforeAfter(treated: .init(before: 5, after: 0), control: .init(before: 7, after: 0))
        }
        #expect(throws: StatisticsError.negative("control", at: 1)) {
            try BeforeAfter(treated: some, control: .init(before: 1, after: -1))
        }
        #expect(throws: StatisticsError.outOfRange("dispersion", 0.5)) {
            try BeforeAfter(treated: some, control: some, dispersion: 0.5)
        }
        #expect(throws: StatisticsError.notFinite("dispersion", at: 0)) {
            try BeforeAfter(treated: some, control: some, dispersion: .infinity)
        }
        let vast = BeforeAfterCounts(before: .max, after: .max)
        #expect(try BeforeAfter(treated: vast, control: vast).change == .noCertainChange)
        #expect(throws: StatisticsError.overflow("treated")) { try ConditionalOddsRatio(treated: vast, control: vast) }
        #expect(throws: StatisticsError.outOfRange("events", 2_000_001)) {
            try ConditionalOddsRatio(treated: .init(before: 2_000_000, after: 1), control: some)
        }
        #expect(throws: StatisticsError.noEvents) { try DisplacementDifference(.init(treated: none, control: none)) }
        #expect(throws: StatisticsError.lengths("surroundings", expected: 2, found: 1)) {
            try DisplacementDifference(.init(treated: some, control: some, roundTreated: some))
        }
        #expect(try DisplacementDifference(.init(treated: vast, control: vast)).change == .noCertainChange)
        var weights = DisplacementDifference.Weights()
        weights.after = 0
        #expect(throws: StatisticsError.outOfRange("weights", 0)) {
            try DisplacementDifference(.init(treated: some, control: some), weights: weights)
        }
        #expect(throws: StatisticsError.empty("kinds")) { try DisplacementDifference.harm([], weights: []) }
    }

    @Test func `Crimes fewer and crimes moved are said apart`() throws {
        let found = try DisplacementDifference(
            .init(
                treated: .init(before: 120, after: 60), control: .init(before: 150, after: 155),
                roundTreated: .init(before: 44, after: 40), roundControl: .init(before: 51, after: 52)))
        #expect(found.change == .decreased)
        #expect(found.reading.swedish.hasPrefix("Mätt mot jämförelseområdet blev det 70 färre brott (mellan"))
        #expect(found.reading.swedish.hasSuffix("Om brott har flyttat till områdena runt omkring går inte att avgöra."))
        let few = try DisplacementDifference(
            .init(treated: .init(before: 2, after: 1), control: .init(before: 1, after: 1)))
        #expect(few.reading.swedish == "Det är för få händelser för att säga något.")
    }
}

@Suite("How small an effect can be shown")
struct EffectPowerTests {
    @Test func `A fall of a quarter takes some 420 events, or 230 against a very large comparison`() throws {
        let power = try EffectPower()
        // (1.959964 + 0.841621)^2 / ln(0.75)^2 = 94.835; x (1 + 4/3 + 2) = 410.95; x (1 + 4/3) = 221.28.
        #expect(try power.eventsNeeded(toSee: 0.75) == 411)
        #expect(try power.eventsNeeded(toSee: 0.75, controlSize: .infinity) == 222)
        #expect(
            try power.reading(toSee: 0.75).swedish
                == "För att se en minskning på 25\u{a0}% behövs omkring 420 händelser före åtgärden i vardera området (230 om jämförelseområdet är mycket större)."
        )
    }

    @Test func `The smallest fall and the events needed are each other's inverse`() throws {
        let power = try EffectPower(dispersion: 1.7)
        let events = try power.eventsNeeded(toSee: 0.7)
        let ratio = try #require(try power.smallestFall(treatedBefore: events, controlBefore: events))
        #expect(abs(ratio - 0.7) < 0.001)
    }

    @Test func `With a handful of events nothing can be shown`() throws {
        #expect(try EffectPower().smallestFall(treatedBefore: 3, controlBefore: 3) == nil)
    }

    @Test func `What cannot be answered is refused`() throws {
        #expect(throws: StatisticsError.outOfRange("power", 1)) { try EffectPower(power: 1) }
        #expect(throws: StatisticsError.self) { try EffectPower(dispersion: .nan) }
        let power = try EffectPower()
        #expect(throws: StatisticsError.outOfRange("ratio", 1)) { try power.eventsNeeded(toSee: 1) }
        #expect(throws: StatisticsError.self) { try power.eventsNeeded(toSee: .nan) }
        #expect(throws: StatisticsError.overflow("events needed")) { try power.eventsNeeded(toSee: 1 + 1e-9) }
        #expect(throws: StatisticsError.noEvents) { try power.smallestFall(treatedBefore: 0, controlBefore: 1) }
        #expect(try power.smallestFall(treatedBefore: .max, controlBefore: .max) != nil)
    }
}
