import Vocabulary

/// A file that somebody has chosen, read and not saved: what came of it, everything that is wrong, and what can be done.
package struct DryRunPage: Page {
    package var frame: Frame
    package var heading: Label
    /// Where it stands, in a sentence.
    package var verdict: String
    /// How the file was read.
    package var facts: [Fact] = []
    /// Why the file cannot be read at all; nil when it can.
    package var refusal: String?
    package var faults: [Fault] = []
    /// How many more there are than are shown.
    package var untold: String?
    /// The faulty rows as a file.
    package var download: Link?
    /// Reading it in; nil while nothing can be.
    package var taking: FormModel?
    /// How it is read.
    package var reading: FormModel?
    /// Letting it go.
    package var dropping: FormModel

    /// The same fault of the same words, however many rows they stand in.
    package struct Fault: Hashable, Sendable {
        /// `17`, `17 (6 rader)`.
        package var row: String
        package var column: Label
        package var value: Name
        package var what: String
        package var proposal: String

        package init(row: String, column: Label, value: Name, what: String, proposal: String) {
            self.row = row
            self.column = column
            self.value = value
            self.what = what
            self.proposal = proposal
        }
    }

    package init(frame: Frame, heading: Label, verdict: String, dropping: FormModel) {
        self.frame = frame
        self.heading = heading
        self.verdict = verdict
        self.dropping = dropping
    }

    package var forms: [FormModel] { [taking, reading, dropping].compactMap { $0 } }

    package func write(to page: inout HTML) {
        let language = frame.language
        let refused: HTML? = refusal.map { "<p class=\"err\">\($0)</p>" }
        let take: HTML? = taking.map { "<div class=\"card narrow\">\($0.html(language))</div>" }
        let read: HTML? = reading.map { "<div class=\"card narrow\">\($0.html(language))</div>" }
        page += """
            <h1 class="title">\(heading.html(language))</h1><p class="verdict" role="status">\(verdict)</p>\(refused)\
            \(facts.html(language))\(faultTable)\(take)\(read)\
            <div class="card narrow">\(dropping.html(language))</div>
            """
    }

    private var faultTable: HTML {
        guard !faults.isEmpty else { return HTML() }
        let language = frame.language
        let lines = HTML(each: faults) { fault in
            SheetTable.row(
                "<span class=\"dl\">\(Texts.Import.row[language]) </span>\(fault.row)",
                [
                    (Texts.Import.column, fault.column.html(language)),
                    (Texts.Import.value, fault.value.html(language)),
                    (Texts.Import.problem, "\(fault.what)"), (Texts.Import.proposal, "\(fault.proposal)"),
                ], language)
        }
        let columns = [
            Texts.Import.row, Texts.Import.column, Texts.Import.value, Texts.Import.problem, Texts.Import.proposal,
        ]
        let heading = Texts.Import.faults[language]
        let more: HTML? = untold.map { "<p>\($0)</p>" }
        let file: HTML? = download.map { "<p>\($0.html(language))</p>" }
        return
            "<section><h2>\(heading)</h2>\(file)\(SheetTable.html(heading, columns.map { $0[language] }, lines))\(more)</section>"
    }
}
