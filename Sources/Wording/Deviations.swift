package import Agreements
package import Collaboration
import Vocabulary

extension Wording {
    /// A deviation that stands: what was done against which words of the text, and how it is mended.
    package func openDeviation(_ recorded: RecordedDeviation, in agreement: Agreement) -> (
        what: String, remedy: String
    ) {
        let told = told(recorded.entry, agreement)
        let asks = label(departure(recorded.deviation, agreement))
        let author = name(recorded.entry.actor.organisation, in: agreement)
        return (
            what: say("Avvikelse: \(told) \(asks)", "Deviation: \(told) \(asks)"),
            remedy: mending(recorded.deviation, agreement)
                + say(
                    " Är uppgiften fel kan \(author) ta tillbaka den.", " If this is wrong, \(author) can take it back."
                )
        )
    }

    /// The end of a line of history.
    func marked(_ deviation: Deviation, _ agreement: Agreement) -> String {
        say("Avvikelse: ", "Deviation: ") + departure(deviation, agreement)
    }

    /// An act that departs from what the agreement says, without a reason.
    func reasonNeeded(_ deviation: Deviation, by: ActorKey?, _ agreement: Agreement) -> Pair {
        let what = label(departure(deviation, not: by, agreement))
        return pair(
            (what, "Ange ett skäl, så registreras det som en avvikelse."),
            (what, "Give a reason, and it is recorded as a deviation."))
    }

    /// What the text says instead, and where.
    private func departure(_ deviation: Deviation, not other: ActorKey? = nil, _ agreement: Agreement) -> String {
        let asked = names(deviation.instead ?? [], in: agreement)
        let other = other.map { say(", inte av ", ", not by ") + name($0, in: agreement) } ?? ""
        let said: String =
            switch deviation.kind {
            case .decidedByOther:
                say("texten kräver beslut av \(asked)\(other).", "the text asks for a decision by \(asked)\(other).")
            case .signedByOther:
                say(
                    "texten kräver underskrift av \(asked)\(other).",
                    "the text asks for a signature by \(asked)\(other).")
            case .terminatedAlone:
                say(
                    "texten ger ingen part rätt att ensam säga upp överenskommelsen.",
                    "the text gives no party the right to end the agreement alone.")
            case .followedUpEarly:
                deviation.lastDay.map {
                    say("överenskommelsen gäller till \(day($0)).", "the agreement holds until \(day($0)).")
                } ?? say("överenskommelsen hade inte tagit slut.", "the agreement had not ended.")
            case .gatePassed: gatePassed(deviation, agreement)
            }
        return said + source(deviation)
    }

    private func source(_ deviation: Deviation) -> String {
        // Where nothing is said of ending it early, the title is no source of that silence.
        let isSilence = deviation.kind == .terminatedAlone && deviation.clause?.hasPrefix("(") ?? false
        if let clause = deviation.clause, !isSilence { return say(" Källa: \(clause).", " Source: \(clause).") }
        if let law = deviation.law { return say(" Källa: lag \(law).", " Source: Act \(law).") }
        return ""
    }

    private func mending(_ deviation: Deviation, _ agreement: Agreement) -> String {
        let asked = names(deviation.instead ?? [], in: agreement)
        switch deviation.kind {
        case .decidedByOther:
            return say(
                "Avvikelsen visas tills \(asked) har beslutat.",
                "The deviation is shown until there is a decision by \(asked).")
        case .signedByOther:
            return say(
                "Avvikelsen visas tills \(asked) har undertecknat.",
                "The deviation is shown until there is a signature by \(asked).")
        case .terminatedAlone:
            return say(
                "Överenskommelsen fortsätter att gälla. Den upphör i förtid först när alla parter har angett "
                    + "samma sista dag.",
                "The agreement continues to hold. It ends early only when all parties have given the same last day.")
        case .followedUpEarly:
            return say(
                "Avvikelsen visas tills överenskommelsen har följts upp efter sin sista dag.",
                "The deviation is shown until the agreement has been followed up after its last day.")
        case .gatePassed:
            return say(
                "Avvikelsen visas tills det som saknas finns, eller tills steget tas på nytt som texten säger.",
                "The deviation is shown until what is missing is there, or the step is taken again as the text says.")
        }
    }
}
