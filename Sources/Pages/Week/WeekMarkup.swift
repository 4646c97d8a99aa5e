import Vocabulary

extension WeekPage {
    package func write(to page: inout HTML) {
        let live: HTML? = stream.map { " data-stream=\"\(url: $0)\"" }
        page += "<div class=\"week\"\(live) data-unsaved=\"\(Texts.Week.unsaved[language])\">"
        page += "<h1 class=\"title\">\(heading.html(language))</h1>"
        page += HTML(each: lead) { "<p class=\"lead\">\($0)</p>" }
        page += bar
        page += HTML(each: sections) { $0.html(language) }
        if let ending { page += ending }
        page += "</div>"
    }

    private var language: Language { frame.language }

    /// Ways on, and whether the page follows what the others write.
    private var bar: HTML {
        let links = HTML(each: ways) { "<a class=\"btn\" href=\"\(url: $0.path)\">\($0.text.html(language))</a>" }
        let state: HTML? = stream.map { _ in
            """
            <p class="small muted" data-live><a href="\(url: path)">\(Texts.Week.reload[language])</a> \
            <span data-on hidden>\(Texts.Week.live[language])</span><span data-off hidden>\(Texts.Week.lost[language])</span></p>
            """
        }
        return "<div class=\"actions doors noprint\">\(links)</div>\(state)"
    }

    private var ending: HTML? {
        guard closing != nil || feedback != nil else { return nil }
        let forms = HTML(each: [closing, feedback].compactMap { $0 }) { form in
            let fields: HTML = form.fields.isEmpty ? form.oneButton(language) : form.html(language)
            return "<div class=\"card\" id=\"\(form.id)-ruta\">\(fields)</div>"
        }
        return "<div class=\"noprint\" id=\"avsluta\">\(forms)</div>"
    }
}

extension WeekSection {
    fileprivate func html(_ language: Language) -> HTML {
        let rows = HTML(each: lines) { $0.html(language) }
        let list: HTML = lines.isEmpty ? nothing : "<ul class=\"rows\">\(rows)</ul>"
        let about = HTML(each: remarks) { "<p class=\"small\">\($0)</p>" }
        let forms = HTML(each: forms) { $0.folded(language) }
        return """
            <section class="card" aria-labelledby="\(id)-rubrik"><h2 id="\(id)-rubrik">\(heading)</h2>\
            <div id="\(id)" data-region>\(about)\(list)\(figure?.underHeading(language))</div><div class="noprint">\(forms)</div>\(note?.html(language))</section>
            """
    }

    private var nothing: HTML { empty.map { "<p class=\"muted\">\($0)</p>" } ?? HTML() }
}

extension WeekLine {
    fileprivate func html(_ language: Language) -> HTML {
        let mark: HTML? = support.map { "\($0.html(language)) " }
        let terms: HTML? =
            terms == nil && mark == nil ? nil : "<div class=\"small muted\">\(mark)\(terms ?? "")</div>"
        let about = HTML(each: remarks) { "<div class=\"small\">\($0)</div>" }
        let ways = HTML(each: links) { "<div class=\"small\">\($0.html(language))</div>" }
        let acts = HTML(each: buttons) { $0.small }
        let folds = HTML(each: forms) { $0.folded(language) }
        let hands: HTML? =
            buttons.isEmpty && forms.isEmpty ? nil : "<div class=\"hands noprint\">\(acts)\(folds)</div>"
        return """
            <li><div class="what">\(text.html(language))\(terms)\(about)\(ways)</div>\(status?.html(language))\(hands)</li>
            """
    }
}

extension FormModel {
    /// A button of one press among others in a row; the row says what it is about.
    fileprivate var small: HTML {
        let wrong = HTML(each: errors) { "<p class=\"err\">\($0)</p>" }
        return """
            <form class="inline" id="\(id)" method="post" action="\(url: action)">\(unseen)\(wrong)\
            <button class="btn" type="submit">\(submit)<span class="vh">: \(title)</span></button></form>
            """
    }
}

extension BoardNoteField {
    fileprivate func html(_ language: Language) -> HTML {
        let id = "anteckning-\(item)"
        let sent = HTML(each: hidden, \.html)
        let fault: HTML = error.map { "\(Texts.Form.faultPrefix(language))\($0)" } ?? ""
        let invalid: HTML? = error == nil ? nil : " aria-invalid=\"true\""
        let described: HTML = "aria-describedby=\"\(id)-hint \(id)-fel\"\(invalid)"
        return """
            <form class="form note" data-note="\(item)" method="post" action="\(url: action)#\(id)">\(sent)\
            <input type="hidden" name="nyckel" value="\(key)"><input type="hidden" name="punkt" value="\(item)"><input type="hidden" name="version" value="\(version)">\
            <div class="field"><label for="\(id)">\(label)</label>\
            <p class="hint" id="\(id)-hint">\(Texts.Form.noPersons[language])</p>\
            <p class="err" id="\(id)-fel" data-fault>\(fault)</p>\(meanwhile(language))\
            <textarea rows="3" id="\(id)" name="text" autocomplete="off" \(described)>\n\(text)</textarea>\
            <label class="pick" data-ask\(asksForPersons ? "" : " hidden")><input type="checkbox" name="ingen" value="ja">\
            <span>\(Texts.Week.noPerson[language])</span></label></div>\
            <div class="actions noprint"><button class="btn" type="submit" data-save>\(Texts.Week.save[language])</button>\
            <span class="small muted" data-said>\(said ?? "")</span></div></form>
            """
    }

    private func meanwhile(_ language: Language) -> HTML {
        """
        <div class="notice warn" data-theirs\(theirs == nil ? " hidden" : "")><div><p>\(theirs?.sentence ?? "")</p>\
        <blockquote>\(theirs?.text ?? "")</blockquote>\
        <button class="btn" type="submit" name="ihop" value="ja">\(Texts.Week.both[language])</button></div></div>
        """
    }
}
