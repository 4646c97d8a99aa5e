package import Intake
import Vocabulary

// Why a whole file is not read in, and what to do about it.

extension Wording {
    package func fileRefusal(_ refusal: FileRefusal) -> (what: String, remedy: String) {
        switch refusal {
        case .rows(let refusal, _, _): importRefusal(refusal)
        case .json(let fault): json(fault)
        case .otherFrame(let frame): otherFrame(frame)
        case .noKey: noAreaKey
        }
    }

    package func importRefusal(_ refusal: ImportRefusal) -> (what: String, remedy: String) {
        switch refusal {
        case .form(let fault): return textForm(fault)
        case .identityNumberInName: return fileFault(.identityNumberInName)
        case .identityNumberInHeading(let column):
            return pair(
                (
                    "Rubriken i kolumn \(column) innehåller något som ser ut som ett personnummer. Inget har sparats.",
                    "Kontrollera att filen inte handlar om enskilda personer. Skriv en annan rubrik om den inte gör det."
                ),
                (
                    "The heading of column \(column) holds something that looks like a personal identity number. Nothing has been saved.",
                    "Check that the file is not about individuals. If it is not, write another heading."
                ))
        case .noHeadings(let needed):
            let names = needed.map { quoted(importField($0)) }
            return pair(
                (
                    "Ingen rad i filens början är rubriker för \(list(names)).",
                    "Välj vilken kolumn som är vilken, eller skriv rubriker överst i filen."
                ),
                (
                    "No row at the start of the file holds headings for \(list(names)).",
                    "Choose which column is which, or write headings at the top of the file."
                ))
        }
    }

    /// Why nobody can tell how a file is written.
    package func textForm(_ fault: TextForm.Fault) -> (what: String, remedy: String) {
        switch fault {
        case .empty: fileFault(.empty)
        case .notText(let line):
            pair(
                ("Filen är inte text: det syns på rad \(line).", "Öppna den i kalkylprogrammet och spara den som CSV."),
                ("The file is not text: line \(line) shows it.", "Open it in the spreadsheet and save it as CSV."))
        case .mixedLetters(let line):
            pair(
                (
                    "Bokstäverna å, ä och ö är skrivna på två sätt i samma fil. Det syns på rad \(line).",
                    "Välj själv hur filen är skriven, eller spara den på nytt som UTF-8."
                ),
                (
                    "The letters “å”, “ä” and “ö” are written in two ways in the same file. Line \(line) shows it.",
                    "Choose yourself how the file is written, or save it again as UTF-8."
                ))
        }
    }

    /// Why a file of JSON is not read.
    package func json(_ fault: JSONFault) -> (what: String, remedy: String) {
        let fetch = say("Hämta filen på nytt.", "Fetch the file again.")
        let line = fault.line
        switch fault.reason {
        case .notJSON:
            return (
                say("Filen är inte JSON: det syns på rad \(line).", "The file is not JSON: line \(line) shows it."),
                fetch
            )
        case .breaksOff: return (say("Filen bryts av på rad \(line).", "The file breaks off on line \(line)."), fetch)
        case .tooDeep:
            return pair(
                ("På rad \(line) ligger för mycket inuti annat.", "Kontrollera att det är rätt fil."),
                ("On line \(line) too much lies inside something else.", "Check that it is the right file."))
        case .repeatedField:
            return (
                say(
                    "Samma uppgift står två gånger på rad \(line), så ingen vet vilken som gäller.",
                    "The same field stands twice on line \(line), so nobody knows which one holds."), fetch
            )
        case .tooLarge(let most):
            return pair(
                ("Filen är för stor.", "Den får vara högst \(most / 1_000_000) MB. Dela den i flera."),
                ("The file is too large.", "It may be at most \(most / 1_000_000) MB. Divide it into several."))
        case .otherKind:
            return pair(
                ("Filen är läsbar men är något annat än det som ska läsas in.", "Kontrollera att det är rätt fil."),
                (
                    "The file can be read, but is something else than what is to be read in.",
                    "Check that it is the right file."
                ))
        }
    }

    /// That nobody can tell which property of a file of areas is the area's code.
    package var noAreaKey: (what: String, remedy: String) {
        pair(
            ("Det syns inte vilken uppgift som är områdets kod.", "Välj den nedan och läs filen igen."),
            ("It does not show which property is the area's code.", "Choose it below and read the file again."))
    }

    /// That a file of areas has coordinates of another kind.
    package func otherFrame(_ frame: AreaFile.OtherFrame) -> (what: String, remedy: String) {
        pair(
            (
                "Filens koordinater är av ett annat slag: \(frame.name).",
                "Spara den på nytt i WGS 84 eller SWEREF 99 TM."
            ),
            ("The file's coordinates are of another kind: \(frame.name).", "Save it again in WGS 84 or SWEREF 99 TM."))
    }
}
