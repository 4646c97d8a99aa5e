import Vocabulary

extension AreasPage {
    package func write(to page: inout HTML) {
        let links = HTML(each: links) { "<a class=\"btn\" href=\"\(url: $0.path)\">\($0.text.html(language))</a>" }
        page +=
            "<h1 class=\"title\">\(Texts.Bodies.areas[language])</h1><p class=\"lead\">\(Texts.Bodies.areasLead[language])</p>"
        page += "<div class=\"actions doors noprint\">\(links)</div>"
        page += warnings.html(language, heading: Texts.Bodies.toKnow, id: "att-veta")
        page += section("valda", Texts.Bodies.chosen, chosen)
        page += section("texten", Texts.Bodies.named, list(named, empty: Texts.Bodies.noneNamed))
    }

    private var language: Language { frame.language }

    private func section(_ id: StaticString, _ heading: Bilingual, _ content: HTML) -> HTML {
        "<section aria-labelledby=\"\(id)\"><h2 id=\"\(id)\">\(heading[language])</h2>\(content)</section>"
    }

    private var chosen: HTML {
        guard !years.isEmpty else { return "<p class=\"muted\">\(Texts.Bodies.noneChosen[language])</p>" }
        return HTML(each: years) { year in "<h3>\(year.heading)</h3>\(list(year.areas, empty: Texts.Bodies.noneChosen))"
        }
    }

    private func list(_ areas: [AreaLine], empty: Bilingual) -> HTML {
        guard !areas.isEmpty else { return "<p class=\"muted\">\(empty[language])</p>" }
        return "<ul class=\"areas\">\(HTML(each: areas) { $0.html(language) })</ul>"
    }
}

extension AreaLine {
    fileprivate func html(_ language: Language) -> HTML {
        let name: HTML = path.map { "<a href=\"\(url: $0)\">\(title.html(language))</a>" } ?? title.html(language)
        let tags = [(isChild, Texts.Bodies.child), (isAlways, Texts.Bodies.always)].filter(\.0).map(\.1)
        let marks = HTML(each: tags) { " <span class=\"tag\">\($0[language])</span>" }
        let stands: HTML? = standing.map { "<p>\($0)</p>" }
        let from: HTML? =
            pictures.isEmpty
            ? nil
            : "<p class=\"small\">\(Texts.Bodies.fromPicture[language]): \(HTML(joining: pictures.map { $0.html(language) }, by: ", "))</p>"
        let links: HTML? =
            ways.isEmpty
            ? nil
            : "<p class=\"ways noprint\">\(HTML(joining: ways.map { $0.html(language) }, by: " · "))</p>"
        return """
            <li class="card keep"><b>\(name)</b>\(marks)\(stands)\(lines(steps, "small"))\(from)\(lines(gaps, "small muted"))\
            \(links)</li>
            """
    }

    private func lines(_ texts: [String], _ look: StaticString) -> HTML? {
        texts.isEmpty ? nil : "<ul class=\"\(look)\">\(HTML(each: texts) { "<li>\($0)</li>" })</ul>"
    }
}
