/// The time in which one event may have happened, in whole units.
struct EventSpan {
    let from: Int
    let unit: WeekRhythm.Unit
    private let clock: LocalClock
    /// The place of the clock's offset when the span begins.
    private let place: Int
    /// Units, at least 2; 0 for an event with a moment and no span.
    let length: Int

    init(from: Int, to: Int?, unit: WeekRhythm.Unit, clock: LocalClock) {
        self.from = from
        self.unit = unit
        self.clock = clock
        place = clock.place(of: from)
        let seconds = max((to ?? from) - from, 0)
        // A span of a minute is a moment, whichever the unit.
        length = seconds / 60 <= 1 ? 0 : seconds / unit.rawValue
    }

    var isMoment: Bool { length == 0 }
    var minutes: Double { Double(length) * Double(unit.rawValue) / 60 }
    var isWeekOrMore: Bool { length >= 10_080 * 60 / unit.rawValue }

    var hour: Int { HourOfWeek.of(hours: floorQuotient(from + clock.offset(atPlace: place), 3_600)) }

    var isMidnightOrNoon: Bool { floorRemainder(from + clock.offset(atPlace: place), 43_200) < 60 }

    /// The parts of the span between changes of the clock, as first and last unit (not with it) of the wall.
    func parts(_ body: (_ start: Int, _ end: Int) -> Void) {
        let size = unit.rawValue
        var start = floorQuotient(from, size)
        let end = start + length
        var place = place
        while start < end {
            let next = place < clock.transitions.count ? floorQuotient(clock.transitions[place].from, size) : end
            let stop = max(min(next, end), start)
            let shift = floorQuotient(clock.offset(atPlace: place), size)
            if stop > start { body(start + shift, stop + shift) }
            start = stop
            place += 1
        }
    }
}

/// Sums over the hours of a week, gathered by what changes from hour to hour: a span costs the same however long it is.
struct WeekTally {
    private(set) var startCounts = [Int](repeating: 0, count: HourOfWeek.count)
    private(set) var events = 0
    private(set) var narrow = 0
    private(set) var atMidnightOrNoon = 0
    private(set) var minutes: [Double] = []
    /// Weights that fall in one hour alone, and the steps up and down of those that run over whole hours.
    private var weight = Steps()
    private var square = Steps()

    mutating func add(_ span: EventSpan, isMidnightOrNoon: Bool) {
        events += 1
        let hour = span.hour
        startCounts[hour] += 1
        if isMidnightOrNoon { atMidnightOrNoon += 1 }
        guard !span.isMoment else {
            narrow += 1
            put(1, hour)
            return
        }
        minutes.append(span.minutes)
        if span.minutes <= 720 { narrow += 1 }
        if span.isWeekOrMore {
            run(1 / Double(HourOfWeek.count), from: 0, hours: HourOfWeek.count)
            return
        }
        let units = 3_600 / span.unit.rawValue
        span.parts { start, end in spread(start, end, units: units, whole: Double(span.length)) }
    }

    /// One part of a span: a piece of its first hour, whole hours, a piece of its last.
    private mutating func spread(_ start: Int, _ end: Int, units: Int, whole: Double) {
        let first = floorQuotient(start, units)
        let last = floorQuotient(end - 1, units)
        guard first < last else {
            put(Double(end - start) / whole, HourOfWeek.of(hours: first))
            return
        }
        put(Double((first + 1) * units - start) / whole, HourOfWeek.of(hours: first))
        put(Double(end - last * units) / whole, HourOfWeek.of(hours: last))
        run(Double(units) / whole, from: HourOfWeek.of(hours: first + 1), hours: last - first - 1)
    }

    private mutating func put(_ share: Double, _ hour: Int) {
        weight.single[hour] += share
        square.single[hour] += share * share
    }

    private mutating func run(_ share: Double, from hour: Int, hours: Int) {
        weight.add(share, from: hour, hours: hours)
        square.add(share * share, from: hour, hours: hours)
    }

    var sums: (weights: [Double], squares: [Double]) { (weight.sums, square.sums) }

    private struct Steps {
        var single = [Double](repeating: 0, count: HourOfWeek.count)
        private var steps = [Double](repeating: 0, count: HourOfWeek.count + 1)

        /// At most a week, and round its end.
        mutating func add(_ share: Double, from hour: Int, hours: Int) {
            guard hours > 0 else { return }
            let end = hour + min(hours, HourOfWeek.count)
            steps[hour] += share
            if end <= HourOfWeek.count {
                steps[end] -= share
            } else {
                steps[0] += share
                steps[end - HourOfWeek.count] -= share
            }
        }

        var sums: [Double] {
            var running = 0.0
            return single.indices.map { hour in
                running += steps[hour]
                // What rounding leaves of steps that cancel is not a weight.
                return single[hour] + (running > 1e-9 ? running : 0)
            }
        }
    }
}
