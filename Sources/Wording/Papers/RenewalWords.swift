package import Agreements
package import Vocabulary

extension Wording {
    /// When the agreement ends, and whether its renewal is open.
    package func renewalState(last: CivilDate?, opens: CivilDate?, on day: CivilDate, months: Int) -> String {
        guard let last, let opens else {
            return say("Överenskommelsen har ingen sista dag.", "The agreement has no last day.")
        }
        if day > last {
            return say("Överenskommelsen tog slut \(self.day(last)).", "The agreement ended on \(self.day(last)).")
        }
        let left = days(last.days(since: day))
        if day >= opens {
            return say(
                "Överenskommelsen tar slut \(self.day(last)), om \(left). Det är dags att förnya den.",
                "The agreement ends on \(self.day(last)), in \(left). It is time to renew it.")
        }
        let length = length(months: months)
        return say(
            "Överenskommelsen tar slut \(self.day(last)). Förnyelsen öppnar \(self.day(opens)), \(length) före slutet. Det är ett lokalt val.",
            "The agreement ends on \(self.day(last)). The renewal opens on \(self.day(opens)), \(length) before the end. That is a local choice."
        )
    }

    package func finalFollowUpState(_ made: CivilDate?, adopted: CivilDate?) -> [String] {
        [
            made.map {
                say(
                    "Den slutliga uppföljningen är registrerad \(day($0)).",
                    "The final follow-up was registered on \(day($0)).")
            }
                ?? finalFollowUpMissing,
            adopted.map { say("Dess text antogs \(day($0)).", "Its text was adopted on \(day($0)).") },
        ].compactMap { $0 }
    }

    package func comparedWith(_ next: Agreement) -> String {
        say("Jämfört med \(next.title), \(next.short).", "Compared with \(next.title), \(next.short).")
    }

    package var noSuccessorHere: String {
        say(
            "Det finns inget förslag att jämföra med än. Lämna in förslaget nedan, så visas skillnaderna.",
            "There is no proposal to compare with yet. Hand in the proposal below, and the differences are shown.")
    }

    package var noDifferences: String {
        say("Åtagandena är desamma i förslaget.", "The commitments are the same in the proposal.")
    }

    /// What becomes of a commitment: `Nytt`, `Tas bort`, or what differs: `Takt och styrka`.
    package func change(_ change: CommitmentChange) -> String {
        if change.old == nil { return say("Nytt", "New") }
        if change.new == nil { return say("Tas bort", "Left out") }
        return label(list(change.aspects.map(aspect)))
    }

    private func aspect(_ aspect: CommitmentChange.Aspect) -> String {
        switch aspect {
        case .reading: say("ordalydelse", "wording")
        case .cadence: say("takt", "cadence")
        case .strength: say("styrka", "strength")
        case .owners: say("ansvarig", "who is responsible")
        case .recipients: say("mottagare", "recipients")
        case .evidence: say("vad som visar det", "what shows it")
        }
    }

    /// What one definition says of a commitment: how often and how strongly, who, and the reading where that differs.
    package func version(_ commitment: Commitment?, of agreement: Agreement, _ aspects: [CommitmentChange.Aspect])
        -> String
    {
        guard let commitment else { return "–" }
        // The cadence says every other strength itself.
        var said = [label(cadence(commitment, in: agreement))]
        if commitment.cadence.strength == .must { said.append(strength(.must)) }
        if aspects.contains(.owners) { said.append(owners(commitment, in: agreement)) }
        if aspects.contains(.recipients) {
            said.append(say("till ", "to ") + names(commitment.recipients, in: agreement))
        }
        if aspects.contains(.evidence) { said.append(evidence(commitment.evidence.kind)) }
        if aspects.contains(.reading) { said.append(quoted(commitment.reading[language])) }
        return said.joined(separator: "; ")
    }

    /// One step on the way to the next agreement: `Beslut av kommunstyrelsen`, and the day it was taken.
    package func step(_ what: String, done: CivilDate?) -> String {
        done.map { say("\(what): klart \(day($0)).", "\(what): done on \(day($0)).") }
            ?? say("\(what): återstår.", "\(what): remains.")
    }

    package func decisionBy(_ actor: ActorKey, in agreement: Agreement) -> String {
        say("Beslut av \(name(actor, in: agreement))", "Decision by \(name(actor, in: agreement))")
    }

    package func signatureBy(_ actor: ActorKey, in agreement: Agreement) -> String {
        say("Underskrift av \(name(actor, in: agreement))", "Signature by \(name(actor, in: agreement))")
    }

    /// The last step: the old agreement says which one came after it.
    package func replaced(by next: AgreementID?) -> String {
        next.map { say("Den gamla är ersatt av \($0).", "The old one has been replaced by \($0).") }
            ?? say("Den gamla ersätts av den nya: återstår.", "The old one is replaced by the new: remains.")
    }
}
