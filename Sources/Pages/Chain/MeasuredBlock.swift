import Vocabulary

/// What the evidence says of a goal, beside what was agreed.
package struct MeasuredBlock: Hashable, Sendable {
    /// The goal, where it is not the page's own.
    package var goal: Link?
    /// What is measured, what was agreed, what was worked out, and from where.
    package var facts: [Fact]
    /// What may be said of the difference, and what not.
    package var sentences: [String]

    package init(goal: Link? = nil, facts: [Fact], sentences: [String]) {
        self.goal = goal
        self.facts = facts
        self.sentences = sentences
    }

    fileprivate func html(_ language: Language) -> HTML {
        let name: HTML? = goal.map {
            "<h3><a href=\"\(url: $0.path)\">\($0.text.html(language))</a></h3>"
        }
        return "\(name)\(facts.pairs(language))\(HTML(each: sentences) { "<p>\($0)</p>" })"
    }
}

extension [MeasuredBlock] {
    func section(_ language: Language) -> HTML? {
        guard !isEmpty else { return nil }
        return """
            <section class="card" aria-labelledby="measured"><h2 id="measured">\(Texts.Chain.evidence[language])</h2>\
            \(HTML(each: self) { $0.html(language) })</section>
            """
    }
}
