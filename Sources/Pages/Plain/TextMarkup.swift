package import Vocabulary

extension TextPage {
    package func write(to page: inout HTML) { page += content }

    private var content: HTML {
        let language = frame.language
        let title: HTML = "<h1 class=\"title\">\(kind.title[language])</h1>"
        return "\(title)<div class=\"prose\">\(HTML(each: kind.blocks) { $0.html(language) })</div>"
    }
}

extension TextPage.Kind {
    /// The page's heading, also right for the tab.
    package var title: Bilingual {
        switch self {
        case .help: Texts.Help.title
        case .accessibility: Texts.Accessibility.title
        case .personalData: Texts.PersonalData.title
        case .letterSent: Texts.SignIn.sent
        case .linkGone: Texts.SignIn.gone
        case .notFound: Texts.Failure.notFound
        case .forbidden: Texts.Failure.forbidden
        case .refused: Texts.Failure.refused
        case .failure: Texts.Failure.failure
        }
    }

    fileprivate var blocks: [TextBlock] {
        switch self {
        case .help: Texts.Help.blocks
        case .accessibility: Texts.Accessibility.blocks
        case .personalData: Texts.PersonalData.blocks
        case .letterSent(let minutes):
            [.paragraph(Texts.SignIn.sentWhat(minutes)), .paragraph(Texts.SignIn.notSent), .signIn]
        case .linkGone: [.paragraph(Texts.SignIn.goneWhy), .signIn]
        case .notFound: [.paragraph(Texts.Failure.notFoundWhy), .start]
        case .forbidden: [.paragraph(Texts.Failure.forbiddenWhy), .start]
        case .refused(let reasons): [.paragraph(Texts.Failure.refusedWhy), .said(reasons), .start]
        case .failure(let number): [.paragraph(Texts.Failure.failureWhy(number)), .start]
        }
    }
}

/// One piece of a page of text.
enum TextBlock {
    case heading(Bilingual)
    case paragraph(Bilingual)
    case list([Bilingual])
    /// A word and what it means.
    case terms([(Bilingual, Bilingual)])
    /// Statuses with what they mean.
    case method
    /// Sentences that come from outside, already in the page's language.
    case said([String])
    /// The way back to the first page.
    case start
    /// The way back to signing in.
    case signIn

    func html(_ language: Language) -> HTML {
        switch self {
        case .heading(let words): "<h2>\(words[language])</h2>"
        case .paragraph(let words): "<p>\(words[language])</p>"
        case .list(let items): "<ul>\(HTML(each: items) { "<li>\($0[language])</li>" })</ul>"
        case .terms(let terms):
            "<dl class=\"pairs\">\(HTML(each: terms) { Self.term($0[language], $1[language]) })</dl>"
        case .method: MethodSettings().html(language)
        case .said(let sentences): "<ul>\(HTML(each: sentences) { "<li>\($0)</li>" })</ul>"
        case .start:
            "<p><a href=\"\(url: Address.path(Address.start, in: language))\">\(Texts.Failure.start[language])</a></p>"
        case .signIn:
            "<p><a href=\"\(url: Address.path(Address.signIn, in: language))\">\(Texts.SignIn.logIn[language])</a></p>"
        }
    }

    private static func term(_ word: String, _ meaning: String) -> HTML {
        "<div><dt>\(word)</dt><dd>\(meaning)</dd></div>"
    }
}
