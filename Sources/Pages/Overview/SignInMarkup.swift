import Vocabulary

extension SignInPage {
    package func write(to page: inout HTML) { page += content }

    private var content: HTML {
        let language = frame.language
        var content: HTML = """
            <h1 class="title">\(Texts.SignIn.heading[language])</h1><p class="lead">\(Texts.SignIn.lead[language])</p>
            """
        guard !agreements.isEmpty else { return content + "<p class=\"card\">\(Texts.SignIn.none[language])</p>" }
        let sent = HTML(each: hidden, \.html)
        content += "<form method=\"post\" action=\"\(url: action)\">"
        content += "<input type=\"hidden\" name=\"nyckel\" value=\"\(key)\">\(sent)"
        for (place, agreement) in agreements.enumerated() {
            let name = Name(softened(agreement.name.text)).html(language)
            let organisations = HTML(each: agreement.organisations) { $0.html(language) }
            content += """
                <section class="card" aria-labelledby="s\(place)"><h2 id="s\(place)">\(name)</h2>\
                <div class="pair">\(organisations)</div></section>
                """
        }
        content += "</form>"
        return content
    }
}

extension SignInOrganisation {
    fileprivate func html(_ language: Language) -> HTML {
        let buttons = HTML(each: posts) { post in
            let button: HTML = "<button class=\"btn\" type=\"submit\" name=\"post\" value=\"\(post.value)\">"
            let organisation: HTML = "<span class=\"vh\">, \(self.name.html(language))</span>"
            return "<li>\(button)\(post.name.html(language))\(organisation)</button></li>"
        }
        return """
            <div><h3>\(party.html) \(name.html(language))</h3><ul class="posts">\(buttons)</ul></div>
            """
    }
}
