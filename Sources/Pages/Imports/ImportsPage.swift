import Vocabulary

/// What has been read in from files, and a form for the next one.
package struct ImportsPage: Page {
    package var frame: Frame
    package var heading: String
    package var lead: [String]
    package var batches: [Batch]
    package var form: FormModel

    /// Rows that were read in together.
    package struct Batch: Hashable, Sendable {
        package var link: Link
        package var what: String
        package var source: Name
        package var rows: String
        package var who: Name
        package var day: String
        package var readers: String
        /// That it was undone; nil while it stands.
        package var remark: String?

        package init(
            link: Link, what: String, source: Name, rows: String, who: Name, day: String, readers: String,
            remark: String? = nil
        ) {
            self.link = link
            self.what = what
            self.source = source
            self.rows = rows
            self.who = who
            self.day = day
            self.readers = readers
            self.remark = remark
        }
    }

    package init(frame: Frame, heading: String, lead: [String], batches: [Batch], form: FormModel) {
        self.frame = frame
        self.heading = heading
        self.lead = lead
        self.batches = batches
        self.form = form
    }

    package var forms: [FormModel] { [form] }

    package func write(to page: inout HTML) {
        let language = frame.language
        let about = HTML(each: lead) { "<p class=\"lead\">\($0)</p>" }
        page += """
            <h1 class="title">\(heading)</h1>\(about)<div class="card narrow">\(form.html(language))</div>\
            <section><h2>\(Texts.Import.batches[language])</h2>\(list)</section>
            """
    }

    private var list: HTML {
        let language = frame.language
        guard !batches.isEmpty else { return "<p>\(Texts.Import.nothing[language])</p>" }
        let lines = HTML(each: batches) { batch in
            let remark: HTML? = batch.remark.map { "<span class=\"src\">\($0)</span>" }
            return SheetTable.row(
                batch.link.html(language),
                [
                    (Texts.Import.what, "\(batch.what)\(remark)"), (Texts.Import.source, batch.source.html(language)),
                    (Texts.Import.rows, "\(batch.rows)"),
                    (Texts.Import.who, "\(batch.who.html(language))<span class=\"src\">\(batch.day)</span>"),
                    (Texts.Import.readers, "\(batch.readers)"),
                ], language)
        }
        let columns = [
            Texts.Import.number, Texts.Import.what, Texts.Import.source, Texts.Import.rows, Texts.Import.who,
            Texts.Import.readers,
        ]
        return SheetTable.html(Texts.Import.batches[language], columns.map { $0[language] }, lines)
    }
}

/// A table that becomes cards on a narrow screen.
enum SheetTable {
    /// - Parameter caption: read aloud, and not shown: a heading stands above it.
    static func html(_ caption: String, _ columns: [String], _ rows: HTML) -> HTML {
        let heads = HTML(each: columns) { "<th scope=\"col\" role=\"columnheader\">\($0)</th>" }
        return """
            <table class="board times sheet" role="table"><caption class="vh">\(caption)</caption><thead role="rowgroup">\
            <tr role="row">\(heads)</tr></thead><tbody role="rowgroup">\(rows)</tbody></table>
            """
    }

    static func row(_ head: HTML, _ cells: [(label: Bilingual, value: HTML)], _ language: Language) -> HTML {
        let all = HTML(each: cells) { cell in
            "<td role=\"cell\"><span class=\"dl\">\(cell.label[language]): </span>\(cell.value)</td>"
        }
        return "<tr role=\"row\"><th scope=\"row\" role=\"rowheader\">\(head)</th>\(all)</tr>"
    }
}
