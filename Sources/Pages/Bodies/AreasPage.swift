/// Focus areas: what the text names, and what was chosen since, year by year.
package struct AreasPage: Page {
    package var frame: Frame
    /// What the text asks of the areas and is not there.
    package var warnings: [WarningLine] = []
    package var named: [AreaLine] = []
    package var years: [AreaYear] = []
    /// The ways to add one and to see who decides.
    package var links: [Link] = []

    package init(frame: Frame) { self.frame = frame }
}

/// The areas of one year, or of the whole agreement.
package struct AreaYear: Hashable, Sendable {
    package var heading: String
    package var areas: [AreaLine]

    package init(heading: String, areas: [AreaLine]) {
        self.heading = heading
        self.areas = areas
    }
}

/// One focus area.
package struct AreaLine: Hashable, Sendable {
    package var title: Label
    /// Where it is read about, for one that was written here.
    package var path: String?
    /// Where it stands, in a sentence; nil for what the text names and nobody has handled.
    package var standing: String?
    package var isChild: Bool
    package var isAlways: Bool
    /// Proposed, decided, anchored: by whom and when, a sentence each.
    package var steps: [String]
    /// The pictures it comes from, each a link.
    package var pictures: [Link]
    /// What it lacks, with where the text asks for it.
    package var gaps: [String]
    /// The step that is next.
    package var ways: [Link]

    package init(
        title: Label, path: String? = nil, standing: String? = nil, isChild: Bool = false, isAlways: Bool = false,
        steps: [String] = [], pictures: [Link] = [], gaps: [String] = [], ways: [Link] = []
    ) {
        self.title = title
        self.path = path
        self.standing = standing
        self.isChild = isChild
        self.isAlways = isAlways
        self.steps = steps
        self.pictures = pictures
        self.gaps = gaps
        self.ways = ways
    }
}
