import Vocabulary

extension AgreementLifePage {
    package func write(to page: inout HTML) { page += content }

    private var content: HTML {
        let title: HTML = "<h1 class=\"title\">\(Texts.Life.heading[language])</h1>"
        var content: HTML = "\(title)<p class=\"lead\">\(agreement.html(language))</p>\(facts.html(language))"
        content += "<div class=\"card\"><p class=\"verdict\">\(state)</p></div>"
        content += warnings.html(language, heading: Texts.Life.warnings, id: "odd")
        content += section(Texts.Life.signatures, signatures, id: "sign")
        content += section(Texts.Life.decisions, decisions, id: "dec")
        content += section(Texts.Life.placeholders, placeholders, id: "blank")
        content += readingsSection
        content += section(Texts.Life.counting, (trackingStart.map { [$0] } ?? []) + laterStarts, id: "count")
        content += calendarsSection
        content += section(Texts.Life.renewal, renewal, id: "renew")
        return content
    }

    private var language: Language { frame.language }

    private func section(_ title: Bilingual, _ items: [LifeItem], id: HTML) -> HTML {
        guard !items.isEmpty else { return HTML() }
        let lines = HTML(each: items) { $0.html(language) }
        return """
            <section class="card" aria-labelledby="\(id)"><h2 id="\(id)">\(title[language])</h2>\
            <ul class="rows">\(lines)</ul></section>
            """
    }

    private var readingsSection: HTML {
        guard !readings.isEmpty else { return HTML() }
        let versions = HTML(each: readings) { version in
            let lines = HTML(each: version.acceptances) { $0.html(language) }
            let link: HTML? = version.link.map { " · \($0.html(language))" }
            let when: HTML = "\(Texts.Life.effective[language]) \(version.effective)"
            let digest: HTML = "\(Texts.Life.digest[language]) <code>\(version.digest)</code>"
            return """
                <h3>\(Texts.Life.version[language]) \(version.version), \(when)</h3>\
                <p class="small muted">\(digest)\(link)</p><ul class="rows">\(lines)</ul>
                """
        }
        let heading: HTML = "<h2 id=\"read\">\(Texts.Life.readings[language])</h2>"
        let lead: HTML = "<p>\(Texts.Life.readingsLead[language])</p>"
        return "<section class=\"card\" aria-labelledby=\"read\">\(heading)\(lead)\(versions)</section>"
    }

    private var calendarsSection: HTML {
        guard !calendars.isEmpty else { return HTML() }
        let cards = HTML(each: calendars) { $0.html(language) }
        let heading: HTML = "<h2 id=\"cal\">\(Texts.Life.calendars[language])</h2>"
        let lead: HTML = "<p>\(Texts.Life.calendarsLead[language])</p>"
        return "<section aria-labelledby=\"cal\">\(heading)\(lead)\(cards)</section>"
    }
}

/// Whether a thing is done, with its icon.
private func doneTag(_ isDone: Bool, _ word: String) -> HTML {
    isDone
        ? "<span class=\"st ok\">\(Icon.ok.html)\(word)</span>" : "<span class=\"st na\">\(Icon.na.html)\(word)</span>"
}

extension LifeItem {
    fileprivate func html(_ language: Language) -> HTML {
        let tag: HTML? =
            isOptional && !isDone ? nil : doneTag(isDone, (isDone ? Texts.Life.done : Texts.Life.open)[language])
        let when: HTML? = day.map { "<span class=\"src\">\($0)</span>" }
        let more: HTML? = detail.map { "<span class=\"why\">\($0.html(language))</span>" }
        let own: HTML? = form.map { $0.fields.isEmpty ? $0.oneButton(language) : $0.folded(language) }
        let mark: HTML? = party.map { "<span class=\"marks\">\($0.html)</span>" }
        return """
            <li class="lifeitem">\(mark)<div><b>\(title.html(language))</b>\(when)\(more)</div>\(tag)\(own)</li>
            """
    }
}

extension CalendarCard {
    fileprivate func html(_ language: Language) -> HTML {
        let tag = doneTag(isComplete, (isComplete ? Texts.Life.complete : Texts.Life.missing)[language])
        let dates = HTML(each: nextDates.prefix(6)) { "<li>\($0)</li>" }
        let next: HTML? =
            nextDates.isEmpty ? nil : "<h4>\(Texts.Life.nextDates[language])</h4><ul class=\"next6\">\(dates)</ul>"
        let own: HTML? = form.map { $0.folded(language, isOpen: !isComplete) }
        return """
            <article class="card"><h3>\(title) \(tag)</h3><p>\(purpose)</p>\(facts.html(language))\(next)\
            \(own)</article>
            """
    }
}
