/// What the clock on the wall shows at a moment: seconds to add to universal time, and when they change.
public struct LocalClock: Equatable, Sendable {
    /// From this moment (seconds since 1970, universal time) these many seconds are added.
    public struct Transition: Equatable, Sendable {
        public let from: Int
        public let offset: Int

        /// From this moment (seconds of universal time) on, walls show this much more than universal time, in seconds.
        public init(from: Int, offset: Int) {
            self.from = from
            self.offset = offset
        }
    }

    /// What is added before the first transition.
    public let firstOffset: Int
    public let transitions: [Transition]

    /// - Throws: `outOfRange` for an offset of a day or more, or for moments that do not come in order.
    public init(firstOffset: Int, transitions: [Transition]) throws(StatisticsError) {
        for offset in [firstOffset] + transitions.map(\.offset) where offset <= -86_400 || offset >= 86_400 {
            throw .outOfRange("offset", Double(offset))
        }
        for (index, transition) in transitions.enumerated() {
            guard transition.from.magnitude < 1 << 40,
                index == 0 || transitions[index - 1].from < transition.from
            else { throw .outOfRange("transitions", Double(transition.from)) }
        }
        self.firstOffset = firstOffset
        self.transitions = transitions
    }

    private init(known transitions: [Transition], firstOffset: Int) {
        self.firstOffset = firstOffset
        self.transitions = transitions
    }

    /// Central European time: an hour ahead, two from the last Sunday of March to the last of October, changing at 01:00
    /// universal time. The rule of 1996 and on; for what it becomes after 2100 hand in a table.
    public static let centralEuropean = LocalClock(
        known: (1996...2100).flatMap { year in
            [
                Transition(from: lastSunday(year: year, month: 3) * 86_400 + 3600, offset: 7200),
                Transition(from: lastSunday(year: year, month: 10) * 86_400 + 3600, offset: 3600),
            ]
        }, firstOffset: 3600)

    /// Moments that already are the wall's: nothing is added.
    public static let alreadyLocal = LocalClock(known: [], firstOffset: 0)

    /// Both months have 31 days.
    private static func lastSunday(year: Int, month: Int) -> Int {
        let last = LocalDay.number(year: year, month: month, day: 31)
        return last - (LocalDay(known: last).weekday + 1) % 7
    }

    /// Seconds to add at a moment.
    public func offset(at moment: Int) -> Int {
        let after = firstIndex(from: 0, through: transitions.count - 1) { transitions[$0].from > moment }
        return after == 0 ? firstOffset : transitions[after - 1].offset
    }

    /// How many transitions lie at or before a moment.
    func place(of moment: Int) -> Int {
        firstIndex(from: 0, through: transitions.count - 1) { transitions[$0].from > moment }
    }

    func offset(atPlace place: Int) -> Int { place == 0 ? firstOffset : transitions[place - 1].offset }
}
