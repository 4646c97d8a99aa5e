import Vocabulary

extension FindingCard {
    /// What may be said, how well it is supported, between which bounds, and by which sources.
    func html(_ language: Language, figures numbers: [String: Int]) -> HTML {
        let lines = HTML(each: lines) { "<p>\($0)</p>" }
        let references = figures.compactMap { id in numbers[id].map { (id, $0) } }
        let links = HTML(joining: references.map { link($0.0, $0.1, language) }, by: " ")
        let between: HTML? = interval.map { "<span>\($0)</span>" }
        let editing = HTML(each: forms) { $0.folded(language) }
        return """
            <h3><span>\(own ?? drafted)</span></h3>\(drafting(language))\(lines)\(why(language))\
            <div class="meta">\(support.html(language))\(between)<span>\(sources)</span>\(links)</div>\(editing)
            """
    }

    private func link(_ id: String, _ number: Int, _ language: Language) -> HTML {
        "<a href=\"#\(id)\">\(Texts.Figures.reference(number)[language])</a>"
    }

    /// The rule's own sentence, where people have written another.
    private func drafting(_ language: Language) -> HTML? {
        guard own != nil else { return nil }
        let by: HTML? = ownBy.map { "<p class=\"small muted\">\($0)</p>" }
        return "\(by)<p class=\"drafted\"><span class=\"lbl\">\(Texts.Picture.drafted[language]):</span> \(drafted)</p>"
    }

    private func why(_ language: Language) -> HTML? {
        dismissed.map { "<p><span class=\"tag\">\(Texts.Picture.leftOut[language])</span> \($0)</p>" }
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
