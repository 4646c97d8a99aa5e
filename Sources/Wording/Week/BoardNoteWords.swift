package import Agreements
package import Vocabulary

extension Wording {
    /// Under a note: `Sparat av Polisen kl. 10.14.`
    /// - Parameter clock: hours and minutes, `10:14`.
    package func noteSaved(by party: ActorKey, at clock: String, in agreement: Agreement) -> String {
        let who = self.party(party, in: agreement)
        return say("Sparat av \(who) kl. \(dotted(clock)).", "Saved by \(small(who)) at \(clock).")
    }

    /// Over a note that somebody else saved while it was being written.
    package func noteClash(with party: ActorKey, at clock: String, in agreement: Agreement) -> String {
        let who = self.party(party, in: agreement)
        return say(
            "\(who) ändrade samma anteckning kl. \(dotted(clock)). Din text är kvar nedan.",
            "\(who) changed the same note at \(clock). Your text is kept below.")
    }

    private func dotted(_ clock: String) -> String { clock.replacing(":", with: ".") }

    /// Inside an English sentence: `the Police`.
    private func small(_ who: String) -> String { who.hasPrefix("The ") ? "t" + who.dropFirst() : who }
}
