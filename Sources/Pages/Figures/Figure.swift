/// A figure: a chart or a map with its numbers as a table beside it or behind it, and what it counts.
package struct Figure: Hashable, Sendable {
    /// The figure's id on the page; findings lead to it.
    package var id: String
    /// What it shows, in a sentence.
    package var title: String
    /// What is counted, over which period, by which source, and how many: under the title.
    package var note: String
    package var drawing: Drawing

    package init(id: String, title: String, note: String, drawing: Drawing) {
        self.id = id
        self.title = title
        self.note = note
        self.drawing = drawing
    }

    /// The kinds of drawing.
    package enum Drawing: Hashable, Sendable {
        case weeks(WeekChart)
        case kinds(KindTable)
        case hours(HeatTable)
        case areas(AreaFigure)
        case survey(SurveyTable)
        case plain(PlainTable)

        /// Whether it takes the page's whole width.
        var isWide: Bool {
            switch self {
            case .weeks, .areas: true
            default: false
            }
        }
    }
}

/// A change in words, and what its interval allows to be said of it.
package struct ChangeWords: Hashable, Sendable {
    /// What the interval says: only a certain change is coloured.
    package enum Direction: Hashable, Sendable, CaseIterable { case more, fewer, unsure }

    package var text: String
    package var direction: Direction

    package init(_ text: String, _ direction: Direction) {
        self.text = text
        self.direction = direction
    }
}

/// A table without a drawing: a heading for each column, and cells in words.
package struct PlainTable: Hashable, Sendable {
    /// One row: what it is about, and a cell for each column but the first.
    package struct Row: Hashable, Sendable {
        package var name: Label
        package var cells: [String]
        package init(name: Label, cells: [String]) {
            self.name = name
            self.cells = cells
        }
    }

    package var columns: [String]
    package var rows: [Row]

    package init(columns: [String], rows: [Row]) {
        self.columns = columns
        self.rows = rows
    }
}
