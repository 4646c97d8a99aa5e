/// Kinds of events as a table with a bar for each, and a tick for what it is compared with.
package struct KindTable: Hashable, Sendable {
    /// One kind.
    package struct Row: Hashable, Sendable {
        package var name: Label
        /// Nil when it is not published: no bar.
        package var count: Int?
        package var countWords: String
        package var before: Int?
        package var beforeWords: String
        package var change: ChangeWords

        package init(
            name: Label, count: Int?, countWords: String, before: Int?, beforeWords: String, change: ChangeWords
        ) {
            self.name = name
            self.count = count
            self.countWords = countWords
            self.before = before
            self.beforeWords = beforeWords
            self.change = change
        }
    }

    /// What the rows are: kinds, organisations.
    package var what: String
    /// What the two columns of counts are called: `2025` and `2024`.
    package var now: String
    package var before: String
    package var rows: [Row]

    package init(what: String, now: String, before: String, rows: [Row]) {
        self.what = what
        self.now = now
        self.before = before
        self.rows = rows
    }
}
