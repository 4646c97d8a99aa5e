import Vocabulary

extension BoardPage {
    /// Every commitment that passes the filter, grouped by heading; roles stay when phones show rows as cards.
    var table: HTML {
        var table: HTML = """
            <table class="board" role="table"><caption class="vh">\(Texts.Board.all[language])</caption>\(columns)
            """
        table.reserve(240_000)
        for group in groups {
            let note: HTML? = group.note.map { " <span>\($0)</span>" }
            let heading: HTML = "\(group.heading.html(language))\(note)"
            table += """
                <tbody role="rowgroup"><tr class="g" role="row">\
                <th scope="rowgroup" role="rowheader" colspan="6">\(heading)</th></tr>
                """
            for row in group.rows { table += row.html(language, isProposed: isProposed) }
            table += "</tbody>"
        }
        table += "</table>"
        return table
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
    fileprivate func html(_ language: Language, isProposed: Bool) -> HTML {
        var status = status
        status.isProposed = status.isProposed || isProposed
        var row: HTML = "<tr class=\"is-\(status.look)\" role=\"row\" id=\"\(number)\">"
        row += head(language)
        row += "<td role=\"cell\" class=\"c-own\">\(responsible.html(language))</td>"
        let strip: HTML = history.isStrip ? " lanes" : ""
        let shown = history.html(language, isProposed: status.isProposed)
        row += "<td role=\"cell\" class=\"c-hist\(strip)\">\(shown)</td>"
        row += "<td role=\"cell\" class=\"c-ev\">\(label(Texts.Board.evidence, language))\(latest(language))</td>"
        row += "<td role=\"cell\" class=\"c-next\">\(when(language))</td>"
        row += "<td role=\"cell\" class=\"c-st\">\(status.html(language))\(why(status, language))</td></tr>"
        return row
    }

    private func head(_ language: Language) -> HTML {
        let link: HTML = "<a href=\"\(url: path)\">\(title.html(language))</a>"
        let clause: HTML? = clause.map { "\($0.html(language)) · " }
        let source: HTML = "<span class=\"src\">\(clause)\(cadence)</span>"
        return "<th scope=\"row\" role=\"rowheader\"><span class=\"nr\">\(number)</span> \(link)\(source)</th>"
    }

    /// The column's name, shown where rows are cards.
    private func label(_ words: Bilingual, _ language: Language) -> HTML {
        "<span class=\"dl\">\(words[language]): </span>"
    }

    private func latest(_ language: Language) -> HTML {
        evidence?.html(language) ?? "<span class=\"muted\">\(Texts.Board.noEvidence[language])</span>"
    }

    private func when(_ language: Language) -> HTML {
        guard let next else {
            let none: HTML = "<span class=\"muted\">\(Texts.Board.noTime[language])</span>"
            return "\(label(Texts.Board.nextTime, language))\(none)"
        }
        guard next.isPassed else { return "\(label(Texts.Board.nextTime, language))\(next.text)" }
        let passed: HTML = "<span class=\"past\">\(Texts.Board.passed[language])</span>"
        return "\(label(Texts.Board.wasDue, language))\(next.text) \(passed)"
    }

    /// The reason, and beside every late row a way on even when none was given.
    private func why(_ status: StatusLabel, _ language: Language) -> HTML {
        let way: HTML? =
            if let proposal { proposal.html } else if status.mark.isLate, !status.isProposed {
                "<a href=\"\(url: path)\">\(Texts.Board.registerOrExcuse[language])</a>"
            } else { nil }
        let spaced: HTML? = way.map { reason.isEmpty ? $0 : " \($0)" }
        return "<span class=\"why\">\(reason)\(spaced)</span>"
    }
}
