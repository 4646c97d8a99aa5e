import Vocabulary

/// A page: a frame, and what stands inside it.
package protocol Page: Sendable {
    /// What is around the content.
    var frame: Frame { get set }
    /// Every form on the page; a faulty one puts its errors first on the page and "Fel:" in the title.
    var forms: [FormModel] { get }
    /// Whether charts or maps stand on it, which have a stylesheet of their own.
    var drawsFigures: Bool { get }
    /// A script of its own, which comes after the one that all pages have.
    var script: String? { get }
    /// Puts everything from the heading down into the page.
    func write(to page: inout HTML)
}

extension Page {
    package var forms: [FormModel] { [] }
    package var drawsFigures: Bool { false }
    package var script: String? { nil }

    /// The whole page, ready to send.
    package func html() -> HTML {
        let failed = forms.filter(\.hasErrors)
        let errors = errorSummary(of: failed, frame.language)
        let sheets = drawsFigures ? [Address.stylesheet, Address.figuresSheet] : [Address.stylesheet]
        let scripts = [Address.script, script].compactMap { $0 }
        let page = frame.around(
            errors: errors, hasErrors: !failed.isEmpty, sheets: sheets, scripts: scripts, content: write)
        return frame.language == .english && !frame.swedishNames.isEmpty
            ? SwedishNames(frame.swedishNames).marked(page) : page
    }
}
