package import Agreements
package import Vocabulary

extension Matter {
    /// The plan on `day`: every measure that stands, by its number.
    package func measures(on day: CivilDate) -> [MeasureStatus] {
        guard !state.measures.isEmpty else { return [] }
        let context = PlanContext(self, on: day)
        return state.measures.keys.sorted().compactMap { MeasureJudge(number: $0, matter: self, context)?.status() }
    }

    /// Nil when there is no such measure on `day`, or what added it was taken back.
    package func measure(_ number: MeasureNumber, on day: CivilDate) -> MeasureStatus? {
        MeasureJudge(number: number, matter: self, PlanContext(self, on: day))?.status()
    }
}

/// What all measures of an agreement have in common on a day.
private struct PlanContext {
    let agreement: Agreement
    let day: CivilDate
    let isInForce: Bool
    let lastDay: CivilDate?
    let followedUpByPaper: [MeasureNumber: CivilDate]

    init(_ matter: Matter, on day: CivilDate) {
        followedUpByPaper = matter.state.followedUpByPaper(through: day)
        agreement = matter.agreement(on: day)
        self.day = day
        isInForce = matter.bindingDay(agreement).map { $0 <= day } ?? false
        lastDay = matter.lastDay(agreement)
    }
}

/// Judges one measure on one day. A measure that somebody has not said yes to turns nothing red.
private struct MeasureJudge {
    let number: MeasureNumber
    let context: PlanContext
    let settings: Settings
    let events: [MeasureEvent]
    let versions: [MeasureStatus.Version]
    let version: MeasureStatus.Version

    private var day: CivilDate { context.day }

    init?(number: MeasureNumber, matter: Matter, _ context: PlanContext) {
        let standing = (matter.state.measures[number] ?? []).filter {
            $0.on <= context.day && !matter.state.withdrawn.contains($0.entry)
        }
        // What added it was taken back: then nothing said of it later stands either.
        guard standing.contains(where: { if case .added = $0.fact { true } else { false } }) else { return nil }
        let versions = Self.versions(standing, context.agreement)
        guard let latest = versions.last else { return nil }
        self.number = number
        self.context = context
        settings = matter.settings
        events = standing.sorted { ($0.on, $0.entry) < ($1.on, $1.entry) }
        self.versions = versions
        version = versions.last { $0.agreedByAllOn != nil } ?? latest
    }

    /// Adding and changing is saying yes for one's own organisation.
    private static func versions(_ events: [MeasureEvent], _ agreement: Agreement) -> [MeasureStatus.Version] {
        var versions: [MeasureStatus.Version] = []
        for event in events {
            switch event.fact {
            case .added(let body), .changed(let body):
                versions.append(
                    MeasureStatus.Version(
                        entry: event.entry, on: event.on, recordedDay: event.recordedDay, by: event.actor,
                        terms: body.terms, answering: agreement.parties(answeringFor: body.terms),
                        agreedOn: [event.actor.organisation: event.on]))
            case .agreed(let yes):
                guard let place = versions.firstIndex(where: { $0.entry == yes.entry }) else { continue }
                versions[place].agreedOn[yes.party] = event.on
            case .begun, .done, .dropped, .followedUp: continue
            }
        }
        return versions
    }

    func status() -> MeasureStatus {
        let due = deadline(.due)
        let followUp = version.terms.followUp == nil ? nil : deadline(.followUp)
        return MeasureStatus(
            number: number, versions: versions, version: version, progress: progress,
            deadlines: [due] + [followUp].compactMap { $0 }, droppedBy: droppedOn.keys.sorted(), handedTo: handedTo,
            events: events)
    }

    // MARK: What has been said

    private var doneOn: CivilDate? {
        events.compactMap { event -> CivilDate? in if case .done = event.fact { event.on } else { nil } }.min()
    }

    private var followedUpOn: CivilDate? {
        let told = events.compactMap { event -> CivilDate? in
            if case .followedUp = event.fact { event.on } else { nil }
        }
        return (told + [context.followedUpByPaper[number]].compactMap { $0 }).min()
    }

    private var droppedOn: [ActorKey: CivilDate] {
        var days: [ActorKey: CivilDate] = [:]
        for event in events {
            guard case .dropped(let word) = event.fact else { continue }
            days[word.party] = days[word.party] ?? event.on
        }
        return days
    }

    /// The day the last of those who answer for it said that it goes no further.
    private var droppedByAllOn: CivilDate? {
        let days = version.answering.map { droppedOn[$0] }
        return days.contains(nil) ? nil : days.compactMap { $0 }.max()
    }

    private var handedTo: String? {
        events.compactMap { event -> String? in if case .dropped(let word) = event.fact { word.to } else { nil } }.last
    }

    private var progress: MeasureStatus.Progress {
        if followedUpOn != nil, doneOn != nil { return .followedUp }
        if doneOn != nil { return .done }
        if droppedByAllOn != nil { return handedTo == nil ? .stopped : .handedOn }
        let isBegun = events.contains { if case .begun = $0.fact { true } else { false } }
        return isBegun ? .ongoing : .planned
    }

    // MARK: The days

    private func deadline(_ kind: MeasureStatus.Deadline.Kind) -> MeasureStatus.Deadline {
        let window = window(kind)
        let (standing, reason) = verdict(kind, window)
        return MeasureStatus.Deadline(kind: kind, window: window, standing: standing, reason: reason)
    }

    /// From its start, or from the day it was written down; a follow-up from the day after the last day.
    private func window(_ kind: MeasureStatus.Deadline.Kind) -> DayRange? {
        let terms = version.terms
        let written = versions.first?.on ?? version.on
        switch kind {
        case .due:
            guard let last = terms.due?.range.last else { return nil }
            return DayRange(min(terms.start?.range.first ?? written, last), last)
        case .followUp:
            guard let followUp = terms.followUp?.range else { return nil }
            let begins = terms.due.map { $0.range.last.adding(days: 1) } ?? followUp.first
            return DayRange(min(begins, followUp.last), followUp.last)
        }
    }

    private typealias Verdict = (ObligationStatus.Standing, MeasureStatus.Deadline.Reason)

    private func verdict(_ kind: MeasureStatus.Deadline.Kind, _ window: DayRange?) -> Verdict {
        if let done = kind == .due ? doneOn : followedUpOn {
            let late = window.map { done.days(since: $0.last) } ?? 0
            return late > 0 ? (.metLate, .doneLate(done, days: late)) : (.met, .doneOn(done))
        }
        if let dropped = droppedByAllOn { return (.excused, .dropped(dropped)) }
        guard let agreed = version.agreedByAllOn else {
            return (.cannotBeAssessed, .notAgreed(waitingFor: version.waitingFor))
        }
        guard context.isInForce else { return (.notApplicable, .notInForce) }
        guard let window else { return (.cannotBeAssessed, .noDate) }
        // A later change does not begin the score anew: the first yes of all did.
        let first = versions.compactMap(\.agreedByAllOn).min() ?? agreed
        if window.last < first { return (.notRegistered, .beforeAgreed(first)) }
        if let last = context.lastDay, window.last > last, day > last { return (.notApplicable, .agreementEnded(last)) }
        return timed(window)
    }

    /// A measure that is late is still worth doing: it is never missed.
    private func timed(_ window: DayRange) -> Verdict {
        if day < window.first { return (.notYetDue, .notBegun(window.first)) }
        if day > window.last { return (.overdue, .daysLate(day.days(since: window.last))) }
        return (
            settings.isNear(window, on: day) ? .dueSoon : .notYetDue, .daysLeft(window.last.days(since: day))
        )
    }
}

extension Agreement {
    /// The parties behind those who plan, perform and follow up; all of them where nobody is named.
    package func parties(answeringFor terms: MeasureTerms) -> [ActorKey] {
        let found = Set(terms.responsible.flatMap(parties(owing:)))
        return found.isEmpty ? authorities : authorities.filter(found.contains)
    }
}
