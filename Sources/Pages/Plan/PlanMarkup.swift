import Vocabulary

extension PlanPage {
    package func write(to page: inout HTML) {
        page += "<div class=\"planpage\">"
        page += heading
        page += chain.gapLine(language)
        page += chain.decided(language)
        page += lacks.html(language, heading: Texts.Plan.lacks, id: "lacks")
        if let agreeing { page += "<section class=\"card\">\(agreeing.oneButton(language))</section>" }
        page += "<section aria-labelledby=\"all\"><h2 id=\"all\">\(Texts.Plan.measures[language])</h2>"
        if filter.total > 0 {
            page += viewChoice
            page += filter.html(language)
        }
        page += "<div id=\"res\">"
        if filter.total > 0 { page += countLine }
        if groups.isEmpty { page += empty } else { writeTable(to: &page) }
        page += "</div></section>"
        page += chain.missing(language)
        if let changes { page += changes.html(language, path: filter.path) }
        page += "</div>"
    }

    var language: Language { frame.language }

    private var heading: HTML {
        let add: HTML? = add.map {
            "<a class=\"btn primary\" href=\"\(url: $0)\">\(Icon.plus.html)\(Texts.Plan.add[language])</a>"
        }
        let paste: HTML? = paste.map { "<a class=\"btn\" href=\"\(url: $0)\">\(Texts.Plan.paste[language])</a>" }
        let print: HTML = """
            <button class="btn" type="button" data-print hidden>\(Icon.print.html)\
            \(Texts.Board.print[language])</button>
            """
        let day: HTML? = frame.day.map { "<div><dt>\(Texts.Board.asOf[language])</dt><dd>\($0)</dd></div>" }
        let own = HTML(each: facts) { "<div><dt>\($0.label)</dt><dd>\($0.value.html(language))</dd></div>" }
        let list: HTML = """
            <dl class="facts"><div><dt>\(Texts.Commitment.agreement[language])</dt>\
            <dd>\(agreement.html(language))</dd></div>\(own)\(day)</dl>
            """
        let verdict: HTML? = summary.map { "<p class=\"lead\">\($0)</p>" }
        return """
            <h1 class="title">\(Texts.Plan.heading[language])</h1>\
            <div class="head"><div>\(list)</div><div class="actions">\(add)\(paste)\(print)</div></div>\(verdict)
            """
    }

    private var viewChoice: HTML {
        let links = HTML(each: zip(View.allCases, views)) { kind, link in
            let current: HTML = kind == view ? " aria-current=\"page\"" : ""
            return "<li><a href=\"\(url: link.path)\"\(current)>\(link.text.html(language))</a></li>"
        }
        return """
            <nav class="noprint views" aria-label="\(Texts.Plan.views[language])"><ul class="years">\(links)</ul></nav>
            """
    }

    private var countLine: HTML {
        let of = Texts.Plan.showing(shown: filter.shown, total: filter.total)[language]
        let clear: HTML? =
            filter.isActive ? "<a href=\"\(url: filter.path)\">\(Texts.Board.clear[language])</a>" : nil
        return "<div class=\"count\"><span id=\"result-count\">\(of)</span>\(clear)</div>"
    }

    private var empty: HTML {
        guard filter.total == 0 else { return "<p class=\"card\">\(Texts.Plan.noneFound[language])</p>" }
        let ways: HTML? = add.map { " <a href=\"\(url: $0)\">\(Texts.Plan.addFirst[language])</a>" }
        return "<p class=\"card\">\(Texts.Plan.empty[language])\(ways)</p>"
    }

    // MARK: The table

    /// Goal and cause have a column where some measure on the page has either.
    private var showsWhy: Bool { groups.contains { $0.rows.contains { !$0.whys.isEmpty } } }

    private func writeTable(to page: inout HTML) {
        let isLine = view == .timeline
        page += """
            <table class="board times plan\(isLine ? " line" : "")" role="table">\
            <caption class="vh">\(Texts.Plan.measures[language])</caption>\(isLine ? lineHead : tableHead)
            """
        for group in groups {
            page += """
                <tbody role="rowgroup"><tr class="g" role="row">\
                <th scope="rowgroup" role="rowheader" colspan="\(isLine ? 2 : showsWhy ? 6 : 5)">\
                \(group.heading.html(language))</th></tr>
                """
            for row in group.rows { page += isLine ? row.line(language, timeline) : row.html(language, showsWhy) }
            page.put("</tbody>")
        }
        page.put("</table>")
        if isLine { page += key }
    }

    private func head(_ columns: [(StaticString, HTML)]) -> HTML {
        let cells = HTML(each: columns) { look, words in
            "<th scope=\"col\" role=\"columnheader\" class=\"\(look)\">\(words)</th>"
        }
        return "<thead role=\"rowgroup\"><tr role=\"row\">\(cells)</tr></thead>"
    }

    private var tableHead: HTML {
        let why: [(StaticString, HTML)] = showsWhy ? [("c-why", "\(Texts.PlanChain.why[language])")] : []
        return head(
            [("c-what", "\(Texts.Plan.measure[language])"), ("c-who", "\(Texts.Board.responsible[language])")] + why + [
                ("c-due", "\(Texts.Plan.due[language])"), ("c-fu", "\(Texts.Plan.followUp[language])"),
                ("c-st", "\(Texts.Board.statusAndWhy[language])"),
            ])
    }

    private var lineHead: HTML {
        head([
            ("c-what", "\(Texts.Plan.measure[language])"),
            ("c-bar", "<span class=\"vh\">\(Texts.Plan.time[language])</span>\(timeline?.axis)"),
        ])
    }

    private var key: HTML {
        let lines: [(HTML, Bilingual)] = [
            (PlanRow.sample("<rect class=\"todo\" x=\"2\" y=\"5\" width=\"32\" height=\"10\"/>"), Texts.Plan.planned),
            (PlanRow.sample("<rect class=\"done\" x=\"2\" y=\"5\" width=\"32\" height=\"10\"/>"), Texts.Plan.done),
            (PlanRow.sample("<path class=\"fu\" d=\"M12 4h12l-6 11z\"/>"), Texts.Plan.followUp),
            (PlanRow.sample("<path class=\"now\" d=\"M18 1v18\"/>"), Texts.Plan.today),
        ]
        return "<ul class=\"legend\">\(HTML(each: lines) { "<li>\($0)\($1[language])</li>" })</ul>"
    }
}

extension PlanRow {
    fileprivate func title(_ language: Language) -> HTML {
        "<span class=\"nr\">\(number)</span> <a href=\"\(url: path)\">\(title.html(language))</a>"
    }

    fileprivate func html(_ language: Language, _ showsWhy: Bool) -> HTML {
        let waits: HTML? = proposed.map { "<span class=\"src\">\($0)</span>" }
        let way: HTML? = proposal.map { " \($0.html)" }
        let further: HTML? =
            also.isEmpty
            ? nil
            : "<span class=\"src\">\(Texts.PlanChain.also[language]): \(HTML(joining: also.map { $0.html(language) }, by: ", "))</span>"
        let why: HTML? = showsWhy ? goalAndCause(language) : nil
        func day(_ words: String?, _ label: Bilingual, _ look: StaticString) -> HTML {
            let shown: HTML = words.map { "\($0)" } ?? "<span class=\"muted\">\(Texts.Plan.noDay[language])</span>"
            return "<td role=\"cell\" class=\"\(look)\"><span class=\"dl\">\(label[language]): </span>\(shown)</td>"
        }
        return """
            <tr class="is-\(status.look)" role="row" id="\(number)"><th scope="row" role="rowheader">\
            \(title(language))\(further)\(waits)</th><td role="cell" class="c-who">\(responsible.html(language))</td>\(why)\
            \(day(due, Texts.Plan.due, "c-due"))\(day(followUp, Texts.Plan.followUp, "c-fu"))\
            <td role="cell" class="c-st">\(status.html(language))<span class="why">\(reason)\(way)</span></td></tr>
            """
    }

    private func goalAndCause(_ language: Language) -> HTML {
        guard !whys.isEmpty else { return "<td role=\"cell\" class=\"c-why none\"></td>" }
        let all = HTML(each: whys) { "<div class=\"tie\">\($0.html(language))</div>" }
        let label = Texts.PlanChain.why[language]
        return "<td role=\"cell\" class=\"c-why\"><span class=\"dl\">\(label): </span>\(all)</td>"
    }

    fileprivate func line(_ language: Language, _ timeline: Timeline?) -> HTML {
        let words = bar?.words ?? Texts.Plan.noDay[language]
        return """
            <tr class="is-\(status.look)" role="row" id="\(number)"><th scope="row" role="rowheader">\
            \(title(language))<span class="src">\(status.html(language))</span></th>\
            <td role="cell" class="c-bar">\(drawing(timeline))<span class="cap">\(words)</span></td></tr>
            """
    }

    /// The bar, its follow-up and today, along the whole cell: positions in per cent, so that nothing but lengths scales.
    private func drawing(_ timeline: Timeline?) -> HTML {
        var inside = HTML()
        for tick in timeline?.ticks ?? [] {
            inside +=
                "<line class=\"tick\" x1=\"\(percent(tick.place))\" x2=\"\(percent(tick.place))\" y1=\"0\" y2=\"24\"/>"
        }
        if let bar {
            let width = percent(max(6, bar.end - bar.start))
            let look: HTML = bar.isDone ? "done" : "todo"
            inside += "<rect class=\"\(look)\" x=\"\(percent(bar.start))\" y=\"7\" width=\"\(width)\" height=\"10\"/>"
            if let followUp = bar.followUp {
                inside += "<svg class=\"pin\" x=\"\(percent(followUp))\" y=\"5\" aria-hidden=\"true\">"
                inside += "<path class=\"fu\" d=\"M-6 0h12l-6 12z\"/></svg>"
            }
        }
        if let today = timeline?.today {
            inside += "<line class=\"now\" x1=\"\(percent(today))\" x2=\"\(percent(today))\" y1=\"0\" y2=\"24\"/>"
        }
        return "<svg class=\"tl\" aria-hidden=\"true\">\(inside)</svg>"
    }

    /// A small drawing beside its meaning.
    fileprivate static func sample(_ inside: HTML) -> HTML {
        "<svg class=\"tl key\" width=\"36\" height=\"20\" aria-hidden=\"true\">\(inside)</svg>"
    }
}

extension Timeline {
    /// The quarters' words over the line.
    fileprivate var axis: HTML {
        let words = HTML(each: ticks) { tick in
            "<text x=\"\(tick.place / 10).\(tick.place % 10)%\" y=\"12\">\(tick.words)</text>"
        }
        return "<svg class=\"tl axis\" aria-hidden=\"true\">\(words)</svg>"
    }
}

extension PlanFilter {
    /// A GET, so that a filtered plan can be mailed as a link.
    fileprivate func html(_ language: Language) -> HTML {
        let fields = HTML(each: questions) { question in
            let options = HTML(each: question.choices) { $0.option(isChosen: $0.value == question.chosen, language) }
            return """
                <div class="field"><label for="f-\(question.name)">\(question.label)</label>\
                <select id="f-\(question.name)" name="\(question.name)">\(options)</select></div>
                """
        }
        let button: HTML = "<button class=\"btn\" type=\"submit\">\(Texts.Board.apply[language])</button>"
        return "<form class=\"filter\" method=\"get\" action=\"\(url: path)\">\(fields)\(button)</form>"
    }
}

extension PlanChangesModel {
    fileprivate func html(_ language: Language, path: String) -> HTML {
        let links = HTML(joining: choices.map { $0.html(language) }, by: " · ")
        let fault: HTML? = fault.map {
            "<p class=\"err\" id=\"since-err\">\(Texts.Form.faultPrefix(language))\($0)</p>"
        }
        let described: HTML = self.fault == nil ? "" : " aria-invalid=\"true\" aria-describedby=\"since-err\""
        let form: HTML = """
            <form class="search since noprint" method="get" action="\(url: path)#andrat"><div class="field">\
            <label for="since">\(Texts.Plan.since[language])</label>\(fault)\
            <input id="since" type="date" name="sedan" value="\(since)"\(described)></div>\
            <button class="btn" type="submit">\(Texts.Plan.compare[language])</button></form>
            """
        let list = HTML(each: lines) { line in
            let title: HTML = "<span class=\"nr\">\(line.number)</span> \(line.title.html(language))"
            let linked: HTML = line.path.map { "<a href=\"\(url: $0)\">\(title)</a>" } ?? title
            return
                "<li><div>\(linked)<span class=\"src\">\(HTML(joining: line.what.map { "\($0)" }, by: " · "))</span></div></li>"
        }
        let rows: HTML? = lines.isEmpty ? nil : "<div class=\"card\"><ul class=\"rows\">\(list)</ul></div>"
        return """
            <section id="andrat" aria-labelledby="chg"><h2 id="chg">\(Texts.Plan.changes[language])</h2>\(form)\
            <p class="small noprint">\(links)</p><p>\(summary)</p>\(rows)</section>
            """
    }
}
