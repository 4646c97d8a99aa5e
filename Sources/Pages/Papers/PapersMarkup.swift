import Vocabulary

extension PapersPage {
    package func write(to page: inout HTML) {
        let language = frame.language
        page += "<h1 class=\"title\">\(Texts.Paper.heading[language])</h1>"
        page += "<p class=\"lead\">\(Texts.Paper.lead[language])</p><div class=\"side\">"
        page += HTML(each: papers) { $0.html(language) }
        page +=
            "</div><section aria-labelledby=\"rapporter\"><h2 id=\"rapporter\">\(Texts.Paper.reports[language])</h2>"
        page += reports.isEmpty ? "<p>\(Texts.Paper.noReports[language])</p>" : reportCards
        page += "</section>"
    }

    private var reportCards: HTML {
        let language = frame.language
        let lines = HTML(each: reports) { $0.html(language) }
        return "<p>\(Texts.Paper.reportsLead[language])</p><div class=\"card\"><ul class=\"rows\">\(lines)</ul></div>"
    }
}

extension PaperLine {
    fileprivate func html(_ language: Language) -> HTML {
        let links = HTML(each: links) { "<li>\($0.html(language))</li>" }
        return "<section class=\"card\"><h2>\(heading)</h2><p>\(purpose)</p><ul class=\"years\">\(links)</ul></section>"
    }
}

extension ReportLine {
    fileprivate func html(_ language: Language) -> HTML {
        let title: HTML = "<b><a href=\"\(url: path)\">\(report.html(language))</a></b>"
        let send = HTML(joining: toSend.map { $0.html(language) }, by: " · ")
        let papers: HTML? = toSend.isEmpty ? nil : "<span class=\"src\">\(Texts.Paper.toSend[language]): \(send)</span>"
        let receipt: HTML? = form.map { $0.oneButton(language) }
        return """
            <li class="lifeitem"><div>\(title) <span class="src">\(Texts.Paper.to[language]) \(recipient.html(language))</span>\
            <span class="why">\(reason)</span>\(papers)</div>\(status.html(language))\(receipt)</li>
            """
    }
}
