package import Agreements
package import Collaboration
import Vocabulary

extension Wording {
    /// What is wrong with an act, and what to do about it.
    package func refusal(_ refusal: Refusal, in agreement: Agreement) -> (what: String, remedy: String) {
        who(refusal, agreement) ?? whatWasDone(refusal, agreement) ?? text(refusal) ?? about(refusal, agreement)
            ?? reading(refusal, agreement) ?? life(refusal, agreement)
    }

    private typealias Pair = (what: String, remedy: String)

    private func pair(_ sv: (String, String), _ en: (String, String)) -> Pair {
        let chosen = language == .swedish ? sv : en
        return (what: chosen.0, remedy: chosen.1)
    }

    // MARK: When and who

    private func who(_ refusal: Refusal, _ agreement: Agreement) -> Pair? {
        switch refusal {
        case .onAfterToday(let on, let today):
            return pair(
                ("\(day(on)) har inte varit än.", "Ange \(day(today)) eller en tidigare dag."),
                ("\(day(on)) has not been yet.", "Give \(day(today)) or an earlier day."))
        case .recordedDecreases:
            return pair(
                ("Tiden för registreringen går bakåt.", "Lägg raderna i den ordning de registrerades."),
                ("The time of recording goes backwards.", "Put the lines in the order they were recorded."))
        case .unknownOrganisation(let key, let known):
            let names = alternatives(known.map { name($0, in: agreement) })
            return pair(
                ("\(quoted(spaced(key.text))) är ingen part i överenskommelsen.", "Välj \(names)."),
                ("\(quoted(spaced(key.text))) is no party to the agreement.", "Choose \(names)."))
        case .unknownPost(let key):
            return pair(
                (
                    "Överenskommelsen har ingen befattning som heter \(quoted(spaced(key.text))).",
                    "Välj en befattning ur listan."
                ),
                ("The agreement has no post called \(quoted(spaced(key.text))).", "Choose a post from the list."))
        case .postOfOther(let post, let organisation):
            let (post, organisation) = (name(post, in: agreement), name(organisation, in: agreement))
            return pair(
                (
                    "\(post) hör inte till \(organisation).",
                    "Välj en befattning hos \(organisation), eller byt organisation."
                ),
                (
                    "\(post) does not belong to \(organisation).",
                    "Choose a post of \(organisation), or change organisation."
                ))
        case .badKey:
            return pair(
                ("Registreringen saknar en giltig nyckel.", "Ladda om sidan och skicka igen."),
                ("The act has no valid key.", "Load the page again and send it once more."))
        default: return nil
        }
    }

    // MARK: What was done

    private func whatWasDone(_ refusal: Refusal, _ agreement: Agreement) -> Pair? {
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

    // MARK: Texts

    private func text(_ refusal: Refusal) -> Pair? {
        switch refusal {
        case .identityNumber(let field):
            let name = self.field(field)
            return pair(
                (
                    "\(name) innehåller något som ser ut som ett personnummer.",
                    "Ta bort det. Här skrivs inget om enskilda personer."
                ),
                (
                    "\(name) holds something that looks like a personal identity number.",
                    "Remove it. Nothing about individuals is written here."
                ))
        case .textMissing(let field):
            let name = self.field(field)
            return pair(
                ("\(name) är tomt.", "Skriv med egna ord."), ("\(name) is empty.", "Write it in your own words."))
        case .textTooLong(let field, let limit):
            let name = self.field(field)
            return pair(
                ("\(name) är för långt.", "Korta till högst \(limit) tecken."),
                ("\(name) is too long.", "Shorten it to at most \(limit) characters."))
        default: return nil
        }
    }

    /// A field of a form by the name people see.
    func field(_ field: String) -> String {
        switch field {
        case "note": say("Fältet Anteckning", "The field Note")
        case "reason": say("Fältet Skäl", "The field Reason")
        case "reference": say("Fältet Underlag", "The field Evidence")
        case "unit": say("Fältet Gäller för", "The field Counts for")
        case "value": say("Fältet Värde", "The field Value")
        case "calendar": say("Ett namn i kalendern", "A name in the calendar")
        case "definition": say("Definitionen", "The definition")
        default: say("Fältet \(quoted(field))", "The field \(quoted(field))")
        }
    }

    // MARK: Commitments, occasions, entries

    private func about(_ refusal: Refusal, _ agreement: Agreement) -> Pair? {
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
        default: return nil
        }
    }

    // MARK: Readings, counting, calendars

    private func reading(_ refusal: Refusal, _ agreement: Agreement) -> Pair? {
        switch refusal {
        case .faultyDefinition(let faults):
            let found = count(faults.count, ("fel", "fault"), ("fel", "faults"))
            let first =
                faults.first.map {
                    " "
                        + say(
                            "Det första, rad \($0.place.line): \(fault($0))",
                            "The first, line \($0.place.line): \(fault($0))")
                } ?? ""
            return pair(
                ("Definitionen har \(found).\(first)", "Rätta felen och lägg in den igen."),
                ("The definition has \(found).\(first)", "Mend the faults and add it again."))
        case .anotherAgreement(let id):
            return pair(
                (
                    "Definitionen gäller en annan överenskommelse, \(quoted(id.text)).",
                    "Lägg in den under sin egen överenskommelse."
                ),
                ("The definition is of another agreement, \(quoted(id.text)).", "Add it under its own agreement."))
        case .noReading:
            return pair(
                ("Det finns ingen tolkning att godkänna.", "Föreslå en tolkning först."),
                ("There is no reading to accept.", "Propose a reading first."))
        case .alreadyAccepted:
            return pair(
                (
                    "Er organisation har redan godkänt tolkningen.",
                    "Inget mer behövs. Den andra parten godkänner för sig."
                ),
                (
                    "Your organisation has already accepted the reading.",
                    "Nothing more is needed. The other party accepts for itself."
                ))
        case .badInterval(let days, let allowed):
            return pair(
                (
                    "\(self.days(days)) går inte att välja som intervall.",
                    "Välj mellan \(allowed.lowerBound) och \(allowed.upperBound) dagar."
                ),
                (
                    "\(self.days(days)) cannot be chosen as an interval.",
                    "Choose between \(allowed.lowerBound) and \(allowed.upperBound) days."
                ))
        case .intervalStated(let key):
            let what = title(key, in: agreement)
            return pair(
                (
                    "Överenskommelsen anger redan hur ofta: \(what).",
                    "Ett eget intervall går bara att välja där texten inte anger något."
                ),
                (
                    "The agreement already states how often: \(what).",
                    "An interval of your own can be chosen only where the text states none."
                ))
        case .badYear(let year):
            return pair(
                ("Året \(year) går inte att använda.", "Välj ett år mellan 1990 och 2200."),
                ("The year \(year) cannot be used.", "Choose a year between 1990 and 2200."))
        case .badCalendar(let name):
            return pair(
                ("Dagarna för \(localName(name)) hör inte till kalenderns år.", "Kontrollera årtalet i datumen."),
                (
                    "The days of \(localName(name)) do not belong to the year of the calendar.",
                    "Check the year in the dates."
                ))
        default: return nil
        }
    }

    // MARK: The agreement's own life

    private func life(_ refusal: Refusal, _ agreement: Agreement) -> Pair {
        switch refusal {
        case .unknownPlaceholder(let key):
            let open = agreement.placeholders.map { $0.reading[language] }
            let remedy =
                open.isEmpty
                ? say("Inget behöver fyllas i.", "Nothing needs filling in.")
                : say("Välj \(alternatives(open)).", "Choose \(alternatives(open)).")
            return pair(
                ("Texten lämnar inget öppet som heter \(quoted(spaced(key))).", remedy),
                ("The text leaves nothing open called \(quoted(spaced(key))).", remedy))
        case .emptyPlaceholder(let key):
            let what = agreement.placeholders.first { $0.key == key }?.reading[language] ?? quoted(spaced(key))
            return pair(("\(what) är tomt.", "Skriv värdet."), ("\(what) is empty.", "Write the value."))
        case .notToSign(let key):
            let signers = list(agreement.signatures.map { name($0.by, in: agreement) })
            return pair(
                ("\(name(key, in: agreement)) undertecknar inte överenskommelsen.", "Den undertecknas av \(signers)."),
                ("\(name(key, in: agreement)) does not sign the agreement.", "It is signed by \(signers)."))
        case .notToDecide(let key):
            let deciders = agreement.decisions.map { name($0.by, in: agreement) }
            let remedy =
                deciders.isEmpty
                ? say("Inget beslut krävs.", "No decision is needed.")
                : say("Beslutet fattas av \(list(deciders)).", "The decision is made by \(list(deciders)).")
            return pair(
                ("Texten kräver inget beslut av \(name(key, in: agreement)).", remedy),
                ("The text demands no decision by \(name(key, in: agreement)).", remedy))
        case .terminationNotRegulated:
            return pair(
                (
                    "Texten ger ingen part rätt att ensam säga upp överenskommelsen.",
                    "Ta upp det med den andra parten och besluta tillsammans."
                ),
                (
                    "The text gives no party the right to end the agreement alone.",
                    "Take it up with the other party and decide together."
                ))
        case .effectiveBefore(let day):
            return pair(
                (
                    "Uppsägningen kan inte gälla från \(self.day(day)), som ligger före uppsägningen.",
                    "Ange en dag efter uppsägningen."
                ),
                (
                    "The termination cannot take effect on \(self.day(day)), which is before it was given.",
                    "Give a day after it."
                ))
        case .notEnded(let last):
            return pair(
                (
                    "Överenskommelsen gäller till \(day(last)).",
                    "Gör den slutliga uppföljningen när den har tagit slut."
                ),
                ("The agreement holds until \(day(last)).", "Make the final follow-up when it has ended."))
        default:
            return pair(
                ("Uppgiften gick inte att registrera.", "Kontrollera den och försök igen."),
                ("The act could not be recorded.", "Check it and try again."))
        }
    }
}
