import Vocabulary

/// Rows from a spreadsheet on their way into the plan: looked over first, saved when nothing is wrong.
package struct PastePage: Page {
    package var frame: Frame
    /// What was pasted, and what each column holds.
    package var form: FormModel
    /// Where it stands, in a sentence; nil before anything was pasted.
    package var verdict: String?
    /// Everything that is wrong, in the order of the rows.
    package var faults: [Fault] = []
    /// The measures as they would be saved.
    package var rows: [Row] = []

    package struct Fault: Hashable, Sendable {
        package var row: Int
        package var column: Label
        package var value: Name
        package var what: String
        package var proposal: String?
        package init(row: Int, column: Label, value: Name, what: String, proposal: String?) {
            self.row = row
            self.column = column
            self.value = value
            self.what = what
            self.proposal = proposal
        }
    }

    package struct Row: Hashable, Sendable {
        package var row: Int
        package var text: Name
        package var responsible: [Name]
        package var due: String
        package var followUp: String
        /// Set when the plan already holds one with the same words.
        package var remark: String?
        package init(row: Int, text: Name, responsible: [Name], due: String, followUp: String, remark: String?) {
            self.row = row
            self.text = text
            self.responsible = responsible
            self.due = due
            self.followUp = followUp
            self.remark = remark
        }
    }

    package init(frame: Frame, form: FormModel) {
        self.frame = frame
        self.form = form
    }

    package var forms: [FormModel] { [form] }

    package func write(to page: inout HTML) {
        let verdict: HTML? = verdict.map { "<p class=\"verdict\" role=\"status\">\($0)</p>" }
        page += """
            <h1 class="title">\(Texts.Paste.heading[language])</h1><p class="lead">\(Texts.Paste.lead[language])</p>\
            \(verdict)\(faultTable)<div class="card wide">\(form.bare(language))</div>\(rowTable)
            """
    }

    private var language: Language { frame.language }

    private var faultTable: HTML {
        guard !faults.isEmpty else { return HTML() }
        let lines = HTML(each: faults) { fault in
            cells(
                [
                    (Texts.Paste.column, fault.column.html(language)), (Texts.Paste.value, fault.value.html(language)),
                    (Texts.Paste.problem, "\(fault.what)"), (Texts.Paste.proposal, "\(fault.proposal ?? "")"),
                ], row: fault.row)
        }
        return table(
            Texts.Paste.faults, [Texts.Paste.column, Texts.Paste.value, Texts.Paste.problem, Texts.Paste.proposal],
            lines)
    }

    private var rowTable: HTML {
        guard !rows.isEmpty else { return HTML() }
        let lines = HTML(each: rows) { row in
            let remark: HTML? = row.remark.map { "<span class=\"src\">\($0)</span>" }
            return cells(
                [
                    (Texts.Plan.measure, "\(row.text.html(language))\(remark)"),
                    (Texts.Board.responsible, row.responsible.html(language)), (Texts.Plan.due, "\(row.due)"),
                    (Texts.Plan.followUp, "\(row.followUp)"),
                ], row: row.row)
        }
        return table(
            Texts.Paste.preview, [Texts.Plan.measure, Texts.Board.responsible, Texts.Plan.due, Texts.Plan.followUp],
            lines)
    }

    private func cells(_ cells: [(Bilingual, HTML)], row: Int) -> HTML {
        let all = HTML(each: cells) { label, value in
            "<td role=\"cell\"><span class=\"dl\">\(label[language]): </span>\(value)</td>"
        }
        return """
            <tr role="row"><th scope="row" role="rowheader"><span class="dl">\(Texts.Paste.row[language]) </span>\
            \(row)</th>\(all)</tr>
            """
    }

    private func table(_ heading: Bilingual, _ columns: [Bilingual], _ rows: HTML) -> HTML {
        let heads = HTML(each: [Texts.Paste.row] + columns) {
            "<th scope=\"col\" role=\"columnheader\">\($0[language])</th>"
        }
        return """
            <section><h2>\(heading[language])</h2><table class="board times sheet" role="table">\
            <caption class="vh">\(heading[language])</caption><thead role="rowgroup"><tr role="row">\(heads)</tr></thead>\
            <tbody role="rowgroup">\(rows)</tbody></table></section>
            """
    }
}
