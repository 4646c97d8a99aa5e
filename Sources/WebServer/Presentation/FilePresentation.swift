import Agreements
import Collaboration
import Intake
import Pages
import People
import Storage
import Vocabulary
import Wording

// Files that show something: the questions about them, and where they stand among what was registered.

/// The file that a form sent: sound, faulty or none.
enum ChosenFile {
    case none
    case sound(EvidenceFile, bytes: [UInt8])
    case faulty([FileFault])

    init(_ form: FormBody) {
        guard let sent = form.file("fil") else {
            self = .none
            return
        }
        switch CleanFile.reading(name: sent.name, bytes: sent.bytes, isWhole: sent.isWhole) {
        case .failure(let faults): self = .faulty(faults.faults)
        case .success(let clean):
            let evidence = EvidenceFile(
                digest: digest(ofBytes: clean.bytes), type: clean.type, bytes: clean.bytes.count)
            self = evidence.map { .sound($0, bytes: clean.bytes) } ?? .faulty([.damaged])
        }
    }

    var bytes: [UInt8]? {
        if case .sound(_, let bytes) = self { bytes } else { nil }
    }
}

extension FormBody {
    /// Whether the file that it sent is for all parties; nobody else reads it when nothing is said.
    var isFileShared: Bool { self["lasare"] == "alla" }
}

extension Desk {
    /// Who may read the file, and the file itself, last.
    func fileFields(_ filled: FormBody, isOptional: Bool) -> [Field] {
        [
            Field(
                name: "lasare",
                label: .words(
                    isOptional
                        ? say("Om du väljer en fil: vem får läsa den?", "If you choose a file: who may read it?")
                        : say("Vem får läsa filen?", "Who may read the file?")),
                kind: .radios(
                    options: [
                        Choice(value: "egen", label: .words(say("Bara er organisation", "Your organisation only"))),
                        Choice(value: "alla", label: .words(say("Alla parter", "All parties"))),
                    ], chosen: filled.isFileShared ? "alla" : "egen")),
            Field(
                name: "fil", label: .words(say("Fil som visar det", "File that shows it")),
                kind: .file(accept: ".pdf,.png,.jpg,.jpeg,.txt,application/pdf,image/png,image/jpeg,text/plain"),
                hint: say(
                    "Pdf, bild (png eller jpeg) eller text, högst 10\u{a0}MB. Välj inget som handlar om enskilda personer. En "
                        + "pdf sparas som den är, också uppgiften om vem som skrev den. Ur en bild tas uppgifter om plats, "
                        + "tid och kamera bort.",
                    "PDF, picture (PNG or JPEG) or text, at most 10\u{a0}MB. Choose nothing that is about individuals. A PDF is "
                        + "kept as it is, also what it tells about who wrote it. Out of a picture goes what it tells about "
                        + "place, time and camera."),
                isOptional: isOptional),
        ]
    }

    /// What is wrong with the file, as one text beside its question. A browser forgets a file, so it is asked for again.
    func fileFault(_ chosen: ChosenFile, isNeeded: Bool = false) -> String? {
        switch chosen {
        case .none: isNeeded ? say("Välj en fil.", "Choose a file.") : nil
        case .sound: say("Välj filen igen.", "Choose the file again.")
        case .faulty(let faults):
            faults.map(wording.fileFault).map { "\($0.what) \($0.remedy)" }.joined(separator: " ")
        }
    }

    // MARK: Among what was registered

    /// - Parameter addresses: where the files are read, by the number of the entry that says so.
    func withFiles(_ lines: [EventLine], of entries: [Entry], at addresses: [Int: String]) -> [EventLine] {
        let known = Dictionary(entries.map { ($0.number, $0) }, uniquingKeysWith: { first, _ in first })
        return lines.map { line in
            var line = line
            guard let entry = line.entry.flatMap({ known[$0] }), case .done = entry.fact else { return line }
            line.files = matter.state.standingFiles(of: entry.number).map { fileLine($0, at: addresses[$0.entry]) }
            line.links += [attaching(to: entry)].compactMap { $0 }
            return line
        }
    }

    private func fileLine(_ file: AttachedFile, at address: String?) -> EventLine.File {
        let what = wording.file(file.type, bytes: file.bytes)
        let readers =
            file.isShared
            ? say("Delad med alla parter.", "Shared with all parties.")
            : say("Läses bara av er organisation.", "Read by your organisation only.")
        let isOurs = who.actor(in: agreement.id)?.organisation == file.organisation
        var links: [Link] = []
        if isOurs, !file.isShared, address != nil {
            links.append(Link(text: .words(say("Dela filen", "Share the file")), path: path("/dela-fil/\(file.entry)")))
        }
        if isOurs {
            links.append(
                Link(
                    text: .words(say("Ta tillbaka filen", "Take the file back")), path: path("/rattelse/\(file.entry)"))
            )
        }
        return EventLine.File(
            what: address == nil
                ? say("Filen (\(what)) finns inte kvar.", "The file (\(what)) is no longer here.")
                : say("Hämta filen (\(what))", "Download the file (\(what))"),
            path: address.map { path("/underlag/\($0)") }, readers: readers, links: links)
    }

    /// Those whose organisation registered something may show it by a file.
    private func attaching(to entry: Entry) -> Link? {
        guard correction(of: entry) != nil else { return nil }
        return Link(text: .words(say("Lägg till en fil", "Add a file")), path: path("/fil/\(entry.number)"))
    }

    /// Where a file is read about: beside what it shows.
    func path(ofFile entry: Entry) -> String? {
        guard case .fileAttached(let file) = entry.fact else { return nil }
        let evidence = matter.state.doings.first { $0.value.contains { $0.entry == file.entry } }?.key
        return agreement.commitments.first { $0.evidence == evidence }.map { path($0) + "#p\(file.entry)" }
    }
}
