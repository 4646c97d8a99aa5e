package import Collaboration
package import Intake
import Vocabulary

// Files that show something.

extension Wording {
    /// What a file is: `pdf, 120 kB`.
    package func file(_ type: EvidenceFile.FileType, bytes: Int) -> String { "\(fileType(type)), \(size(bytes))" }

    private func fileType(_ type: EvidenceFile.FileType) -> String {
        switch type {
        case .pdf: say("pdf", "PDF")
        case .png, .jpeg: say("bild", "picture")
        case .text: say("text", "text")
        }
    }

    /// Never said to be nothing.
    private func size(_ bytes: Int) -> String {
        guard bytes >= 1_000_000 else { return "\(max(1, (bytes + 500) / 1_000)) kB" }
        let tenths = (bytes + 50_000) / 100_000
        return "\(tenths / 10)\(say(",", "."))\(tenths % 10) MB"
    }

    /// That somebody let a file show an entry, as a line of history.
    func attached(_ file: Fact.FileAttached, _ on: String) -> String {
        let what = self.file(file.type, bytes: file.bytes)
        if file.shares != nil {
            return say(
                "En fil om nummer \(file.entry) delades \(on): \(what).",
                "A file about number \(file.entry) was shared on \(on): \(what).")
        }
        return say(
            "En fil om nummer \(file.entry) lades till \(on): \(what).",
            "A file about number \(file.entry) was added on \(on): \(what).")
    }

    /// Why a file is not taken, and what to do about it.
    package func fileFault(_ fault: FileFault) -> (what: String, remedy: String) {
        switch fault {
        case .empty:
            return pair(("Filen är tom.", "Välj en annan fil."), ("The file is empty.", "Choose another file."))
        case .tooLarge(let most):
            let size = size(most)
            return pair(
                (
                    "Filen är för stor.",
                    "Den får vara högst \(size). Välj en mindre fil, eller ange ett diarienummer i stället."
                ),
                (
                    "The file is too large.",
                    "It may be at most \(size). Choose a smaller file, or give a registry number instead."
                ))
        case .unknownType:
            return pair(
                (
                    "Filen är varken pdf, bild (png eller jpeg) eller text.",
                    "Spara den som pdf och välj den igen. En textfil ska vara sparad som UTF-8."
                ),
                (
                    "The file is neither a PDF, a picture (PNG or JPEG) nor text.",
                    "Save it as a PDF and choose it again. A text file is to be saved as UTF-8."
                ))
        case .damaged:
            return pair(
                ("Bilden är skadad.", "Öppna den, spara den på nytt och välj den igen."),
                ("The picture is damaged.", "Open it, save it anew and choose it again."))
        case .identityNumberInName:
            return pair(
                (
                    "Filens namn innehåller något som ser ut som ett personnummer.",
                    "Kontrollera att filen inte handlar om enskilda personer. Byt namn på den om den inte gör det."
                ),
                (
                    "The name of the file holds something that looks like a personal identity number.",
                    "Check that the file is not about individuals. If it is not, give it another name."
                ))
        case .identityNumberInText:
            return pair(
                (
                    "Filen innehåller något som ser ut som ett personnummer.",
                    "Ta bort det ur filen. Här sparas inget om enskilda personer."
                ),
                (
                    "The file holds something that looks like a personal identity number.",
                    "Remove it from the file. Nothing about individuals is kept here."
                ))
        }
    }
}
