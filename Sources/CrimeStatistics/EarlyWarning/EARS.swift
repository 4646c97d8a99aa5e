/// Which weeks hold more than the few weeks before them had led anyone to expect: for series with a history of months.
///
/// C1: bound_t = mean + z s of the `baseline` weeks just before t. C2: the same, with two weeks left out between. C3: with
/// C_t = (y_t - mean_t) / s_t of C2, bound_t = max(0, y_t + s_t (z - max(0, C_{t-1} - 1) - max(0, C_{t-2} - 1))): the bound
/// holds the week's own count, so that C3 asks whether the last three weeks together were too many. s with n - 1. A week
/// stands out when its count is above the bound.
///
/// Source: Hutwagner et al. 2003; Fricker, Hegler and Dunfee 2008. Checked against R surveillance 1.20.3 `earsC` on two
/// public series: 1e-11, alarms equal. One default leaves the reference's: s is never below 0.5, for seven weeks alike
/// would otherwise make one event an alarm (and C3 undefined).
public struct EARS: Equatable, Sendable {
    /// Which of the three bounds: how far back the seven weeks lie, and whether the last two weeks are added up.
    public enum Method: Equatable, Sendable {
        case c1
        case c2
        case c3
    }

    /// What EARS is asked with.
    public struct Settings: Equatable, Sendable {
        public var method: Method
        /// Weeks that are looked back on: 3 to 60.
        public var baseline = 7
        /// How often an ordinary week would pass the bound, were weekly counts normal; 0.001, and 0.025 for C3.
        public var alpha: Double
        /// The smallest standard deviation that is believed; 0 for the reference's own.
        public var minimumSigma = 0.5

        /// The method with its authors' settings.
        public init(_ method: Method) {
            self.method = method
            alpha = method == .c3 ? 0.025 : 0.001
        }
    }

    public let settings: Settings
    /// The first week that is judged, counted from 0; the columns below begin with it.
    public let firstWeek: Int
    /// The mean of the weeks looked back on.
    public let expected: [Double]
    /// The highest count of an ordinary week; `nil` where s is 0 and C3 has no meaning.
    public let upperBounds: [Double?]
    /// Whether the week is above its bound; `nil` where there is none.
    public let standsOut: [Bool?]

    /// The largest count of a week: its squares are added up exactly.
    public static let largestCount = 30_000_000

    /// - Parameters:
    ///   - counts: events a week, in the order of time, none missing.
    ///   - settings: the method's own, or the paper's.
    /// - Throws: `empty`, `negative`, `overflow` above 30 million a week, `outOfRange` for the settings, `tooFew` when
    ///   there is no week left to judge.
    public static func judge(_ counts: [Int], settings: Settings) throws(StatisticsError) -> EARS {
        try requireNotNegative(counts, "counts")
        for count in counts where count > largestCount { throw .overflow("counts") }
        guard (3...60).contains(settings.baseline) else {
            throw .outOfRange("baseline", Double(settings.baseline))
        }
        guard settings.alpha > 0, settings.alpha < 0.5 else { throw .outOfRange("alpha", settings.alpha) }
        try requireNotNegative([settings.minimumSigma], "minimumSigma")
        let gap = settings.method == .c1 ? 0 : 2
        // C3 looks back on the standard scores of the two weeks before as well.
        let first = settings.baseline + gap + (settings.method == .c3 ? 2 : 0)
        try requireAtLeast(first + 1, counts.count, "counts")
        let baselines = Baselines(counts: counts, length: settings.baseline, gap: gap, floor: settings.minimumSigma)
        let z = -(try Normal.quantile(settings.alpha))
        return settings.method == .c3
            ? cumulated(counts, baselines, z: z, first: first, settings: settings)
            : plain(counts, baselines, z: z, first: first, settings: settings)
    }

    private static func plain(
        _ counts: [Int], _ baselines: Baselines, z: Double, first: Int, settings: Settings
    ) -> EARS {
        var bounds: [Double?] = []
        var out: [Bool?] = []
        bounds.reserveCapacity(counts.count - first)
        out.reserveCapacity(counts.count - first)
        for week in first..<counts.count {
            let bound = baselines.mean(week) + z * baselines.sigma(week)
            bounds.append(bound)
            out.append(Double(counts[week]) > bound)
        }
        return EARS(
            settings: settings, firstWeek: first, expected: (first..<counts.count).map { baselines.mean($0) },
            upperBounds: bounds, standsOut: out)
    }

    private static func cumulated(
        _ counts: [Int], _ baselines: Baselines, z: Double, first: Int, settings: Settings
    ) -> EARS {
        var bounds: [Double?] = []
        var out: [Bool?] = []
        for week in first..<counts.count {
            let excess = [week - 1, week - 2].map { earlier in
                max(0, (Double(counts[earlier]) - baselines.mean(earlier)) / baselines.sigma(earlier) - 1)
            }
            let count = Double(counts[week])
            let bound = count + baselines.sigma(week) * (z - excess[0] - excess[1])
            // 0 / 0 somewhere: three equal weeks say nothing.
            bounds.append(bound.isNaN ? nil : max(0, bound))
            out.append(bound.isNaN ? nil : count > max(0, bound))
        }
        return EARS(
            settings: settings, firstWeek: first, expected: (first..<counts.count).map { baselines.mean($0) },
            upperBounds: bounds, standsOut: out)
    }

    /// How many of the judged weeks stand out.
    public var alarms: Int { standsOut.count { $0 == true } }

    /// How many weeks lie above what was expected, and what that is worth.
    public var reading: Reading {
        let weeks = standsOut.count { $0 != nil }
        guard alarms > 0 else {
            return Reading(
                swedish:
                    "Ingen av \(counted(weeks, "vecka", "veckor", .swedish)) ligger över vad man kunde vänta av veckorna innan.",
                english:
                    "None of \(counted(weeks, "week", "weeks", .english)) lies above what the weeks before gave reason to expect."
            )
        }
        return Reading(
            swedish:
                "\(counted(alarms, "vecka", "veckor", .swedish)) av \(numeral(Double(weeks), .swedish)) ligger över vad man kunde vänta av veckorna innan. Med små tal händer det av en slump: ta först reda på vad som hände, och dra slutsatser sedan.",
            english:
                "\(counted(alarms, "week", "weeks", .english)) of \(numeral(Double(weeks), .english)) \(alarms == 1 ? "lies" : "lie") above what the weeks before gave reason to expect. With small numbers this happens by chance: find out what happened first, and draw conclusions afterwards."
        )
    }
}

/// Mean and standard deviation of the weeks before each week, from running sums of whole numbers: exact.
private struct Baselines {
    private let sums: [Int]
    private let squares: [Int]
    private let length: Int
    private let gap: Int
    private let floor: Double

    init(counts: [Int], length: Int, gap: Int, floor: Double) {
        self.length = length
        self.gap = gap
        self.floor = floor
        var sums = [Int](repeating: 0, count: counts.count + 1)
        var squares = sums
        var sum = 0
        var square = 0
        for week in counts.indices {
            sums[week] = sum
            squares[week] = square
            sum += counts[week]
            square += counts[week] * counts[week]
            // Only the last weeks are kept: at most 60 x 9e14, far from overflow.
            if week >= length {
                sum -= counts[week - length]
                square -= counts[week - length] * counts[week - length]
            }
        }
        sums[counts.count] = sum
        squares[counts.count] = square
        self.sums = sums
        self.squares = squares
    }

    func mean(_ week: Int) -> Double { Double(sums[week - gap]) / Double(length) }

    func sigma(_ week: Int) -> Double {
        let sum = sums[week - gap]
        let spread = length * squares[week - gap] - sum * sum
        return max((Double(spread) / Double(length * (length - 1))).squareRoot(), floor)
    }
}
