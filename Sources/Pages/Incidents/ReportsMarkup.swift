import Vocabulary

extension ReportsPage {
    package func write(to page: inout HTML) {
        let language = frame.language
        let ways = HTML(each: links) { "<a class=\"btn\" href=\"\(url: $0.path)\">\($0.text.html(language))</a>" }
        page += """
            <h1 class="title">\(heading)</h1><div class="actions">\(ways)</div>\(filter.html(language))\
            <div id="res"><div class="count"><span id="result-count">\(count)</span>\(clear)</div>
            """
        if rows.isEmpty { page += "<p class=\"card\">\(empty)</p>" } else { writeTable(to: &page) }
        page += "</div>"
    }

    private var clear: HTML? { filter.clear.map { $0.html(frame.language) } }

    private func writeTable(to page: inout HTML) {
        let heads = HTML(each: columns) { "<th scope=\"col\" role=\"columnheader\">\($0)</th>" }
        page += """
            <table class="board times plan reports" role="table"><caption class="vh">\(heading)</caption>\
            <thead role="rowgroup"><tr role="row">\(heads)</tr></thead><tbody role="rowgroup">
            """
        for row in rows { page += row.html(frame.language) }
        page += "</tbody></table>"
    }
}

extension ReportsPage.Filter {
    fileprivate func html(_ language: Language) -> HTML {
        let fields = HTML(each: fields) { $0.html(language, form: "filter") }
        let isOpen = clear != nil || self.fields.contains { $0.error != nil }
        return """
            <details class="fold"\(isOpen ? " open" : "")><summary>\(title)</summary><form class="filter" method="get" action="\(url: path)" data-filter="res" role="search">\(fields)\
            <button class="btn" type="submit" data-nojs>\(submit)</button></form></details>
            """
    }
}

extension ReportsPage.Row {
    fileprivate func html(_ language: Language) -> HTML {
        let text: HTML? = text.map { "<span class=\"src\">”\($0.html(language))”</span>" }
        let alike: HTML? = alike.map { "<span class=\"src\">\(Icon.due.html)\($0)</span>" }
        let deeds = HTML(each: deeds) { $0.oneButton(language) }
        let place: HTML? = self.where.map { $0.html(language) }
        return """
            <tr role="row"><th scope="row" role="rowheader" class="c-what"><span class="nr">\(number.html(language))</span> \
            \(what.html(language))\(text)\(alike)</th><td role="cell">\(when)</td><td role="cell">\(place)</td>\
            <td role="cell">\(from.html(language))</td><td role="cell" class="c-st">\(standing)\(deeds)</td></tr>
            """
    }
}
