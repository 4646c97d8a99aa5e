import Vocabulary

extension BoardFilter {
    /// The form that filters: a GET, so that a filtered board can be mailed as a link.
    func html(_ language: Language) -> HTML {
        let words: HTML = """
            <div class="field"><label for="q">\(Texts.Board.searchHere[language])</label>\
            <input id="q" name="q" type="search" autocomplete="off" value="\(query)"></div>
            """
        let boxes = HTML(each: Group.allCases) { group in
            let checked: HTML = groups.contains(group) ? " checked" : ""
            let input: HTML = "<input type=\"checkbox\" name=\"lage\" value=\"\(group.rawValue)\"\(checked)>"
            return "<label class=\"chk\">\(input)<span>\(group.mark.icon.html)\(group.word[language])</span></label>"
        }
        let status: HTML = """
            <fieldset class="checks"><legend class="lbl">\(Texts.Board.status[language])</legend>\(boxes)</fieldset>
            """
        let button: HTML = "<button class=\"btn\" type=\"submit\" data-nojs>\(Texts.Board.apply[language])</button>"
        return """
            <form class="filter" method="get" action="\(url: path)" data-filter="res">\(words)\(status)\
            \(partyChoice(language))\(button)</form>
            """
    }

    private func partyChoice(_ language: Language) -> HTML {
        let any: HTML = "<option value=\"\">\(Texts.Board.anyParty[language])</option>"
        let list = HTML(each: parties) { $0.option(isChosen: $0.value == party, language) }
        let select: HTML = "<select id=\"party\" name=\"ansvarig\">\(any)\(list)</select>"
        let label: HTML = "<label for=\"party\">\(Texts.Board.responsible[language])</label>"
        return "<div class=\"field\">\(label)\(select)</div>"
    }
}
