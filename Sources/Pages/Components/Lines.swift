import Vocabulary

extension Link {
    /// The link.
    func html(_ language: Language) -> HTML { "<a href=\"\(url: path)\">\(text.html(language))</a>" }
}

extension [Fact] {
    /// A line of facts under a heading.
    func html(_ language: Language) -> HTML {
        let facts = HTML(each: self) { "<div><dt>\($0.label)</dt><dd>\($0.value.html(language))</dd></div>" }
        return isEmpty ? HTML() : "<dl class=\"facts\">\(facts)</dl>"
    }
}

extension EvidenceLine {
    /// The day, then what it is.
    func html(_ language: Language) -> HTML {
        HTML { write(to: &$0, language) }
    }

    func write(to page: inout HTML, _ language: Language) {
        page.put(text: day)
        guard let what else { return }
        page.put("<br> ")
        page.putLink(to: path) { what.write(to: &$0, language) }
    }
}

extension ProposalLine {
    /// The proposal as a link.
    var html: HTML { HTML { write(to: &$0) } }

    func write(to page: inout HTML) { page.putLink(to: path) { $0.put(text: text) } }
}

extension ToDo {
    /// What it is about, how it stands, whose turn it is by its marks, and what is proposed to whom.
    func write(to page: inout HTML, _ language: Language) {
        page.put("<li>")
        page.putLink(to: path) { title.write(to: &$0, language) }
        page.put(" ")
        status.write(to: &page, language, isTagged: false)
        page.put("<span class=\"small\"><span class=\"marks\">")
        for party in responsible.parties { party.write(to: &page) }
        page.put("</span> ")
        page.put(text: proposal)
        page.put("</span>")
        if let agreement { page += "<span class=\"small\">\(agreement.html(language))</span>" }
        page.put("</li>")
    }
}

extension [ToDo] {
    /// The first few, and the rest folded; a sentence when nothing waits.
    func html(_ language: Language, empty: Bilingual, first: Int = 6) -> HTML {
        guard !isEmpty else { return "<p class=\"muted\">\(empty[language])</p>" }
        func list(_ todos: ArraySlice<ToDo>) -> HTML {
            HTML { page in for todo in todos { todo.write(to: &page, language) } }
        }
        let shown: HTML = "<ol class=\"todo\">\(list(prefix(first)))</ol>"
        guard count > first else { return shown }
        let rest: HTML = "<ol class=\"todo\">\(list(dropFirst(first)))</ol>"
        let more: HTML = "\(Texts.Common.show[language]) \(count - first) \(Texts.Common.more[language])"
        return "\(shown)<details><summary>\(more)</summary>\(rest)</details>"
    }
}

extension [WarningLine] {
    /// What is odd, in amber, as a list; nothing when all is plain.
    func html(_ language: Language, heading: Bilingual, id: StaticString) -> HTML {
        guard !isEmpty else { return HTML() }
        let lines = HTML(each: self) { line in
            let consequence: HTML? = line.consequence.map { " \($0)" }
            let link: HTML? = line.link.map { " \($0.html(language))" }
            return "<li><strong>\(line.text)</strong>\(consequence)\(link)</li>"
        }
        let title: HTML = "<h2 id=\"\(HTML(raw: id))\">\(Icon.due.html)\(heading[language])</h2>"
        return "<section class=\"warns\" aria-labelledby=\"\(HTML(raw: id))\">\(title)<ul>\(lines)</ul></section>"
    }
}
