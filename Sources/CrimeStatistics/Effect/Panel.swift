/// Areas by periods as the columns of a regression, area after area.
struct Panel {
    let counts: [Double]
    let offset: [Double]?
    /// The number of each row's area.
    let area: [Int]
    let isTreated: [Bool]
    let periods: Int
    let start: Int
    let events: Int

    init(_ areas: [DifferenceInDifferences.Area], start: Int) throws(StatisticsError) {
        try requireSome(areas, "areas")
        for treated in [true, false] {
            let found = areas.count { $0.isTreated == treated }
            guard found >= 2 else {
                throw .tooFew(treated ? "treated areas" : "control areas", needed: 2, found: found)
            }
        }
        let periods = areas[0].counts.count
        try requireAtLeast(2, periods, "counts")
        guard start >= 1, start < periods else { throw .outOfRange("start", Double(start)) }
        var sums: [Int] = []
        for area in areas {
            try requireLength(periods, area.counts.count, "counts")
            try requireNotNegative(area.counts, "counts")
            sums.append(try exactSum(area.counts, "counts"))
        }
        let hasExposure = areas.contains { $0.exposure != nil }
        var logarithms: [Double] = []
        for area in areas where hasExposure {
            logarithms += try CrimeStatistics.logarithms(ofExposure: area.exposure ?? [], count: periods) ?? []
        }
        events = try exactSum(sums, "counts")
        counts = areas.flatMap { $0.counts.map(Double.init) }
        offset = hasExposure ? logarithms : nil
        area = areas.indices.flatMap { [Int](repeating: $0, count: periods) }
        isTreated = areas.map(\.isTreated)
        self.periods = periods
        self.start = start
    }

    private func column(_ value: (_ area: Int, _ period: Int) -> Bool) -> [Double] {
        area.indices.map { value(area[$0], $0 % periods) ? 1 : 0 }
    }

    var groupDesign: Design {
        var design = Design.withIntercept(rows: counts.count)
        design.append(column { area, _ in isTreated[area] })
        design.append(column { _, period in period >= start })
        design.append(column { area, period in isTreated[area] && period >= start })
        return design
    }

    var areaAndPeriodDesign: Design {
        var design = Design.withIntercept(rows: counts.count)
        for other in 1..<isTreated.count { design.append(column { area, _ in area == other }) }
        for other in 1..<periods { design.append(column { _, period in period == other }) }
        design.append(column { area, period in isTreated[area] && period >= start })
        return design
    }

    /// How often areas drawn at random in the place of the treated ones give a difference at least as large. By the closed
    /// form of the group model: four sums of counts over four sums of exposure.
    func permutations(_ draws: Int, seed: UInt64) -> (probability: Double, error: Double) {
        let areas = isTreated.count
        var sums = [[Double]](repeating: [0, 0, 0, 0], count: areas)
        for row in counts.indices {
            let post = row % periods >= start ? 1 : 0
            sums[area[row]][post] += counts[row]
            sums[area[row]][2 + post] += offset.map { Double.exp($0[row]) } ?? 1
        }
        let observed = Self.difference(sums, isTreated)
        var atLeast = 0
        for draw in 0..<draws {
            var dice = StreamGenerator(seed: seed, stream: UInt64(draw))
            var drawn = isTreated
            for last in stride(from: areas - 1, through: 1, by: -1) {
                drawn.swapAt(last, Int(dice.below(UInt32(clamping: last + 1))))
            }
            if Self.difference(sums, drawn) >= observed * (1 - 1e-12) { atLeast += 1 }
        }
        let probability = Double(atLeast + 1) / Double(draws + 1)
        return (probability, (probability * (1 - probability) / Double(draws + 1)).squareRoot())
    }

    /// |log of the ratio of ratios|; half an event is added everywhere, so that an empty group does not decide.
    private static func difference(_ sums: [[Double]], _ isTreated: [Bool]) -> Double {
        var cells = [Double](repeating: 0, count: 8)
        for (area, one) in sums.enumerated() {
            for place in 0..<4 { cells[(isTreated[area] ? 4 : 0) + place] += one[place] }
        }
        func rate(_ group: Int, _ post: Int) -> Double {
            Double.log((cells[group + post] + 0.5) / cells[group + 2 + post])
        }
        return ((rate(4, 1) - rate(4, 0)) - (rate(0, 1) - rate(0, 0))).magnitude
    }
}
