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

struct Family {
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
func thrown(_ means: [Double], seed: UInt64) throws -> [Int] {
    var dice = StreamGenerator(seed: seed, stream: 0)
    return try means.map { try Poisson.quantile(min(dice.unit(), 0.999_999), mean: $0) }
}

/// Five years of weeks with more in autumn than in spring, and so much of last year's left each year.
func weeks(_ mean: Double, yearly: Double, seed: UInt64) throws -> [Int] {
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
