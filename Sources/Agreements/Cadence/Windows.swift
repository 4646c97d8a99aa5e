package import Vocabulary

/// One window of a cadence before it is given to a unit.
package struct Window: Hashable, Sendable {
    package let period: String
    package let range: DayRange
    package var about: DayRange?
    package var isPartial = false
    package var lacksCalendar = false
    package var isOpenEnded = false
}

/// Every obligation of `commitment` whose window lies in the agreement's period, in order of time.
/// Rolling duties give none here: they hang on what was done (`rollingWindows`).
/// - Parameter horizon: the last day looked at when the agreement has no end.
package func obligations(
    of commitment: Commitment, in agreement: Agreement, calendar: LocalCalendar, horizon: CivilDate
) -> [Obligation] {
    let windows = windows(of: commitment, in: agreement, calendar: calendar, horizon: horizon)
    let count = if case .inEach(_, let count, _) = commitment.cadence.main { count } else { 1 }
    return commitment.countedUnits.flatMap { unit in
        windows.map { window in
            Obligation(
                id: .init(commitment: commitment.key, unit: unit, period: window.period), window: window.range,
                count: count, about: window.about, isPartial: window.isPartial, lacksCalendar: window.lacksCalendar,
                isOpenEnded: window.isOpenEnded)
        }
    }
}

/// The windows of `commitment`, whatever it is counted per.
package func windows(
    of commitment: Commitment, in agreement: Agreement, calendar: LocalCalendar, horizon: CivilDate
) -> [Window] {
    guard let life = agreement.life(of: commitment, horizon: horizon) else { return [] }
    let makers = WindowMaker(life: life, calendar: calendar, except: commitment.cadence.except)
    return makers.windows(of: commitment.cadence.main)
}

/// Makes the windows of each kind of cadence (settlement 4).
private struct WindowMaker {
    let life: DayRange
    let calendar: LocalCalendar
    let except: String?

    func windows(of main: Cadence.Main) -> [Window] {
        switch main {
        case .inEach(let unit, _, _): periods(unit)
        case .steps(let count, let unit, let from): steps(count, unit, from: from ?? life.first)
        case .about(let unit): periodsAbout(unit)
        case .before(let names): anchors(names) { .beforeAnchor($0) }
        case .from(let names): anchors(names) { .fromAnchor($0) }
        case .once(let once): [self.once(once)]
        case .rolling, .onEvent, .regularly, .ongoing, .whenNeeded: []
        }
    }

    private func periods(_ unit: Cadence.PeriodUnit) -> [Window] {
        switch unit {
        case .week: weeks().compactMap(clipped)
        case .month: months().compactMap(clipped)
        case .year: years.compactMap { clipped(Window(period: String($0), range: .year($0))) }
        case .term: years.flatMap(terms).compactMap(clipped)
        case .schoolYear: ((life.first.year - 1)...life.last.year).compactMap(schoolYear).compactMap(clipped)
        }
    }

    private var years: ClosedRange<Int> { life.first.year...life.last.year }

    private func clipped(_ window: Window) -> Window? {
        guard let range = window.range.clipped(to: life) else { return nil }
        var clipped = Window(period: window.period, range: range)
        clipped.isPartial = range != window.range
        clipped.lacksCalendar = window.lacksCalendar
        return clipped
    }

    private func weeks() -> [Window] {
        var windows: [Window] = []
        var monday = ISOWeek(of: life.first).monday
        while monday <= life.last {
            let week = ISOWeek(of: monday)
            // A week belongs to a summer that holds its Thursday, as it belongs to the year that does.
            switch exception(on: monday.adding(days: 3)) {
            case .free: windows.append(Window(period: week.description, range: week.range))
            case .excepted: break
            case .unknown: windows.append(Window(period: week.description, range: week.range, lacksCalendar: true))
            }
            monday = monday.adding(days: 7)
        }
        return windows
    }

    private enum Exception { case free, excepted, unknown }

    private func exception(on day: CivilDate) -> Exception {
        guard let except else { return .free }
        // A holiday entered under one year may run into the next.
        let isExcepted = (day.year - 1...day.year + 1).contains {
            calendar.period(except, of: $0)?.contains(day) ?? false
        }
        if isExcepted { return .excepted }
        return calendar.period(except, of: day.year) == nil ? .unknown : .free
    }

    /// A step asks for something unless all its days lie within the exception.
    private func exception(throughout range: DayRange) -> Exception {
        guard let except else { return .free }
        let years = range.first.year - 1...range.last.year + 1
        let isWithin = years.contains { year in
            calendar.period(except, of: year).map { $0.contains(range.first) && $0.contains(range.last) } ?? false
        }
        if isWithin { return .excepted }
        let isKnown = (range.first.year...range.last.year).allSatisfy { calendar.period(except, of: $0) != nil }
        return isKnown ? .free : .unknown
    }

    private func months() -> [Window] {
        var windows: [Window] = []
        var range = DayRange.month(of: life.first)
        while range.first <= life.last {
            switch exception(on: range.first.adding(days: 14)) {
            case .free: windows.append(Window(period: monthName(range.first), range: range))
            case .excepted: break
            case .unknown: windows.append(Window(period: monthName(range.first), range: range, lacksCalendar: true))
            }
            range = .month(of: range.last.adding(days: 1))
        }
        return windows
    }

    private func monthName(_ day: CivilDate) -> String {
        let (year, month, _) = day.components
        return "\(zeroPadded: year, 4)-\(zeroPadded: month, 2)"
    }

    private func terms(of year: Int) -> [Window] {
        LocalCalendar.termNames.compactMap { name in
            let period = "\(year)-\(name)"
            if let range = calendar.term(name, of: year) { return Window(period: period, range: range) }
            let halves = name == "vt" ? (1, 6, 30) : (7, 12, 31)
            guard let first = CivilDate(year: year, month: halves.0, day: 1),
                let last = CivilDate(year: year, month: halves.1, day: halves.2), let guess = DayRange(first, last)
            else { return nil }
            return Window(period: period, range: guess, lacksCalendar: true)
        }
    }

    private func schoolYear(_ year: Int) -> Window? {
        let period = "\(year)-\(zeroPadded: (year + 1) % 100, 2)"
        if let range = calendar.schoolYear(year) { return Window(period: period, range: range) }
        guard let first = CivilDate(year: year, month: 7, day: 1),
            let guess = DayRange(first, first.adding(months: 12).adding(days: -1))
        else { return nil }
        return Window(period: period, range: guess, lacksCalendar: true)
    }

    /// About every month or year of the agreement; the last window lies after its end and is not cut.
    private func periodsAbout(_ unit: Cadence.PeriodUnit) -> [Window] {
        switch unit {
        case .month:
            months().map { month in
                Window(
                    period: month.period, range: .month(of: month.range.last.adding(days: 1)),
                    about: month.range.clipped(to: life) ?? month.range, lacksCalendar: month.lacksCalendar)
            }
        default:
            years.map { year in
                Window(
                    period: String(year), range: .year(year + 1),
                    about: DayRange.year(year).clipped(to: life) ?? .year(year))
            }
        }
    }

    private func steps(_ count: Int, _ unit: Cadence.StepUnit, from anchor: CivilDate) -> [Window] {
        // Counted from the anchor, never from the step before: 31 January, 28 February, 31 March.
        func day(_ step: Int) -> CivilDate {
            switch unit {
            case .week: anchor.adding(days: 7 * count * step)
            case .month: anchor.adding(months: count * step)
            case .year: anchor.adding(months: 12 * count * step)
            }
        }
        var windows: [Window] = []
        // An anchor may lie centuries back: begin by the agreement's first day.
        let longest = count * (unit == .week ? 7 : unit == .month ? 31 : 366)
        var step = max(0, life.first.days(since: anchor) / longest - 1)
        while day(step) <= life.last {
            let first = day(step)
            step += 1
            guard let range = DayRange(first, day(step).adding(days: -1)) else { break }
            guard var window = clipped(Window(period: first.description, range: range)) else { continue }
            switch exception(throughout: window.range) {
            case .free: break
            case .excepted: continue
            case .unknown: window.lacksCalendar = true
            }
            windows.append(window)
        }
        return windows
    }

    private enum Side {
        case beforeAnchor(CivilDate)
        case fromAnchor(CivilDate)
        var range: DayRange? {
            switch self {
            case .beforeAnchor(let day): DayRange(.firstOf(year: day.year), day.adding(days: -1))
            case .fromAnchor(let day): DayRange(day, .lastOf(year: day.year))
            }
        }
    }

    private func anchors(_ names: [String], _ side: (CivilDate) -> Side) -> [Window] {
        years.flatMap { year in
            names.compactMap { name in
                let period = "\(year)-\(name)"
                guard let day = calendar.day(name, of: year) else {
                    return clipped(Window(period: period, range: .year(year), lacksCalendar: true))
                }
                guard let range = side(day).range else { return nil }
                return clipped(Window(period: period, range: range))
            }
        }
    }

    private func once(_ once: Cadence.Once) -> Window {
        switch once {
        case .undated: Window(period: "once", range: life, isOpenEnded: true)
        case .during(let date): Window(period: "once", range: date.range)
        case .by(let date):
            Window(period: "once", range: DayRange(min(life.first, date.range.last), date.range.last) ?? date.range)
        case .afterPeriod:
            Window(period: "once", range: DayRange(day: life.last.adding(days: 1)), isOpenEnded: true)
        }
    }
}
