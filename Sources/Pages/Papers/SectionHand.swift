package import Reports
import Vocabulary

/// What people have made of one section of a paper.
package struct SectionHand: Hashable, Sendable {
    /// Their own words, paragraph by paragraph; nil where the draft stands.
    package var words: [String]?
    /// Who wrote them, and when, in a sentence.
    package var byline: String
    /// What the draft said then and says now.
    package var changes: [Document.Change]
    /// Where the section is written.
    package var write: String?

    package init(words: [String]? = nil, byline: String = "", changes: [Document.Change] = [], write: String? = nil) {
        self.words = words
        self.byline = byline
        self.changes = changes
        self.write = write
    }
}

extension SectionHand {
    /// The words, what has changed in the draft since, and the draft itself folded beside them.
    func html(_ language: Language, draft: HTML) -> HTML {
        guard let words else { return draft }
        let own = HTML(each: words) { "<p>\($0)</p>" }
        let folded: HTML =
            "<details class=\"fold noprint\"><summary>\(Texts.Paper.draft[language])</summary>\(draft)</details>"
        return "\(own)<p class=\"src\">\(byline)</p>\(changed(language))\(folded)"
    }

    private func changed(_ language: Language) -> HTML {
        guard !changes.isEmpty else { return HTML() }
        let lines = HTML(each: changes) { change in
            let then: HTML? = change.then.map { "<span class=\"then\">\(Texts.Paper.then[language]): \($0)</span> " }
            let now: HTML? = change.now.map { "<span>\(Texts.Paper.now[language]): \($0)</span>" }
            return "<li>\(then)\(now)</li>"
        }
        let lead: HTML = "<p>\(Texts.Paper.changed[language])</p>"
        return "<div class=\"notice warn noprint\">\(Icon.due.html)<div>\(lead)<ul>\(lines)</ul></div></div>"
    }

    /// The way to write here.
    func link(_ language: Language, heading: String) -> HTML {
        guard let write else { return HTML() }
        let words = (self.words == nil ? Texts.Paper.write : Texts.Paper.change)[language]
        return
            "<p class=\"small noprint\"><a href=\"\(url: write)\">\(words)<span class=\"vh\">: \(heading)</span></a></p>"
    }
}
