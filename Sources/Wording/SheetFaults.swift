package import Agreements
import Collaboration
package import Intake
import Vocabulary

// What is wrong with what somebody wrote in a field or pasted, and what to do about it.

extension Wording {
    package var unreadableFigure: String {
        say("Skriv ett tal, till exempel 120 eller 51,5.", "Write a number, for example 120 or 51.5.")
    }
    package var unreadableNumber: String { say("Skriv ett helt tal.", "Write a whole number.") }
    package var unknownChoice: String { say("Välj något ur listan.", "Choose something from the list.") }

    package func cell(_ fault: CellFault) -> (what: String, remedy: String) {
        switch fault {
        case .noSuchDay(let nearest):
            return pair(
                ("Dagen finns inte.", nearest.map { "Menade du \($0)?" } ?? "Skriv dagen som 2025-11-20."),
                ("There is no such day.", nearest.map { "Did you mean \($0)?" } ?? "Write the day as 2025-11-20."))
        case .unreadableDate:
            return pair(
                (
                    "Det går inte att läsa som en dag.",
                    "Skriv till exempel 2025-11-20, november 2025 eller hösten 2025."
                ),
                ("It cannot be read as a day.", "Write for example 2025-11-20, November 2025 or autumn 2025."))
        case .unreadableKronor:
            return pair(
                ("Det går inte att läsa som hela kronor.", "Skriv till exempel 84000."),
                ("It cannot be read as whole kronor.", "Write for example 84000."))
        case .unreadableHours:
            return pair(
                ("Det går inte att läsa som timmar.", "Skriv till exempel 12,5."),
                ("It cannot be read as hours.", "Write for example 12.5."))
        case .unknownName(let name, let nearest):
            return pair(
                (
                    "Överenskommelsen nämner ingen som heter \(quoted(name)).",
                    nearest.map { "Menade du \($0)?" } ?? "Skriv andra under Andra som deltar."
                ),
                (
                    "The agreement names nobody called \(quoted(name)).",
                    nearest.map { "Did you mean \($0)?" } ?? "Write others under Others that take part."
                ))
        }
    }

    package func sheet(_ fault: MeasureSheet.Fault, in agreement: Agreement) -> (what: String, remedy: String) {
        switch fault.reason {
        case .cell(let fault): return cell(fault)
        case .refused(let refusal): return self.refusal(refusal, in: agreement)
        case .beyondHeadings:
            return pair(
                ("Raden har fler celler än det finns rubriker.", "Ta bort cellen, eller ge kolumnen en rubrik."),
                ("The row has more cells than there are headings.", "Remove the cell, or give the column a heading."))
        }
    }

    package func table(_ fault: PastedTable.Fault) -> (what: String, remedy: String) {
        switch fault {
        case .empty:
            return pair(
                ("Det finns inga rader.", "Kopiera rubrikerna och raderna i kalkylbladet och klistra in dem här."),
                ("There are no rows.", "Copy the headings and the rows in the spreadsheet and paste them here."))
        case .notText:
            return pair(
                ("Det inklistrade är inte text.", "Kopiera cellerna på nytt."),
                ("What was pasted is not text.", "Copy the cells again."))
        case .notTextFile:
            return pair(
                (
                    "Filen är inte text.",
                    "Öppna den i kalkylprogrammet och spara den som CSV, eller kopiera cellerna och klistra in dem."
                ),
                (
                    "The file is not text.",
                    "Open it in the spreadsheet and save it as CSV, or copy the cells and paste them."
                ))
        case .tooLarge(let most):
            return pair(
                ("Det är för mycket på en gång.", "Klistra in högst \(most / 1024) kB åt gången."),
                ("That is too much at once.", "Paste at most \(most / 1024) kB at a time."))
        case .tooManyRows(let most):
            return pair(
                ("Det är för många rader.", "Klistra in högst \(most) rader åt gången."),
                ("There are too many rows.", "Paste at most \(most) rows at a time."))
        case .tooManyColumns(let row, let most):
            return pair(
                ("Rad \(row) har för många kolumner.", "Kopiera högst \(most) kolumner."),
                ("Row \(row) has too many columns.", "Copy at most \(most) columns."))
        case .openQuote(let row):
            return pair(
                (
                    "Ett citattecken som börjar på rad \(row) har inget slut.",
                    "Lägg till eller ta bort ett citattecken där."
                ),
                ("A quotation mark that begins in row \(row) has no end.", "Add or remove a quotation mark there."))
        }
    }

    /// What a column of a pasted plan holds, as it is called on the form.
    package func column(_ column: MeasureColumn) -> String {
        switch column {
        case .text: say("Åtgärd", "Measure")
        case .area: say("Fokusområde", "Focus area")
        case .plans: say("Planerar", "Plans")
        case .performs: say("Utför", "Performs")
        case .followsUp: say("Följer upp", "Follows up")
        case .others: say("Andra som deltar", "Others that take part")
        case .start: say("Start", "Start")
        case .due: say("Klart senast", "Done by")
        case .followUp: say("Uppföljning", "Follow-up")
        case .method: say("Hur det följs upp", "How it is followed up")
        case .cost: say("Kostnad", "Cost")
        case .hours: say("Arbetstid i timmar", "Work in hours")
        }
    }
}
