/// The passes of STL over one series.
struct SeasonalSmoother {
    let values: [Double]
    let period: Int
    let isPeriodic: Bool
    let seasonal: LocalRegression
    let trendwise: LocalRegression
    let lowPass: LocalRegression
    let innerPasses: Int
    let robustPasses: Int

    init(values: [Double], period: Int, settings: STL.Settings) throws(StatisticsError) {
        self.values = values
        self.period = period
        for degree in [settings.seasonalDegree, settings.trendDegree, settings.lowPassDegree ?? 1]
        where !(0...1).contains(degree) { throw .outOfRange("degree", Double(degree)) }
        guard (0...100).contains(settings.robustPasses) else {
            throw .outOfRange("robustPasses", Double(settings.robustPasses))
        }
        isPeriodic = settings.seasonalWindow == .periodic
        let years: Int
        switch settings.seasonalWindow {
        // So wide that a place in the year is a plain mean of its years.
        case .periodic: years = try Self.odd(10 * values.count + 1, "seasonalWindow")
        case .years(let asked): years = try Self.odd(asked, "seasonalWindow")
        }
        let stretch = 1.5 * Double(period) / (1 - 1.5 / Double(years))
        let trendWindow = try Self.odd(settings.trendWindow ?? Int(stretch.rounded(.up)), "trendWindow")
        let lowPassWindow = try Self.odd(settings.lowPassWindow ?? period, "lowPassWindow")
        seasonal = LocalRegression(
            window: years, degree: settings.seasonalDegree, jump: try Self.jump(settings.seasonalJump, window: years))
        trendwise = LocalRegression(
            window: trendWindow, degree: settings.trendDegree,
            jump: try Self.jump(settings.trendJump, window: trendWindow))
        lowPass = LocalRegression(
            window: lowPassWindow, degree: settings.lowPassDegree ?? settings.trendDegree,
            jump: try Self.jump(settings.lowPassJump, window: lowPassWindow))
        innerPasses = settings.innerPasses ?? (settings.robustPasses > 0 ? 1 : 2)
        robustPasses = settings.robustPasses
        guard (1...100).contains(innerPasses) else { throw .outOfRange("innerPasses", Double(innerPasses)) }
    }

    func run() -> STL {
        var trend = [Double](repeating: 0, count: values.count)
        var season = trend
        var weights: [Double]?
        pass(&trend, &season, weights)
        for _ in 0..<robustPasses {
            weights = robustWeights(trend: trend, season: season)
            pass(&trend, &season, weights)
        }
        if isPeriodic { season = meanYear(of: season) }
        let remainder = values.indices.map { values[$0] - season[$0] - trend[$0] }
        return STL(
            seasonal: season, trend: trend, remainder: remainder,
            weights: weights ?? [Double](repeating: 1, count: values.count), period: period)
    }

    /// Season without trend, then trend without season, as many times as asked for.
    private func pass(_ trend: inout [Double], _ season: inout [Double], _ weights: [Double]?) {
        for _ in 0..<innerPasses {
            let cycle = cycleSubseries(values.indices.map { values[$0] - trend[$0] }, weights)
            let slow = lowPass.smooth(movingAverages(cycle), weights: nil)
            for index in values.indices { season[index] = cycle[period + index] - slow[index] }
            trend = trendwise.smooth(values.indices.map { values[$0] - season[$0] }, weights: weights)
        }
    }

    /// Each place in the year smoothed over the years, and drawn one year further at either end.
    private func cycleSubseries(_ detrended: [Double], _ weights: [Double]?) -> [Double] {
        let count = detrended.count
        var result = [Double](repeating: 0, count: count + 2 * period)
        for place in 0..<period {
            let years = Array(stride(from: place, to: count, by: period))
            let part = years.map { detrended[$0] }
            let partWeights = weights.map { all in years.map { all[$0] } }
            let smooth = seasonal.smooth(part, weights: partWeights)
            let window = min(seasonal.window, part.count)
            let before = seasonal.value(at: 0, in: part, near: 1...window, partWeights) ?? smooth[0]
            let after =
                seasonal.value(
                    at: Double(part.count + 1), in: part, near: (part.count - window + 1)...part.count, partWeights)
                ?? smooth[part.count - 1]
            result[place] = before
            for (year, value) in smooth.enumerated() { result[place + (year + 1) * period] = value }
            result[place + (part.count + 1) * period] = after
        }
        return result
    }

    /// Moving averages of a year, a year and three: what is left is slower than a season.
    private func movingAverages(_ cycle: [Double]) -> [Double] {
        movingAverage(movingAverage(movingAverage(cycle, length: period), length: period), length: 3)
    }

    private func movingAverage(_ values: [Double], length: Int) -> [Double] {
        var sum = 0.0
        for value in values[..<length] { sum += value }
        var result = [sum / Double(length)]
        result.reserveCapacity(values.count - length + 1)
        for index in length..<values.count {
            sum += values[index] - values[index - length]
            result.append(sum / Double(length))
        }
        return result
    }

    /// Bisquare in six median residuals.
    private func robustWeights(trend: [Double], season: [Double]) -> [Double] {
        let residuals = values.indices.map { (values[$0] - trend[$0] - season[$0]).magnitude }
        let sorted = residuals.sorted()
        let middle = sorted.count / 2
        let edge = 3 * (sorted[middle] + sorted[sorted.count - middle - 1])
        return residuals.map { residual in
            if residual <= 0.001 * edge { return 1 }
            if residual > 0.999 * edge { return 0 }
            let share = residual / edge
            return (1 - share * share) * (1 - share * share)
        }
    }

    private func meanYear(of season: [Double]) -> [Double] {
        let means = (0..<period).map { place in
            let years = stride(from: place, to: season.count, by: period).map { season[$0] }
            return compensatedSum(years) / Double(years.count)
        }
        return season.indices.map { means[$0 % period] }
    }

    /// At least 3, and odd: an even window is made one wider.
    private static func odd(_ window: Int, _ name: String) throws(StatisticsError) -> Int {
        guard window >= 1, window <= 1 << 40 else { throw .outOfRange(name, Double(window)) }
        let wide = max(window, 3)
        return wide.isMultiple(of: 2) ? wide + 1 : wide
    }

    private static func jump(_ asked: Int?, window: Int) throws(StatisticsError) -> Int {
        let jump = asked ?? (window + 9) / 10
        guard jump >= 1, jump <= 1 << 40 else { throw .outOfRange("jump", Double(jump)) }
        return jump
    }
}
