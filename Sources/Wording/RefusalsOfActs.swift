import Agreements
import Collaboration
import Vocabulary

extension Wording {
    func whatWasDone(_ refusal: Refusal, _ agreement: Agreement) -> Pair? {
        switch refusal {
        case .unknownThing(let thing, let kind, let nearest):
            let named = quoted(spaced(thing))
            let choice = nearest.flatMap { subject in
                agreement.commitments.first { $0.evidence == Evidence(kind: kind, subject: subject) }
            }
            let remedy =
                choice.map { say("Menade du \(title($0))?", "Did you mean \(title($0))?") }
                ?? say("Välj ett åtagande ur listan.", "Choose a commitment from the list.")
            return pair(
                ("Inget åtagande visas av \(evidence(kind)) för \(named).", remedy),
                ("No commitment is shown by \(evidence(kind)) for \(named).", remedy))
        case .unknownParticipant(let key, let nearest):
            let near = nearest.map { name(ActorKey($0), in: agreement) }
            let remedy =
                near.map { say("Menade du \($0)?", "Did you mean \($0)?") }
                ?? say("Välj deltagare ur listan.", "Choose participants from the list.")
            return pair(
                ("Ingen deltagare heter \(quoted(spaced(key.text))).", remedy),
                ("No participant is called \(quoted(spaced(key.text))).", remedy))
        case .unitNeeded(let per, let allowed):
            let choices = alternatives(allowed.map { word($0, per, in: agreement) })
            return pair(
                ("Det räknas för varje \(one(per)), och ingen är vald.", "Välj \(choices)."),
                ("It is counted for each \(one(per)), and none is chosen.", "Choose \(choices)."))
        case .unknownUnit(let unit, let allowed):
            let choices = alternatives(allowed.map { self.unit($0, in: agreement) })
            return pair(
                ("\(quoted(spaced(unit))) finns inte bland det som räknas här.", "Välj \(choices)."),
                ("\(quoted(spaced(unit))) is not among what is counted here.", "Choose \(choices)."))
        case .unknownPeriod(let period, let key):
            let what = title(key, in: agreement)
            return pair(
                (
                    "\(what) har inget tillfälle för \(quoted(period)).",
                    "Välj en period ur listan, eller lämna den tom."
                ),
                ("\(what) has no occasion for \(quoted(period)).", "Choose a period from the list, or leave it empty."))
        default: return nil
        }
    }

    /// A unit whose commitment is not known: the name where it is a key of somebody, otherwise as it is.
    private func unit(_ unit: String, in agreement: Agreement) -> String {
        for commitment in agreement.commitments where commitment.countedUnits.contains(unit) && !unit.isEmpty {
            return self.unit(unit, of: commitment, in: agreement)
        }
        return unit
    }

    // MARK: Commitments, occasions, entries

    func about(_ refusal: Refusal, _ agreement: Agreement) -> Pair? {
        switch refusal {
        case .unknownCommitment(let key):
            return pair(
                (
                    "Överenskommelsen har inget åtagande som heter \(quoted(spaced(key))).",
                    "Välj ett åtagande ur listan."
                ),
                ("The agreement has no commitment called \(quoted(spaced(key))).", "Choose a commitment from the list.")
            )
        case .unknownObligation(let text):
            let what = Obligation.ID(text).map { occasion($0, in: agreement) } ?? quoted(spaced(text))
            return pair(
                ("Tillfället finns inte: \(what).", "Välj ett tillfälle på åtagandets sida."),
                ("The occasion does not exist: \(what).", "Choose an occasion on the page of the commitment."))
        case .notOwing(let party, let obligation):
            let (party, what) = (name(party, in: agreement), title(obligation.commitment, in: agreement))
            return pair(
                ("\(party) har inte åtagit sig \(what).", "Be den part som ansvarar att ange skälet."),
                ("\(party) does not owe \(what).", "Ask the party that is responsible to give the reason."))
        case .nothingToExcuse(let obligation):
            let what = occasion(obligation, in: agreement)
            return pair(
                ("\(what) är redan uppfyllt.", "Inget skäl behövs. Är registreringen fel, rätta den i stället."),
                ("\(what) is already met.", "No reason is needed. If the entry is wrong, correct it instead."))
        case .unknownEntry(let number):
            return pair(
                ("Det finns ingen uppgift med nummer \(number).", "Välj en uppgift ur historiken."),
                ("There is no entry with number \(number).", "Choose an entry from the history."))
        case .alreadyWithdrawn(let number):
            return pair(
                ("Uppgift nummer \(number) är redan rättad.", "Registrera det rätta som en ny uppgift."),
                ("Entry number \(number) is already corrected.", "Register what is right as a new entry."))
        case .notYourEntry(let number):
            return pair(
                (
                    "Uppgift nummer \(number) är registrerad av en annan organisation.",
                    "Be dem rätta den, eller registrera det rätta som en ny uppgift."
                ),
                (
                    "Entry number \(number) was registered by the other organisation.",
                    "Ask them to correct it, or register what is right as a new entry."
                ))
        case .notYourNote(let number):
            return pair(
                (
                    "Er organisation har ingen anteckning om uppgift nummer \(number).",
                    "Bara den som skrev en anteckning kan dela den."
                ),
                (
                    "Your organisation has no note about entry number \(number).",
                    "Only those who wrote a note can share it."
                ))
        case .notYourFile(let number):
            return pair(
                (
                    "Nummer \(number) är ingen fil som er organisation kan dela.",
                    "Välj en av era egna filer som inte redan är delad."
                ),
                (
                    "Number \(number) is no file that your organisation can share.",
                    "Choose one of your own files that has not been shared."
                ))
        case .tooManyFiles(let number, let most):
            return pair(
                (
                    "Nummer \(number) har redan \(most) filer.",
                    "Ta tillbaka en av dem, eller lägg ihop dem till en pdf."
                ),
                (
                    "Number \(number) has \(most) files already.",
                    "Take one of them back, or put them together as one PDF."
                ))
        default: return nil
        }
    }
}
