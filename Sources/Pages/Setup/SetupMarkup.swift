import Vocabulary

extension SetupStartPage {
    package func write(to page: inout HTML) { page += content }

    private var content: HTML {
        let language = frame.language
        let lines = HTML(each: drafts) { draft in
            "<li><div>\(draft.link.html(language))<span class=\"why\">\(draft.detail)</span></div></li>"
        }
        let own: HTML? =
            drafts.isEmpty
            ? nil
            : "<section class=\"card\"><h2>\(Texts.Setup.drafts[language])</h2><ul class=\"rows\">\(lines)</ul></section>"
        let ways = HTML(each: ways) { "<section class=\"card narrow\">\($0.html(language))</section>" }
        return """
            <h1 class="title">\(Texts.Setup.heading[language])</h1><p class="lead">\(Texts.Setup.lead[language])</p>\
            \(own)\(ways)
            """
    }
}

extension SetupReviewPage {
    package func write(to page: inout HTML) { page += content }

    private var content: HTML {
        let language = frame.language
        let rest: HTML? = acceptRest.map { $0.oneButton(language) }
        let missing: HTML? =
            lacks.isEmpty
            ? nil
            : "<div class=\"notice warn\">\(Icon.due.html)<p>\(lacks.joined(separator: " ")) \(headLink.html(language))</p></div>"
        let calendar: HTML? = calendar.map { "<a class=\"btn\" href=\"\(url: $0.path)\">\($0.text.html(language))</a>" }
        let propose: HTML? = propose.map {
            "<a class=\"btn primary\" href=\"\(url: $0.path)\">\($0.text.html(language))</a>"
        }
        let links: HTML = """
            <p class="actions">\(propose)\
            <a class="btn" href="\(url: headLink.path)">\(headLink.text.html(language))</a>\
            <a class="btn" href="\(url: add.path)">\(add.text.html(language))</a>\(calendar)</p>
            """
        return """
            <h1 class="title">\(heading.html(language))</h1>\(facts.html(language))\(missing)\
            <p role="status">\(progress)</p>\(rest)\(links)\
            <div class="\(passages.isEmpty ? "" : "setup")">\(text(language))\
            <section aria-labelledby="cards"><h2 id="cards">\(Texts.Setup.cards[language])</h2>\
            \(HTML(each: cards) { $0.html(language) })</section></div>\(discard.folded(language))
            """
    }

    private func text(_ language: Language) -> HTML? {
        guard !passages.isEmpty else { return nil }
        var body = HTML()
        for passage in passages { body += passage.html(language) }
        return """
            <section class="agtext" aria-labelledby="text"><h2 id="text">\(Texts.Setup.text[language])</h2>\
            <p class="small muted">\(Texts.Setup.legend[language])</p>\(body)</section>
            """
    }
}

extension SetupPassage {
    fileprivate func html(_ language: Language) -> HTML {
        var words = HTML()
        for span in spans { words += span.html }
        let swedish: HTML = language == .swedish ? "" : " lang=\"sv\""
        let own: HTML? = anchor.map { " id=\"\($0)\"" }
        let links: HTML? =
            cards.isEmpty
            ? nil : "<p class=\"src\">→ \(HTML(joining: cards.map { $0.html(language) }, by: ", "))</p>"
        let why: HTML? = why.map { "<p class=\"src\">\($0)</p>" }
        switch kind {
        case .heading: return "<p class=\"aghead\"\(own)\(swedish)><b>\(words)</b></p>"
        case .paragraph: return "<p\(own)\(swedish)>\(words)</p>\(links)\(why)"
        case .item: return "<p class=\"agitem\"\(own)\(swedish)>– \(words)</p>\(links)\(why)"
        }
    }
}

extension SetupPassage.Span {
    fileprivate var html: HTML {
        switch mark {
        case .none: "\(text)"
        case .strength: "<mark class=\"must\">\(text)</mark>"
        case .cadence: "<mark>\(text)</mark>"
        }
    }
}

extension SetupCard {
    fileprivate func html(_ language: Language) -> HTML {
        let lines = HTML(each: facts) { "<div><dt>\($0.label)</dt><dd>\($0.value.html(language))</dd></div>" }
        let reasons = HTML(each: whys) { "<li>\(cited($0, language))</li>" }
        let source: HTML? = source.map { " · \($0.html(language))" }
        let why: HTML? =
            whys.isEmpty
            ? nil
            : "<details class=\"fold\"><summary>\(Texts.Setup.why[language])</summary><ul>\(reasons)</ul></details>"
        return """
            <article class="card" id="\(id)"><h3>\(title.html(language)) \(tag(language))</h3>\
            <p class="src">\(clause.html(language))\(source)</p><dl class="pairs">\(lines)</dl>\(why)\
            <form class="actions" method="post" action="\(url: action)">\
            <input type="hidden" name="nyckel" value="\(key)"><input type="hidden" name="kort" value="\(value)">\
            \(buttons(language))<a class="btn" href="\(url: change.path)">\(change.text.html(language))\
            <span class="vh"> \(title.html(language))</span></a></form></article>
            """
    }

    private func tag(_ language: Language) -> HTML {
        switch answer {
        case .open: "<span class=\"st na\">\(Icon.na.html)\(Texts.Setup.open[language])</span>"
        case .accepted: "<span class=\"st ok\">\(Icon.ok.html)\(Texts.Setup.accepted[language])</span>"
        case .dropped: "<span class=\"st na\">\(Icon.na.html)\(Texts.Setup.dropped[language])</span>"
        }
    }

    private func buttons(_ language: Language) -> HTML {
        func button(_ value: String, _ words: Bilingual, _ look: String) -> HTML {
            """
            <button class="\(look)" type="submit" name="svar" value="\(value)">\(words[language])\
            <span class="vh"> \(title.html(language))</span></button>
            """
        }
        switch answer {
        case .open:
            return button("godta", Texts.Setup.accept, "btn primary") + button("slopa", Texts.Setup.drop, "btn")
        case .accepted: return button("slopa", Texts.Setup.drop, "btn")
        case .dropped: return button("godta", Texts.Setup.accept, "btn")
        }
    }

    /// The text's words stay Swedish on an English page.
    private func cited(_ sentence: String, _ language: Language) -> HTML {
        guard language == .english else { return "\(sentence)" }
        var html = HTML()
        for (place, part) in sentence.split(separator: "“", omittingEmptySubsequences: false).enumerated() {
            let halves = part.split(separator: "”", maxSplits: 1, omittingEmptySubsequences: false)
            if place > 0, halves.count == 2 {
                html += "“<span lang=\"sv\">\(String(halves[0]))</span>”\(String(halves[1]))"
            } else {
                html += "\(String(part))"
            }
        }
        return html
    }
}
