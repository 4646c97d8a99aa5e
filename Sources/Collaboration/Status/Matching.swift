package import Agreements
import Vocabulary

/// Which of the things done counts for which occasion of one commitment.
package struct Matches: Sendable {
    package let byObligation: [Obligation.ID: [State.Doing]]
    /// Done, but in no window: a meeting in an excepted week, a second copy of a report.
    package let besides: [State.Doing]
}

extension Matter {
    /// - Parameter doings: what stands, of the commitment's evidence, up to the day looked at.
    func match(
        _ doings: [State.Doing], to obligations: [Obligation], of commitment: Commitment, in version: Version
    ) -> Matches {
        let agreement = version.agreement
        // The first day from which a window that has ended is asked for at all.
        let asked = [bindingDay(agreement), countedFrom(commitment.key, version)].compactMap { $0 }.max()
        var matcher = Matcher(
            obligations: obligations, commitment: commitment, agreement: agreement, askedFrom: asked,
            excuses: state.excuses)
        // What was settled when it was recorded comes first, so that nothing later takes its place.
        let inOrder = doings.sorted { ($0.on, $0.entry) < ($1.on, $1.entry) }
        let open = inOrder.filter { !matcher.takeAsRecorded($0) }
        for doing in open { matcher.take(doing) }
        return Matches(byObligation: matcher.taken, besides: matcher.besides)
    }
}

private struct Matcher {
    private(set) var taken: [Obligation.ID: [State.Doing]] = [:]
    private(set) var besides: [State.Doing] = []
    private var held: [State.Doing.Meeting: Obligation.ID] = [:]
    private let byID: [Obligation.ID: Obligation]
    private let byUnit: [String: [Obligation]]
    private let commitment: Commitment
    private let agreement: Agreement
    private let askedFrom: CivilDate?
    private let excuses: [Obligation.ID: [ActorKey: State.Excuse]]

    init(
        obligations: [Obligation], commitment: Commitment, agreement: Agreement, askedFrom: CivilDate?,
        excuses: [Obligation.ID: [ActorKey: State.Excuse]]
    ) {
        byID = Dictionary(obligations.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        byUnit = Dictionary(grouping: obligations, by: \.id.unit)
        self.commitment = commitment
        self.agreement = agreement
        self.askedFrom = askedFrom
        self.excuses = excuses
    }

    mutating func takeAsRecorded(_ doing: State.Doing) -> Bool {
        guard let id = doing.done.meets?.first(where: { $0.commitment == commitment.key }), byID[id] != nil else {
            return false
        }
        count(doing, for: id)
        return true
    }

    mutating func take(_ doing: State.Doing) {
        if let id = sameMeeting(as: doing) ?? obligation(for: doing)?.id {
            count(doing, for: id)
        } else {
            besides.append(doing)
        }
    }

    private mutating func count(_ doing: State.Doing, for id: Obligation.ID) {
        taken[id, default: []].append(doing)
        if let meeting = doing.meeting { held[meeting] = held[meeting] ?? id }
    }

    /// What the other party registered of the same meeting belongs where the first went, also when that is full by now.
    private func sameMeeting(as doing: State.Doing) -> Obligation.ID? {
        doing.done.about == nil ? doing.meeting.flatMap { held[$0] } : nil
    }

    private func obligation(for doing: State.Doing) -> Obligation? {
        let unit = commitment.dimensions.isEmpty ? "" : doing.done.unit ?? ""
        let candidates = byUnit[unit] ?? []
        if let about = doing.done.about {
            return candidates.first { $0.id.period == about } ?? candidates.first { $0.about?.contains(about) == true }
        }
        // Meetings and counts belong to the day they were held on; papers mend the oldest gap.
        // Windows before several anchors overlap: what is done twice then counts for two of them.
        if commitment.lateness == .missed {
            let held = candidates.lazy.filter { $0.window.contains(doing.on) }
            let open = held.filter { !isFulfilled($0) }
            return open.first { !isExcused($0, for: doing) } ?? open.first ?? held.first
        }
        // What is excused is asked of nobody: it is met late only when the act names it.
        if let open = candidates.first(where: { isOpen($0, on: doing.on) && !isExcused($0, for: doing) })
            ?? candidates.first(where: { $0.window.contains(doing.on) })
        {
            return open
        }
        // What is to be done once is met whenever somebody registers it, also before counting began.
        return candidates.count == 1 ? candidates.first { !isFulfilled($0) && $0.window.first <= doing.on } : nil
    }

    private func isOpen(_ obligation: Obligation, on day: CivilDate) -> Bool {
        guard obligation.window.first <= day, !isFulfilled(obligation) else { return false }
        if obligation.window.contains(day) { return true }
        return askedFrom.map { obligation.window.last >= $0 } ?? true
    }

    /// True when all who owe it had given a reason by the day the deed was recorded: a reason given later moves nothing.
    private func isExcused(_ obligation: Obligation, for doing: State.Doing) -> Bool {
        guard let given = excuses[obligation.id] else { return false }
        let known = max(doing.on, doing.recordedDay)
        return agreement.parties(owing: commitment, unit: obligation.id.unit).allSatisfy {
            given[$0].map { $0.on <= known } ?? false
        }
    }

    private func isFulfilled(_ obligation: Obligation) -> Bool {
        let found = taken[obligation.id] ?? []
        return found.times >= obligation.count && agreement.missing(in: found, for: commitment).isEmpty
    }
}

extension DayRange {
    fileprivate func contains(_ period: String) -> Bool { CivilDate(period).map(contains) ?? false }
}

extension Agreement {
    /// Of those without whom it does not count, the ones for whom nobody has taken part.
    func missing(in doings: [State.Doing], for commitment: Commitment) -> [ActorKey] {
        guard !commitment.countsOnlyWith.isEmpty else { return [] }
        let present = Set(doings.flatMap(\.done.present))
        return commitment.countsOnlyWith.filter { seat in !present.contains { fills($0, seat: seat) } }
    }
}
