package import Agreements
package import Vocabulary

extension Matter {
    /// What was recorded against what the agreement says, and was neither mended nor taken back by `day`; oldest first.
    package func openDeviations(on day: CivilDate) -> [RecordedDeviation] {
        guard !state.deviations.isEmpty else { return [] }
        let agreement = agreement(on: day)
        return state.deviations.filter {
            $0.entry.on <= day && !state.withdrawn.contains($0.entry.number) && !isMended($0, agreement, by: day)
        }.sorted { order($0) < order($1) }
    }

    /// The day the agreement was finally followed up. What came before the end does not count; but the end may turn out
    /// to have come earlier, or later, than was known.
    package func finallyFollowedUp(_ agreement: Agreement) -> CivilDate? {
        guard let last = lastDay(agreement) else { return state.finallyFollowedUp }
        if let day = state.finallyFollowedUp, day > last { return day }
        return state.deviations.filter {
            $0.deviation.kind == .followedUpEarly && $0.entry.on > last && !state.withdrawn.contains($0.entry.number)
        }.map(\.entry.on).min()
    }

    /// By day and what happened: entries of one day stand in no order of their own.
    private func order(_ one: RecordedDeviation) -> (CivilDate, String, String, Int) {
        (one.entry.on, one.deviation.kind.rawValue, "\(one.entry.fact)", one.entry.number)
    }

    private func isMended(_ one: RecordedDeviation, _ agreement: Agreement, by day: CivilDate) -> Bool {
        switch one.deviation.kind {
        case .decidedByOther:
            return isMended(one, by: day) { who in
                [agreement.decisions.first { $0.by == who }?.on, state.decisions[who]].compactMap { $0 }.max()
            }
        case .signedByOther:
            return isMended(one, by: day) { who in
                [agreement.signatures.first { $0.by == who }?.on, state.signatures[who]].compactMap { $0 }.max()
            }
        case .terminatedAlone:
            // All have come to say the same, with this word or after it; or the text lets one end it alone, and one did.
            return state.terminated != nil
                || jointEndings(agreement).contains { one.entry.number <= $0.entry && $0.on <= day }
        case .followedUpEarly: return finallyFollowedUp(agreement).map { $0 <= day } ?? false
        case .gatePassed: return isMended(passing: one, by: day)
        }
    }

    /// True when all whom the text asks have done the same, that day or later.
    private func isMended(_ one: RecordedDeviation, by day: CivilDate, done: (ActorKey) -> CivilDate?) -> Bool {
        guard let instead = one.deviation.instead, !instead.isEmpty else { return false }
        return instead.allSatisfy { who in done(who).map { one.entry.on <= $0 && $0 <= day } ?? false }
    }
}
