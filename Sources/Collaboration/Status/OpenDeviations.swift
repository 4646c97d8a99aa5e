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
    /// to have come earlier than was known.
    package func finallyFollowedUp(_ agreement: Agreement) -> CivilDate? {
        if let day = state.finallyFollowedUp { return day }
        guard let last = lastDay(agreement) else { return nil }
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
                agreement.decisions.first { $0.by == who }?.on ?? state.decisions[who]
            }
        case .signedByOther:
            return isMended(one, by: day) { who in
                agreement.signatures.first { $0.by == who }?.on ?? state.signatures[who]
            }
        case .terminatedAlone:
            // All have said the same, each by this day; or the text has come to let one end it alone, and one did.
            guard terminatedFrom(agreement) != nil else { return false }
            let words = agreement.authorities.map { state.jointEndings[$0]?.on }
            return state.terminated != nil || words.allSatisfy { said in said.map { $0 <= day } ?? false }
        case .followedUpEarly: return finallyFollowedUp(agreement).map { $0 <= day } ?? false
        }
    }

    /// True when all whom the text asks have done the same, that day or later.
    private func isMended(_ one: RecordedDeviation, by day: CivilDate, done: (ActorKey) -> CivilDate?) -> Bool {
        guard let instead = one.deviation.instead, !instead.isEmpty else { return false }
        return instead.allSatisfy { who in done(who).map { one.entry.on <= $0 && $0 <= day } ?? false }
    }
}
