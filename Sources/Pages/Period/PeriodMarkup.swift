import Vocabulary

extension PeriodPage {
    package func write(to page: inout HTML) {
        let ways = HTML(joining: ways.map { $0.html(language) }, by: " · ")
        page += "<h1 class=\"title\">\(heading)</h1><p class=\"lead\">\(lead)</p><p>\(ways)</p>"
        guard !due.isEmpty || !others.isEmpty else {
            page += "<p class=\"card muted\">\(Texts.Period.none[language])</p>"
            return
        }
        let below: HTML? =
            others.isEmpty
            ? nil
            : """
            <details class="fold" open><summary>\(Texts.Period.others[language]) (\(others.count))</summary>\
            \(table(others, Texts.Period.others))</details>
            """
        let first: HTML? =
            due.isEmpty
            ? nil : "<h2>\(Texts.Period.due[language])</h2>\(table(due, Texts.Period.due))"
        let rows: HTML = "\(first)\(below)"
        page += form.map { $0.around(rows, language) } ?? rows
    }

    private var language: Language { frame.language }

    private func table(_ rows: [Row], _ caption: Bilingual) -> HTML {
        var heads = [Texts.Period.commitment, Texts.Period.registered]
        if form != nil { heads += [Texts.Period.day, Texts.Period.present] }
        let cells = HTML(each: heads) { "<th scope=\"col\" role=\"columnheader\">\($0[language])</th>" }
        return """
            <table class="board times period" role="table"><caption class="vh">\(caption[language])</caption>\
            <thead role="rowgroup"><tr role="row">\(cells)</tr></thead>\
            <tbody role="rowgroup">\(HTML(each: rows, row))</tbody></table>
            """
    }

    private func row(_ row: Row) -> HTML {
        let links = HTML(joining: row.registered.map { $0.html(language) }, by: "<br>")
        let known: HTML =
            row.registered.isEmpty ? "<span class=\"muted\">\(Texts.Period.nothing[language])</span>" : links
        let first: HTML = """
            <th scope="row" role="rowheader">\(row.commitment.html(language))<span class="src">\(row.occasion)</span></th>\
            <td role="cell">\(row.status.html(language))<span class="src">\(known)</span></td>
            """
        guard let form else { return "<tr role=\"row\" class=\"is-\(row.status.look)\">\(first)</tr>" }
        let day: HTML =
            row.day.map { $0.html(language, form: form.id) }
            ?? "<span class=\"muted\">\(Texts.Period.nothingMore[language])</span>"
        let present: HTML? = row.present.map { $0.html(language, form: form.id) }
        return """
            <tr role="row" class="is-\(row.status.look)">\(first)<td role="cell">\(day)</td>\
            <td role="cell">\(present)</td></tr>
            """
    }
}
