/// Smoothing by local lines, as STL needs it: nearest neighbours, tricube weights, evaluated every `jump` places and drawn
/// straight between (Cleveland, Cleveland, McRae and Terpenning 1990, section 2 and appendix).
///
/// Places are counted from 1, as in the paper; a value stands at each.
struct LocalRegression {
    /// How many neighbours a place is judged by; odd.
    let window: Int
    /// 0 a local mean, 1 a local line.
    let degree: Int
    /// Every how many places it is worked out.
    let jump: Int

    /// The smooth of a whole series at each of its places.
    func smooth(_ values: [Double], weights: [Double]?) -> [Double] {
        let count = values.count
        guard count >= 2 else { return values }
        var result = [Double](repeating: 0, count: count)
        let step = min(jump, count - 1)
        var place = 1
        while place <= count {
            result[place - 1] =
                value(at: Double(place), in: values, near: neighbours(of: place, count: count), weights)
                ?? values[place - 1]
            place += step
        }
        guard step > 1 else { return result }
        drawBetween(&result, step: step)
        let last = ((count - 1) / step) * step + 1
        guard last != count else { return result }
        result[count - 1] =
            value(at: Double(count), in: values, near: neighbours(of: count, count: count), weights)
            ?? values[count - 1]
        draw(&result, from: last, to: count)
        return result
    }

    /// The first and last place whose values count for this place.
    private func neighbours(of place: Int, count: Int) -> ClosedRange<Int> {
        guard window < count else { return 1...count }
        let half = (window + 1) / 2
        let first = min(max(place - half + 1, 1), count - window + 1)
        return first...(first + window - 1)
    }

    private func drawBetween(_ result: inout [Double], step: Int) {
        var place = 1
        while place + step <= result.count {
            draw(&result, from: place, to: place + step)
            place += step
        }
    }

    private func draw(_ result: inout [Double], from start: Int, to end: Int) {
        let slope = (result[end - 1] - result[start - 1]) / Double(end - start)
        for place in (start + 1)..<max(end, start + 1) {
            result[place - 1] = result[start - 1] + slope * Double(place - start)
        }
    }

    /// The local fit at one place, which may lie just outside the series; `nil` when no neighbour has any weight.
    func value(at place: Double, in values: [Double], near: ClosedRange<Int>, _ weights: [Double]?) -> Double? {
        let count = values.count
        var reach = max(place - Double(near.lowerBound), Double(near.upperBound) - place)
        if window > count { reach += Double((window - count) / 2) }
        var sums = LocalSums()
        let (least, most, inverse) = (0.001 * reach, 0.999 * reach, reach > 0 ? 1 / reach : 0)
        for index in near {
            let apart = Double(index) - place
            let distance = apart.magnitude
            guard distance <= most else { continue }
            var weight = weights?[index - 1] ?? 1
            if distance > least {
                let share = distance * inverse
                let cube = 1 - share * share * share
                weight *= cube * cube * cube
            }
            sums.add(values[index - 1], at: apart, weight: weight)
        }
        return degree > 0 && reach > 0 ? sums.line(leastSpread: 0.001 * (Double(count) - 1)) : sums.mean
    }
}

/// Weighted sums around the place that is asked about, at distance 0.
private struct LocalSums {
    private var weight = 0.0
    private var time = 0.0
    private var square = 0.0
    private var value = 0.0
    private var product = 0.0

    mutating func add(_ one: Double, at apart: Double, weight share: Double) {
        weight += share
        time += share * apart
        square += share * apart * apart
        value += share * one
        product += share * apart * one
    }

    /// `nil` without any weight.
    var mean: Double? { weight > 0 ? value / weight : nil }

    /// The height of the weighted line at distance 0; the mean when the weights all sit at one place.
    func line(leastSpread: Double) -> Double? {
        guard let mean else { return nil }
        let centre = time / weight
        let spread = square / weight - centre * centre
        guard spread > 0, spread.squareRoot() > leastSpread else { return mean }
        return mean - centre / spread * (product / weight - centre * mean)
    }
}
