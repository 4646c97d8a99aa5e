import CrimeStatistics

/// One sentence or two of each family, in Swedish and English, from invented numbers: to be read aloud.
///
/// Each family says something that is certain and something that is not, so that both can be heard. The dice are thrown with fixed seeds: the
/// same sentences each time.
func printReadings() throws {
    for family in try families() {
        print("\n\(family.name)")
        for (asked, reading) in family.readings {
            print("  \(asked)\n    sv  \(reading.swedish)\n    en  \(reading.english)")
        }
    }
}

private struct Family {
    let name: String
    /// What was asked, and what is answered.
    let readings: [(asked: String, reading: Reading)]
}

private func families() throws -> [Family] {
    [
        try groupedCounts(), try rates(), try trends(), try unusualWeeks(), try rhythm(), try places(),
        try nearRepeats(), try effects(),
        try surveys(), try forecasts(), try geometry(), try smallNumbers(),
    ]
}

private func groupedCounts() throws -> Family {
    var dice = StreamGenerator(seed: 20, stream: 0)
    var table = try IncidentTable(categories: 2, areas: 3)
    let day = try LocalDay(year: 2026, month: 1, day: 5)
    // Thefts in the centre were twice as many in the first year.
    let incidents = (0..<600).map { number in
        let isOld = number < 330
        let area = [0, 0, 0, 1, 1, 2, nil].randomElement(using: &dice) ?? nil
        let weeksBack = isOld ? Int.random(in: 52..<104, using: &dice) : Int.random(in: 0..<52, using: &dice)
        let moment = (day.number - 1 - weeksBack * 7) * 86_400 + Int.random(in: 0..<86_400, using: &dice)
        return IncidentTable.Incident(moment: moment, category: number % 5 == 0 ? 1 : 0, area: area)
    }
    try table.append(incidents.sorted { $0.moment < $1.moment })
    let situation = table.situation(asOf: day)
    var readings = [("Antal det senaste året, alla slag", situation.last52.reading)]
    for (area, ratio) in zip(["Centrum", "Norra", "Södra"], try situation.changes(category: 0).ratios) {
        if let ratio { readings.append(("\(area), 52 veckor mot 52, tre områden på en gång", ratio.reading)) }
    }
    return Family(name: "0. Antal ur en tabell", readings: readings)
}

private func rates() throws -> Family {
    let now = try EventCount(events: 120, exposure: 52)
    return Family(
        name: "1. Tal och jämförelser",
        readings: [
            ("Inbrott per 1 000 invånare", try PoissonRate(EventCount(events: 23, exposure: 14_200)).reading),
            ("Skadegörelse i år mot förra året", try RateRatio(now, to: EventCount(events: 95, exposure: 52)).reading),
            ("Cykelstölder i år mot förra året", try RateRatio(now, to: EventCount(events: 61, exposure: 52)).reading),
            ("Rån i år mot förra året", try RateRatio(EventCount(events: 6), to: EventCount(events: 2)).reading),
            ("Uppklarade ärenden", try Proportion(41, of: 180).reading),
        ])
}

/// Poisson counts with these means, thrown with dice.
private func thrown(_ means: [Double], seed: UInt64) throws -> [Int] {
    var dice = StreamGenerator(seed: seed, stream: 0)
    return try means.map { try Poisson.quantile(min(dice.unit(), 0.999_999), mean: $0) }
}

/// Five years of weeks with more in autumn than in spring, and so much of last year's left each year.
private func weeks(_ mean: Double, yearly: Double, seed: UInt64) throws -> [Int] {
    var level = mean
    return try thrown(
        (0..<260).map { week in
            if week > 0, week % 52 == 0 { level *= yearly }
            return week % 52 > 26 ? level * 1.4 : level * 0.8
        }, seed: seed)
}

private func trends() throws -> Family {
    let clock = try SeasonClock.weeks(firstYear: 2021, month: 1, day: 4)
    let falling = try weeks(9, yearly: 0.85, seed: 21)
    return Family(
        name: "2. Utveckling och årstid",
        readings: [
            ("Bostadsinbrott, fem år", try HarmonicTrend.fit(falling, clock: clock).reading),
            ("Bilbrott, fem år", try HarmonicTrend.fit(weeks(4, yearly: 1, seed: 22), clock: clock).reading),
            ("Bostadsinbrott, uppdelade", try STL.decompose(counts: falling, period: 52).reading),
            ("Anmälningar per år", try MannKendall.test([212, 205, 219, 198, 190, 193, 181, 184]).reading),
        ])
}

private func unusualWeeks() throws -> Family {
    var series = try (0..<12).map { try weeks(4, yearly: 1, seed: 30 + UInt64($0)) }
    let quiet = try EarlyWarning.judgeLastWeek(of: series)
    series[3][259] = 19
    let loud = try EarlyWarning.judgeLastWeek(of: series)
    return Family(
        name: "3. Ovanliga veckor",
        readings: [
            ("Tolv serier, en vanlig vecka", quiet.reading), ("En av dem", quiet.judgements[3].reading),
            ("Tolv serier, en vecka med mycket i en av dem", loud.reading), ("Den serien", loud.judgements[3].reading),
            ("En kort serie med EARS", try EARS.judge([3, 2, 4, 1, 3, 2, 3, 2, 9, 3], settings: .init(.c1)).reading),
        ])
}

private func rhythm() throws -> Family {
    var dice = StreamGenerator(seed: 40, stream: 0)
    // Assaults: half of them on Friday and Saturday nights; thefts at any time.
    let monday = try LocalDay(year: 2025, month: 1, day: 6).number * 86_400
    func moment(_ day: Int, _ hour: Int) -> Int {
        monday + (Int.random(in: 0..<40, using: &dice) * 7 + day) * 86_400 + hour * 3600
            + Int.random(in: 0..<3600, using: &dice)
    }
    let assaults = (0..<160).map { number in
        number % 2 == 0
            ? moment(Int.random(in: 4...5, using: &dice), Int.random(in: 20...22, using: &dice))
            : moment(Int.random(in: 0...6, using: &dice), Int.random(in: 0...22, using: &dice))
    }
    let thefts = (0..<90).map { _ in moment(Int.random(in: 0...6, using: &dice), Int.random(in: 0...22, using: &dice)) }
    return Family(
        name: "4. Dygn och vecka",
        readings: [
            ("Misshandel utomhus", try WeekRhythm.count(assaults).reading),
            (
                "Inbrott med okänd tid: från arbetsdagens början till dess slut",
                try WeekRhythm.aoristic(from: thefts, to: thefts.map { $0 + 9 * 3600 }).reading
            ),
        ])
}

private func places() throws -> Family {
    var dice = StreamGenerator(seed: 50, stream: 0)
    let addresses = (0..<410).map { _ in Int(1 / (dice.unit() + 0.04)) / 3 }
    let grid = try SquareGrid(corner: PlanePoint(east: 0, north: 0), side: 100, columns: 20, rows: 20)
    // A patch of squares with more in the south-west.
    let patch = (0..<400).map { cell in dice.unit() + (cell % 20 < 5 && cell / 20 < 5 ? 0.9 : 0) }
    let even = (0..<400).map { _ in dice.unit() }
    let neighbours = Neighbours(of: grid, touching: .corner)
    let spots = try neighbours.hotSpots(of: patch)
    let (near, far) = (try spots.classes()[42], try spots.classes()[390])
    func spread(_ count: Int, gathered: Bool) -> (east: [Double], north: [Double]) {
        let east = (0..<count).map { _ in gathered ? 700 + dice.unit() * 300 : dice.unit() * 2000 }
        return (east, (0..<count).map { _ in gathered ? 400 + dice.unit() * 300 : dice.unit() * 2000 })
    }
    let kernel = try KernelDensity(.quartic, radius: 300)
    let (gathered, strewn) = (spread(60, gathered: true), spread(60, gathered: false))
    let areas = try EmpiricalBayes(
        events: [41, 9, 12, 3, 22, 15, 8, 1], population: [2100, 1900, 1500, 400, 2800, 1700, 1200, 150])
    return Family(
        name: "5. Platser",
        readings: [
            ("Händelser på adresser", try Concentration(counts: addresses).reading(seed: 1)),
            (
                "Täthet, samlade händelser",
                try kernel.surface(east: gathered.east, north: gathered.north, on: grid).gathering(seed: 1).reading
            ),
            (
                "Täthet, utspridda händelser",
                try kernel.surface(east: strewn.east, north: strewn.north, on: grid).gathering(seed: 1).reading
            ),
            ("Ligger mycket intill mycket?", try neighbours.moran(of: patch).reading),
            ("Ligger mycket intill mycket, på en jämn karta?", try neighbours.moran(of: even).reading),
            ("En ruta i sydväst", near.reading), ("En ruta i nordost", far.reading),
            ("Ett område med få invånare", try areas.reading(7)),
            ("Ett område med många händelser", try areas.reading(0)),
        ])
}

private func nearRepeats() throws -> Family {
    var dice = StreamGenerator(seed: 60, stream: 0)
    var (east, north, times) = ([Double](), [Double](), [Int]())
    for number in 0..<200 {
        let (x, y, day) = (dice.unit() * 3000, dice.unit() * 3000, Int.random(in: 0..<365, using: &dice))
        // After every fifth burglary there is another close by within the week.
        for step in 0...(number % 5 == 0 ? 1 : 0) {
            east.append(x + Double(step) * 60)
            north.append(y)
            times.append(day + step * 3)
        }
    }
    let test = try KnoxTable(
        PlacedEvents(east: east, north: north, times: times), space: Bands([0, 200, 400, .infinity]),
        time: Bands([0, 7, 14, .infinity])
    ).test(seed: 1)
    let event = Reading(swedish: "ett bostadsinbrott", english: "a burglary")
    return Family(
        name: "6. Upprepning i närheten",
        readings: [
            ("Nära och inom en vecka", try test.reading(space: 0, time: 0, event: event)),
            ("Längre bort och veckan därpå", try test.reading(space: 1, time: 1, event: event)),
        ])
}

private func effects() throws -> Family {
    let (treated, control) = (BeforeAfterCounts(before: 180, after: 96), BeforeAfterCounts(before: 210, after: 205))
    let small = BeforeAfterCounts(before: 30, after: 22)
    let areas = DisplacementDifference.Areas(
        treated: treated, control: control, roundTreated: BeforeAfterCounts(before: 90, after: 88),
        roundControl: BeforeAfterCounts(before: 85, after: 80))
    let clock = try SeasonClock.months(first: 1)
    let broken = try thrown((0..<60).map { $0 < 36 ? 40 : 26 }, seed: 70)
    let many = try (0..<24).map { area in
        DifferenceInDifferences.Area(
            counts: try thrown((0..<12).map { area < 12 && $0 >= 6 ? 14 : 20 }, seed: 71 + UInt64(area)),
            isTreated: area < 12)
    }
    return Family(
        name: "7. Gjorde åtgärden skillnad?",
        readings: [
            ("Innan ni börjar", try EffectPower().reading(toSee: 0.75)),
            ("Före och efter, mot ett jämförelseområde", try BeforeAfter(treated: treated, control: control).reading),
            (
                "Samma med små tal",
                try BeforeAfter(treated: small, control: BeforeAfterCounts(before: 28, after: 27)).reading
            ),
            ("Räknat i brott, med områdena runt omkring", try DisplacementDifference(areas).reading),
            ("En lång serie som bryts", try InterruptedTimeSeries.fit(broken, change: 36, clock: clock).reading),
            ("Tolv områden mot tolv", try DifferenceInDifferences.fit(many, start: 6).reading),
        ])
}

private func surveys() throws -> Family {
    func answers(_ share: Double, seed: UInt64) throws -> SurveyEstimate {
        var dice = StreamGenerator(seed: seed, stream: 0)
        let strata = (0..<900).map { $0 % 3 }
        let design = try SurveyDesign(weights: strata.map { [8.0, 11, 14][$0] }, strata: strata)
        return try design.share(of: (0..<900).map { _ in dice.unit() < share })
    }
    let (now, before, long) = (try answers(0.34, seed: 80), try answers(0.32, seed: 81), try answers(0.22, seed: 82))
    return Family(
        name: "8. Trygghetsmätning",
        readings: [
            ("Otrygga ute sent", now.reading), ("Mot förra mätningen", try now.change(from: before).reading),
            ("Mot en äldre mätning", try now.change(from: long).reading),
        ])
}

private func forecasts() throws -> Family {
    let past = try PastCount(events: 141, periods: 12)
    return Family(
        name: "9. Framåt",
        readings: [
            ("Nästa år", try Forecast(from: past, over: 12, dispersion: 1.6).reading),
            ("Ett mål", try Target(atMost: 120, from: past, over: 12).reading),
            (
                "Ett mål när talen svänger mer än slumpen",
                try Target(atMost: 120, from: past, over: 12, dispersion: 1.6).reading
            ),
        ])
}

private func geometry() throws -> Family {
    let square = [(0.0, 0.0), (1000, 0), (1000, 1000), (0, 1000)].map { PlanePoint(east: $0.0, north: $0.1) }
    let index = try AreaIndex([AreaShape(parts: [[square]])])
    var dice = StreamGenerator(seed: 90, stream: 0)
    let east = (0..<240).map { _ in dice.unit() * 1040 }
    return Family(
        name: "10. Vilket område ligger det i?",
        readings: [("Händelser som har en plats", try index.areas(east: east, north: east.map { $0 * 0.9 }).reading)])
}

private func smallNumbers() throws -> Family {
    var figures = Figures()
    _ = try figures.addTable([[12, 3, 9], [8, 15, 2], [22, 6, 11]])
    var alone = Figures()
    _ = try alone.addTable([[12, 7], [9, 11]])
    let policy = try SuppressionPolicy(threshold: 5)
    return Family(
        name: "11. Små tal",
        readings: [
            ("Tre områden, tre brottstyper", try Suppression(of: figures, policy: policy).reading),
            ("En tabell utan små tal", try Suppression(of: alone, policy: policy).reading),
        ])
}
