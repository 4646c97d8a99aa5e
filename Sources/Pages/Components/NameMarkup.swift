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

/// The text with a place to break its longest word: a phone cannot hold "Samverkansöverenskommelse" on one line.
func softened(_ text: String) -> String {
    guard let joint = text.firstRange(of: "amverkansö") else { return text }
    var out = text
    out.insert("\u{AD}", at: text.index(before: joint.upperBound))
    return out
}
