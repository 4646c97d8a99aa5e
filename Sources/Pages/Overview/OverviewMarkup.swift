import Vocabulary

extension OverviewPage {
    package func write(to page: inout HTML) { page += content }

    private var content: HTML {
        let language = frame.language
        let heading: HTML = "<h1 class=\"title\">\(Texts.Overview.heading[language])</h1>"
        let day: HTML = "<p class=\"lead muted\">\(dayLine)</p>"
        let setUp: HTML? = self.setUp.map { "<p>\($0.html(language))</p>" }
        guard !agreements.isEmpty else {
            return "\(heading)\(day)<p class=\"card\">\(Texts.Overview.noAgreements[language])</p>\(setUp)"
        }
        var content: HTML = "\(heading)\(day)"
        for (place, agreement) in agreements.enumerated() { content += agreement.html(language, place) }
        return "\(content)\(setUp)"
    }
}

extension OverviewAgreement {
    fileprivate func html(_ language: Language, _ place: Int) -> HTML {
        let marks: HTML = "<span class=\"marks\">\(HTML(each: parties, \.html))</span>"
        let link: HTML = "<a href=\"\(url: path)\">\(Name(softened(name.text)).html(language))</a>"
        let all: HTML = "<a href=\"\(url: path)\">\(Texts.Overview.openBoard[language])</a>"
        let tiles = tally.html(language, path: path, isSmall: true)
        return """
            <section class="over" aria-labelledby="a\(place)"><h2 id="a\(place)">\(marks) \(link)</h2>\
            \(ending(language))\
            \(tiles)<div class="pair">\(waiting(language))</div><div class="pair">\(coming(language))\
            \(latest(language))</div>\
            <p>\(all)</p></section>
            """
    }

    private func ending(_ language: Language) -> HTML {
        HTML(each: endings) { line in
            let consequence: HTML? = line.consequence.map { " \($0)" }
            let link: HTML? = line.link.map { " \($0.html(language))" }
            return "<div class=\"notice warn\">\(Icon.due.html)<p><b>\(line.text)</b>\(consequence)\(link)</p></div>"
        }
    }

    private func waiting(_ language: Language) -> HTML {
        let mine = waitingForYou.html(language, empty: Texts.Overview.nothingForYou, first: 4)
        let theirs = waitingForOthers.html(language, empty: Texts.Overview.nothingForOthers, first: 4)
        return """
            \(card(Texts.Overview.waitingForYou, waitingForYou.count, mine, language))\
            \(card(Texts.Overview.waitingForOthers, waitingForOthers.count, theirs, language))
            """
    }

    private func coming(_ language: Language) -> HTML {
        let lines = HTML(each: coming) { item in
            let unit: HTML? = item.unit.map { ", \($0)" }
            let link: HTML = "<a href=\"\(url: item.path)\">\(item.title.html(language))\(unit)</a>"
            return
                "<li><span class=\"when\">\(item.day)</span><div>\(link)\(item.responsible.html(language))</div></li>"
        }
        let list: HTML =
            coming.isEmpty
            ? "<p class=\"muted\">\(Texts.Overview.nothingComing[language])</p>" : "<ol class=\"dated\">\(lines)</ol>"
        return card(Texts.Overview.coming, nil, list, language)
    }

    private func latest(_ language: Language) -> HTML {
        let lines = HTML(each: latest) { item in
            let link: HTML = "<a href=\"\(url: item.path)\">\(item.what)</a>"
            let by: HTML = "<span class=\"src\">\(item.organisation.html(language))</span>"
            return "<li><span class=\"when\">\(item.day)</span><div>\(link)\(by)</div></li>"
        }
        let list: HTML =
            latest.isEmpty
            ? "<p class=\"muted\">\(Texts.Overview.nothingLatest[language])</p>" : "<ol class=\"dated\">\(lines)</ol>"
        return card(Texts.Overview.latest, nil, list, language)
    }

    private func card(_ title: Bilingual, _ count: Int?, _ list: HTML, _ language: Language) -> HTML {
        let number: HTML? = count.map { " <span class=\"muted\">(\($0))</span>" }
        return "<div class=\"card\"><h3>\(title[language])\(number)</h3>\(list)</div>"
    }
}
