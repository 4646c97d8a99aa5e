import Vocabulary

/// Where a document is written: its questions in groups, rows of them where there may be several of one sort.
package struct WritingPage: Page {
    package var frame: Frame
    package var heading: Label
    package var lead: [String] = []
    /// The form without its questions; they stand in the groups.
    package var asking: FormModel
    package var groups: [FieldGroup]

    package init(frame: Frame, heading: Label, lead: [String], asking: FormModel, groups: [FieldGroup]) {
        self.frame = frame
        self.heading = heading
        self.lead = lead
        self.asking = asking
        self.groups = groups
    }

    /// The whole form, for what is wrong in it.
    private var form: FormModel {
        var form = asking
        form.fields = groups.flatMap { $0.fields + $0.rows.flatMap(\.fields) }
        return form
    }

    package var forms: [FormModel] { [form] }

    package func write(to page: inout HTML) {
        let language = frame.language
        let about = HTML(each: lead) { "<p class=\"lead\">\($0)</p>" }
        let questions = HTML(each: groups) { $0.html(language, form: asking.id) }
        page += "<h1 class=\"title\">\(heading.html(language))</h1>\(about)"
        page += "<div class=\"card writing\">\(form.around(questions, language))</div>"
    }
}

/// Questions that belong together, and rows of questions that are asked several times.
package struct FieldGroup: Hashable, Sendable {
    /// Nil for the questions that need no heading.
    package var heading: String?
    package var lead: String?
    package var fields: [Field]
    package var rows: [Row]
    /// What the button under the group sends as `mer`; nil without a button.
    package var more: String?
    /// What the button says, where it is not about more rows.
    package var moreWords: String?

    /// One row: `Orsak 2`.
    package struct Row: Hashable, Sendable {
        package var legend: String
        package var fields: [Field]
        package init(legend: String, fields: [Field]) {
            self.legend = legend
            self.fields = fields
        }
    }

    package init(
        heading: String? = nil, lead: String? = nil, fields: [Field], rows: [Row] = [], more: String? = nil
    ) {
        self.heading = heading
        self.lead = lead
        self.fields = fields
        self.rows = rows
        self.more = more
    }

    fileprivate func html(_ language: Language, form: String) -> HTML {
        let title: HTML? = heading.map { "<h2>\($0)</h2>" }
        let about: HTML? = lead.map { "<p class=\"hint\">\($0)</p>" }
        let asked = HTML(each: fields) { $0.html(language, form: form) }
        let several = HTML(each: rows) { row in
            let inside = HTML(each: row.fields) { $0.html(language, form: form) }
            return "<fieldset class=\"rowset\"><legend class=\"lbl\">\(row.legend)</legend>\(inside)</fieldset>"
        }
        let button: HTML? = more.map { name in
            """
            <p><button class="btn" type="submit" name="mer" value="\(name)">\(Icon.plus.html)\
            \(moreWords ?? Texts.Chain.moreRows[language])<span class="vh"> \(heading ?? "")</span></button></p>
            """
        }
        return "<div class=\"group\">\(title)\(about)\(asked)\(several)\(button)</div>"
    }
}
