import Vocabulary

extension PartyKind {
    /// Its class in the stylesheet: k round, p square, o with six sides.
    var look: StaticString {
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

    /// What the party is called, first in a sentence.
    func word(_ language: Language) -> HTML {
        switch kind {
        case .municipality: "\(Texts.Party.municipality[language])"
        case .police: "\(Texts.Party.police[language])"
        case .other: name.html(language)
        }
    }

    /// What the party is called inside a sentence.
    fileprivate func innerWord(_ language: Language) -> HTML {
        switch kind {
        case .municipality: "\(Texts.Party.theMunicipality[language])"
        case .police: "\(Texts.Party.thePolice[language])"
        case .other: name.html(language)
        }
    }
}

extension Responsible {
    /// The marks, then who; the parties in words for those who do not see the marks.
    func html(_ language: Language) -> HTML {
        let marks = HTML(each: parties, \.html)
        let words = partyWords(language)
        guard !names.isEmpty else {
            return "<div class=\"parties\"><span class=\"marks\">\(marks)</span><span>\(words)</span></div>"
        }
        let spoken: HTML = parties.isEmpty ? "" : "<span class=\"vh\">\(words): </span>"
        let who: HTML = "<span>\(spoken)\(names.map { Name(softened($0.text)) }.html(language))</span>"
        return "<div class=\"parties\"><span class=\"marks\">\(marks)</span>\(who)</div>"
    }

    /// Who, in one run of text: the names, or the parties when no post is named.
    func words(_ language: Language) -> HTML {
        names.isEmpty ? partyWords(language) : names.html(language)
    }

    private func partyWords(_ language: Language) -> HTML {
        let words = parties.enumerated().map { $0 == 0 ? $1.word(language) : $1.innerWord(language) }
        return HTML(joining: words, by: "\(Texts.Party.and[language])")
    }
}
