import Agreements
import Collaboration
import Vocabulary

extension Wording {
    func reading(_ refusal: Refusal, _ agreement: Agreement) -> Pair? {
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
        case .cardAccepted(let key):
            let what = title(key, in: agreement)
            return pair(
                ("Er organisation har redan godkänt \(what).", "Föreslå en ändring av kortet i stället."),
                ("Your organisation has already accepted \(what).", "Propose a change of the card instead."))
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

    func life(_ refusal: Refusal, _ agreement: Agreement) -> Pair {
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
        case .reasonNeeded(let deviation, let by): return reasonNeeded(deviation, by: by, agreement)
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
        case .unknownPaper(let name):
            return pair(
                ("Det finns inget papper som heter \(quoted(name)).", "Skriv ett år som year-2025, eller final."),
                ("There is no paper called \(quoted(name)).", "Write a year as year-2025, or final."))
        default:
            return pair(
                ("Uppgiften gick inte att registrera.", "Kontrollera den och försök igen."),
                ("The act could not be recorded.", "Check it and try again."))
        }
    }
}
