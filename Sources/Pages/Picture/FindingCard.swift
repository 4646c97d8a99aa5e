/// A finding: what may be said, how well it is supported, and between which bounds.
package struct FindingCard: Hashable, Sendable {
    /// Gott, visst or svagt stöd.
    package enum Support: Int, Hashable, Sendable, CaseIterable {
        case weak = 1
        case some, good
    }

    /// The sentence that the rule drafted.
    package var drafted: String
    /// Further lines of it.
    package var lines: [String]
    /// People's own words, shown first; the drafted sentence stands below them.
    package var own: String?
    /// Who wrote them, and when.
    package var ownBy: String?
    package var support: Support
    /// The interval of the number that the finding rests on, in words.
    package var interval: String?
    /// The sources, and how many events or answers.
    package var sources: String
    /// The ids of the figures that show it.
    package var figures: [String]
    /// Why it was left out.
    package var dismissed: String?
    /// Writing it in own words, leaving it out, taking it back.
    package var forms: [FormModel]

    package init(
        drafted: String, lines: [String] = [], own: String? = nil, ownBy: String? = nil, support: Support,
        interval: String? = nil, sources: String, figures: [String] = [], dismissed: String? = nil,
        forms: [FormModel] = []
    ) {
        self.drafted = drafted
        self.lines = lines
        self.own = own
        self.ownBy = ownBy
        self.support = support
        self.interval = interval
        self.sources = sources
        self.figures = figures
        self.dismissed = dismissed
        self.forms = forms
    }
}
