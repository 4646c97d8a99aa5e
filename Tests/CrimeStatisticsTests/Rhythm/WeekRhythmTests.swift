import Testing

@testable import CrimeStatistics

@Suite("The rhythm of the week")
struct WeekRhythmTests {
    /// "2016-01-01T15:00:00" as seconds of the wall.
    private func seconds(_ text: String) -> Int {
        let parts = text.split { "-T:".contains($0) }.compactMap { Int($0) }
        let day = LocalDay.number(year: parts[0], month: parts[1], day: parts[2])
        return day * 86_400 + parts[3] * 3_600 + parts[4] * 60 + parts[5]
    }

    private func burglaries(_ fixture: Fixture) -> (from: [Int], to: [Int?]) {
        (
            fixture["from"].list.compactMap { $0.string.map(seconds) },
            fixture["to"].list.map { $0.string.map(seconds) }
        )
    }

    /// The reference begins with Sunday.
    private func sundayFirst<T>(_ hours: [T]) -> [T] { Array(hours[144...] + hours[..<144]) }

    @Test func `Aoristic weights agree with the reference`() throws {
        let fixture = try Fixture("04_temporal/aoristic_dcburglaries.json")
        let (from, to) = burglaries(fixture)
        #expect(from.count == 1_025)
        let found = try WeekRhythm.aoristic(from: from, to: to, clock: .alreadyLocal)
        expectAgreement(
            fixture: fixture, quantity: "total by hour of the week", found: sundayFirst(found.weights),
            expected: fixture["expected"]["total_by_hour_of_week"].doubles, tolerance: 1e-12)
        expectAgreement(
            fixture: fixture, quantity: "start hours", found: sundayFirst(found.startCounts),
            expected: fixture["expected"]["start_hour_of_week_counts"].ints)
        #expect(abs(compensatedSum(found.weights) - 1_025) < 1e-9)
    }

    @Test func `Each event's weights agree with the reference and add up to one`() throws {
        let fixture = try Fixture("04_temporal/aoristic_dcburglaries.json")
        let (from, to) = burglaries(fixture)
        let each = try zip(from, to).map { try WeekRhythm.aoristic(from: [$0], to: [$1], clock: .alreadyLocal).weights }
        expectAgreement(
            fixture: fixture, quantity: "sums by event", found: each.map { compensatedSum($0) },
            expected: fixture["expected"]["row_sum"].doubles, tolerance: 1e-12)
        for (place, row) in fixture["expected"]["first_rows"].list.enumerated() {
            expectAgreement(
                fixture: fixture, quantity: "event \(place)", found: sundayFirst(each[place]), expected: row.doubles,
                tolerance: 1e-12)
        }
    }

    @Test func `The package's own table is met to its three decimals`() throws {
        let fixture = try Fixture("04_temporal/aoristic_dcburglaries.json")
        let (from, to) = burglaries(fixture)
        let found = try WeekRhythm.aoristic(from: from, to: to, clock: .alreadyLocal)
        let table = fixture["published"]["table"].list.map(\.doubles)
        for hour in 0..<24 {
            expectAgreement(
                fixture: fixture, quantity: "published, hour \(hour)",
                found: (0..<7).map { found.weights[24 * $0 + hour] }, expected: table[hour], tolerance: 5e-4,
                by: .absolute)
        }
        #expect(worstDifference(found: found.weights, expected: sundayFirst(found.weights)) > 1e-12)
    }

    /// Monday 6 January 2025, 00:00 of the wall.
    private var monday: Int { seconds("2025-01-06T00:00:00") }

    @Test func `A span is shared by its minutes`() throws {
        // 09:45 to 11:15: 15, 60 and 15 of 90 minutes.
        let found = try WeekRhythm.aoristic(
            from: [monday + 9 * 3_600 + 2_700], to: [monday + 11 * 3_600 + 900], clock: .alreadyLocal)
        let expected = [9: 1.0 / 6, 10: 2.0 / 3, 11: 1.0 / 6]
        for hour in 0..<168 { #expect(abs(found.weights[hour] - (expected[hour] ?? 0)) < 1e-15) }
        #expect(found.medianMinutes == 90 && found.narrow == 1)
    }

    @Test func `Spans without an end, turned round, tiny and endless are answered by rule`() throws {
        let start = monday + 3_600
        for end in [nil, start - 500, start, start + 119] {
            let found = try WeekRhythm.aoristic(from: [start], to: [end], clock: .alreadyLocal)
            #expect(found.weights[1] == 1 && compensatedSum(found.weights) == 1)
            #expect(found.medianMinutes == nil)
        }
        for length in [604_800, 10_000_000] {
            let week = try WeekRhythm.aoristic(from: [start], to: [start + length], clock: .alreadyLocal)
            #expect(week.weights.allSatisfy { abs($0 - 1.0 / 168) < 1e-15 })
            #expect(week.narrow == 0)
        }
        // A minute short of a week is shared by minutes still.
        let almost = try WeekRhythm.aoristic(from: [start], to: [start + 604_740], clock: .alreadyLocal)
        #expect(abs(almost.weights[0] - 59.0 / 10_079) < 1e-12)
    }

    @Test func `Seconds are dropped by the minute, and kept by the second`() throws {
        let (from, to) = (monday + 3_600 - 30, monday + 3_600 + 150)
        let minutes = try WeekRhythm.aoristic(from: [from], to: [to], clock: .alreadyLocal)
        // 00:59 with its 30 seconds dropped, and three minutes from there.
        #expect(abs(minutes.weights[0] - 1.0 / 3) < 1e-15)
        let seconds = try WeekRhythm.aoristic(from: [from], to: [to], clock: .alreadyLocal, unit: .seconds)
        #expect(abs(seconds.weights[0] - 30.0 / 180) < 1e-15)
    }

    @Test func `The night when the clock goes back has an hour twice, and in spring one is missing`() throws {
        // 26 October 2025, a Sunday: 02 comes twice in Sweden. From 01 to 04 of the wall are four hours.
        let autumn = seconds("2025-10-25T23:00:00")
        let back = try WeekRhythm.aoristic(from: [autumn], to: [autumn + 4 * 3_600])
        let sunday = 6 * 24
        #expect(back.weights[sunday + 1] == 0.25 && back.weights[sunday + 2] == 0.5 && back.weights[sunday + 3] == 0.25)
        // 30 March 2025, a Sunday: from 01 to 04 of the wall are two hours, and 02 is not there.
        let spring = seconds("2025-03-30T00:00:00")
        let forward = try WeekRhythm.aoristic(from: [spring], to: [spring + 2 * 3_600])
        #expect(forward.weights[sunday + 1] == 0.5 && forward.weights[sunday + 2] == 0)
        #expect(forward.weights[sunday + 3] == 0.5)
        #expect(try WeekRhythm.count([seconds("2025-07-07T22:30:00")]).startCounts[24] == 1)
        #expect(try WeekRhythm.count([seconds("2025-01-06T22:30:00")]).startCounts[23] == 1)
    }

    @Test func `Areas in one pass are the same as one by one, and the order does not matter`() throws {
        var dice = StreamGenerator(seed: 3, stream: 0)
        let from = (0..<300).map { _ in monday + Int(dice.below(5_000_000)) }
        let to = from.map { dice.below(3) == 0 ? nil : $0 + Int(dice.below(400_000)) }
        let area = from.map { _ in Int(dice.below(3)) }
        let together = try WeekRhythm.byArea(from: from, to: to, area: area, areas: 4)
        #expect(together[3].events == 0 && together[3].weights.allSatisfy { $0 == 0 })
        for one in 0..<3 {
            let rows = area.indices.filter { area[$0] == one }
            let alone = try WeekRhythm.aoristic(from: rows.map { from[$0] }, to: rows.map { to[$0] })
            #expect(alone == together[one])
        }
        let turned = try WeekRhythm.aoristic(from: from.reversed(), to: to.reversed())
        let straight = try WeekRhythm.aoristic(from: from, to: to)
        #expect(worstDifference(found: turned.weights, expected: straight.weights, by: .absolute) < 1e-12)
    }

    @Test func `The interval of an hour with whole events is the exact one`() throws {
        let found = try WeekRhythm.count([Int](repeating: monday, count: 10), clock: .alreadyLocal)
        // Garwood's limits of 10: 4.795389 and 18.39036 (Ulm 1990).
        let hour = try found.events(inHour: 0)
        #expect(abs(hour.lower - 4.795389) < 1e-6 && abs(hour.upper - 18.39036) < 1e-5)
        // Of none: 0 to -ln 0.025 = 3.688879.
        let none = try found.events(inHour: 1)
        #expect(none.lower == 0 && abs(none.upper - 3.688879) < 1e-6)
        // Half weights of 20 events add up to 10 as well, and are surer.
        let half = try WeekRhythm.aoristic(
            from: [Int](repeating: monday, count: 20), to: [Int?](repeating: monday + 7_200, count: 20),
            clock: .alreadyLocal)
        let shared = try half.events(inHour: 0)
        #expect(abs(shared.value - 10) < 1e-12 && shared.lower > hour.lower && shared.upper < hour.upper)
    }

    @Test func `A clear peak is named with its share, and an even week has none`() throws {
        // Thirty events Friday 22-02, thirty spread evenly.
        let friday = monday + 4 * 86_400 + 22 * 3_600
        let peaked = try WeekRhythm.count(
            (0..<30).map { friday + $0 * 480 } + (0..<30).map { monday + $0 * 20_160 }, clock: .alreadyLocal)
        let peak = try peaked.peak()
        #expect(peak.firstHour == 4 * 24 + 22 && peak.isSure)
        #expect(peaked.reading.swedish.hasPrefix("Flest händelser faller på fredag klockan 22–02: "))
        #expect(peaked.reading.swedish.contains("mot 2,4\u{a0}% om alla timmar vore lika. 60 av 60 har en tidsram"))
        let even = try WeekRhythm.count((0..<168).map { monday + $0 * 3_600 + 60 }, clock: .alreadyLocal)
        #expect(try !even.peak().isSure)
        #expect(even.reading.swedish.hasPrefix("Inget säkert mönster över veckan."))
        let few = try WeekRhythm.count([monday], clock: .alreadyLocal)
        #expect(few.reading.swedish == "Det är för få händelser för att säga något.")
    }

    @Test func `Two periods are compared by their shares of the same hours`() throws {
        let one = try WeekRhythm.count((0..<100).map { monday + ($0 < 40 ? 0 : 86_400) }, clock: .alreadyLocal)
        let other = try WeekRhythm.count((0..<100).map { monday + ($0 < 20 ? 0 : 86_400) }, clock: .alreadyLocal)
        let ratio = try one.shareRatio(ofHours: [0, 1], to: other)
        // 0.4 / 0.2; variance 0.6/40 + 0.8/20 = 0.055.
        #expect(abs(ratio.value - 2) < 1e-12)
        #expect(abs(ratio.lower - 2 * Double.exp(-1.959964 * 0.055.squareRoot())) < 1e-6)
        #expect(throws: StatisticsError.noEvents) { try one.shareRatio(ofHours: [100], to: other) }
    }

    @Test func `Exact midnights and noons are counted, and can be left out`() throws {
        let moments = [monday, monday + 43_200, monday + 43_260, monday + 3_600]
        let found = try WeekRhythm.count(moments, clock: .alreadyLocal)
        #expect(found.atMidnightOrNoon == 2 && found.events == 4)
        let fewer = try WeekRhythm.aoristic(
            from: moments, to: [nil, nil, nil, nil], clock: .alreadyLocal, leavingOutMidnightAndNoon: true)
        #expect(fewer.events == 2)
        let many = try WeekRhythm.count([Int](repeating: monday, count: 30), clock: .alreadyLocal)
        #expect(
            many.reading.swedish.hasSuffix(
                "30 står på exakt klockan 00 eller 12, vilket ofta betyder att tiden är okänd."))
    }

    @Test func `What cannot be answered is refused`() throws {
        #expect(throws: StatisticsError.empty("from")) { try WeekRhythm.count([]) }
        #expect(throws: StatisticsError.outOfRange("from", Double(Int.max))) { try WeekRhythm.count([.max]) }
        #expect(throws: StatisticsError.outOfRange("to", Double(Int.min))) {
            try WeekRhythm.aoristic(from: [0], to: [.min])
        }
        #expect(throws: StatisticsError.lengths("to", expected: 1, found: 0)) {
            try WeekRhythm.aoristic(from: [0], to: [])
        }
        #expect(throws: StatisticsError.empty("from")) {
            try WeekRhythm.aoristic(from: [0], to: [nil], clock: .alreadyLocal, leavingOutMidnightAndNoon: true)
        }
        #expect(throws: StatisticsError.outOfRange("area", 1)) {
            try WeekRhythm.byArea(from: [0], to: [nil], area: [1], areas: 1)
        }
        #expect(throws: StatisticsError.outOfRange("areas", 0)) {
            try WeekRhythm.byArea(from: [0], to: [nil], area: [0], areas: 0)
        }
        let some = try WeekRhythm.count([-1])
        #expect(throws: StatisticsError.outOfRange("hour", 168)) { try some.events(inHour: 168) }
        #expect(throws: StatisticsError.outOfRange("hours", 0)) { try some.peak(hours: 0) }
        #expect(throws: StatisticsError.outOfRange("hours", -1)) { try some.share(ofHours: [-1]) }
    }
}
