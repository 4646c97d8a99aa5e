import Vocabulary

extension PartyKind {
    /// Its class in the stylesheet: k round, p square, o with six sides.
    var look: HTML {
        switch self {
        case .municipality: "k"
        case .police: "p"
        case .other: "o"
        }
    }
}

extension PartyMark {
    /// The mark alone, beside words that say the same.
    var html: HTML { "<span class=\"party \(kind.look)\" aria-hidden=\"true\">\(letter)</span>" }

    /// What the party is called in running text.
    func word(_ language: Language) -> HTML {
        switch kind {
        case .municipality: "\(Texts.Party.municipality[language])"
        case .police: "\(Texts.Party.police[language])"
        case .other: name.html(language)
        }
    }
}

extension Responsible {
    /// The marks, then who; the parties in words for those who do not see the marks.
    func html(_ language: Language) -> HTML {
        let marks = HTML(each: parties, \.html)
        let words = HTML(joining: parties.map { $0.word(language) }, by: "\(Texts.Party.and[language])")
        guard !names.isEmpty else {
            return "<div class=\"parties\"><span class=\"marks\">\(marks)</span><span>\(words)</span></div>"
        }
        let spoken: HTML = parties.isEmpty ? "" : "<span class=\"vh\">\(words): </span>"
        let who: HTML = "<span>\(spoken)\(names.html(language))</span>"
        return "<div class=\"parties\"><span class=\"marks\">\(marks)</span>\(who)</div>"
    }

    /// Who, in one run of text: the names, or the parties when no post is named.
    func words(_ language: Language) -> HTML {
        names.isEmpty
            ? HTML(joining: parties.map { $0.word(language) }, by: "\(Texts.Party.and[language])") : names.html(language)
    }
}
