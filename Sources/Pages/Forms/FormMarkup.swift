import Vocabulary

extension HiddenField {
    /// The field, unseen.
    var html: HTML { "<input type=\"hidden\" name=\"\(name)\" value=\"\(value)\">" }
}

extension FormModel {
    /// The form with its heading at the given level.
    func html(_ language: Language, level: Int = 2) -> HTML {
        let heading: HTML = "<h\(level)>\(title)</h\(level)>"
        let lead: HTML? = lead.map { "<p>\($0)</p>" }
        return "\(heading)\(lead)\(bare(language))"
    }

    /// The form without its heading.
    func bare(_ language: Language) -> HTML {
        func html(_ some: ArraySlice<Field>) -> HTML { HTML(each: some) { $0.html(language, form: id) } }
        guard let fold else { return around(html(fields[...]), language) }
        let folded = fields.dropFirst(fold.from)
        let isOpen = fold.isOpen || folded.contains { $0.error != nil }
        let rest: HTML = """
            <details class="fold"\(isOpen ? " open" : "")><summary>\(fold.title)</summary>\(html(folded))</details>
            """
        return around("\(html(fields.prefix(fold.from)))\(rest)", language)
    }

    /// The form with its questions laid out by the page, among other things.
    func around(_ questions: HTML, _ language: Language) -> HTML {
        let wrong = HTML(each: errors) { "<p class=\"err\">\(Texts.Form.faultPrefix(language))\($0)</p>" }
        let look: HTML = weight == .primary ? "btn primary" : "btn"
        let way: HTML? = cancel.map { $0.html(language) }
        let button: HTML = "<button class=\"\(look)\" type=\"submit\">\(submit)</button>"
        let sending: HTML? = takesFile ? " enctype=\"multipart/form-data\"" : nil
        return """
            <form class="form" id="\(id)" method="post" action="\(url: action)"\(sending) novalidate>\(unseen)\(wrong)\
            \(questions)\
            <div class="actions">\(button)\(way)</div></form>
            """
    }

    /// A form of one button, with what it does beside it.
    func oneButton(_ language: Language) -> HTML {
        let look: HTML = weight == .primary ? "btn primary" : "btn"
        let lead: HTML? = lead.map { "<span class=\"small muted\">\($0)</span>" }
        let words: HTML = "<p id=\"\(id)-what\"><strong>\(title)</strong> \(lead)</p>"
        let icon: HTML? = weight == .primary ? Icon.done.html : nil
        let button: HTML = """
            <button class="\(look)" type="submit" aria-describedby="\(id)-what">\(icon)\(submit)</button>
            """
        let wrong = HTML(each: errors) { "<p class=\"err\">\(Texts.Form.faultPrefix(language))\($0)</p>" }
        return """
            <form class="one" id="\(id)" method="post" action="\(url: action)">\(unseen)\(words)\(wrong)\(button)</form>
            """
    }

    /// The form folded under its heading; open when it waits for a correction.
    func folded(_ language: Language, isOpen: Bool = false) -> HTML {
        let open: HTML = hasErrors || isOpen ? " open" : ""
        let lead: HTML? = lead.map { "<p>\($0)</p>" }
        return "<details class=\"fold\"\(open)><summary>\(title)</summary>\(lead)\(bare(language))</details>"
    }

    var unseen: HTML {
        let sent = HTML(each: hidden, \.html)
        return "<input type=\"hidden\" name=\"nyckel\" value=\"\(key)\">\(sent)"
    }
}
