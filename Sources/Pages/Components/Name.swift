/// Text that is always Swedish: a body, a post, a heading or an agreement; marked as Swedish on English pages.
package struct Name: Hashable, Sendable, ExpressibleByStringLiteral {
    /// The Swedish text.
    package let text: String

    package init(_ text: String) { self.text = text }
    package init(stringLiteral value: String) { text = value }
}

/// Text in the page's language, or a name that stays Swedish.
package enum Label: Hashable, Sendable, ExpressibleByStringLiteral {
    case words(String)
    case name(Name)

    package init(stringLiteral value: String) { self = .words(value) }

    /// The text without its language.
    package var text: String {
        switch self {
        case .words(let words): words
        case .name(let name): name.text
        }
    }
}
