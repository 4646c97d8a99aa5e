package import Agreements
package import Collaboration
import Vocabulary

extension Wording {
    /// What is wrong with an act, and what to do about it.
    package func refusal(_ refusal: Refusal, in agreement: Agreement) -> (what: String, remedy: String) {
        who(refusal, agreement) ?? whatWasDone(refusal, agreement) ?? text(refusal) ?? about(refusal, agreement)
            ?? reading(refusal, agreement) ?? word(refusal, agreement)
            ?? planned(refusal, agreement) ?? week(refusal, agreement) ?? measure(refusal, agreement) ?? chain(
                refusal, agreement)
            ?? rows(refusal) ?? life(refusal, agreement)
    }

    /// What is wrong, and what to do.
    typealias Pair = (what: String, remedy: String)

    func pair(_ sv: (String, String), _ en: (String, String)) -> Pair {
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
        case .textTooLong("definition", let limit):
            return pair(
                ("Definitionen är för stor.", "Korta den till högst \(limit / 1024) kB."),
                ("The definition is too large.", "Shorten it to at most \(limit / 1024) kB."))
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
        case "text": say("Fältet Åtgärd", "The field Measure")
        case "area": say("Fältet Fokusområde", "The field Focus area")
        case "others": say("Fältet Andra som deltar", "The field Others that take part")
        case "method": say("Fältet Hur det följs upp", "The field How it is followed up")
        case "to": say("Fältet Vem som tar över", "The field Who takes over")
        case "source": say("Fältet Källa", "The field Source")
        case "columns": say("En rubrik i filen", "A heading in the file")
        case "due": say("Fältet Klart senast", "The field Done by")
        case "followUp": say("Fältet Uppföljning", "The field Follow-up")
        case let field where chainFields[field] != nil: chainField(field)
        case let field where weekField(field) != nil: weekField(field) ?? ""
        default: say("Fältet \(quoted(field))", "The field \(quoted(field))")
        }
    }
}
