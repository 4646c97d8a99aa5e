package import Agreements
package import Vocabulary

/// Where some of those who owe an occasion together have given a reason, and others not yet.
package struct ReasonsSoFar: Hashable, Sendable {
    /// At least one.
    package let given: [ActorKey]
    /// At least one.
    package let awaited: [ActorKey]

    package init(given: [ActorKey], awaited: [ActorKey]) {
        self.given = given
        self.awaited = awaited
    }
}

extension Matter {
    /// Nil when nobody has given a reason, when all have, and when it was done all the same.
    package func reasonsSoFar(
        _ occasion: ObligationStatus, of commitment: Commitment, in agreement: Agreement, on day: CivilDate
    ) -> ReasonsSoFar? {
        guard !occasion.standing.isMet, occasion.standing != .excused,
            let reasons = state.excuses[occasion.obligation.id]
        else { return nil }
        let owing = agreement.parties(owing: commitment, unit: occasion.obligation.id.unit)
        let given = owing.filter { reasons[$0].map { $0.on <= day } ?? false }
        guard !given.isEmpty, given.count < owing.count else { return nil }
        return ReasonsSoFar(given: given, awaited: owing.filter { !given.contains($0) })
    }
}
