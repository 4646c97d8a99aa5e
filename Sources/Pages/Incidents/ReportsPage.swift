/// Everything that was reported, as a list (rapporter).
package struct ReportsPage: Page {
    package var frame: Frame
    package var heading: String
    package var filter: Filter
    /// "38 of 519 reports".
    package var count: String
    package var rows: [Row]
    /// What the columns are called, in the order of a row.
    package var columns: [String]
    /// Said when there are no rows.
    package var empty: String
    /// The list as a file, further pages, the form.
    package var links: [Link] = []

    /// What the list is filtered by: sent by GET, so that its address can be shared.
    package struct Filter: Hashable, Sendable {
        package var path: String
        /// Above the questions, which are folded until something is asked.
        package var title: String
        package var fields: [Field]
        package var submit: String
        /// Leads to the list without a filter; nil when there is none.
        package var clear: Link?

        package init(path: String, title: String, fields: [Field], submit: String, clear: Link?) {
            self.path = path
            self.title = title
            self.fields = fields
            self.submit = submit
            self.clear = clear
        }
    }

    package struct Row: Hashable, Sendable {
        /// `R412`.
        package var number: Link
        package var when: String
        package var what: Name
        package var `where`: Name?
        /// Who reported it.
        package var from: Name
        package var standing: String
        package var text: Name?
        /// May be the same event as these.
        package var alike: String?
        /// What can be done in one click.
        package var deeds: [FormModel] = []

        package init(number: Link, when: String, what: Name, where place: Name?, from: Name, standing: String) {
            self.number = number
            self.when = when
            self.what = what
            self.where = place
            self.from = from
            self.standing = standing
        }
    }

    package init(
        frame: Frame, heading: String, filter: Filter, count: String, rows: [Row], columns: [String], empty: String
    ) {
        self.frame = frame
        self.heading = heading
        self.filter = filter
        self.count = count
        self.rows = rows
        self.columns = columns
        self.empty = empty
    }

    package var forms: [FormModel] { rows.flatMap(\.deeds) }
}
