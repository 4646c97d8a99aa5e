/// Shares of a survey by area and group: a mark for each group on one scale.
package struct SurveyTable: Hashable, Sendable {
    /// One group's share in one area.
    package struct Share: Hashable, Sendable {
        /// Of 1,000.
        package var share: Int
        /// The share in words.
        package var words: String

        package init(share: Int, words: String) {
            self.share = share
            self.words = words
        }
    }

    /// One area, or one question.
    package struct Row: Hashable, Sendable {
        package var name: Label
        /// One for each group; nil where there is none to show.
        package var shares: [Share?]
        package var answers: String
        package init(name: Label, shares: [Share?], answers: String) {
            self.name = name
            self.shares = shares
            self.answers = answers
        }
    }

    package var what: String
    /// The groups' names, at most four.
    package var groups: [String]
    package var rows: [Row]

    package init(what: String, groups: [String], rows: [Row]) {
        precondition(groups.count <= 4, "There are marks for four groups.")
        self.what = what
        self.groups = groups
        self.rows = rows
    }
}
