import CrimeStatistics

/// One sentence or two of each family, in Swedish and English, from invented numbers: to be read aloud.
///
/// Each family says something that is certain and something that is not, so that both can be heard. The dice are thrown with fixed seeds: the
/// same sentences each time.
func printReadings() throws {
    for family in try families() {
        print("\n\(family.name.swedish)\n\(family.name.english)")
        for (asked, reading) in family.readings {
            print("  sv  \(asked.swedish): \(reading.swedish)\n  en  \(asked.english): \(reading.english)")
        }
    }
}

private struct Family {
    let name: Reading
    /// What was asked, and what is answered.
    let readings: [(asked: Reading, reading: Reading)]
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
    var readings = [
        (
            Reading(swedish: "Antal det senaste året, alla slag", english: "Last year's count, all kinds"),
            situation.last52.reading
        )
    ]
    for (area, ratio) in zip(["Centrum", "Norr", "Söder"], try situation.changes(category: 0).ratios) {
        if let ratio {
            let asked = Reading(
                swedish: "\(area), 52 veckor mot 52, tre områden på en gång",
                english: "\(area), 52 weeks against 52, three areas at once")
            readings.append((asked, ratio.reading))
        }
    }
    return Family(
        name: Reading(swedish: "0. Antal ur en tabell", english: "0. Counts from a table"), readings: readings)
}

private func rates() throws -> Family {
    let now = try EventCount(events: 120, exposure: 52)
    return Family(
        name: Reading(swedish: "1. Tal och jämförelser", english: "1. Rates and comparisons"),
        readings: [
            (
                Reading(swedish: "Inbrott per 1 000 invånare", english: "Burglaries per 1,000 inhabitants"),
                try PoissonRate(EventCount(events: 23, exposure: 14_200)).reading
            ),
            (
                Reading(
                    swedish: "Skadegörelse i år mot förra året", english: "Criminal damage this year against last year"),
                try RateRatio(now, to: EventCount(events: 95, exposure: 52)).reading
            ),
            (
                Reading(
                    swedish: "Cykelstölder i år mot förra året", english: "Bicycle thefts this year against last year"),
                try RateRatio(now, to: EventCount(events: 61, exposure: 52)).reading
            ),
            (
                Reading(swedish: "Rån i år mot förra året", english: "Robberies this year against last year"),
                try RateRatio(EventCount(events: 6), to: EventCount(events: 2)).reading
            ),
            (Reading(swedish: "Uppklarade ärenden", english: "Cases cleared up"), try Proportion(41, of: 180).reading),
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
        name: Reading(swedish: "2. Utveckling och årstid", english: "2. Trend and season"),
        readings: [
            (
                Reading(swedish: "Bostadsinbrott, fem år", english: "Burglaries, five years"),
                try HarmonicTrend.fit(falling, clock: clock).reading
            ),
            (
                Reading(swedish: "Bilbrott, fem år", english: "Vehicle crime, five years"),
                try HarmonicTrend.fit(weeks(4, yearly: 1, seed: 22), clock: clock).reading
            ),
            (
                Reading(swedish: "Bostadsinbrott, uppdelade", english: "Burglaries, taken apart"),
                try STL.decompose(counts: falling, period: 52).reading
            ),
            (
                Reading(swedish: "Anmälningar per år", english: "Reports a year"),
                try MannKendall.test([212, 205, 219, 198, 190, 193, 181, 184]).reading
            ),
        ])
}

private func unusualWeeks() throws -> Family {
    var series = try (0..<12).map { try weeks(4, yearly: 1, seed: 30 + UInt64($0)) }
    let quiet = try EarlyWarning.judgeLastWeek(of: series)
    series[3][259] = 19
    let loud = try EarlyWarning.judgeLastWeek(of: series)
    return Family(
        name: Reading(swedish: "3. Ovanliga veckor", english: "3. Unusual weeks"),
        readings: [
            (
                Reading(swedish: "Tolv serier, en vanlig vecka", english: "Twelve series, an ordinary week"),
                quiet.reading
            ), (Reading(swedish: "En av dem", english: "One of them"), quiet.judgements[3].reading),
            (
                Reading(
                    swedish: "Tolv serier, en vecka med mycket i en av dem",
                    english: "Twelve series, a week with much in one of them"), loud.reading
            ), (Reading(swedish: "Den serien", english: "That series"), loud.judgements[3].reading),
            (
                Reading(swedish: "En kort serie med EARS", english: "A short series by EARS"),
                try EARS.judge([3, 2, 4, 1, 3, 2, 3, 2, 9, 3], settings: .init(.c1)).reading
            ),
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
        name: Reading(swedish: "4. Dygn och vecka", english: "4. Day and week"),
        readings: [
            (
                Reading(swedish: "Misshandel utomhus", english: "Assaults outdoors"),
                try WeekRhythm.count(assaults).reading
            ),
            (
                Reading(
                    swedish: "Inbrott med okänd tid: från arbetsdagens början till dess slut",
                    english: "Burglaries at an unknown time: from the beginning of the working day to its end"),
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
        name: Reading(swedish: "5. Platser", english: "5. Places"),
        readings: [
            (
                Reading(swedish: "Händelser på adresser", english: "Events at addresses"),
                try Concentration(counts: addresses).reading(seed: 1)
            ),
            (
                Reading(swedish: "Täthet, samlade händelser", english: "Density, gathered events"),
                try kernel.surface(east: gathered.east, north: gathered.north, on: grid).gathering(seed: 1).reading
            ),
            (
                Reading(swedish: "Täthet, utspridda händelser", english: "Density, scattered events"),
                try kernel.surface(east: strewn.east, north: strewn.north, on: grid).gathering(seed: 1).reading
            ),
            (
                Reading(swedish: "Ligger höga tal intill höga tal?", english: "Do high numbers lie beside high ones?"),
                try neighbours.moran(of: patch).reading
            ),
            (
                Reading(
                    swedish: "Ligger höga tal intill höga tal, på en jämn karta?",
                    english: "Do high numbers lie beside high ones, on an even map?"),
                try neighbours.moran(of: even).reading
            ),
            (Reading(swedish: "En ruta i sydväst", english: "A square in the south-west"), near.reading),
            (Reading(swedish: "En ruta i nordost", english: "A square in the north-east"), far.reading),
            (
                Reading(swedish: "Ett område med få invånare", english: "An area with few inhabitants"),
                try areas.reading(7)
            ),
            (
                Reading(swedish: "Ett område med många händelser", english: "An area with many events"),
                try areas.reading(0)
            ),
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
        name: Reading(swedish: "6. Upprepning i närheten", english: "6. Near repeats"),
        readings: [
            (
                Reading(swedish: "Nära och inom en vecka", english: "Close by and within a week"),
                try test.reading(space: 0, time: 0, event: event)
            ),
            (
                Reading(swedish: "Längre bort och veckan därpå", english: "Further away and the week after"),
                try test.reading(space: 1, time: 1, event: event)
            ),
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
        name: Reading(swedish: "7. Gjorde åtgärden skillnad?", english: "7. Did the measure make a difference?"),
        readings: [
            (Reading(swedish: "Innan ni börjar", english: "Before you begin"), try EffectPower().reading(toSee: 0.75)),
            (
                Reading(
                    swedish: "Före och efter, mot ett jämförelseområde",
                    english: "Before and after, against a comparison area"),
                try BeforeAfter(treated: treated, control: control).reading
            ),
            (
                Reading(swedish: "Samma med små tal", english: "The same with small numbers"),
                try BeforeAfter(treated: small, control: BeforeAfterCounts(before: 28, after: 27)).reading
            ),
            (
                Reading(
                    swedish: "Räknat i brott, med områdena runt omkring",
                    english: "Counted in crimes, with the surroundings"), try DisplacementDifference(areas).reading
            ),
            (
                Reading(swedish: "En lång serie som bryts", english: "A long series that is interrupted"),
                try InterruptedTimeSeries.fit(broken, change: 36, clock: clock).reading
            ),
            (
                Reading(swedish: "Tolv områden mot tolv", english: "Twelve areas against twelve"),
                try DifferenceInDifferences.fit(many, start: 6).reading
            ),
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
        name: Reading(swedish: "8. Trygghetsmätning", english: "8. Safety survey"),
        readings: [
            (Reading(swedish: "Otrygga ute sent", english: "Unsafe outdoors late at night"), now.reading),
            (
                Reading(swedish: "Mot förra mätningen", english: "Against the last round"),
                try now.change(from: before).reading
            ),
            (
                Reading(swedish: "Mot en äldre mätning", english: "Against an older round"),
                try now.change(from: long).reading
            ),
        ])
}

private func forecasts() throws -> Family {
    let past = try PastCount(events: 141, periods: 12)
    return Family(
        name: Reading(swedish: "9. Framåt", english: "9. Forecast"),
        readings: [
            (
                Reading(swedish: "Nästa år", english: "Next year"),
                try Forecast(from: past, over: 12, dispersion: 1.6).reading
            ),
            (Reading(swedish: "Ett mål", english: "A target"), try Target(atMost: 120, from: past, over: 12).reading),
            (
                Reading(
                    swedish: "Ett mål när talen svänger mer än slumpen",
                    english: "A target when the numbers vary more than chance"),
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
        name: Reading(swedish: "10. Vilket område ligger det i?", english: "10. Which area does it lie in?"),
        readings: [
            (
                Reading(swedish: "Händelser som har en plats", english: "Events that have a place"),
                try index.areas(east: east, north: east.map { $0 * 0.9 }).reading
            )
        ])
}

private func smallNumbers() throws -> Family {
    var figures = Figures()
    _ = try figures.addTable([[12, 3, 9], [8, 15, 2], [22, 6, 11]])
    var alone = Figures()
    _ = try alone.addTable([[12, 7], [9, 11]])
    let policy = try SuppressionPolicy(threshold: 5)
    return Family(
        name: Reading(swedish: "11. Små tal", english: "11. Small numbers"),
        readings: [
            (
                Reading(swedish: "Tre områden, tre brottstyper", english: "Three areas, three kinds of crime"),
                try Suppression(of: figures, policy: policy).reading
            ),
            (
                Reading(swedish: "En tabell utan små tal", english: "A table without small numbers"),
                try Suppression(of: alone, policy: policy).reading
            ),
        ])
}
