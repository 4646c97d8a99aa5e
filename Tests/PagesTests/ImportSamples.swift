@testable import Pages

extension Samples {
    private func chooseForm(error: String? = nil) -> FormModel {
        FormModel(
            id: "valj-fil", title: words("Välj en fil", "Choose a file"), action: path("/import"), key: "k",
            fields: [
                Field(
                    name: "kalla", label: .words(words("Varifrån kommer den?", "Where does it come from?")),
                    kind: .text(""), error: error),
                Field(name: "fil", label: .words(words("Filen", "The file")), kind: .file(accept: ".csv")),
            ], submit: words("Läs filen utan att spara", "Read the file without saving"))
    }

    /// One import that stands and one that was undone.
    var imports: ImportsPage {
        let batches = [(12, nil), (9, words("Ångrad", "Undone"))].map { number, remark in
            ImportsPage.Batch(
                link: Link(text: .words("Import \(number)"), path: path("/import/\(number)")),
                what: words("Händelser", "Incidents"),
                source: "Felanmälan", rows: "412", who: "Ekhamra kommun", day: words("12 nov 2025", "12 Nov 2025"),
                readers: words("Alla parter", "All parties"), remark: remark)
        }
        let heading = words("Läs in rader ur en fil", "Read in rows from a file")
        return ImportsPage(
            frame: frame(.words(heading)), heading: heading,
            lead: [
                words(
                    "Filen läses först utan att något sparas.", "The file is first read without anything being saved.")
            ],
            batches: batches, form: chooseForm())
    }

    var importsEmpty: ImportsPage {
        var page = imports
        page.batches = []
        page.form = chooseForm(error: words("Skriv varifrån filen kommer.", "Write where the file comes from."))
        return page
    }

    private func button(_ id: String, _ title: String) -> FormModel {
        FormModel(id: id, title: title, action: path("/import/fil/x"), key: "k", submit: title)
    }

    /// A file with faults and rows to read in.
    var dryRun: DryRunPage {
        let heading = words("Se över filen", "Look the file over")
        var page = DryRunPage(
            frame: frame(.words(heading)), heading: .words(heading),
            verdict: words("421 rader lästa. Inget är sparat än.", "421 rows read. Nothing is saved yet."),
            dropping: button("kasta", words("Kasta bort filen", "Throw the file away")))
        page.facts = [Fact(label: words("Källa", "Source"), value: .name("Felanmälan"))]
        page.faults = [
            DryRunPage.Fault(
                row: words("102 (6 rader)", "102 (6 rows)"), column: .name("Område"), value: "STN OMR",
                what: words("Det finns inget sådant område.", "There is no such area."), proposal: "Stationsområdet?"),
            DryRunPage.Fault(
                row: "230", column: .words(words("hela raden", "the whole row")), value: "",
                what: words("Raden har för många celler.", "The row has too many cells."),
                proposal: words("Kontrollera vad som står mellan cellerna.", "Check what stands between the cells.")),
        ]
        page.untold = words("Här visas de första.", "The first ones are shown here.")
        page.download = Link(
            text: .words(words("Ladda ner felraderna (CSV)", "Download the faulty rows (CSV)")),
            path: path("/import/fil/x/rader"))
        page.taking = button("las-in", words("Läs in 412 rader", "Read in 412 rows"))
        var reading = button("tolka", words("Läs filen igen så här", "Read the file again like this"))
        reading.fields = [
            Field(
                name: "k0", label: .words(words("Vad är ”Omr”?", "What is “Omr”?")),
                kind: .select(options: [Choice(value: "area", label: .words(words("Område", "Area")))], chosen: "area"),
                hint: words("Till exempel: ”STN OMR”", "For example: “STN OMR”"))
        ]
        page.reading = reading
        return page
    }

    /// A file that cannot be read at all.
    var dryRunRefused: DryRunPage {
        var page = dryRun
        page.faults = []
        page.untold = nil
        page.download = nil
        page.taking = nil
        page.refusal = words("Filen är tom. Välj en annan fil.", "The file is empty. Choose another file.")
        return page
    }

    var waiting: WaitingPage {
        let heading = words("Filen läses", "The file is being read")
        return WaitingPage(
            frame: frame(.words(heading)), heading: heading,
            progress: words("230 000 rader hittills.", "230,000 rows so far."),
            note: words("Sidan laddas om av sig själv.", "The page loads itself again."),
            again: Link(text: .words(words("Ladda om nu", "Load again now")), path: path("/import/fil/x")))
    }
}
