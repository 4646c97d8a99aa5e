package import Collaboration
import Situation
import Vocabulary

// Rows of files that are read in, as the journal tells of them.

extension Wording {
    /// In the history, as a sentence.
    func takenIn(_ rows: TakenRows, _ on: String, _ who: String) -> String {
        let (what, source) = (rowKind(rows.kind), quoted(rows.source))
        return say(
            "\(who) läste in \(self.rows(rows.records)) \(on): \(what), från \(source).",
            "\(who) read in \(self.rows(rows.records)) on \(on): \(what), from \(source).")
    }

    /// What rows are, in a word or two.
    package func rowKind(_ kind: TakenRows.Kind) -> String {
        switch kind {
        case .incidents: say("händelser", "incidents")
        case .faults: counted(.faults)
        case .walks: counted(.walks)
        case .events: say("händelser som polisen har publicerat", "events that the police have published")
        case .counts: say("månadens antal", "the month's counts")
        case .surveys: say("enkätsvar", "survey answers")
        case .municipalityYears: say("anmälda brott per år", "reported crime by year")
        case .populations: say("invånare", "residents")
        case .areas: say("områden", "areas")
        case .areaChanges: say("ändrade områden", "changed areas")
        }
    }

    func rows(_ refusal: Refusal) -> Pair? {
        switch refusal {
        case .noRows:
            return pair(
                ("Ingen rad i filen kan läsas in.", "Rätta raderna och välj filen igen."),
                ("No row of the file can be read in.", "Mend the rows and choose the file again."))
        case .sameFile(let entry):
            return pair(
                ("Samma fil är redan inläst, som nummer \(entry).", "Ångra den importen först om den blev fel."),
                (
                    "The same file has been read in already, as number \(entry).",
                    "Undo that import first if it went wrong."
                ))
        case .undoTooLate(let entry, let last):
            return pair(
                (
                    "Importen med nummer \(entry) kunde ångras till och med \(day(last)).",
                    "Läs in en fil med det som stämmer. Den nyaste uppgiften gäller."
                ),
                (
                    "The import with number \(entry) could be undone until \(day(last)).",
                    "Read in a file with what is right. The newest word holds."
                ))
        case .rowsAreGone(let entry):
            return pair(
                ("Importen med nummer \(entry) är ångrad och kommer inte tillbaka.", "Läs in filen igen."),
                ("The import with number \(entry) is undone and does not come back.", "Read the file in again."))
        default: return nil
        }
    }
}
