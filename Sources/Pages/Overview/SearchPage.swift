/// What was found, by kind.
package struct SearchPage: Page {
    package var frame: Frame
    /// The words searched for.
    package var query: String
    /// The hits, by kind.
    package var groups: [SearchGroup] = []
    /// How many hits there are in all.
    package var total: Int = 0
    /// What the reader should know, such as that only the first are shown.
    package var note: String?

    package init(frame: Frame, query: String, groups: [SearchGroup] = [], total: Int = 0, note: String? = nil) {
        self.frame = frame
        self.query = query
        self.groups = groups
        self.total = total
        self.note = note
    }
}

/// Hits of one kind.
package struct SearchGroup: Hashable, Sendable {
    /// The kind, in words.
    package var kind: String
    /// The hits.
    package var hits: [SearchHit]

    package init(kind: String, hits: [SearchHit]) {
        self.kind = kind
        self.hits = hits
    }
}

/// One hit.
package struct SearchHit: Hashable, Sendable {
    /// What it is called.
    package var name: Label
    /// Its number, when it has one.
    package var number: String?
    /// Where it belongs: an agreement, a heading.
    package var place: Name?
    /// Its page.
    package var path: String
    /// A line about it.
    package var excerpt: String?

    package init(name: Label, number: String? = nil, place: Name? = nil, path: String, excerpt: String? = nil) {
        self.name = name
        self.number = number
        self.place = place
        self.path = path
        self.excerpt = excerpt
    }
}
