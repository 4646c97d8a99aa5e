import Vocabulary

extension FindingCard {
    /// What may be said, how well it is supported, and by which sources.
    func html(_ language: Language, figures numbers: [String: Int]) -> HTML {
        let references = figures.compactMap { id in numbers[id].map { (id, $0) } }
        let links = HTML(joining: references.map { link($0.0, $0.1, language) }, by: " ")
        return """
            <h3><span>\(own ?? drafted)</span></h3>\(drafting(language))\
            <div class="meta">\(support.html(language))<span>\(sources)</span>\(links)</div>
            """
    }

    private func link(_ id: String, _ number: Int, _ language: Language) -> HTML {
        "<a href=\"#\(id)\">\(Texts.Figures.reference(number)[language])</a>"
    }

    /// The rule's own sentence, where people have written another.
    private func drafting(_ language: Language) -> HTML? {
        guard own != nil else { return nil }
        return "<p class=\"drafted\"><span class=\"lbl\">\(Texts.Picture.drafted[language]):</span> \(drafted)</p>"
    }
}

extension FindingCard.Support {
    /// Its word, beside as many bars as it has steps.
    func html(_ language: Language) -> HTML {
        let words: Bilingual =
            switch self {
            case .good: Texts.Picture.good
            case .some: Texts.Picture.some
            case .weak: Texts.Picture.weak
            }
        let steps = HTML(each: 0..<3) { step in
            let look: HTML = step < rawValue ? "on" : "off"
            let height = 4 + 4 * step
            return """
                <rect class="\(look)" x="\(1 + 7 * step)" y="\(14 - height)" width="5" height="\(height)"/>
                """
        }
        return """
            <span class="str"><svg viewBox="0 0 21 15" aria-hidden="true">\(steps)</svg>\(words[language])</span>
            """
    }
}
