import Vocabulary

extension LogPage {
    package func write(to page: inout HTML) { page += content }

    private var language: Language { frame.language }

    private var content: HTML {
        let note: HTML? = note.map { "<p>\($0)</p>" }
        let state: HTML =
            isWhole
            ? """
            <p><span class="st ok">\(Icon.ok.html)\(Texts.Log.whole[language])</span> \(Texts.Log.wholeWhat[language])</p>
            """
            : """
            <div class="notice warn" role="alert">\(Icon.late.html)<p>\(Texts.Log.broken[language])</p></div>
            """
        let ways = HTML(each: [newer, older].compactMap { $0 }) { "<li>\($0.html(language))</li>" }
        let pages: HTML? =
            newer == nil && older == nil
            ? nil
            : "<nav aria-label=\"\(Texts.Log.pages[language])\"><ul class=\"years\">\(ways)</ul></nav>"
        return """
            <h1 class="title">\(Texts.Log.heading[language])</h1>\
            <p class="lead">\(whose(agreement, board, organisation, language))</p>\(note)\(state)\
            <section aria-labelledby="found"><h2 id="found">\(Texts.Log.done[language])</h2>\(filter.html(language))\
            <p class="count"><span id="result-count" role="status">\(count)</span></p>\(table)\(pages)</section>\
            <section class="card narrow">\(export.oneButton(language))</section>
            """
    }

    private var table: HTML {
        guard !lines.isEmpty else { return "<p class=\"card\">\(Texts.Log.nothing[language])</p>" }
        let columns = [Texts.Log.moment, Texts.Log.who, Texts.Log.what, Texts.Log.kind]
        let head = HTML(each: columns) { "<th scope=\"col\" role=\"columnheader\">\($0[language])</th>" }
        let rows = HTML(each: lines) { line in
            """
            <tr role="row"><th scope="row" role="rowheader">\(line.moment)</th>\
            \(cell(Texts.Log.who, line.who.html(language)))\(cell(Texts.Log.what, "\(line.what)"))\
            \(cell(Texts.Log.kind, "\(line.kind)"))</tr>
            """
        }
        return """
            <table class="sheet" role="table" aria-labelledby="found"><thead role="rowgroup"><tr role="row">\(head)</tr>\
            </thead><tbody role="rowgroup">\(rows)</tbody></table>
            """
    }

    private func cell(_ column: Bilingual, _ content: HTML) -> HTML {
        "<td role=\"cell\"><span class=\"dl\" aria-hidden=\"true\">\(column[language]): </span>\(content)</td>"
    }
}

extension LogPage.Filter {
    /// A GET, so that what was chosen can be kept as an address.
    fileprivate func html(_ language: Language) -> HTML {
        let fault: HTML? = fault.map { "<p class=\"err\">\(Texts.Form.faultPrefix(language))\($0)</p>" }
        return """
            \(fault)<form class="filter" method="get" action="\(url: path)">\
            \(day("fran", Texts.Log.from, from, language))\(day("till", Texts.Log.through, through, language))\
            \(choice("vem", Texts.Log.who, Texts.Log.anybody, persons, person, language))\
            \(choice("slag", Texts.Log.kind, Texts.Log.anyKind, kinds, kind, language))\
            <button class="btn" type="submit">\(Texts.Log.show[language])</button></form>
            """
    }

    private func day(_ name: String, _ label: Bilingual, _ value: String, _ language: Language) -> HTML {
        """
        <div class="field"><label for="\(name)">\(label[language])</label>\
        <input id="\(name)" name="\(name)" type="date" value="\(value)"></div>
        """
    }

    private func choice(
        _ name: String, _ label: Bilingual, _ any: Bilingual, _ choices: [Choice], _ chosen: String,
        _ language: Language
    ) -> HTML {
        let list = HTML(each: choices) { $0.option(isChosen: $0.value == chosen, language) }
        return """
            <div class="field"><label for="\(name)">\(label[language])</label><select id="\(name)" name="\(name)">\
            <option value="">\(any[language])</option>\(list)</select></div>
            """
    }
}
