import Testing

@testable import CrimeStatistics

@Suite("EARS")
struct EARSTests {
    private static let cases =
        (0..<3).map { ("03_warning/ears_campyDE.json", $0) }
        + (0..<6).map { ("03_warning/ears_salmonella_agona.json", $0) }

    private func settings(_ control: JSON) -> EARS.Settings {
        let method: EARS.Method = ["C1": .c1, "C2": .c2, "C3": .c3][control["method"].string ?? ""] ?? .c1
        var settings = EARS.Settings(method)
        settings.minimumSigma = control["minSigma"].isMissing ? 0 : control["minSigma"].double
        if !control["alpha"].isMissing { settings.alpha = control["alpha"].double }
        if !control["baseline"].isMissing { settings.baseline = control["baseline"].int }
        return settings
    }

    @Test(arguments: cases) func `Bounds and alarms agree with the reference`(name: String, place: Int) throws {
        let fixture = try Fixture(name)
        let one = fixture["cases"][place]
        let settings = settings(one["control"])
        let found = try EARS.judge(fixture["y"].ints, settings: settings)
        let start = one["first_index_1based"].int - 1 - found.firstWeek
        #expect(start >= 0)
        expectAgreement(
            fixture: fixture, quantity: "case \(place) \(settings.method) bound",
            found: found.upperBounds.dropFirst(start).map { $0 ?? .nan }, expected: one["upperbound"].doubles,
            tolerance: 1e-11)
        expectAgreement(
            fixture: fixture, quantity: "case \(place) \(settings.method) alarm",
            found: found.standsOut.dropFirst(start).map { $0.map { $0 ? 1 : 0 } ?? .nan },
            expected: one["alarm"].doubles, tolerance: 0)
    }

    @Test func `A wrong bound is found`() throws {
        let fixture = try Fixture("03_warning/ears_salmonella_agona.json")
        var settings = EARS.Settings(.c1)
        settings.minimumSigma = 0
        let found = try EARS.judge(fixture["y"].ints, settings: settings).upperBounds.map { $0 ?? .nan }
        let other = fixture["cases"][1]["upperbound"].doubles
        #expect(
            worstDifference(found: Array(found.prefix(other.count)), expected: other) == 0 || found.count != other.count
        )
        settings.alpha = 0.0011
        let wrong = try EARS.judge(fixture["y"].ints, settings: settings).upperBounds.map { $0 ?? .nan }
        #expect(worstDifference(found: wrong, expected: fixture["cases"][0]["upperbound"].doubles) > 1e-11)
    }

    @Test func `Seven quiet weeks do not make one event an alarm, and five do stand out`() throws {
        let quiet = [0, 0, 0, 0, 0, 0, 0]
        // Bound 0 + 3.09 x 0.5 = 1.55.
        #expect(try EARS.judge(quiet + [1], settings: .init(.c1)).standsOut == [false])
        #expect(try EARS.judge(quiet + [5], settings: .init(.c1)).standsOut == [true])
        #expect(try EARS.judge(quiet + [5], settings: .init(.c1)).alarms == 1)
    }

    @Test func `A week more counts alike moves the bounds along`() throws {
        let counts = (0..<40).map { ($0 * 13) % 7 }
        let one = try EARS.judge(counts, settings: .init(.c2))
        let two = try EARS.judge([3] + counts, settings: .init(.c2))
        #expect(Array(two.upperBounds.dropFirst()) == one.upperBounds)
    }

    @Test func `What cannot be answered is refused`() {
        #expect(throws: StatisticsError.empty("counts")) { try EARS.judge([], settings: .init(.c1)) }
        #expect(throws: StatisticsError.tooFew("counts", needed: 8, found: 7)) {
            try EARS.judge([1, 2, 3, 4, 5, 6, 7], settings: .init(.c1))
        }
        #expect(throws: StatisticsError.negative("counts", at: 0)) { try EARS.judge([-1], settings: .init(.c1)) }
        #expect(throws: StatisticsError.overflow("counts")) { try EARS.judge([.max], settings: .init(.c1)) }
        var settings = EARS.Settings(.c3)
        settings.baseline = 1
        #expect(throws: StatisticsError.outOfRange("baseline", 1)) { try EARS.judge([1], settings: settings) }
        settings.baseline = 7
        settings.minimumSigma = .nan
        #expect(throws: StatisticsError.notFinite("minimumSigma", at: 0)) { try EARS.judge([1], settings: settings) }
        settings.minimumSigma = 0
        settings.alpha = 0
        #expect(throws: StatisticsError.outOfRange("alpha", 0)) { try EARS.judge([1], settings: settings) }
    }
}
