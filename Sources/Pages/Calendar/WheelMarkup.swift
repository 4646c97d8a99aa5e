import Vocabulary

extension WheelPage {
    package func write(to page: inout HTML) { page += content }

    private var content: HTML {
        let language = frame.language
        let switcher = HTML(each: years) { link in
            let current: HTML = link.year == year ? " aria-current=\"page\"" : ""
            return "<li><a href=\"\(url: link.path)\"\(current)>\(link.year)</a></li>"
        }
        let subscribe: HTML? = subscribe.map {
            "<a class=\"btn\" href=\"\(url: $0)\">\(Icon.cal.html)\(Texts.Wheel.subscribe[language])</a>"
        }
        let title: HTML = "<h1 class=\"title\">\(Texts.Wheel.heading[language]) \(year)</h1>"
        let nav: HTML =
            "<nav aria-label=\"\(Texts.Wheel.otherYears[language])\"><ul class=\"years\">\(switcher)</ul></nav>"
        let list = HTML(each: months) { $0.html(language) }
        return """
            \(title)\(jump)<div class="head"><p class="facts">\(agreement.html(language))</p>\
            <div class="actions">\(nav)\(subscribe)</div></div>\
            <div class="wheel"><div class="card noprint">\(WheelDrawing(months: months, year: year).html)\(rings)</div>\
            <div class="months">\(list)</div></div>
            """
    }

    /// A way past the months that have gone, where the list stands alone.
    private var jump: HTML? {
        guard let now = months.first(where: \.isCurrent) else { return nil }
        let words = Texts.Wheel.jump(to: now.name)[frame.language]
        return "<p class=\"jump\"><a href=\"#now\">\(words)</a></p>"
    }

    private var rings: HTML {
        let words = [Texts.Wheel.meetings, Texts.Wheel.pictureAndPlan, Texts.Wheel.outreach]
        let lines = HTML(each: words) { "<li>\($0[frame.language])</li>" }
        return "<ul class=\"legend\">\(lines)</ul>"
    }
}

extension WheelMonth {
    fileprivate func html(_ language: Language) -> HTML {
        let attributes: HTML = isCurrent ? "class=\"month current\" id=\"now\"" : "class=\"month\""
        let now: HTML? = isCurrent ? " <span class=\"tag\">\(Texts.Wheel.now[language])</span>" : nil
        guard !entries.isEmpty else {
            let none = Texts.Wheel.nothing(in: name)[language]
            return "<section \(attributes)><h2>\(name)\(now)</h2><p class=\"muted\">\(none)</p></section>"
        }
        let lines = HTML(each: entries) { entry in
            let number: HTML? = entry.number.map { "<span class=\"nr\">\($0)</span> " }
            let link: HTML = "<a href=\"\(url: entry.path)\">\(entry.title.html(language))</a>"
            let who = entry.responsible.html(language)
            let what: HTML = "<div>\(number)\(link)\(who)</div>"
            return "<li><span class=\"when\">\(entry.day)</span>\(what)\(entry.status.html(language))</li>"
        }
        return "<section \(attributes)><h2>\(name)\(now)</h2><ol class=\"dated\">\(lines)</ol></section>"
    }
}
