/// Who did what: for those who administer an organisation, and those who look into it.
package struct LogPage: Page {
    package var frame: Frame
    package var agreement: Name
    /// Its board, for those who may read it.
    package var board: String?
    package var organisation: Name
    /// What the reader does not see here, in a sentence.
    package var note: String?
    /// Whether the log is whole, and what to do if not.
    package var isWhole: Bool
    package var filter: Filter
    /// Newest first.
    package var lines: [Line]
    /// Which lines are shown of how many that were found.
    package var count: String
    package var newer: Link?
    package var older: Link?
    /// Takes out what was found as a file.
    package var export: FormModel

    package init(
        frame: Frame, agreement: Name, board: String?, organisation: Name, note: String?, isWhole: Bool, filter: Filter,
        lines: [Line],
        count: String, newer: Link? = nil, older: Link? = nil, export: FormModel
    ) {
        self.frame = frame
        self.agreement = agreement
        self.board = board
        self.organisation = organisation
        self.note = note
        self.isWhole = isWhole
        self.filter = filter
        self.lines = lines
        self.count = count
        self.newer = newer
        self.older = older
        self.export = export
    }

    package var forms: [FormModel] { [export] }

    /// What is shown: by day, person and kind. There is no search for words.
    package struct Filter: Hashable, Sendable {
        package var path: String
        /// Days as 2025-11-20, or empty.
        package var from: String
        package var through: String
        package var persons: [Choice]
        package var person: String
        package var kinds: [Choice]
        package var kind: String
        package var fault: String?

        package init(
            path: String, from: String, through: String, persons: [Choice], person: String, kinds: [Choice],
            kind: String, fault: String? = nil
        ) {
            self.path = path
            self.from = from
            self.through = through
            self.persons = persons
            self.person = person
            self.kinds = kinds
            self.kind = kind
            self.fault = fault
        }
    }

    /// One thing that was done.
    package struct Line: Hashable, Sendable {
        package var moment: String
        package var who: Label
        package var what: String
        package var kind: String

        package init(moment: String, who: Label, what: String, kind: String) {
            self.moment = moment
            self.who = who
            self.what = what
            self.kind = kind
        }
    }
}
