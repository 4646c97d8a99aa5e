/// How far the clock on the wall is from universal time, and when that changes.
///
/// Differences are taken in universal time and hours are named by the wall: an October night then has 25 hours and a March
/// night 23, and no event gains or loses weight by it.
public struct ClockOffsets: Equatable, Sendable {
    /// Moments of change, in seconds from the beginning of 1970 UTC, rising.
    public let changes: [Int]
    /// Seconds that the wall is ahead: before the first change, and after each.
    public let offsets: [Int]

    /// Times that already are the wall's: nothing is added.
    public static let none = ClockOffsets(uncheckedChanges: [], offsets: [0])

    /// Swedish time by the rule of the European Union: an hour ahead, two from 01 UTC on the last Sunday of March to 01 UTC on the
    /// last Sunday of October. Right from 1996, when the rule began, to the end of 2099 should it last.
    public static let sweden: ClockOffsets = {
        var changes: [Int] = []
        var offsets = [3_600]
        for year in 1996...2099 {
            for (month, offset) in [(3, 7_200), (10, 3_600)] {
                changes.append(lastSunday(year: year, month: month) * 86_400 + 3_600)
                offsets.append(offset)
            }
        }
        return ClockOffsets(uncheckedChanges: changes, offsets: offsets)
    }()

    /// - Throws: `lengths` unless there is one offset more than changes; `outOfRange` for changes that do not rise or lie
    ///   beyond 10^12 seconds, and for offsets beyond a day.
    public init(changes: [Int], offsets: [Int]) throws(StatisticsError) {
        try requireLength(changes.count + 1, offsets.count, "offsets")
        for offset in offsets where !(-86_400...86_400).contains(offset) {
            throw .outOfRange("offsets", Double(offset))
        }
        for change in changes where !(-1_000_000_000_000...1_000_000_000_000).contains(change) {
            throw .outOfRange("changes", Double(change))
        }
        for (one, next) in zip(changes, changes.dropFirst()) where one >= next {
            throw .outOfRange("changes", Double(next))
        }
        self.changes = changes
        self.offsets = offsets
    }

    private init(uncheckedChanges: [Int], offsets: [Int]) {
        changes = uncheckedChanges
        self.offsets = offsets
    }

    /// How many changes lie at or before a moment: the place of its offset.
    func place(of moment: Int) -> Int {
        var low = 0
        var high = changes.count
        while low < high {
            let middle = (low + high) / 2
            if changes[middle] <= moment { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// Days from 1 January 1970.
    private static func lastSunday(year: Int, month: Int) -> Int {
        let last = DayNumber.of(year: year, month: month, day: 31) - DayNumber.of(year: 1970, month: 1, day: 1)
        // 1 January 1970 was a Thursday: day 3 is a Sunday.
        return last - HourOfWeek.remainder(last - 3, 7)
    }
}

/// The 168 hours of a week, Monday 00 first.
enum HourOfWeek {
    static let count = 168

    /// Never below zero, whichever side of 1970.
    static func remainder(_ value: Int, _ divisor: Int) -> Int {
        let rest = value % divisor
        return rest < 0 ? rest + divisor : rest
    }

    static func quotient(_ value: Int, _ divisor: Int) -> Int {
        (value - remainder(value, divisor)) / divisor
    }

    /// Of hours of the wall since its 1 January 1970, a Thursday.
    static func of(hours: Int) -> Int { remainder(hours + 72, count) }
}
