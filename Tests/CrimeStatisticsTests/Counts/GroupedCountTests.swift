import Testing

@testable import CrimeStatistics

@Suite("Counts agree with pandas")
struct GroupedCountFixtureTests {
    private let fixture: Fixture
    private let table: IncidentTable
    private let asOf: LocalDay

    init() throws {
        fixture = try Fixture("00_counts/grouped_counts.json")
        var table = try IncidentTable(categories: fixture["n_categories"].int, areas: fixture["n_areas"].int)
        try table.append(
            moments: fixture["t"].ints, categories: fixture["category"].ints, areas: fixture["area"].ints)
        self.table = table
        asOf = try LocalDay(year: 2023, month: 1, day: 2)
    }

    private func flat(_ json: JSON) -> [Int] { json.list.flatMap(\.ints) }

    @Test func `ISO week by kind, with week 53`() throws {
        let weeks = try #require(table.weekCounts())
        var found: [Int] = []
        for (week, sums) in zip(0..., (0..<weeks.weeks).map { week in weeks.byCategory.map { $0[week] } }) {
            let label = LocalWeek(number: weeks.firstWeek.number + week)
            for (category, count) in sums.enumerated() where count > 0 {
                found += [label.year, label.week, category, count]
            }
        }
        expectAgreement(
            fixture: fixture, quantity: "ISO week x category", found: found,
            expected: flat(fixture["expected"]["iso_year_week_category_count"]))
    }

    @Test func `Kind by area, and unknown places`() throws {
        let all = table.situation(asOf: asOf).all
        let found = try (0..<all.categories).flatMap { category in
            try all.byArea(category: category).enumerated().filter { $0.element > 0 }.flatMap {
                [category, $0.offset, $0.element]
            }
        }
        expectAgreement(
            fixture: fixture, quantity: "category x area", found: found,
            expected: flat(fixture["expected"]["category_area_count"]))
        expectAgreement(
            fixture: fixture, quantity: "unknown place", found: [all.unknownPlace],
            expected: fixture["expected"]["unknown_place"].ints)
    }

    @Test func `The last 52 weeks and the 52 before`() throws {
        let situation = table.situation(asOf: asOf)
        for (key, cells) in [
            ("last52_category_by_area", situation.last52), ("previous52_category_by_area", situation.previous52),
        ] {
            expectAgreement(
                fixture: fixture, quantity: key, found: try (0..<4).flatMap { try cells.byArea(category: $0) },
                expected: flat(fixture["expected"][key]))
        }
        expectAgreement(
            fixture: fixture, quantity: "cells below 5 in the last 52 weeks",
            found: situation.last52.cells(within: 1...4).flatMap { [$0.category, $0.area] },
            expected: flat(fixture["expected"]["cells_below_5_to_suppress_category_area"]))
        let population = fixture["population"].doubles
        expectAgreement(
            fixture: fixture, quantity: "last52 rate per 1 000",
            found: try situation.last52.byArea(category: 0).enumerated().map {
                try PoissonRate(try EventCount(events: $0.element, exposure: population[$0.offset])).estimate.value
            }, expected: fixture["expected"]["last52_rate_per_1000_category0"].doubles, tolerance: 1e-14)
    }

    @Test func `Hour by weekday on the wall, over both changes of the clock`() throws {
        expectAgreement(
            fixture: fixture, quantity: "hour x weekday", found: table.situation(asOf: asOf).hourByWeekday,
            expected: flat(fixture["expected"]["hour_by_weekday_monday_first"]))
    }

    @Test func `The areas with most`() throws {
        let top = table.situation(asOf: asOf).all.top(10)
        expectAgreement(
            fixture: fixture, quantity: "top 10 areas", found: top.map(\.area),
            expected: fixture["expected"]["top10_areas"].ints)
        expectAgreement(
            fixture: fixture, quantity: "top 10 counts", found: top.map(\.count),
            expected: fixture["expected"]["top10_counts"].ints)
    }

    @Test func `A planted fault is found: a clock that never changes`() throws {
        let still = try LocalClock(firstOffset: 3600, transitions: [])
        let found = table.situation(asOf: asOf, clock: still).hourByWeekday
        #expect(found != flat(fixture["expected"]["hour_by_weekday_monday_first"]))
    }
}

@Suite("An incident table")
struct IncidentTableTests {
    private func row(_ moment: Int, _ category: Int = 0, _ area: Int? = 0) -> IncidentTable.Incident {
        IncidentTable.Incident(moment: moment, category: category, area: area)
    }

    /// Incidents at random over the years 2021 to 2024, unknown places among them.
    private func invented(_ many: Int, seed: UInt64) -> [IncidentTable.Incident] {
        var dice = StreamGenerator(seed: seed, stream: 0)
        return (0..<many).map { _ in
            let area = Int(dice.below(8))
            return row(1_609_459_200 + Int(dice.below(4 * 31_557_600)), Int(dice.below(3)), area == 7 ? nil : area)
        }
    }

    @Test func `Rows may come in any order and in any portions`() throws {
        let rows = invented(3_000, seed: 1)
        let day = try LocalDay(year: 2024, month: 11, day: 4)
        var (whole, parts) = (try IncidentTable(categories: 3, areas: 7), try IncidentTable(categories: 3, areas: 7))
        try whole.append(rows)
        var (dice, rest) = (StreamGenerator(seed: 2, stream: 0), rows[...])
        while !rest.isEmpty {
            let portion = rest.prefix(1 + Int(dice.below(200)))
            try parts.append(Array(portion.reversed()))
            rest = rest.dropFirst(portion.count)
        }
        #expect(whole.situation(asOf: day) == parts.situation(asOf: day))
        #expect(whole.weekCounts() == parts.weekCounts())
        #expect(try (0..<whole.count).map { try whole.incident($0).moment } == rows.map(\.moment).sorted())
    }

    @Test func `One pass says what counting one by one says`() throws {
        let rows = invented(4_000, seed: 3)
        let clock = LocalClock.centralEuropean
        var table = try IncidentTable(categories: 3, areas: 7)
        try table.append(rows)
        let day = try LocalDay(year: 2024, month: 6, day: 12)
        let situation = table.situation(asOf: day)
        var (hours, last, before) = ([Int](repeating: 0, count: 168), 0, 0)
        for row in rows {
            let wall = row.moment + clock.offset(at: row.moment)
            hours[wall / 3600 % 24 * 7 + (wall / 86_400 + 3) % 7] += 1
            if wall < day.number * 86_400, wall >= (day.number - 364) * 86_400 { last += 1 }
            if wall < (day.number - 364) * 86_400, wall >= (day.number - 728) * 86_400 { before += 1 }
        }
        #expect(situation.hourByWeekday == hours)
        #expect(situation.last52.total == last && situation.previous52.total == before)
        #expect(situation.all.total == rows.count)
        // 12 June 2024 is a Wednesday: 104 weeks touch 105 ISO weeks.
        #expect(situation.weeks.weeks == 105)
        #expect(situation.weeks.entries.reduce(0) { $0 + $1.count } == last + before)
    }

    /// 4,000 rows in 5 cells are held in full. In a table with room for 400 areas only those above zero are, put in order by marking;
    /// with room for 60,000 by sorting.
    @Test(arguments: [400, 60_000])
    func `Weeks held in full and weeks held by what is there are the same weeks`(areas: Int) throws {
        let day = try LocalDay(year: 2024, month: 12, day: 30)
        let rows = invented(4_000, seed: 5).map { row($0.moment, 0, $0.area.map { $0 % 4 }) }
        var (small, large) = (
            try IncidentTable(categories: 1, areas: 4), try IncidentTable(categories: 1, areas: areas)
        )
        try small.append(rows)
        try large.append(rows)
        let (dense, sparse) = (small.situation(asOf: day).weeks, large.situation(asOf: day).weeks)
        if case .some = dense.held { Issue.record("held by what is there") }
        if case .all = sparse.held { Issue.record("held in full") }
        #expect(dense.entries == sparse.entries && dense.byCategory == sparse.byCategory)
        for week in 0..<dense.weeks {
            for area in 0..<4 {
                #expect(
                    try dense.count(week: week, category: 0, area: area)
                        == sparse.count(week: week, category: 0, area: area))
            }
        }
    }

    @Test func `The hour that does not come and the hour that comes twice`() throws {
        // 26 March 2023: 00:59:59 and 01:00:00 universal time are 01:59:59 and 03:00:00. 29 October: 00:30 and 01:30 are both 02:30.
        var table = try IncidentTable(categories: 1, areas: 1)
        try table.append([1_679_792_399, 1_679_792_400, 1_698_539_400, 1_698_543_000].map { row($0) })
        let situation = table.situation(asOf: try LocalDay(year: 2023, month: 11, day: 1))
        #expect(try situation.count(hour: 1, weekday: 6) == 1 && situation.count(hour: 2, weekday: 6) == 2)
        #expect(try situation.count(hour: 3, weekday: 6) == 1)
    }

    @Test func `Months from incidents, and months that come ready-made`() throws {
        var table = try IncidentTable(categories: 2, areas: 1)
        // 31 December 2022 23:30 universal time is already January by the wall.
        try table.append([row(1_672_529_400), row(1_675_206_000, 1), row(1_680_000_000)])
        let months = try #require(table.monthCounts())
        #expect(months.firstMonth == (try Month(year: 2023, month: 1)) && months.months == 3)
        #expect(months.counts == [[1, 0, 1], [0, 1, 0]])

        let ready = try MonthCounts(firstMonth: try Month(year: 2023, month: 1), counts: [(1...24).map { $0 }])
        let (now, before) = try ready.lastTwelve(category: 0, through: try Month(year: 2024, month: 12))
        // 13 + ... + 24 = 222 and 1 + ... + 12 = 78; 2024 has 366 days.
        #expect(now.events == 222 && before.events == 78 && now.exposure == 366 && before.exposure == 365)
        #expect(throws: StatisticsError.tooFew("months", needed: 12, found: 11)) {
            try ready.lastTwelve(category: 0, through: try Month(year: 2024, month: 11))
        }
    }

    @Test func `A month with more than can be added up is refused, and the largest are added`() throws {
        let first = try Month(year: 1, month: 1)
        let most = (1 << 53) / 24
        let ready = try MonthCounts(firstMonth: first, counts: [Array(repeating: most, count: 24)])
        let (now, before) = try ready.lastTwelve(category: 0, through: try Month(year: 2, month: 12))
        #expect(now.events == 12 * most && before.events == 12 * most)
        for count in [most + 1, .max] {
            #expect(throws: StatisticsError.overflow("counts")) {
                try MonthCounts(firstMonth: first, counts: [[1, count]])
            }
        }
        // Before the first year there is nothing, which is no number either.
        #expect(throws: StatisticsError.tooFew("months", needed: 12, found: 0)) {
            try ready.lastTwelve(category: 0, through: try Month(year: 1, month: 12))
        }
    }

    @Test func `Places are kept, also when they come late`() throws {
        var table = try IncidentTable(categories: 1, areas: 1)
        try table.append([row(100)])
        try table.append([IncidentTable.Incident(moment: 50, category: 0, area: 0, point: [3, 4])])
        #expect(try table.incident(0).point == [3, 4] && table.incident(1).point == nil)
    }

    @Test func `An empty table has a situation, and it is empty`() throws {
        let table = try IncidentTable(categories: 2, areas: 3)
        let situation = table.situation(asOf: try LocalDay(year: 2025, month: 1, day: 1))
        #expect(situation.all.total == 0 && situation.all.top(5) == [] && situation.weeks.entries == [])
        #expect(table.weekCounts() == nil && table.monthCounts() == nil)
        #expect(situation.all.reading.swedish == "Ingen händelse.")
        #expect(try situation.changes(category: 0).ratios == [nil, nil, nil])
    }

    @Test func `Changes are told with the interval, and unknown places are told`() throws {
        var table = try IncidentTable(categories: 1, areas: 2)
        let end = try LocalDay(year: 2025, month: 1, day: 6).number * 86_400
        try table.append(
            (0..<60).map { row(end - 200_000 - $0 * 400_000, 0, 0) }
                + (0..<10).map { row(end - 40_000_000 - $0 * 1000, 0, 0) })
        try table.append([row(end - 100_000, 0, nil)])
        let situation = table.situation(asOf: try LocalDay(year: 2025, month: 1, day: 6))
        #expect(try situation.changes(category: 0).ratios[0]?.change == .increased)
        #expect(
            situation.all.reading.swedish
                == "71 händelser. 1 av dem har ingen känd plats och är inte med i områdenas antal.")
    }

    @Test func `Rows that cannot be held are refused, and nothing is added`() throws {
        var table = try IncidentTable(categories: 2, areas: 3)
        #expect(throws: StatisticsError.outOfRange("category", 2)) { try table.append([row(0), row(0, 2)]) }
        #expect(throws: StatisticsError.outOfRange("category", -1)) { try table.append([row(0, -1)]) }
        #expect(throws: StatisticsError.outOfRange("area", 3)) { try table.append([row(0, 0, 3)]) }
        #expect(throws: StatisticsError.outOfRange("area", -1)) { try table.append([row(0, 0, -1)]) }
        #expect(throws: StatisticsError.self) { try table.append([row(.max)]) }
        #expect(throws: StatisticsError.self) { try table.append([row(.min)]) }
        // Milliseconds taken for seconds.
        #expect(throws: StatisticsError.outOfRange("moments", 1_700_000_000_000)) {
            try table.append([row(1_700_000_000_000)])
        }
        #expect(throws: StatisticsError.notFinite("point", at: 0)) {
            try table.append([IncidentTable.Incident(moment: 0, category: 0, area: 0, point: [.nan, 0])])
        }
        #expect(throws: StatisticsError.lengths("areas", expected: 1, found: 0)) {
            try table.append(moments: [1], categories: [1], areas: [])
        }
        try table.append([])
        #expect(table.count == 0)
        #expect(throws: StatisticsError.outOfRange("row", 0)) { try table.incident(0) }
        #expect(throws: StatisticsError.self) { try IncidentTable(categories: 0, areas: 1) }
        #expect(throws: StatisticsError.self) { try IncidentTable(categories: 1, areas: 70_000) }
    }

    @Test func `Days, weeks and months that are none are refused`() throws {
        #expect(throws: StatisticsError.outOfRange("day", 29)) { try LocalDay(year: 2023, month: 2, day: 29) }
        #expect(throws: StatisticsError.outOfRange("month", 13)) { try LocalDay(year: 2023, month: 13, day: 1) }
        #expect(throws: StatisticsError.self) { try LocalDay(number: .max) }
        #expect(throws: StatisticsError.self) { try Month(year: 0, month: 1) }
        #expect(throws: StatisticsError.self) { try LocalClock(firstOffset: 90_000, transitions: []) }
        #expect(throws: StatisticsError.self) {
            try LocalClock(firstOffset: 0, transitions: [.init(from: 5, offset: 0), .init(from: 5, offset: 1)])
        }
        #expect(throws: StatisticsError.negative("counts", at: 1)) {
            try MonthCounts(firstMonth: try Month(year: 2023, month: 1), counts: [[1, -1]])
        }
        #expect(throws: StatisticsError.empty("counts")) {
            try MonthCounts(firstMonth: try Month(year: 2023, month: 1), counts: [])
        }
    }

    @Test func `Days of the calendar and their weeks`() throws {
        // 1 January 2021 is a Friday of week 53 of 2020; 30 December 2024 a Monday of week 1 of 2025.
        let friday = try LocalDay(year: 2021, month: 1, day: 1)
        #expect(friday.weekday == 4 && LocalWeek(of: friday).year == 2020 && LocalWeek(of: friday).week == 53)
        let monday = try LocalDay(year: 2024, month: 12, day: 30)
        #expect(
            LocalWeek(of: monday).monday == monday && LocalWeek(of: monday).year == 2025
                && LocalWeek(of: monday).week == 1)
        for number in stride(from: -719_000, through: 2_900_000, by: 37) {
            let day = try LocalDay(number: number)
            #expect(try LocalDay(year: day.year, month: day.month, day: day.day).number == number)
        }
    }
}
