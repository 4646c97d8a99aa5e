import CrimeStatistics

/// Week x category x area, 52 weeks against 52, hour x weekday, top places: one call.
func measureGrouped(_ size: Int, _ columns: Columns) throws -> Figure {
    var dice = StreamGenerator(seed: 1, stream: 1)
    // Monday 5 January 2026, 00:00 on the wall, and 208 weeks back.
    let (end, span) = (1_767_571_200 - 3600, 208 * 604_800)
    var moments = (0..<size).map { _ in end - 1 - Int(dice.unit() * Double(span)) }
    moments.sort()
    let categories = (0..<size).map { _ in Int((dice.unit()).squareRoot() * 12) }
    let areas = (0..<size).map { _ in
        let share = dice.unit()
        return Int(share * share * 6000)
    }
    try columns.write("moments.i64", moments)
    try columns.write("categories.u8", categories.map { UInt8($0) })
    try columns.write("areas.u16", areas.map { UInt16($0) })
    var table = try IncidentTable(categories: 12, areas: 6000)
    try table.append(moments: moments, categories: categories, areas: areas)
    let day = try LocalDay(year: 2026, month: 1, day: 5)
    let (milliseconds, answer) = least(of: 5) {
        let situation = table.situation(asOf: day)
        return (situation, situation.all.top(20))
    }
    return Figure(milliseconds: milliseconds, check: Double(answer.0.last52.total + answer.0.previous52.total))
}

/// Moran's I and Gi* on a lattice with eight neighbours; the size is rounded to a square.
func measurePatterns(_ size: Int, _ columns: Columns) throws -> Figure {
    let side = Int(Double(size).squareRoot().rounded())
    var dice = StreamGenerator(seed: 1, stream: 2)
    let values = (0..<side * side).map { _ in dice.unit() * 4 }
    try columns.write("values.f64", values)
    let grid = try SquareGrid(corner: PlanePoint(east: 0, north: 0), side: 100, columns: side, rows: side)
    let (prepared, neighbours) = least(of: 1) { Neighbours(of: grid, touching: .corner) }
    let (milliseconds, patterns) = try least(of: 5) { try neighbours.patterns(of: values) }
    return Figure(milliseconds: milliseconds, prepared: prepared, check: patterns.moran.value)
}

/// 999 dealings, five bands of distance and four of time, one event per 100 m x 100 m over a year.
func measureKnox(_ size: Int, _ columns: Columns) throws -> Figure {
    var dice = StreamGenerator(seed: 1, stream: 3)
    let side = 100 * Double(size).squareRoot()
    let east = (0..<size).map { _ in dice.unit() * side }
    let north = (0..<size).map { _ in dice.unit() * side }
    let days = (0..<size).map { _ in Int(dice.unit() * 365) }
    try columns.write("east.f64", east)
    try columns.write("north.f64", north)
    try columns.write("days.i64", days)
    let events = try PlacedEvents(east: east, north: north, times: days)
    let (space, time) = (try Bands([0, 1, 100, 200, 300, 400]), try Bands([0, 7, 14, 21, 28]))
    let (milliseconds, table) = try least(of: 3) {
        let test = try KnoxTable(events, space: space, time: time).test(replicates: 999, seed: 1)
        return test.table
    }
    return Figure(milliseconds: milliseconds, check: Double(table.observed[2][0]))
}

/// Quartic with radius 500 m on 300 x 300 squares of 100 m.
func measureDensity(_ size: Int, _ columns: Columns, binned: Bool) throws -> Figure {
    var dice = StreamGenerator(seed: 1, stream: 4)
    let east = (0..<size).map { _ in dice.unit() * 29_999 }
    let north = (0..<size).map { _ in dice.unit() * 29_999 }
    try columns.write("east.f64", east)
    try columns.write("north.f64", north)
    let grid = try SquareGrid(corner: PlanePoint(east: 0, north: 0), side: 100, columns: 300, rows: 300)
    let kernel = try KernelDensity(.quartic, radius: 500)
    let (milliseconds, surface) = try least(of: 5) {
        binned
            ? try kernel.binnedSurface(east: east, north: north, on: grid)
            : try kernel.surface(east: east, north: north, on: grid)
    }
    return Figure(milliseconds: milliseconds, check: surface.values[150 * 300 + 150])
}

/// One week of `size` series of six years.
func measureFarrington(_ size: Int, _ columns: Columns) throws -> Figure {
    var dice = StreamGenerator(seed: 1, stream: 6)
    let series = try (0..<size).map { _ in
        try (0..<312).map { week in
            let season = (2 * Double.pi * Double(week) / 52)
            // A cosine by its first terms would do; half a year up and half a year down is season enough.
            let mean = 4.5 + (season.truncatingRemainder(dividingBy: 2 * .pi) < .pi ? 1.5 : -1.5)
            return try Poisson.quantile(min(dice.unit(), 0.999_999), mean: mean)
        }
    }
    try columns.write("counts.i64", series.flatMap { $0 })
    let (milliseconds, judged) = try least(of: 3) { try series.map { try Farrington.judge($0, week: 311) } }
    return Figure(
        milliseconds: milliseconds, check: judged.reduce(0) { $0 + ($1.reason == nil ? $1.upperBound ?? 0 : 0) })
}
