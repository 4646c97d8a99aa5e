package import Vocabulary

extension Agreement {
    /// Everything that the definition marks as a local choice, which neither the text nor a law holds.
    package var localChoices: [(reading: Bilingual, basis: Basis)] {
        var all = commitments.map { (reading: $0.reading, basis: $0.basis) }
        all += rules.standing.map { ($0.reading, $0.basis) }
        all += rules.gates.map { ($0.reading, $0.basis) }
        all += rules.approvals.map { ($0.reading, $0.basis) }
        all += rules.goals.map { ($0.reading, $0.basis) }
        all += rules.plan.map { ($0.reading, $0.basis) }
        all += rules.process.map { ($0.reading, $0.basis) }
        all += rules.sources.map { ($0.reading, $0.basis) }
        all += rules.money.map { ($0.reading, $0.basis) }
        all += rules.notes.map { ($0.reading, $0.basis) }
        if let termination = rules.termination { all.append((termination.reading, termination.basis)) }
        return all.filter { $0.basis.source == .local }
    }
}
