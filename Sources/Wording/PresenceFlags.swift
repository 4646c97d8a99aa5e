package import Agreements
package import Collaboration
import Vocabulary

extension Wording {
    /// What to flag about who took part; empty when nobody is missing or nobody in particular is expected.
    package func presence(_ done: Fact.Done, of commitment: Commitment, in agreement: Agreement) -> [String] {
        guard !commitment.seats.isEmpty || commitment.bothParties else { return [] }
        guard let presence = agreement.presence(done, of: commitment) else {
            return [say("Närvaro inte angiven", "Attendance not stated")]
        }
        let parties = presence.absentParties.map { key in
            let party = party(key, in: agreement)
            return say("\(party) var inte med", "\(party) \(isPolice(key, agreement) ? "were" : "was") not there")
        }
        let seats = presence.missingSeats.filter { !presence.absentParties.contains($0) }.map {
            name($0, in: agreement)
        }
        guard !seats.isEmpty else { return parties }
        return parties + [
            say("Saknades: \(seats.joined(separator: ", "))", "Missing: \(seats.joined(separator: ", "))")
        ]
    }

    private func isPolice(_ key: ActorKey, _ agreement: Agreement) -> Bool {
        language == .english && party(key, in: agreement) == "The Police"
    }
}
