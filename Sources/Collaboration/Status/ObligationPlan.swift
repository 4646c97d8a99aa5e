package import Agreements
import Synchronization
package import Vocabulary

/// Every obligation that follows from definitions and local calendars alone. Rolling duties hang on what was done and
/// are not among them.
package struct ObligationPlan: Sendable {
    package let obligations: [CommitmentKey: [Obligation]]

    package init(versions: [Version], calendars: [State.CalendarChange], horizon: CivilDate) {
        let timelines = Self.timelines(of: calendars)
        var found: [CommitmentKey: [Obligation]] = [:]
        // Of two with the same first day, the one proposed later holds.
        let latest = Dictionary(
            versions.filter { $0.acceptedOn != nil }.map { ($0.effective, $0) }, uniquingKeysWith: { _, later in later }
        )
        let accepted = latest.values.sorted { $0.effective < $1.effective }
        let inOrder = accepted.isEmpty ? versions.suffix(1) : accepted[...]
        for (place, version) in zip(inOrder.indices, inOrder) {
            let isFirst = place == inOrder.startIndex
            let next = place + 1 < inOrder.endIndex ? inOrder[place + 1].effective : nil
            for commitment in version.agreement.commitments {
                let key = commitment.key
                // While a card is open its days are only shown; once it is agreed, those agreed are its first.
                if version.open.contains(key), inOrder.contains(where: { $0.settles(key) }) { continue }
                let isFirst = isFirst || inOrder[..<place].allSatisfy { $0.open.contains(key) }
                let all = Self.obligations(of: commitment, version.agreement, timelines, horizon)
                // A window belongs to the definition in force on its first day.
                let own = all.filter {
                    (isFirst || $0.window.first >= version.effective) && $0.window.first < next ?? .max
                }
                found[commitment.key, default: []] += own
            }
        }
        obligations = found.mapValues(\.oldestFirst)
    }

    /// The calendars as they stood after each change: the first of every year together, then one by one.
    private static func timelines(
        of changes: [State.CalendarChange]
    ) -> [(recordedDay: CivilDate?, calendar: LocalCalendar)] {
        var calendar = LocalCalendar()
        var later: [State.CalendarChange] = []
        for change in changes {
            if calendar.years[change.year] == nil {
                calendar.years[change.year] = change.calendar
            } else {
                later.append(change)
            }
        }
        var timelines: [(recordedDay: CivilDate?, calendar: LocalCalendar)] = [(nil, calendar)]
        for change in later {
            calendar.years[change.year] = change.calendar
            timelines.append((change.recordedDay, calendar))
        }
        return timelines
    }

    /// A change of calendar touches only windows that had not ended when it was recorded.
    private static func obligations(
        of commitment: Commitment, _ agreement: Agreement,
        _ timelines: [(recordedDay: CivilDate?, calendar: LocalCalendar)], _ horizon: CivilDate
    ) -> [Obligation] {
        var current: [Obligation] = []
        for (recordedDay, calendar) in timelines {
            let new = Agreements.obligations(of: commitment, in: agreement, calendar: calendar, horizon: horizon)
            guard let recordedDay else {
                current = new
                continue
            }
            let ended = current.filter { $0.window.last < recordedDay }
            let kept = Set(ended.map(\.id))
            let open = Set(current.map(\.id)).subtracting(kept)
            // A window that was open is moved, even to days gone by; one that nobody knew of arises only if still open.
            current =
                ended + new.filter { !kept.contains($0.id) && ($0.window.last >= recordedDay || open.contains($0.id)) }
        }
        return current
    }
}

extension Array where Element == Obligation {
    /// By window; those of different places with the same window stay in the definition's order.
    var oldestFirst: [Obligation] {
        enumerated().sorted {
            ($0.element.window.first, $0.element.window.last, $0.offset)
                < ($1.element.window.first, $1.element.window.last, $1.offset)
        }.map(\.element)
    }
}

extension Version {
    /// True when it holds the commitment as something agreed.
    fileprivate func settles(_ key: CommitmentKey) -> Bool {
        !open.contains(key) && agreement.commitment(key) != nil
    }
}

extension CivilDate {
    fileprivate static let max = CivilDate(dayNumber: .max / 2)
}

/// Keeps the last plans made, since definitions and calendars change a few times a year and states every day.
package final class PlanCache: Sendable {
    private struct Question: Hashable {
        let versions: [String]
        let calendars: [State.CalendarChange]
        let horizon: CivilDate
    }
    private let plans = Mutex<[Question: ObligationPlan]>([:])

    package init() {}

    func plan(versions: [Version], calendars: [State.CalendarChange], horizon: CivilDate) -> ObligationPlan {
        let question = Question(
            versions: versions.map {
                "\($0.agreement.id) \($0.digest) \($0.effective) \($0.acceptedOn?.description ?? "-")"
                    + $0.sentBack.sorted().map { " \($0)" }.joined()
            },
            calendars: calendars, horizon: horizon)
        if let known = plans.withLock({ $0[question] }) { return known }
        let plan = ObligationPlan(versions: versions, calendars: calendars, horizon: horizon)
        plans.withLock { plans in
            if plans.count > 64 { plans.removeAll() }
            plans[question] = plan
        }
        return plan
    }
}
