/// A weighted Poisson regression with one level for each part of the year and, if asked for, one straight trend:
/// log mean_i = level of i's part + slope x t_i.
///
/// The parts do not overlap, so the normal equations are an arrow: each level is a weighted mean once the slope is known, and
/// the slope is a quotient of two sums. No matrix is formed. Without a trend there is nothing to search for at all.
///
/// A part with nothing but zeros has no level (its likelihood grows towards minus infinity): it is left out of the search,
/// its mean is held at exp(-30), and it counts as a parameter all the same.
struct BlockTrendFit {
    /// Expected counts of the reference weeks.
    private(set) var means: [Double]
    /// Prior weight x mean.
    private(set) var weights: [Double]
    /// Events a week as logarithms, by part, at time 0.
    private(set) var levels: [Double]
    /// Change of the logarithm a week; 0 without trend.
    private(set) var slope = 0.0
    /// Sum of weights of each part, and its weighted mean time.
    private var masses: [Double]
    private var centres: [Double]
    /// Sum of weight x (time - mean time of the part)^2: what the slope rests on.
    private(set) var spread = 0.0
    /// Reference weeks of each part without an event; 0 for a part that has one.
    private let idleWeeks: [Int]
    let hasTrend: Bool
    let isSeparated: Bool
    let parameters: Int

    /// `nil` when a trend was asked for and did not settle, as when nothing happened in the reference weeks.
    init?(data: ReferenceData, priors: [Double], trend: Bool) {
        var events = [Double](repeating: 0, count: data.parts)
        var rows = [Double](repeating: 0, count: data.parts)
        for row in data.counts.indices {
            events[data.part[row]] += priors[row] * data.counts[row]
            rows[data.part[row]] += priors[row]
        }
        hasTrend = trend
        isSeparated = zip(events, rows).contains { $0 == 0 && $1 > 0 }
        let part = data.part
        idleWeeks = events.indices.map { place in events[place] > 0 ? 0 : part.count { $0 == place } }
        parameters = rows.count { $0 > 0 } + (trend ? 1 : 0)
        levels = zip(events, rows).map { $0 > 0 ? Double.log($0 / $1) : CountRegression.floor }
        masses = events
        centres = [Double](repeating: 0, count: data.parts)
        means = data.counts
        weights = data.counts
        let alive = events.map { $0 > 0 }
        setMeans(data, priors)
        guard trend else {
            measure(data, alive)
            return
        }
        guard search(data, priors, alive) else { return nil }
    }

    /// Newton's steps until no fitted logarithm moves by more than 1e-11; `false` when they do not settle.
    private mutating func search(_ data: ReferenceData, _ priors: [Double], _ alive: [Bool]) -> Bool {
        for _ in 0..<60 {
            measure(data, alive)
            guard spread > 1e-9 else { return false }
            let (pull, residuals) = pulls(data, priors)
            let step = pull / spread
            slope += step
            var moved = 0.0
            for part in levels.indices where alive[part] {
                let shift = residuals[part] / masses[part] - step * centres[part]
                levels[part] += shift
                moved = max(moved, (shift + step * data.firstTime).magnitude, (shift + step * data.lastTime).magnitude)
            }
            guard moved.isFinite, levels.allSatisfy({ $0 < 60 && $0 > -60 }) else { return false }
            setMeans(data, priors)
            if moved <= 1e-11 {
                measure(data, alive)
                return true
            }
        }
        return false
    }

    private mutating func setMeans(_ data: ReferenceData, _ priors: [Double]) {
        for row in data.counts.indices {
            let predictor = levels[data.part[row]] + slope * data.times[row]
            means[row] = Double.exp(max(min(predictor, 60), CountRegression.floor))
            weights[row] = priors[row] * means[row]
        }
    }

    /// Sum of weights and mean time by part, and the spread of time within the parts.
    private mutating func measure(_ data: ReferenceData, _ alive: [Bool]) {
        for part in masses.indices {
            masses[part] = 0
            centres[part] = 0
        }
        for row in data.counts.indices {
            masses[data.part[row]] += weights[row]
            centres[data.part[row]] += weights[row] * data.times[row]
        }
        for part in masses.indices where masses[part] > 0 { centres[part] /= masses[part] }
        spread = 0
        for row in data.counts.indices where alive[data.part[row]] {
            let apart = data.times[row] - centres[data.part[row]]
            spread += weights[row] * apart * apart
        }
    }

    /// Sum of weighted residuals, by part, and against time within the parts.
    private func pulls(_ data: ReferenceData, _ priors: [Double]) -> (time: Double, parts: [Double]) {
        var time = 0.0
        var parts = [Double](repeating: 0, count: masses.count)
        for row in data.counts.indices {
            let residual = priors[row] * (data.counts[row] - means[row])
            parts[data.part[row]] += residual
            time += residual * (data.times[row] - centres[data.part[row]])
        }
        return (time, parts)
    }

    /// How much a reference week pulls its own fitted value, 0 to 1.
    func leverage(_ row: Int, _ data: ReferenceData) -> Double {
        let part = data.part[row]
        guard masses[part] > 0 else { return 0 }
        let apart = data.times[row] - centres[part]
        return weights[row] * (1 / masses[part] + (hasTrend && spread > 0 ? apart * apart / spread : 0))
    }

    /// The logarithm of what is expected at time 0 in this part, and its variance before any dispersion.
    func prediction(part: Int) -> (logarithm: Double, variance: Double) {
        guard masses[part] > 0 else { return (CountRegression.floor, 0) }
        let trend = hasTrend && spread > 0 ? centres[part] * centres[part] / spread : 0
        return (max(levels[part], CountRegression.floor), 1 / masses[part] + trend)
    }

    /// How many reference weeks a part has, when nothing happened in any of them.
    func weeksWithNothing(part: Int) -> Int? { idleWeeks[part] > 0 ? idleWeeks[part] : nil }

    /// Pearson's dispersion, sum of w (y - mean)^2 / mean over the degrees of freedom.
    func dispersion(_ data: ReferenceData, _ priors: [Double]) -> Double {
        var sum = 0.0
        for row in data.counts.indices {
            let residual = data.counts[row] - means[row]
            sum += priors[row] * residual * residual / means[row]
        }
        return sum / Double(data.counts.count - parameters)
    }

    /// The same with the square of the relative residual: what the reference's standard errors rest on after reweighting.
    func relativeDispersion(_ data: ReferenceData, _ priors: [Double]) -> Double {
        var sum = 0.0
        for row in data.counts.indices {
            let residual = data.counts[row] / means[row] - 1
            sum += priors[row] * residual * residual
        }
        return sum / Double(data.counts.count - parameters)
    }
}

/// The reference weeks of one judgement as columns. Time 0 is the week that is judged.
struct ReferenceData {
    let counts: [Double]
    let times: [Double]
    let part: [Int]
    /// How many parts there are.
    let parts: Int

    init(_ reference: ReferenceWeeks, counts all: [Int], week: Int, parts: Int) {
        counts = reference.weeks.map { Double(all[$0]) }
        times = reference.weeks.map { Double($0 - week) }
        part = reference.parts
        self.parts = parts
    }

    var firstTime: Double { times.first ?? 0 }
    var lastTime: Double { times.last ?? 0 }
}
