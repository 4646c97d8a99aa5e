package import Agreements
import Collaboration
package import Vocabulary

extension Wording {
    /// Posts, units, bodies and parties, one name each.
    package func oneByOne(_ actors: [ActorKey], in agreement: Agreement) -> [String] {
        actors.map { name($0, in: agreement) }
    }

    /// The occasion that something counts for, in words.
    package func countedFor(_ id: Obligation.ID, in agreement: Agreement) -> String { occasion(id, in: agreement) }

    package var countsForNothing: String {
        say("Mötet räknas inte för något bestämt tillfälle.", "The meeting counts for no particular occasion.")
    }

    package func registered(by actor: Actor, on day: CivilDate, in agreement: Agreement) -> String {
        let who = "\(name(actor.post, in: agreement)), \(name(actor.organisation, in: agreement))"
        return say("Registrerat \(self.day(day)) av \(who).", "Registered on \(self.day(day)) by \(who).")
    }
}
