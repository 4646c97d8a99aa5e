/// A finding: what may be said, and how well it is supported.
package struct FindingCard: Hashable, Sendable {
    /// Gott, visst or svagt stöd.
    package enum Support: Int, Hashable, Sendable, CaseIterable {
        case weak = 1
        case some, good
    }

    /// The sentence that the rule drafted.
    package var drafted: String
    /// People's own words, shown first; the drafted sentence stands below them.
    package var own: String?
    package var support: Support
    /// The sources, and how many events or answers.
    package var sources: String
    /// The ids of the figures that show it.
    package var figures: [String]

    package init(
        drafted: String, own: String? = nil, support: Support, sources: String, figures: [String] = []
    ) {
        self.drafted = drafted
        self.own = own
        self.support = support
        self.sources = sources
        self.figures = figures
    }
}
