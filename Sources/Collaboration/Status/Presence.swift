package import Agreements
package import Vocabulary

/// Whom a meeting lacked: the seats nobody filled, and the parties that had nobody there.
package struct Presence: Hashable, Sendable {
    package let missingSeats: [ActorKey]
    package let absentParties: [ActorKey]
}

extension Agreement {
    /// Who was missing when `done` took place; nil when nobody is said to have been there, or nobody in particular is
    /// expected. It is a flag and undoes nothing (settlement 9).
    package func presence(_ done: Fact.Done, of commitment: Commitment) -> Presence? {
        guard !commitment.seats.isEmpty || commitment.bothParties, !done.present.isEmpty else { return nil }
        let missing = commitment.seats.filter { seat in !done.present.contains { fills($0, seat: seat) } }
        let came = Set(done.present.compactMap(party(of:)))
        let absent = commitment.bothParties ? authorities.filter { !came.contains($0) } : []
        return Presence(missingSeats: missing, absentParties: absent)
    }
}
