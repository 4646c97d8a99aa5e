import Vocabulary

extension AccountPage {
    package func write(to page: inout HTML) { page += content }

    private var content: HTML {
        let language = frame.language
        let post: HTML? = acting.map { "<section class=\"card narrow\">\($0.html(language))</section>" }
        let telephone: HTML? = secret.map { $0.html(language) }
        let codes: HTML? = recovery.isEmpty ? nil : paper(language)
        let folds = HTML(each: changes) { $0.folded(language, isOpen: false) }
        let rows = HTML(each: sessions) { $0.html(language) }
        return """
            <h1 class="title">\(Texts.Account.heading[language])</h1>\(facts.html(language))\(telephone)\(codes)\(post)\
            <section class="narrow" aria-labelledby="change"><h2 id="change">\(Texts.Account.change[language])</h2>\
            \(folds)</section>\
            <section class="card narrow" aria-labelledby="sessions">\
            <h2 id="sessions">\(Texts.Account.sessions[language])</h2><ul>\(rows)</ul>\
            \(endAll.oneButton(language))</section>
            """
    }

    /// The codes with what they are for, fit to be printed.
    private func paper(_ language: Language) -> HTML {
        let list = HTML(each: recovery) { "<li><code class=\"secret\">\($0)</code></li>" }
        return """
            <section class="card narrow" aria-labelledby="recovery"><h2 id="recovery">\(Texts.Account.recovery[language])</h2>\
            <p>\(Texts.Account.recoveryWhat[language])</p><ol>\(list)</ol>\
            <div class="actions"><button class="btn" type="button" data-print hidden>\(Icon.print.html)\
            \(Texts.Account.printCodes[language])</button></div></section>
            """
    }
}

extension AccountPage.Secret {
    fileprivate func html(_ language: Language) -> HTML {
        """
        <section class="card narrow" aria-labelledby="secret"><h2 id="secret">\(Texts.Account.secret[language])</h2>\
        <ol><li>\(Texts.Account.openApp[language])</li><li>\(Texts.Account.typeLetters[language])\
        <p><code class="secret">\(letters)</code></p></li><li>\(Texts.Account.typeCode[language])</li></ol>\
        \(form.bare(language))</section>
        """
    }
}

extension AccountPage.SessionLine {
    fileprivate func html(_ language: Language) -> HTML {
        let this: HTML? = isThis ? " <strong>\(Texts.Account.thisOne[language])</strong>" : nil
        return "<li>\(Texts.Account.began[language]) \(began). \(Texts.Account.seen[language]) \(seen).\(this)</li>"
    }
}
