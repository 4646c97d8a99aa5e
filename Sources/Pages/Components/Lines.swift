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
        guard let what else { return "\(day)" }
        guard let path else { return "\(day)<br> \(what.html(language))" }
        return "\(day)<br> <a href=\"\(url: path)\">\(what.html(language))</a>"
    }
}

extension ProposalLine {
    /// The proposal as a link.
    var html: HTML { "<a href=\"\(url: path)\">\(text)</a>" }
}

extension ToDo {
    /// What it is about, how it stands, whose turn it is by its marks, and what is proposed to whom.
    func html(_ language: Language) -> HTML {
        let place: HTML? = agreement.map { "<span class=\"small\">\($0.html(language))</span>" }
        let marks: HTML = "<span class=\"marks\">\(HTML(each: responsible.parties, \.html))</span>"
        let turn: HTML = "<span class=\"small\">\(marks) \(proposal)</span>"
        let link: HTML = "<a href=\"\(url: path)\">\(title.html(language))</a>"
        return "<li>\(link) \(status.html(language, isTagged: false))\(turn)\(place)</li>"
    }
}

extension [ToDo] {
    /// The first few, and the rest folded; a sentence when nothing waits.
    func html(_ language: Language, empty: Bilingual, first: Int = 6) -> HTML {
        guard !isEmpty else { return "<p class=\"muted\">\(empty[language])</p>" }
        let shown: HTML = "<ol class=\"todo\">\(HTML(each: prefix(first)) { $0.html(language) })</ol>"
        guard count > first else { return shown }
        let rest: HTML = "<ol class=\"todo\">\(HTML(each: dropFirst(first)) { $0.html(language) })</ol>"
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
