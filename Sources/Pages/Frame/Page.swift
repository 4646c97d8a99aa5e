import Vocabulary

/// A page: a frame, and what stands inside it.
package protocol Page: Sendable {
    /// What is around the content.
    var frame: Frame { get set }
    /// Every form on the page; a faulty one puts its errors first on the page and "Fel:" in the title.
    var forms: [FormModel] { get }
    /// Everything from the heading down.
    func content() -> HTML
}

extension Page {
    package var forms: [FormModel] { [] }

    /// The whole page, ready to send.
    package func html() -> HTML {
        let failed = forms.filter(\.hasErrors)
        let page = frame.around(content(), errors: errorSummary(of: failed, frame.language), hasErrors: !failed.isEmpty)
        return frame.language == .english && !frame.swedishNames.isEmpty
            ? SwedishNames(frame.swedishNames).marked(page) : page
    }
}
