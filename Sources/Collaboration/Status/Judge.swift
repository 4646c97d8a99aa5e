import Agreements
import Vocabulary

/// Judges one commitment on one day. The order of the questions is that of settlements A.
struct Judge {
    let matter: Matter
    let version: Version
    let commitment: Commitment
    let day: CivilDate
    private let doings: [State.Doing]
    private let bindingDay: CivilDate?
    private let lastDay: CivilDate?
    private let countedFrom: CivilDate?
    private let interval: Int?

    init(matter: Matter, version: Version, commitment: Commitment, day: CivilDate) {
        self.matter = matter
        self.version = version
        self.commitment = commitment
        self.day = day
        doings = matter.state.standing(commitment.evidence, through: day)
        bindingDay = matter.bindingDay(version.agreement)
        lastDay = matter.lastDay(version.agreement)
        countedFrom = matter.countedFrom(commitment.key, version)
        interval = matter.chosenInterval(commitment.key, version.agreement)
    }

    func status() -> CommitmentStatus {
        let (obligations, matches) = occasions()
        let judged = obligations.map { judge($0, found: matches.byObligation[$0.id] ?? []) }
        let (group, decisive) = decide(judged)
        return CommitmentStatus(
            commitment: commitment, group: group, decisive: decisive, occasions: judged,
            doings: doings.sorted { ($0.on, $0.entry) < ($1.on, $1.entry) },
            reason: decisive?.reason ?? fallbackReason, isProposed: isProposed, localInterval: interval)
    }

    private var isProposed: Bool { version.isProposed(commitment.key) }

    // MARK: The occasions

    private func occasions() -> ([Obligation], Matches) {
        if let length = rollingLength { return rolling(length) }
        let planned = (matter.plan.obligations[commitment.key] ?? []).map(endedEarly)
        return (planned, matter.match(doings, to: planned, of: commitment, in: version))
    }

    /// Windows that follow the calendar are clipped at the agreement's end, also when it was ended before its time.
    private func endedEarly(_ obligation: Obligation) -> Obligation {
        guard matter.terminatedFrom(version.agreement) != nil, let lastDay, obligation.about == nil, isClipped,
            obligation.window.last > lastDay, let window = DayRange(obligation.window.first, lastDay)
        else { return obligation }
        return Obligation(
            id: obligation.id, window: window, count: obligation.count, isPartial: true,
            lacksCalendar: obligation.lacksCalendar)
    }

    private var isClipped: Bool {
        switch commitment.cadence.main {
        case .inEach, .steps, .before, .from: true
        default: false
        }
    }

    private var rollingLength: RollingLength? {
        switch commitment.cadence.main {
        case .rolling(let months): .months(months)
        case .regularly: interval.map { .days($0) }
        default: nil
        }
    }

    /// Each window ends the day it is met; the next begins the day after.
    private func rolling(_ length: RollingLength) -> ([Obligation], Matches) {
        var obligations: [Obligation] = []
        var taken: [Obligation.ID: [State.Doing]] = [:]
        let start = commitment.rollingStart(in: version.agreement)
        for unit in commitment.countedUnits {
            let own = doings.filter { commitment.dimensions.isEmpty || ($0.done.unit ?? "") == unit }
            let closing = closingDays(own.filter { $0.on >= start })
            let windows = rollingWindows(length, start: start, done: closing)
            for (place, window) in windows.enumerated() {
                let id = Obligation.ID(commitment: commitment.key, unit: unit, period: window.first.description)
                obligations.append(Obligation(id: id, window: window))
                let closedOn = place + 1 < windows.count ? windows[place + 1].first.adding(days: -1) : nil
                taken[id] = own.filter { $0.on >= window.first && $0.on <= closedOn ?? day }
            }
        }
        return (obligations.oldestFirst, Matches(byObligation: taken, besides: []))
    }

    /// The days on which a rolling duty was whole: on which the last of those needed had taken part. What else was done on
    /// such a day belongs to the window that it closed.
    private func closingDays(_ doings: [State.Doing]) -> [CivilDate] {
        var days: [CivilDate] = []
        var gathered: [State.Doing] = []
        for doing in doings.sorted(by: { ($0.on, $0.entry) < ($1.on, $1.entry) }) {
            if let last = days.last, doing.on <= last { continue }
            gathered.append(doing)
            guard version.agreement.missing(in: gathered, for: commitment).isEmpty else { continue }
            days.append(doing.on)
            gathered = []
        }
        return days
    }

    // MARK: One occasion

    private func judge(_ obligation: Obligation, found: [State.Doing]) -> ObligationStatus {
        let inOrder = found.sorted { ($0.on, $0.entry) < ($1.on, $1.entry) }
        let (standing, reason) = verdict(obligation, inOrder)
        let isAtEnd =
            standing.isLate
            && (lastDay.map { day > $0 && obligation.window.last >= $0 && obligation.about == nil } ?? false)
        return ObligationStatus(
            obligation: obligation, standing: standing, reason: reason, done: inOrder.times,
            shownBy: inOrder.map(\.entry),
            isAtEnd: isAtEnd)
    }

    private func verdict(
        _ obligation: Obligation, _ found: [State.Doing]
    ) -> (ObligationStatus.Standing, ObligationStatus.Reason) {
        if let fulfilled = fulfilment(obligation, found) {
            let late = fulfilled.days(since: obligation.window.last)
            if late <= 0 || obligation.isOpenEnded || obligation.lacksCalendar { return (.met, .doneOn(fulfilled)) }
            return (.metLate, .doneLate(fulfilled, days: late))
        }
        if let excused = excuse(obligation) { return (.excused, .excused(by: excused)) }
        if let outside = outsideAgreement(obligation) { return outside }
        if isProposed { return (.cannotBeAssessed, .readingProposed) }
        // The guess at a window without calendar never ends before the window itself would.
        if let countedFrom, obligation.window.last < countedFrom {
            return (.notRegistered, .beforeCounting(countedFrom))
        }
        if obligation.lacksCalendar { return (.cannotBeAssessed, .calendarMissing(obligation.window.first.year)) }
        return timed(obligation, found)
    }

    /// The day it was done as often, and with all of those, that it takes.
    private func fulfilment(_ obligation: Obligation, _ found: [State.Doing]) -> CivilDate? {
        guard found.times >= obligation.count else { return nil }
        for count in obligation.count...max(found.count, obligation.count) {
            let first = Array(found.prefix(count))
            guard first.times >= obligation.count else { continue }
            if version.agreement.missing(in: first, for: commitment).isEmpty { return first.last?.on }
        }
        return nil
    }

    private func excuse(_ obligation: Obligation) -> [ActorKey]? {
        guard let excuses = matter.state.excuses[obligation.id] else { return nil }
        let owing = version.agreement.parties(owing: commitment, unit: obligation.id.unit)
        let excused = owing.filter { excuses[$0].map { $0.on <= day } ?? false }
        return excused.count == owing.count ? excused : nil
    }

    private func outsideAgreement(_ obligation: Obligation) -> (ObligationStatus.Standing, ObligationStatus.Reason)? {
        guard let bindingDay, bindingDay <= day else { return (.notApplicable, .notSigned) }
        if obligation.window.last < bindingDay { return (.notApplicable, .beforeSignature) }
        guard let lastDay else { return nil }
        if rollingLength != nil, obligation.window.last > lastDay, day > lastDay {
            return (.notApplicable, .agreementEnded)
        }
        if obligation.about == nil, !isFinal, obligation.window.first > lastDay {
            return (.notApplicable, .agreementEnded)
        }
        if let about = obligation.about, about.first > lastDay { return (.notApplicable, .agreementEnded) }
        return nil
    }

    private var isFinal: Bool { commitment.cadence.main == .once(.afterPeriod) }

    private func timed(
        _ obligation: Obligation, _ found: [State.Doing]
    ) -> (ObligationStatus.Standing, ObligationStatus.Reason) {
        let window = obligation.window
        if day < window.first { return (.notYetDue, .notBegun(window.first)) }
        if obligation.isOpenEnded { return (.cannotBeAssessed, .noDate) }
        if day > window.last {
            guard commitment.cadence.strength == .must else { return (.notDone, .windowClosed(window.last)) }
            if commitment.lateness == .missed { return (.missed, .windowClosed(window.last)) }
            return (.overdue, .daysLate(day.days(since: window.last)))
        }
        let left = window.last.days(since: day)
        let missing = found.times >= obligation.count ? version.agreement.missing(in: found, for: commitment) : []
        let reason: ObligationStatus.Reason = missing.isEmpty ? .daysLeft(left) : .partyMissing(missing)
        return (matter.settings.isNear(window, on: day) ? .dueSoon : .notYetDue, reason)
    }

    // MARK: The commitment

    /// A commitment shows its worst open occasion. What was missed stays open until the same was done again.
    private func decide(_ judged: [ObligationStatus]) -> (CommitmentStatus.Group, ObligationStatus?) {
        guard bindingDay.map({ $0 <= day }) ?? false else { return (.quiet, judged.last) }
        if judged.isEmpty { return (withoutOccasions, nil) }
        let begun = judged.filter { $0.obligation.window.first <= day }
        if let late = worstLate(begun) { return (.late, late) }
        if let soon = begun.first(where: { $0.standing == .dueSoon }) { return (.soon, soon) }
        if let unclear = begun.last(where: { $0.standing == .cannotBeAssessed }) { return (.unclear, unclear) }
        let counting = begun.filter { $0.standing != .notRegistered && $0.standing != .notApplicable }
        if let current = counting.last { return (.fine, current) }
        if let coming = judged.first(where: { $0.standing == .notYetDue }) {
            return (begun.contains { $0.standing == .notRegistered } ? .notRegistered : .fine, coming)
        }
        if let past = begun.last(where: { $0.standing == .notRegistered }) { return (.notRegistered, past) }
        return (.quiet, judged.last)
    }

    private func worstLate(_ begun: [ObligationStatus]) -> ObligationStatus? {
        if let overdue = begun.first(where: { $0.standing == .overdue }) { return overdue }
        var lastMet: [String: CivilDate] = [:]
        for status in begun where status.standing.isMet || status.standing == .excused {
            let unit = status.obligation.id.unit
            lastMet[unit] = max(lastMet[unit] ?? status.obligation.window.first, status.obligation.window.first)
        }
        return begun.last { status in
            guard status.standing == .missed else { return false }
            return lastMet[status.obligation.id.unit].map { $0 < status.obligation.window.first } ?? true
        }
    }

    private var withoutOccasions: CommitmentStatus.Group {
        switch commitment.cadence.main {
        case .regularly: isProposed || (lastDay.map { day > $0 } ?? false) ? .quiet : .unclear
        case .ongoing, .whenNeeded, .onEvent: .quiet
        default: .fine
        }
    }

    private var fallbackReason: ObligationStatus.Reason {
        switch commitment.cadence.main {
        case .regularly: .noInterval
        default: bindingDay == nil ? .notSigned : .noEvent
        }
    }
}
