package import Agreements
package import Collaboration
import Vocabulary

extension Wording {
    /// What is said to the one who has just registered something: what became of it, and for which period.
    package func receipt(_ entry: Entry, in agreement: Agreement) -> String {
        guard case .done(let done) = entry.fact, let period = settledPeriod(done, in: agreement) else {
            let told = self.entry(entry, in: agreement)
            return say("Registrerat: \(told)", "Registered: \(told)")
        }
        let thing = label(theThing(done.evidence))
        return say("\(thing) för \(period) är registrerad.", "\(thing) for \(period) has been registered.")
    }

    /// The period that a delivery or a report was found to be about, and for whom; nil for what is about none.
    private func settledPeriod(_ done: Fact.Done, in agreement: Agreement) -> String? {
        guard done.evidence == .delivery || done.evidence == .report, let id = done.meets?.first,
            let commitment = agreement.commitment(id.commitment)
        else { return nil }
        switch commitment.cadence.main {
        case .about, .inEach:
            // Only the words of the period are wanted; its window says nothing in them.
            let period = period(Obligation(id: id, window: .year(agreement.period.first.year)), of: commitment)
            return id.unit.isEmpty ? period : "\(period) (\(unit(id.unit, of: commitment, in: agreement)))"
        default: return nil
        }
    }
}
