import CrimeStatistics

func places() throws -> Family {
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

func nearRepeats() throws -> Family {
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

func effects() throws -> Family {
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

func surveys() throws -> Family {
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

func forecasts() throws -> Family {
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

func geometry() throws -> Family {
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

func smallNumbers() throws -> Family {
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
