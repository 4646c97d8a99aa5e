import CrimeStatistics
import Intake
import Vocabulary

/// All counts of a strand compared at once, so that what is told has been corrected for how many were looked at.
struct Comparisons {
    /// In the order of what was counted; nil where there is nothing to compare with.
    private(set) var rows: [PeriodComparison?]

    /// - Parameters:
    ///   - counted: what is compared; those with too few events are not looked at, and so cost the others nothing.
    ///   - dispersion: how many times more than chance the counts vary.
    init(
        _ counted: [CountedSubject], dispersion: Double, _ settings: PictureSettings,
        covers: (PictureSubject) -> Bool
    ) {
        rows = Array(repeating: nil, count: counted.count)
        var (family, nows, befores): ([Int], [EventCount], [EventCount]) = ([], [], [])
        for (number, row) in counted.enumerated() where row.subject.organisation == nil {
            let one = row.counted
            guard one.daysNow > 0, one.daysBefore > 0, covers(row.subject) else { continue }
            guard one.now + one.before >= settings.fewestEvents,
                let now = try? EventCount(events: one.now, exposure: Double(one.daysNow)),
                let before = try? EventCount(events: one.before, exposure: Double(one.daysBefore))
            else {
                rows[number] = PeriodComparison(one, nil, .tooFew)
                continue
            }
            family.append(number)
            nows.append(now)
            befores.append(before)
        }
        guard !family.isEmpty,
            // Counts beyond a thousand million are the only ones that it cannot compare.
            let compared = try? RateComparisons(
                now: nows, before: befores, level: settings.level, dispersion: dispersion, policy: settings.comparison)
        else { return }
        for (number, ratio) in zip(family, compared.ratios) {
            guard let ratio else { continue }
            rows[number] = PeriodComparison(
                counted[number].counted, Interval(ratio.estimate), PeriodComparison.Verdict(ratio.change))
        }
    }
}

extension PeriodComparison {
    fileprivate init(_ counted: Counted, _ ratio: Interval?, _ verdict: Verdict) {
        self.init(
            now: counted.now, before: counted.before, daysNow: counted.daysNow, daysBefore: counted.daysBefore,
            ratio: ratio, verdict: verdict, part: counted.part)
    }
}

extension PeriodComparison.Verdict {
    init(_ change: Change) {
        self =
            switch change {
            case .increased: .increased
            case .decreased: .decreased
            case .noCertainChange: .noCertainChange
            case .tooFew: .tooFew
            }
    }
}

/// How many times more than chance counts vary from one year to the next.
///
/// Week by week (or month by month) a count is set beside the one a year earlier, category by category. With r the ratio of the two years' sums,
/// (a - r b)² / (r (a + b)) is 1 on average when only chance is at work, however few they are and whatever the season; the sum over all pairs
/// by the pairs less one a category is how many times more they vary. Never below 1.
struct PairedDispersion {
    private var sum = 0.0
    private var freedom = 0

    /// Fewer pairs than this say nothing.
    private static let fewest = 20

    mutating func add(_ pairs: [(now: Int, before: Int)]) {
        let (now, before) = (pairs.reduce(0) { $0 + $1.now }, pairs.reduce(0) { $0 + $1.before })
        guard now > 0, before > 0 else { return }
        let ratio = Double(now) / Double(before)
        let some = pairs.filter { $0.now + $0.before > 0 }
        guard some.count > 1 else { return }
        for pair in some {
            let apart = Double(pair.now) - ratio * Double(pair.before)
            sum += apart * apart / (ratio * Double(pair.now + pair.before))
        }
        freedom += some.count - 1
    }

    /// - Parameter assumed: where there are too few to tell.
    func value(assumed: Double) -> Double { freedom < Self.fewest ? assumed : max(1, sum / Double(freedom)) }
}
