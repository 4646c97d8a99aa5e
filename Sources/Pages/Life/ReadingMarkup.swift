import Vocabulary

extension ReadingPage {
    package func write(to page: inout HTML) { page += content }

    private var language: Language { frame.language }

    private var content: HTML {
        let words = HTML(each: lead) { "<p>\($0)</p>" }
        let file: HTML? = file.map { "<p>\($0.html(language))</p>" }
        return """
            <h1 class="title">\(Texts.Life.cardByCard[language])</h1><p class="lead">\(agreement.html(language))</p>\
            \(answers.html(language))\(words)\(answer)\(rest)\(file)
            """
    }

    /// The cards to answer inside the form, each with its own question folded under it.
    private var answer: HTML? {
        guard let form, form.fields.count == asked.count else { return nil }
        let cards = HTML(each: Array(zip(asked, form.fields))) { card, field in
            let isOpen: HTML = field.isFilled || field.error != nil ? " open" : ""
            return card.html(
                language,
                question: """
                    <details class="fold"\(isOpen)><summary>\(Texts.Life.different[language])\
                    <span class="vh"> \(card.title.html(language))</span></summary>\
                    \(field.html(language, form: form.id))</details>
                    """)
        }
        return """
            <section aria-labelledby="ask"><h2 id="ask">\(Texts.Life.toAnswer[language])</h2>\
            \(form.around(cards, language))</section>
            """
    }

    private var rest: HTML? {
        guard !others.isEmpty else { return nil }
        let cards = HTML(each: others) { $0.html(language, question: nil) }
        return """
            <section aria-labelledby="other"><h2 id="other">\(Texts.Life.otherCards[language])</h2>\(cards)</section>
            """
    }
}

extension Field {
    fileprivate var isFilled: Bool {
        if case .note(let text) = kind { !text.isEmpty } else { false }
    }
}

extension ReadingCard {
    fileprivate func html(_ language: Language, question: HTML?) -> HTML {
        let lines = HTML(each: facts) { "<div><dt>\($0.label)</dt><dd>\($0.value.html(language))</dd></div>" }
        let said = HTML(each: words) { words in
            let mark: HTML? = words.party.map { "<span class=\"marks\">\($0.html)</span> " }
            // People write in the language of their agreement.
            let swedish: HTML = language == .swedish ? "" : " lang=\"sv\""
            let said: HTML = "“<span\(swedish)>\(words.text)</span>” <span class=\"src\">\(words.day)</span>"
            return "<li>\(mark)<span>\(said)</span></li>"
        }
        let returned: HTML? = words.isEmpty ? nil : "<ul class=\"rows\">\(said)</ul>"
        let change: HTML? = change.map { link in
            """
            <p class="actions"><a class="btn" href="\(url: link.path)">\(link.text.html(language))\
            <span class="vh"> \(title.html(language))</span></a></p>
            """
        }
        return """
            <article class="card" id="\(id)"><h3>\(title.html(language)) \(tag(language))</h3>\
            <p class="src">\(clause.html(language))</p><p>\(reading)</p><dl class="pairs">\(lines)</dl>\
            \(returned)\(question)\(change)</article>
            """
    }

    private func tag(_ language: Language) -> HTML {
        switch state {
        case .proposed: "<span class=\"st na\">\(Icon.na.html)\(Texts.Status.proposedReading[language])</span>"
        case .agreed: "<span class=\"st ok\">\(Icon.ok.html)\(Texts.Life.agreed[language])</span>"
        case .returned: "<span class=\"st na\">\(Icon.na.html)\(Texts.Life.cameBack[language])</span>"
        }
    }
}
