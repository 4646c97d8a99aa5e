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
    var html: HTML {
        HTML { write(to: &$0) }
    }

    func write(to page: inout HTML) {
        page.put("<span class=\"party ")
        page.put(kind.look)
        page.put("\" aria-hidden=\"true\">")
        page.put(text: letter)
        page.put("</span>")
    }

    /// What the party is called, first in a sentence.
    func word(_ language: Language) -> HTML {
        switch kind {
        case .municipality: "\(Texts.Party.municipality[language])"
        case .police: "\(Texts.Party.police[language])"
        case .other: name.html(language)
        }
    }

    /// What the party is called first or later in a sentence.
    fileprivate func writeWord(to page: inout HTML, _ language: Language, isFirst: Bool) {
        switch kind {
        case .municipality:
            page.put(text: (isFirst ? Texts.Party.municipality : Texts.Party.theMunicipality)[language])
        case .police: page.put(text: (isFirst ? Texts.Party.police : Texts.Party.thePolice)[language])
        case .other: name.write(to: &page, language)
        }
    }
}

extension Responsible {
    /// The marks, then who; the parties in words for those who do not see the marks.
    func html(_ language: Language) -> HTML {
        HTML { write(to: &$0, language) }
    }

    func write(to page: inout HTML, _ language: Language) {
        page.put("<div class=\"parties\"><span class=\"marks\">")
        for party in parties { party.write(to: &page) }
        page.put("</span><span>")
        if names.isEmpty {
            writeParties(to: &page, language)
        } else {
            if !parties.isEmpty {
                page.put("<span class=\"vh\">")
                writeParties(to: &page, language)
                page.put(": </span>")
            }
            for (place, name) in narrowNames.enumerated() {
                if place > 0 { page.put(", ") }
                name.write(to: &page, language)
            }
        }
        page.put("</span></div>")
    }

    /// Who, in one run of text: the names, or the parties when no post is named.
    func words(_ language: Language) -> HTML {
        guard names.isEmpty else { return names.html(language) }
        return HTML { writeParties(to: &$0, language) }
    }

    private func writeParties(to page: inout HTML, _ language: Language) {
        for (place, party) in parties.enumerated() {
            if place > 0 { page.put(text: Texts.Party.and[language]) }
            party.writeWord(to: &page, language, isFirst: place == 0)
        }
    }
}
