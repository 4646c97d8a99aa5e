import Vocabulary

extension SearchPage {
    package func write(to page: inout HTML) { page += content }

    private var content: HTML {
        let language = frame.language
        let path = Address.path(Address.search, in: language)
        let form: HTML = """
            <form class="search" method="get" action="\(url: path)" role="search"><div class="field">\
            <label for="q">\(Texts.Search.label[language])</label>\
            <input id="q" name="q" type="search" autocomplete="off" value="\(query)"></div>\
            <button class="btn primary" type="submit">\(Texts.Search.heading[language])</button></form>
            """
        let hits = HTML(each: groups) { $0.html(language) }
        let note: HTML? = note.map { "<p class=\"muted\">\($0)</p>" }
        return "<h1 class=\"title\">\(Texts.Search.heading[language])</h1>\(form)\(count)\(note)\(hits)"
    }

    private var count: HTML {
        let language = frame.language
        let words =
            query.isEmpty
            ? Texts.Search.empty[language]
            : total == 0 ? Texts.Search.none[language] : Texts.Search.found(total)[language]
        return "<p role=\"status\" id=\"result-count\">\(words)</p>"
    }
}

extension SearchGroup {
    fileprivate func html(_ language: Language) -> HTML {
        let lines = HTML(each: hits) { hit in
            let number: HTML? = hit.number.map { "<span class=\"nr\">\($0)</span> " }
            let link: HTML = "<a href=\"\(url: hit.path)\">\(hit.name.html(language))</a>"
            let place: HTML? = hit.place.map { "<span class=\"src\">\($0.html(language))</span>" }
            let excerpt: HTML? = hit.excerpt.map { "<span class=\"why\">\($0)</span>" }
            return "<li><div>\(number)\(link)\(place)\(excerpt)</div></li>"
        }
        let count: HTML = "<span class=\"muted\">(\(hits.count))</span>"
        return "<section class=\"card\"><h2>\(kind) \(count)</h2><ul class=\"rows\">\(lines)</ul></section>"
    }
}
