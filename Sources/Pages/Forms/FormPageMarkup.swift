extension FormPage {
    package func write(to page: inout HTML) { page += content }

    private var content: HTML {
        let language = frame.language
        let about = HTML(each: lead) { "<p class=\"lead\">\($0)</p>" }
        let ways = HTML(each: links) { "<p>\($0.html(language))</p>" }
        let facts = facts.html(language)
        let own: HTML? = form.map { form in
            let fields = form.title == heading.text ? form.bare(language) : form.html(language)
            return "<div class=\"card narrow\">\(fields)</div>"
        }
        let more = HTML(each: further) { "<div class=\"card narrow\">\($0.html(language))</div>" }
        return """
            <h1 class="title">\(heading.html(language))</h1>\(facts)\(about)\(ways)\(own)\(more)
            """
    }
}
