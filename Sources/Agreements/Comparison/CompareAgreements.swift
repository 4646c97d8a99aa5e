import Vocabulary

/// What becomes of one commitment when another definition takes over.
package struct CommitmentChange: Hashable, Sendable {
    package enum Aspect: String, Hashable, Sendable, CaseIterable {
        case reading, cadence, strength, owners, recipients, evidence
    }
    /// Nil when it is new.
    package let old: Commitment?
    /// Nil when it is left out.
    package let new: Commitment?
    /// What differs, where it stands in both.
    package let aspects: [Aspect]
}

extension Agreement {
    /// What differs, commitment by commitment, between this agreement and one that is proposed to follow it: first what
    /// stands in this one, by its numbers, then what is new. Commitments are told apart by their keys; the law's are left out,
    /// since they are the same in both. What is the same in both gives no line.
    package func changes(to next: Agreement) -> [CommitmentChange] {
        let own = commitments.filter { !$0.isLaw }.byNumber
        let others = next.commitments.filter { !$0.isLaw }.byNumber
        let kept = own.compactMap { old -> CommitmentChange? in
            guard let new = others.first(where: { $0.key == old.key }) else {
                return CommitmentChange(old: old, new: nil, aspects: [])
            }
            let aspects = CommitmentChange.Aspect.allCases.filter { !old.isSame(as: new, in: $0) }
            return aspects.isEmpty ? nil : CommitmentChange(old: old, new: new, aspects: aspects)
        }
        let known = Set(own.map(\.key))
        return kept
            + others.filter { !known.contains($0.key) }.map { CommitmentChange(old: nil, new: $0, aspects: []) }
    }
}

extension [Commitment] {
    /// Those without a number last, in the definition's order.
    fileprivate var byNumber: [Commitment] {
        enumerated().sorted { one, other in
            (one.element.number ?? .max, one.offset) < (other.element.number ?? .max, other.offset)
        }.map(\.element)
    }
}

extension Commitment {
    fileprivate func isSame(as other: Commitment, in aspect: CommitmentChange.Aspect) -> Bool {
        switch aspect {
        case .reading: reading == other.reading
        case .cadence: cadence.main == other.cadence.main && dimensions == other.dimensions
        case .strength: cadence.strength == other.cadence.strength
        case .owners: owners == other.owners
        case .recipients: recipients == other.recipients
        case .evidence: evidence == other.evidence
        }
    }
}
