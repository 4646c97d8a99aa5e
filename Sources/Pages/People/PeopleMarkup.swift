import Vocabulary

extension PeoplePage {
    package func write(to page: inout HTML) { page += content }

    private var content: HTML {
        let language = frame.language
        let shown: HTML? = link.map { link in
            """
            <section class="card narrow" aria-labelledby="newlink"><h2 id="newlink">\(Texts.People.link[language])</h2>\
            <p>\(Texts.People.linkWhat[language])</p>\
            <div class="field"><label for="thelink">\(Texts.People.linkAddress[language])</label>\
            <div class="copyrow"><input id="thelink" type="text" readonly value="\(link)">\
            <button class="btn" type="button" data-copy="thelink" hidden>\(Texts.Feeds.copy[language])</button></div></div>\
            </section>
            """
        }
        let waiting: HTML? =
            proposals.isEmpty
            ? nil
            : """
            <section aria-labelledby="waiting"><h2 id="waiting">\(Texts.People.waiting[language])</h2>\
            \(HTML(each: proposals) { $0.html(language) })</section>
            """
        let alone: HTML? = alone.map { "<p class=\"card narrow\">\($0)</p>" }
        let list: HTML =
            people.isEmpty
            ? "<p class=\"card muted\">\(Texts.People.none[language])</p>" : HTML(each: people) { $0.html(language) }
        let roles = HTML(each: roles) { "<div><dt>\($0.role)</dt><dd>\($0.rights)</dd></div>" }
        return """
            <h1 class="title">\(Texts.People.heading[language])</h1>\
            <p class="lead">\(organisation.html(language)). \(Texts.People.lead[language])</p>\(shown)\(waiting)\(alone)\
            <section class="narrow">\(appoint.folded(language, isOpen: people.isEmpty))</section>\
            <section aria-labelledby="people"><h2 id="people">\(Texts.People.list[language])</h2>\(list)</section>\
            <section class="narrow" aria-labelledby="roles"><h2 id="roles">\(Texts.People.roles[language])</h2>\
            <dl class="pairs">\(roles)</dl></section>
            """
    }
}

extension PeoplePage.Person {
    fileprivate func html(_ language: Language) -> HTML {
        let off: HTML? = isDisabled ? " <small class=\"muted\">\(Texts.People.disabled[language])</small>" : nil
        let rows = HTML(each: held) { $0.html(language) }
        let invite: HTML? = invite.map { $0.oneButton(language) }
        return """
            <article class="card"><h3>\(name)\(off)</h3><p class="muted">\(mail)</p><ul class="held">\(rows)</ul>\
            \(invite)</article>
            """
    }
}

extension PeoplePage.Proposal {
    fileprivate func html(_ language: Language) -> HTML {
        let confirm: HTML? = confirm.map { $0.oneButton(language) }
        let decline: HTML? = decline.map { $0.oneButton(language) }
        return """
            <article class="card"><h3>\(name)</h3><p><strong>\(post.html(language))</strong>, \(role). \(days)</p>\
            <p>\(waits)</p>\(confirm)\(decline)</article>
            """
    }
}

extension PeoplePage.Held {
    fileprivate func html(_ language: Language) -> HTML {
        let over: HTML? = isOver ? " <small class=\"muted\">(\(Texts.People.over[language]))</small>" : nil
        let end: HTML? = end.map { $0.folded(language) }
        return "<li><p><strong>\(post.html(language))</strong>, \(role). \(days)\(over)</p>\(end)</li>"
    }
}
