import Vocabulary

extension Name {
    /// The name, marked as Swedish where the page is not.
    func html(_ language: Language) -> HTML {
        HTML { write(to: &$0, language) }
    }

    func write(to page: inout HTML, _ language: Language) {
        if language != .swedish { page.put("<span lang=\"sv\">") }
        page.put(text: text)
        if language != .swedish { page.put("</span>") }
    }
}

extension Label {
    /// The text, marked as Swedish where it is a name and the page is not.
    func html(_ language: Language) -> HTML {
        HTML { write(to: &$0, language) }
    }

    func write(to page: inout HTML, _ language: Language) {
        switch self {
        case .words(let words): page.put(text: words)
        case .name(let name): name.write(to: &page, language)
        }
    }
}

extension [Name] {
    /// The names with commas between them.
    func html(_ language: Language) -> HTML { HTML(joining: map { $0.html(language) }, by: ", ") }
}
