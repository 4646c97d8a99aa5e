import Vocabulary

extension FeedsPage {
    package func write(to page: inout HTML) { page += content }

    private var content: HTML {
        let language = frame.language
        let list: HTML =
            feeds.isEmpty
            ? "<p class=\"card muted\">\(Texts.Feeds.none[language])</p>" : HTML(each: feeds) { $0.html(language) }
        return """
            <h1 class="title">\(Texts.Feeds.heading[language])</h1><p class="lead">\(Texts.Feeds.lead[language])</p>\
            <section aria-labelledby="inuse"><h2 id="inuse">\(Texts.Feeds.inUse[language])</h2>\(list)</section>\
            <section class="card narrow">\(create.html(language))</section>
            """
    }
}

extension FeedLine {
    fileprivate func html(_ language: Language) -> HTML {
        let id = "\(revoke.id)-address"
        let shown: HTML =
            address.map { address in
                """
                <div class="field"><label for="\(id)">\(Texts.Feeds.address[language])</label>\
                <div class="copyrow"><input id="\(id)" type="text" readonly value="\(address)">\
                <button class="btn" type="button" data-copy="\(id)" hidden>\
                \(Texts.Feeds.copy[language])</button></div></div>
                """
            } ?? "<p class=\"muted\">\(Texts.Feeds.shownOnce[language])</p>"
        let read: HTML? = lastRead.map { "<div><dt>\(Texts.Feeds.lastRead[language])</dt><dd>\($0)</dd></div>" }
        return """
            <article class="card feed"><h3>\(covers.html(language))</h3><dl class="facts">\
            <div><dt>\(Texts.Feeds.post[language])</dt><dd>\(post.html(language))</dd></div>\
            <div><dt>\(Texts.Feeds.created[language])</dt><dd>\(created)</dd></div>\
            \(read)</dl>\
            \(shown)\(revoke.oneButton(language))</article>
            """
    }
}
