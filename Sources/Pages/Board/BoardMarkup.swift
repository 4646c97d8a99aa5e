import Vocabulary

extension BoardPage {
    package func write(to content: inout HTML) {
        content.reserve(24_000 + 2_000 * groups.reduce(0) { $0 + $1.rows.count })
        content += heading
        content += proposedBanner
        content += summary(of: summary)
        content += warnings.html(language, heading: Texts.Board.warnings, id: "odd")
        content += "<section aria-labelledby=\"all\"><h2 id=\"all\">\(Texts.Board.all[language])</h2>"
        content += filter.html(language)
        content += "<div id=\"res\">"
        content += countLine
        if groups.isEmpty { content += emptyTable } else { writeTable(to: &content) }
        content += legend
        content += "</div></section>"
        content += standingSection
        content += rulesSection
        content += method.html(language)
    }

    var language: Language { frame.language }

    /// Whether nothing may turn red, since both parties have not accepted the reading.
    var isProposed: Bool { reading != .accepted }

    private var heading: HTML {
        let title: HTML = "<h1 class=\"title\">\(Name(softened(name.text)).html(language))</h1>"
        let who = HTML(each: parties) { "<span>\($0.html)\($0.name.html(language))</span>" }
        let first: HTML = """
            <div><dt>\(Texts.Board.parties[language])</dt><dd class="duo">\(who)</dd></div>\
            <div><dt>\(Texts.Board.period[language])</dt><dd>\(period)</dd></div>
            """
        let own = HTML(each: facts) { "<div><dt>\($0.label)</dt><dd>\($0.value.html(language))</dd></div>" }
        let day: HTML? = frame.day.map { "<div><dt>\(Texts.Board.asOf[language])</dt><dd>\($0)</dd></div>" }
        let list: HTML = "<dl class=\"facts\">\(first)\(own)\(day)</dl>"
        let life: HTML? = actions.life.map {
            "<p class=\"small\"><a href=\"\(url: $0)\">\(Texts.Board.life[language])</a></p>"
        }
        return "\(title)<div class=\"head\"><div>\(list)\(life)</div><div class=\"actions\">\(buttons)</div></div>"
    }

    private var buttons: HTML {
        let register: HTML? = actions.register.map {
            "<a class=\"btn primary\" href=\"\(url: $0)\">\(Icon.plus.html)\(Texts.Board.register[language])</a>"
        }
        let print: HTML = """
            <button class="btn" type="button" data-print hidden>\(Icon.print.html)\
            \(Texts.Board.print[language])</button>
            """
        let downloads = HTML(each: actions.downloads) {
            "<a class=\"btn\" href=\"\(url: $0.path)\">\(Icon.down.html)\($0.text.html(language))</a>"
        }
        let wheel: HTML? = actions.wheel.map {
            "<a class=\"btn\" href=\"\(url: $0)\">\(Icon.cal.html)\(Texts.Board.wheel[language])</a>"
        }
        let pages = HTML(each: actions.pages) {
            "<a class=\"btn\" href=\"\(url: $0.path)\">\($0.text.html(language))</a>"
        }
        return "\(register)\(pages)\(print)\(downloads)\(wheel)"
    }

    private var proposedBanner: HTML {
        guard case .proposed(let missing, let path) = reading else { return HTML() }
        let words: HTML = "<strong>\(Texts.Status.proposedReading[language]).</strong> \(missing)"
        let link: HTML = "<a href=\"\(url: path)\">\(Texts.Board.acceptReading[language])</a>"
        return "<div class=\"notice info\">\(Icon.na.html)<p>\(words) \(link)</p></div>"
    }

    private var countLine: HTML {
        let of = Texts.Board.showing(shown: filter.shown, total: filter.total)[language]
        let clear: HTML =
            filter.isActive
            ? "<a href=\"\(url: filter.path)\">\(Texts.Board.clear[language])</a>"
            : "<span class=\"muted\">\(Texts.Board.sorted[language])</span>"
        return "<div class=\"count\"><span id=\"result-count\">\(of)</span>\(clear)</div>"
    }

    private var emptyTable: HTML {
        let words = filter.isActive ? Texts.Board.noneFound : Texts.Board.noneAtAll
        return "<p class=\"card\">\(words[language])</p>"
    }
}
