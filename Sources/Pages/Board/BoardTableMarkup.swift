import Vocabulary

extension BoardPage {
    /// Every commitment that passes the filter, grouped by heading; roles stay when phones show rows as cards.
    func writeTable(to page: inout HTML) {
        page += """
            <table class="board" role="table"><caption class="vh">\(Texts.Board.all[language])</caption>\(columns)
            """
        for group in groups {
            let note: HTML? = group.note.map { " <span>\($0)</span>" }
            let heading: HTML = "\(group.heading.html(language))\(note)"
            page += """
                <tbody role="rowgroup"><tr class="g" role="row">\
                <th scope="rowgroup" role="rowheader" colspan="6">\(heading)</th></tr>
                """
            // By place: a row is much to copy.
            for place in group.rows.indices {
                group.rows[place].write(to: &page, language, isProposed: isProposed)
            }
            page.put("</tbody>")
        }
        page.put("</table>")
    }

    private var columns: HTML {
        let heads: [(HTML, Bilingual)] = [
            ("c-what", Texts.Board.what), ("c-own", Texts.Board.responsible), ("c-hist", Texts.Board.history),
            ("c-ev", Texts.Board.evidence), ("c-next", Texts.Board.nextTime), ("c-st", Texts.Board.statusAndWhy),
        ]
        let cells = HTML(each: heads) { look, words in
            "<th scope=\"col\" role=\"columnheader\" class=\"\(look)\">\(words[language])</th>"
        }
        return "<thead role=\"rowgroup\"><tr role=\"row\">\(cells)</tr></thead>"
    }
}

extension BoardRow {
    fileprivate func write(to page: inout HTML, _ language: Language, isProposed: Bool) {
        var status = status
        status.isProposed = status.isProposed || isProposed
        page.put("<tr class=\"is-")
        page.put(status.look)
        page.put("\" role=\"row\" id=\"")
        page.put(text: number)
        page.put("\">")
        writeHead(to: &page, language)
        page.put("<td role=\"cell\" class=\"c-own\">")
        responsible.write(to: &page, language)
        page.put("</td><td role=\"cell\" class=\"c-hist")
        if history.isStrip { page.put(" lanes") }
        page.put("\">")
        history.write(to: &page, language, isProposed: status.isProposed)
        page.put("</td><td role=\"cell\" class=\"c-ev\">")
        writeLatest(to: &page, language)
        page.put("</td><td role=\"cell\" class=\"c-next\">")
        writeNext(to: &page, language)
        page.put("</td><td role=\"cell\" class=\"c-st\">")
        status.write(to: &page, language)
        writeWhy(status, to: &page, language)
        page.put("</td></tr>")
    }

    private func writeHead(to page: inout HTML, _ language: Language) {
        page.put("<th scope=\"row\" role=\"rowheader\"><span class=\"nr\">")
        page.put(text: number)
        page.put("</span> ")
        page.putLink(to: path) { title.write(to: &$0, language) }
        page.put("<span class=\"src\">")
        if let clause {
            clause.write(to: &page, language)
            page.put(" · ")
        }
        page.put(text: cadence)
        page.put("</span></th>")
    }

    /// The column's name, shown where rows are cards.
    private func writeLabel(_ words: Bilingual, to page: inout HTML, _ language: Language) {
        page.put("<span class=\"dl\">")
        page.put(text: words[language])
        page.put(": </span>")
    }

    private func writeLatest(to page: inout HTML, _ language: Language) {
        writeLabel(Texts.Board.evidence, to: &page, language)
        if let evidence {
            evidence.write(to: &page, language)
        } else {
            page += "<span class=\"muted\">\(Texts.Board.noEvidence[language])</span>"
        }
    }

    private func writeNext(to page: inout HTML, _ language: Language) {
        let isPassed = next?.isPassed ?? false
        writeLabel(isPassed ? Texts.Board.wasDue : Texts.Board.nextTime, to: &page, language)
        guard let next else {
            page += "<span class=\"muted\">\(Texts.Board.noTime[language])</span>"
            return
        }
        page.put(text: next.text)
        if isPassed { page += " <span class=\"past\">\(Texts.Board.passed[language])</span>" }
    }

    /// The reason, and beside every late row a way on even when none was given.
    private func writeWhy(_ status: StatusLabel, to page: inout HTML, _ language: Language) {
        page.put("<span class=\"why\">")
        page.put(text: reason)
        let isLate = status.mark.isLate && !status.isProposed
        if !reason.isEmpty, proposal != nil || isLate { page.put(" ") }
        if let proposal {
            proposal.write(to: &page)
        } else if isLate {
            page.putLink(to: path) { $0.put(text: Texts.Board.registerOrExcuse[language]) }
        }
        page.put("</span>")
    }
}
