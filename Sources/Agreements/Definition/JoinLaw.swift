package import Vocabulary

extension Agreement {
    /// The agreement together with what a law asks of every municipality, as rules of its own kind.
    ///
    /// The law's posts and bodies are added where the agreement has none of that key; its commitments keep numbers of
    /// their own (L1, L2) and hold from the day the law took effect, within the agreement's period.
    package func joined(with law: Agreement) -> Agreement {
        guard kind == .agreement, law.kind == .law, period.last ?? law.period.first >= law.period.first else {
            return self
        }
        var joined = self
        let known = Set((parties.map(\.key) + units.map(\.key) + posts.map(\.key) + bodies.map(\.key)))
        joined.posts += law.posts.filter { !known.contains($0.key) }
        joined.bodies += law.bodies.filter { !known.contains($0.key) }
        joined.groups.append(Self.lawGroup)
        joined.commitments += law.commitments.map { commitment in
            var own = commitment
            own.isLaw = true
            own.key = CommitmentKey("lag-\(commitment.key)")
            own.evidence = Evidence(kind: commitment.evidence.kind, subject: "lag-\(commitment.evidence.subject)")
            own.group = Self.lawGroup.key
            return own
        }
        // The law says what a plan rests on, not whose step waits for it: where the agreement itself makes the step one that
        // waits, what the law asks stands beside it.
        let waiting = Set(rules.gates.map(\.stops))
        joined.rules.gates += law.rules.gates.filter { waiting.contains($0.stops) }
        joined.lawInForce = law.period.first
        return joined
    }

    private static let lawGroup = Group(
        key: "lag", name: Bilingual(sv: "Vad lagen kräver av kommunen", en: "What the law asks of the municipality"))

    /// The days in which a commitment's windows may lie: the agreement's, and for the law's from when it took effect.
    package func life(of commitment: Commitment, horizon: CivilDate) -> DayRange? {
        // Without an end it is still not reckoned into all eternity, whatever day is asked for.
        let farthest = period.first.adding(months: 12 * DefinitionLimits.periodYears)
        let last = period.last ?? min(max(horizon, period.first), farthest)
        let first = commitment.isLaw ? max(period.first, lawInForce ?? period.first) : period.first
        return DayRange(first, last)
    }
}
