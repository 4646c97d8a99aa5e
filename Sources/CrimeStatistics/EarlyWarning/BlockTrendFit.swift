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
    /// Sum of weighted residuals of each part, and against time, from a pass over the weeks.
    private var residuals: [Double]
    private var residualTime = 0.0
    /// Sum of weight x (time - mean time of the part)^2: what the slope rests on.
    private(set) var spread = 0.0
    /// Reference weeks of each part without an event; 0 for a part that has one.
    private let idleWeeks: [Int]
    let hasTrend: Bool
    let isSeparated: Bool
    let parameters: Int

    /// `nil` when a trend was asked for and did not settle, as when nothing happened in the reference weeks.
    /// - Parameter near: a fit of the same weeks with other weights, where the search begins.
    init?(data: ReferenceData, priors: [Double], trend: Bool, near: BlockTrendFit? = nil) {
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
        residuals = centres
        means = data.counts
        weights = data.counts
        let alive = events.map { $0 > 0 }
        if trend, let near {
            levels = near.levels
            slope = near.slope
        }
        setMeans(data, priors)
        guard trend else {
            measureSpread(data, alive)
            return
        }
        guard search(data, priors, alive) else { return nil }
    }

    /// Newton's steps until no fitted logarithm moves by more than 1e-8, so that the next would move it by about the square of that; `false` when they
    /// do not settle.
    private mutating func search(_ data: ReferenceData, _ priors: [Double], _ alive: [Bool]) -> Bool {
        for _ in 0..<60 {
            measureSpread(data, alive)
            guard spread > 1e-9 else { return false }
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
            if moved <= 1e-8 {
                measureSpread(data, alive)
                return true
            }
        }
        return false
    }

    /// The mean of each week, the part's own times what the trend makes of it by then; and in the same pass what the next step needs: by part the sum of
    /// weights, their mean time and the residuals.
    private mutating func setMeans(_ data: ReferenceData, _ priors: [Double]) {
        for part in masses.indices {
            masses[part] = 0
            centres[part] = 0
            residuals[part] = 0
        }
        residualTime = 0
        let ordinary = levels.map { Double.exp(max(min($0, 60), CountRegression.floor)) }
        let aWeek = Double.exp(slope)
        // From week to week by a product, and anew every sixteenth week, so that no more than a few last places are lost.
        var (growth, sinceTaken, last) = (1.0, 0, Double.infinity)
        for run in data.runs {
            let own = ordinary[run.part]
            var (mass, timed, residual, residualTimed) = (0.0, 0.0, 0.0, 0.0)
            for row in run.rows {
                let time = data.times[row]
                if slope != 0 {
                    let follows = sinceTaken < 16 && time == last + 1
                    growth = follows ? growth * aWeek : Double.exp(slope * time)
                    sinceTaken = follows ? sinceTaken + 1 : 0
                    last = time
                }
                let mean = max(min(own * growth, Self.most), Self.least)
                let weight = priors[row] * mean
                let apart = priors[row] * (data.counts[row] - mean)
                means[row] = mean
                weights[row] = weight
                mass += weight
                timed += weight * time
                residual += apart
                residualTimed += apart * time
            }
            masses[run.part] += mass
            centres[run.part] += timed
            residuals[run.part] += residual
            residualTime += residualTimed
        }
        for part in masses.indices where masses[part] > 0 { centres[part] /= masses[part] }
    }

    private static let least = Double.exp(CountRegression.floor)
    private static let most = Double.exp(60)

    /// How far the weeks' times lie apart within their parts.
    private mutating func measureSpread(_ data: ReferenceData, _ alive: [Bool]) {
        spread = 0
        for run in data.runs where alive[run.part] {
            let centre = centres[run.part]
            for row in run.rows {
                let apart = data.times[row] - centre
                spread += weights[row] * apart * apart
            }
        }
    }

    /// The sum of weighted residuals against time within the parts.
    private var pull: Double {
        residualTime - residuals.indices.reduce(0) { $0 + residuals[$1] * centres[$1] }
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
    /// Weeks in a row that belong to one part.
    let runs: [(part: Int, rows: Range<Int>)]

    init(_ reference: ReferenceWeeks, counts all: [Int], week: Int, parts: Int) {
        counts = reference.weeks.map { Double(all[$0]) }
        times = reference.weeks.map { Double($0 - week) }
        part = reference.parts
        self.parts = parts
        var runs: [(part: Int, rows: Range<Int>)] = []
        for (row, part) in reference.parts.enumerated() {
            if let last = runs.last, last.part == part, reference.weeks[row] == reference.weeks[row - 1] + 1 {
                runs[runs.count - 1].rows = last.rows.lowerBound..<row + 1
            } else {
                runs.append((part, row..<row + 1))
            }
        }
        self.runs = runs
    }

    var firstTime: Double { times.first ?? 0 }
    var lastTime: Double { times.last ?? 0 }
}
