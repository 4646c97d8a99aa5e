/// Areas and what each holds: a map without a network, drawn in whole units of a plane of its own.
package struct MapDrawing: Hashable, Sendable {
    /// How areas show what they hold.
    package enum Mode: Hashable, Sendable {
        /// Rates in at most five classes; their words, least first.
        case rates(classes: [String])
        /// Counts as circles whose areas are in proportion: never as shades, since a large area holds more.
        case counts
    }

    package var width: Int
    package var height: Int
    package var mode: Mode
    package var areas: [MapArea]
    /// What the map is, and what it shows, in a sentence each.
    package var title: String
    package var summary: String

    package init(
        width: Int, height: Int, mode: Mode, areas: [MapArea], title: String, summary: String
    ) {
        self.width = width
        self.height = height
        self.mode = mode
        self.areas = areas
        self.title = title
        self.summary = summary
    }
}

/// A point in the drawing's units: x to the right, y down.
package struct MapPoint: Hashable, Sendable {
    package var x: Int
    package var y: Int
    package init(_ x: Int, _ y: Int) {
        self.x = x
        self.y = y
    }
}

/// One area of a map.
package struct MapArea: Hashable, Sendable {
    package enum Shade: Hashable, Sendable {
        /// A class of the mode's, 1 to 5.
        case step(Int)
        /// Nothing to shade by: no residents known, a place of visitors, or a map of counts.
        case plain
    }

    /// Its place in the table beside the map, shown where there is no room for names.
    package var number: Int
    package var name: Name
    /// The number under the name.
    package var value: String?
    /// Each border once; holes among them.
    package var rings: [[MapPoint]]
    /// Well inside the area, and how far it is from there to its border; nil for one too small to draw.
    package var label: MapPoint?
    package var room: Int
    package var shade: Shade
    /// Drawn as a circle when the map shows counts.
    package var count: Int?
    /// With a line around it: what a finding is about.
    package var isMarked: Bool

    package init(
        number: Int, name: Name, value: String?, rings: [[MapPoint]], label: MapPoint?, room: Int, shade: Shade,
        count: Int? = nil, isMarked: Bool = false
    ) {
        self.number = number
        self.name = name
        self.value = value
        self.rings = rings
        self.label = label
        self.room = room
        self.shade = shade
        self.count = count
        self.isMarked = isMarked
    }
}

/// Areas as a table in rank order, with the same on a map beside it when there are borders.
package struct AreaFigure: Hashable, Sendable {
    /// One area in the table.
    package struct Row: Hashable, Sendable {
        package var number: Int
        package var name: Label
        package var count: String
        /// For each thousand residents; nil where none is shown.
        package var rate: String?
        /// The interval of the rate.
        package var interval: String?
        package var change: ChangeWords
        package var isMarked: Bool

        package init(
            number: Int, name: Label, count: String, rate: String?, interval: String? = nil, change: ChangeWords,
            isMarked: Bool = false
        ) {
            self.number = number
            self.name = name
            self.count = count
            self.rate = rate
            self.interval = interval
            self.change = change
            self.isMarked = isMarked
        }
    }

    package var map: MapDrawing?
    package var rows: [Row]
    /// Whether there is a column of rates.
    package var hasRates: Bool

    package init(map: MapDrawing?, rows: [Row], hasRates: Bool) {
        self.map = map
        self.rows = rows
        self.hasRates = hasRates
    }
}
