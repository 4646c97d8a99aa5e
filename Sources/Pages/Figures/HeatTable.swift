/// Weekdays and hours as a table of numbers, each on a shade that says how much it is.
package struct HeatTable: Hashable, Sendable {
    /// One cell: its number in words, and its shade from 0 (least) to 4.
    package struct Cell: Hashable, Sendable {
        package var words: String
        package var shade: Int
        package init(_ words: String, shade: Int) {
            self.words = words
            self.shade = shade
        }
    }

    /// One weekday.
    package struct Row: Hashable, Sendable {
        package var name: String
        package var cells: [Cell]
        package init(name: String, cells: [Cell]) {
            self.name = name
            self.cells = cells
        }
    }

    /// The hour each column begins with.
    package var hours: [String]
    package var rows: [Row]

    package init(hours: [String], rows: [Row]) {
        self.hours = hours
        self.rows = rows
    }
}
