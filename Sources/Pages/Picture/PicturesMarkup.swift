import Vocabulary

extension PicturesPage {
    package func write(to page: inout HTML) {
        page += "<h1 class=\"title\">\(Texts.Picture.pictures[language])</h1>"
        page += "<p class=\"lead\">\(Texts.Picture.picturesLead[language])</p>"
        page += section("gjorda", Texts.Picture.made, made)
        page += section("nu", Texts.Picture.lookNow, now)
        if !chooser.isEmpty { page += section("egen", Texts.Picture.ownPeriod, choosing) }
    }

    private var language: Language { frame.language }

    private func section(_ id: StaticString, _ heading: Bilingual, _ content: HTML) -> HTML {
        "<section aria-labelledby=\"\(id)\"><h2 id=\"\(id)\">\(heading[language])</h2>\(content)</section>"
    }

    private var now: HTML {
        let links = HTML(each: periods) { "<a class=\"btn\" href=\"\(url: $0.path)\">\($0.text.html(language))</a>" }
        return "<div class=\"actions\">\(links)</div>"
    }

    private var made: HTML {
        guard !pictures.isEmpty else { return "<p class=\"muted\">\(Texts.Picture.noneMade[language])</p>" }
        let lines = HTML(each: pictures) { line in
            let marks = HTML(each: line.marks, \.html)
            let status: HTML? = line.status.map { $0.html(language) }
            return """
                <li><span class="marks">\(marks)</span><div><b>\(line.picture.html(language))</b>\
                <span class="src">\(line.text)</span></div>\(status)</li>
                """
        }
        return "<div class=\"card\"><ul class=\"rows\">\(lines)</ul></div>"
    }

    private var choosing: HTML {
        let questions = HTML(each: chooser) { $0.html(language, form: "period") }
        return """
            <form class="form card narrow" id="period" method="get" action="\(url: action)">\(questions)\
            <div class="actions"><button class="btn" type="submit">\(Texts.Picture.showPeriod[language])</button></div></form>
            """
    }
}
