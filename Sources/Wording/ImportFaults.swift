package import Intake
package import Vocabulary

// What is wrong in a file that is read in, and what to do about it.

extension Wording {
    package func importFault(_ reason: ImportFault.Reason) -> (what: String, remedy: String) {
        switch reason {
        case .missing: pair(("Cellen är tom.", "Fyll i den."), ("The cell is empty.", "Fill it in."))
        case .unreadableNumber(let nearest):
            pair(
                (
                    "Det går inte att läsa som ett tal.",
                    meant(nearest) ?? "Skriv till exempel 1204. Är talet dolt, skriv två punkter."
                ),
                (
                    "It cannot be read as a number.",
                    meant(nearest) ?? "Write for example 1204. If the number is hidden, write two points."
                ))
        case .outOfRange(let least, let most):
            pair(
                ("Talet är för litet eller för stort.", "Det ska vara mellan \(least) och \(most)."),
                ("The number is too small or too large.", "It has to be between \(least) and \(most)."))
        case .unreadableDate, .noSuchDay, .unreadableTime, .endsBeforeItStarts: time(reason)
        case .unknownCategory, .unknownArea, .unknownMunicipality, .noCrimeCode: name(reason)
        case .identityNumber, .pointsAtPersons: person(reason)
        case .outsideSweden(let isSwapped):
            isSwapped
                ? pair(
                    ("Koordinaterna har bytt plats.", "Skriv norr i kolumnen för norr och öster i kolumnen för öster."),
                    (
                        "The coordinates have changed places.",
                        "Write north in the column for north, and east in the column for east."
                    ))
                : pair(
                    ("Platsen ligger inte i Sverige.", "Skriv koordinater i WGS 84 eller SWEREF 99 TM."),
                    ("The place is not in Sweden.", "Write coordinates in WGS 84 or SWEREF 99 TM."))
        default: form(reason)
        }
    }

    private func meant(_ nearest: String?) -> String? {
        nearest.map { say("Menade du \($0)?", "Did you mean \($0)?") }
    }

    private func time(_ reason: ImportFault.Reason) -> (what: String, remedy: String) {
        switch reason {
        case .noSuchDay(let nearest): cell(.noSuchDay(nearest: nearest))
        case .unreadableTime:
            pair(
                ("Det går inte att läsa som ett klockslag.", "Skriv till exempel 17:30."),
                ("It cannot be read as a time of day.", "Write for example 17:30."))
        case .endsBeforeItStarts:
            pair(
                ("Slutet kommer före början.", "Kontrollera de två tiderna."),
                ("The end comes before the start.", "Check the two times."))
        default: cell(.unreadableDate)
        }
    }

    private func name(_ reason: ImportFault.Reason) -> (what: String, remedy: String) {
        switch reason {
        case .unknownArea(let nearest):
            pair(
                ("Det finns inget sådant område.", meant(nearest) ?? "Lägg till området, eller lämna cellen tom."),
                ("There is no such area.", meant(nearest) ?? "Add the area, or leave the cell empty."))
        case .unknownMunicipality(let nearest):
            pair(
                ("Ingen kommun heter så.", meant(nearest) ?? "Skriv kommunens namn utan ordet kommun."),
                (
                    "No municipality is called that.",
                    meant(nearest) ?? "Write the municipality's name without the word kommun."
                ))
        case .noCrimeCode(let nearest):
            pair(
                (
                    "En brottskod har fyra siffror.",
                    meant(nearest) ?? "Skriv koden med nollan först, eller lämna cellen tom."
                ),
                (
                    "A crime code has four figures.",
                    meant(nearest) ?? "Write the code with its leading zero, or leave the cell empty."
                ))
        case .unknownCategory(let nearest):
            pair(
                (
                    "Ingen kategori heter så den dagen.",
                    meant(nearest) ?? "Välj en kategori, eller lägg till ordet för en kategori."
                ),
                (
                    "No category is called that on that day.",
                    meant(nearest) ?? "Choose a category, or add the word to a category."
                ))
        default: form(reason)
        }
    }

    private func person(_ reason: ImportFault.Reason) -> (what: String, remedy: String) {
        guard case .pointsAtPersons(let kinds) = reason else {
            return pair(
                ("Här står något som ser ut som ett personnummer.", "Ta bort det ur filen. Det sparas inte."),
                ("This looks like a personal identity number.", "Take it out of the file. It is not kept."))
        }
        let found = kinds.map(trace)
        return pair(
            (
                "Det kan peka ut en person: \(found.joined(separator: ", ")).",
                "Ta bort det, eller säg att ingen person menas."
            ),
            (
                "It may point at a person: \(found.joined(separator: ", ")).",
                "Take it away, or say that no person is meant."
            ))
    }

    /// What was found that may point at a person.
    package func trace(_ kind: PersonalTrace.Kind) -> String {
        switch kind {
        case .identityNumber: say("personnummer", "identity number")
        case .dayAndTime: say("dag och tid, eller ett personnummer", "a day and a time, or an identity number")
        case .temporaryNumber: say("tillfälligt nummer", "temporary number")
        case .mail: say("e-postadress", "mail address")
        case .telephone: say("telefonnummer", "telephone number")
        case .plate: say("registreringsnummer", "registration plate")
        case .name: say("namn", "name")
        }
    }

    private func form(_ reason: ImportFault.Reason) -> (what: String, remedy: String) {
        switch reason {
        case .tooLong(let most):
            pair(
                ("Texten är för lång.", "Korta den till högst \(most) tecken."),
                ("The text is too long.", "Shorten it to at most \(most) characters."))
        case .notText:
            pair(
                ("Cellen är inte text.", "Spara filen på nytt som CSV."),
                ("The cell is not text.", "Save the file again as CSV."))
        case .openQuote:
            pair(
                ("Ett citattecken på raden har inget slut.", "Lägg till eller ta bort ett citattecken."),
                ("A quotation mark in the row has no end.", "Add or remove a quotation mark."))
        case .tooManyCells:
            pair(
                ("Raden har för många celler.", "Kontrollera vad som står mellan cellerna."),
                ("The row has too many cells.", "Check what stands between the cells."))
        case .otherWidth(let cells, let headings):
            pair(
                (
                    "Raden har \(cells) celler, men rubrikerna är \(headings).",
                    "Lägg till de celler som saknas, eller ta bort de som är för många."
                ),
                (
                    "The row has \(cells) cells, and there are \(headings) headings.",
                    "Add the cells that are missing, or remove those too many."
                ))
        case .contradicts(let row):
            pair(
                ("Rad \(row) säger något annat om samma sak.", "Behåll den rad som stämmer."),
                ("Row \(row) says something else about the same.", "Keep the row that is right."))
        case .noBorder:
            pair(
                ("Området har ingen sluten gräns.", "Rita om gränsen så att den slutar där den börjar."),
                ("The area has no closed border.", "Draw the border so that it ends where it begins."))
        default:
            pair(
                ("Uppgiften saknas eller har fel form.", "Hämta filen på nytt."),
                ("It is missing, or of another kind than it should be.", "Fetch the file again."))
        }
    }
}
