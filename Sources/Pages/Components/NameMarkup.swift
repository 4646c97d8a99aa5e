import Vocabulary

extension Name {
    /// The name, marked as Swedish where the page is not.
    func html(_ language: Language) -> HTML {
        language == .swedish ? "\(text)" : "<span lang=\"sv\">\(text)</span>"
    }
}

extension Label {
    /// The text, marked as Swedish where it is a name and the page is not.
    func html(_ language: Language) -> HTML {
        switch self {
        case .words(let words): "\(words)"
        case .name(let name): name.html(language)
        }
    }
}

extension [Name] {
    /// The names with commas between them.
    func html(_ language: Language) -> HTML { HTML(joining: map { $0.html(language) }, by: ", ") }
}
