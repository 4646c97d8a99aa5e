import Vocabulary

extension PoliceAreaPage {
    package func write(to page: inout HTML) { page += content }

    private var content: HTML {
        let language = frame.language
        let heading: HTML =
            "<h1 class=\"title\">\(name.html(language))</h1><p class=\"lead\">\(Texts.Area.lead[language])</p>"
        guard !agreements.isEmpty else {
            return "\(heading)<p class=\"card\">\(Texts.Area.none[language])</p>"
        }
        var columns = HTML()
        for (place, agreement) in agreements.enumerated() { columns += agreement.html(language, place) }
        return "\(heading)<div class=\"side\">\(columns)</div>"
    }
}

extension AreaAgreement {
    fileprivate func html(_ language: Language, _ place: Int) -> HTML {
        let link: HTML = "<a href=\"\(url: path)\">\(Name(softened(name.text)).html(language))</a>"
        let who = HTML(each: otherParties) { "<span>\($0.html)\($0.name.html(language))</span>" }
        let tiles = tally.html(language, path: path, isSmall: true)
        let list = needs.html(language, empty: Texts.Area.nothing, first: 4)
        return """
            <section class="card" aria-labelledby="m\(place)"><h2 id="m\(place)">\(link)</h2>\
            <p class="duo">\(who)</p><p class="muted small">\(period)</p>\(tiles)\
            <h3>\(Texts.Area.needs[language])</h3>\(list)</section>
            """
    }
}
